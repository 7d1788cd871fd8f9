package userinfo_test

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"doorstep/flows/httpclient"
	"doorstep/flows/jws"
	"doorstep/flows/jws/jwstest"
	"doorstep/flows/oauth"
	"doorstep/flows/userinfo"
	"doorstep/profiles/secret"

	"github.com/go-jose/go-jose/v4"
)

func sign(t *testing.T, key *ecdsa.PrivateKey, payload string) string {
	t.Helper()
	return jwstest.Sign(t, jose.SigningKey{Algorithm: jose.ES256, Key: jose.JSONWebKey{Key: key, KeyID: "k1"}}, nil, []byte(payload))
}

var errNoKeys = errors.New("the keys are not to be had")

func TestGet(t *testing.T) {
	t.Parallel()
	issuers, foreign := jwstest.NewKey(t), jwstest.NewKey(t)
	const about = `{"sub":"anna","name":"Anna"}`
	unsigned := "eyJhbGciOiJub25lIn0." + strings.Split(sign(t, issuers, about), ".")[1] + "."
	for name, x := range map[string]struct {
		status  int
		kind    string
		body    string
		subject string
		noKeys  bool
		problem string // of the error, "" when there is an answer
	}{
		"JSON":                        {body: about, subject: "anna"},
		"no subject to compare":       {body: about},
		"signed":                      {kind: "application/jwt", body: sign(t, issuers, about), subject: "anna"},
		"signed, with a charset":      {kind: "application/jwt; charset=UTF-8", body: sign(t, issuers, about) + "\n"},
		"somebody else":               {body: `{"sub":"rune"}`, subject: "anna", problem: "another subject"},
		"somebody else, signed":       {kind: "application/jwt", body: sign(t, issuers, `{"sub":"rune"}`), subject: "anna", problem: "another subject"},
		"nobody":                      {body: `{"name":"Anna"}`, problem: "no sub"},
		"a number for a subject":      {body: `{"sub":7}`, problem: "no sub"},
		"not an object":               {body: `null`, problem: "not a JSON object"},
		"a page":                      {kind: "text/html", body: `<h1>Welcome</h1>`, problem: "not a JSON object"},
		"signed by another":           {kind: "application/jwt", body: sign(t, foreign, about), problem: "not the issuer's"},
		"signed by nobody":            {kind: "application/jwt", body: unsigned, problem: "not a signed JWT"},
		"signed, and no keys are had": {kind: "application/jwt", body: sign(t, issuers, about), noKeys: true, problem: errNoKeys.Error()},
		"refused":                     {status: http.StatusUnauthorized, body: `{"error":"invalid_token"}`, problem: "invalid_token"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				if r.Header.Get("Authorization") != "Bearer the-token" {
					t.Errorf("sent %v", r.Header)
				}
				w.Header().Set("Content-Type", x.kind)
				if x.status != 0 {
					w.WriteHeader(x.status)
				}
				_, _ = w.Write([]byte(x.body))
			}))
			defer srv.Close()
			hc, err := httpclient.New(httpclient.Options{})
			if err != nil {
				t.Fatal(err)
			}
			e := userinfo.Endpoint{HTTP: hc, URL: srv.URL, Signed: jws.Reader{Keys: func(context.Context) (*jose.JSONWebKeySet, error) {
				if x.noKeys {
					return nil, errNoKeys
				}
				return &jose.JSONWebKeySet{Keys: []jose.JSONWebKey{{Key: &issuers.PublicKey, KeyID: "k1"}}}, nil
			}}}
			got, err := e.Get(t.Context(), secret.New("the-token"), x.subject)
			if x.problem == "" {
				if err != nil || string(got["sub"]) != `"anna"` || string(got["name"]) != `"Anna"` {
					t.Errorf("got %s, %v", got, err)
				}
				return
			}
			if err == nil || got != nil || !strings.Contains(err.Error(), x.problem) {
				t.Errorf("got %s, %v; want an error about %q", got, err, x.problem)
			}
			if e, ok := errors.AsType[*oauth.Error](err); !x.noKeys && (!ok || e.Endpoint != oauth.EndpointUserinfo) {
				t.Errorf("got %#v", err)
			}
		})
	}
}
