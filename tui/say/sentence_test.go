package say

import "testing"

func TestSentence(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{"": "", "waiting": "Waiting.", "über alles": "Über alles.", "It stands.": "It stands.", "×": "×."} {
		if got := Sentence(in); got != want {
			t.Errorf("Sentence(%q) = %q, want %q", in, got, want)
		}
	}
}
