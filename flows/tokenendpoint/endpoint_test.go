package tokenendpoint_test

import (
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"doorstep/flows/clientauth"
	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
	"doorstep/flows/tokenendpoint"
	"doorstep/profiles/secret"

	"github.com/google/go-cmp/cmp"
)

var now = time.Date(2026, 2, 3, 4, 5, 6, 0, time.UTC)

// plain is a TokenSet that can be compared and shown: these tokens are nobody's.
type plain struct{ Access, Type, Refresh, ID, Scope, Expires string }

func plainly(s *oauth.TokenSet) plain {
	p := plain{s.AccessToken.Reveal(), s.TokenType, s.RefreshToken.Reveal(), s.IDToken.Reveal(), s.Scope, ""}
	if !s.ExpiresAt.IsZero() {
		p.Expires = s.ExpiresAt.Sub(now).String()
	}
	return p
}

// jwt is a token with these claims that nobody has signed.
func jwt(claims string) string {
	e := base64.RawURLEncoding.EncodeToString
	return e([]byte(`{"alg":"none"}`)) + "." + e([]byte(claims)) + ".c2ln"
}

func endpoint(t *testing.T, h http.HandlerFunc) tokenendpoint.Endpoint {
	t.Helper()
	server := httptest.NewServer(h)
	t.Cleanup(server.Close)
	hc, err := httpclient.New(httpclient.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(hc.CloseIdle)
	return tokenendpoint.Endpoint{
		HTTP: hc, URL: server.URL + "/token", Client: oauth.Client{ID: "me", Secret: secret.New("pass"), Method: oauth.AuthSecretPost},
		Now: func() time.Time { return now },
	}
}

func answer(status int, contentType, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", contentType)
		w.WriteHeader(status)
		_, _ = io.WriteString(w, body)
	}
}

// The answers of token endpoints as the providers out there give them.
func TestGrant(t *testing.T) {
	t.Parallel()
	const isJSON, isForm = "application/json;charset=UTF-8", "application/x-www-form-urlencoded; charset=utf-8"
	inAnHour := jwt(fmt.Sprintf(`{"exp":%d}`, now.Add(time.Hour).Unix()))
	tests := map[string]struct {
		h    http.HandlerFunc
		want plain
	}{
		"everything": {
			answer(200, isJSON, `{"access_token":"at","token_type":"bearer","expires_in":3599,"refresh_token":"rt","id_token":"it","scope":"a b"}`),
			plain{"at", "bearer", "rt", "it", "a b", "59m59s"},
		},
		"the least":            {answer(200, isJSON, `{"access_token":"at"}`), plain{"at", "Bearer", "", "", "", ""}},
		"201":                  {answer(201, isJSON, `{"access_token":"at"}`), plain{"at", "Bearer", "", "", "", ""}},
		"expires_in as string": {answer(200, isJSON, `{"access_token":"at","expires_in":"86400"}`), plain{"at", "Bearer", "", "", "", "24h0m0s"}},
		"expires_in fraction":  {answer(200, isJSON, `{"access_token":"at","expires_in":1.5}`), plain{"at", "Bearer", "", "", "", "1.5s"}},
		"expires_in null":      {answer(200, isJSON, `{"access_token":"at","expires_in":null}`), plain{"at", "Bearer", "", "", "", ""}},
		"expires_in negative":  {answer(200, isJSON, `{"access_token":"at","expires_in":-1}`), plain{"at", "Bearer", "", "", "", ""}},
		"expires_in absurd":    {answer(200, isJSON, `{"access_token":"at","expires_in":1e300}`), plain{"at", "Bearer", "", "", "", ""}},
		"exp of the token":     {answer(200, isJSON, `{"access_token":"`+inAnHour+`"}`), plain{inAnHour, "Bearer", "", "", "", "1h0m0s"}},
		"expires_in and exp":   {answer(200, isJSON, `{"access_token":"`+inAnHour+`","expires_in":60}`), plain{inAnHour, "Bearer", "", "", "", "1m0s"}},
		"exp beyond reason":    {answer(200, isJSON, `{"access_token":"`+jwt(`{"exp":1e18}`)+`"}`), plain{jwt(`{"exp":1e18}`), "Bearer", "", "", "", ""}},
		"exp is a text":        {answer(200, isJSON, `{"access_token":"`+jwt(`{"exp":"soon"}`)+`"}`), plain{jwt(`{"exp":"soon"}`), "Bearer", "", "", "", ""}},
		"dots, no JWT":         {answer(200, isJSON, `{"access_token":"a.!.c"}`), plain{"a.!.c", "Bearer", "", "", "", ""}},
		"scope as a list":      {answer(200, isJSON, `{"access_token":"at","scope":["a","b"]}`), plain{"at", "Bearer", "", "", "a b", ""}},
		"error is null":        {answer(200, isJSON, `{"access_token":"at","error":null,"error_description":""}`), plain{"at", "Bearer", "", "", "", ""}},
		"GitHub's form":        {answer(200, isForm, "access_token=gho_1&scope=repo%2Cgist&token_type=bearer"), plain{"gho_1", "bearer", "", "", "repo,gist", ""}},
		"JSON called text":     {answer(200, "text/html", `{"access_token":"at"}`), plain{"at", "Bearer", "", "", "", ""}},
		"a byte order mark":    {answer(200, isJSON, "\xef\xbb\xbf"+`{"access_token":"at"}`), plain{"at", "Bearer", "", "", "", ""}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			tokens, err := endpoint(t, tt.h).Grant(t.Context(), url.Values{})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, plainly(tokens)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if !tokens.ObtainedAt.Equal(now) {
				t.Errorf("obtained at %v", tokens.ObtainedAt)
			}
		})
	}
}

