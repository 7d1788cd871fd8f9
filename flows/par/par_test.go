package par_test

import (
	"errors"
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
	"doorstep/flows/par"
	"doorstep/profiles/secret"

	"github.com/google/go-cmp/cmp"
)

func endpoint(t *testing.T, h http.HandlerFunc) par.Endpoint {
	t.Helper()
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	hc, err := httpclient.New(httpclient.Options{Timeout: 5 * time.Second})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(hc.CloseIdle)
	return par.Endpoint{HTTP: hc, URL: s.URL + "/par", Client: oauth.Client{ID: "me", Secret: secret.New("pass"), Method: oauth.AuthSecretBasic}}
}

func answer(status int, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(status)
		_, _ = io.WriteString(w, body)
	}
}

// The client says who it is as at the token endpoint, and the request is the one that the browser would have carried.
func TestPush(t *testing.T) {
	t.Parallel()
	e := endpoint(t, func(w http.ResponseWriter, r *http.Request) {
		_ = r.ParseForm()
		id, password, _ := r.BasicAuth()
		want := url.Values{"client_id": {"me"}, "scope": {"a b"}, "response_type": {"code"}}
		if r.Method != http.MethodPost || id != "me" || password != "pass" || !cmp.Equal(want, r.PostForm) {
			t.Errorf("%s %s:%s %v", r.Method, id, password, r.PostForm)
		}
		answer(201, `{"request_uri":"urn:ietf:params:oauth:request_uri:x","expires_in":60}`)(w, r)
	})
	params := url.Values{"scope": {"a b"}, "response_type": {"code"}}
	e.Now = func() time.Time { return time.Unix(1000, 0) }
	r, err := e.Push(t.Context(), params)
	if err != nil || r.URI != "urn:ietf:params:oauth:request_uri:x" || !r.ExpiresAt.Equal(time.Unix(1060, 0)) {
		t.Errorf("%+v, %v", r, err)
	}
	if len(params) != 2 {
		t.Error("the caller's parameters were written to")
	}
}

func TestRefused(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		h             http.HandlerFunc
		code, problem string
	}{
		"an error":          {answer(400, `{"error":"invalid_request","error_description":"no"}`), "invalid_request", ""},
		"an error with 201": {answer(201, `{"error":"invalid_scope","request_uri":"urn:x"}`), "invalid_scope", ""},
		"no request_uri":    {answer(201, `{"expires_in":60}`), "", "no request_uri"},
		"a number":          {answer(201, `{"request_uri":7}`), "", "no request_uri"},
		"a novel":           {answer(201, `{"request_uri":"`+strings.Repeat("x", 3000)+`"}`), "", "a request_uri of more than 2 KiB"},
		"with a 404":        {answer(404, `{"request_uri":"urn:x"}`), "", ""},
		"a page":            {answer(200, `<h1>Welcome</h1>`), "", "not JSON but HTML"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r, err := endpoint(t, tt.h).Push(t.Context(), url.Values{})
			var got *oauth.Error
			if !errors.As(err, &got) || r != (par.Request{}) || got.Code != tt.code || got.Problem != tt.problem || got.Endpoint != oauth.EndpointPAR {
				t.Errorf("%+v, %#v", r, err)
			}
		})
	}
}

// Nothing is spent by asking, so what may pass is tried again; what cannot be sent isn't tried at all.
func TestRetries(t *testing.T) {
	t.Parallel()
	var asked atomic.Int32
	e := endpoint(t, func(w http.ResponseWriter, r *http.Request) {
		if asked.Add(1) == 1 {
			w.WriteHeader(http.StatusServiceUnavailable)
			return
		}
		answer(201, `{"request_uri":"urn:x"}`)(w, r)
	})
	if r, err := e.Push(t.Context(), url.Values{}); err != nil || r.URI != "urn:x" || !r.ExpiresAt.IsZero() || asked.Load() != 2 {
		t.Errorf("%+v, %v after %d requests", r, err, asked.Load())
	}
	e.Client.Method = "no-such-method"
	var wrong *clientauth.Error
	if _, err := e.Push(t.Context(), url.Values{}); !errors.As(err, &wrong) || asked.Load() != 2 {
		t.Errorf("%v after %d requests", err, asked.Load())
	}
}
