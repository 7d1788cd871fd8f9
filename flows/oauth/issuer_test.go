package oauth_test

import (
	"testing"

	"doorstep/flows/oauth"
)

func TestIssuerNames(t *testing.T) {
	t.Parallel()
	const open = "https://login.example/{tenantid}/v2.0"
	for _, x := range []struct {
		issuer, named string
		want          bool
	}{
		{"https://id.example", "https://id.example", true},
		{"https://id.example", "https://id.example/", false},
		{"https://id.example", "https://evil.example", false},
		{open, "https://login.example/3f0c6a5e-1111-4222-8333-444455556666/v2.0", true},
		{open, open, true},
		{open, "https://login.example//v2.0", false},
		{open, "https://login.example/v2.0", false},
		{open, "https://login.example/a/b/v2.0", false},
		{open, "https://login.example/a/v1.0", false},
		{open, "https://evil.example/a/v2.0", false},
	} {
		if got := oauth.IssuerNames(x.issuer, x.named); got != x.want {
			t.Errorf("%s and %s: %v", x.issuer, x.named, got)
		}
	}
}
