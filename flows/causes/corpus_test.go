package causes

import (
	"os"
	"strings"
	"testing"
)

// corpusLines reads the cases of a file: one a line, ⏎ for a line break within.
func corpusLines(tb testing.TB, name string) []string {
	tb.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		tb.Fatal(err)
	}
	var lines []string
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSuffix(line, "\n")
		if !strings.HasPrefix(line, "#") {
			lines = append(lines, strings.ReplaceAll(line, "⏎", "\n"))
		}
	}
	return lines
}

func firstCause(text string) string {
	if m := Explain(text); len(m) > 0 {
		return m[0].ID
	}
	return "nothing"
}

func TestExplainNamesTheCauseOfEveryCase(t *testing.T) {
	t.Parallel()
	for _, line := range corpusLines(t, "corpus.txt") {
		want, text, ok := strings.Cut(line, "\t")
		if !ok || !Known(want) {
			t.Errorf("a case has no known cause before a tab: %q", line)
			continue
		}
		if got := firstCause(text); got != want {
			t.Errorf("got %s, want %s for:\n%s\n%v", got, want, text, scores(text))
		}
	}
}

func scores(text string) map[string]float64 {
	all := map[string]float64{}
	for _, m := range Explain(text) {
		all[m.ID] = m.Score
	}
	return all
}

func TestExplainIsSilentOnWhatIsUnrelated(t *testing.T) {
	t.Parallel()
	for _, text := range corpusLines(t, "unrelated.txt") {
		for _, m := range Explain(text) {
			t.Errorf("%s (%.2f) is blamed, by %q, for:\n%s", m.ID, m.Score, m.Evidence, text)
		}
	}
}

// Texts of public issue threads have the thread between cause and text.
func TestExplainOnThreads(t *testing.T) {
	t.Parallel()
	for _, line := range corpusLines(t, "threads.txt") {
		fields := strings.SplitN(line, "\t", 3)
		if len(fields) != 3 || !Known(fields[0]) {
			t.Errorf("not cause, thread and text: %q", line)
			continue
		}
		if got := firstCause(fields[2]); got != fields[0] {
			t.Errorf("%s: got %s, want %s %v", fields[1], got, fields[0], scores(fields[2]))
		}
	}
}

// The corpus is worth something only while it is large and has every cause that a text can tell.
func TestCorpusIsLarge(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	cases := append(corpusLines(t, "corpus.txt"), corpusLines(t, "threads.txt")...)
	for _, line := range cases {
		id, _, _ := strings.Cut(line, "\t")
		seen[id] = true
	}
	for _, id := range IDs() {
		if id != "invalid-token.cluster" && !seen[id] { // two hosts that differ show in no error's text
			t.Errorf("%s has no case", id)
		}
	}
	if quiet := len(corpusLines(t, "unrelated.txt")); len(cases) < 800 || quiet < 240 {
		t.Errorf("%d cases, %d unrelated", len(cases), quiet)
	}
}
