package store

import (
	"context"
	"maps"
	"slices"
	"sync"

	"doorstep/flows/oauth"
)

// memory keeps tokens for as long as the process lives.
type memory struct {
	gates gates
	mu    sync.Mutex
	kept  map[string]oauth.TokenSet
}

// Memory keeps tokens for as long as the program runs, and writes nothing.
func Memory() Store { return &memory{kept: map[string]oauth.TokenSet{}} }

// Get implements [Store].
func (m *memory) Get(key string) (*oauth.TokenSet, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	t, ok := m.kept[key]
	if !ok {
		return nil, ErrNotFound
	}
	return &t, nil
}

// Put implements [Store].
func (m *memory) Put(key string, t *oauth.TokenSet) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.kept[key] = *t
	return nil
}

// Delete implements [Store].
func (m *memory) Delete(key string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	delete(m.kept, key)
	return nil
}

// Lock implements [Store] among the goroutines of this process.
func (m *memory) Lock(ctx context.Context, key string) (func(), error) { return m.gates.lock(ctx, key) }

// List implements [Store].
func (m *memory) List() ([]Entry, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	var all []Entry
	for _, key := range slices.Sorted(maps.Keys(m.kept)) {
		t := m.kept[key]
		all = append(all, headOf(key, &t).entry())
	}
	return all, nil
}

// Probe implements [Store].
func (m *memory) Probe() error { return nil }

// Describe implements [Store].
func (m *memory) Describe() string { return "in memory only, gone when doorstep ends" }
