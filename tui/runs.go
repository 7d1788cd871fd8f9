package tui

import (
	"errors"
	"time"

	"doorstep/flows"
	"doorstep/flows/checklist"
	"doorstep/profiles"

	tea "github.com/charmbracelet/bubbletea"
)

// onRun handles a message of the session that runs, and waits for its next one. Another's is a late answer to
// something that the person has cancelled: it is dropped.
func (a *assistant) onRun(id int, at time.Time, handle func() tea.Cmd) tea.Cmd {
	s := a.session
	if s == nil || s.id != id {
		return nil
	}
	a.clock(at)
	cmd := handle()
	if a.session != s {
		return cmd
	}
	return tea.Batch(cmd, s.next)
}

func (a *assistant) onEvent(msg eventMsg) tea.Cmd {
	switch e := msg.event.(type) {
	case flows.DeviceCode:
		if d, ok := a.top.(*device); ok {
			d.setCode(e)
			return nil
		}
		return a.show(newDevice(&a.kit, a.session.profile, a.session.options, e))
	case flows.SignedIn:
		switch a.top.(type) {
		case *device, *browser:
			a.show(newProgress(&a.kit, a.session.profile))
		}
	case flows.AuthorizationURL:
		if e.Again {
			break
		}
		b := newBrowser(&a.kit, a.session.profile, e, a.session.paste)
		return tea.Batch(a.show(b), b.start())
	case flows.Backchannel, flows.Notice, flows.AnswerRefused, flows.Pending, flows.SlowDown, flows.Retrying:
	}
	return a.screen().Update(msg)
}

// onResult ends the session. A code that ran out leaves the person where a new one is a key away.
func (a *assistant) onResult(msg resultMsg) tea.Cmd {
	p, from := a.session.profile, a.session.from
	a.end()
	errors.As(msg.result.Err, &a.mistake)
	if from != nil {
		return tea.Batch(a.show(from), from.ended(msg.result))
	}
	a.outcome.Last = msg.result
	a.list.judged(p, msg.result.Checklist.Verdict)
	cmd := a.list.load([]*profiles.Profile{p})
	result := newResult(&a.kit, p, msg.result)
	if d, ok := a.top.(*device); ok && d.expired(msg.result) {
		d.over(result)
		return cmd
	}
	return tea.Batch(cmd, a.show(result))
}

// end cancels the session, if there is one.
func (a *assistant) end() {
	if a.session != nil {
		a.session.cancel()
		a.session = nil
	}
}

func (a *assistant) run(p *profiles.Profile, o checklist.Options) tea.Cmd {
	var from *setup
	if a.session != nil && a.session.profile == p {
		from = a.session.from // the same again
	}
	a.end()
	a.sessions++
	a.session = start(a.ctx, a.sessions, &a.kit, p, o, &a.running)
	a.session.from = from
	if _, ok := a.top.(*device); !ok {
		a.show(newProgress(&a.kit, p))
	}
	return a.session.next
}

func (a *assistant) try(p *profiles.Profile, from *setup) tea.Cmd {
	cmd := a.run(p, checklist.Options{Force: true})
	a.session.from = from
	return cmd
}

func (a *assistant) saved(p *profiles.Profile, r *checklist.Result, note string) tea.Cmd {
	a.list.add(p)
	a.list.judged(p, r.Checklist.Verdict)
	a.outcome.Last = r
	a.say(note)
	return tea.Batch(a.show(newResult(&a.kit, p, r)), a.list.load([]*profiles.Profile{p}))
}
