package checklist

import (
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"doorstep/flows"
	"doorstep/flows/cdf"
	"doorstep/flows/oauth"
	"doorstep/jwtview"
	"doorstep/profiles"
)

func TestLetThrough(t *testing.T) {
	t.Parallel()
	tests := []struct {
		scopes, action string
		want           bool
	}{
		{"", "WRITE", true},
		{"user_impersonation", "WRITE", true},
		{"https://westeurope-1.cognitedata.com/user_impersonation", "WRITE", true},
		{"DATA.VIEW", "READ", true},
		{"DATA.VIEW", "list", true},
		{"DATA.VIEW", "WRITE", false},
		{"DATA.VIEW COMPUTE.VIEW", "CREATE", false},
		{"DATA.VIEW DATA.CHANGE", "WRITE", true},
		{"IDENTITY", "READ", false},
		{"something.of.tomorrow", "WRITE", true},
	}
	for _, tt := range tests {
		if got := letThrough(strings.Fields(tt.scopes), tt.action); got != tt.want {
			t.Errorf("%q lets %s through: %v", tt.scopes, tt.action, got)
		}
	}
}

func TestFilteredOut(t *testing.T) {
	t.Parallel()
	r := runFor(t, "https://westeurope-1.cognitedata.com", map[string]any{"azp": clientID, "groups": []string{"g-1"}, "roles": []string{"r-1"}})
	tests := map[string]struct {
		group cdf.Group
		want  bool
	}{
		"for others":             {cdf.Group{SourceID: "g-1", AppIDs: []string{"app-9"}}, true},
		"for others, by a role":  {cdf.Group{SourceID: "r-1", AppIDs: []string{"app-9"}}, true},
		"for this one too":       {cdf.Group{SourceID: "g-1", AppIDs: []string{"app-9", clientID}}, false},
		"for all":                {cdf.Group{SourceID: "g-1"}, false},
		"not one of the token's": {cdf.Group{SourceID: "g-2", AppIDs: []string{"app-9"}}, false},
		"managed by CDF":         {cdf.Group{AppIDs: []string{"app-9"}}, false},
	}
	for name, tt := range tests {
		if got := r.filteredOut(tt.group); got != tt.want {
			t.Errorf("%s: %v", name, got)
		}
	}
	r.project = answer[*cdf.Project]{asked: true, value: &cdf.Project{OIDC: &cdf.OIDC{AccessClaims: []string{"groups"}}}}
	if r.filteredOut(cdf.Group{SourceID: "r-1", AppIDs: []string{"app-9"}}) {
		t.Error("a role counts in a project that looks at groups only")
	}
}

