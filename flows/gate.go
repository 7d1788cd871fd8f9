package flows

import (
	"context"
	"sync"

	"doorstep/flows/httpclient"
)

// gate lets what a call has to tell through until the call returns. A renewal goes on after that, see
// [asking.locked], and whoever was told by then must not be told more.
//
// No lock is held while somebody is told: who is told where the browser has to go may wait until it is back, and that
// can take exchanges that are told as well.
type gate struct {
	mu      sync.Mutex
	closed  bool
	telling sync.WaitGroup
}

func (g *gate) pass(tell func()) {
	if g.enter() {
		defer g.telling.Done()
		tell()
	}
}

func (g *gate) enter() bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	if !g.closed {
		g.telling.Add(1)
	}
	return !g.closed
}

// close lets nothing more through, and waits for what is being told.
func (g *gate) close() {
	g.mu.Lock()
	g.closed = true
	g.mu.Unlock()
	g.telling.Wait()
}

func (g *gate) events(emit func(Event)) func(Event) {
	if emit == nil {
		return func(Event) {}
	}
	return func(e Event) { g.pass(func() { emit(e) }) }
}

// client gives c with its trace behind the gate.
func (g *gate) client(c *Client) *Client {
	if c.trace == nil {
		return c
	}
	d, trace := *c, c.trace
	d.trace = func(x httpclient.Exchange) { g.pass(func() { trace(x) }) }
	return &d
}

// outcome is what [Client.Token] gives.
type outcome struct {
	tokens *TokenSet
	source Source
	err    error
}

// locked runs do while nobody else has the tokens' lock, and returns as soon as ctx ends. do itself goes on then,
// and so does the lock: what it has asked the provider for is still kept when it comes.
func (a *asking) locked(ctx context.Context, do func() (*TokenSet, Source, error)) (*TokenSet, Source, error) {
	unlock, err := a.c.o.Store.Lock(ctx, a.key)
	if err != nil {
		return nil, "", err
	}
	done := make(chan outcome, 1)
	go func() {
		defer unlock()
		t, source, err := do()
		done <- outcome{t, source, err}
	}()
	select {
	case o := <-done:
		return o.tokens, o.source, o.err
	case <-ctx.Done():
		return nil, "", ctx.Err()
	}
}
