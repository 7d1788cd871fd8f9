package profiles

import "slices"

func (p *Profile) deriveClientAuth(k preset) {
	if p.ClientAuth != "" {
		return
	}
	p.ClientAuth = p.usualClientAuth(k)
	p.ClientAuthAssumed = p.ClientAuth == authSecretBasic && k.clientAuth == ""
}

func (p *Profile) usualClientAuth(k preset) string {
	switch {
	case !p.ClientSecret.IsZero() && k.clientAuth != "":
		return k.clientAuth
	case !p.ClientSecret.IsZero():
		return authSecretBasic // which every provider has to know (RFC 6749 §2.3.1)
	case p.ClientKey != "", p.ClientCertificate != "" && k.name == Entra:
		return authPrivateKeyJWT
	case p.ClientCertificate != "":
		return authTLSClientAuth
	}
	return authNone
}

// ClientAuthAt is how the client of an effective profile authenticates at a provider that takes these methods, nil where it
// doesn't say (token_endpoint_auth_methods_supported, RFC 8414 §2). What the profile or its preset says is kept, whatever
// the provider says; else a secret is sent in a way that is among them.
func (p *Profile) ClientAuthAt(methods []string) string {
	if !p.ClientAuthAssumed || slices.Contains(methods, p.ClientAuth) {
		return p.ClientAuth
	}
	for _, way := range []string{authSecretPost, authSecretJWT} {
		if slices.Contains(methods, way) {
			return way
		}
	}
	return p.ClientAuth
}
