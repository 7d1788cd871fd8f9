package handover_test

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"doorstep/flows/handover"
	"doorstep/profiles/secret"
)

const mark = "MARKER-in-the-address"

// where gives an address with a secret in it, and what has been asked for there.
func where(t *testing.T) (page secret.Value, asked chan *http.Request) {
	t.Helper()
	asked = make(chan *http.Request, 1)
	srv := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { asked <- r }))
	t.Cleanup(srv.Close)
	return secret.New(srv.URL + "/logout?hint=" + mark), asked
}

// visit asks for address in the way of a browser, and gives the status that it ends with and all that it was told.
func visit(t *testing.T, method, address string, header map[string]string) (status int, told string) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), method, address, http.NoBody)
	if err != nil {
		t.Fatal(err)
	}
	for name, value := range header {
		req.Header.Set(name, value)
	}
	hc := &http.Client{Transport: &http.Transport{DisableKeepAlives: true}, CheckRedirect: func(r *http.Request, _ []*http.Request) error {
		if h := r.Response.Header; h.Get("Referrer-Policy") != "no-referrer" || h.Get("Cache-Control") != "no-store" {
			t.Errorf("sent on with %v", h)
		}
		return nil
	}}
	resp, err := hc.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	body, _ := io.ReadAll(resp.Body)
	return resp.StatusCode, string(body) + resp.Header.Get("Location")
}

// The browser gets to the page, and what it was started with doesn't tell the secret.
func TestOpen(t *testing.T) {
	t.Parallel()
	page, asked := where(t)
	err := handover.Open(t.Context(), page, func(address string) error {
		if strings.Contains(address, mark) || !strings.HasPrefix(address, "http://127.0.0.1:") {
			t.Errorf("started with %s", address)
		}
		visit(t, http.MethodGet, address, map[string]string{"Sec-Fetch-Mode": "navigate", "Sec-Fetch-Site": "none"})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if r := <-asked; r.URL.Query().Get("hint") != mark {
		t.Errorf("the page was asked for %s", r.URL)
	}
}

// Nobody but the first is sent on, and none that isn't a browser on its way.
func TestOthersAreRefused(t *testing.T) {
	t.Parallel()
	page, asked := where(t)
	refused := func(name, method, address string, header map[string]string, want int) {
		if status, told := visit(t, method, address, header); status != want || strings.Contains(told, mark) {
			t.Errorf("%s: %d %s, want %d", name, status, told, want)
		}
	}
	err := handover.Open(t.Context(), page, func(address string) error {
		refused("another path", http.MethodGet, address+"x", nil, http.StatusNotFound)
		refused("the root", http.MethodGet, address[:strings.LastIndexByte(address, '/')], nil, http.StatusNotFound)
		refused("a form", http.MethodPost, address, nil, http.StatusForbidden)
		refused("a script", http.MethodGet, address, map[string]string{"Sec-Fetch-Mode": "cors"}, http.StatusForbidden)
		refused("ahead of time", http.MethodGet, address, map[string]string{"Sec-Purpose": "prefetch;prerender"}, http.StatusForbidden)
		if status, _ := visit(t, http.MethodGet, address, nil); status != http.StatusOK {
			t.Errorf("the browser ends with %d", status)
		}
		refused("the second", http.MethodGet, address, nil, http.StatusGone)
		return nil
	})
	if err != nil || len(asked) != 1 {
		t.Errorf("%v, asked %d times", err, len(asked))
	}
}

// A browser that doesn't start, or never comes, is told without the secret, and the address leads nowhere afterwards.
func TestNobodyComes(t *testing.T) {
	t.Parallel()
	page, _ := where(t)
	broken, late := errors.New("no browser here"), errors.New("nobody came")
	var at string
	err := handover.Open(t.Context(), page, func(address string) error { at = address; return broken })
	if !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
	ctx, cancel := context.WithCancelCause(t.Context())
	err = handover.Open(ctx, page, func(string) error { cancel(late); return nil })
	if !errors.Is(err, late) || strings.Contains(err.Error(), mark) {
		t.Errorf("got %v", err)
	}
	if resp, err := http.Get(at); err == nil {
		_ = resp.Body.Close()
		t.Errorf("%s is still served", at)
	}
}
