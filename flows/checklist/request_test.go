package checklist

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"doorstep/flows"
	"doorstep/flows/cdf"
	"doorstep/flows/oauth"
	"doorstep/jwtview"
	"doorstep/profiles"
)

// failedWith makes a run whose token request failed.
func failedWith(t *testing.T, err error) *run {
	t.Helper()
	r := evidence(t)
	r.tokens, r.inspection, r.source = answer[*flows.TokenSet]{asked: true, err: err}, nil, ""
	r.inspect, r.mine, r.all = answer[*cdf.Inspection]{}, answer[[]cdf.Group]{}, answer[[]cdf.Group]{}
	return r
}

func TestFailedRequests(t *testing.T) {
	t.Parallel()
	refusal := func(status int, code, description string) error {
		return &flows.Error{
			Endpoint: oauth.EndpointToken, Method: "POST", URL: "https://idp.example/token", Status: status, Code: code,
			Description: description, RequestID: "req-7",
		}
	}
	tests := map[string]struct {
		err   error
		cause string
		item  string // that fails beside the request
	}{
		"secret":      {refusal(401, "invalid_client", "AADSTS7000215: Invalid client secret provided."), "access-denied.client-secret", itemClientSecret},
		"secret old":  {refusal(401, "invalid_client", "AADSTS7000222: The provided client secret keys are expired."), "access-denied.client-secret", itemClientSecret},
		"client":      {refusal(400, "unauthorized_client", "AADSTS700016: Application with identifier 'x' was not found in the directory 'y'."), "access-denied.client-id", itemClientID},
		"tenant":      {refusal(400, "invalid_request", "AADSTS90002: Tenant 'x' not found."), "access-denied.tenant", itemTenant},
		"permission":  {refusal(400, "invalid_resource", "AADSTS500011: The resource principal named x was not found in the tenant named y."), "access-denied.api-permission", itemPermissions},
		"scope":       {refusal(400, "invalid_scope", ""), "request.scope", itemFormat},
		"grant":       {refusal(400, "unsupported_grant_type", ""), "flow.not-allowed", itemRequest},
		"throttled":   {refusal(429, "", ""), "idp.rate-limited", itemRequest},
		"down":        {refusal(503, "", ""), "idp.unavailable", itemRequest},
		"bad profile": {&flows.ConfigError{Profile: "plant", Key: "client-secret", Problem: "is empty"}, "access-denied.client-secret", itemClientSecret},
		"its cause": {
			&flows.ConfigError{Profile: "plant", Key: "flow", Problem: "is not in this version", Cause: "cdf.api-key"}, "cdf.api-key", itemRequest,
		},
		"its key says nothing": {&flows.ConfigError{Profile: "plant", Key: "ca-file", Problem: "cannot be read"}, "request.malformed", itemRequest},
		"who knows":            {errors.New("the store is locked"), "request.malformed", itemRequest},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			list := judge(failedWith(t, tt.err))
			res := &Result{Checklist: list}
			if got := diagnosed(res); got != tt.cause {
				t.Errorf("diagnosis %q, want %q", got, tt.cause)
			}
			for _, id := range []string{itemRequest, tt.item} {
				if it := itemOf(t, res, id); it.Status != jwtview.Fail || it.Cause != tt.cause {
					t.Errorf("item %+v", it)
				}
			}
			if list.Verdict != jwtview.Fail {
				t.Errorf("verdict %s", list.Verdict)
			}
			var e *flows.Error
			if errors.As(tt.err, &e) && !strings.Contains(itemOf(t, res, itemRequest).Evidence, "req-7") {
				t.Errorf("the request id is missing: %s", itemOf(t, res, itemRequest).Evidence)
			}
		})
	}
}

func TestGrantThatTheProviderDoesNotList(t *testing.T) {
	t.Parallel()
	odd := &flows.Error{Endpoint: oauth.EndpointToken, Status: 400, Code: "something_else"}
	for name, tt := range map[string]struct {
		grants []string
		cause  string
	}{
		"lists others":    {[]string{"authorization_code"}, "flow.not-allowed"},
		"lists it":        {[]string{"client_credentials"}, "request.malformed"},
		"lists none":      {nil, "request.malformed"},
		"of another flow": {[]string{"urn:ietf:params:oauth:grant-type:device_code"}, "flow.not-allowed"},
	} {
		r := failedWith(t, odd)
		r.provider.value.GrantTypes = tt.grants
		if got := refusedRequest(r, odd); got.cause.ID != tt.cause {
			t.Errorf("%s: cause %q, want %q", name, got.cause.ID, tt.cause)
		}
	}
}

