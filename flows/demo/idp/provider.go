// Package idp is the demo's identity provider: the protocol is the library github.com/luikyv/go-oidc's, the people,
// the applications and the pages are ours. What the library leaves to its host is here too: a short interval,
// verification_uri_complete, slow_down, replay protection and storage. One Provider serves either a root issuer or,
// with [Config.Tenant], a tenant with the paths and the errors of Microsoft Entra ID.
package idp

import (
	"context"
	"crypto/rand"
	"crypto/rsa"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"

	"doorstep/flows/demo/pages"
	"doorstep/flows/demo/proof"
	"doorstep/flows/oauth"

	"github.com/go-jose/go-jose/v4"
	"github.com/luikyv/go-oidc/pkg/goidc"
	"github.com/luikyv/go-oidc/pkg/provider"
)

// Lifetimes of what is issued.
const (
	TokenLifetime   = time.Hour
	refreshLifetime = 12 * time.Hour
	// CodeLifetime is how long a device code lives unless [Config] says otherwise.
	CodeLifetime = 15 * time.Minute
)

// algorithm signs all tokens: CDF takes no other.
const (
	algorithm = goidc.RS256
	keyBits   = 2048
)

// Config describes a provider.
type Config struct {
	Base         string // scheme and host: the issuer of a root provider, the authority of a tenant
	Tenant       string // GUID of a tenant; "" makes a root provider
	MutualTLS    MutualTLS
	Directory    Directory
	Pages        *pages.Renderer
	CodeLifetime time.Duration // of device codes, [CodeLifetime] when 0
	Now          func() time.Time
}

// Provider is a running identity provider; it holds no resources that need closing.
type Provider struct {
	base, tenant, prefix string
	mtls                 MutualTLS
	dir                  Directory
	clients              *registry
	pages                *pages.Renderer
	now                  func() time.Time
	key                  goidc.JSONWebKey
	requestKey           goidc.JSONWebKey // that applications encrypt their requests for
	op                   *provider.Provider
	library              http.Handler
	store                *store
	people               *sessions
	nonces               *proof.Nonces // of DPoP proofs
	handler              http.Handler

	// redeeming lets one token request through at a time: the library reads whether a code has been redeemed and
	// notes it in two steps, between which a second request with the same code would get tokens too.
	redeeming sync.Mutex
}

// The signing keys live as long as the process: a demo has a provider of either kind, and making a key takes longer than
// all the rest of starting one. Only processes that start several demos, as tests are, share a key between providers.
var (
	rootKey   = sync.OnceValues(newKey)
	tenantKey = sync.OnceValues(newKey)
)

func newKey() (*rsa.PrivateKey, error) { return rsa.GenerateKey(rand.Reader, keyBits) }

// New makes a provider.
func New(c Config) (*Provider, error) {
	key := rootKey
	if c.Tenant != "" {
		key = tenantKey
	}
	private, err := key()
	if err != nil {
		return nil, fmt.Errorf("making the signing key: %w", err)
	}
	requestKey, err := newEncryptionKey()
	if err != nil {
		return nil, err
	}
	c.Now = oauth.Clock(c.Now)
	if c.CodeLifetime == 0 {
		c.CodeLifetime = CodeLifetime
	}
	p := &Provider{
		base: c.Base, tenant: c.Tenant, mtls: c.MutualTLS, dir: c.Directory, pages: c.Pages, now: c.Now,
		key:        goidc.JSONWebKey{Key: private, KeyID: nonce()[:12], Algorithm: string(algorithm), Use: "sig"},
		requestKey: requestKey,
		store:      newStore(c.Now, c.CodeLifetime, c.Directory.codeLifetimes()),
		people:     newSessions(c.Now, c.Tenant),
		nonces:     proof.NewNonces(c.Now),
	}
	p.clients = newRegistry(p)
	if p.tenant != "" {
		p.prefix = "/" + p.tenant + "/oauth2/v2.0"
	}
	op, err := provider.New(c.Base, p.store, p.keys, slices.Concat(p.options(), p.ciba(), p.mutualTLS(), p.encryption())...)
	if err != nil {
		return nil, fmt.Errorf("setting up the provider: %w", err)
	}
	p.op, p.library = op, op.Handler()
	p.handler = p.routes()
	return p, nil
}

