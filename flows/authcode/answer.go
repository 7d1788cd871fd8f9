package authcode

import (
	"net/url"
	"strings"

	"doorstep/flows/jarm"
	"doorstep/flows/oauth"
)

// maxPasted is the longest text that is taken for an answer, in bytes.
const maxPasted = 16 << 10

// judge decides on the parameters of an answer (RFC 6749 §4.1.2). refusal is why they are none to this sign-in, which
// then goes on waiting; otherwise the answer is taken, and problem, if there is one, ends the sign-in.
func (a *attempt) judge(q url.Values) (refusal string, problem error) {
	if a.ResponseMode != "" {
		if q, refusal = a.opened(q); refusal != "" {
			return refusal, nil
		}
	}
	for _, name := range []string{"state", "code", "iss", "error"} {
		if len(q[name]) > 1 {
			return "the answer has more than one " + name, nil // RFC 6749 §3.1
		}
	}
	switch {
	case q.Get("state") == "":
		return "the answer has no state, so it cannot be told whose it is", nil
	case q.Get("state") != a.state:
		return "the answer belongs to another sign-in (its state is another one)", nil
	case !a.take():
		return "the answer to this sign-in has come before", nil
	}
	problem = a.checkAnswer(q)
	a.accepted <- outcome{q.Get("code"), problem}
	return "", problem
}

// opened gives the parameters of an answer that came signed. Only errors may come as they are: a server that cannot
// make out the request doesn't know yet how to answer it.
func (a *attempt) opened(q url.Values) (params url.Values, refusal string) {
	response := q["response"]
	switch {
	case len(response) > 1:
		return nil, "the answer has more than one response"
	case len(response) == 0 && q.Get("error") != "" && !q.Has("code"):
		return q, ""
	case len(response) == 0:
		return nil, "the answer is not signed, and only a signed one counts (jarm)"
	}
	answer, err := jarm.Parse(response[0])
	if err != nil {
		return nil, err.Error()
	}
	if answer.State() != a.state {
		return nil, "the answer belongs to another sign-in (its state is another one)"
	}
	params, err = answer.Verify(jarm.Expect{
		Issuer: a.Issuer, ClientID: a.Token.Client.ID, Keys: a.signers, Now: oauth.Clock(a.Token.Now)(),
	})
	if err != nil {
		return nil, err.Error()
	}
	return params, ""
}

// take reports whether the caller's answer is the first.
func (a *attempt) take() bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	first := !a.taken
	a.taken = true
	return first
}

// checkAnswer looks at who has answered (RFC 9207 §2.4), and only then at what.
func (a *attempt) checkAnswer(q url.Values) error {
	switch iss := q.Get("iss"); {
	case iss == "" && a.IssPromised:
		return a.problem("", "the answer doesn't name its issuer, although the provider says that its answers do (RFC 9207)")
	case iss != "" && a.Issuer != "" && iss != a.Issuer:
		return a.problem("", "the answer names another issuer: "+clip(iss))
	case q.Get("error") != "":
		e := a.problem(clip(q.Get("error")), "")
		e.Description, e.URI = clip(q.Get("error_description")), clip(q.Get("error_uri"))
		return e
	case q.Get("code") == "":
		return a.problem("", "the answer has neither a code nor an error")
	}
	return nil
}

// paste takes what a person has pasted: the address that the browser was sent to, its query, or the code alone. It
// gives why that is no answer, "" when it is one. The code alone says nothing of its sign-in; PKCE does: with
// another's the token endpoint finds that the verifier doesn't fit.
func (a *attempt) paste(text string) (refusal string) {
	text = strings.Trim(strings.TrimSpace(text), `"'<>`)
	switch {
	case text == "":
		return "nothing was pasted"
	case len(text) > maxPasted:
		return "what was pasted is too long to be an answer"
	case strings.ContainsAny(text, " \t"):
		return "what was pasted is neither an address nor a code: copy the whole address from the browser"
	}
	if q, ok := pastedQuery(text); ok {
		refusal, _ = a.judge(q)
		return refusal
	}
	if strings.Contains(text, "://") {
		return "the address has no code in it: copy it once the browser has come back from signing in"
	}
	switch {
	case a.ResponseMode != "":
		return "a code alone is not signed, and only a signed answer counts (jarm): copy the whole address from the browser"
	case !a.take():
		return "the answer to this sign-in has come before"
	}
	a.accepted <- outcome{code: text}
	return ""
}

// pastedQuery reads the parameters of an answer out of an address or a query.
func pastedQuery(text string) (url.Values, bool) {
	text, _, _ = strings.Cut(text, "#")
	if _, query, ok := strings.Cut(text, "?"); ok {
		text = query
	}
	q, err := url.ParseQuery(text)
	return q, err == nil && (q.Has("code") || q.Has("error") || q.Has("response"))
}

// clip bounds a text from outside.
func clip(s string) string {
	const most = 2 << 10
	if len(s) > most {
		return strings.ToValidUTF8(s[:most], "") + "…"
	}
	return s
}