func TestApplication(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		claims map[string]any
		want   bool
	}{
		"says so":             {map[string]any{"idtyp": "app", "sub": "s"}, true},
		"a person":            {map[string]any{"idtyp": "user", "sub": clientID, "azp": clientID}, false},
		"its own subject":     {map[string]any{"sub": clientID, "azp": clientID}, true},
		"for somebody else":   {map[string]any{"sub": "anna", "azp": clientID}, false},
		"nothing to tell by":  {map[string]any{}, false},
		"names only a client": {map[string]any{"azp": clientID}, false},
	} {
		if got := runFor(t, "https://c.cognitedata.com", tt.claims).application(); got != tt.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// TestPersonsAreNotServiceAccounts holds that a person who lacks a capability is not told to recreate an account.
func TestPersonsAreNotServiceAccounts(t *testing.T) {
	t.Parallel()
	r := evidence(t)
	r.all.value = append(r.all.value, cdf.Group{ID: 2, Name: "Robots", Members: cdf.Members{Principals: []string{"robot"}}, Capabilities: []cdf.Capability{
		{ACL: "assetsAcl", Actions: []string{"WRITE"}, Scope: cdf.Scope{Kind: "all"}},
	}})
	if got := judge(r).Diagnosis[0]; got.ID != "forbidden.service-account" || !strings.Contains(strings.Join(got.Steps, " "), "robot") {
		t.Errorf("diagnosis %+v for an application", got)
	}
	r.profile.Flow = profiles.FlowDevice
	if got := judge(r).Diagnosis[0].ID; got != "forbidden.capability" {
		t.Errorf("diagnosis %s for a person", got)
	}
}

func TestEveryMissingNeedIsNamed(t *testing.T) {
	t.Parallel()
	r := evidence(t)
	r.profile.CDF.Needs = []string{"timeseries:READ", "assets:WRITE", "events:READ", "events:WRITE"}
	r.mine.value[0].Capabilities = append(r.mine.value[0].Capabilities, cdf.Capability{ACL: "eventsAcl", Actions: []string{"READ"}})
	list := judge(r)
	var got []string
	for _, c := range list.Diagnosis {
		got = append(got, c.ID+": "+c.Evidence)
	}
	if len(got) != 2 || !strings.HasPrefix(got[0], "forbidden.scope") || !strings.Contains(got[0], "events:READ") ||
		!strings.Contains(got[1], "assets:WRITE, events:WRITE") {
		t.Errorf("diagnosis %q", got)
	}
}

func TestMembershipNamesEightAndCountsTheRest(t *testing.T) {
	t.Parallel()
	r := evidence(t)
	r.mine = answer[[]cdf.Group]{asked: true}
	for i := range 25 {
		r.mine.value = append(r.mine.value, cdf.Group{ID: int64(i), Name: fmt.Sprintf("G%d", i)})
	}
	if got := r.membership(); !strings.HasPrefix(got, "in 25 groups: G0, ") || !strings.HasSuffix(got, "G7 and 17 more") {
		t.Errorf("membership %q", got)
	}
	f := tooManyGroups(r)
	if len(f) != 1 || f[0].status != jwtview.Warn || f[0].cause.ID != "cdf.too-many-groups" {
		t.Errorf("faults %+v", f)
	}
}

func TestVague(t *testing.T) {
	t.Parallel()
	for words, want := range map[string]bool{
		"Unauthorized": true, "Could not authenticate.": true, "": true,
		"Resource not found. This may also be due to insufficient access rights.": true,
		"The audience is invalid": false, "Token is expired": false,
	} {
		if got := vague(&flows.Error{Endpoint: oauth.EndpointCDF, Status: 401, Description: words}); got != want {
			t.Errorf("vague(%q) = %v", words, got)
		}
	}
	if !vague(errors.New("x")) {
		t.Error("an error that is no answer says what it is about")
	}
}

func TestResourceCheck(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		answer reply
		cause  string
		says   string
	}{
		"expired": {
			reply{status: 401, header: map[string]string{"WWW-Authenticate": `Bearer error="invalid_token", error_description="The access token expired"`}},
			"expired.not-renewed", "The access token expired",
		},
		"wants DPoP":   {reply{status: 401, header: map[string]string{"WWW-Authenticate": `DPoP error="invalid_dpop_proof"`}}, "flow.dpop", "DPoP"},
		"wants MFA":    {reply{status: 401, header: map[string]string{"WWW-Authenticate": `Bearer error="insufficient_user_authentication"`}}, "flow.mfa", "stronger"},
		"says nothing": {reply{status: 403}, "", "403"},
		"not there":    {reply{status: 404, body: "no such page"}, "", "404"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			p := w.profile()
			p.CDF, p.ResourceCheck = nil, &profiles.ResourceCheck{URL: w.cdf.URL + "/data"}
			w.answers["/data"] = tt.answer
			res := check(t, p, Options{})
			it := itemOf(t, res, itemValid)
			if it.Status != jwtview.Fail || !strings.Contains(it.Evidence, tt.says) || !strings.Contains(it.Evidence, "req-data") {
				t.Errorf("item %+v", it)
			}
			if tt.cause != "" && it.Cause != tt.cause {
				t.Errorf("cause %q, want %s", it.Cause, tt.cause)
			}
		})
	}
}

// TestTheTokenGoesWhereItShould counts who sees it: CDF and the resource, and nobody whom merely a claim names.
func TestTheTokenGoesWhereItShould(t *testing.T) {
	t.Parallel()
	w, other := newWorld(t), newWorld(t)
	seen := make(chan string, 10)
	other.cdf.Config.Handler = http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { seen <- r.Header.Get("Authorization") })
	other.idp.Config.Handler = other.cdf.Config.Handler
	w.claims["aud"], w.claims["iss"], w.claims["jku"] = strings.Replace(other.cdf.URL, "127.0.0.1", "localhost.evil.invalid", 1), other.idp.URL, other.idp.URL
	w.answers[pathInspect] = refusedWith(401, "Unauthorized")
	check(t, w.profile(), Options{})
	if len(seen) > 0 {
		t.Errorf("the token's own words led to a call: %s", <-seen)
	}
}

func TestShortLife(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		iat, exp, minTTL time.Duration
		want             jwtview.Status
	}{
		"long enough":            {0, time.Hour, 30 * time.Second, ""},
		"nearly over":            {-time.Hour, 10 * time.Second, 30 * time.Second, jwtview.Warn},
		"never long enough":      {0, time.Hour, 2 * time.Hour, jwtview.Fail},
		"over is another matter": {-time.Hour, -time.Second, 30 * time.Second, ""},
	}
	for name, tt := range tests {
		r := runFor(t, "https://c.cognitedata.com", map[string]any{"iat": tt.iat, "exp": tt.exp})
		r.minTTL = tt.minTTL
		got := jwtview.Status("")
		for _, f := range shortLife(r) {
			got = f.status
		}
		if got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}