// ServeHTTP implements http.Handler.
func (p *Provider) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	p.handler.ServeHTTP(w, presenting(r))
}

// Issuer is the iss claim of the provider's tokens.
func (p *Provider) Issuer() string {
	if p.tenant == "" {
		return p.base
	}
	return p.base + "/" + p.tenant + "/v2.0"
}

// JWKSURL is where the provider's keys are.
func (p *Provider) JWKSURL() string {
	if p.tenant == "" {
		return p.base + "/jwks"
	}
	return p.base + "/" + p.tenant + "/discovery/v2.0/keys"
}

// TokenURL is the provider's token endpoint.
func (p *Provider) TokenURL() string { return p.base + p.prefix + "/token" }

// VerificationURI is the page where a user code is entered.
func (p *Provider) VerificationURI() string { return p.base + p.prefix + "/device" }

// Now is the time by the provider's clock.
func (p *Provider) Now() time.Time { return p.now() }

// Knows reports whether the provider has issued the user code.
func (p *Provider) Knows(userCode string) bool { return p.store.state(userCode) != codeUnknown }

func (p *Provider) keys(context.Context) (goidc.JSONWebKeySet, error) {
	return goidc.JSONWebKeySet{Keys: []goidc.JSONWebKey{p.key, p.requestKey}}, nil
}

func (p *Provider) options() []provider.Option {
	return []provider.Option{
		provider.WithPathPrefix(p.prefix),
		provider.WithScopes(p.dir.scopes()...),
		provider.WithIDTokenSignatureAlgs(algorithm),
		provider.WithClaims(goidc.ClaimName, goidc.ClaimEmail, goidc.ClaimPreferredUsername, "groups"),
		provider.WithNoneAuthn(), provider.WithSecretPostAuthn(), provider.WithSecretBasicAuthn(),
		provider.WithClientSecretVerifier(p.verifySecret),
		provider.WithDCR(p.clients),
		provider.WithClientCredentialsGrant(),
		provider.WithTokenExchangeGrant(p.exchangeToken), provider.WithTokenExchangeClientAuthnRequired(),
		provider.WithAuthCodeGrant(p.store, goidc.ResponseTypeCode, goidc.ResponseTypeIDTokenAndToken),
		provider.WithPKCE(goidc.CodeChallengeMethodSHA256),
		provider.WithPAR(p.store),
		provider.WithIssuerResponseParameter(),
		provider.WithDeviceGrant(p.store, p.promptCode, p.confirm),
		provider.WithRefreshTokenGrant(p.store),
		provider.WithRefreshTokenRotation(),
		provider.WithRefreshTokenLifetime(int(refreshLifetime.Seconds())),
		provider.WithRefreshTokenShouldIssue(wantsRefresh),
		provider.WithOpaqueTokens(p.store),
		provider.WithDPoP(goidc.ES256),
		provider.WithPrivateKeyJWTAuthn(goidc.ES256, goidc.PS256, goidc.RS256, jose.EdDSA), provider.WithSecretJWTAuthn(jose.HS256),
		provider.WithJAR(goidc.ES256, goidc.PS256),
		provider.WithJARM(algorithm),
		provider.WithTokenOptions(p.tokenOptions),
		provider.WithTokenClaims(p.tokenClaims),
		provider.WithIDTokenClaims(p.idClaims),
		provider.WithUserInfoClaims(p.personClaims),
		provider.WithGrantHandler(p.onGrant),
		provider.WithTokenIntrospection(func(context.Context, *goidc.Client, goidc.TokenInfo) bool { return true }),
		provider.WithTokenRevocation(func(context.Context, *goidc.Client) bool { return true }),
		provider.WithTokenRevocationRevokeGrantOnAccessToken(),
		provider.WithJTIConsumer(oneUse(p.now)),
		provider.WithPolicies(goidc.NewPolicy("person", p.begin, p.decide)),
		provider.WithErrorRenderer(p.renderError),
		provider.WithErrorHandler(func(ctx context.Context, err error) { of(ctx).err = err }),
	}
}

