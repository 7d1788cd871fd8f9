package flows_test

import (
	"net/http"
	"os"
	"strings"
	"testing"

	"doorstep/flows"
	"doorstep/flows/causes"
	"doorstep/profiles"
	"doorstep/profiles/secret"
)

// A token that is bound to a certificate is good for whoever presents it, and for nobody else (RFC 8705 §3).
func TestTokensOfACertificate(t *testing.T) {
	t.Parallel()
	p, d := ofDemo(t, "healthy-mtls")
	c := flows.New(flows.Options{Secrets: secret.Resolver{ReadFile: os.ReadFile}})
	tokens, _, err := c.Token(t.Context(), p, flows.TokenOptions{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	other := *p
	other.ClientCertificate, other.ClientKey = certificateFiles(t, "somebody else")
	without := *p
	without.ClientAuth, without.ClientCertificate = "", ""
	for name, tt := range map[string]struct {
		as   *profiles.Profile
		url  string
		want int
	}{
		"its owner":                   {p, p.ResourceCheck.URL, http.StatusOK},
		"another certificate":         {&other, p.ResourceCheck.URL, http.StatusUnauthorized},
		"no certificate":              {&without, p.ResourceCheck.URL, http.StatusUnauthorized},
		"where no certificate can be": {p, d.Issuer + "/planner/plans", http.StatusUnauthorized},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			hc, err := c.HTTP(t.Context(), tt.as)
			if err != nil {
				t.Fatal(err)
			}
			req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, tt.url, nil)
			if err != nil {
				t.Fatal(err)
			}
			req.Header.Set("Authorization", "Bearer "+tokens.AccessToken.Reveal())
			answer, err := hc.RoundTripper().RoundTrip(req)
			if err != nil {
				t.Fatal(err)
			}
			_ = answer.Body.Close()
			if answer.StatusCode != tt.want {
				t.Errorf("answered %s, want %d", answer.Status, tt.want)
			}
			if challenge := answer.Header.Get("WWW-Authenticate"); tt.want != http.StatusOK && !strings.Contains(challenge, "invalid_token") {
				t.Errorf("the challenge is %q", challenge)
			}
		})
	}
}

// A certificate of the right name that no authority vouches for is nobody's (RFC 8705 §2.1).
func TestANameAloneIsNoCertificate(t *testing.T) {
	t.Parallel()
	p, _ := ofDemo(t, "healthy-mtls")
	forged, _ := ofDemo(t, "healthy-mtls") // of another demo: the same name by another authority
	p.ClientCertificate = forged.ClientCertificate
	_, _, err := flows.New(flows.Options{Secrets: secret.Resolver{ReadFile: os.ReadFile}}).Token(t.Context(), p, flows.TokenOptions{}, nil)
	if err == nil || !strings.Contains(err.Error(), "invalid_client") || !strings.Contains(err.Error(), "unknown authority") {
		t.Fatalf("got %v, want invalid_client", err)
	}
	if found := causes.FromError(err, causes.Facts{Profile: p.Effective()}); len(found) == 0 || found[0].ID != "flow.client-auth" {
		t.Errorf("got %v, want flow.client-auth", found)
	}
}
