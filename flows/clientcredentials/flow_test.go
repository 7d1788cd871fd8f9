package clientcredentials_test

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"sync"
	"testing"
	"time"

	"doorstep/flows/clientcredentials"
	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
	"doorstep/flows/tokenendpoint"
	"doorstep/profiles/secret"

	"github.com/google/go-cmp/cmp"
)

var now = time.Date(2026, 2, 3, 4, 5, 6, 0, time.UTC)

// newFlow makes a flow against a server that answers with answers in turn, the last for good.
func newFlow(t *testing.T, answers ...http.HandlerFunc) (clientcredentials.Flow, *requests) {
	t.Helper()
	got := &requests{}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_ = r.ParseForm()
		answers[min(got.add(r.PostForm), len(answers))-1](w, r)
	}))
	t.Cleanup(server.Close)
	hc, err := httpclient.New(httpclient.Options{Timeout: 5 * time.Second})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(hc.CloseIdle)
	return clientcredentials.Flow{
		Token: tokenendpoint.Endpoint{
			HTTP: hc, URL: server.URL, Client: oauth.Client{ID: "me", Secret: secret.New("pass"), Method: oauth.AuthSecretPost},
			Now: func() time.Time { return now },
		},
		Request: oauth.Request{Scopes: []string{"a", "b"}, Audience: "aud", Extra: url.Values{"own": {"x"}, "grant_type": {"other"}}},
	}, got
}

// requests are the forms that a server got.
type requests struct {
	mu    sync.Mutex
	forms []url.Values
}

func (r *requests) add(form url.Values) int {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.forms = append(r.forms, form)
	return len(r.forms)
}

func (r *requests) all() []url.Values {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.forms
}

func answer(status int, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(status)
		_, _ = io.WriteString(w, body)
	}
}

const granted = `{"access_token":"at","expires_in":60,"scope":"a"}`

func TestRun(t *testing.T) {
	t.Parallel()
	f, forms := newFlow(t, answer(200, granted))
	var events []oauth.Event
	tokens, err := f.Run(t.Context(), func(e oauth.Event) { events = append(events, e) })
	if err != nil || tokens.AccessToken.Reveal() != "at" {
		t.Fatalf("tokens %v, error %v", tokens, err)
	}
	want := []url.Values{{
		"grant_type": {"client_credentials"}, "scope": {"a b"}, "audience": {"aud"}, "own": {"x"},
		"client_id": {"me"}, "client_secret": {"pass"},
	}}
	if diff := cmp.Diff(want, forms.all()); diff != "" {
		t.Errorf("sent (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]oauth.Event{oauth.SignedIn{ExpiresAt: now.Add(time.Minute), Scope: "a"}}, events); diff != "" {
		t.Errorf("events (-want +got):\n%s", diff)
	}
}

// What may pass is tried again, a decision is not.
func TestTries(t *testing.T) {
	t.Parallel()
	hangUp := func(w http.ResponseWriter, _ *http.Request) {
		c, _, _ := w.(http.Hijacker).Hijack()
		_ = c.Close()
	}
	denied := answer(401, `{"error":"invalid_client"}`)
	tests := map[string]struct {
		answers []http.HandlerFunc
		tries   int
		code    string // of the error; "" for tokens
	}{
		"a blip":          {[]http.HandlerFunc{answer(503, "<html>"), answer(200, granted)}, 2, ""},
		"a hang-up":       {[]http.HandlerFunc{hangUp, answer(200, granted)}, 2, ""},
		"denied":          {[]http.HandlerFunc{denied, answer(200, granted)}, 1, "invalid_client"},
		"a blip, denied":  {[]http.HandlerFunc{answer(502, ""), denied}, 2, "invalid_client"},
		"temporarily ill": {[]http.HandlerFunc{answer(400, `{"error":"temporarily_unavailable"}`), answer(200, granted)}, 2, ""},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			f, forms := newFlow(t, tt.answers...)
			tokens, err := f.Run(t.Context(), nil)
			if len(forms.all()) != tt.tries {
				t.Errorf("%d tries, want %d", len(forms.all()), tt.tries)
			}
			var e *oauth.Error
			switch {
			case tt.code == "" && err != nil:
				t.Errorf("error %v", err)
			case tt.code != "" && (!errors.As(err, &e) || e.Code != tt.code || tokens != nil):
				t.Errorf("tokens %v, error %v", tokens, err)
			}
		})
	}
}

func TestCancel(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	f, forms := newFlow(t, func(_ http.ResponseWriter, r *http.Request) {
		cancel()
		<-r.Context().Done()
	})
	if _, err := f.Run(ctx, nil); !errors.Is(err, context.Canceled) || len(forms.all()) != 1 {
		t.Errorf("error %v after %d requests", err, len(forms.all()))
	}
}
