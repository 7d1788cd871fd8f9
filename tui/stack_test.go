package tui

import (
	"strings"
	"testing"
)

func TestStack(t *testing.T) {
	t.Parallel()
	blocks := []block{{3, []string{"a"}}, {0, []string{"b", "B"}}, {9, nil}, {4, []string{"c"}}, {1, []string{"d"}}}
	for h, want := range map[int]string{
		9: "a  b B  c  d",
		8: "a  b B  c  d",
		7: "a  b B  c d", // a line for all but the last of the spaces
		6: "a  b B c d",
		5: "a b B c d",
		4: "a b B d", // no room for what ranks last
		3: "b B d",
		2: "b B", // the end of what has to stay
		0: "",
	} {
		if got := strings.Join(stack(blocks, h), " "); got != want {
			t.Errorf("in %d lines: %q, want %q", h, got, want)
		}
	}
	if got := stack(blocks, -1); len(got) != 0 {
		t.Errorf("in no room at all: %q", got)
	}
}
