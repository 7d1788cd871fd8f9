package polling

import (
	"errors"

	"doorstep/flows/clientauth"
	"doorstep/flows/oauth"
	"doorstep/flows/tokenendpoint"
)

// verdict is what an answer to a poll means for the polling.
type verdict int

const (
	stop verdict = iota // what is not known better ends the flow, as RFC 8628 §3.5 has it
	pending
	slowDown
	retry
)

// verdicts are the error codes that mean the same whatever the HTTP status: 400 by the RFC, 200 at GitHub, 403 and
// 428 at Google. The list of those that stop is for a decision that comes with a 5xx or a 429; any other code
// stops too unless its status says that it may pass.
var verdicts = map[string]verdict{
	"authorization_pending": pending,
	"slow_down":             slowDown,

	"access_denied":                stop,
	"authorization_declined":       stop, // Entra
	"bad_verification_code":        stop, // Entra
	"code_expired":                 stop, // Entra
	"device_flow_disabled":         stop, // GitHub
	"expired_token":                stop,
	"transaction_failed":           stop, // CIBA Core §12
	"incorrect_client_credentials": stop, // GitHub
	"incorrect_device_code":        stop, // GitHub
	"invalid_client":               stop,
	"invalid_grant":                stop,
	"token_expired":                stop, // GitHub's documentation
	"unauthorized_client":          stop,
	"unsupported_grant_type":       stop,
}

// judge says how to go on after err. spoken tells whether this endpoint has given an OAuth answer before: one that
// has and now shows a 404 or a proxy's page is having a bad moment, one that never did is the wrong endpoint.
func judge(err error, spoken bool) (verdict, *oauth.Error) {
	var e *oauth.Error
	var auth *clientauth.Error
	if errors.As(err, &auth) || !errors.As(err, &e) {
		return stop, nil
	}
	if v, ok := verdicts[e.Code]; ok {
		return v, e
	}
	if e.Temporary() || foreign(e, spoken) {
		return retry, e
	}
	return stop, e
}

// foreign reports an answer that something between us and the provider gave: a page, a redirect as the portal of a
// hotel's network sends it, or half an answer.
func foreign(e *oauth.Error, spoken bool) bool {
	return spoken && e.Code == "" && e.Status != 0 && e.Problem != tokenendpoint.NoAccessToken
}
