package httpclient_test

import (
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// A secret with everything in it that some format spells differently. What is left of it in any spelling has "marker"
// in it.
const marker = `marker-s3cr3t/+%"&<'ü=`

const markerJWT = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJtYXJrZXIifQ.bWFya2Vy"

// everySecret is a call with a secret in every place that one can be in.
func everySecret(base string) httpclient.Call {
	basic := base64.StdEncoding.EncodeToString([]byte("the-client:" + url.QueryEscape(marker)))
	return httpclient.Call{
		Endpoint: oauth.EndpointToken,
		URL:      strings.Replace(base, "http://", "http://someone:"+url.QueryEscape(marker)+"@", 1) + "/t?visible=1&code=" + url.QueryEscape(marker),
		Header: http.Header{
			"Authorization": {"Basic " + basic}, "Dpop": {markerJWT}, "Cookie": {"sid=" + url.QueryEscape(marker)},
			"X-Api-Key": {marker[:16]}, "X-Visible": {"visible"},
		},
		Form: url.Values{
			"grant_type": {"authorization_code"}, "client_secret": {marker}, "code": {marker}, "refresh_token": {marker},
			"client_assertion": {markerJWT}, "device_code": {marker}, "password": {marker}, "scope": {"openid visible"},
			"subject_token": {marker}, "code_verifier": {marker}, "visible": {"Bearer " + markerJWT},
		},
	}
}

// A secret that was sent shows up nowhere: not in the trace, the curl line or the error, not even when the server
// sends it back, however it spells it.
func TestSecretsAreScrubbed(t *testing.T) {
	t.Parallel()
	quoted, _ := json.Marshal(marker)
	answers := map[string]http.HandlerFunc{
		"echoes the form": func(w http.ResponseWriter, r *http.Request) {
			_ = r.ParseForm()
			w.WriteHeader(http.StatusBadRequest)
			_, _ = io.WriteString(w, r.PostForm.Encode()+" "+r.URL.String())
		},
		"echoes in an error": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("X-Request-Id", marker)
			w.WriteHeader(http.StatusBadRequest)
			_, _ = fmt.Fprintf(w, `{"error":"invalid_request","error_description":%s,"error_uri":"https://x.example/?t=%s"}`, quoted, url.QueryEscape(marker))
		},
		"echoes as an error": func(w http.ResponseWriter, _ *http.Request) {
			w.WriteHeader(http.StatusBadRequest)
			_, _ = fmt.Fprintf(w, `{"error":%s}`, quoted)
		},
		"echoes in a challenge": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("WWW-Authenticate", `Bearer error="invalid_token", error_description="`+url.QueryEscape(marker)+`"`)
			w.WriteHeader(http.StatusUnauthorized)
		},
		"echoes in a page": func(w http.ResponseWriter, r *http.Request) {
			w.WriteHeader(http.StatusInternalServerError)
			_, _ = io.WriteString(w, "<p>"+marker+"<p>"+url.PathEscape(marker)+"<p>"+r.Header.Get("Authorization")+"<p>"+r.Header.Get("Dpop"))
		},
		"echoes in a redirect": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Location", "https://x.example/"+url.PathEscape(marker)+"?code="+url.QueryEscape(marker))
			w.WriteHeader(http.StatusFound)
		},
		"gives tokens": func(w http.ResponseWriter, _ *http.Request) {
			_, _ = io.WriteString(w, `{"access_token":"`+markerJWT+`","id_token":"marker","refresh_token":"marker-2","nonce":"marker"}`)
		},
		"gives half a token": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "9000")
			_, _ = io.WriteString(w, `{"access_token":"marker-`)
		},
		"gives a token after a long body": func(w http.ResponseWriter, _ *http.Request) {
			_, _ = io.WriteString(w, `{"pad":"`+strings.Repeat(".", 4<<10-40)+`","access_token":"`+strings.Repeat("marker", 900)+`"}`)
		},
		"hangs up": func(w http.ResponseWriter, _ *http.Request) {
			c, _, _ := w.(http.Hijacker).Hijack()
			_ = c.Close()
		},
	}
	for name, h := range answers {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var shown strings.Builder
			show := func(values ...any) {
				for _, v := range values {
					asJSON, _ := json.Marshal(v)
					fmt.Fprintf(&shown, "%v\n%+v\n%#v\n%s\n", v, v, v, asJSON)
				}
			}
			traced := 0
			c := newClient(t, httpclient.Options{Trace: func(x httpclient.Exchange) {
				traced++
				show(x, x.Err)
				shown.WriteString(x.Curl())
				if !strings.Contains(x.URL, "visible=1") || x.Form.Get("scope") != "openid visible" || x.Header.Get("X-Visible") != "visible" {
					t.Errorf("what is no secret is missing: %s %v %v", x.URL, x.Form, x.Header)
				}
			}})
			resp, err := c.Do(t.Context(), everySecret(serve(t, h)))
			show(err)
			if resp != nil {
				e := resp.Error("problem")
				show(e, e.Error())
			}
			if traced != 1 {
				t.Errorf("traced %d times", traced)
			}
			for _, secret := range []string{"marker", "bWFya2Vy", "eyJzdWIi", base64.StdEncoding.EncodeToString([]byte("the-client:"))[:14]} {
				if i := strings.Index(shown.String(), secret); i >= 0 {
					t.Errorf("%q is shown: …%s", secret, shown.String()[max(0, i-120):min(shown.Len(), i+60)])
				}
			}
		})
	}
}

