package flows_test

import (
	"encoding/pem"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"

	"doorstep/flows"
	"doorstep/flows/httpclient"
	"doorstep/profiles"
)

func TestCAFilesAreAdded(t *testing.T) {
	t.Parallel()
	var s *httptest.Server
	s = httptest.NewTLSServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		answer(w, http.StatusOK, map[string]string{"issuer": s.URL, "token_endpoint": s.URL + "/token"})
	}))
	t.Cleanup(s.Close)
	file := caFile(t, s)
	for name, x := range map[string]struct {
		everybodys, profiles string
		trusted              bool
	}{
		"nobody's":       {"", "", false},
		"everybody's":    {file, "", true},
		"the profile's":  {"", file, true},
		"one after both": {file, file, true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := flows.New(flows.Options{HTTP: httpclient.Options{CAFile: x.everybodys}})
			p := &profiles.Profile{Name: "p", Issuer: s.URL, CAFile: x.profiles}
			if _, err := c.Provider(t.Context(), p); (err == nil) != x.trusted {
				t.Errorf("got error %v", err)
			}
		})
	}
}

// caFile writes the certificate of s into a file.
func caFile(t *testing.T, s *httptest.Server) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "ca.pem")
	block := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: s.Certificate().Raw})
	if err := os.WriteFile(file, block, 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

func TestWithTraceTellsBesideWhatIsTold(t *testing.T) {
	t.Parallel()
	s := newIDP(t)
	var everybody, one, another int
	c := flows.New(flows.Options{HTTP: httpclient.Options{Trace: func(exchange) { everybody++ }}})
	traced := c.WithTrace(func(exchange) { one++ }).WithTrace(nil).WithTrace(func(exchange) { another++ })
	want(t, traced, s.service(), flows.TokenOptions{}, "access-1", flows.FromSignIn)
	want(t, c, s.service(), flows.TokenOptions{Force: true}, "access-2", flows.FromSignIn)
	if everybody != 3 || one != 2 || another != 2 { // discovery once, the token endpoint twice
		t.Errorf("told %d, %d and %d exchanges; want 3, 2 and 2", everybody, one, another)
	}
}

func TestKeysGoThroughTheProfilesSettings(t *testing.T) {
	t.Parallel()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		answer(w, http.StatusOK, map[string]any{"keys": []map[string]string{{
			"kty": "OKP", "crv": "Ed25519", "kid": "k1", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",
		}}})
	}))
	t.Cleanup(s.Close)
	c := flows.New(flows.Options{})
	set, err := c.Keys(t.Context(), &profiles.Profile{}, s.URL)
	if err != nil || len(set.Key("k1")) != 1 {
		t.Errorf("got %v, %v", set, err)
	}
	if _, err := c.Keys(t.Context(), &profiles.Profile{CAFile: "no/such.pem"}, s.URL); err == nil {
		t.Error("the ca-file was not looked at")
	}
}
