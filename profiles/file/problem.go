package file

import (
	"fmt"
	"slices"
	"strings"
)

// Error is a profile file that cannot be used: every problem of it, in the order of the lines.
type Error struct {
	Path     string
	Problems []Problem
}

// Problem is one thing that is wrong, and where.
type Problem struct {
	Line, Column int    // from 1; 0 when it is about the whole file
	Profile      string // "" when it is outside of any profile
	Key          string // dotted; "" when it is about no single key
	Message      string
	Hint         string // the nearest right key, or what to write instead; may be ""
}

// String tells the problem without the place: "message (hint)".
func (p Problem) String() string {
	if p.Hint == "" {
		return p.Message
	}
	return p.Message + " (" + p.Hint + ")"
}

// Error tells each problem on a line of its own: "FILE:LINE: message (hint)".
func (e *Error) Error() string {
	lines := make([]string, len(e.Problems))
	for i, p := range e.Problems {
		place := e.Path
		if p.Line > 0 {
			place = fmt.Sprintf("%s:%d", e.Path, p.Line)
		}
		lines[i] = place + ": " + p.String()
	}
	return strings.Join(lines, "\n")
}

func (e *Error) sort() {
	slices.SortStableFunc(e.Problems, func(a, b Problem) int {
		if a.Line != b.Line {
			return a.Line - b.Line
		}
		return a.Column - b.Column
	})
}

func whole(path, message, hint string) *Error {
	return &Error{Path: path, Problems: []Problem{{Message: message, Hint: hint}}}
}

func tooLarge(path string) *Error {
	return whole(path, "the file is larger than 1 MiB", "a profile file holds profiles, some lines each")
}
