package cdf

import (
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestInspect(t *testing.T) {
	t.Parallel()
	w := newWorld(t, Group{ID: 7, Name: "G", SourceID: "source-1", Capabilities: []Capability{
		{ACL: "assetsAcl", Actions: []string{"READ"}, Datasets: []int64{123}},
	}})
	for _, c := range []struct {
		name   string
		claims claimSet
		status int
		body   string
	}{
		{
			"a member", nil, 200,
			`{"capabilities":[{"assetsAcl":{"actions":["READ"],"scope":{"datasetScope":{"ids":[123]}}},"projectScope":{"projects":["plant"]}}],` +
				`"projects":[{"groups":[7],"projectUrlName":"plant"}],"subject":"application-1"}`,
		},
		{"in no group", claimSet{"groups": nil}, 200, `{"capabilities":[],"projects":[],"subject":"application-1"}`},
		{"by a role", claimSet{"groups": nil, "roles": []string{"source-1"}, "scp": "IDENTITY"}, 200, `{"capabilities":[],"projects":[{"groups":[7],"projectUrlName":"plant"}],"subject":"application-1"}`},
		{
			"without the scope",
			claimSet{"scp": "DATA.VIEW"},
			403,
			`{"error":{"code":403,"message":"Resource not found. This may also be due to insufficient access rights."}}`,
		},
	} {
		status, body := w.call(t, http.MethodGet, "/token/inspect", w.token(t, c.claims))
		if status != c.status {
			t.Errorf("%s: %d, want %d", c.name, status, c.status)
		}
		if diff := cmp.Diff(c.body, body); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", c.name, diff)
		}
	}
}

func TestGroupsThatHold(t *testing.T) {
	t.Parallel()
	person, service := &caller{Subject: "p", ClientID: app, Groups: []string{"s"}}, &caller{Subject: app, ClientID: app}
	for _, c := range []struct {
		name string
		g    Group
		who  *caller
		want bool
	}{
		{"by source id", Group{SourceID: "s"}, person, true},
		{"another source id", Group{SourceID: "t"}, person, false},
		{"no source id", Group{}, &caller{Groups: []string{""}}, false},
		{"for the token's application", Group{SourceID: "s", AppIDs: []string{"x", app}}, person, true},
		{"for other applications", Group{SourceID: "s", AppIDs: []string{"x"}}, person, false},
		{"a member by name", Group{Members: []string{app}}, service, true},
		{"a person by subject", Group{Members: []string{"p"}}, person, true},
		{"another member", Group{Members: []string{"x"}}, service, false},
		{"nobody is a member", Group{Members: []string{}, SourceID: "s"}, person, false},
		{"every person", Group{AllUsers: true}, person, true},
		{"an application is no person", Group{AllUsers: true}, service, false},
	} {
		if got := c.g.holds(c.who); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestScopesFilter(t *testing.T) {
	t.Parallel()
	full := []Capability{
		Can("timeSeriesAcl", "READ", "WRITE"), Can("groupsAcl", "LIST", "CREATE"), Can("sessionsAcl", "LIST", "CREATE"),
	}
	for _, c := range []struct {
		scopes []string
		want   [][]string // actions left, a row for each capability
	}{
		{nil, [][]string{{"READ", "WRITE"}, {"LIST", "CREATE"}, {"LIST", "CREATE"}}},
		{[]string{"user_impersonation"}, [][]string{{"READ", "WRITE"}, {"LIST", "CREATE"}, {"LIST", "CREATE"}}},
		{[]string{"IDENTITY"}, [][]string{nil, {"LIST"}, nil}},
		{[]string{"DATA.VIEW"}, [][]string{{"READ"}, nil, nil}},
		{[]string{"DATA.CHANGE"}, [][]string{{"WRITE"}, nil, nil}},
		{[]string{"DATA.VIEW", "DATA.CHANGE"}, [][]string{{"READ", "WRITE"}, nil, nil}},
		{[]string{"COMPUTE.VIEW"}, [][]string{nil, nil, {"LIST"}}},
		{[]string{"COMPUTE.CHANGE"}, [][]string{nil, nil, {"CREATE"}}},
		{[]string{"ADMIN"}, [][]string{nil, {"LIST", "CREATE"}, nil}},
		{[]string{"data.view"}, [][]string{nil, nil, nil}},
	} {
		who := &caller{Scopes: c.scopes}
		var got [][]string
		for _, capability := range full {
			got = append(got, who.filter(capability).Actions)
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%v: (-want +got)\n%s", c.scopes, diff)
		}
	}
}

// TestCalls goes through the API as callers with different rights.
func TestCalls(t *testing.T) {
	t.Parallel()
	w := newWorld(t, readers, Group{ID: 2, Name: "Lookers", SourceID: "source-2", Capabilities: []Capability{Can("timeSeriesAcl", "READ")}})
	reader, looker := w.token(t, nil), w.token(t, claimSet{"groups": []string{"source-2"}})
	stranger := w.token(t, claimSet{"groups": []string{"source-3"}})
	viewer := w.token(t, claimSet{"scp": "IDENTITY DATA.VIEW"})
	for _, c := range []struct {
		name, method, path, token string
		want                      int
	}{
		{"lists projects", "GET", "/projects", reader, 200},
		{"reads the project", "GET", "/projects/plant", reader, 200},
		{"may not read the project", "GET", "/projects/plant", looker, 403},
		{"own groups", "GET", "/projects/plant/groups", looker, 200},
		{"all groups", "GET", "/projects/plant/groups?all=true", reader, 200},
		{"may not list all groups", "GET", "/projects/plant/groups?all=true", looker, 403},
		{"reads data", "GET", "/projects/plant/timeseries", looker, 200},
		{"reads data by POST", "POST", "/projects/plant/timeseries/list", looker, 200},
		{"may not write data", "POST", "/projects/plant/timeseries", looker, 403},
		{"writes data", "POST", "/projects/plant/timeseries", reader, 201},
		{"the scope lets nothing be written", "POST", "/projects/plant/timeseries", viewer, 403},
		{"no such resource", "GET", "/projects/plant/unicorns", reader, 404},
		{"no such path", "GET", "/", reader, 404},
		{"a project that is not there", "GET", "/projects/plan", reader, 401},
		{"a project of another issuer", "GET", "/projects/other", reader, 401},
		{"a project without a group", "GET", "/projects/plant", stranger, 401},
		{"nobody", "GET", "/projects/plant", "", 401},
		{"a token that no header holds", "GET", "/projects/plant", strings.Repeat("x", maxAuthorization), 431},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			if status, body := w.call(t, c.method, c.path, c.token); status != c.want {
				t.Errorf("%d %s, want %d", status, body, c.want)
			}
		})
	}
}

