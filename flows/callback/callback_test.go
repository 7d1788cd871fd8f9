package callback_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"doorstep/flows/callback"
	"doorstep/flows/oauth"
)

// expecting is for an answer with the state "right" and an access token, or an error.
func expecting(o callback.Options) callback.Options {
	o.AuthorizationURL, o.Judge, o.Marks = "https://id.example/auth?a=b", callback.WithState("right"), []string{"access_token", "error"}
	o.Check = func(q url.Values) error {
		if q.Get("note") == "bad" {
			return errors.New("a bad <b>note</b>")
		}
		return nil
	}
	return o
}

func listen(t *testing.T, o callback.Options) *callback.Wait {
	t.Helper()
	w, err := callback.Listen(t.Context(), expecting(o))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(w.Close)
	return w
}

// answered gives the answer, and what was refused on the way.
func answered(t *testing.T, w *callback.Wait) (url.Values, []string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
	defer cancel()
	var refused []string
	q, err := w.Answer(ctx, func(e oauth.Event) { refused = append(refused, e.(oauth.AnswerRefused).Problem) })
	if err != nil {
		t.Fatal(err)
	}
	return q, refused
}

func send(t *testing.T, method, address string, header map[string]string, form url.Values) (int, http.Header, string) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), method, address, strings.NewReader(form.Encode()))
	if err != nil {
		t.Fatal(err)
	}
	if form != nil {
		req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	for name, value := range header {
		req.Header.Set(name, value)
		if name == "Host" {
			req.Host = value
		}
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	body, _ := io.ReadAll(resp.Body)
	return resp.StatusCode, resp.Header, string(body)
}

// The first answer counts; what is none is refused, and waiting goes on.
func TestAnswerInTheQuery(t *testing.T) {
	t.Parallel()
	w := listen(t, callback.Options{})
	at := w.RedirectURI()
	other := strings.TrimSuffix(at, "/callback")
	for _, tt := range []struct {
		method, address string
		host            string
		status          int
	}{
		{"GET", other + "/favicon.ico", "", 404},
		{"GET", at + "?state=right&access_token=t", "evil.example", 421},
		{"POST", at + "?state=right&access_token=t", "", 405},
		{"GET", at + "?state=wrong&access_token=t", "", 400},
		{"GET", at + "?state=right&state=right", "", 400},
		{"GET", at, "", 400},
		{"GET", at + "?state=right&access_token=t&note=%3Cscript%3E", "", 200},
		{"GET", at + "?state=right&access_token=u", "", 400},
	} {
		header := map[string]string{}
		if tt.host != "" {
			header["Host"] = tt.host
		}
		status, h, body := send(t, tt.method, tt.address, header, nil)
		if status != tt.status || !strings.Contains(h.Get("Content-Security-Policy"), "default-src 'none'") || h.Get("Cache-Control") != "no-store" {
			t.Errorf("%s %s: %d %v", tt.method, tt.address, status, h)
		}
		if strings.Contains(body, "<script") {
			t.Errorf("%s: a script in %s", tt.address, body)
		}
	}
	q, refused := answered(t, w)
	if q.Get("access_token") != "t" || len(refused) > 4 {
		t.Errorf("%v, refused %q", q, refused)
	}
}

var nonce = regexp.MustCompile(`<script nonce="([^"]+)">`)

// A fragment reaches the listener by the page's own form; the page needs nothing from elsewhere.
func TestAnswerInTheFragment(t *testing.T) {
	t.Parallel()
	w := listen(t, callback.Options{Fragment: true})
	status, h, body := send(t, "GET", w.RedirectURI(), nil, nil)
	script := nonce.FindStringSubmatch(body)
	if status != 200 || script == nil || !strings.Contains(h.Get("Content-Security-Policy"), "script-src 'nonce-"+script[1]+"'") ||
		!strings.Contains(body, "location.hash") || strings.Contains(body, "http") {
		t.Fatalf("%d %v %s", status, h, body)
	}
	fragment := url.Values{"fragment": {"state=right&access_token=a%2Bb"}}
	if status, _, _ := send(t, "POST", w.RedirectURI(), map[string]string{"Origin": "https://evil.example"}, fragment); status != 405 {
		t.Errorf("another site's form: %d", status)
	}
	if status, _, _ := send(t, "POST", w.RedirectURI(), map[string]string{"Sec-Fetch-Site": "cross-site"}, fragment); status != 405 {
		t.Errorf("another site's form: %d", status)
	}
	if status, _, _ := send(t, "POST", w.RedirectURI(), nil, url.Values{"fragment": {"%zz"}}); status != 400 {
		t.Errorf("half a fragment: %d", status)
	}
	if status, _, body := send(t, "POST", w.RedirectURI(), map[string]string{"Origin": "null"}, fragment); status != 200 {
		t.Errorf("%d %s", status, body)
	}
	if q, _ := answered(t, w); q.Get("access_token") != "a+b" {
		t.Errorf("got %v", q)
	}
}

// What is pasted works beside the listener, whichever part of the address it is.
func TestPasted(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"http://127.0.0.1:1/callback?state=right&access_token=t": "",
		" \"https://x.example/#state=right&access_token=t\"\n":   "",
		"state=right&access_token=t":                             "",
		"https://x.example/cb?a=b#state=right&error=denied":      "",
		"https://x.example/cb?state=wrong&access_token=t":        "another sign-in",
		"":                                 "nothing was pasted",
		"https://x.example/cb?state=right": "no answer in it",
		"%zz":                              "no answer in it",
		strings.Repeat("x", 100<<10):       "too long",
	} {
		pasted := make(chan string, 2)
		pasted <- text
		if want != "" {
			pasted <- "state=right&access_token=last"
		}
		close(pasted)
		w := listen(t, callback.Options{Pasted: pasted})
		q, refused := answered(t, w)
		if (want == "") != (len(refused) == 0) || want != "" && (!strings.Contains(refused[0], want) || q.Get("access_token") != "last") {
			t.Errorf("%.60q: %v, refused %q; want %q", text, q, refused, want)
		}
	}
}

