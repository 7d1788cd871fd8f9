package checklist

import (
	"net/http"
	"strings"
	"testing"

	"doorstep/flows"
	"doorstep/flows/oauth"
	"doorstep/jwtview"
	"doorstep/profiles"
)

// encrypted has the form of the tokens that Auth0 gives for its own userinfo: encrypted, with the key left out.
const encrypted = "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIiwiaXNzIjoiaHR0cHM6Ly9hY21lLmF1dGgwLmNvbS8ifQ..aXZpdml2aXZpdml2.Y2lwaGVydGV4dA.dGFndGFndGFndGFndGFn"

// TestProvidersQuirks holds that what a provider does in its own way is named with the way out.
func TestProvidersQuirks(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		change func(*world, *profiles.Profile)
		status jwtview.Status
		cause  string
		item   string
		says   string
		step   string // that one of the cause's steps has
	}{
		"Auth0 without an audience, opaque": {func(w *world, p *profiles.Profile) {
			p.Provider, p.CDF, p.Audience, p.Scopes = profiles.Auth0, nil, "", nil
			w.opaque = "2YotnFZFEjr1zCsicMWpAA"
		}, jwtview.Warn, "token.opaque", itemClaims, "set audience", "audience"},
		"Auth0 without an audience, encrypted": {func(w *world, p *profiles.Profile) {
			p.Provider, p.CDF, p.Audience, p.Scopes = profiles.Auth0, nil, "", nil
			w.opaque = encrypted
		}, jwtview.Warn, "token.opaque", itemClaims, "set audience", "audience"},
		"Auth0 with an audience for CDF, opaque all the same": {func(w *world, p *profiles.Profile) {
			p.Provider, w.opaque = profiles.Auth0, "2YotnFZFEjr1zCsicMWpAA"
			w.answers[pathInspect] = refusedWith(http.StatusUnauthorized, "Unauthorized")
		}, jwtview.Fail, "token.opaque", itemClaims, "no structure", "audience"},
		"Keycloak's own account console": {func(w *world, p *profiles.Profile) {
			p.Provider, w.claims["aud"] = profiles.Keycloak, "account"
			w.answers[pathInspect] = refusedWith(http.StatusUnauthorized, "Unauthorized")
		}, jwtview.Fail, "invalid-token.audience", itemAudience, "account console", "mapper"},
		"Microsoft Graph": {func(w *world, _ *profiles.Profile) {
			w.claims["aud"] = "00000003-0000-0000-c000-000000000000"
			w.answers[pathInspect] = refusedWith(http.StatusUnauthorized, "Unauthorized")
		}, jwtview.Fail, "invalid-token.audience", itemAudience, "Microsoft Graph", "scope"},
		"an application's ID for an audience": {func(w *world, _ *profiles.Profile) {
			w.claims["aud"] = guidOther
			w.answers[pathInspect] = refusedWith(http.StatusUnauthorized, "Unauthorized")
		}, jwtview.Fail, "invalid-token.audience", itemAudience, "as v2 tokens have", "audience"},
		"a forbidden call of another API": {func(w *world, p *profiles.Profile) {
			p.CDF, p.ResourceCheck = nil, &profiles.ResourceCheck{URL: w.cdf.URL + "/data"}
			w.answers["/data"] = reply{status: http.StatusForbidden, body: "<h1>no</h1>"}
		}, jwtview.Fail, "access-denied.api-permission", itemValid, "403", "permission"},
		"another API that isn't there": {func(w *world, p *profiles.Profile) {
			p.CDF, p.ResourceCheck = nil, &profiles.ResourceCheck{URL: w.cdf.URL + "/data"}
		}, jwtview.Fail, "idp.endpoint", itemValid, "404", "404"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			p := w.profile()
			tt.change(w, p)
			res := check(t, p, Options{})
			if d := diagnosed(res); d != tt.cause || res.Checklist.Verdict != tt.status {
				t.Fatalf("verdict %s, diagnosis %q, want %s\n%s", res.Checklist.Verdict, d, tt.cause, Markdown(res, p))
			}
			if it := itemOf(t, res, tt.item); it.Status != tt.status || it.Cause != tt.cause || !strings.Contains(it.Evidence, tt.says) {
				t.Errorf("item %+v", it)
			}
			if steps := strings.Join(res.Checklist.Diagnosis[0].Steps, "\n"); !strings.Contains(steps, tt.step) {
				t.Errorf("no step speaks of %s:\n%s", tt.step, steps)
			}
		})
	}
}

// TestAlgorithmThatCDFDoesNotTake holds that a signature is blamed only where CDF refuses the token.
func TestAlgorithmThatCDFDoesNotTake(t *testing.T) {
	t.Parallel()
	refusal := &flows.Error{Endpoint: oauth.EndpointCDF, Method: "GET", URL: "https://westeurope-1.cognitedata.com/", Status: http.StatusUnauthorized, Description: "Unauthorized"}
	for alg, want := range map[string]string{"ES256": "token.signature", "HS256": "token.signature", "RS256": "forbidden.no-group"} {
		r := failedWith(t, nil)
		r.tokens = answer[*flows.TokenSet]{asked: true, value: &flows.TokenSet{}}
		r.inspection = jwtview.Inspect(strings.Replace(unsigned(map[string]any{
			"iss": "https://idp.example", "aud": "https://westeurope-1.cognitedata.com", "sub": "s", "azp": clientID, "iat": noon.Unix(), "nbf": noon.Unix(), "exp": noon.Unix() + 60, "scp": "IDENTITY", "groups": []string{"g"},
		}), "eyJhbGciOiJFUzI1NiIs", map[string]string{"ES256": "eyJhbGciOiJFUzI1NiIs", "HS256": "eyJhbGciOiJIUzI1NiIs", "RS256": "eyJhbGciOiJSUzI1NiIs"}[alg], 1),
			jwtview.Options{Now: r.now, Expect: Expect(r.profile, r.issuer())})
		if r.inspection.HeaderString("alg") != alg {
			t.Fatalf("alg %s", r.inspection.HeaderString("alg"))
		}
		if r.inspect.ok() {
			t.Fatal("CDF takes it")
		}
		r.inspect.asked, r.inspect.err = true, refusal
		res := &Result{Checklist: judge(r)}
		if d := diagnosed(res); d != want {
			t.Errorf("%s: diagnosis %s, want %s", alg, d, want)
		}
	}
}
