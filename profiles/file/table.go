package file

import (
	"doorstep/profiles"
)

// key is one key of a profile: the one table that reading, the nearest right key, writing and JSON go by.
type key struct {
	name  string
	means string                      // the dotted key that it is another name for; "" for itself
	at    func(*profiles.Profile) any // a pointer to where the value goes; its type says how it is written
	keys  []key                       // of a nested mapping, whose at makes the struct exist
}

// alias reports whether the key is another way to write one that has its own place in the table.
func (k key) alias() bool { return k.means != "" }

// profileKeys is every key of a profile, in the order in which they are written.
var profileKeys = []key{
	{name: "description", at: func(p *profiles.Profile) any { return &p.Description }},
	{name: "provider", at: func(p *profiles.Profile) any { return &p.Provider }},
	{name: "tenant", at: func(p *profiles.Profile) any { return &p.Tenant }},
	{name: "issuer", at: func(p *profiles.Profile) any { return &p.Issuer }},
	{name: "authority", at: func(p *profiles.Profile) any { return &p.Authority }},
	{name: "token-url", at: func(p *profiles.Profile) any { return &p.TokenURL }},
	{name: "client-id", at: func(p *profiles.Profile) any { return &p.ClientID }},
	{name: "client-secret", at: func(p *profiles.Profile) any { return &p.ClientSecret }},
	{name: "secret", means: "client-secret", at: func(p *profiles.Profile) any { return &p.ClientSecret }},
	{name: "flow", at: func(p *profiles.Profile) any { return &p.Flow }},
	{name: "scopes", at: func(p *profiles.Profile) any { return &p.Scopes }},
	{name: "audience", at: func(p *profiles.Profile) any { return &p.Audience }},
	{name: "resource", at: func(p *profiles.Profile) any { return &p.Resource }},
	{name: "subject-profile", at: func(p *profiles.Profile) any { return &p.SubjectProfile }},
	{name: "actor-profile", at: func(p *profiles.Profile) any { return &p.ActorProfile }},
	{name: "client-auth", at: func(p *profiles.Profile) any { return &p.ClientAuth }},
	{name: "min-ttl", at: func(p *profiles.Profile) any { return &p.MinTTL }},
	{name: "timeout", at: func(p *profiles.Profile) any { return &p.Timeout }},
	{name: "par", at: func(p *profiles.Profile) any { return &p.PAR }},
	{name: "jar", at: func(p *profiles.Profile) any { return &p.JAR }},
	{name: "jar-encryption", at: func(p *profiles.Profile) any { return &p.JAREncryption }},
	{name: "jarm", at: func(p *profiles.Profile) any { return &p.JARM }},
	{name: "dpop", at: func(p *profiles.Profile) any { return &p.DPoP }},
	{name: "request-signing-key", at: func(p *profiles.Profile) any { return &p.RequestSigningKey }},
	{name: "decryption-key", at: func(p *profiles.Profile) any { return &p.DecryptionKey }},
	{name: "client-key", at: func(p *profiles.Profile) any { return &p.ClientKey }},
	{name: "client-certificate", at: func(p *profiles.Profile) any { return &p.ClientCertificate }},
	{name: "client-certificate-password", at: func(p *profiles.Profile) any { return &p.CertificatePassword }},
	{name: "redirect-uri", at: func(p *profiles.Profile) any { return &p.RedirectURI }},
	{name: "redirect-port", at: func(p *profiles.Profile) any { return &p.RedirectPort }},
	{name: "prompt", at: func(p *profiles.Profile) any { return &p.Prompt }},
	{name: "login-hint", at: func(p *profiles.Profile) any { return &p.LoginHint }},
	{name: "ciba-mode", at: func(p *profiles.Profile) any { return &p.CIBAMode }},
	{name: "notification-port", at: func(p *profiles.Profile) any { return &p.NotificationPort }},
	{name: "acr-values", at: func(p *profiles.Profile) any { return &p.ACRValues }},
	{name: "extra-parameters", at: func(p *profiles.Profile) any { return &p.ExtraParameters }},
	{name: "endpoints", keys: endpointKeys},
	{name: "ca-file", at: func(p *profiles.Profile) any { return &p.CAFile }},
	{name: "api-key", at: func(p *profiles.Profile) any { return &p.APIKey }},
	{name: "access-token", at: func(p *profiles.Profile) any { return &p.AccessToken }},
	{name: "registration-client-uri", at: func(p *profiles.Profile) any { return &p.RegistrationURI }},
	{name: "registration-access-token", at: func(p *profiles.Profile) any { return &p.RegistrationToken }},
	{name: "security", at: func(p *profiles.Profile) any { return &p.Security }},
	{name: "cdf", at: func(p *profiles.Profile) any { return cdf(p) }, keys: cdfKeys},
	{name: "resource-check", at: func(p *profiles.Profile) any { return resourceCheck(p) }, keys: resourceCheckKeys},
	{name: "idp-authentication", means: "idp-authentication", keys: extractorKeys},
}

