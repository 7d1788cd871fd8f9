package callback

import "net/url"

// Paste gives what a wait makes of a pasted text: the answer, or why it is none.
func Paste(o Options, text string) (url.Values, string) {
	w := newWait(o)
	if refusal := w.paste(text); refusal != "" {
		return nil, refusal
	}
	got := <-w.accepted
	return got.answer, ""
}
