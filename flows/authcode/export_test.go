package authcode

import (
	"context"

	"doorstep/flows/callback"
	"doorstep/flows/oauth"
)

// Paste gives what a sign-in whose state is "right" makes of a pasted text: a code, or why it is no answer.
func Paste(ctx context.Context, text string) (code, refusal string) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	pasted := make(chan string, 1)
	pasted <- text
	a := newAttempt(Flow{RedirectURI: "https://app.example/cb", Pasted: pasted})
	a.state = "right"
	wait, err := callback.Listen(ctx, a.answers())
	if err != nil {
		return "", err.Error()
	}
	defer wait.Close()
	q, err := wait.Answer(ctx, func(e oauth.Event) {
		refusal = e.(oauth.AnswerRefused).Problem
		cancel()
	})
	if err != nil && refusal == "" {
		refusal = err.Error()
	}
	return q.Get("code"), refusal
}