var endpointKeys = []key{
	{name: "authorization", at: func(p *profiles.Profile) any { return &p.Endpoints.Authorization }},
	{name: "token", at: func(p *profiles.Profile) any { return &p.Endpoints.Token }},
	{name: "device-authorization", at: func(p *profiles.Profile) any { return &p.Endpoints.DeviceAuthorization }},
	{name: "jwks", at: func(p *profiles.Profile) any { return &p.Endpoints.JWKS }},
	{name: "userinfo", at: func(p *profiles.Profile) any { return &p.Endpoints.Userinfo }},
	{name: "introspection", at: func(p *profiles.Profile) any { return &p.Endpoints.Introspection }},
	{name: "revocation", at: func(p *profiles.Profile) any { return &p.Endpoints.Revocation }},
	{name: "registration", at: func(p *profiles.Profile) any { return &p.Endpoints.Registration }},
	{name: "end-session", at: func(p *profiles.Profile) any { return &p.Endpoints.EndSession }},
	{name: "par", at: func(p *profiles.Profile) any { return &p.Endpoints.PAR }},
	{name: "backchannel", at: func(p *profiles.Profile) any { return &p.Endpoints.Backchannel }},
}

var cdfKeys = []key{
	{name: "project", at: func(p *profiles.Profile) any { return &cdf(p).Project }},
	{name: "base-url", at: func(p *profiles.Profile) any { return &cdf(p).BaseURL }},
	{name: "cluster", at: func(p *profiles.Profile) any { return &cdf(p).Cluster }},
	{name: "needs", at: func(p *profiles.Profile) any { return &cdf(p).Needs }},
}

var resourceCheckKeys = []key{
	{name: "url", at: func(p *profiles.Profile) any { return &resourceCheck(p).URL }},
	{name: "method", at: func(p *profiles.Profile) any { return &resourceCheck(p).Method }},
	{name: "expect-status", at: func(p *profiles.Profile) any { return &resourceCheck(p).ExpectStatus }},
}

// extractorKeys are those of the idp-authentication block of Cognite's extractors, classic and new, as other names
// for a profile's own.
var extractorKeys = []key{
	{name: "type", means: "flow", at: func(p *profiles.Profile) any { return (*extractorType)(&p.Flow) }},
	{name: "implementation", means: "implementation", at: func(*profiles.Profile) any { return new(string) }},
	{name: "client-id", means: "client-id", at: func(p *profiles.Profile) any { return &p.ClientID }},
	{name: "client-secret", means: "client-secret", at: func(p *profiles.Profile) any { return &p.ClientSecret }},
	{name: "secret", means: "client-secret", at: func(p *profiles.Profile) any { return &p.ClientSecret }},
	{name: "tenant", means: "tenant", at: func(p *profiles.Profile) any { return &p.Tenant }},
	{name: "authority", means: "authority", at: func(p *profiles.Profile) any { return &p.Authority }},
	{name: "authority-url", means: "authority", at: func(p *profiles.Profile) any { return &p.Authority }},
	{name: "token-url", means: "token-url", at: func(p *profiles.Profile) any { return &p.TokenURL }},
	{name: "scopes", means: "scopes", at: func(p *profiles.Profile) any { return &p.Scopes }},
	{name: "audience", means: "audience", at: func(p *profiles.Profile) any { return &p.Audience }},
	{name: "resource", means: "resource", at: func(p *profiles.Profile) any { return &p.Resource }},
	{name: "min-ttl", means: "min-ttl", at: func(p *profiles.Profile) any { return &p.MinTTL }},
	{name: "path", means: "client-certificate", at: func(p *profiles.Profile) any { return &p.ClientCertificate }},
	{name: "password", means: "client-certificate-password", at: func(p *profiles.Profile) any { return &p.CertificatePassword }},
	{name: "certificate", means: "certificate", keys: []key{
		{name: "path", means: "client-certificate", at: func(p *profiles.Profile) any { return &p.ClientCertificate }},
		{name: "password", means: "client-certificate-password", at: func(p *profiles.Profile) any { return &p.CertificatePassword }},
		{name: "authority-url", means: "authority", at: func(p *profiles.Profile) any { return &p.Authority }},
	}},
}

// extractorType is a flow in the words of an extractor's "type".
type extractorType string

func cdf(p *profiles.Profile) *profiles.CDF {
	if p.CDF == nil {
		p.CDF = &profiles.CDF{}
	}
	return p.CDF
}

func resourceCheck(p *profiles.Profile) *profiles.ResourceCheck {
	if p.ResourceCheck == nil {
		p.ResourceCheck = &profiles.ResourceCheck{}
	}
	return p.ResourceCheck
}
