package flows

import (
	"context"
	"strings"

	"doorstep/flows/tokenexchange"
	"doorstep/profiles"
	"doorstep/profiles/secret"
)

// exchange is the flow token-exchange: it gets the token of another profile and exchanges it.
type exchange struct {
	c       *Client
	p       *profiles.Profile
	subject *profiles.Profile
	flow    tokenexchange.Flow
	o       TokenOptions // how far the subject's sign-in may go
}

func newExchange(ctx context.Context, c *Client, e *profiles.Profile, o TokenOptions) (Flow, error) {
	subject, err := c.subject(e)
	if err != nil {
		return nil, err
	}
	m, err := c.endpoints(ctx, e, needToken)
	if err != nil {
		return nil, err
	}
	endpoint, err := c.tokenEndpoint(ctx, e, m)
	if err != nil {
		return nil, err
	}
	r := request(e)
	f := tokenexchange.Flow{Token: endpoint, Request: r, SubjectType: r.Extra.Get("subject_token_type")}
	return exchange{
		c: c, p: e, subject: subject, flow: f, o: TokenOptions{NoLogin: o.NoLogin, NoFlow: o.NoFlow, Pasted: o.Pasted, Ask: o.Ask},
	}, nil
}

// subject finds the profile whose token e exchanges. One that exchanges a token itself is refused: it could come back
// here.
func (c *Client) subject(e *profiles.Profile) (*profiles.Profile, error) {
	problem := func(text string, err error) error {
		return &ConfigError{Profile: e.Name, Key: "subject-profile", Problem: text, Err: err}
	}
	switch {
	case e.SubjectProfile == "":
		return nil, problem("is missing: write the name of the profile whose token is exchanged", nil)
	case c.o.Profile == nil:
		return nil, problem("names the profile "+e.SubjectProfile+", and here are no other profiles", nil)
	}
	p, err := c.o.Profile(e.SubjectProfile)
	if err != nil {
		return nil, problem(err.Error(), err)
	}
	if p.Effective().Flow == profiles.FlowTokenExchange {
		return nil, problem(e.SubjectProfile+" exchanges a token itself: name the profile that signs in", nil)
	}
	return p, nil
}

// Run gets the subject's token, by signing in if need be, and exchanges it.
func (f exchange) Run(ctx context.Context, emit func(Event)) (*TokenSet, error) {
	tokens, _, err := f.c.Token(ctx, f.subject, f.o, func(e Event) {
		if _, done := e.(SignedIn); !done && emit != nil { // signed in is who has the exchanged token
			emit(e)
		}
	})
	if tokens == nil {
		return nil, err
	}
	if f.flow.Subject = presented(tokens, f.flow.SubjectType); f.flow.Subject.IsZero() {
		return nil, &ConfigError{
			Profile: f.p.Name, Key: "extra-parameters.subject_token_type",
			Problem: "wants a token that the sign-in of " + f.subject.Name + " doesn't give: " + f.flow.SubjectType,
		}
	}
	return f.flow.Run(ctx, emit)
}

// presented is the one of t's tokens that kind names (RFC 8693 §3).
func presented(t *TokenSet, kind string) secret.Value {
	switch {
	case kind == tokenexchange.TypeIDToken:
		return t.IDToken
	case kind == tokenexchange.TypeRefreshToken:
		return t.RefreshToken
	case kind == "", kind == tokenexchange.TypeAccessToken, kind == tokenexchange.TypeJWT, !strings.HasPrefix(kind, rfcTypes):
		return t.AccessToken
	}
	return secret.Value{}
}

// rfcTypes begins the types that RFC 8693 has given out; beyond it are a server's own.
const rfcTypes = "urn:ietf:params:oauth:token-type:"

// keeps reports whether what comes out for e can be kept under its name: a token that was exchanged for one that
// anybody may put into a variable is only good for that one.
func (c *Client) keeps(w way, e *profiles.Profile) bool {
	if w.subject == nil {
		return w.kept
	}
	subject, err := w.subject(c, e)
	return err == nil && subject.Effective().Flow != profiles.FlowToken
}

// outrun reports whether the subject's profile has got a token since t was exchanged: that may be another person's.
func (a *asking) outrun(t *TokenSet) bool {
	if t == nil || a.way.subject == nil {
		return false
	}
	subject, err := a.way.subject(a.c, a.p)
	if err != nil {
		return true // and so the mistake is told
	}
	now, err := a.c.Cached(subject)
	return err == nil && now != nil && now.ObtainedAt.After(t.ObtainedAt)
}
