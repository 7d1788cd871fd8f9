package flows

import (
	"context"
	"slices"
	"strings"

	"doorstep/flows/tokenexchange"
	"doorstep/profiles"
	"doorstep/profiles/secret"
)

// exchange is the flow token-exchange: it gets the token of another profile and exchanges it, with that of whoever acts for
// its subject beside it where the profile names one.
type exchange struct {
	c       *Client
	p       *profiles.Profile
	parties []party
	flow    tokenexchange.Flow
	o       TokenOptions // how far their sign-ins may go
}

// party is one whose token takes part in an exchange.
type party struct {
	key     string // of the profile file, which names its profile
	name    string // of that profile
	typed   string // the parameter that says of what type the token is (RFC 8693 §2.1)
	token   func(*tokenexchange.Flow) (token *secret.Value, kind *string)
	profile *profiles.Profile
}

func newExchange(ctx context.Context, c *Client, e *profiles.Profile, o TokenOptions) (Flow, error) {
	parties, err := c.exchanged(e)
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
	f := tokenexchange.Flow{Token: endpoint, Request: request(e)}
	for _, who := range parties {
		_, kind := who.token(&f)
		*kind = f.Request.Extra.Get(who.typed)
	}
	return exchange{
		c: c, p: e, parties: parties, flow: f, o: TokenOptions{NoLogin: o.NoLogin, NoFlow: o.NoFlow, Pasted: o.Pasted, Ask: o.Ask},
	}, nil
}

// exchanged finds those whose tokens e exchanges: the subject, and the actor where e names one.
func (c *Client) exchanged(e *profiles.Profile) ([]party, error) {
	all := []party{{
		key: "subject-profile", name: e.SubjectProfile, typed: "subject_token_type",
		token: func(f *tokenexchange.Flow) (*secret.Value, *string) { return &f.Subject, &f.SubjectType },
	}}
	if e.ActorProfile != "" {
		all = append(all, party{
			key: "actor-profile", name: e.ActorProfile, typed: "actor_token_type",
			token: func(f *tokenexchange.Flow) (*secret.Value, *string) { return &f.Actor, &f.ActorType },
		})
	}
	for i := range all {
		p, problem, err := c.party(all[i].name)
		if problem != "" {
			return nil, &ConfigError{Profile: e.Name, Key: all[i].key, Problem: problem, Err: err}
		}
		all[i].profile = p
	}
	return all, nil
}

// party finds a profile whose token takes part in an exchange, or says what is wrong with its name. One that exchanges a
// token itself is refused: it could come back here.
func (c *Client) party(name string) (p *profiles.Profile, problem string, err error) {
	switch {
	case name == "":
		return nil, "is missing: write the name of the profile whose token is exchanged", nil
	case c.o.Profile == nil:
		return nil, "names the profile " + name + ", and here are no other profiles", nil
	}
	p, err = c.o.Profile(name)
	switch {
	case err != nil:
		return nil, err.Error(), err
	case p.Effective().Flow == profiles.FlowTokenExchange:
		return nil, name + " exchanges a token itself: name the profile that signs in", nil
	}
	return p, "", nil
}

// Run gets the tokens, by signing in if need be, and exchanges them.
func (f exchange) Run(ctx context.Context, emit func(Event)) (*TokenSet, error) {
	quiet := func(e Event) {
		if _, done := e.(SignedIn); !done && emit != nil { // signed in is who has the exchanged token
			emit(e)
		}
	}
	flow := f.flow
	for _, who := range f.parties {
		tokens, _, err := f.c.Token(ctx, who.profile, f.o, quiet)
		if tokens == nil {
			return nil, err
		}
		token, kind := who.token(&flow)
		if *token = presented(tokens, *kind); token.IsZero() {
			return nil, &ConfigError{
				Profile: f.p.Name, Key: "extra-parameters." + who.typed,
				Problem: "wants a token that the sign-in of " + who.name + " doesn't give: " + *kind,
			}
		}
	}
	return flow.Run(ctx, emit)
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
	if w.from == nil {
		return w.kept
	}
	from, err := w.from(c, e)
	given := func(who party) bool { return who.profile.Effective().Flow == profiles.FlowToken }
	return err == nil && !slices.ContainsFunc(from, given)
}

// outrun reports whether a profile that t was exchanged for has got a token since: that may be another person's.
func (a *asking) outrun(t *TokenSet) bool {
	if t == nil || a.way.from == nil {
		return false
	}
	from, err := a.way.from(a.c, a.p)
	if err != nil {
		return true // and so the mistake is told
	}
	return slices.ContainsFunc(from, func(who party) bool {
		now, err := a.c.Cached(who.profile)
		return err == nil && now != nil && now.ObtainedAt.After(t.ObtainedAt)
	})
}
