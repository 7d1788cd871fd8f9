package tui

import (
	"context"
	"fmt"
	"runtime/debug"
	"sync"
	"time"

	"doorstep/flows"
	"doorstep/flows/checklist"
	"doorstep/jwtview"
	"doorstep/profiles"

	tea "github.com/charmbracelet/bubbletea"
)

// session is one run of a sign-in with its checklist. Its goroutine tells what happens over msgs, which is
// unbuffered: what a person has cancelled never comes through.
type session struct {
	id      int
	profile *profiles.Profile
	options checklist.Options // as started with, to start the same again
	ctx     context.Context   //nolint:containedctx // the life of the goroutine that this value stands for
	cancel  context.CancelFunc
	now     func() time.Time
	msgs    chan tea.Msg
	pasted  chan string // what the person pastes for the flow
	from    *setup      // the set-up that wants to know whether a profile works, nil for a profile of the list
}

// start runs o.Run on a goroutine of its own. running counts it until it has ended.
func start(ctx context.Context, id int, k *kit, p *profiles.Profile, o checklist.Options, running *sync.WaitGroup) *session {
	ctx, cancel := context.WithCancel(ctx)
	s := &session{id: id, profile: p, options: o, ctx: ctx, cancel: cancel, now: k.Now, msgs: make(chan tea.Msg), pasted: make(chan string)}
	o.Pasted, o.Ask = s.pasted, s.ask
	o.Emit = func(e flows.Event) { s.send(eventMsg{id, s.now(), e}) }
	o.Progress = func(step checklist.Step) { s.send(stepMsg{id, s.now(), step}) }
	running.Go(func() {
		r := guarded(ctx, k.Options, p, o)
		s.send(resultMsg{id, s.now(), r}) // the clock as of the end: the token has an age already
	})
	return s
}

// send hands a message over, or drops it once the session is cancelled.
func (s *session) send(m tea.Msg) {
	select {
	case s.msgs <- m:
	case <-s.ctx.Done():
	}
}

// paste hands the flow what a person has pasted, once the flow is ready for it.
func (s *session) paste(answer string) tea.Cmd {
	return func() tea.Msg {
		select {
		case s.pasted <- answer:
		case <-s.ctx.Done():
		}
		return nil
	}
}

// next waits for the session's next message.
func (s *session) next() tea.Msg {
	select {
	case m := <-s.msgs:
		return m
	case <-s.ctx.Done():
		return nil
	}
}

// panicError is a panic within a run: a mistake of the program's, told instead of leaving the terminal broken.
type panicError struct {
	value any
	stack []byte
}

// Error tells it in one line.
func (e *panicError) Error() string { return fmt.Sprintf("doorstep made a mistake: %v", e.value) }

// report tells it with the trace that helps to find it, for the normal screen.
func (e *panicError) report() error {
	return fmt.Errorf("%w; please report it with this trace:\n%s", e, e.stack)
}

// guarded runs o.Run and makes a result of a panic: Bubble Tea catches those of its own goroutines only.
func guarded(ctx context.Context, opts *Options, p *profiles.Profile, o checklist.Options) (r *checklist.Result) {
	defer func() {
		if v := recover(); v != nil {
			r = &checklist.Result{Err: &panicError{v, debug.Stack()}}
			r.Checklist.Profile, r.Checklist.Verdict = p.Name, jwtview.Fail
		}
	}()
	return opts.Run(ctx, p, o)
}
