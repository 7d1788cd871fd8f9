package tui

import (
	"net/url"
	"time"

	"doorstep/flows"
	"doorstep/jwtview/safe"
	"doorstep/profiles"
	"doorstep/tui/keys"
	"doorstep/tui/say"
	"doorstep/tui/widget/field"
	"doorstep/tui/widget/pane"
	"doorstep/tui/widget/text"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// browser is the screen of a sign-in with a browser: where to go, and a field for the answer where the browser cannot
// bring it back by itself.
type browser struct {
	kit     *kit
	w, h    int
	profile *profiles.Profile
	at      flows.AuthorizationURL
	tunnel  string // the command that opens the way back over SSH, "" where none is needed
	since   time.Time

	answer  field.Field
	inField bool
	send    func(answer string) tea.Cmd // hands an answer to the flow
	sent    bool                        // an answer is on its way
	refused string                      // why the last one was none

	alone *pane.Pane // the URL by itself, nil when it isn't
}

func newBrowser(k *kit, p *profiles.Profile, e flows.AuthorizationURL, send func(string) tea.Cmd) *browser {
	b := &browser{kit: k, profile: p, send: send, since: k.now}
	b.at = flows.AuthorizationURL{URL: safe.Line(e.URL), RedirectURI: safe.Line(e.RedirectURI)}
	if k.Tunnel != nil {
		b.tunnel = k.Tunnel(e.RedirectURI)
	}
	return b
}

// start opens the page where there is a browser to open it in.
func (b *browser) start() tea.Cmd { return b.kit.open(b.at.URL) }

// SetSize implements screen.
func (b *browser) SetSize(w, h int) {
	b.w, b.h = w, h
	if b.alone != nil {
		b.layAlone()
	}
}

func (b *browser) layAlone() {
	b.alone.SetSize(b.w, b.h)
	b.alone.SetLines(b.lines())
}

// lines is the URL from the first column on, so that it can be selected.
func (b *browser) lines() []string {
	lines := text.Break(b.at.URL, b.w)
	for i, l := range lines {
		lines[i] = b.kit.link(b.at.URL, l)
	}
	return lines
}

// Title implements screen.
func (b *browser) Title() string {
	host := ""
	if u, err := url.Parse(b.at.URL); err == nil {
		host = "sign in at " + u.Host
	}
	return dot(safe.Line(b.profile.Name), host, safe.Line(b.profile.ClientID))
}

// Place implements screen.
func (*browser) Place() keys.Place { return keys.InBrowser }

// Keys implements screen.
func (b *browser) Keys() []key.Binding {
	open, link := keys.Open, keys.CopyURL
	open.SetEnabled(b.kit.OpenBrowser != nil)
	link.SetEnabled(b.kit.Copy != nil)
	switch {
	case b.inField:
		return []key.Binding{keys.PasteSend, keys.EraseAll, keys.PasteStop}
	case b.alone != nil:
		return []key.Binding{link, open, keys.Paste, keys.Back}
	default:
		return []key.Binding{keys.Paste, link, open, keys.WholeURL, keys.Cancel}
	}
}

func (b *browser) typing() bool { return b.inField }

// takesPaste lets what is pasted in, also when nothing is being typed.
func (b *browser) takesPaste() bool { return true }

// Update implements screen.
func (b *browser) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case eventMsg:
		switch e := msg.event.(type) {
		case flows.AnswerRefused:
			b.refused, b.sent = say.Event(e, msg.at), false
		case flows.AuthorizationURL: // the one that is shown has run out
			b.at.URL = safe.Line(e.URL)
			if b.alone != nil {
				b.layAlone()
			}
		}
	case tea.KeyMsg:
		switch {
		case msg.Paste:
			return b.paste(msg)
		case b.inField:
			return b.onFieldKey(msg)
		default:
			return b.onKey(msg)
		}
	}
	return nil
}

// paste takes an answer that comes whole; one that goes on what was typed waits for enter.
func (b *browser) paste(msg tea.KeyMsg) tea.Cmd {
	empty := b.answer.Value() == ""
	b.alone, b.inField = nil, true
	b.answer.Key(msg)
	if !empty {
		return nil
	}
	return b.submit()
}

func (b *browser) submit() tea.Cmd {
	answer := b.answer.Value()
	b.answer.Set("")
	b.inField = false
	if answer == "" {
		return nil
	}
	b.sent, b.refused = true, ""
	return b.send(answer)
}

func (b *browser) onFieldKey(msg tea.KeyMsg) tea.Cmd {
	switch {
	case keys.Match(msg, keys.PasteSend):
		return b.submit()
	case keys.Match(msg, keys.PasteStop):
		b.inField = false
	default:
		b.answer.Key(msg)
	}
	return nil
}

func (b *browser) onKey(msg tea.KeyMsg) tea.Cmd {
	switch {
	case b.alone != nil && keys.Match(msg, keys.WholeURL, keys.Back):
		b.alone = nil
	case keys.Match(msg, keys.Cancel):
		return b.kit.nav.back()
	case keys.Match(msg, keys.WholeURL):
		b.alone = pane.New()
		b.layAlone()
	case keys.Match(msg, keys.Paste):
		b.alone, b.inField = nil, true
	case keys.Match(msg, keys.CopyURL):
		return b.kit.copy("The URL", b.at.URL)
	case keys.Match(msg, keys.Open):
		return b.kit.open(b.at.URL)
	case b.alone != nil:
		b.alone.Key(msg)
	}
	return nil
}
