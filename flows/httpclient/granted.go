package httpclient

import "doorstep/flows/oauth"

// OK reports whether the status is one of success (2xx).
func (r *Response) OK() bool { return r.Status >= 200 && r.Status <= 299 }

// Granted gives the fields of an answer that grants what was asked for, and nil where it doesn't: problem says why then, "" of an
// OAuth error or of a status that speaks for itself. An error counts whatever its status, since GitHub sends it with 200, and by
// either of the names that providers have for it (RFC 6749 §5.2 has "error").
func (r *Response) Granted() (a oauth.Answer, problem string) {
	a, problem = oauth.ParseAnswer(r.Header, r.Body)
	if problem != "" || a.String("error", "error_code") != "" || !r.OK() {
		return nil, problem
	}
	return a, ""
}
