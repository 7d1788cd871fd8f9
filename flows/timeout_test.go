package flows_test

import (
	"testing"
	"time"

	"doorstep/flows"
	"doorstep/flows/httpclient"
	"doorstep/profiles"
)

// TestTimeoutOfAProfile holds that a profile's timeout counts where nobody has asked for another.
func TestTimeoutOfAProfile(t *testing.T) {
	t.Parallel()
	slow := &profiles.Profile{Name: "slow", Issuer: "https://idp.example", Timeout: 2 * time.Minute}
	usual := &profiles.Profile{Name: "usual", Issuer: "https://idp.example"}
	for _, tt := range []struct {
		p     *profiles.Profile
		asked time.Duration
		want  time.Duration
	}{
		{usual, 0, httpclient.DefaultTimeout}, {slow, 0, 2 * time.Minute}, {slow, 5 * time.Second, 5 * time.Second}, {usual, 5 * time.Second, 5 * time.Second},
	} {
		c := flows.New(flows.Options{HTTP: httpclient.Options{Timeout: tt.asked}})
		hc, err := c.HTTP(t.Context(), tt.p)
		if err != nil {
			t.Fatal(err)
		}
		if hc.Timeout() != tt.want {
			t.Errorf("%s, %s asked for: %s, want %s", tt.p.Name, tt.asked, hc.Timeout(), tt.want)
		}
	}
}
