package checklist

import (
	"net/http"
	"strings"
	"testing"

	"doorstep/flows"
	"doorstep/flows/cdf"
	"doorstep/flows/oauth"
	"doorstep/profiles"
)

// TestSlipsOfScopesExplainRefusals holds that a scope that contradicts the profile, or what scopes look like, is named
// where the provider says that it doesn't know what was asked for.
func TestSlipsOfScopesExplainRefusals(t *testing.T) {
	t.Parallel()
	unknownAPI := "AADSTS500011: The resource principal named x was not found in the tenant named y."
	for name, tt := range map[string]struct {
		scopes            []string
		code, description string
		cause, says       string
	}{
		"another cluster":  {[]string{"https://az-eastus-1.cognitedata.com/.default"}, "invalid_resource", unknownAPI, "invalid-token.cluster", "another cluster"},
		"two APIs":         {[]string{"https://westeurope-1.cognitedata.com/.default", "https://graph.microsoft.com/.default"}, "invalid_resource", unknownAPI, "request.scope", "for one API"},
		"lower case":       {[]string{"identity"}, "invalid_scope", "", "request.scope", "upper case"},
		"upper case":       {[]string{"USER_IMPERSONATION"}, "invalid_scope", "", "request.scope", "lower case"},
		"nothing about it": {[]string{"https://westeurope-1.cognitedata.com/.default"}, "invalid_resource", unknownAPI, "access-denied.api-permission", "500011"},
	} {
		r := failedWith(t, &flows.Error{Endpoint: oauth.EndpointToken, Status: http.StatusBadRequest, Code: tt.code, Description: tt.description})
		r.profile.Scopes = tt.scopes
		first := judge(r).Diagnosis[0]
		if first.ID != tt.cause || !strings.Contains(first.Evidence, tt.says) {
			t.Errorf("%s: %s, evidence %q", name, first.ID, first.Evidence)
		}
	}
	elsewhere := &run{profile: &profiles.Profile{Scopes: []string{"identity"}}}
	if _, why := elsewhere.slip(); why != "" {
		t.Errorf("the scope of another API: %s", why)
	}
}

// TestNeedThatNobodyHasHeardOf holds that a misspelt need is told from one that is merely missing.
func TestNeedThatNobodyHasHeardOf(t *testing.T) {
	t.Parallel()
	for need, says := range map[string]bool{"timeserie:READ": true, "assetts:READ": true, "datasets:READ": false, "sequences:READ": false, "raw:READ": false} {
		r := evidence(t)
		r.profile.CDF.Needs = []string{need}
		assets := cdf.Capability{ACL: "assetsAcl", Actions: []string{"READ"}}
		r.all.value = append(r.all.value, cdf.Group{ID: 9, Name: "Others", Capabilities: []cdf.Capability{assets}})
		first := judge(r).Diagnosis[0]
		if first.ID != "forbidden.capability" || strings.Contains(first.Evidence, "may be meant") != says {
			t.Errorf("%s: %s, %s", need, first.ID, first.Evidence)
		}
	}
}
