package causes

import "testing"

// TestIDXMoves reads the numbers of the library's version 5 as those that they were given later.
func TestIDXMoves(t *testing.T) {
	t.Parallel()
	for number, want := range map[int]string{
		10323: "flow.code-expired", 10314: "token.claims", 10804: "idp.discovery", 10340: "token.claims",
		10311: "flow.code-expired", // version 4 gave it out for something else than version 5
	} {
		if v := findIDX(number); v == nil || v.cause != want {
			t.Errorf("IDX%d: got %+v, want %s", number, v, want)
		}
	}
	if v := findIDX(10303); v != nil {
		t.Errorf("IDX10303 says nothing that failed, and got %+v", v)
	}
}
