package tui

import (
	"context"
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// patience is how long leaving waits for a run that was cancelled, so that it can let go of its locks.
const patience = time.Second

// Run shows the assistant until the person leaves it or ctx ends, and puts the terminal back as it was.
//
// It handles no signals: whoever made ctx does, and ends it. That counts as interrupted and is no error.
func Run(ctx context.Context, o Options) (Outcome, error) {
	runs, cancel := context.WithCancel(ctx)
	defer cancel()
	a := newAssistant(runs, o)
	p := tea.NewProgram(a, programOptions(o)...)
	// Not tea.WithContext, which tears the program down while its reader still uses the terminal.
	stop := context.AfterFunc(ctx, func() { p.Send(endMsg{}) })
	defer stop()
	_, err := p.Run()
	cancel()
	a.wait()
	if err == nil && a.mistake != nil {
		err = a.mistake.report()
	}
	return a.outcome, err
}

func programOptions(o Options) []tea.ProgramOption {
	opts := []tea.ProgramOption{tea.WithAltScreen(), tea.WithoutSignalHandler()}
	if o.Input != nil {
		opts = append(opts, tea.WithInput(o.Input))
	}
	if o.Output != nil {
		opts = append(opts, tea.WithOutput(o.Output))
	}
	return opts
}

// wait lets cancelled runs end, but not for long: the person wants to leave.
func (a *assistant) wait() {
	done := make(chan struct{})
	go func() { a.running.Wait(); close(done) }()
	select {
	case <-done:
	case <-time.After(patience):
	}
}