// routes puts what the host adds in front of the library.
func (p *Provider) routes() http.Handler {
	mux := http.NewServeMux()
	page := p.people.middleware(p.pages, p.library)
	mux.Handle(p.prefix+"/device", page)
	mux.Handle(p.prefix+"/device/", page)
	mux.Handle(p.prefix+"/authorize", page)
	mux.Handle(p.prefix+"/authorize/", page)
	if p.tenant != "" {
		p.tenantRoutes(mux)
		return mux
	}
	mux.HandleFunc("POST /device_authorization", p.deviceAuthorization)
	mux.HandleFunc("POST /token", p.token)
	for _, path := range []string{"/bc-authorize", "/revoke", "/par"} {
		mux.HandleFunc("POST "+path, p.token)
	}
	mux.HandleFunc("POST /introspect", p.introspect)
	mux.Handle(phonePath, p.people.middleware(p.pages, http.HandlerFunc(p.phone)))
	mux.Handle(logoutPath, p.people.middleware(p.pages, http.HandlerFunc(p.signOut)))
	mux.Handle("/", p.library)
	mux.HandleFunc("GET /.well-known/openid-configuration", p.document)
	mux.HandleFunc("GET /{$}", p.welcome)
	return mux
}

// token answers at the token endpoint and its kin: the library's answer, its error completed.
func (p *Provider) token(w http.ResponseWriter, r *http.Request) {
	x, r := begin(w, r)
	if p.lacksNonce(w, r) {
		return
	}
	if r.URL.Path == p.prefix+"/par" && p.unsealed(x.client, x.form.Get("request")) {
		p.refuse(w, x, errUnsealed)
		return
	}
	p.redeeming.Lock()
	a := ask(p.library, r)
	p.redeeming.Unlock()
	if e, failed := a.failed(); failed {
		p.refuse(w, x, e)
		return
	}
	a.send(w)
}

// refuse answers with an error in the provider's manner.
func (p *Provider) refuse(w http.ResponseWriter, x *exchange, e goidc.Error) {
	if p.tenant != "" {
		p.refuseAsEntra(w, x, e)
		return
	}
	if why := p.explain(x, e); why != "" {
		e.Description = why
	}
	status := http.StatusBadRequest // RFC 6749 §5.2
	switch e.Code {
	case goidc.ErrorCodeInvalidClient:
		status = http.StatusUnauthorized
		if x.method == goidc.AuthnMethodSecretBasic {
			w.Header().Set("WWW-Authenticate", `Basic realm="demo"`)
		}
	case goidc.ErrorCodeInternalError:
		e.Code, status = "server_error", http.StatusInternalServerError
	default:
	}
	writeJSON(w, status, e)
}

// explain says why in words that help: the library's own reason, or what the directory knows.
func (p *Provider) explain(x *exchange, e goidc.Error) string {
	app, known := p.dir.app(x.client)
	switch {
	case e.Code == goidc.ErrorCodeInvalidClient && x.client != "" && !known && strings.HasSuffix(reason(x.err), goidc.ErrNotFound.Error()):
		return "the client " + x.client + " is not registered here"
	case e.Code == goidc.ErrorCodeInvalidClient && app.Auth != "" && family(app.Auth) != x.method:
		return fmt.Sprintf("the OAuth 2.0 client supports client authentication method '%s', but method '%s' was requested", app.Auth, x.method)
	default:
		return reason(x.err)
	}
}
