package tui

import (
	"strings"
	"testing"

	"doorstep/flows/causes"

	tea "github.com/charmbracelet/bubbletea"
)

const errorText = "ERROR 2026-11-21 extractor failed:\r\ninvalid_client: AADSTS7000215: Invalid client secret \x1b[31mprovided."

// explaining is the box, a text pasted into it and looked up.
func explaining(text string, names ...string) func(testing.TB, size, Options) *assistant {
	return func(tb testing.TB, s size, o Options) *assistant {
		a := open(tb, o, s)
		press(tb, a, "e")
		if text != "" {
			_, cmd := a.Update(pasted(text))
			drain(a, cmd)
		}
		press(tb, a, names...)
		return a
	}
}

var explainScenes = []scene{
	{"explain-empty", explaining("")},
	{"explain", func(tb testing.TB, s size, o Options) *assistant {
		a := explaining("")(tb, s, o)
		a.Update(pasted(errorText))
		d := denied().Checklist.Diagnosis
		a.Update(replyMsg{a.top, explainedMsg{a.top.(*explainer).text, []causes.Match{{Cause: d[0], Score: 0.97}, {Cause: d[1], Score: 0.4}}}})
		return a
	}},
	{"explain-nothing", explaining("the weather is fine today")},
}

func TestExplain(t *testing.T) {
	t.Parallel()
	a := explaining(errorText)(t, sizes[1], options())
	sees(t, a, "1. ", "access-denied.client-secret", "Seen here:", `\x1b[31mprovided.`)
	press(t, a, "ctrl+u")
	sees(t, a, "Paste or type an error")
	for _, r := range "AADSTS50034" {
		_, cmd := a.Update(keyMsg(string(r)))
		drain(a, cmd)
	}
	sees(t, a, "flow.user")
	press(t, a, "q", "?", "e", "backspace", "enter")
	sees(t, a, "AADSTS50034q?")
	press(t, a, "esc")
	sees(t, a, "pick a profile")
}

// TestExplainNeverWaits: while a search runs, what is typed is on the screen, and no second search is started; its
// answer leads to the next one.
func TestExplainNeverWaits(t *testing.T) {
	t.Parallel()
	a := open(t, options(), sizes[0])
	press(t, a, "e")
	_, first := a.Update(pasted("AADSTS7000215"))
	if _, cmd := a.Update(pasted(" and more")); cmd != nil {
		t.Error("a second search while the first runs")
	}
	sees(t, a, "AADSTS7000215 and more")
	_, second := a.Update(await(t, first))
	if second == nil {
		t.Fatal("what was typed meanwhile is not looked up")
	}
	drain(a, second)
	s := a.top.(*explainer)
	if s.judged != "AADSTS7000215 and more" || len(s.matches) == 0 {
		t.Errorf("judged %q, %d matches", s.judged, len(s.matches))
	}
}

// TestExplainTakesALog: no more than ten megabytes are kept, and no more than can be seen is laid out.
func TestExplainTakesALog(t *testing.T) {
	t.Parallel()
	a := open(t, options(), sizes[0])
	press(t, a, "e")
	a.Update(pasted(strings.Repeat("é", maxError)))
	s := a.top.(*explainer)
	if len(s.text) > maxError {
		t.Errorf("%d bytes are kept", len(s.text))
	}
	if lines := s.box(); len(lines) > s.boxHeight() {
		t.Errorf("%d lines of it are laid out", len(lines))
	}
	s.Update(tea.KeyMsg{Type: tea.KeyBackspace})
	fits(t, a.View(), sizes[0])
}
