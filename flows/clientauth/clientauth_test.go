package clientauth_test

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"doorstep/flows/clientauth"
	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
	"doorstep/profiles/secret"

	"github.com/google/go-cmp/cmp"
)

const tokenURL = "https://idp.example/token"

var now = time.Date(2026, 2, 3, 4, 5, 6, 0, time.UTC)

func TestApply(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		client oauth.Client
		form   url.Values // beside the grant's own
		header http.Header
	}{
		"none": {
			client: oauth.Client{ID: "me", Method: oauth.AuthNone, Secret: secret.New("unused")},
			form:   url.Values{"client_id": {"me"}}, header: http.Header{},
		},
		"client_secret_post": {
			client: oauth.Client{ID: "me", Method: oauth.AuthSecretPost, Secret: secret.New("p+s %&")},
			form:   url.Values{"client_id": {"me"}, "client_secret": {"p+s %&"}}, header: http.Header{},
		},
		"client_secret_basic": { // base64 of me:pass
			client: oauth.Client{ID: "me", Method: oauth.AuthSecretBasic, Secret: secret.New("pass")},
			form:   url.Values{}, header: http.Header{"Authorization": {"Basic bWU6cGFzcw=="}},
		},
		"client_secret_basic, form-encoded": { // base64 of my+id%3A1:p%2Bs+%25%C3%BC%3A
			client: oauth.Client{ID: "my id:1", Method: oauth.AuthSecretBasic, Secret: secret.New("p+s %ü:")},
			form:   url.Values{}, header: http.Header{"Authorization": {"Basic bXkraWQlM0ExOnAlMkJzKyUyNSVDMyVCQyUzQQ=="}},
		},
		"by default, with a secret": {
			client: oauth.Client{ID: "me", Secret: secret.New("pass")},
			form:   url.Values{}, header: http.Header{"Authorization": {"Basic bWU6cGFzcw=="}},
		},
		"by default, without": {
			client: oauth.Client{ID: "me"},
			form:   url.Values{"client_id": {"me"}}, header: http.Header{},
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			own := url.Values{"grant_type": {"client_credentials"}}
			call := httpclient.Call{URL: tokenURL, Form: own}
			if err := clientauth.Apply(tt.client, &call, now); err != nil {
				t.Fatal(err)
			}
			tt.form.Set("grant_type", "client_credentials")
			if diff := cmp.Diff(tt.form, call.Form); diff != "" {
				t.Errorf("form (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tt.header, call.Header); diff != "" {
				t.Errorf("header (-want +got):\n%s", diff)
			}
			if len(own) != 1 {
				t.Error("the caller's form was written to")
			}
		})
	}
}

// A server that decodes as RFC 6749 §2.3.1 wants gets back what was put in, whatever is in it.
func FuzzSecretBasic(f *testing.F) {
	f.Add("me", "pass")
	f.Add("a:b", "p+s %ü:\x00")
	f.Fuzz(func(t *testing.T, id, pass string) {
		if pass == "" {
			return
		}
		call := httpclient.Call{}
		if err := clientauth.Apply(oauth.Client{ID: id, Secret: secret.New(pass), Method: oauth.AuthSecretBasic}, &call, now); err != nil {
			t.Fatal(err)
		}
		r := httptest.NewRequest(http.MethodPost, "/", nil)
		r.Header = call.Header
		user, password, ok := r.BasicAuth()
		gotID, err1 := url.QueryUnescape(user)
		gotPass, err2 := url.QueryUnescape(password)
		if !ok || err1 != nil || err2 != nil || gotID != id || gotPass != pass {
			t.Errorf("%q:%q arrives as %q:%q", id, pass, gotID, gotPass)
		}
	})
}

func TestMethod(t *testing.T) {
	t.Parallel()
	s, k := secret.New("s"), secret.New("k")
	for _, tt := range []struct {
		client oauth.Client
		want   oauth.AuthMethod
	}{
		{oauth.Client{}, oauth.AuthNone},
		{oauth.Client{Secret: s}, oauth.AuthSecretBasic},
		{oauth.Client{Key: k}, oauth.AuthPrivateKeyJWT},
		{oauth.Client{Key: k, Secret: s}, oauth.AuthPrivateKeyJWT},
		{oauth.Client{Secret: s, Method: oauth.AuthSecretPost}, oauth.AuthSecretPost},
		{oauth.Client{Secret: s, Method: "odd"}, "odd"},
	} {
		if got := clientauth.Method(tt.client); got != tt.want {
			t.Errorf("%s, want %s", got, tt.want)
		}
	}
}

// What cannot work is told with the method and the reason, before anything is sent and without the secret.
func TestUnusable(t *testing.T) {
	t.Parallel()
	const short = "marker-too-short"
	tests := map[string]struct {
		client oauth.Client
		want   string
	}{
		"basic without a secret":      {oauth.Client{Method: oauth.AuthSecretBasic}, "needs a client secret"},
		"post without a secret":       {oauth.Client{Method: oauth.AuthSecretPost}, "needs a client secret"},
		"secret jwt without a secret": {oauth.Client{Method: oauth.AuthSecretJWT}, "needs a client secret"},
		"secret jwt, short secret":    {oauth.Client{Method: oauth.AuthSecretJWT, Secret: secret.New(short)}, "at least 32 bytes"},
		"key jwt without a key":       {oauth.Client{Method: oauth.AuthPrivateKeyJWT}, "needs a client key"},
		"mutual TLS":                  {oauth.Client{Method: oauth.AuthTLSClientAuth}, "needs a client certificate"},
		"no such method":              {oauth.Client{Method: "client_secret_bsaic"}, "is not one of the supported ways of client authentication: client_secret_basic, client_secret_jwt"},
		"not a key":                   {oauth.Client{Method: oauth.AuthPrivateKeyJWT, Key: secret.New("marker")}, "neither a PEM private key nor a JWK"},
	}
	for name, tt := range tests {
		call := httpclient.Call{URL: tokenURL, Form: url.Values{"a": {"b"}}}
		err := clientauth.Apply(tt.client, &call, now)
		var e *clientauth.Error
		if !errors.As(err, &e) || e.Method != tt.client.Method || !strings.Contains(err.Error(), tt.want) || strings.Contains(err.Error(), "marker") {
			t.Errorf("%s: %v", name, err)
		}
		if !strings.Contains(err.Error(), string(tt.client.Method)) {
			t.Errorf("%s: %v does not name the method", name, err)
		}
	}
}

func TestSupported(t *testing.T) {
	t.Parallel()
	want := []oauth.AuthMethod{
		oauth.AuthSecretBasic, oauth.AuthSecretJWT, oauth.AuthSecretPost, oauth.AuthNone, oauth.AuthPrivateKeyJWT,
		oauth.AuthSelfSignedTLS, oauth.AuthTLSClientAuth,
	}
	if diff := cmp.Diff(want, clientauth.Supported()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
