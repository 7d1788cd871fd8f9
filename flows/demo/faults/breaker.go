package faults

import (
	"net/http"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
)

// Fault is a misbehaviour of a running server for its next requests.
type Fault struct {
	Path       string        // suffix of the request's path: "/token"; "" for every path
	Times      int           // how many requests it hits; every one until [Breaker.Restore] when 0
	Status     int           // what they are answered with; 0 drops the connection without an answer
	RetryAfter time.Duration // sent with the status when not 0, in whole seconds
	Body       string        // of the answer; the status in words when ""
}

// Breaker makes a server misbehave on demand. The zero value is whole.
type Breaker struct {
	mu     sync.Mutex
	faults []Fault
}

// Break adds a fault behind those that are still to come.
func (b *Breaker) Break(f Fault) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.faults = append(b.faults, f)
}

// Restore takes back every fault.
func (b *Breaker) Restore() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.faults = nil
}

// take gives the next fault for a path and counts it.
func (b *Breaker) take(path string) (Fault, bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	i := slices.IndexFunc(b.faults, func(f Fault) bool { return strings.HasSuffix(path, f.Path) })
	if i < 0 {
		return Fault{}, false
	}
	f := b.faults[i]
	switch f.Times {
	case 0:
	case 1:
		b.faults = slices.Delete(b.faults, i, i+1)
	default:
		b.faults[i].Times--
	}
	return f, true
}

// Wrap lets next answer what no fault hits.
func (b *Breaker) Wrap(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		f, broken := b.take(r.URL.Path)
		switch {
		case !broken:
			next.ServeHTTP(w, r)
		case f.Status == 0:
			panic(http.ErrAbortHandler)
		default:
			if f.RetryAfter > 0 {
				w.Header().Set("Retry-After", strconv.Itoa(int(f.RetryAfter.Seconds())))
			}
			if f.Body == "" {
				f.Body = http.StatusText(f.Status)
			}
			http.Error(w, f.Body, f.Status)
		}
	})
}
