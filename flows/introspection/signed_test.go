package introspection_test

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"doorstep/flows/httpclient"
	"doorstep/flows/introspection"
	"doorstep/flows/jws"
	"doorstep/flows/jws/jwstest"
	"doorstep/flows/oauth"
	"doorstep/profiles/secret"

	"github.com/go-jose/go-jose/v4"
)

const issuer = "https://idp.example"

// said is an answer to the client app, as RFC 9701 §5 has it.
const said = `{"iss":"` + issuer + `","aud":"app","iat":1700000000,"token_introspection":{"active":true,"sub":"anna"}}`

func sign(t testing.TB, key *ecdsa.PrivateKey, typ, payload string) string {
	t.Helper()
	options := &jose.SignerOptions{}
	return jwstest.Sign(t, jose.SigningKey{Algorithm: jose.ES256, Key: key}, options.WithType(jose.ContentType(typ)), []byte(payload))
}

func keysOf(key *ecdsa.PrivateKey) func(context.Context) (*jose.JSONWebKeySet, error) {
	return func(context.Context) (*jose.JSONWebKeySet, error) {
		return &jose.JSONWebKeySet{Keys: []jose.JSONWebKey{{Key: &key.PublicKey}}}, nil
	}
}

// Signed answers: those that count, and those that somebody else could have made or replayed.
func TestSignedAnswers(t *testing.T) {
	t.Parallel()
	const kind = "token-introspection+jwt"
	key, foreign := jwstest.NewKey(t), jwstest.NewKey(t)
	with := func(old, now string) string { return strings.Replace(said, old, now, 1) }
	none := "eyJhbGciOiJub25lIn0." + strings.Split(sign(t, key, kind, said), ".")[1] + "."
	for name, x := range map[string]struct {
		body    string
		noKeys  bool
		issuer  string // that is expected
		problem string // of the error, "" where there is an answer
	}{
		"signed":                       {body: sign(t, key, kind, said)},
		"its type in full":             {body: sign(t, key, "Application/Token-Introspection+JWT", said)},
		"for several clients":          {body: sign(t, key, kind, with(`"app"`, `["other","app"]`))},
		"an issuer that is not known":  {body: sign(t, key, kind, said), issuer: "-"},
		"signed by another":            {body: sign(t, foreign, kind, said), problem: "not the issuer's"},
		"signed by nobody":             {body: none, problem: "not a signed JWT"},
		"of another issuer":            {body: sign(t, key, kind, with(issuer, "https://evil.example")), problem: "another issuer"},
		"of no issuer":                 {body: sign(t, key, kind, with(`"iss"`, `"i"`)), issuer: "-", problem: "another issuer"},
		"for another client":           {body: sign(t, key, kind, with(`"app"`, `"other"`)), problem: "another client"},
		"for nobody":                   {body: sign(t, key, kind, with(`"aud"`, `"a"`)), problem: "another client"},
		"an ID token":                  {body: sign(t, key, "JWT", said), problem: "another kind of token"},
		"of no type":                   {body: sign(t, key, "", said), problem: "another kind of token"},
		"of no time":                   {body: sign(t, key, kind, with(`"iat"`, `"i"`)), problem: "when it was given"},
		"without the answer":           {body: sign(t, key, kind, with(`"token_introspection"`, `"t"`)), problem: "no token_introspection"},
		"an answer that is a text":     {body: sign(t, key, kind, with(`{"active":true,"sub":"anna"}`, `"active"`)), problem: "cannot be read"},
		"an answer that says nothing":  {body: sign(t, key, kind, with(`"active":true,`, ``)), problem: "says neither"},
		"keys that are not to be had":  {body: sign(t, key, kind, said), noKeys: true, problem: "no keys"},
		"JSON that is called a signed": {body: `{"active":true}`, problem: "not a signed JWT"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				if accept := r.Header.Get("Accept"); accept != "application/"+kind+", application/json;q=0.5" {
					t.Errorf("asked for %q", accept)
				}
				w.Header().Set("Content-Type", "application/"+kind+"; charset=utf-8")
				_, _ = w.Write([]byte(x.body))
			}))
			defer srv.Close()
			hc, err := httpclient.New(httpclient.Options{})
			if err != nil {
				t.Fatal(err)
			}
			e := introspection.Endpoint{HTTP: hc, URL: srv.URL, Client: oauth.Client{ID: "app"}, AskSigned: true, Issuer: issuer, Signed: jws.Reader{Keys: keysOf(key)}}
			if x.issuer != "" {
				e.Issuer = ""
			}
			if x.noKeys {
				e.Signed.Keys = func(context.Context) (*jose.JSONWebKeySet, error) { return nil, errors.New("no keys") }
			}
			a, err := e.Introspect(t.Context(), secret.New("the-token"))
			if x.problem == "" {
				if err != nil || !a.Active || string(a.Members["sub"]) != `"anna"` || len(a.Members) != 2 {
					t.Errorf("got %+v, %v", a, err)
				}
				return
			}
			if a != nil || err == nil || !strings.Contains(err.Error(), x.problem) {
				t.Errorf("got %+v, %v; want an error about %q", a, err, x.problem)
			}
		})
	}
}

// Whatever comes, JSON or a JWT, it is an answer that says whether the token is active, or an error.
func FuzzAnswer(f *testing.F) {
	key := jwstest.NewKey(f)
	f.Add("application/json", `{"active":true,"sub":"anna"}`)
	f.Add("application/json", `{"active":"yes"}`)
	f.Add("text/html", "<h1>Welcome</h1>")
	f.Add("application/token-introspection+jwt", sign(f, key, "token-introspection+jwt", said))
	f.Add("application/token-introspection+jwt", sign(f, key, "JWT", said)+".")
	e := introspection.Endpoint{Client: oauth.Client{ID: "app"}, Issuer: issuer, Signed: jws.Reader{Keys: keysOf(key)}}
	f.Fuzz(func(t *testing.T, kind, body string) {
		members, problem, err := e.MembersOf(t.Context(), &httpclient.Response{Status: 200, Header: http.Header{"Content-Type": {kind}}, Body: []byte(body)})
		if err != nil || problem != "" && members != nil {
			t.Errorf("%v, %q, %v", members, problem, err)
		}
	})
}

// The payload of a signed answer, of which the signature says nothing but who has made it.
func FuzzSaid(f *testing.F) {
	f.Add(said)
	f.Add(`{"iss":"` + issuer + `","aud":["app"],"iat":1e300,"token_introspection":null}`)
	e := introspection.Endpoint{Client: oauth.Client{ID: "app"}, Issuer: issuer}
	f.Fuzz(func(t *testing.T, payload string) {
		if members, problem := e.Said([]byte(payload), "token-introspection+jwt"); (members == nil) != (problem != "") {
			t.Errorf("%v, %q", members, problem)
		}
	})
}
