package causes

import (
	"bytes"
	"slices"
)

var (
	// lacks are the words by which a text says that what they stand right in front of is not there.
	lacks = [][]byte{[]byte("no "), []byte("without "), []byte("without a "), []byte("without an "), []byte("without the "), []byte("no valid "), []byte("no matching ")}
	// gone is what follows then, where it is not the end.
	gone = [][]byte{
		[]byte("found"), []byte("was"), []byte("were"), []byte("has been"), []byte("is"), []byte("are"), []byte("provided"), []byte("specified"), []byte("given"), []byte("set"), []byte("in "), []byte("for "), []byte("from "), []byte("at "), []byte("on "), []byte("available"), []byte("supplied"), []byte("present"), []byte("returned"),
		[]byte("received"), []byte("configured"), []byte("sent"), []byte("passed"), []byte("exist"), []byte("defined"), []byte("could"), []byte("can"), []byte("matches"), []byte("matching"), []byte("with"), []byte("stored"), []byte("known"), []byte("registered"), []byte("to "),
	}
	// dispensable is what follows where nothing is amiss: "no client secret is required".
	dispensable = [][]byte{[]byte("required"), []byte("is required"), []byte("are required"), []byte("needed"), []byte("is needed"), []byte("are needed"), []byte("necessary"), []byte("is necessary"), []byte("was required"), []byte("was needed")}
)

// lacking tells of a word whether the text says that there is none of it, and whether it isn't spoken of at all, which
// it isn't either where the text says that none is needed.
func (s *surroundings) lacking(at sighting) (lacking, name bool) {
	if at.part || !s.isLacking(at.start) {
		return false, at.name
	}
	rest := bytes.TrimPrefix(bytes.TrimPrefix(s.text[at.end:], []byte("s")), []byte(" "))
	if beginsAny(rest, dispensable) {
		return false, true
	}
	return !wordAt(rest, 0) || beginsAny(rest, gone), at.name
}

// isLacking reports that the words in front of i say that what begins there is not there.
func (s *surroundings) isLacking(i int) bool {
	for _, l := range lacks {
		if from := i - len(l); from >= 0 && bytes.HasPrefix(s.text[from:], l) && s.beginsWord(from) {
			return true
		}
	}
	return false
}

// beginsAny reports that the text begins with one of the words.
func beginsAny(text []byte, words [][]byte) bool {
	return slices.ContainsFunc(words, func(w []byte) bool { return bytes.HasPrefix(text, w) })
}
