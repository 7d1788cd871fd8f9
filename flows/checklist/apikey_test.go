package checklist

import (
	"io"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"

	"doorstep/flows"
	"doorstep/profiles"
	"doorstep/profiles/secret"
)

// Where an API key is still taken, every call of the checklist carries it in its own header, and none as a token.
func TestAPIKeyIsNoBearerToken(t *testing.T) {
	t.Parallel()
	var (
		mu   sync.Mutex
		seen = map[string]bool{}
	)
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		defer mu.Unlock()
		seen[r.URL.Path] = true
		if key, bearer := r.Header.Get("api-key"), r.Header.Get("Authorization"); key != "k" || bearer != "" {
			t.Errorf("%s got api-key %q, Authorization %q", r.URL.Path, key, bearer)
		}
		if r.URL.Path == "/login/status" {
			_, _ = io.WriteString(w, `{"data":{"user":"u","loggedIn":true,"project":"plant"}}`)
			return
		}
		_, _ = io.WriteString(w, `{"subject":"u","projects":[{"projectUrlName":"plant","groups":[]}],"capabilities":[],"items":[]}`)
	}))
	t.Cleanup(s.Close)
	p := &profiles.Profile{
		Name: "old", Flow: profiles.FlowAPIKey, APIKey: secret.Ref{Kind: secret.Literal, Literal: secret.New("k")},
		CDF:           &profiles.CDF{Project: "plant", BaseURL: s.URL},
		ResourceCheck: &profiles.ResourceCheck{URL: s.URL + "/things", Method: http.MethodGet, ExpectStatus: http.StatusOK},
	}
	var said []flows.Event
	res := check(t, p, Options{Emit: func(e flows.Event) { said = append(said, e) }})
	for _, path := range []string{"/login/status", "/api/v1/token/inspect", "/things"} {
		if !seen[path] {
			t.Errorf("%s was not asked", path)
		}
	}
	if _, ok := said[0].(flows.Notice); !ok {
		t.Errorf("nothing says that API keys are retired: %v", said)
	}
	for _, x := range res.Exchanges {
		if x.Header.Get("Api-Key") == "k" {
			t.Errorf("the trace of %s shows the key", x.URL)
		}
	}
}
