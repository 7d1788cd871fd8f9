// Package field edits one line of text.
package field

import (
	"strings"

	"doorstep/jwtview/safe"
	"doorstep/tui/keys"
	"doorstep/tui/widget/text"

	tea "github.com/charmbracelet/bubbletea"
)

// most is the longest text that a field takes, in runes.
const most = 16 << 10

// Field is a line of text with a cursor in it. Unlike the text input of bubbles it asks no other program for the
// clipboard, draws in no colours of its own, and shows what a terminal must not get as what it is.
type Field struct {
	Masked bool // shows that something is there, and not what
	Words  bool // a line break that is pasted separates words; else it is left out, as in an address that was wrapped
	text   []rune
	at     int // the cursor stands before this rune
}

// Value is what was typed.
func (f *Field) Value() string { return string(f.text) }

// Set replaces the text and puts the cursor behind it.
func (f *Field) Set(s string) {
	f.text = []rune(s)
	f.text = f.text[:min(len(f.text), most)]
	f.at = len(f.text)
}

// Key takes a key, and reports whether it was one of the field's.
func (f *Field) Key(msg tea.KeyMsg) bool {
	switch {
	case keys.Match(msg, keys.CursorLeft):
		f.at = max(0, f.at-1)
	case keys.Match(msg, keys.CursorRight):
		f.at = min(len(f.text), f.at+1)
	case keys.Match(msg, keys.CursorHome):
		f.at = 0
	case keys.Match(msg, keys.CursorEnd):
		f.at = len(f.text)
	case keys.Match(msg, keys.Erase):
		f.cut(f.at-1, f.at)
	case keys.Match(msg, keys.EraseNext):
		f.cut(f.at, f.at+1)
	case keys.Match(msg, keys.EraseWord):
		f.cut(f.wordStart(), f.at)
	case keys.Match(msg, keys.EraseAll):
		f.Set("")
	case keys.Text(msg) != "":
		f.insert(keys.Text(msg))
	default:
		return false
	}
	return true
}

func (f *Field) cut(from, to int) {
	if from < 0 || to > len(f.text) {
		return
	}
	f.text = append(f.text[:from:from], f.text[to:]...)
	f.at = from
}

// wordStart is where the word before the cursor begins. A masked text has no words that could be told from it.
func (f *Field) wordStart() int {
	if f.Masked {
		return 0
	}
	return len([]rune(text.TrimWord(string(f.text[:f.at]))))
}

// insert puts s in at the cursor, as one line.
func (f *Field) insert(s string) {
	between := ""
	if f.Words {
		between = " "
	}
	s = strings.NewReplacer("\r\n", between, "\n", between, "\r", between, "\t", between).Replace(strings.Trim(s, "\r\n"))
	in := []rune(s)
	in = in[:min(len(in), most-len(f.text))]
	f.text = append(append(f.text[:f.at:f.at], in...), f.text[f.at:]...)
	f.at += len(in)
}

// View draws the field in w cells. cursor is drawn where it stands, "" when the field has no focus; more marks that
// there is text on that side.
func (f *Field) View(w int, cursor, more string) string {
	left, right := f.shown(f.text[:f.at]), f.shown(f.text[f.at:])
	if cursor == "" {
		return text.Cut(left+right, w)
	}
	room := max(w-text.Width(cursor), 0)
	if text.Width(left)+text.Width(right) <= room {
		return left + cursor + right
	}
	after := min(text.Width(right), room/3)
	return tail(left, room-after, more) + cursor + head(right, after, more)
}

func (f *Field) shown(runes []rune) string {
	if f.Masked {
		return strings.Repeat("*", len(runes))
	}
	return safe.Line(string(runes))
}

// tail cuts s at its beginning to w cells.
func tail(s string, w int, more string) string {
	if text.Width(s) <= w {
		return s
	}
	return text.CutLeft(s, w, more)
}

func head(s string, w int, more string) string {
	if text.Width(s) <= w {
		return s
	}
	return text.CutRight(s, w, more)
}
