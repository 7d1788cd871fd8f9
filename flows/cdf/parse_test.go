package cdf

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

const inspection = `{"subject":"user-1","extra":{"later":true},
 "projects":[{"projectUrlName":"plant","groups":[123,9007199254740993]},{"projectUrlName":"publicdata","groups":[]}],
 "capabilities":[
  {"groupsAcl":{"actions":["LIST"],"scope":{"all":{}}},"projectScope":{"allProjects":{}}},
  {"timeSeriesAcl":{"actions":["READ","WRITE"],"scope":{"datasetScope":{"ids":[7,8]}},"version":1},"projectScope":{"projects":["plant"]}},
  {"rawAcl":{"actions":["READ"],"scope":{"tableScope":{"dbsToTables":{"b":{"tables":[]},"a":[]}}}},"projectScope":{"projects":["publicdata"]}},
  {"brandNewAcl":{"actions":["FLY"],"scope":{"moonScope":{"craters":["Tycho"]}}},"projectScope":{"projects":["plant"]}},
  {"notACapability":1},
  {"oddAcl":"a string"}]}`

func TestParseInspection(t *testing.T) {
	t.Parallel()
	got, err := parseInspection([]byte(inspection))
	if err != nil {
		t.Fatal(err)
	}
	want := &Inspection{
		Subject:  "user-1",
		Projects: []ProjectAccess{{Name: "plant", Groups: []int64{123, 9007199254740993}}, {Name: "publicdata", Groups: []int64{}}},
		Capabilities: []ProjectCapability{
			{Capability{"groupsAcl", []string{"LIST"}, Scope{Kind: "all"}}, ProjectScope{All: true}},
			{Capability{"timeSeriesAcl", []string{"READ", "WRITE"}, Scope{"datasetScope", []string{"7", "8"}}}, ProjectScope{Projects: []string{"plant"}}},
			{Capability{"rawAcl", []string{"READ"}, Scope{"tableScope", []string{"a", "b"}}}, ProjectScope{Projects: []string{"publicdata"}}},
			{Capability{"brandNewAcl", []string{"FLY"}, Scope{"moonScope", []string{"Tycho"}}}, ProjectScope{Projects: []string{"plant"}}},
			{},
			{},
		},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("inspection (-want +got):\n%s", diff)
	}
}

func TestInspectionAnswers(t *testing.T) {
	t.Parallel()
	i, err := parseInspection([]byte(inspection))
	if err != nil {
		t.Fatal(err)
	}
	if p, ok := i.Project("plant"); !ok || len(p.Groups) != 2 {
		t.Errorf("Project(plant) = %v, %v", p, ok)
	}
	if _, ok := i.Project("plan"); ok {
		t.Error("Project(plan) found a project that is not there")
	}
	if diff := cmp.Diff([]string{"plant", "publicdata"}, i.ProjectNames()); diff != "" {
		t.Error(diff)
	}
	var held []string
	for _, c := range i.In("plant") {
		held = append(held, c.String())
	}
	want := []string{"groups:LIST (all)", "timeSeries:READ,WRITE (data sets 7, 8)", "brandNew:FLY (moonScope Tycho)"}
	if diff := cmp.Diff(want, held); diff != "" {
		t.Errorf("In(plant) (-want +got):\n%s", diff)
	}
}

