// Package term is the edge to the terminal and the desktop: what kind of terminal this is, the clipboard, the browser.
package term

import (
	"os"
	"strings"

	"golang.org/x/term"
)

// Env looks an environment variable up; os.Getenv in the program.
type Env func(name string) string

// IsTerminal reports whether f is a terminal.
func IsTerminal(f *os.File) bool { return f != nil && term.IsTerminal(int(f.Fd())) }

// Size gives the terminal's columns and rows, 80 by 24 when it is none.
func Size(f *os.File) (width, height int) {
	if f != nil {
		if w, h, err := term.GetSize(int(f.Fd())); err == nil && w > 0 && h > 0 {
			return w, h
		}
	}
	return 80, 24
}

// Color reports whether colour is wanted on a terminal. NO_COLOR (https://no-color.org) comes first, then
// CLICOLOR_FORCE, which holds for a pipe too, then TERM=dumb and CLICOLOR=0 (https://bixense.com/clicolors).
func Color(env Env, isTerminal bool) bool {
	switch {
	case env("NO_COLOR") != "":
		return false
	case on(env("CLICOLOR_FORCE")):
		return true
	case env("TERM") == "dumb" || env("CLICOLOR") == "0":
		return false
	default:
		return isTerminal
	}
}

// Plain reports whether to write lines instead of drawing screens on a terminal (TERM=dumb, ACCESSIBLE).
func Plain(env Env) bool { return env("TERM") == "dumb" || on(env("ACCESSIBLE")) }

// ASCII reports whether the locale cannot show UTF-8: the first that is set of LC_ALL, LC_CTYPE and LANG decides,
// and the Linux console lacks the symbols whatever they say. Where none is set, as in most containers, the
// terminal outside nearly always shows UTF-8, so that counts as no reason.
func ASCII(env Env) bool {
	if env("TERM") == "linux" {
		return true
	}
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if locale := strings.ToUpper(env(name)); locale != "" {
			return !strings.Contains(locale, "UTF-8") && !strings.Contains(locale, "UTF8")
		}
	}
	return false
}

// on reports whether a switch in the environment is set to something that doesn't mean no.
func on(value string) bool {
	switch strings.ToLower(value) {
	case "", "0", "false", "no":
		return false
	}
	return true
}
