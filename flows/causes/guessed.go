package causes

import "bytes"

// guesses are the words by which a program says what may be the matter, since it does not know.
var guesses = [][]byte{[]byte("may be "), []byte("may have "), []byte("might be "), []byte("might have "), []byte("could be "), []byte("possibly "), []byte("perhaps "), []byte("maybe ")}

// guessCost is how much less sure a guess is than the same words as a statement, and guessReach how far in front of
// them it may stand, in bytes.
const (
	guessCost  = 0.04
	guessReach = 24
)

// guessed reports that the words from the first to the second place, or the few in front of them, only guess.
func (s *surroundings) guessed(from, to int) bool {
	said := s.text[max(0, from-guessReach):to]
	said = said[bytes.LastIndexAny(said, "\n.;")+1:]
	return containsAny(said, guesses)
}
