package oauth_test

import (
	"encoding/json"
	"testing"

	"doorstep/flows/oauth"

	"github.com/google/go-cmp/cmp"
)

// Each endpoint is called what the document calls it.
func TestEndpointsHaveTheirNames(t *testing.T) {
	t.Parallel()
	for i, e := range new(oauth.Metadata).Endpoints() {
		var m oauth.Metadata
		if err := json.Unmarshal([]byte(`{"`+e.Name+`":"https://id.example/here"}`), &m); err != nil {
			t.Fatal(err)
		}
		for j, read := range m.Endpoints() {
			if got := *read.URL != ""; got != (i == j) {
				t.Errorf("%s in the document: %s is %q", e.Name, read.Name, *read.URL)
			}
		}
	}
}

func TestWhatADocumentSays(t *testing.T) {
	t.Parallel()
	m := oauth.Metadata{Raw: map[string]json.RawMessage{
		"on": json.RawMessage(`true`), "off": json.RawMessage(`false`), "text": json.RawMessage(`"true"`),
		"list": json.RawMessage(`["a","b"]`), "numbers": json.RawMessage(`[1]`),
	}}
	for name, want := range map[string]bool{"on": true, "off": false, "text": false, "list": false, "absent": false} {
		if got := m.Says(name); got != want {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
	}
	for name, want := range map[string][]string{"list": {"a", "b"}, "numbers": nil, "text": nil, "absent": nil} {
		if diff := cmp.Diff(want, m.List(name)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// Only endpoints have aliases: keys that came from another address would vouch for anybody.
func TestAliases(t *testing.T) {
	t.Parallel()
	for document, want := range map[string]map[string]string{
		`{"token_endpoint":"https://mtls.example/token","jwks_uri":"https://mtls.example/keys","par_endpoint":1}`: {
			"token_endpoint": "https://mtls.example/token",
		},
		`["token_endpoint"]`: nil, `{}`: {},
	} {
		m := oauth.Metadata{Raw: map[string]json.RawMessage{"mtls_endpoint_aliases": json.RawMessage(document)}}
		if diff := cmp.Diff(want, m.Aliases()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", document, diff)
		}
	}
	if got := new(oauth.Metadata).Aliases(); got != nil {
		t.Errorf("of no document: %v", got)
	}
}