func TestParseGroups(t *testing.T) {
	t.Parallel()
	got, err := parseGroups([]byte(`{"items":[
	 {"id":1,"name":"Engineers","sourceId":"b7c9","isDeleted":false,"deletedTime":-1,
	  "capabilities":[{"assetsAcl":{"actions":["READ"],"scope":{"all":{}}},"projectUrlNames":{"urlNames":["x"]}}],
	  "metadata":{},"attributes":{"token":{"appIds":["app-1"]}}},
	 {"id":2,"name":"Robots","sourceId":"","members":["p1","p2"],"attributes":null},
	 {"id":3,"name":"Everyone","members":"allUserAccounts"},
	 {"id":4,"name":"Gone","isDeleted":true}]}`))
	if err != nil {
		t.Fatal(err)
	}
	want := []Group{
		{ID: 1, Name: "Engineers", SourceID: "b7c9", AppIDs: []string{"app-1"}, Capabilities: []Capability{{"assetsAcl", []string{"READ"}, Scope{Kind: "all"}}}},
		{ID: 2, Name: "Robots", Members: Members{Principals: []string{"p1", "p2"}}},
		{ID: 3, Name: "Everyone", Members: Members{AllUsers: true}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("groups (-want +got):\n%s", diff)
	}
}

func TestParseProject(t *testing.T) {
	t.Parallel()
	got, err := parseProject([]byte(`{"name":"Plant","urlName":"plant","organization":"org","userProfilesConfiguration":{"enabled":true},
	 "oidcConfiguration":{"jwksUrl":"https://idp.example/keys","tokenUrl":"https://idp.example/token","issuer":"https://idp.example/",
	 "audience":"https://westeurope-1.cognitedata.com","skewMs":1500,"accessClaims":[{"claimName":"groups"},{"claimName":"roles"}],
	 "scopeClaims":[{"claimName":"scp"}],"logClaims":[],"isGroupCallbackEnabled":true}}`))
	if err != nil {
		t.Fatal(err)
	}
	want := &Project{Name: "plant", Organization: "org", OIDC: &OIDC{
		Issuer: "https://idp.example/", Audience: "https://westeurope-1.cognitedata.com", JWKSURL: "https://idp.example/keys",
		TokenURL: "https://idp.example/token", Skew: 1500 * time.Millisecond, AccessClaims: []string{"groups", "roles"},
		ScopeClaims: []string{"scp"}, GroupCallback: true,
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("project (-want +got):\n%s", diff)
	}
	bare, err := parseProject([]byte(`{"urlName":"plant"}`))
	if err != nil || bare.OIDC != nil {
		t.Errorf("a project without oidcConfiguration = %+v, %v", bare, err)
	}
}

func TestParseRefusesOtherShapes(t *testing.T) {
	t.Parallel()
	parsers := map[string]func([]byte) error{
		"inspection": func(b []byte) error { _, err := parseInspection(b); return err },
		"groups":     func(b []byte) error { _, err := parseGroups(b); return err },
		"project":    func(b []byte) error { _, err := parseProject(b); return err },
	}
	for name, parse := range parsers {
		for _, body := range []string{
			"", "<!doctype html><title>Sign in</title>", `{"subject":"x"`, "null", "[]", `"text"`, "{}", `{"items":null}`,
			`{"projects":"none","capabilities":[]}`, `{"items":[1]}`, `{"urlName":7}`,
			`{"projects":[],"capabilities":[{"assetsAcl":{}, "projectScope":3}]}`,
		} {
			if err := parse([]byte(body)); err == nil {
				t.Errorf("%s: %q was taken for an answer of CDF", name, body)
			}
		}
	}
}

func TestParseEnvelope(t *testing.T) {
	t.Parallel()
	tests := []struct {
		body, code, message string
		ok                  bool
	}{
		{`{"error":{"code":401,"message":"Unauthorized"}}`, "401", "Unauthorized", true},
		{`{"error":{"code":400,"message":"ids","missing":[{"id":1}],"later":{}}}`, "400", "ids", true},
		{`{"code":403,"message":"Not allowed."}`, "403", "Not allowed.", true},
		{`{"error":"rate limited"}`, "rate limited", "", true},
		{`{"error":{"message":"only words"}}`, "", "only words", true},
		{`{"error":{}}`, "", "", false},
		{`{"error":""}`, "", "", false},
		{`{"error":[1]}`, "", "", false},
		{`{}`, "", "", false},
		{`<html>`, "", "", false},
	}
	for _, tt := range tests {
		code, message, ok := parseEnvelope([]byte(tt.body))
		if code != tt.code || message != tt.message || ok != tt.ok {
			t.Errorf("parseEnvelope(%s) = %q, %q, %v", tt.body, code, message, ok)
		}
	}
}

func FuzzAnswers(f *testing.F) {
	for _, s := range []string{
		inspection, `{"items":[{"id":1,"name":"a","members":["p"]}]}`, `{"urlName":"p","oidcConfiguration":{"skewMs":1e400}}`,
		`{"error":{"code":1e9,"message":"m"}}`, `{"error":"s"}`, "<html>", "null",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		if i, err := parseInspection(body); (i == nil) != (err != nil) {
			t.Errorf("inspection %v with error %v", i, err)
		}
		if p, err := parseProject(body); err == nil && p.Name == "" {
			t.Error("a project without a name passed")
		}
		groups, err := parseGroups(body)
		for _, g := range groups {
			if err != nil || g.Deleted {
				t.Errorf("group %v with error %v", g, err)
			}
		}
		parseEnvelope(body)
	})
}
