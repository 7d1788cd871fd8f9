package registration_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
	"doorstep/flows/registration"
	"doorstep/profiles/secret"

	"github.com/google/go-cmp/cmp"
)

const (
	markInitial = "marker-initial-token-11"
	markSecret  = "marker-client-secret-22"
	markToken   = "marker-registration-token-33"
)

const registered = `{"client_id":"c1","client_secret":"` + markSecret + `","client_secret_expires_at":1800000000,"client_name":"mine",
	"grant_types":["client_credentials"],"token_endpoint_auth_method":"client_secret_basic","scope":"a b",
	"registration_client_uri":"https://idp.example/register/c1","registration_access_token":"` + markToken + `","vendor":{"own":1}}`

// server answers every request alike and notes the last one.
type server struct {
	*httptest.Server
	hc      *httpclient.Client
	request *http.Request
	body    string
	traces  []string
}

func newServer(t *testing.T, status int, answer string) *server {
	t.Helper()
	s := &server{}
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		s.request, s.body = r, string(body)
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(status)
		_, _ = io.WriteString(w, answer)
	}))
	t.Cleanup(s.Close)
	hc, err := httpclient.New(httpclient.Options{Trace: func(x httpclient.Exchange) {
		s.traces = append(s.traces, fmt.Sprintf("%+v %s", x, x.Curl()))
	}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(hc.CloseIdle)
	s.hc = hc
	return s
}

// secretless fails the test if a secret is in what may be shown.
func (s *server) secretless(t *testing.T, more ...any) {
	t.Helper()
	shown := strings.Join(s.traces, "\n") + fmt.Sprintf("%+v", more)
	for _, mark := range []string{markInitial, markSecret, markToken} {
		if strings.Contains(shown, mark) {
			t.Errorf("%s shows in %s", mark, shown)
		}
	}
}

func TestRegister(t *testing.T) {
	t.Parallel()
	s := newServer(t, http.StatusCreated, registered)
	e := registration.Endpoint{HTTP: s.hc, URL: s.URL + "/register", Initial: secret.New(markInitial)}
	c, err := e.Register(t.Context(), registration.Metadata{
		Name: "mine", GrantTypes: []string{"client_credentials"}, AuthMethod: oauth.AuthSecretBasic, Scope: "a b",
	})
	if err != nil {
		t.Fatal(err)
	}
	const body = `{"client_name":"mine","grant_types":["client_credentials"],"response_types":[],"token_endpoint_auth_method":"client_secret_basic","scope":"a b"}`
	if s.body != body || s.request.Method != http.MethodPost || s.request.Header.Get("Authorization") != "Bearer "+markInitial {
		t.Errorf("%s %v %s", s.request.Method, s.request.Header, s.body)
	}
	if c.ID != "c1" || c.Secret.Reveal() != markSecret || c.Token.Reveal() != markToken || c.URI != "https://idp.example/register/c1" ||
		c.SecretExpiresAt.Unix() != 1800000000 || c.Scope != "a b" || c.AuthMethod != oauth.AuthSecretBasic {
		t.Errorf("got %+v", c)
	}
	s.secretless(t, c)
}

func TestReadAndDelete(t *testing.T) {
	t.Parallel()
	s := newServer(t, http.StatusOK, registered)
	m := registration.Managed{HTTP: s.hc, URI: s.URL + "/register/c1", Token: secret.New(markToken)}
	c, err := m.Read(t.Context())
	if err != nil || c.ID != "c1" || s.request.Method != http.MethodGet || s.request.Header.Get("Authorization") != "Bearer "+markToken {
		t.Errorf("%+v, %v, %v", c, err, s.request)
	}
	if err := m.Delete(t.Context()); err != nil || s.request.Method != http.MethodDelete || s.request.URL.Path != "/register/c1" {
		t.Errorf("%v, %v", err, s.request)
	}
	s.secretless(t, c)
	gone := newServer(t, http.StatusUnauthorized, `{"error":"invalid_token","error_description":"`+markToken+`"}`)
	m.HTTP, m.URI = gone.hc, gone.URL
	err = m.Delete(t.Context())
	if e, ok := errors.AsType[*oauth.Error](err); !ok || e.Status != 401 || e.Code != "invalid_token" || e.Endpoint != oauth.EndpointRegistration {
		t.Errorf("got %#v", err)
	}
	gone.secretless(t, err)
}

// The answers out there: what is left out, and what is none.
func TestAnswers(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		status int
		answer string
		want   oauth.Error // Status, Code and Problem; the zero one for a client
	}{
		"a public client":      {201, `{"client_id":"c"}`, oauth.Error{}},
		"200":                  {200, `{"client_id":"c","client_secret_expires_at":0,"scope":null}`, oauth.Error{}},
		"managed in the open":  {201, `{"client_id":"c","registration_client_uri":"http://idp.example/c","registration_access_token":"` + markToken + `"}`, oauth.Error{}},
		"no client_id":         {201, `{"client_secret":"` + markSecret + `"}`, oauth.Error{Status: 201, Problem: "no client_id"}},
		"odd types":            {201, `{"client_id":"c","grant_types":"x"}`, oauth.Error{Status: 201, Problem: "a registration whose fields are of the wrong type"}},
		"not for everybody":    {401, `{"error":"invalid_token"}`, oauth.Error{Status: 401, Code: "invalid_token"}},
		"wrong redirect URI":   {400, `{"error":"invalid_redirect_uri"}`, oauth.Error{Status: 400, Code: "invalid_redirect_uri"}},
		"a page":               {200, `<html>`, oauth.Error{Status: 200, Problem: "not JSON but HTML"}},
		"half":                 {201, `{"client_id":"`, oauth.Error{Status: 201, Problem: "not JSON: it ends early"}},
		"10 MB":                {201, strings.Repeat(" ", 10<<20), oauth.Error{Status: 201, Problem: "larger than 1 MiB"}},
		"down, and asked once": {503, `<html>`, oauth.Error{Status: 503, Problem: "not JSON but HTML"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := newServer(t, tt.status, tt.answer)
			c, err := registration.Endpoint{HTTP: s.hc, URL: s.URL}.Register(t.Context(), registration.Metadata{})
			s.secretless(t, err)
			if len(s.traces) != 1 || s.request.Header.Get("Authorization") != "" {
				t.Errorf("%d requests, %v", len(s.traces), s.request.Header)
			}
			if tt.want.Status == 0 {
				if err != nil || c.ID != "c" || c.URI != "" || !c.Token.IsZero() || !c.SecretExpiresAt.IsZero() {
					t.Errorf("%+v, %v", c, err)
				}
				return
			}
			e, ok := errors.AsType[*oauth.Error](err)
			if !ok || e.Status != tt.want.Status || e.Code != tt.want.Code || e.Problem != tt.want.Problem || e.Endpoint != oauth.EndpointRegistration {
				t.Errorf("got %#v", err)
			}
		})
	}
}

