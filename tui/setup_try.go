package tui

import (
	"slices"

	"doorstep/flows/causes"
	"doorstep/flows/checklist"
	"doorstep/jwtview"
	"doorstep/jwtview/safe"
	"doorstep/profiles"
	"doorstep/tui/say"

	tea "github.com/charmbracelet/bubbletea"
)

// action is what an actionRow does.
type action func() tea.Cmd

// savedMsg says how saving went.
type savedMsg struct {
	profile *profiles.Profile // as it now is
	note    string            // where it went
	err     error
}

// actions are the rows at the end. What has failed can be looked at, and saved all the same: the person may know that
// the rest is still to come.
func (s *setup) actions() []row {
	rows := []row{{kind: actionRow, ask: profiles.Ask{Key: actionKey, Title: "Sign in, check and save"}, do: s.try}}
	if s.before != nil && s.blame != nil {
		rows = append(
			rows,
			row{kind: actionRow, ask: profiles.Ask{Key: "save", Title: "Save it all the same"}, do: s.saveAnyway},
			row{kind: actionRow, ask: profiles.Ask{Key: "details", Title: "Show the whole checklist"}, do: s.details},
		)
	}
	return rows
}

// try signs in with the profile, once nothing is plainly wrong with it.
func (s *setup) try() tea.Cmd {
	if !s.sound() {
		return nil
	}
	s.blame, s.before, s.working = nil, nil, nil
	tried := *s.profile
	s.trying = &tried
	return s.kit.nav.try(s.trying, s)
}

// sound leads to the first problem, if there is one.
func (s *setup) sound() bool {
	s.asked = true
	for i, r := range s.rows {
		if said, ok := s.remarks[r.ask.Key]; ok && said.status == jwtview.Fail {
			s.cursor = i
			s.follow()
			return false
		}
	}
	return true
}

// ended takes what the sign-in has come to: a profile that works is saved, else the field that it fails for is shown.
func (s *setup) ended(r *checklist.Result) tea.Cmd {
	s.before = r
	if r.Err == nil && r.Tokens != nil && r.Checklist.Verdict != jwtview.Fail {
		s.working = r
		return s.save()
	}
	s.blame = s.blameOf(r)
	s.build()
	s.judge()
	if s.blame.key == "" || !s.focus(s.blame.key) {
		s.focus(actionKey)
	}
	return nil
}

// blameOf words what has failed, and finds the answer to correct.
func (s *setup) blameOf(r *checklist.Result) *blame {
	told := say.Outcome(r).Lines()
	switch {
	case len(r.Checklist.Diagnosis) > 0:
	case len(told) > 0:
		return &blame{key: actionKey, what: told[0], why: told[1:]}
	default: // there is a token, which fails for no known cause
		return &blame{key: actionKey, what: say.Sentence(say.Verdict(r.Checklist)) + " The whole checklist shows which."}
	}
	c := r.Checklist.Diagnosis[0]
	b := &blame{key: s.keyOf(c), what: say.CauseTitle(c), steps: safeLines(c.Steps)}
	if c.Evidence != "" {
		b.why = []string{"Seen here: " + safe.Line(c.Evidence)}
	}
	return b
}

// keyOf is the row whose answer leads to a cause, the row that signs in where none does.
func (s *setup) keyOf(c causes.Cause) string {
	for _, key := range profiles.KeysOf(c.ID) {
		if i := slices.IndexFunc(s.rows, func(r row) bool { return r.owns(key) }); i >= 0 {
			return s.rows[i].ask.Key
		}
	}
	return actionKey
}

func (s *setup) saveAnyway() tea.Cmd {
	if !s.sound() {
		return nil
	}
	s.working = s.before
	return s.save()
}

// save keeps the profile as it stands, which is the one that was tried: nobody types while a sign-in runs.
func (s *setup) save() tea.Cmd {
	write, p, ctx := s.kit.Save, *s.profile, s.kit.ctx
	return s.kit.ask(s, func() tea.Msg {
		saved, note, err := write(ctx, &p)
		return savedMsg{saved, note, err}
	})
}

func (s *setup) onSaved(msg savedMsg) tea.Cmd {
	if msg.err != nil {
		s.blame = &blame{key: actionKey, what: "It was not saved: " + safe.Line(msg.err.Error())}
		s.working = nil
		s.build()
		s.judge()
		s.focus(actionKey)
		return nil
	}
	return s.kit.nav.saved(msg.profile, s.working, safe.Line(msg.note))
}

// details shows what the sign-in came to, on the way back to here.
func (s *setup) details() tea.Cmd {
	return s.kit.nav.over(newResult(s.kit, s.trying, s.before), s)
}
