package causes_test

import (
	"strings"
	"testing"

	"doorstep/flows/causes"
	"doorstep/profiles"
)

// TestOtherAPIsAreNotCDF holds that the owner of a profile without a cdf: block is not told about clusters, and everybody
// else in the guide's words.
func TestOtherAPIsAreNotCDF(t *testing.T) {
	t.Parallel()
	other := &profiles.Profile{Name: "p", ClientID: "c", Audience: "https://api.example"}
	withCDF := &profiles.Profile{Name: "p", ClientID: "c", CDF: &profiles.CDF{Project: "x"}}
	for _, id := range []string{"invalid-token.audience", "access-denied.api-permission"} {
		for _, provider := range append(profiles.Providers(), "") {
			if provider == "cognite" {
				continue // which gives out tokens for CDF alone
			}
			p := *other
			p.Provider = profiles.Provider(provider)
			c := causes.New(id, causes.Facts{Profile: &p}, "")
			text := c.Title + c.Meaning + strings.Join(c.Steps, "\n")
			if len(c.Steps) < 2 || strings.Contains(text, "CDF") || strings.Contains(text, "cluster") {
				t.Errorf("%s at %q: %s", id, provider, text)
			}
		}
		for _, f := range []causes.Facts{{}, {Profile: withCDF}} {
			if c := causes.New(id, f, ""); !strings.Contains(c.Title, "CDF") {
				t.Errorf("%s: title %q", id, c.Title)
			}
		}
	}
}
