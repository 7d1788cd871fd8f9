package causes

// automaton finds many words in one pass over a text (Aho and Corasick, 1975), in time that doesn't depend on how
// many there are. A line break in the text counts as a blank.
type automaton struct {
	class   [256]uint8 // the bytes that no word has are class 0
	classes int
	next    []int32 // state*classes + class
	word    []int32 // by state: the word that ends here, -1 for none
	shorter []int32 // by state: the next state whose word is a suffix of this one's path, 0 for none
}

// newAutomaton is for words that are not empty and differ from each other.
func newAutomaton(words []string) *automaton {
	a := &automaton{classes: 1}
	for _, w := range words {
		for i := range len(w) {
			if a.class[w[i]] == 0 {
				a.class[w[i]] = uint8(a.classes) //nolint:gosec // there are 255 other bytes
				a.classes++
			}
		}
	}
	a.class['\n'] = a.class[' ']
	a.grow()
	for id, w := range words {
		a.add(w, int32(id))
	}
	a.link()
	return a
}

func (a *automaton) grow() int32 {
	a.next = append(a.next, make([]int32, a.classes)...)
	a.word = append(a.word, -1)
	a.shorter = append(a.shorter, 0)
	return int32(len(a.word) - 1) //nolint:gosec // as many states as the words have bytes
}

func (a *automaton) add(w string, id int32) {
	s := int32(0)
	for i := range len(w) {
		at := int(s)*a.classes + int(a.class[w[i]])
		if a.next[at] == 0 {
			n := a.grow() // before the assignment: it moves the slice
			a.next[at] = n
		}
		s = a.next[at]
	}
	a.word[s] = id
}

// link makes the trie a machine that never steps back: where a path ends it goes on in the longest suffix of it.
func (a *automaton) link() {
	fail := make([]int32, len(a.word))
	queue := make([]int32, 0, len(a.word))
	for _, s := range a.next[:a.classes] {
		if s != 0 {
			queue = append(queue, s)
		}
	}
	for len(queue) > 0 {
		s := queue[0]
		queue = queue[1:]
		row, back := a.next[int(s)*a.classes:][:a.classes], a.next[int(fail[s])*a.classes:][:a.classes]
		if a.shorter[s] = fail[s]; a.word[fail[s]] < 0 {
			a.shorter[s] = a.shorter[fail[s]]
		}
		for c, t := range row {
			if t == 0 {
				row[c] = back[c]
				continue
			}
			fail[t] = back[c]
			queue = append(queue, t)
		}
	}
}

// scan calls found with each word that occurs in text and the position behind it, in the order of these positions.
func (a *automaton) scan(text []byte, found func(word, end int)) {
	s := int32(0)
	for i, c := range text {
		s = a.next[int(s)*a.classes+int(a.class[c])]
		if a.word[s] < 0 && a.shorter[s] == 0 {
			continue
		}
		for t := s; t != 0; t = a.shorter[t] {
			if a.word[t] >= 0 {
				found(int(a.word[t]), i+1)
			}
		}
	}
}
