package authcode

import (
	"net/url"

	"doorstep/flows/callback"
	"doorstep/flows/jarm"
	"doorstep/flows/oauth"
)

// The response modes whose answers don't come in the address that the browser asks for.
const (
	formPost = "form_post.jwt"
	fragment = "fragment.jwt"
)

// answers say how the answer comes, and which is the one to this sign-in.
func (a *attempt) answers() callback.Options {
	return callback.Options{
		AuthorizationURL: a.AuthorizationURL, RedirectURI: a.RedirectURI, Port: a.Port, Form: a.ResponseMode == formPost, Fragment: a.ResponseMode == fragment,
		Marks: []string{"code", "error", "response"}, Code: a.bare, Pasted: a.Pasted,
		Judge: a.judge, Check: a.checkAnswer,
	}
}

// judge tells the answer to this sign-in (RFC 6749 §4.1.2) from others.
func (a *attempt) judge(q url.Values) (answer url.Values, refusal string) {
	if a.ResponseMode != "" {
		if q, refusal = a.opened(q); refusal != "" {
			return nil, refusal
		}
	}
	return callback.WithState(a.state)(q)
}

// opened gives the parameters of an answer that came signed. Only errors may come as they are: a server that cannot
// make out the request doesn't know yet how to answer it.
func (a *attempt) opened(q url.Values) (params url.Values, refusal string) {
	if q.Get("response") == "" {
		if q.Get("error") != "" && !q.Has("code") {
			return q, ""
		}
		return nil, "the answer is not signed, and only a signed one counts (jarm)"
	}
	signed, err := a.Token.Opener.Open(q.Get("response"))
	if err != nil {
		return nil, "the signed answer " + err.Error()
	}
	answer, err := jarm.Parse(signed)
	if err != nil {
		return nil, err.Error()
	}
	if _, refusal := callback.WithState(a.state)(url.Values{"state": {answer.State()}}); refusal != "" {
		return nil, refusal
	}
	params, err = answer.Verify(jarm.Expect{
		Issuer: a.Issuer, ClientID: a.Token.Client.ID, Keys: a.signers, Now: oauth.Clock(a.Token.Now)(),
	})
	if err != nil {
		return nil, err.Error()
	}
	return params, ""
}

// checkAnswer looks at who has answered (RFC 9207 §2.4), and only then at what.
func (a *attempt) checkAnswer(q url.Values) error {
	switch iss := q.Get("iss"); {
	case iss == "" && a.IssPromised:
		return a.problem("the answer doesn't name its issuer, although the provider says that its answers do (RFC 9207)")
	case iss != "" && a.Issuer != "" && !oauth.IssuerNames(a.Issuer, iss):
		return a.problem("the answer names another issuer: " + callback.Clip(iss))
	case q.Get("error") != "":
		return callback.Refusal(a.AuthorizationURL, q)
	case q.Get("code") == "":
		return a.problem("the answer has neither a code nor an error")
	}
	return nil
}

// bare judges a code that was pasted alone. It says nothing of its sign-in; PKCE does: with another's the token endpoint
// finds that the verifier doesn't fit.
func (a *attempt) bare(string) (refusal string) {
	if a.ResponseMode != "" {
		return "a code alone is not signed, and only a signed answer counts (jarm): copy the whole address from the browser"
	}
	return ""
}

// problem is an error of the authorization endpoint's, or of what came back from there.
func (a *attempt) problem(problem string) *oauth.Error {
	return callback.Problem(a.AuthorizationURL, problem)
}
