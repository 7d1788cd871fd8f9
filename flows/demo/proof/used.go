package proof

import (
	"sync"
	"time"
)

// Used remembers the identifiers (jti) of proofs and assertions for as long as one could be sent again, so that none counts
// twice (RFC 9449 §11.1, RFC 7523 §3). It is safe for concurrent use.
type Used struct {
	now  func() time.Time
	life time.Duration

	mu    sync.Mutex
	until map[string]time.Time
}

// NewUsed makes a Used that remembers each identifier for life.
func NewUsed(now func() time.Time, life time.Duration) *Used {
	return &Used{now: now, life: life, until: map[string]time.Time{}}
}

// First reports whether an identifier is new, and notes it.
func (u *Used) First(id string) bool {
	u.mu.Lock()
	defer u.mu.Unlock()
	now := u.now()
	for old, until := range u.until {
		if now.After(until) {
			delete(u.until, old)
		}
	}
	if _, used := u.until[id]; used {
		return false
	}
	u.until[id] = now.Add(u.life)
	return true
}
