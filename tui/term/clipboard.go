package term

import (
	"errors"
	"io"
	"strings"

	"github.com/aymanbagabas/go-osc52/v2"
)

// maxCopy is the most that [Copy] sends, in bytes: what the strictest common terminals take in one sequence.
const maxCopy = 74994

// errTooLong says that a text is longer than [maxCopy].
var errTooLong = errors.New("too long for the terminal's clipboard")

// Copy sends text to the clipboard by OSC 52, wrapped for tmux and screen. The terminal doesn't confirm it. It
// writes once, so that nothing that is drawn at the same time can come between.
func Copy(w io.Writer, env Env, text string) error {
	if len(text) > maxCopy {
		return errTooLong
	}
	_, err := io.WriteString(w, sequence(env, text))
	return err
}

func sequence(env Env, text string) string {
	seq := osc52.New(text)
	switch {
	case env("TMUX") != "":
		// tmux takes the one with set-clipboard on, hands the other through with allow-passthrough on; either may be off.
		return seq.String() + seq.Tmux().String()
	case env("STY") != "" || strings.HasPrefix(env("TERM"), "screen"):
		return seq.Screen().String()
	default:
		return seq.String()
	}
}
