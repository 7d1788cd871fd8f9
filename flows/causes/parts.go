package causes

import "bytes"

// beginsWord reports that a word or an identifier may begin at i, and not in the midst of one.
func (s *surroundings) beginsWord(i int) bool {
	return i == 0 || !isWord(s.text[i]) || !isWord(s.text[i-1])
}

// beginsPart reports that i is where an identifier goes on with another word, as in token_expired and JWTExpired.
// What no_consent_required goes on with is not the case.
func (s *surroundings) beginsPart(i int) bool {
	return s.text[i-1] == '_' && !bytes.HasSuffix(s.text[:i], []byte("no_")) || s.isCapital(i)
}

// endsPart reports that an identifier goes on at i with another word.
func (s *surroundings) endsPart(i int) bool {
	return goesOn(s.text, i, "_") || s.isCapital(i)
}

func (s *surroundings) isCapital(i int) bool {
	return i/8 < len(s.caps) && s.caps[i/8]&(1<<(i%8)) != 0
}