func TestNotSignedInIsNoFault(t *testing.T) {
	t.Parallel()
	for _, err := range []error{flows.ErrLoginNeeded, fmt.Errorf("profile plant: %w: %w", flows.ErrLoginNeeded, errors.New("the refresh token is spent"))} {
		list := judge(failedWith(t, err))
		if list.Verdict != jwtview.Skip || len(list.Diagnosis) != 0 {
			t.Errorf("verdict %s, diagnosis %v", list.Verdict, list.Diagnosis)
		}
	}
}

// TestMistakesOfAProfileThatWorks holds that what works is not called broken.
func TestMistakesOfAProfileThatWorks(t *testing.T) {
	t.Parallel()
	r := evidence(t)
	r.profile.CDF.Needs = []string{"timeseries:READ"}
	r.problems = []profiles.Problem{{Key: "redirect-port", Message: "redirect-port 99999 is no port"}}
	list := judge(r)
	if it := itemOf(t, &Result{Checklist: list}, itemRequest); it.Status != jwtview.Warn || !strings.Contains(it.Evidence, "99999") {
		t.Errorf("item %+v", it)
	}
	if list.Verdict != jwtview.Warn {
		t.Errorf("verdict %s", list.Verdict)
	}
	r = failedWith(t, &flows.ConfigError{Profile: "plant", Key: "client-id", Problem: "is missing"})
	r.problems = []profiles.Problem{{Key: "client-id", Message: "client-id is missing"}}
	if got := judge(r).Diagnosis; len(got) != 1 || got[0].ID != "access-denied.client-id" {
		t.Errorf("diagnosis %+v", got)
	}
}

// TestGates tells for each missing answer what the items that need it say.
func TestGates(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		gate   func(*run) string
		change func(*run)
		says   string
	}{
		"token":               {needToken, func(*run) {}, ""},
		"no token":            {needToken, func(r *run) { r.tokens = answer[*flows.TokenSet]{asked: true, err: errors.New("x")} }, "there is no token"},
		"token not asked":     {needToken, func(r *run) { r.tokens = answer[*flows.TokenSet]{} }, interrupted},
		"readable":            {needReadable, func(*run) {}, ""},
		"not read":            {needReadable, func(r *run) { r.inspection = nil }, interrupted},
		"broken":              {needReadable, func(r *run) { r.inspection = jwtview.Inspect("eyJ.e.x", jwtview.Options{Now: noon}) }, "cannot be read"},
		"no cdf":              {needCDF, func(r *run) { r.profile.CDF = nil }, "no cdf: block"},
		"no project":          {needProject, func(r *run) { r.profile.CDF.Project = "" }, "no cdf project"},
		"not inspected":       {needInspect, func(r *run) { r.inspect = answer[*cdf.Inspection]{} }, interrupted},
		"inspection refused":  {needInspect, func(r *run) { r.inspect.err = errors.New("x") }, "does not take the token"},
		"access by groups":    {needAccess, func(r *run) { r.inspect.err = errors.New("x") }, ""},
		"access by the token": {needAccess, func(r *run) { r.mine = answer[[]cdf.Group]{} }, ""},
		"no access": {needAccess, func(r *run) {
			r.mine = answer[[]cdf.Group]{}
			r.inspect.value.Projects[0].Name = "elsewhere"
		}, "does not reach the project"},
		"no membership": {needMembership, func(r *run) { r.mine.value = nil }, "no group is known"},
		"no needs":      {needNeeds, func(r *run) { r.profile.CDF.Needs = nil }, "no needs"},
		"no scopes":     {needScopes, func(r *run) { r.profile.Scopes = nil }, "no scopes"},
		"no tenant":     {needTenant, func(*run) {}, "no tenants"},
		"no provider":   {needProvider, func(r *run) { r.provider = answer[*flows.Metadata]{} }, interrupted},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := evidence(t)
			tt.change(r)
			if got := tt.gate(r); (tt.says == "") != (got == "") || !strings.Contains(got, tt.says) {
				t.Errorf("the reason is %q, want %q", got, tt.says)
			}
		})
	}
}
