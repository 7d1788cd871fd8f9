package cdf

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"golang.org/x/oauth2"
)

// loginWorld is a world whose project "plant" has a login redirect, to a provider that takes every code with the verifier.
func loginWorld(t *testing.T) *world {
	t.Helper()
	w := newWorld(t, readers)
	provider := httptest.NewServer(http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		if r.FormValue("code") != "good" || r.FormValue("code_verifier") == "" || r.FormValue("client_secret") != "right" {
			rw.WriteHeader(http.StatusBadRequest)
			return
		}
		rw.Header().Set("Content-Type", "application/json")
		_ = json.NewEncoder(rw).Encode(map[string]string{"access_token": w.token(t, nil), "id_token": "i", "token_type": "Bearer"})
	}))
	t.Cleanup(provider.Close)
	project := Project{URLName: "plant", Issuer: w.URL, JWKSURL: w.URL + "/jwks", Groups: []Group{readers}, Login: &oauth2.Config{
		ClientID: "cdf", ClientSecret: "right", Scopes: []string{"openid"},
		Endpoint: oauth2.Endpoint{AuthURL: "http://127.0.0.1:1/authorize", TokenURL: provider.URL, AuthStyle: oauth2.AuthStyleInParams},
	}}
	cluster := New(base, []Project{project, {URLName: "other", Issuer: w.URL}}, w.Client(), func() time.Time { return w.now })
	w.server = httptest.NewServer(cluster)
	t.Cleanup(w.server.Close)
	return w
}

// surfer is a browser that goes where it is told and no further.
func surfer(t *testing.T) *http.Client {
	t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	return &http.Client{Jar: jar, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
}

// follow gets an address of the cluster and gives the status, the body and where it leads.
func (w *world) follow(t *testing.T, c *http.Client, path string, q url.Values, header ...string) (status int, body string, to *url.URL) {
	t.Helper()
	req, err := http.NewRequest(http.MethodGet, w.server.URL+path+"?"+q.Encode(), nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, h := range header {
		name, value, _ := strings.Cut(h, ": ")
		req.Header.Set(name, value)
	}
	resp, err := c.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	to, _ = resp.Location()
	return resp.StatusCode, string(text), to
}

const back = "http://localhost:9/cb?state=mine"

// begin starts a login and gives the state that the provider was given.
func (w *world) begin(t *testing.T, c *http.Client) (state string) {
	t.Helper()
	_, body, to := w.follow(t, c, "/login/redirect", url.Values{"project": {"plant"}, "redirectUrl": {back}, "errorRedirectUrl": {back + "&failed=yes"}})
	if to == nil || to.Path != "/authorize" || to.Query().Get("code_challenge_method") != "S256" || to.Query().Get("client_id") != "cdf" {
		t.Fatalf("leads to %v: %s", to, body)
	}
	return to.Query().Get("state")
}

func TestLoginRedirect(t *testing.T) {
	t.Parallel()
	w, c := loginWorld(t), surfer(t)
	state := w.begin(t, c)
	_, body, to := w.follow(t, c, LoginCallback, url.Values{"state": {state}, "code": {"good"}})
	if to == nil || to.Host != "localhost:9" || to.Query().Get("state") != "mine" || to.Query().Get("id_token") != "i" {
		t.Fatalf("leads to %v: %s", to, body)
	}
	token := to.Query().Get("access_token")
	status, body, _ := w.follow(t, c, "/login/status", nil, "Authorization: Bearer "+token)
	if status != http.StatusOK || !strings.Contains(body, `"loggedIn":true`) || !strings.Contains(body, `"project":"plant"`) {
		t.Errorf("%d %s", status, body)
	}
	if status, body, _ := w.follow(t, c, LoginCallback, url.Values{"state": {state}, "code": {"good"}}); status != http.StatusBadRequest {
		t.Errorf("a second time: %d %s", status, body)
	}
}

func TestLoginThatFails(t *testing.T) {
	t.Parallel()
	w := loginWorld(t)
	for name, answer := range map[string]url.Values{
		"declined": {"error": {"access_denied"}}, "no token for the code": {"code": {"bad"}},
	} {
		c := surfer(t)
		answer.Set("state", w.begin(t, c))
		_, body, to := w.follow(t, c, LoginCallback, answer)
		if to == nil || to.Query().Get("failed") != "yes" || to.Query().Get("error") == "" || to.Query().Has("access_token") {
			t.Errorf("%s: leads to %v: %s", name, to, body)
		}
	}
}

// Nobody finishes somebody else's login, and tokens go to nobody who isn't on this machine.
func TestLoginIsRefused(t *testing.T) {
	t.Parallel()
	w := loginWorld(t)
	state := w.begin(t, surfer(t))
	for name, tt := range map[string]struct {
		path   string
		q      url.Values
		header string
		want   int
	}{
		"another browser":      {LoginCallback, url.Values{"state": {state}, "code": {"good"}}, "Cookie: " + loginCookie + "=guess", 400},
		"no such login":        {LoginCallback, url.Values{"state": {"guess"}, "code": {"good"}}, "A: b", 400},
		"another machine":      {"/login/redirect", url.Values{"project": {"plant"}, "redirectUrl": {"http://evil.example/"}}, "A: b", 400},
		"one with our name":    {"/login/redirect", url.Values{"project": {"plant"}, "redirectUrl": {"http://localhost.evil.example/"}}, "A: b", 400},
		"another scheme":       {"/login/redirect", url.Values{"project": {"plant"}, "redirectUrl": {"javascript://localhost/"}}, "A: b", 400},
		"no such project":      {"/login/redirect", url.Values{"project": {"none"}, "redirectUrl": {back}}, "A: b", 400},
		"a project without it": {"/login/redirect", url.Values{"project": {"other"}, "redirectUrl": {back}}, "A: b", 400},
		"a token of elsewhere": {"/login/status", nil, "Authorization: Bearer " + w.token(t, nil), 401},
		"an API key":           {"/login/status", nil, "api-key: k", 401},
	} {
		if status, body, to := w.follow(t, surfer(t), tt.path, tt.q, tt.header); status != tt.want || to != nil {
			t.Errorf("%s: %d %s, leads to %v", name, status, body, to)
		}
	}
}

func TestLoginsAreBounded(t *testing.T) {
	t.Parallel()
	rows := map[int]login{}
	for i := range 2 * maxLogins {
		shed(rows)
		rows[i] = login{begun: time.Unix(int64(i), 0)}
	}
	if _, oldest := rows[0]; len(rows) != maxLogins || oldest {
		t.Errorf("%d are remembered, the first among them: %v", len(rows), oldest)
	}
}
