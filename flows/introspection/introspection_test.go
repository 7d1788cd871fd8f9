package introspection_test

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"doorstep/flows/httpclient"
	"doorstep/flows/introspection"
	"doorstep/flows/oauth"
	"doorstep/profiles/secret"

	"github.com/google/go-cmp/cmp"
)

func TestIntrospect(t *testing.T) {
	t.Parallel()
	for name, x := range map[string]struct {
		status  int
		body    string
		active  bool
		members int
		code    string // of the error
		problem string // of the error
	}{
		"active":                {status: 200, body: `{"active":true,"sub":"anna"}`, active: true, members: 2},
		"ended":                 {status: 200, body: `{"active":false}`, members: 1},
		"says nothing of it":    {status: 200, body: `{"sub":"anna"}`, problem: "says neither"},
		"active in a text":      {status: 200, body: `{"active":"yes"}`, problem: "says neither"},
		"a page":                {status: 200, body: `<h1>Welcome</h1>`, problem: "HTML"},
		"another status":        {status: 202, body: `{"active":true}`, problem: ""},
		"the client is refused": {status: 401, body: `{"error":"invalid_client"}`, code: "invalid_client"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var sent url.Values
			srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				_ = r.ParseForm()
				sent = r.PostForm
				w.WriteHeader(x.status)
				_, _ = w.Write([]byte(x.body))
			}))
			defer srv.Close()
			hc, err := httpclient.New(httpclient.Options{})
			if err != nil {
				t.Fatal(err)
			}
			e := introspection.Endpoint{HTTP: hc, URL: srv.URL, Client: oauth.Client{ID: "app"}}
			a, err := e.Introspect(t.Context(), secret.New("the-token"))
			if d := cmp.Diff(url.Values{"token": {"the-token"}, "token_type_hint": {"access_token"}, "client_id": {"app"}}, sent); d != "" {
				t.Errorf("sent (-want +got)\n%s", d)
			}
			if x.members > 0 {
				if err != nil || a.Active != x.active || len(a.Members) != x.members {
					t.Errorf("got %+v, %v", a, err)
				}
				return
			}
			got, ok := errors.AsType[*oauth.Error](err)
			if !ok || got.Endpoint != oauth.EndpointIntrospection || got.Code != x.code || !strings.Contains(got.Problem, x.problem) {
				t.Errorf("got %+v, %#v", a, err)
			}
		})
	}
}