// Whatever a server sends, what is kept of it can be used and written down.
func FuzzAnswer(f *testing.F) {
	f.Add(201, []byte(registered))
	f.Add(201, []byte(`{"client_id":"c","client_secret_expires_at":1e300,"registration_client_uri":"javascript:x"}`))
	f.Add(400, []byte(`{"error":"invalid_client_metadata"}`))
	f.Fuzz(func(t *testing.T, status int, body []byte) {
		c, problem := registration.Parse(&httpclient.Response{Status: status, Header: http.Header{}, Body: body})
		if c == nil {
			return
		}
		if problem != "" || c.ID == "" || c.URI != "" && httpclient.CheckURL(c.URI) != nil || c.SecretExpiresAt.Year() > 9999 {
			t.Errorf("%+v, %q", c, problem)
		}
		if _, err := json.Marshal(c.Metadata); err != nil {
			t.Error(err)
		}
	})
}

func TestNoExpiry(t *testing.T) {
	t.Parallel()
	for body, want := range map[string]time.Time{
		`{"client_id":"c"}`: {},
		`{"client_id":"c","client_secret_expires_at":0}`:             {},
		`{"client_id":"c","client_secret_expires_at":-1}`:            {},
		`{"client_id":"c","client_secret_expires_at":"soon"}`:        {},
		`{"client_id":"c","client_secret_expires_at":"1800000000"}`:  time.Unix(1800000000, 0),
		`{"client_id":"c","client_secret_expires_at":1800000000000}`: {},
	} {
		c, _ := registration.Parse(&httpclient.Response{Status: 201, Header: http.Header{}, Body: []byte(body)})
		if diff := cmp.Diff(want, c.SecretExpiresAt); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", body, diff)
		}
	}
}
