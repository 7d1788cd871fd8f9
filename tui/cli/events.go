package cli

import (
	"errors"
	"fmt"
	"time"

	"doorstep/flows"
	"doorstep/flows/causes"
	"doorstep/jwtview/safe"
)

// eventJSON is the documented line of `login -o json` for an event.
func eventJSON(e flows.Event) map[string]any {
	switch e := e.(type) {
	case flows.DeviceCode:
		return map[string]any{
			"event": "device_code", "user_code": e.UserCode, "verification_uri": e.VerificationURI,
			"verification_uri_complete": e.VerificationURIComplete, "expires_at": timeOrNull(e.ExpiresAt), "interval": seconds(e.Interval),
		}
	case flows.AuthorizationURL:
		return map[string]any{
			"event": "authorization_url", "url": e.URL, "redirect_uri": e.RedirectURI, "expires_at": timeOrNull(e.ExpiresAt), "again": e.Again,
		}
	case flows.Backchannel:
		return map[string]any{
			"event": "backchannel", "auth_req_id_expires_at": timeOrNull(e.ExpiresAt), "interval": seconds(e.Interval),
			"binding_message": e.BindingMessage,
		}
	case flows.Notice:
		return map[string]any{"event": "notice", "text": safe.Line(e.Text)}
	case flows.AnswerRefused:
		return map[string]any{"event": "answer_refused", "problem": safe.Line(e.Problem)}
	case flows.Pending:
		return map[string]any{"event": "pending", "next_poll_in": seconds(e.NextPollIn)}
	case flows.SlowDown:
		return map[string]any{"event": "slow_down", "interval": seconds(e.Interval)}
	case flows.Retrying:
		return map[string]any{
			"event": "retrying", "failures": e.Failures, "next_poll_in": seconds(e.NextPollIn), "error": safe.Line(fmt.Sprint(e.Err)),
		}
	case flows.SignedIn:
		return map[string]any{
			"event": "signed_in", "expires_at": timeOrNull(e.ExpiresAt), "scope": e.Scope, "refreshable": e.Refreshable,
		}
	}
	return map[string]any{"event": "unknown"}
}

// seconds is d in the documented unit; whole ones print without a fraction.
func seconds(d time.Duration) float64 { return d.Round(time.Millisecond).Seconds() }

// errorLine is the documented line of `login -o json` for a sign-in that failed.
type errorLine struct {
	Event       string         `json:"event"`
	Error       string         `json:"error"`
	Description string         `json:"error_description"`
	Causes      []causes.Cause `json:"causes"`
}

func errorJSON(failed *explainedError) errorLine {
	line := errorLine{Event: "error", Error: "failed", Description: safe.Line(failed.Error()), Causes: failed.causes}
	var oauthErr *flows.Error
	if errors.As(failed.err, &oauthErr) && oauthErr.Code != "" {
		line.Error, line.Description = oauthErr.Code, safe.Line(oauthErr.Description)
	} else if len(failed.causes) > 0 {
		line.Error = failed.causes[0].ID
	}
	if line.Causes == nil {
		line.Causes = []causes.Cause{}
	}
	return line
}
