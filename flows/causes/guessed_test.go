package causes

import "testing"

// TestGuessed ranks what a program states before what it guesses, in whatever order they stand.
func TestGuessed(t *testing.T) {
	t.Parallel()
	const stated, guess = "Error reason: signing key is invalid.", "Check your configuration as your refresh_token may be empty or invalid."
	for _, text := range []string{stated + "\n" + guess, guess + "\n" + stated} {
		if m := Explain(text); len(m) < 2 || m[0].ID != "token.signature" || m[1].ID != "flow.refresh-token" {
			t.Errorf("%q: %+v", text, m)
		}
	}
	if m := Explain(guess); len(m) == 0 || m[0].ID != "flow.refresh-token" {
		t.Errorf("a guess alone: %+v", m)
	}
}
