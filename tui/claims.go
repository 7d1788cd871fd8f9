package tui

import (
	"time"

	"doorstep/flows/checklist"
	"doorstep/jwtview"
	"doorstep/jwtview/safe"
	"doorstep/tui/say"
	"doorstep/tui/widget/pane"
	"doorstep/tui/widget/text"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// claims is the tab that tells what a token says, in plain words.
type claims struct {
	kit    *kit
	w      int
	pane   *pane.Pane
	result *checklist.Result
}

func newClaims(k *kit, r *checklist.Result) *claims {
	return &claims{kit: k, pane: pane.New(), result: r}
}

func (c *claims) SetSize(w, h int) { c.w = w; c.pane.SetSize(w, h) }

func (c *claims) key(msg tea.KeyMsg) { c.pane.Key(msg) }

func (c *claims) keys() []key.Binding { return nil }

func (c *claims) position() string { return c.pane.Position() }

func (c *claims) View() string { return c.pane.View() }

func (c *claims) refresh(now time.Time) {
	in := c.result.Inspection
	if in == nil {
		c.pane.SetLines(wrapAll(append(say.Outcome(c.result).Lines(), "", retry), c.w))
		return
	}
	rows := say.Claims(in, now)
	lines := c.token(in, rows)
	heading := ""
	for _, r := range rows {
		if h := headingOf(r); h != heading {
			heading = h
			lines = append(lines, "", c.kit.theme.Title.Render(text.Cut(h, c.w)))
		}
		lines = append(lines, c.row(r, nameWidth(rows, c.w))...)
	}
	c.pane.SetLines(lines)
}

// retry tells how to go on from a sign-in that gave no token.
const retry = "s signs in again, 2 shows what was checked, esc goes back."

func headingOf(r say.ClaimRow) string {
	if r.Required {
		return "Claims that CDF and most APIs need"
	}
	return "What else it says"
}

// token tells what kind of token it is, what is known of its signature, and what is wrong with it as a whole.
func (c *claims) token(in *jwtview.Inspection, rows []say.ClaimRow) []string {
	t := c.kit.theme
	lines := c.marked(say.SignatureStatus(in.Signature), say.Signature(in.Signature))
	if in.Kind != jwtview.JWS {
		lines = c.marked(jwtview.Warn, say.Kind(in.Kind))
	}
	for _, f := range say.Unexpected(in) {
		if told(f, rows) {
			continue
		}
		lines = append(lines, styled(text.Hang("", say.FindingLine(f, t.ASCII), c.w), t.Status(f.Status).Render)...)
	}
	return lines
}

// told reports whether a claim's own row says the same as a finding.
func told(f jwtview.Finding, rows []say.ClaimRow) bool {
	for _, r := range rows {
		if r.Verdict == f.Status && r.Reason == safe.Line(f.Evidence) {
			return true
		}
	}
	return false
}

func (c *claims) marked(s jwtview.Status, what string) []string {
	mark := c.kit.theme.Status(s).Render(say.Mark(s, c.kit.ASCII))
	return text.Hang(mark+" ", what, c.w)
}

// nameWidth is the width of the names' column: the longest, within reason.
func nameWidth(rows []say.ClaimRow, w int) int {
	width := 0
	for _, r := range rows {
		width = max(width, text.Width(r.Name))
	}
	return min(width, 16, max(w/4, 6))
}

// row tells a claim: its verdict, name and value, and beneath what it means, and what is wrong with it. A name too
// long for its column gets lines of its own: it is what tells claims apart.
func (c *claims) row(r say.ClaimRow, width int) []string {
	t := c.kit.theme
	mark := t.Status(r.Verdict).Render(say.Mark(r.Verdict, t.ASCII)) + " "
	details := c.details(r, c.w-width-3)
	if text.Width(r.Name) <= width {
		return text.Beside([]string{mark + t.Key.Render(r.Name)}, details, width+3)
	}
	name := styled(text.Wrap(r.Name, c.w-2), t.Key.Render)
	return append(text.Beside([]string{mark}, name, 2), text.Beside(nil, details, width+3)...)
}

// details are what stands beside a claim's name.
func (c *claims) details(r say.ClaimRow, w int) []string {
	t := c.kit.theme
	value, reason := valueOf(r)
	lines := text.Wrap(value, w)
	if r.Name == "exp" && !r.At.IsZero() {
		lines = styled(lines, t.Deadline(r.At.Sub(c.kit.now)).Render)
	}
	if reason != "" {
		lines = append(lines, styled(text.Wrap(say.Word(r.Verdict)+": "+reason, w), t.Status(r.Verdict).Render)...)
	}
	if r.Meaning != "" {
		lines = append(lines, styled(text.Wrap(r.Meaning, w), t.Faint.Render)...)
	}
	return lines
}

// valueOf gives what to show for a claim's value, and what is left to say of its verdict.
func valueOf(r say.ClaimRow) (value, reason string) {
	if r.Verdict != jwtview.Pass && r.Verdict != "" {
		reason = r.Reason
	}
	switch {
	case r.Time != "":
		return r.Time, reason
	case r.Value != "":
		return r.Value, reason
	case r.Reason != "":
		return r.Reason, ""
	default:
		return "(empty)", ""
	}
}
