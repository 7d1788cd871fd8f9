package idp

import (
	"encoding/json"
	"net/http"
	"strings"
	"time"

	"github.com/luikyv/go-oidc/pkg/goidc"
)

// tenantRoutes are Entra's paths (version 2 of its endpoints).
func (p *Provider) tenantRoutes(mux *http.ServeMux) {
	mux.HandleFunc("GET /"+p.tenant+"/v2.0/.well-known/openid-configuration", p.tenantDocument)
	mux.Handle("GET /"+p.tenant+"/discovery/v2.0/keys", p.as(p.prefix+"/jwks", p.library))
	mux.HandleFunc("POST "+p.prefix+"/token", p.guarded(p.token))
	mux.Handle("POST "+p.prefix+"/devicecode", p.as(p.prefix+"/device_authorization", p.guarded(p.deviceAuthorization)))
}

// as runs h under another path: the library's own.
func (p *Provider) as(path string, h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		clone := r.Clone(r.Context())
		clone.URL.Path = path
		h.ServeHTTP(w, clone)
	})
}

// tenantDocument is the library's discovery document with Entra's names in it.
func (p *Provider) tenantDocument(w http.ResponseWriter, r *http.Request) {
	clone := r.Clone(r.Context())
	clone.URL.Path = "/.well-known/openid-configuration"
	a := ask(p.library, clone)
	var doc map[string]any
	if err := json.Unmarshal(a.body.Bytes(), &doc); err != nil {
		p.sendEntra(w, &entraError{aadsts: errServer})
		return
	}
	doc["issuer"], doc["jwks_uri"] = p.Issuer(), p.JWKSURL()
	doc["device_authorization_endpoint"] = p.base + p.prefix + "/devicecode"
	for _, none := range []string{
		"registration_endpoint", "introspection_endpoint", "introspection_endpoint_auth_methods_supported", "revocation_endpoint",
		"revocation_endpoint_auth_methods_supported", "pushed_authorization_request_endpoint", "userinfo_endpoint",
		"authorization_response_iss_parameter_supported",
	} {
		delete(doc, none)
	}
	writeJSON(w, http.StatusOK, doc)
}

// guarded checks what Entra checks before it looks at a secret.
func (p *Provider) guarded(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		x, _ := begin(w, r)
		if e := p.precheck(x); e != nil {
			p.sendEntra(w, e)
			return
		}
		next(w, r)
	}
}

func (p *Provider) precheck(x *exchange) *entraError {
	app, known := p.dir.app(x.client)
	service := x.form.Get("grant_type") == string(goidc.GrantClientCredentials)
	switch {
	case x.client == "":
		return &entraError{errParameter, []any{"client_id"}}
	case !known:
		return &entraError{errNoApp, []any{x.client, p.tenant}}
	case app.Public && x.method != goidc.AuthnMethodNone:
		return &entraError{aadsts: errSecretPublic}
	case !app.Public && x.method == goidc.AuthnMethodNone:
		return &entraError{aadsts: errSecretAbsent}
	case x.form.Has("resource"):
		return &entraError{aadsts: errOldResource}
	case service:
		return p.precheckService(x.form.Get("scope"))
	default:
		return nil
	}
}

// precheckService wants exactly one API with /.default behind it, as the client credentials grant does there.
func (p *Provider) precheckService(scope string) *entraError {
	resource, ok := strings.CutSuffix(scope, defaultScope)
	switch _, known := p.dir.api(resource); {
	case scope == "":
		return &entraError{errParameter, []any{"scope"}}
	case !ok:
		return &entraError{errNotDefault, []any{scope}}
	case !known:
		return &entraError{errNoResource, []any{resource, p.tenant}}
	default:
		return nil
	}
}

// entraClaims make the claims those of an Entra token.
func (p *Provider) entraClaims(claims Claims, app App, subject string) {
	claims["iss"], claims["tid"], claims["ver"], claims["oid"] = p.Issuer(), p.tenant, "2.0", subject
	claims["idtyp"] = "user"
	if subject == app.ID {
		// What an application may do by itself, its roles and groups say.
		claims["idtyp"] = "app"
		delete(claims, "scp")
	}
	if app.V1 {
		claims["iss"], claims["ver"], claims["appid"] = p.base+"/"+p.tenant+"/", "1.0", app.ID
		delete(claims, "azp")
	}
	if groups, _ := claims["groups"].([]string); len(groups) > overageLimit {
		delete(claims, "groups")
		claims["_claim_names"] = Claims{"groups": "src1"}
		claims["_claim_sources"] = Claims{"src1": Claims{
			"endpoint": "https://graph.windows.net/" + p.tenant + "/users/" + subject + "/getMemberObjects",
		}}
	}
}

// UnknownTenant answers for tenants that do not exist. base is the authority.
func UnknownTenant(base string, now func() time.Time) http.Handler {
	p := &Provider{base: base, now: now}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		p.sendEntra(w, &entraError{errNoTenant, []any{r.PathValue("tenant")}})
	})
}
