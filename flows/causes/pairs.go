package causes

import (
	"bytes"
	"slices"
	"strings"
)

// pairGap is how far apart the two may stand, in bytes. They stand on one line.
const pairGap = 70

// bareGap is how far apart they may stand in a text that is nothing else.
const bareGap = 24

type span struct{ start, end int }

// sighting is where a word of a pair stands, and in what.
type sighting struct {
	span
	line int  // where its line begins
	part bool // it is a part of an identifier: invalid_scope, InvalidSignature
	name bool // it has a value behind it, as in redirect_uri=…, so that it is a parameter and not spoken of

	lacking bool // the text says that there is none
}

// sameWord reports that a word goes on through all of between.
func sameWord(between []byte) bool {
	return !slices.ContainsFunc(between, func(c byte) bool { return !isWord(c) })
}

// lineFinder finds where lines begin, for positions that hardly ever step back.
type lineFinder struct {
	text       []byte
	line, upTo int
}

// begin gives where the line of the byte at i begins.
func (l *lineFinder) begin(i int) int {
	if i > l.upTo {
		if b := bytes.LastIndexByte(l.text[l.upTo:i], '\n'); b >= 0 {
			l.line = l.upTo + b + 1
		}
		l.upTo = i
	}
	return l.line
}

// isName reports that what ends at i is the name of a parameter or a member, or a part of one, or of a program with its
// version behind: openid-client/5.6.5. A plural is not.
func isName(text []byte, i int) bool {
	if goesOn(text, i, "/") && goesOn(text, i+1, "0123456789") {
		return true
	}
	if goesOn(text, i, "s") {
		i++
	}
	if goesOn(text, i, "'") {
		i++
		return goesOn(text, i, ":=")
	}
	return wordAt(text, i) || goesOn(text, i, "=")
}

// inPath reports that what stands there is a step of a path, like the client in cognite.client.exceptions, the
// login_flow in /auth/login_flow/x, and the realms in /realms/x.
func inPath(text []byte, at span) bool {
	end := at.end
	if goesOn(text, end, "s") {
		end++
	}
	if at.start == 0 || end+1 >= len(text) || !isWord(text[end+1]) {
		return false
	}
	by := text[at.start-1]
	return by == text[end] && (by == '.' || by == '/')
}

// isValue reports that a name stands there in quotes, as in 'gty':'client-credentials'.
func isValue(text []byte, at span) bool {
	end := at.end
	if goesOn(text, end, "s") {
		end++
	}
	return at.start > 0 && text[at.start-1] == '\'' && goesOn(text, end, "'") && bytes.IndexByte(text[at.start:end], '-') > 0
}

// goesOn reports that one of the bytes follows.
func goesOn(text []byte, i int, set string) bool {
	return i < len(text) && strings.IndexByte(set, text[i]) >= 0
}
