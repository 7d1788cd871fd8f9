// Package jarm reads answers of an authorization endpoint that come signed (JWT Secured Authorization Response Mode):
// who has answered, and whom, shows in the answer itself.
package jarm

import (
	"encoding/json"
	"errors"
	"net/url"
	"slices"
	"time"

	"doorstep/flows/jws"

	"github.com/go-jose/go-jose/v4"
	"github.com/go-jose/go-jose/v4/jwt"
)

// leeway is how far the two clocks may be apart.
const leeway = time.Minute

// maxAnswer is the largest answer that is looked at, in bytes.
const maxAnswer = 16 << 10

// Answer is a signed answer that nobody has verified yet.
type Answer struct {
	token  *jwt.JSONWebToken
	claims claims
	params url.Values
}

type claims struct {
	jwt.Claims
	State string `json:"state"`
}

// Expect is what an answer has to fit.
type Expect struct {
	Issuer   string
	ClientID string
	Keys     *jose.JSONWebKeySet // the issuer's
	Now      time.Time
}

// Parse reads the response parameter, which is decrypted already. The error is fit to be shown.
func Parse(response string) (*Answer, error) {
	if len(response) > maxAnswer {
		return nil, errors.New("the signed answer is too large")
	}
	token, err := jwt.ParseSigned(response, jws.Algorithms())
	if err != nil {
		return nil, errors.New("the answer is no JWT that is signed with an asymmetric algorithm")
	}
	a := &Answer{token: token}
	var members map[string]json.RawMessage
	if token.UnsafeClaimsWithoutVerification(&a.claims, &members) != nil {
		return nil, errors.New("the signed answer has claims that cannot be read")
	}
	a.params = parameters(members)
	return a, nil
}

// State is the state of the answer.
func (a *Answer) State() string { return a.claims.State }

// Verify gives the answer's parameters once everything about it fits (§2.4). The error is fit to be shown.
func (a *Answer) Verify(x Expect) (url.Values, error) {
	switch c := a.claims; {
	case c.Issuer != x.Issuer:
		return nil, errors.New("the signed answer names another issuer")
	case !slices.Contains(c.Audience, x.ClientID):
		return nil, errors.New("the signed answer is for another client")
	case c.Expiry == nil:
		return nil, errors.New("the signed answer doesn't say when it expires")
	case x.Now.After(c.Expiry.Time().Add(leeway)):
		return nil, errors.New("the signed answer has expired")
	}
	for _, key := range jws.Candidates(x.Keys, a.token.Headers[0].KeyID) {
		if a.token.Claims(key.Key, &claims{}) == nil {
			return a.params, nil
		}
	}
	return nil, errors.New("the signed answer is not signed with any of the provider's keys")
}

// parameters are the claims that stand for parameters of an answer: texts.
func parameters(members map[string]json.RawMessage) url.Values {
	q := url.Values{}
	for name, raw := range members {
		var text string
		if name != "aud" && json.Unmarshal(raw, &text) == nil {
			q.Set(name, text)
		}
	}
	return q
}
