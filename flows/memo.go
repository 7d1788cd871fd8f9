package flows

import (
	"context"
	"sync"
)

// memo remembers what was fetched for a key. Who asks while another is fetching waits for the same answer; a failure
// is not remembered. The zero value is ready.
type memo[K comparable, V any] struct {
	mu    sync.Mutex
	cells map[K]*cell[V]
}

type cell[V any] struct {
	turn  chan struct{} // held by whoever is fetching or looking
	known bool
	value V
}

func (m *memo[K, V]) get(ctx context.Context, key K, fetch func() (V, error)) (V, error) {
	c := m.cell(key)
	select {
	case c.turn <- struct{}{}:
	case <-ctx.Done():
		var none V
		return none, ctx.Err()
	}
	defer func() { <-c.turn }()
	if c.known {
		return c.value, nil
	}
	v, err := fetch()
	if err == nil {
		c.known, c.value = true, v
	}
	return v, err
}

func (m *memo[K, V]) cell(key K) *cell[V] {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.cells == nil {
		m.cells = map[K]*cell[V]{}
	}
	if m.cells[key] == nil {
		m.cells[key] = &cell[V]{turn: make(chan struct{}, 1)}
	}
	return m.cells[key]
}
