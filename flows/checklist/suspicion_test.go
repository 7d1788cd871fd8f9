package checklist

import (
	"net/http"
	"strings"
	"testing"

	"doorstep/flows"
	"doorstep/flows/oauth"
	"doorstep/profiles"
	"doorstep/profiles/secret"
)

// TestSuspicionsExplainRefusals holds that a value that cannot be right is named where the provider's answer points to
// it or leaves it open, and nothing else is.
func TestSuspicionsExplainRefusals(t *testing.T) {
	t.Parallel()
	refused := func(code, description string) error {
		return &flows.Error{Endpoint: oauth.EndpointToken, Status: http.StatusBadRequest, Code: code, Description: description}
	}
	unknownAPI := refused("invalid_resource", "AADSTS500011: The resource principal named x was not found in the tenant named y.")
	for name, tt := range map[string]struct {
		err    error
		change func(*profiles.Profile)
		cause  string
		says   string
	}{
		"the cluster of an example": {
			unknownAPI, func(p *profiles.Profile) { p.CDF.BaseURL, p.CDF.Cluster = "", "your-cluster" }, "invalid-token.cluster", `"your-cluster"`,
		},
		"a scope of an example": {
			unknownAPI, func(p *profiles.Profile) { p.Scopes = []string{"https://your-cluster.cognitedata.com/.default"} }, "request.scope", `"your-cluster"`,
		},
		"an API that may be missing": {unknownAPI, func(*profiles.Profile) {}, "access-denied.api-permission", "500011"},
		"an audience in quotes": {
			refused("invalid_target", "no such audience"), func(p *profiles.Profile) { p.Audience = `"https://api.example"` }, "invalid-token.audience", "quotes around it",
		},
		"a secret that the method does not send": {
			refused("invalid_client", "client_secret is required"), func(p *profiles.Profile) { p.ClientAuth = "client_secret_jwt" }, "flow.client-auth", "registered for another way",
		},
		"a secret that was not sent": {
			refused("invalid_client", "client_secret is wrong"), func(p *profiles.Profile) { p.ClientAuth = "client_secret_post" }, "access-denied.client-secret", "is wrong",
		},
		"another matter": {
			refused("temporarily_unavailable", "busy"), func(p *profiles.Profile) { p.ClientID = "<id>" }, "idp.unavailable", "busy",
		},
	} {
		r := failedWith(t, tt.err)
		tt.change(r.profile)
		r.suspicions = r.profile.Suspect(secret.Value{})
		first := judge(r).Diagnosis[0]
		if first.ID != tt.cause || !strings.Contains(first.Evidence, tt.says) {
			t.Errorf("%s: %s, evidence %q", name, first.ID, first.Evidence)
		}
	}
}

// TestSuspicionUnderlinesAFault holds that what looks wrong about the same key is said once, beside what failed.
func TestSuspicionUnderlinesAFault(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	p := w.profile()
	p.CDF.Project = "your-project"
	res := (&Runner{Flows: flows.New(flows.Options{})}).Run(t.Context(), p, Options{})
	if diagnosed(res) != "cdf.project" {
		t.Fatalf("diagnosis %q", diagnosed(res))
	}
	if n := strings.Count(res.Checklist.Diagnosis[0].Evidence, "stands for a value"); n != 1 {
		t.Errorf("said %d times: %s", n, res.Checklist.Diagnosis[0].Evidence)
	}
}
