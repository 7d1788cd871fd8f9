package callback

import "net/url"

// Paste gives what w makes of a pasted text: the answer, or why it is none.
func Paste(w *Wait, text string) (url.Values, string) {
	w.accepted = make(chan url.Values, 1)
	if refusal := w.paste(text); refusal != "" {
		return nil, refusal
	}
	return <-w.accepted, ""
}
