package say

import (
	"context"
	"errors"
	"time"

	"doorstep/flows"
	"doorstep/flows/checklist"
	"doorstep/jwtview/safe"
)

// Problem is what went wrong as people need it: what happened, why, and what to do next.
type Problem struct{ What, Why, Next string }

// Lines gives the parts that there are, each as a line.
func (p Problem) Lines() []string {
	var out []string
	for _, s := range []string{p.What, p.Why, p.Next} {
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}

// Outcome explains a run that gave no token; the zero Problem when it gave one.
func Outcome(r *checklist.Result) Problem {
	var config *flows.ConfigError
	switch {
	case r == nil || r.Err == nil:
		return Problem{}
	case errors.Is(r.Err, context.Canceled):
		return Problem{"The sign-in was cancelled.", "It was stopped before a token came; nothing was kept.", "Sign in again when you are ready."}
	case errors.Is(r.Err, flows.ErrLoginNeeded):
		return Problem{"Not signed in.", "No token is kept for this profile, and only signing in can give one.", "Sign in with this profile first."}
	case errors.As(r.Err, &config):
		return Problem{"The profile cannot be used as it is written.", safe.Line(config.Error()), next(r, "Correct the profile, then try again.")}
	default:
		return Problem{"There is no token.", safe.Line(r.Err.Error()), next(r, "Try again; if it stays like this, see the checklist.")}
	}
}

// next prefers the first step of the diagnosis to advice for every case.
func next(r *checklist.Result, otherwise string) string {
	if d := r.Checklist.Diagnosis; len(d) > 0 && len(d[0].Steps) > 0 {
		return safe.Line(d[0].Steps[0])
	}
	return otherwise
}

// Summary tells a run in two lines, for the normal screen once the assistant has left its own; "" for no run.
func Summary(r *checklist.Result, now time.Time) string {
	if r == nil {
		return ""
	}
	state := Outcome(r).What
	if r.Tokens != nil {
		state = SignedIn(r.Tokens.ExpiresAt, true, now)
	}
	return safe.Line(r.Checklist.Profile) + colon(state) + "\nChecklist: " + Verdict(r.Checklist)
}

// Source tells where a token came from.
func Source(s flows.Source) string {
	switch s {
	case flows.FromCache:
		return "kept from an earlier sign-in"
	case flows.FromRefresh:
		return "renewed without signing in"
	case flows.FromSignIn:
		return "signed in just now"
	default:
		return ""
	}
}