func TestProjectTellsWhatItExpects(t *testing.T) {
	t.Parallel()
	w := newWorld(t, readers)
	_, body := w.call(t, http.MethodGet, "/projects/plant", w.token(t, nil))
	want := `{"name":"Plant","oidcConfiguration":{"accessClaims":[{"claimName":"groups"},{"claimName":"roles"}],"audience":"` + base +
		`","identityProviderScope":"` + base + `/.default","isGroupCallbackEnabled":false,"issuer":"` + w.URL + `","jwksUrl":"` + w.URL +
		`/jwks","logClaims":[{"claimName":"sub"}],"scopeClaims":[{"claimName":"scp"}],"skewMs":30000,"tokenUrl":"` + w.URL +
		`/token"},"organization":"org","urlName":"plant","userProfilesConfiguration":{"enabled":true}}`
	if diff := cmp.Diff(want, body); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestGroupDocuments(t *testing.T) {
	t.Parallel()
	const head = `{"capabilities":[],"deletedTime":-1,"id":1,"isDeleted":false,`
	for _, c := range []struct {
		g    Group
		want string
	}{
		{Group{ID: 1, Name: "A", SourceID: "s"}, head + `"metadata":{},"name":"A","sourceId":"s"}`},
		{Group{ID: 1, Name: "A"}, head + `"metadata":{},"name":"A","sourceId":""}`},
		{Group{ID: 1, Name: "A", Members: []string{"p"}}, head + `"members":["p"],"metadata":{},"name":"A"}`},
		{Group{ID: 1, Name: "A", AllUsers: true}, head + `"members":"allUserAccounts","metadata":{},"name":"A"}`},
		{
			Group{ID: 1, Name: "A", SourceID: "s", AppIDs: []string{"x"}},
			`{"attributes":{"token":{"appIds":["x"]}},` + head[1:] + `"metadata":{},"name":"A","sourceId":"s"}`,
		},
	} {
		got, err := c.g.MarshalJSON()
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(c.want, string(got)); diff != "" {
			t.Errorf("(-want +got)\n%s", diff)
		}
	}
}
