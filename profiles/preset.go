package profiles

import "strings"

// preset is what one provider makes derivable. The templates may use {authority}, {tenant}, {domain} (the tenant,
// with the provider's domain added to a bare name), {region} (what stands before the first _ of the tenant), and
// {home}, which home itself defines. A template whose words aren't all known gives nothing.
type preset struct {
	name      Provider
	hosts     []string // a URL on one of these, or below a ".suffix", is this provider's when a profile names none
	domain    string   // completes a bare tenant to {domain}
	authority string   // when the profile says none
	home      string   // what the endpoints hang off; {authority} when empty

	issuer, authorization, token, device string

	clientAuth string // with a client secret; client_secret_basic when empty
	flow       string // when the profile says none; by the client's credentials when empty

	// With a cdf block: scopes and audience to ask for. {cdf} is the cluster's URL, {project} the project.
	cdfScopes   []string
	cdfAudience string
	// What a sign-in by a person adds, so that there is a refresh token.
	deviceScopes []string
	// noAudience: access tokens carry no aud claim.
	noAudience bool
}

// presets has one entry a provider. Sources: each provider's own documentation of its endpoints; for the scopes,
// the audience and the client authentication of CDF, Cognite's SDK and toolkit.
var presets = []preset{
	{
		name:          Entra,
		hosts:         []string{"login.microsoftonline.com", "login.microsoftonline.us", "login.partner.microsoftonline.cn"},
		authority:     "https://login.microsoftonline.com",
		home:          "{authority}/{tenant}",
		issuer:        "{home}/v2.0",
		authorization: "{home}/oauth2/v2.0/authorize",
		token:         "{home}/oauth2/v2.0/token",
		device:        "{home}/oauth2/v2.0/devicecode",
		clientAuth:    authSecretPost,
		cdfScopes:     []string{"{cdf}/.default"},
		deviceScopes:  []string{"openid", "profile", "offline_access"},
	},
	{
		name:          ADFS,
		home:          "{authority}/adfs",
		issuer:        "{home}",
		authorization: "{home}/oauth2/authorize",
		token:         "{home}/oauth2/token",
		device:        "{home}/oauth2/devicecode",
	},
	{
		name:          Cognito, // discovery lives on AWS's host, the endpoints on the user pool's domain
		hosts:         []string{".amazoncognito.com", ".amazonaws.com"},
		issuer:        "https://cognito-idp.{region}.amazonaws.com/{tenant}",
		authorization: "{home}/oauth2/authorize",
		token:         "{home}/oauth2/token",
		noAudience:    true,
	},
	{
		name:          Auth0,
		hosts:         []string{".auth0.com"},
		domain:        ".auth0.com",
		authority:     "https://{domain}",
		issuer:        "{home}/",
		authorization: "{home}/authorize",
		token:         "{home}/oauth/token",
		device:        "{home}/oauth/device/code",
		cdfScopes:     []string{"IDENTITY", "user_impersonation"},
		cdfAudience:   "https://{project}.fusion.cognite.com/{project}",
	},
	{
		name:         Okta, // which endpoints: the organisation's or an authorization server's, discovery says
		hosts:        []string{".okta.com", ".oktapreview.com"},
		domain:       ".okta.com",
		authority:    "https://{domain}",
		issuer:       "{home}",
		deviceScopes: []string{"openid", "offline_access"},
	},
	{
		name:       Google, // no client credentials grant; the device client has a secret
		hosts:      []string{"accounts.google.com", "oauth2.googleapis.com"},
		authority:  "https://accounts.google.com",
		issuer:     "{home}",
		clientAuth: authSecretPost,
		flow:       FlowDevice,
	},
	{
		name:          Keycloak,
		home:          "{authority}/realms/{tenant}",
		issuer:        "{home}",
		authorization: "{home}/protocol/openid-connect/auth",
		token:         "{home}/protocol/openid-connect/token",
		device:        "{home}/protocol/openid-connect/auth/device",
	},
	{
		name:      Cognite,
		hosts:     []string{"auth.cognite.com"},
		authority: "https://auth.cognite.com",
		issuer:    "{home}",
		token:     "{home}/oauth2/token",
	},
	{name: Generic, issuer: "{home}"},
}

func presetOf(name Provider) preset {
	for i := range presets {
		if presets[i].name == name {
			return presets[i]
		}
	}
	return preset{name: name}
}

// providerOf gives the provider of a profile that names none: by the host of its URLs, or Entra for a bare tenant,
// as extractors read it.
func providerOf(p *Profile) Provider {
	for _, u := range []string{p.Issuer, p.Authority, p.TokenURL, p.Endpoints.Token} {
		if u == "" {
			continue
		}
		host := hostOf(u)
		for i := range presets {
			if presets[i].serves(host) {
				return presets[i].name
			}
		}
		return Generic
	}
	if p.Tenant != "" {
		return Entra
	}
	return Generic
}

func (k preset) serves(host string) bool {
	for _, h := range k.hosts {
		if host == h || strings.HasPrefix(h, ".") && strings.HasSuffix(host, h) {
			return true
		}
	}
	return false
}

// fill puts the words into a template, "" when one of them isn't known.
func fill(template string, words map[string]string) string {
	if !strings.Contains(template, "{") {
		return template
	}
	var b strings.Builder
	b.Grow(2 * len(template)) // most words are longer than their names
	for {
		before, rest, found := strings.Cut(template, "{")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		word, after, _ := strings.Cut(rest, "}")
		if words[word] == "" {
			return ""
		}
		b.WriteString(words[word])
		template = after
	}
}
