package causes

import "bytes"

// beginsWord reports that a word or an identifier may begin at i, and not in the midst of one.
func (s *surroundings) beginsWord(i int) bool {
	return i == 0 || !isWord(s.text[i]) || !isWord(s.text[i-1]) || s.beginsEmphasis(i)
}

// beginsEmphasis reports that what stands before i is no part of a word but Markdown's mark of words in _italics like
// these_, which ends within the line.
func (s *surroundings) beginsEmphasis(i int) bool {
	const longest = 300
	if s.text[i-1] != '_' || i > 1 && !goesOn(s.text, i-2, " \n(") {
		return false
	}
	words := false
	for j, c := range s.text[i:min(len(s.text), i+longest)] {
		switch {
		case c == '\n':
			return false
		case c == ' ':
			words = true
		case c == '_' && words && !wordAt(s.text, i+j+1):
			return true
		}
	}
	return false
}

// beginsPart reports that i is where an identifier goes on with another word, as in token_expired and JWTExpired.
// What no_consent_required, addTenantIfRequired and allow_expired_tokens go on with is not the case.
func (s *surroundings) beginsPart(i int) bool {
	if s.text[i-1] == '_' {
		return !bytes.HasSuffix(s.text[:i], []byte("no_")) && !bytes.HasSuffix(s.text[:i], []byte("allow_"))
	}
	return s.isCapital(i) && !s.isIf(i-len("if")) && !bytes.HasSuffix(s.text[:i], []byte("allow"))
}

// isIf reports that the identifier has the word "if" at i.
func (s *surroundings) isIf(i int) bool {
	return i >= 0 && s.isCapital(i) && bytes.HasPrefix(s.text[i:], []byte("if"))
}

// endsPart reports that an identifier goes on at i with another word.
func (s *surroundings) endsPart(i int) bool {
	return goesOn(s.text, i, "_") || s.isCapital(i)
}

func (s *surroundings) isCapital(i int) bool {
	return i/8 < len(s.caps) && s.caps[i/8]&(1<<(i%8)) != 0
}
