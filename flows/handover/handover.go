// Package handover sends the browser of the person to an address that has a secret in it. A browser is started with the
// address that it goes to, and what a program is started with shows in the list of processes, to every user of the machine,
// and for as long as the browser runs; so it is started with an address on loopback that leads there.
package handover

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"net/http"
	"strings"
	"sync/atomic"

	"doorstep/flows/loopback"
	"doorstep/profiles/secret"
)

// door is the address on loopback.
type door struct {
	path string // which nobody can guess
	to   secret.Value
	used atomic.Bool
	came chan struct{} // closed once somebody has been sent on
}

// Open makes open start the browser at an address on loopback that is good for one visit and sends it on to page. It
// returns once the browser has been there. The error is that of listening, of open, or the cause of ctx's end, which
// bounds the wait; none of them has page in it.
func Open(ctx context.Context, page secret.Value, open func(address string) error) error {
	at, err := loopback.Listen(ctx, "127.0.0.1", 0)
	if err != nil {
		return err
	}
	d := &door{path: "/" + rand.Text(), to: page, came: make(chan struct{})}
	stop := loopback.Serve(ctx, at, d)
	defer stop()
	if err := open("http://" + at[0].Addr().String() + d.path); err != nil {
		return err
	}
	select {
	case <-d.came:
		return nil
	case <-ctx.Done():
		return context.Cause(ctx)
	}
}

// ServeHTTP sends the first that comes to the page, and nobody after: the address has been in the list of processes.
func (d *door) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Cache-Control", "no-store")
	h.Set("Referrer-Policy", "no-referrer")
	switch {
	case subtle.ConstantTimeCompare([]byte(r.URL.Path), []byte(d.path)) != 1:
		http.NotFound(w, r)
	case r.Method != http.MethodGet || !goesThere(r):
		http.Error(w, "This address is for a browser to go to.", http.StatusForbidden)
	case d.used.Swap(true):
		http.Error(w, "This address was good for one visit. The terminal says what to open instead.", http.StatusGone)
	default:
		// In the address and not in a form: a form from here would reach the page without its cookies (SameSite).
		h.Set("Location", d.to.Reveal())
		w.WriteHeader(http.StatusSeeOther)
		close(d.came)
	}
}

// goesThere reports whether a browser that tells (Fetch Metadata Request Headers §2.3) goes to the address itself, and
// doesn't fetch it for a script or ahead of time.
func goesThere(r *http.Request) bool {
	mode := r.Header.Get("Sec-Fetch-Mode")
	return (mode == "" || mode == "navigate") && !strings.Contains(r.Header.Get("Sec-Purpose"), "prefetch")
}
