package say

import (
	"fmt"
	"strings"
	"time"

	"doorstep/flows"
	"doorstep/jwtview/safe"
)

// Phishing is the warning that goes with every device code: a code that someone else started signs them in.
const Phishing = "Only continue if you started this sign-in yourself. If someone sent you this code, cancel."

// OtherSignIn is the warning that goes with every request on a person's device: one that they didn't start signs
// somebody else in.
const OtherSignIn = "Only approve if you started this sign-in yourself, and if both show the same."

// Started is [Phishing] for an address.
const Started = "Only sign in there if you started this yourself."

// Event tells an event as one line.
func Event(e flows.Event, now time.Time) string {
	switch e := e.(type) {
	case flows.DeviceCode:
		return deviceCode(e, now)
	case flows.AuthorizationURL:
		return "open " + safe.Line(e.URL) + " in a browser and sign in there"
	case flows.Backchannel:
		return backchannel(e, now)
	case flows.Notice:
		return "note: " + safe.Line(e.Text)
	case flows.AnswerRefused:
		return refused(e)
	case flows.Pending:
		return "waiting for approval, next poll in " + Span(e.NextPollIn)
	case flows.SlowDown:
		return "the provider asked to poll less often: every " + Span(e.Interval) + " from now on"
	case flows.Retrying:
		return Trouble(e) + ", next poll in " + Span(e.NextPollIn)
	case flows.SignedIn:
		return signedIn(e, now)
	}
	return ""
}

// Trouble tells what keeps a poll from being answered, and that it is no reason to give up.
func Trouble(e flows.Retrying) string {
	s := fmt.Sprintf("provider not answering (%d×), still waiting", e.Failures)
	if e.Err != nil {
		s += ": " + safe.Line(e.Err.Error())
	}
	return s
}

func refused(e flows.AnswerRefused) string {
	return "something came back that is no answer to this sign-in: " + safe.Line(e.Problem) + "; still waiting"
}

func backchannel(e flows.Backchannel, now time.Time) string {
	s := "the provider asks on your own device; approve there"
	if e.BindingMessage != "" {
		s += " if it shows " + safe.Line(e.BindingMessage)
	}
	if !e.ExpiresAt.IsZero() {
		s += " (within " + Span(e.ExpiresAt.Sub(now)) + ")"
	}
	return s
}

func deviceCode(e flows.DeviceCode, now time.Time) string {
	s := "open " + safe.Line(e.VerificationURI) + " and enter the code " + safe.Line(e.UserCode)
	if !e.ExpiresAt.IsZero() {
		s += " (good for " + Span(e.ExpiresAt.Sub(now)) + ")"
	}
	return s
}

func signedIn(e flows.SignedIn, now time.Time) string {
	parts := []string{"signed in; the token " + Until(e.ExpiresAt, now)}
	if e.Scope != "" {
		parts = append(parts, "scope "+safe.Line(e.Scope))
	}
	if e.Refreshable {
		parts = append(parts, "can be renewed without signing in")
	}
	return strings.Join(parts, "; ")
}
