package idp

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/luikyv/go-oidc/pkg/goidc"
)

// defaultScope at the end of an API's identifier stands for everything that has been allowed for it.
const defaultScope = "/.default"

// fullAccess is what a token gets when no scope of the API was named: all that the person's or the application's
// groups give.
const fullAccess = "IDENTITY user_impersonation"

// overageLimit is how many groups Entra writes into a JWT before it leaves them out and points elsewhere.
const overageLimit = 200

// What a grant keeps of its request, for its tokens.
const (
	audienceKey = "audience"
	actorKey    = "actor" // who acts for the subject (RFC 8693 §4.1)
)

func wantsRefresh(_ context.Context, _ *goidc.Client, g *goidc.Grant) bool {
	return slices.Contains(strings.Fields(g.Scopes), goidc.ScopeOfflineAccess.ID)
}

func (p *Provider) tokenOptions(_ context.Context, g *goidc.Grant, _ *goidc.Client) goidc.TokenOptions {
	if app, _ := p.dir.app(g.ClientID); app.Opaque {
		return goidc.NewOpaqueTokenOptions(int(TokenLifetime.Seconds()))
	}
	return goidc.NewJWTTokenOptions(algorithm, int(TokenLifetime.Seconds()))
}

// onGrant settles for whom the grant's tokens are, and refuses applications that may not have them.
func (p *Provider) onGrant(ctx context.Context, typ goidc.GrantType, g *goidc.Grant) error {
	if typ == goidc.GrantRefreshToken {
		return p.notRevoked(g)
	}
	asked, _ := g.Store[audienceKey].(string)
	if asked == "" {
		asked = askedAudience(of(ctx))
	}
	api, err := p.resolve(asked, g.Scopes)
	if err != nil {
		return err
	}
	app, _ := p.dir.app(g.ClientID)
	if !app.permits(api) {
		return goidc.WrapError(goidc.ErrorCodeInvalidGrant, "the application is not assigned to the API", &entraError{errNotAssigned, []any{app.ID, app.Name, api.ID, api.Name}})
	}
	if app.Blocked {
		return goidc.WrapError(goidc.ErrorCodeInvalidGrant, "a policy forbids this", &entraError{errPolicy, nil})
	}
	if g.Store == nil {
		g.Store = map[string]any{}
	}
	g.Store[audienceKey] = api.ID
	return nil
}

// notRevoked refuses to renew for an application whose refresh tokens are taken back.
func (p *Provider) notRevoked(g *goidc.Grant) error {
	if app, _ := p.dir.app(g.ClientID); app.Revoked {
		return goidc.NewError(goidc.ErrorCodeInvalidGrant, "the refresh token has been revoked")
	}
	return nil
}

// askedAudience is the audience that a request names: audience as most providers take it, or resource (RFC 8707).
func askedAudience(x *exchange) string {
	if a := x.form.Get("audience"); a != "" {
		return a
	}
	return x.form.Get("resource")
}

// resolve finds the API that a request is about: the audience that it names, else the one in front of its scopes,
// else the directory's first.
func (p *Provider) resolve(asked, scopes string) (API, error) {
	for s := range strings.FieldsSeq(scopes) {
		i := slices.IndexFunc(p.dir.APIs, func(a API) bool { return strings.HasPrefix(s, a.ID+"/") })
		switch {
		case i < 0:
		case asked == "":
			asked = p.dir.APIs[i].ID
		case asked != p.dir.APIs[i].ID:
			return API{}, goidc.NewError(goidc.ErrorCodeInvalidScope, fmt.Sprintf("the scope %s is not one of %s", s, asked))
		}
	}
	if asked == "" {
		return p.dir.APIs[0], nil
	}
	api, ok := p.dir.api(asked)
	if !ok {
		return API{}, goidc.NewError("invalid_target", "no API with the audience "+asked+" is registered here")
	}
	return api, nil
}

// apiScopes are the scopes that concern the API, bare.
func apiScopes(api, granted string) string {
	var names []string
	for s := range strings.FieldsSeq(granted) {
		bare := strings.TrimPrefix(s, api+"/")
		oidc := slices.ContainsFunc(oidcScopes, func(o goidc.Scope) bool { return o.ID == s })
		if !oidc && bare != strings.TrimPrefix(defaultScope, "/") && !slices.Contains(names, bare) {
			names = append(names, bare)
		}
	}
	if len(names) == 0 {
		return fullAccess
	}
	return strings.Join(names, " ")
}

// tokenClaims are an access token's claims beyond those of the library.
func (p *Provider) tokenClaims(_ context.Context, t *goidc.Token, g *goidc.Grant) map[string]any {
	audience, _ := g.Store[audienceKey].(string)
	claims := p.accessClaims(g.ClientID, g.Subject, audience, t.Scopes, int64(t.CreatedAt))
	if actor, delegated := g.Store[actorKey].(string); delegated {
		claims["act"] = map[string]any{"sub": actor}
	}
	return claims
}

func (p *Provider) accessClaims(client, subject, audience, scopes string, from int64) map[string]any {
	app, _ := p.dir.app(client)
	claims := map[string]any{
		"aud": audience, "nbf": from, "scp": apiScopes(audience, scopes), "azp": client,
	}
	groups := app.Groups
	if u, ok := p.dir.user(func(u User) bool { return u.ID == subject }); ok {
		groups = u.Groups
		claims["name"], claims["email"], claims["preferred_username"] = u.Name, u.Email, u.Login
	}
	if len(groups) > 0 {
		claims["groups"] = groups
	}
	if p.tenant != "" {
		p.entraClaims(claims, app, subject)
	}
	return claims
}

// personClaims are what ID tokens and userinfo say about the person.
func (p *Provider) personClaims(_ context.Context, g *goidc.Grant) map[string]any {
	u, ok := p.dir.user(func(u User) bool { return u.ID == g.Subject })
	if !ok {
		return map[string]any{}
	}
	claims := map[string]any{"name": u.Name, "preferred_username": u.Login, "email": u.Email}
	if len(u.Groups) > 0 {
		claims["groups"] = u.Groups
	}
	return claims
}

func (p *Provider) idClaims(ctx context.Context, g *goidc.Grant) map[string]any {
	claims := p.personClaims(ctx, g)
	claims["nbf"] = p.now().Unix()
	if p.tenant != "" {
		claims["iss"], claims["tid"], claims["ver"] = p.Issuer(), p.tenant, "2.0"
	}
	return claims
}
