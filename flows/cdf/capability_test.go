package cdf

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestScopeInWords(t *testing.T) {
	t.Parallel()
	tests := []struct{ body, want string }{
		{`{"all":{}}`, "all"},
		{`{"datasetScope":{"ids":[7,8]}}`, "data sets 7, 8"},
		{`{"idScope":{"ids":["7"]}}`, "ids 7"},
		{`{"idscope":{"ids":[7]}}`, "ids 7"},
		{`{"tableScope":{"dbsToTables":{"b":{"tables":["t"]},"a":[]}}}`, "databases a, b"},
		{`{"spaceIdScope":{"spaceIds":["models"]}}`, "spaces models"},
		{`{"assetRootIdScope":{"rootIds":[12]}}`, "root assets 12"},
		{`{"extractionPipelineScope":{"ids":[3]}}`, "extraction pipelines 3"},
		{`{"currentuserscope":{}}`, "the caller's own"},
		{`{"ofTomorrow":{"names":["x"]}}`, "ofTomorrow x"},
		{`{"ofTomorrow":true}`, "ofTomorrow"},
		{`{}`, ""},
		{`null`, ""},
	}
	for _, tt := range tests {
		var s Scope
		if err := json.Unmarshal([]byte(tt.body), &s); err != nil {
			t.Errorf("%s: %v", tt.body, err)
		}
		if got := s.String(); got != tt.want {
			t.Errorf("%s in words: %q, want %q", tt.body, got, tt.want)
		}
		if s.All() != (tt.want == "all") {
			t.Errorf("%s covers everything: %v", tt.body, s.All())
		}
	}
	var s Scope
	for _, body := range []string{`[]`, `"all"`, `7`} {
		if err := json.Unmarshal([]byte(body), &s); err == nil {
			t.Errorf("%s was taken for a scope", body)
		}
	}
}

func TestCapabilitiesOfManyForms(t *testing.T) {
	t.Parallel()
	all := Scope{Kind: "all"}
	tests := map[string]struct {
		body string
		want Capability
	}{
		"usual":             {`{"assetsAcl":{"actions":["READ","WRITE"],"scope":{"all":{}}}}`, Capability{"assetsAcl", []string{"READ", "WRITE"}, all}},
		"with others":       {`{"version":2,"assetsAcl":{"actions":["READ"],"scope":{"all":{}}},"projectUrlNames":{"urlNames":["x"]}}`, Capability{"assetsAcl", []string{"READ"}, all}},
		"two lists":         {`{"eventsAcl":{"actions":["READ"],"scope":{"all":{}}},"assetsAcl":{"actions":["READ"],"scope":{"all":{}}}}`, Capability{"assetsAcl", []string{"READ"}, all}},
		"no scope":          {`{"assetsAcl":{"actions":["READ"]}}`, Capability{ACL: "assetsAcl", Actions: []string{"READ"}}},
		"nothing":           {`{}`, Capability{}},
		"not a list":        {`{"assets":{"actions":["READ"]}}`, Capability{}},
		"actions of a word": {`{"assetsAcl":{"actions":"READ","scope":{"all":{}}}}`, Capability{}},
		"broken scope":      {`{"assetsAcl":{"actions":["READ"],"scope":7}}`, Capability{}},
	}
	for name, tt := range tests {
		got := Capability{ACL: "left over", Actions: []string{"from before"}}
		if err := json.Unmarshal([]byte(tt.body), &got); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	var c Capability
	if err := json.Unmarshal([]byte(`["assetsAcl"]`), &c); err == nil {
		t.Error("a list was taken for a capability")
	}
}

func TestProjectScopes(t *testing.T) {
	t.Parallel()
	tests := []struct {
		body  string
		holds bool // in the project plant
	}{
		{`{"assetsAcl":{"actions":[],"scope":{"all":{}}},"projectScope":{"allProjects":{}}}`, true},
		{`{"assetsAcl":{"actions":[],"scope":{"all":{}}},"projectScope":{"projects":["mine","plant"]}}`, true},
		{`{"assetsAcl":{"actions":[],"scope":{"all":{}}},"projectScope":{"projects":["Plant"]}}`, false},
		{`{"assetsAcl":{"actions":[],"scope":{"all":{}}},"projectScope":{"projects":[]}}`, false},
		{`{"assetsAcl":{"actions":[],"scope":{"all":{}}},"projectScope":{}}`, false},
		{`{"assetsAcl":{"actions":[],"scope":{"all":{}}}}`, false},
	}
	for _, tt := range tests {
		var c ProjectCapability
		if err := json.Unmarshal([]byte(tt.body), &c); err != nil {
			t.Errorf("%s: %v", tt.body, err)
		}
		if got := c.In.holds("plant"); got != tt.holds {
			t.Errorf("%s holds in plant: %v", tt.body, got)
		}
	}
}

func TestMembers(t *testing.T) {
	t.Parallel()
	for body, want := range map[string]Members{
		`"allUserAccounts"`: {AllUsers: true},
		`"somethingElse"`:   {},
		`["a","b"]`:         {Principals: []string{"a", "b"}},
		`[]`:                {Principals: []string{}},
	} {
		got := Members{AllUsers: true, Principals: []string{"left over"}}
		if err := json.Unmarshal([]byte(body), &got); err != nil {
			t.Errorf("%s: %v", body, err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", body, diff)
		}
	}
	var m Members
	if err := json.Unmarshal([]byte(`{"all":true}`), &m); err == nil {
		t.Error("an object was taken for members")
	}
}

// BenchmarkParseGroups reads what a large project answers.
func BenchmarkParseGroups(b *testing.B) {
	var groups []string
	for i := range 1000 {
		capability := `{"timeSeriesAcl":{"actions":["READ","WRITE"],"scope":{"datasetScope":{"ids":[1,2,3]}}}}`
		groups = append(groups, fmt.Sprintf(`{"id":%d,"name":"Group %d","sourceId":"s-%d","capabilities":[%s]}`, i, i, i,
			strings.Repeat(capability+",", 19)+capability))
	}
	body := []byte(`{"items":[` + strings.Join(groups, ",") + `]}`)
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		if got, err := parseGroups(body); err != nil || len(got) != 1000 {
			b.Fatal(len(got), err)
		}
	}
}
