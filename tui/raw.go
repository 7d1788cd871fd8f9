package tui

import (
	"strings"
	"time"

	"doorstep/jwtview"
	"doorstep/tui/say"
	"doorstep/tui/widget/pane"
	"doorstep/tui/widget/text"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// raw is the tab with the token's header and payload as they were sent, indented. It never shows the token itself.
type raw struct {
	kit             *kit
	w               int
	pane            *pane.Pane
	header, payload string
	kind            string // what there is to say instead of a part that cannot be read
	laidOut         int    // the width that the lines were made for
}

func newRaw(k *kit, in *jwtview.Inspection) *raw {
	s := &raw{kit: k, pane: pane.New(), kind: "there is no token"}
	if in != nil {
		s.header, s.payload = in.Raw()
		s.kind = say.Kind(in.Kind)
	}
	return s
}

func (s *raw) SetSize(w, h int) { s.w = w; s.pane.SetSize(w, h) }

func (s *raw) key(msg tea.KeyMsg) { s.pane.Key(msg) }

func (s *raw) keys() []key.Binding { return nil }

func (s *raw) position() string { return s.pane.Position() }

func (s *raw) View() string { return s.pane.View() }

// refresh lays the JSON out for the width; time changes nothing here.
func (s *raw) refresh(time.Time) {
	if s.laidOut == s.w {
		return
	}
	s.laidOut = s.w
	lines := append([]string{s.kit.theme.Title.Render("Header")}, s.part(s.header)...)
	lines = append(lines, "", s.kit.theme.Title.Render("Payload"))
	s.pane.SetLines(append(lines, s.part(s.payload)...))
}

// part breaks JSON at the window's edge: nothing of it is left out.
func (s *raw) part(pretty string) []string {
	if pretty == "" {
		return text.Wrap("none: "+s.kind, s.w)
	}
	var lines []string
	for l := range strings.SplitSeq(pretty, "\n") {
		lines = append(lines, text.Break(l, s.w)...)
	}
	return lines
}
