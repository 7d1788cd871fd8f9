package tui

import "strings"

// block is a part of a page: the lower its rank, the longer it stays when room gets scarce.
type block struct {
	rank  int
	lines []string
}

// The ranks of the blocks that always stay, and of those that go first.
const (
	mustStay = 1
	goesLast = 9
)

// stack lays blocks out in h lines, with an empty line between them as far as there is room for it, from the top on.
// What ranks last is dropped for want of room; of what is left to the end, the end is cut off.
func stack(blocks []block, h int) []string {
	var lines []string
	kept, spare := fitting(blocks, h)
	for i, b := range kept {
		if i > 0 && spare > 0 {
			lines = append(lines, "")
			spare--
		}
		lines = append(lines, b.lines...)
	}
	return lines[:max(0, min(h, len(lines)))]
}

// fitting leaves out the blocks that say nothing and those for which h lines are too few. spare is how many of the
// lines are left.
func fitting(blocks []block, h int) (kept []block, spare int) {
	for worst := goesLast; ; worst-- {
		kept, spare = kept[:0], h
		for _, b := range blocks {
			if b.rank <= worst && strings.Join(b.lines, "") != "" {
				kept = append(kept, b)
				spare -= len(b.lines)
			}
		}
		if spare >= 0 || worst <= mustStay {
			return kept, spare
		}
	}
}
