package authcode

// Paste gives what a sign-in whose state is "right" makes of a pasted text: a code, or why it is no answer.
func Paste(text string) (code, refusal string) {
	a := newAttempt(Flow{})
	a.state = "right"
	if refusal := a.paste(text); refusal != "" {
		return "", refusal
	}
	got := <-a.accepted
	if got.err != nil {
		return "", got.err.Error()
	}
	return got.code, ""
}
