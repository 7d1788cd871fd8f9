package profiles

import (
	"maps"
	"slices"
	"strings"
)

// Effective gives the profile with everything filled in that its provider's preset derives (endpoints, scopes,
// issuer, flow, client authentication) and that follows from its other keys. What the profile says itself always
// wins. p stays as it is, and the result shares nothing with it that can be changed. The effective profile of an
// effective profile is the same again.
func (p *Profile) Effective() *Profile {
	e := p.clone()
	if e.Provider == "" {
		e.Provider = providerOf(e)
	}
	k := presetOf(e.Provider)
	e.deriveSecrets()
	e.deriveCDF()
	e.deriveEndpoints(k)
	or(&e.Flow, k.flow, e.usualFlow())
	e.deriveClientAuth(k)
	e.deriveSecurity()
	e.deriveScopes(k)
	if e.ResourceCheck != nil {
		or(&e.ResourceCheck.Method, "GET")
		if e.ResourceCheck.ExpectStatus == 0 {
			e.ResourceCheck.ExpectStatus = 200
		}
	}
	return e
}

func (p *Profile) clone() *Profile {
	e := *p
	e.Scopes = slices.Clone(p.Scopes)
	e.ACRValues = slices.Clone(p.ACRValues)
	e.ExtraParameters = maps.Clone(p.ExtraParameters)
	e.ClientSecret.Argv = slices.Clone(p.ClientSecret.Argv)
	e.APIKey.Argv = slices.Clone(p.APIKey.Argv)
	e.AccessToken.Argv = slices.Clone(p.AccessToken.Argv)
	e.RegistrationToken.Argv = slices.Clone(p.RegistrationToken.Argv)
	e.CertificatePassword.Argv = slices.Clone(p.CertificatePassword.Argv)
	e.PAR, e.JAR, e.JAREncryption, e.JARM, e.DPoP = copied(p.PAR), copied(p.JAR), copied(p.JAREncryption), copied(p.JARM), copied(p.DPoP)
	e.ResourceCheck = copied(p.ResourceCheck)
	e.CDF = copied(p.CDF)
	if e.CDF != nil {
		e.CDF.Needs = slices.Clone(p.CDF.Needs)
	}
	return &e
}

func copied[T any](p *T) *T {
	if p == nil {
		return nil
	}
	v := *p
	return &v
}

// or gives *s the first value that isn't empty, when it is empty itself.
func or(s *string, values ...string) {
	for _, v := range values {
		if *s == "" {
			*s = v
		}
	}
}

func (p *Profile) deriveEndpoints(k preset) {
	w := k.words(p)
	or(&p.Endpoints.Token, p.TokenURL, fill(k.token, w))
	or(&p.TokenURL, p.Endpoints.Token)
	or(&p.Endpoints.Authorization, fill(k.authorization, w))
	or(&p.Endpoints.DeviceAuthorization, fill(k.device, w))
	or(&p.Issuer, fill(k.issuer, w))
	if p.Tenant == "" && strings.HasSuffix(k.home, "{tenant}") && w["home"] != "" {
		p.Tenant = lastSegment(w["home"])
	}
	if p.Tenant == "" && k.name == Entra {
		or(&p.Tenant, tenantIn(p.Issuer), tenantIn(p.TokenURL))
	}
}

// usualFlow is the flow that the credentials speak for.
func (p *Profile) usualFlow() string {
	switch {
	case !p.AccessToken.IsZero():
		return FlowToken
	case !p.APIKey.IsZero() && p.ClientID == "":
		return FlowAPIKey
	case p.confidential():
		return FlowClientCredentials
	}
	return FlowDevice
}

func (p *Profile) confidential() bool {
	return !p.ClientSecret.IsZero() || p.ClientKey != "" || p.ClientCertificate != ""
}

// deriveSecurity turns on what other keys want: a request that is to be encrypted is signed first (RFC 9101 §6.1), and by the
// FAPI 2.0 Security Profile requests are pushed, and tokens bound to a key, unless they are bound to the certificate already.
func (p *Profile) deriveSecurity() {
	on := func(b **bool) {
		if *b == nil {
			yes := true
			*b = &yes
		}
	}
	if p.JAREncryption != nil && *p.JAREncryption {
		on(&p.JAR)
	}
	if p.Security != "fapi2" {
		return
	}
	if p.Flow == FlowPKCE {
		on(&p.PAR)
	}
	if !p.MutualTLS() {
		on(&p.DPoP)
	}
}

func (p *Profile) deriveScopes(k preset) {
	if p.CDF == nil || p.Flow == FlowToken {
		return
	}
	w := map[string]string{"cdf": p.CDF.resource(), "project": p.CDF.Project}
	or(&p.Audience, fill(k.cdfAudience, w))
	if len(p.Scopes) > 0 || p.Resource != "" {
		return
	}
	for _, template := range k.cdfScopes {
		if scope := fill(template, w); scope != "" {
			p.Scopes = append(p.Scopes, scope)
		}
	}
	if (p.Flow == FlowDevice || p.Flow == FlowPKCE || p.Flow == FlowCIBA) && len(p.Scopes) > 0 {
		p.Scopes = append(p.Scopes, k.deviceScopes...)
	}
}
