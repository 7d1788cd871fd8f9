package cli

import (
	"context"
	"os"
	"sync"
)

// temporary are the folders that a run has made for itself. They go with it, also where a command that was interrupted
// is not waited for to the end.
type temporary struct {
	mu    sync.Mutex
	dirs  []string
	ended bool
}

// make makes a folder that its owner alone can read; remove takes it away. Once the run is over there are no more.
func (t *temporary) make(pattern string) (dir string, remove func(), err error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.ended {
		return "", nil, context.Canceled
	}
	if dir, err = os.MkdirTemp("", pattern); err != nil {
		return "", nil, err
	}
	t.dirs = append(t.dirs, dir)
	return dir, func() { _ = os.RemoveAll(dir) }, nil
}

// end removes what is left.
func (t *temporary) end() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.ended = true
	for _, dir := range t.dirs {
		_ = os.RemoveAll(dir)
	}
}
