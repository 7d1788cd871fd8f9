package causes

import "testing"

// Programs print one code of Windows' in several ways.
func TestResultCodesAreReadInEveryWay(t *testing.T) {
	t.Parallel()
	for _, code := range []string{"0x80072EE7", "80072ee7", "0x80072ee7", "2147954407", "-2147012889", "0xCAA82EE7"} {
		if got := firstCause("token request failed: " + code); got != "network.dns" {
			t.Errorf("%s: got %s", code, got)
		}
	}
	if got := firstCause("token request failed: 0x00072EE7"); got == "network.dns" {
		t.Errorf("another code is read as the same: %s", got)
	}
}
