package causes

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// automaton finds many words in one pass over a text (Aho and Corasick, 1975), in time that doesn't depend on how
// many there are. A line break in the text counts as a blank.
type automaton struct {
	class   [256]uint8 // the bytes that no word has are class 0; those of other alphabets share a few
	classes int
	next    []int32 // state*classes + class
	head    []int32 // by state: the head that ends here, -1 for none
	shorter []int32 // by state: the next state whose head is a suffix of this one's path, 0 for none
	tails   [][]tail
}

// headLength is how much of a word the machine knows, in bytes: it is made when an error is to be explained, and
// nearly all of its size would be the ends of long phrases, which hardly anything gets to.
const headLength = 9

// tail is what is left of a word behind its head, to be compared where the head was seen.
type tail struct {
	word int
	rest string
	back int // how much of the head is to be compared as well: all of it where its classes leave open what it is
}

// newAutomaton is for words that are not empty and differ from each other.
func newAutomaton(words []string) *automaton {
	a := &automaton{}
	heads := a.cut(words)
	a.classify(heads)
	states := countStates(heads)
	a.next = make([]int32, states*a.classes)
	a.shorter = make([]int32, states)
	a.head = make([]int32, 1, states)
	a.head[0] = -1
	for id, h := range heads {
		a.add(h, int32(id))
	}
	a.link()
	return a
}

// cut splits the words into heads, which differ from each other, and tails.
func (a *automaton) cut(words []string) []string {
	heads := make([]string, 0, len(words))
	known := make(map[string]int, len(words))
	a.tails = make([][]tail, 0, len(words))
	for i, w := range words {
		h, exact := classed(w[:min(len(w), headLength)])
		id, ok := known[h]
		if !ok {
			id = len(heads)
			known[h] = id
			heads, a.tails = append(heads, h), append(a.tails, nil)
		}
		t := tail{word: i, rest: w[len(h):]}
		if !exact {
			t.rest, t.back = w, len(h)
		}
		a.tails[id] = append(a.tails[id], t)
	}
	return heads
}

// classed is a head as the machine reads it, and whether that leaves nothing open. The bytes of letters beyond ASCII
// are many and rare: each with a column of its own would double the machine.
func classed(head string) (read string, exact bool) {
	if strings.IndexFunc(head, func(r rune) bool { return r >= utf8.RuneSelf }) < 0 {
		return head, true
	}
	b := []byte(head)
	for i := range b {
		b[i] = shared(b[i])
	}
	return string(b), false
}

// shared is the byte that a byte shares a class with.
func shared(b byte) byte {
	const few = 0x0f
	if b < utf8.RuneSelf {
		return b
	}
	return utf8.RuneSelf | b&few
}

// classify numbers the bytes that occur.
func (a *automaton) classify(heads []string) {
	a.classes = 1
	for _, h := range heads {
		for i := range len(h) {
			if a.class[h[i]] == 0 {
				a.class[h[i]] = uint8(a.classes) //nolint:gosec // there are 255 other bytes
				a.classes++
			}
		}
	}
	for b := range a.class {
		a.class[b] = a.class[shared(byte(b))]
	}
	a.class['\n'] = a.class[' ']
}

// countStates counts the beginnings of the words, each once: to grow state by state would copy many megabytes.
func countStates(words []string) int {
	states, before := 1, ""
	for _, w := range slices.Sorted(slices.Values(words)) {
		states += len(w) - commonPrefix(before, w)
		before = w
	}
	return states
}

func commonPrefix(a, b string) int {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return i
		}
	}
	return min(len(a), len(b))
}

func (a *automaton) add(w string, id int32) {
	s := int32(0)
	for i := range len(w) {
		at := int(s)*a.classes + int(a.class[w[i]])
		if a.next[at] == 0 {
			a.next[at] = int32(len(a.head)) //nolint:gosec // as many states as the words have bytes
			a.head = append(a.head, -1)
		}
		s = a.next[at]
	}
	a.head[s] = id
}

// link makes the trie a machine that never steps back: where a path ends it goes on in the longest suffix of it.
func (a *automaton) link() {
	fail := make([]int32, len(a.head))
	queue := make([]int32, 0, len(a.head))
	for _, s := range a.next[:a.classes] {
		if s != 0 {
			queue = append(queue, s)
		}
	}
	for len(queue) > 0 {
		s := queue[0]
		queue = queue[1:]
		row, back := a.next[int(s)*a.classes:][:a.classes], a.next[int(fail[s])*a.classes:][:a.classes]
		if a.shorter[s] = fail[s]; a.head[fail[s]] < 0 {
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

// scan calls found with each word that occurs in text and the position behind it, in the order of their heads.
func (a *automaton) scan(text []byte, found func(word, end int)) {
	s := int32(0)
	for i, c := range text {
		s = a.next[int(s)*a.classes+int(a.class[c])]
		if a.head[s] < 0 && a.shorter[s] == 0 {
			continue
		}
		for t := s; t != 0; t = a.shorter[t] {
			if a.head[t] < 0 {
				continue
			}
			for _, w := range a.tails[a.head[t]] {
				if from := i + 1 - w.back; beginsWith(text[from:], w.rest) {
					found(w.word, from+len(w.rest))
				}
			}
		}
	}
}

// beginsWith compares as the machine does.
func beginsWith(text []byte, rest string) bool {
	if len(text) < len(rest) {
		return false
	}
	for i := range len(rest) {
		if c := text[i]; c != rest[i] && (c != '\n' || rest[i] != ' ') {
			return false
		}
	}
	return true
}