// A PIN is short, and taken out of what a server sends back all the same. Of other names, four letters are no secret.
func TestPINsAreScrubbed(t *testing.T) {
	t.Parallel()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.WriteHeader(http.StatusBadRequest)
		_, _ = fmt.Fprintf(w, `{"error":"invalid_user_code","error_description":"%s isn't the code of demo"}`, r.FormValue("user_code"))
	}))
	t.Cleanup(s.Close)
	hc, err := httpclient.New(httpclient.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(hc.CloseIdle)
	resp, err := hc.Do(t.Context(), httpclient.Call{URL: s.URL, Form: url.Values{"user_code": {"2468"}, "client_secret": {"demo"}}})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := resp.Error("").Description, "[redacted] isn't the code of demo"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestTrace(t *testing.T) {
	t.Parallel()
	base := serve(t, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Date", "Tue, 03 Feb 2026 04:05:06 GMT")
		w.Header().Set("X-Ms-Request-Id", "rid\u202e")
		_, _ = io.WriteString(w, "{\"a\":\"b\x1b[2J\",\n\t\"token_type\":\"Bearer\"}")
	})
	clock := time.Date(2026, 2, 3, 4, 5, 0, 0, time.UTC)
	var first, second []httpclient.Exchange
	c := newClient(t, httpclient.Options{
		Now:   func() time.Time { clock = clock.Add(time.Second); return clock },
		Trace: func(x httpclient.Exchange) { first = append(first, x) },
	})
	d := c.WithTrace(func(x httpclient.Exchange) { second = append(second, x) })
	if _, err := d.Do(t.Context(), httpclient.Call{
		Endpoint: oauth.EndpointToken, URL: base + "/t?a=%E2%80%AE#frag",
		Header: http.Header{"Authorization": {"Bearer abc"}}, Form: url.Values{"scope": {"a"}},
	}); err != nil {
		t.Fatal(err)
	}
	if len(first) != 1 || len(second) != 1 {
		t.Fatalf("told %d and %d times, want once each", len(first), len(second))
	}
	want := httpclient.Exchange{
		Endpoint: oauth.EndpointToken, Method: "POST", URL: base + "/t?a=%E2%80%AE",
		Header: http.Header{
			"Accept": {"application/json"}, "User-Agent": {"doorstep"}, "Content-Type": {"application/x-www-form-urlencoded"},
			"Authorization": {"Bearer [redacted]"},
		},
		Form: url.Values{"scope": {"a"}}, Status: 200, Started: time.Date(2026, 2, 3, 4, 5, 1, 0, time.UTC),
		Date: time.Date(2026, 2, 3, 4, 5, 6, 0, time.UTC), RequestID: `rid\u202e`,
		ResponseBody: "{\"a\":\"b\\x1b[2J\",\n    \"token_type\":\"Bearer\"}",
	}
	if diff := cmp.Diff(want, second[0], cmpopts.IgnoreFields(httpclient.Exchange{}, "Duration", "RTT")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if second[0].Duration <= 0 || second[0].RTT <= 0 || second[0].RTT > second[0].Duration {
		t.Errorf("took %v, round trip %v", second[0].Duration, second[0].RTT)
	}
	if _, err := c.Do(t.Context(), httpclient.Call{URL: "http://idp.example"}); err == nil || len(second) != 1 || len(first) != 2 {
		t.Error("a refused call is not traced, or where it should not be")
	}
	if x := first[1]; x.Status != 0 || !errors.Is(x.Err, oauth.ErrPlainHTTP) {
		t.Errorf("traced %+v", x)
	}
}

// Whatever a server answers, the trace of it is short, safe for a terminal and without the secret that it was sent.
func FuzzTraceBody(f *testing.F) {
	for _, s := range []string{"", "<p>" + marker, url.QueryEscape(marker), `{"access_token":"` + markerJWT + `"`, "\x1b]0;x\a"} {
		f.Add([]byte(s))
	}
	var body []byte
	var got httpclient.Exchange
	c, err := httpclient.New(httpclient.Options{
		Transport: answering(func() []byte { return body }),
		Trace:     func(x httpclient.Exchange) { got = x },
	})
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		body = b
		if _, err := c.Do(t.Context(), httpclient.Call{URL: "https://idp.example/", Form: url.Values{"client_secret": {"marker-s3cr3t"}}}); err != nil {
			t.Fatal(err)
		}
		if len(got.ResponseBody) > 4<<10 || strings.Contains(got.ResponseBody, "marker-s3cr3t") || strings.ContainsAny(got.ResponseBody, "\x1b\x00\r\u202e") {
			t.Errorf("shown: %q", got.ResponseBody)
		}
	})
}

// answering is a network that answers everything with a body.
type answering func() []byte

func (a answering) RoundTrip(r *http.Request) (*http.Response, error) {
	return &http.Response{StatusCode: http.StatusOK, Request: r, Header: http.Header{}, Body: io.NopCloser(strings.NewReader(string(a())))}, nil
}
