package tui

import (
	"doorstep/tui/keys"
	"doorstep/tui/widget/pane"
	"doorstep/tui/widget/text"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// help is the page of all keys, made of package keys.
type help struct {
	kit  *kit
	here keys.Place // where help was asked for
	pane *pane.Pane
}

func newHelp(k *kit, here keys.Place) *help { return &help{kit: k, here: here, pane: pane.New()} }

// namesWidth is that of the longest list of keys for one thing.
const namesWidth = len("pgdown / f / ctrl+f / space")

// SetSize implements screen.
func (s *help) SetSize(w, h int) {
	s.pane.SetSize(w, h)
	var lines []string
	for _, section := range keys.From(s.here) {
		lines = append(lines, s.kit.theme.Title.Render(string(section.Place)))
		for _, b := range section.Keys {
			names := s.kit.theme.Key.Render(text.Pad(keys.Names(b), namesWidth))
			if w < 2*namesWidth {
				names = s.kit.theme.Key.Render(keys.Names(b))
			}
			lines = append(lines, text.Hang("  "+names+"  ", b.Help().Desc, w)...)
		}
		lines = append(lines, "")
	}
	s.pane.SetLines(lines[:len(lines)-1])
}

// Update implements screen.
func (s *help) Update(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyMsg); ok {
		s.pane.Key(k)
	}
	return nil
}

// View implements screen.
func (s *help) View() string { return s.pane.View() }

// Title implements screen.
func (s *help) Title() string { return dot("help", s.pane.Position()) }

// Place implements screen.
func (*help) Place() keys.Place { return keys.Everywhere }

// Keys implements screen.
func (s *help) Keys() []key.Binding { return []key.Binding{keys.PageDown, keys.PageUp, keys.Back} }
