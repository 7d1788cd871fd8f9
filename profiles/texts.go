package profiles

import (
	"maps"
	"slices"
)

// text is one text of a profile that is sent or asked, and where it stands.
type text struct {
	key string
	at  *string
}

// texts lists every such text that is written, in the order of the file's keys. Secrets are not among them, nor is the
// description, which goes nowhere. The pointers of extra-parameters lead to copies: a map's values have no address.
func (p *Profile) texts() []text {
	e := &p.Endpoints
	all := []text{
		{"tenant", &p.Tenant},
		{"issuer", &p.Issuer},
		{"authority", &p.Authority},
		{"token-url", &p.TokenURL},
		{"client-id", &p.ClientID},
		{"flow", &p.Flow},
		{"audience", &p.Audience},
		{"resource", &p.Resource},
		{"subject-profile", &p.SubjectProfile},
		{"actor-profile", &p.ActorProfile},
		{"client-auth", &p.ClientAuth},
		{"request-signing-key", &p.RequestSigningKey},
		{"decryption-key", &p.DecryptionKey},
		{"client-key", &p.ClientKey},
		{"client-certificate", &p.ClientCertificate},
		{"redirect-uri", &p.RedirectURI},
		{"prompt", &p.Prompt},
		{"login-hint", &p.LoginHint},
		{"ciba-mode", &p.CIBAMode},
		{"endpoints.authorization", &e.Authorization},
		{"endpoints.token", &e.Token},
		{"endpoints.device-authorization", &e.DeviceAuthorization},
		{"endpoints.jwks", &e.JWKS},
		{"endpoints.userinfo", &e.Userinfo},
		{"endpoints.introspection", &e.Introspection},
		{"endpoints.revocation", &e.Revocation},
		{"endpoints.registration", &e.Registration},
		{"endpoints.end-session", &e.EndSession},
		{"endpoints.par", &e.PAR},
		{"endpoints.backchannel", &e.Backchannel},
		{"ca-file", &p.CAFile},
		{"registration-client-uri", &p.RegistrationURI},
		{"security", &p.Security},
	}
	all = append(all, listed("scopes", p.Scopes)...)
	all = append(all, listed("acr-values", p.ACRValues)...)
	if c := p.CDF; c != nil {
		all = append(all, text{"cdf.project", &c.Project}, text{"cdf.base-url", &c.BaseURL}, text{"cdf.cluster", &c.Cluster})
		all = append(all, listed("cdf.needs", c.Needs)...)
	}
	if r := p.ResourceCheck; r != nil {
		all = append(all, text{"resource-check.url", &r.URL}, text{"resource-check.method", &r.Method})
	}
	for _, name := range slices.Sorted(maps.Keys(p.ExtraParameters)) {
		value := p.ExtraParameters[name]
		all = append(all, text{"extra-parameters." + name, &value})
	}
	return slices.DeleteFunc(all, func(t text) bool { return *t.at == "" })
}

func listed(key string, list []string) []text {
	all := make([]text, len(list))
	for i := range list {
		all[i] = text{key, &list[i]}
	}
	return all
}
