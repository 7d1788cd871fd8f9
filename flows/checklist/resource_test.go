package checklist

import (
	"net/http"
	"strings"
	"testing"

	"doorstep/profiles"
)

// TestRefusalsOfAResource is about APIs other than CDF: what they answer is told in words that fit them.
func TestRefusalsOfAResource(t *testing.T) {
	t.Parallel()
	says := func(status int, challenge, body string) reply {
		a := reply{status: status, body: body}
		if challenge != "" {
			a.header = map[string]string{"WWW-Authenticate": challenge}
		}
		return a
	}
	for name, tt := range map[string]struct {
		answer reply
		cause  string
		title  string // part of it
	}{
		"no word":         {says(http.StatusUnauthorized, "", ""), "invalid-token.audience", "does not say why"},
		"the bare code":   {says(http.StatusUnauthorized, `Bearer error="invalid_token"`, `{"message":"Unauthorized"}`), "invalid-token.audience", "does not say why"},
		"the audience":    {says(http.StatusUnauthorized, `Bearer error="invalid_token", error_description="The audience 'x' is invalid"`, ""), "invalid-token.audience", "for another API"},
		"expired":         {says(http.StatusUnauthorized, `Bearer error="invalid_token", error_description="The access token expired"`, ""), "expired.not-renewed", "expired"},
		"a scope":         {says(http.StatusForbidden, `Bearer error="insufficient_scope", scope="plans.write"`, ""), "request.scope", "scope"},
		"forbidden":       {says(http.StatusForbidden, "", `{"message":"Forbidden"}`), "access-denied.api-permission", "does not allow this call"},
		"basic":           {says(http.StatusUnauthorized, `Basic realm="x"`, ""), "idp.endpoint", "another way of signing in"},
		"dpop":            {says(http.StatusUnauthorized, `DPoP algs="ES256", error="invalid_token"`, ""), "flow.dpop", "bound to a key"},
		"dpop or bearer":  {says(http.StatusUnauthorized, `Bearer realm="a", DPoP algs="ES256"`, ""), "invalid-token.audience", "does not say why"},
		"down":            {says(http.StatusBadGateway, "", "bad gateway"), "idp.unavailable", "The API is down"},
		"throttled":       {says(http.StatusTooManyRequests, "", ""), "idp.rate-limited", "The API throttles"},
		"nothing is here": {says(http.StatusNotFound, "", ""), "idp.endpoint", "something else than what the profile expects"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			p := w.profile()
			p.CDF, p.ResourceCheck = nil, &profiles.ResourceCheck{URL: w.cdf.URL + "/plans"}
			w.answers["/plans"] = tt.answer
			res := check(t, p, Options{})
			if diagnosed(res) != tt.cause {
				t.Fatalf("diagnosis %q, want %s alone\n%s", diagnosed(res), tt.cause, Markdown(res, p))
			}
			c := res.Checklist.Diagnosis[0]
			steps := strings.Join(c.Steps, "\n")
			if !strings.Contains(c.Title, tt.title) || strings.Contains(c.Title+c.Meaning+c.Steps[0], "CDF") || c.ID == "idp.endpoint" && strings.Contains(steps, "token-url") {
				t.Errorf("%s\n%s\n%s", c.Title, c.Meaning, steps)
			}
		})
	}
}