func TestPorts(t *testing.T) {
	t.Parallel()
	taken, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	port := taken.Addr().(*net.TCPAddr).Port
	for name, o := range map[string]callback.Options{
		"in the URI": {RedirectURI: fmt.Sprintf("http://localhost:%d/", port)},
		"beside it":  {RedirectURI: "http://localhost/", Port: port},
	} {
		w := listen(t, o)
		if got := w.RedirectURI(); !strings.HasPrefix(got, "http://localhost:") || strings.Contains(got, fmt.Sprintf(":%d/", port)) {
			t.Errorf("%s: %s", name, got)
		}
	}
	for name, redirect := range map[string]string{"elsewhere": "https://x.example/cb", "another machine": "http://10.0.0.1/", "no URI": "http://%zz"} {
		if _, err := callback.Listen(t.Context(), expecting(callback.Options{RedirectURI: redirect})); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	if w := listen(t, callback.Options{RedirectURI: "https://x.example/cb", Pasted: make(chan string)}); w.RedirectURI() != "https://x.example/cb" {
		t.Errorf("off loopback: %s", w.RedirectURI())
	}
}

// What is wrong with the answer to this sign-in ends the wait, and is shown as text.
func TestAnswerThatEndsTheSignIn(t *testing.T) {
	t.Parallel()
	w := listen(t, callback.Options{Form: true})
	form := url.Values{"state": {"right"}, "access_token": {"t"}, "note": {"bad"}}
	header := map[string]string{"Origin": "https://id.example", "Sec-Fetch-Site": "cross-site"} // whose page posts it
	status, _, body := send(t, "POST", w.RedirectURI(), header, form)
	if status != 400 || strings.Contains(body, "<b>") || !strings.Contains(body, "a bad &lt;b&gt;") {
		t.Errorf("%d %s", status, body)
	}
	if q, err := w.Answer(t.Context(), func(oauth.Event) {}); err == nil || !strings.Contains(err.Error(), "a bad") {
		t.Errorf("%v, %v", q, err)
	}
}

// Where a code is an answer it can be pasted alone; addresses and words are none.
func TestPastedCode(t *testing.T) {
	t.Parallel()
	o := expecting(callback.Options{})
	for text, want := range map[string]string{"a-code": "no answer in it", "two words": "no answer in it"} {
		if q, refusal := callback.Paste(o, text); !strings.Contains(refusal, want) {
			t.Errorf("%q: %v, refused %q", text, q, refusal)
		}
	}
	o.Code = func(text string) string {
		if text == "unsigned" {
			return "not signed"
		}
		return ""
	}
	for text, want := range map[string]string{
		"a-code": "", "unsigned": "not signed", "two words": "no answer in it", "https://x.example/cb": "no answer in it",
	} {
		q, refusal := callback.Paste(o, text)
		if (want == "") != (refusal == "") || !strings.Contains(refusal, want) || want == "" && q.Get("code") != text {
			t.Errorf("%q: %v, refused %q; want %q", text, q, refusal, want)
		}
	}
}

// Nobody comes back: the wait ends by itself, and at once when it is cancelled.
func TestPatience(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		w := listen(t, callback.Options{RedirectURI: "https://x.example/cb", Pasted: make(chan string)})
		begin := time.Now()
		_, err := w.Answer(t.Context(), func(oauth.Event) {})
		if e, ok := errors.AsType[*oauth.Error](err); !ok || e.Code != "expired_token" || time.Since(begin) != callback.Patience {
			t.Errorf("%v after %v", err, time.Since(begin))
		}
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		if _, err := w.Answer(ctx, func(oauth.Event) {}); !errors.Is(err, context.Canceled) {
			t.Errorf("cancelled: %v", err)
		}
	})
}

func TestRefusal(t *testing.T) {
	t.Parallel()
	if e := callback.Refusal("", url.Values{"access_token": {"t"}}); e != nil {
		t.Errorf("got %v", e)
	}
	e := callback.Refusal("https://u:p@id.example/auth?a=b", url.Values{"error": {"access_denied"}, "error_description": {strings.Repeat("x", 1<<20)}})
	if e == nil || e.Code != "access_denied" || len(e.Description) > 4<<10 || e.URL != "https://id.example/auth" {
		t.Errorf("got %v", e)
	}
}

// Whatever is pasted, an answer has the right state.
func FuzzPasted(f *testing.F) {
	f.Add("https://x.example/#state=right&access_token=t")
	f.Add("state=right&error=x&error=y")
	f.Add("http://%zz?&#")
	f.Fuzz(func(t *testing.T, text string) {
		if q, refusal := callback.Paste(expecting(callback.Options{}), text); refusal == "" && (q.Get("state") != "right" || len(q["state"]) != 1) {
			t.Errorf("%q is taken: %v", text, q)
		}
	})
}
