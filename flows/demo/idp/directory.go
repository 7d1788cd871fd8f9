package idp

import (
	"crypto/x509"
	"slices"
	"time"

	"github.com/luikyv/go-oidc/pkg/goidc"
)

// Directory is what a provider knows: people, registered applications, and the APIs that tokens are issued for.
type Directory struct {
	Users []User
	Apps  []App
	APIs  []API // the first is the audience of a request that names none
}

// User is a person who can sign in.
type User struct {
	ID          string // the subject of the person's tokens
	Login       string
	Name        string
	Email       string
	Password    string
	Code        string   // the user code, which the person tells where an application asks them on their phone
	Description string   // what the person is allowed to do, shown beside the name
	Groups      []string // source ids
}

// App is a registered application.
type App struct {
	ID     string
	Name   string
	Secret string
	Key    *goidc.JSONWebKey // public, of an application that signs in its own name; nil for the others

	Encryption *goidc.JSONWebKey // public, of an application for which ID tokens and the like are encrypted; nil for the others

	// Certificate is what it signs in with where Auth is a way of mutual TLS; nil for the others.
	Certificate *x509.Certificate

	// SecretExpired ends the secret: it is refused although it is the right one.
	SecretExpired bool
	Public        bool              // has no secret, and may not send one to an Entra tenant
	Auth          goidc.AuthnMethod // the only method that the application may use; "" takes basic and post alike
	Grants        []goidc.GrantType
	Redirects     []string // the redirect URIs, where they are not those of an application on the person's machine
	Groups        []string // source ids of the application itself, for tokens that no person stands behind

	Notify   string // where it is told that a person has decided on their phone; "" for one that asks (CIBA Core §5)
	UserCode bool   // people are asked on their phones only with their user code (CIBA Core §7.1)

	Bound    bool     // gets tokens that are bound to a key, and no others (RFC 9449 §5.2)
	Opaque   bool     // its access tokens are handles without structure
	V1       bool     // gets tokens of Entra's first version, which name another issuer
	Assigned []string // the APIs with [API.AssignmentRequired] that it may call
	Blocked  bool     // a Conditional Access policy forbids it to sign in
	Obstacle Obstacle // keeps it from acting on behalf of people

	CodeLifetime  time.Duration // of its device codes where that is shorter than the provider's
	CodeChallenge bool          // may not use the device flow without PKCE, which Keycloak can ask for
	ChallengeLost bool          // what is in front of the provider lets no code_challenge through
	Revoked       bool          // its refresh tokens are revoked as soon as they are given
}

// API is a resource server that the provider issues tokens for.
type API struct {
	ID     string // the aud claim
	Name   string
	Scopes []string

	// AssignmentRequired refuses applications that are not assigned to the API.
	AssignmentRequired bool
}

func (d *Directory) app(id string) (App, bool) {
	i := slices.IndexFunc(d.Apps, func(a App) bool { return a.ID == id })
	if i < 0 {
		return App{}, false
	}
	return d.Apps[i], true
}

func (d *Directory) api(id string) (API, bool) {
	i := slices.IndexFunc(d.APIs, func(a API) bool { return a.ID == id })
	if i < 0 {
		return API{}, false
	}
	return d.APIs[i], true
}

func (d *Directory) user(match func(User) bool) (User, bool) {
	i := slices.IndexFunc(d.Users, match)
	if i < 0 {
		return User{}, false
	}
	return d.Users[i], true
}

// codeLifetimes are those of the device codes of applications that have their own, by client ID.
func (d *Directory) codeLifetimes() map[string]time.Duration {
	own := map[string]time.Duration{}
	for _, a := range d.Apps {
		if a.CodeLifetime > 0 {
			own[a.ID] = a.CodeLifetime
		}
	}
	return own
}

// permits reports whether app may get tokens for api.
func (a App) permits(api API) bool {
	return !api.AssignmentRequired || slices.Contains(a.Assigned, api.ID)
}

// client is the application as the protocol library wants it. method is the one that the request used: the library
// knows one method a client, most providers take the secret either way.
func (a App) client(scopes string, method goidc.AuthnMethod) *goidc.Client {
	c := &goidc.Client{ID: a.ID, Secret: a.Secret, ClientMeta: goidc.ClientMeta{
		Name:             a.Name,
		GrantTypes:       a.Grants,
		ScopeIDs:         scopes,
		TokenAuthnMethod: a.Auth,

		DPoPTokenBindingIsRequired: a.Bound,
	}}
	if a.Key != nil {
		c.JWKS = &goidc.JSONWebKeySet{Keys: []goidc.JSONWebKey{*a.Key}}
	}
	a.certified(c)
	a.encrypted(c)
	a.redirects(c)
	if slices.Contains(a.Grants, goidc.GrantCIBA) {
		c.CIBATokenDeliveryMode, c.CIBAUserCodeIsEnabled = goidc.CIBADeliveryModePoll, a.UserCode
	}
	if a.Notify != "" {
		c.CIBATokenDeliveryMode, c.CIBANotificationEndpoint = goidc.CIBADeliveryModePing, a.Notify
	}
	switch {
	case a.Public:
		c.TokenAuthnMethod = goidc.AuthnMethodNone
	case a.Auth == "" && method == goidc.AuthnMethodSecretBasic:
		c.TokenAuthnMethod = goidc.AuthnMethodSecretBasic
	case a.Auth == "":
		c.TokenAuthnMethod = goidc.AuthnMethodSecretPost
	}
	return c
}

// redirects settles how the browser comes back to the application.
func (a App) redirects(c *goidc.Client) {
	if slices.Contains(a.Grants, goidc.GrantAuthorizationCode) {
		c.ResponseTypes = append(c.ResponseTypes, goidc.ResponseTypeCode)
	}
	if slices.Contains(a.Grants, goidc.GrantImplicit) {
		c.ResponseTypes = append(c.ResponseTypes, goidc.ResponseTypeIDTokenAndToken)
	}
	switch {
	case len(c.ResponseTypes) == 0:
	case a.Redirects != nil:
		c.ApplicationType, c.RedirectURIs = goidc.ApplicationTypeWeb, a.Redirects
	default:
		c.ApplicationType = goidc.ApplicationTypeNative
		c.RedirectURIs = []string{"http://127.0.0.1/callback", "http://127.0.0.1/", "http://127.0.0.1", "http://[::1]/callback"}
	}
}
