package registration_test

import (
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
	"doorstep/flows/registration"
	"doorstep/profiles/secret"

	"github.com/google/go-cmp/cmp"
)

// managed is a server that gives another registration access token with each read, as RFC 7592 §5 advises, and takes a
// change with the newest one alone.
type managed struct {
	*httptest.Server
	put    map[string]any
	answer func(w http.ResponseWriter)
}

func newManaged(t *testing.T, answer func(http.ResponseWriter)) *managed {
	t.Helper()
	m := &managed{answer: answer}
	m.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case r.Method == http.MethodGet && r.Header.Get("Authorization") == "Bearer "+markToken:
			_, _ = io.WriteString(w, strings.Replace(registered, markToken, "newer", 1))
		case r.Method == http.MethodPut && r.Header.Get("Authorization") == "Bearer newer":
			if err := json.NewDecoder(r.Body).Decode(&m.put); err != nil {
				t.Error(err)
			}
			m.answer(w)
		default:
			w.WriteHeader(http.StatusUnauthorized)
		}
	}))
	t.Cleanup(m.Close)
	return m
}

func (m *managed) change(t *testing.T) (*registration.Client, error) {
	t.Helper()
	hc, err := httpclient.New(httpclient.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(hc.CloseIdle)
	at := registration.Managed{HTTP: hc, URI: m.URL, Token: secret.New(markToken)}
	return at.Update(t.Context(), map[string]any{"scope": "c", "redirect_uris": []string{"http://127.0.0.1/callback"}})
}

// Everything that is registered goes back with the changes, the server's own members too, and nothing of the server's that
// RFC 7592 §2.2 keeps out.
func TestUpdate(t *testing.T) {
	t.Parallel()
	m := newManaged(t, func(w http.ResponseWriter) { _, _ = io.WriteString(w, `{"client_id":"c1","scope":"c"}`) })
	c, err := m.change(t)
	if err != nil || c.ID != "c1" || c.Scope != "c" || c.Token.Reveal() != "newer" || c.Secret.Reveal() != markSecret {
		t.Errorf("%+v, %v", c, err)
	}
	want := map[string]any{
		"client_id": "c1", "client_name": "mine", "grant_types": []any{"client_credentials"}, "scope": "c",
		"token_endpoint_auth_method": "client_secret_basic", "redirect_uris": []any{"http://127.0.0.1/callback"},
		"vendor": map[string]any{"own": 1.0},
	}
	if d := cmp.Diff(want, m.put); d != "" {
		t.Errorf("sent (-want +got)\n%s", d)
	}
}

// A change that is refused still gives the token that came before it: the old one holds no longer.
func TestUpdateIsRefused(t *testing.T) {
	t.Parallel()
	m := newManaged(t, func(w http.ResponseWriter) {
		w.WriteHeader(http.StatusBadRequest)
		_, _ = io.WriteString(w, `{"error":"invalid_client_metadata"}`)
	})
	c, err := m.change(t)
	if e, ok := errors.AsType[*oauth.Error](err); !ok || e.Code != "invalid_client_metadata" {
		t.Errorf("got %#v", err)
	}
	if c == nil || c.Token.Reveal() != "newer" {
		t.Errorf("got %+v", c)
	}
}
