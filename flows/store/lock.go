package store

import (
	"context"
	"fmt"
	"sync"
	"time"

	"github.com/gofrs/flock"
)

const (
	lockExtension = ".lock"
	lockPoll      = 20 * time.Millisecond // how often a lock that another process holds is tried
)

// gates make the goroutines of one process queue for a key. The zero value is ready.
type gates struct {
	mu   sync.Mutex
	gate map[string]chan struct{}
}

func (g *gates) lock(ctx context.Context, key string) (unlock func(), err error) {
	gate := g.of(key)
	select {
	case gate <- struct{}{}:
		return sync.OnceFunc(func() { <-gate }), nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func (g *gates) of(key string) chan struct{} {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.gate == nil {
		g.gate = map[string]chan struct{}{}
	}
	if g.gate[key] == nil {
		g.gate[key] = make(chan struct{}, 1)
	}
	return g.gate[key]
}

// lock holds name against other processes. The lock file stays: removing it would let two holders hold two files of
// one name. The system lets go of it when a process dies.
func (f folder) lock(ctx context.Context, name string) (unlock func(), err error) {
	if err := f.make(); err != nil {
		return nil, fmt.Errorf("the folder for tokens: %w", f.failed(err))
	}
	l := flock.New(f.path(name + lockExtension))
	if _, err := l.TryLockContext(ctx, lockPoll); err != nil {
		return nil, fmt.Errorf("waiting for the lock of the kept tokens: %w", f.failed(err))
	}
	return func() { _ = l.Unlock() }, nil
}