func TestRefused(t *testing.T) {
	t.Parallel()
	const isJSON, isForm = "application/json", "application/x-www-form-urlencoded"
	tests := map[string]struct {
		h    http.HandlerFunc
		want oauth.Error
	}{
		"RFC 6749": {
			answer(401, isJSON, `{"error":"invalid_client","error_description":"no such client","error_uri":"https://idp.example/e"}`),
			oauth.Error{Status: 401, Code: "invalid_client", Description: "no such client", URI: "https://idp.example/e"},
		},
		"Entra": {
			answer(400, isJSON, `{"error":"invalid_grant","error_description":"AADSTS700082: expired.\r\nTrace ID: t1","error_codes":[700082],"trace_id":"t1"}`),
			oauth.Error{Status: 400, Code: "invalid_grant", Description: "AADSTS700082: expired.\r\nTrace ID: t1", VendorCodes: []int{700082}, RequestID: "t1"},
		},
		"GitHub, 200":       {answer(200, isForm, "error=incorrect_client_credentials&error_description=wrong"), oauth.Error{Status: 200, Code: "incorrect_client_credentials", Description: "wrong"}},
		"an error and more": {answer(200, isJSON, `{"error":"access_denied","access_token":"at"}`), oauth.Error{Status: 200, Code: "access_denied"}},
		"no token":          {answer(200, isJSON, `{"token_type":"Bearer"}`), oauth.Error{Status: 200, Problem: "no access_token", Snippet: `{"token_type":"Bearer"}`}},
		"token is a number": {answer(200, isJSON, `{"access_token":7}`), oauth.Error{Status: 200, Problem: "no access_token", Snippet: `{"access_token":"[redacted]"}`}},
		"only an ID token":  {answer(200, isJSON, `{"id_token":"marker"}`), oauth.Error{Status: 200, Problem: "no access_token", Snippet: `{"id_token":"[redacted]"}`}},
		"token with a 500":  {answer(500, isJSON, `{"access_token":"marker"}`), oauth.Error{Status: 500, Snippet: `{"access_token":"[redacted]"}`}},
		"a page":            {answer(404, "text/html", "<h1>Not Found</h1>"), oauth.Error{Status: 404, Problem: "not JSON but HTML", Snippet: "<h1>Not Found</h1>"}},
		"nothing":           {answer(200, isJSON, ""), oauth.Error{Status: 200, Problem: "empty answer"}},
		"half":              {answer(200, isJSON, `{"access_token":"marker`), oauth.Error{Status: 200, Problem: "not JSON: it ends early", Snippet: `{"access_token":"[redacted]"`}},
		"10 MB":             {answer(200, isJSON, strings.Repeat("x", 10<<20)), oauth.Error{Status: 200, Problem: "larger than 1 MiB", Snippet: strings.Repeat("x", 197) + "…"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e := endpoint(t, tt.h)
			tokens, err := e.Grant(t.Context(), url.Values{"grant_type": {"refresh_token"}, "refresh_token": {"marker"}})
			tt.want.GrantType = "refresh_token"
			tt.want.Endpoint, tt.want.Method, tt.want.URL = oauth.EndpointToken, "POST", e.URL
			var got *oauth.Error
			if !errors.As(err, &got) || tokens != nil {
				t.Fatalf("tokens %v, error %v", tokens, err)
			}
			if diff := cmp.Diff(&tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// One call is one request, however it fails: a code or a refresh token may be spent by the first.
func TestOneRequest(t *testing.T) {
	t.Parallel()
	var requests atomic.Int32
	e := endpoint(t, func(w http.ResponseWriter, r *http.Request) {
		n := requests.Add(1)
		_ = r.ParseForm()
		want := url.Values{"grant_type": {"x"}, "client_id": {"me"}, "client_secret": {"pass"}}
		if r.Method != http.MethodPost || !cmp.Equal(r.PostForm, want) {
			t.Errorf("%s %v", r.Method, r.PostForm)
		}
		if n == 1 {
			w.WriteHeader(http.StatusServiceUnavailable)
			return
		}
		c, _, _ := w.(http.Hijacker).Hijack()
		_ = c.Close()
	})
	params := url.Values{"grant_type": {"x"}}
	for want := int32(1); want <= 2; want++ {
		if _, err := e.Grant(t.Context(), params); err == nil || requests.Load() != want {
			t.Errorf("%d requests, want %d; error %v", requests.Load(), want, err)
		}
	}
	if len(params) != 1 {
		t.Error("the caller's parameters were written to")
	}
	e.Client.Method = "no-such-method"
	var wrong *clientauth.Error
	if _, err := e.Grant(t.Context(), params); !errors.As(err, &wrong) || requests.Load() != 2 {
		t.Errorf("%v after %d requests", err, requests.Load())
	}
}

// Whatever a server answers: tokens or an error, and no token within the error.
func FuzzGrant(f *testing.F) {
	f.Add(200, "application/json", []byte(`{"access_token":"`+jwt(`{"exp":1}`)+`","expires_in":"1"}`))
	f.Add(400, "application/json", []byte(`{"error":{"code":1},"error_codes":["x"],"interval":{}}`))
	f.Add(200, "application/x-www-form-urlencoded", []byte("error=a&access_token=b%zz"))
	f.Add(302, "", []byte("<"))
	var transport respond
	hc, err := httpclient.New(httpclient.Options{Transport: &transport})
	if err != nil {
		f.Fatal(err)
	}
	e := tokenendpoint.Endpoint{HTTP: hc, URL: "https://idp.example/token", Now: func() time.Time { return now }}
	f.Fuzz(func(t *testing.T, status int, contentType string, body []byte) {
		transport = respond{status, contentType, body}
		tokens, err := e.Grant(context.Background(), url.Values{"refresh_token": {"marker-s3cr3t"}})
		var bad *oauth.Error
		switch {
		case (tokens == nil) != (err != nil):
			t.Fatalf("tokens %v, error %v", tokens, err)
		case tokens != nil && (tokens.AccessToken.IsZero() || tokens.TokenType == ""):
			t.Errorf("tokens %+v lack something", tokens)
		case tokens == nil && !errors.As(err, &bad):
			t.Errorf("error %T", err)
		case tokens == nil && (strings.Contains(fmt.Sprintf("%+v", bad), "marker-s3cr3t") || strings.ContainsAny(bad.Error(), "\n\x1b\u202e")):
			t.Errorf("error %q", bad.Error())
		}
	})
}

func BenchmarkGrant(b *testing.B) {
	body := []byte(`{"access_token":"` + jwt(`{"exp":1,"pad":"`+strings.Repeat("x", 2000)+`"}`) + `","token_type":"Bearer","scope":"a b"}`)
	hc, err := httpclient.New(httpclient.Options{Transport: &respond{200, "application/json", body}})
	if err != nil {
		b.Fatal(err)
	}
	e := tokenendpoint.Endpoint{HTTP: hc, URL: "https://idp.example/token"}
	params := url.Values{"grant_type": {"client_credentials"}}
	for b.Loop() {
		if _, err := e.Grant(b.Context(), params); err != nil {
			b.Fatal(err)
		}
	}
}

// respond is a network that answers everything alike.
type respond struct {
	status      int
	contentType string
	body        []byte
}

func (a *respond) RoundTrip(r *http.Request) (*http.Response, error) {
	return &http.Response{
		StatusCode: a.status, Request: r, Header: http.Header{"Content-Type": {a.contentType}},
		Body: io.NopCloser(strings.NewReader(string(a.body))),
	}, nil
}
