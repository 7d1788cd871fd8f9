package causes

import (
	"errors"
	"slices"
	"strings"

	"doorstep/flows/oauth"
	"doorstep/jwtview/safe"
	"doorstep/profiles"
)

// FromError finds the causes of an error of a flow or a call, the surest first: the one to act on first. What no
// rule knows has none, and the error is then all there is to say. f fills the steps in.
//
// An answer is judged by its error field first (RFC 6749 §5.2). The vendor's number and wording refine that,
// and the HTTP status decides where there is no error field.
func FromError(err error, f Facts) []Cause {
	if named, ok := errors.AsType[interface {
		error
		CauseID() string
	}](err); ok && Known(named.CauseID()) {
		return []Cause{New(named.CauseID(), f, withoutSecrets(named.Error()))}
	}
	var e *oauth.Error
	if !errors.As(err, &e) {
		return noAnswer(err, f)
	}
	if f.URL == "" {
		f.URL = safe.Line(e.URL)
	}
	if f.RetryAfter == 0 {
		f.RetryAfter = e.RetryAfter
	}
	if f.provider() == "" {
		f.Provider = providerIn(fold(e.URL).text)
	}
	if last, ok := errors.AsType[*oauth.Error](e.Err); ok && !unanswered(last) {
		return FromError(last, f) // the code ran out meanwhile: what kept the sign-in from completing is what this answered
	}
	if unanswered(e) {
		return noAnswer(e, f)
	}
	evidence := evidenceOf(e)
	var causes []Cause
	for _, s := range byToken(byCredentials(answered(e), f), f) {
		causes = append(causes, s.build(f, evidence, e.Description == ""))
	}
	return causes
}

func unanswered(e *oauth.Error) bool {
	return e.Err != nil && (e.Status == 0 || isType[*oauth.ProxyError](e.Err) || isType[*oauth.BrokenOffError](e.Err))
}

func noAnswer(err error, f Facts) []Cause {
	cause := networkCause(err)
	if cause == "" {
		return nil
	}
	evidence := withoutSecrets(err.Error())
	list := []Cause{New(cause, f, evidence)}
	if notYetValid(err) {
		list = append(list, New("token.clock", f, evidence))
	}
	return list
}

// answered finds the causes of an answer.
func answered(e *oauth.Error) []suspect {
	code := findOAuthCode(strings.ToLower(e.Code))
	if code != nil && code.final {
		return []suspect{{cause: code.cause, score: code.score}}
	}
	var list []suspect
	for _, n := range e.VendorCodes {
		if v := findVendorCode(n); v != nil {
			list = accuse(list, suspect{cause: v.cause, score: v.certainty(), vendor: v, provider: profiles.Entra})
		}
	}
	for _, s := range worded(e) {
		list = accuse(list, s)
	}
	if len(list) == 0 || list[0].score < codeScore(code) {
		list = append(list, ofCode(code, e)...)
	}
	for _, s := range ofStatus(e) {
		list = accuse(list, s)
	}
	if len(list) == 0 && e.Endpoint == oauth.EndpointDiscovery { // whatever its error code says, it is no document
		list = one("idp.discovery", statusLikely)
	}
	return ranked(list)
}

func codeScore(c *oauthCode) float64 {
	if c == nil {
		return 0
	}
	return c.score
}

// worded are the causes that the server's words give away. The code is left out of them: it is judged by where
// it came from.
func worded(e *oauth.Error) []suspect {
	text := `"error":"` + e.Code + `","error_description":"` + e.Description + `"`
	if e.Code == "" {
		text = e.Description + "\n" + e.Snippet
	}
	said := sharedMatcher().match(fold(text))
	var hits []hit
	for _, h := range said {
		if h.code == nil && !unlikelyAt(e, h.cause) && !partOfUnlikely(e, said, h) {
			hits = append(hits, h)
		}
	}
	return suspects(hits)
}

// partOfUnlikely reports words within surer ones that are ruled out: a "certificate signed by unknown authority" that a
// server tells of tells nothing of a token "signed by unknown".
func partOfUnlikely(e *oauth.Error, said []hit, part hit) bool {
	return slices.ContainsFunc(said, func(h hit) bool {
		return h.score > part.score && h.start <= part.start && part.end <= h.end && unlikelyAt(e, h.cause)
	})
}

// unlikelyAt rules out what cannot be the matter of an answer that did arrive.
func unlikelyAt(e *oauth.Error, cause string) bool {
	switch {
	case strings.HasPrefix(cause, "network."):
		return cause != "network.proxy" || e.Code != ""
	case strings.HasPrefix(cause, "expired."):
		return e.Endpoint == oauth.EndpointToken || e.Endpoint == oauth.EndpointDevice
	}
	return false
}

func ofCode(c *oauthCode, e *oauth.Error) []suspect {
	if c == nil {
		return nil
	}
	cause, also := c.causeAt(e)
	if cause == "" {
		return nil
	}
	list := []suspect{{cause: cause, score: max(c.score, 0.5)}}
	if also != "" {
		list = append(list, suspect{cause: also, score: c.score * 0.7})
	}
	return list
}
