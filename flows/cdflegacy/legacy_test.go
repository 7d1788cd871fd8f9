package cdflegacy_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"doorstep/flows/cdflegacy"
	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
	"doorstep/profiles/secret"

	"github.com/google/go-cmp/cmp"
)

const (
	markKey   = "marker-api-key-11"
	markToken = "marker-access-token-22"
)

// cluster is CDF as it was: it knows one API key and one token, and its login redirect leads straight back.
type cluster struct {
	*httptest.Server
	hc     *httpclient.Client
	traces []string
	// status answers /login/status in its place when it isn't nil.
	status http.HandlerFunc
	// back are the parameters that the browser is sent back with.
	back url.Values
}

func newCluster(t *testing.T) *cluster {
	t.Helper()
	c := &cluster{back: url.Values{"access_token": {markToken}, "id_token": {"i"}}}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /login/status", c.loginStatus)
	mux.HandleFunc("GET /login/redirect", c.loginRedirect)
	c.Server = httptest.NewServer(mux)
	t.Cleanup(c.Close)
	hc, err := httpclient.New(httpclient.Options{Trace: func(x httpclient.Exchange) {
		c.traces = append(c.traces, fmt.Sprintf("%+v %s", x, x.Curl()))
	}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(hc.CloseIdle)
	c.hc = hc
	return c
}

func (c *cluster) loginStatus(w http.ResponseWriter, r *http.Request) {
	switch {
	case c.status != nil:
		c.status(w, r)
	case r.Header.Get("api-key") == markKey, r.Header.Get("Authorization") == "Bearer "+markToken:
		_, _ = io.WriteString(w, `{"data":{"user":"tom@example.com","loggedIn":true,"project":"plant","projectId":1,"apiKeyId":0}}`)
	default:
		w.WriteHeader(http.StatusUnauthorized)
		_, _ = io.WriteString(w, `{"error":{"code":401,"message":"Unauthorized"}}`)
	}
}

func (c *cluster) loginRedirect(w http.ResponseWriter, r *http.Request) {
	u, err := url.Parse(r.FormValue("redirectUrl"))
	if err != nil || r.FormValue("project") != "plant" || r.FormValue("errorRedirectUrl") != r.FormValue("redirectUrl") {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	q := u.Query()
	for name := range c.back {
		q.Set(name, c.back.Get(name))
	}
	u.RawQuery = q.Encode()
	http.Redirect(w, r, u.String(), http.StatusSeeOther)
}

func TestAPIKey(t *testing.T) {
	t.Parallel()
	c := newCluster(t)
	now := time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
	f := cdflegacy.APIKey{HTTP: c.hc, BaseURL: c.URL + "/", Project: "plant", Key: secret.New(markKey), Now: func() time.Time { return now }}
	var told []oauth.Event
	got, err := f.Run(t.Context(), func(e oauth.Event) { told = append(told, e) })
	if err != nil || got.AccessToken.Reveal() != markKey || got.TokenType != "api-key" || !got.ObtainedAt.Equal(now) {
		t.Errorf("%+v, %v", got, err)
	}
	if notice, ok := told[0].(oauth.Notice); !ok || !strings.Contains(notice.Text, "retired") || !strings.Contains(notice.Text, "client-credentials") || len(told) != 2 {
		t.Errorf("told %v", told)
	}
	if shown := strings.Join(c.traces, "\n"); strings.Contains(shown, markKey) || len(c.traces) != 1 {
		t.Errorf("traces: %s", shown)
	}
}

func TestAPIKeyIsRefused(t *testing.T) {
	t.Parallel()
	reply := func(status int, body string) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			w.WriteHeader(status)
			_, _ = io.WriteString(w, body)
		}
	}
	for name, tt := range map[string]struct {
		key    string
		status http.HandlerFunc
		want   string // part of the error
	}{
		"unknown":         {"other", nil, "401"},
		"nobody":          {markKey, reply(200, `{"data":{"loggedIn":false}}`), "nobody is signed in"},
		"another project": {markKey, reply(200, `{"data":{"loggedIn":true,"project":"pl\u001bant"}}`), `another project: pl\x1bant`},
		"a CDF of today":  {markKey, reply(404, `{"error":{"code":404,"message":"Not found"}}`), "404"},
		"a page":          {markKey, reply(200, `<html>`), "not a login status"},
		"something else":  {markKey, reply(200, `{}`), "not a login status"},
	} {
		c := newCluster(t)
		c.status = tt.status
		_, err := cdflegacy.APIKey{HTTP: c.hc, BaseURL: c.URL, Project: "plant", Key: secret.New(tt.key)}.Run(t.Context(), nil)
		if e, ok := errors.AsType[*oauth.Error](err); !ok || e.Endpoint != oauth.EndpointCDF || !strings.Contains(e.Error(), tt.want) {
			t.Errorf("%s: %v, want %q", name, err, tt.want)
		}
	}
}

// login runs the flow with a browser that follows CDF's redirects.
func (c *cluster) login(t *testing.T, f cdflegacy.Login) (*oauth.TokenSet, []string, error) {
	t.Helper()
	f.HTTP, f.BaseURL, f.Project = c.hc, c.URL, "plant"
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
	defer cancel()
	var told []string
	tokens, err := f.Run(ctx, func(e oauth.Event) {
		told = append(told, fmt.Sprintf("%T", e))
		if page, ok := e.(oauth.AuthorizationURL); ok {
			resp, err := http.Get(page.URL)
			if err != nil {
				t.Error(err)
				return
			}
			_ = resp.Body.Close()
		}
	})
	return tokens, told, err
}

func TestLogin(t *testing.T) {
	t.Parallel()
	for name, f := range map[string]cdflegacy.Login{"as it comes": {}, "with a query": {RedirectURI: "http://127.0.0.1/cb?app=1"}} {
		c := newCluster(t)
		tokens, told, err := c.login(t, f)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if tokens.AccessToken.Reveal() != markToken || tokens.IDToken.Reveal() != "i" || tokens.TokenType != "Bearer" {
			t.Errorf("%s: %+v", name, tokens)
		}
		if diff := cmp.Diff([]string{"oauth.Notice", "oauth.AuthorizationURL", "oauth.SignedIn"}, told); diff != "" {
			t.Errorf("%s: told (-want +got):\n%s", name, diff)
		}
		if shown := strings.Join(c.traces, "\n"); strings.Contains(shown, markToken) {
			t.Errorf("%s: traces: %s", name, shown)
		}
	}
}

func TestLoginIsRefused(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		back url.Values
		want string
	}{
		"by CDF":               {url.Values{"error": {"access_denied"}, "error_description": {"no group"}}, "access_denied: no group"},
		"the token is no good": {url.Values{"access_token": {"other"}}, "401"},
		"no header would do":   {url.Values{"access_token": {"one\r\nX-Another: header"}}, "has characters in it that none can have"},
	} {
		c := newCluster(t)
		c.back = tt.back
		tokens, _, err := c.login(t, cdflegacy.Login{})
		if err == nil || tokens != nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v, want %q", name, err, tt.want)
		}
	}
}

// A page that knows where the listener is but not this sign-in's state gets nothing in.
func TestForeignAnswer(t *testing.T) {
	t.Parallel()
	c := newCluster(t)
	f := cdflegacy.Login{HTTP: c.hc, BaseURL: c.URL, Project: "plant"}
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
	defer cancel()
	var refused []string
	_, err := f.Run(ctx, func(e oauth.Event) {
		switch e := e.(type) {
		case oauth.AuthorizationURL:
			at, _, _ := strings.Cut(e.RedirectURI, "?")
			for _, query := range []string{"?access_token=x", "?access_token=x&state=guess"} {
				resp, err := http.Get(at + query)
				if err != nil {
					t.Error(err)
					return
				}
				_ = resp.Body.Close()
			}
		case oauth.AnswerRefused:
			if refused = append(refused, e.Problem); len(refused) == 2 {
				cancel()
			}
		default:
		}
	})
	if !errors.Is(err, context.Canceled) || len(refused) != 2 {
		t.Errorf("%v, refused %q", err, refused)
	}
}
