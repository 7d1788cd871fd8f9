package flows

import (
	"context"
	"net/url"
	"slices"

	"doorstep/flows/clientauth"
	"doorstep/flows/httpclient"
	"doorstep/profiles"
)

// fapi2 is what `security: fapi2` means: the FAPI 2.0 Security Profile.
const fapi2 = "fapi2"

// fapi2Algorithms are those that fapi2 leaves (§5.4.1).
var fapi2Algorithms = []string{"PS256", "ES256", "EdDSA"}

// rsaAlgorithm is what an RSA key of the profile signs with when its JWK doesn't say; "" is the usual one, RS256. offered is
// what the provider takes, nil where it doesn't say.
func rsaAlgorithm(e *profiles.Profile, offered []string) string {
	const usual, safer = "RS256", "PS256"
	if e.Security == fapi2 || slices.Contains(offered, safer) && !slices.Contains(offered, usual) {
		return safer
	}
	return ""
}

// keepsFAPI2 refuses what the FAPI 2.0 Security Profile forbids, where e is to keep to it. What it requires beyond that
// follows from the profile: see [profiles.Profile.Effective].
func (c *Client) keepsFAPI2(ctx context.Context, w way, e *profiles.Profile) error {
	if e.Security == "" {
		return nil
	}
	key, problem := fapi2Problem(w, e)
	if problem == "" {
		key, problem = c.fapi2KeyProblem(ctx, e)
	}
	if problem != "" {
		return &ConfigError{Profile: e.Name, Key: key, Problem: problem}
	}
	m, err := c.patientProvider(ctx, e)
	if err != nil {
		return err
	}
	if key, problem = fapi2Provider(e, m); problem != "" {
		return &ConfigError{Profile: e.Name, Key: key, Problem: problem, Cause: notAllowed}
	}
	return nil
}

// fapi2Problem finds what the profile itself has against it (§5.3.3).
func fapi2Problem(w way, e *profiles.Profile) (key, problem string) {
	switch {
	case e.Security != fapi2:
		return "security", "is " + e.Security + ", which is no profile that doorstep knows: write fapi2, or leave it out"
	case !w.fapi2:
		return "flow", "is " + e.Flow + ", which security: fapi2 doesn't allow: write pkce for people or client-credentials for services"
	case e.Issuer == "":
		return "issuer", "is missing: with security: fapi2 the endpoints come from the provider's discovery document"
	case !e.MutualTLS() && e.ClientAuth != "private_key_jwt":
		return "client-auth", "is " + e.ClientAuth + ", which security: fapi2 doesn't allow: " +
			"write private_key_jwt (with client-key) or tls_client_auth (with client-certificate)"
	case no(e.DPoP) && !e.MutualTLS():
		return "dpop", "is false, and security: fapi2 wants tokens bound to a key: leave it out, or write client-auth: tls_client_auth"
	case no(e.PAR) && e.Flow == profiles.FlowPKCE:
		return "par", "is false, and security: fapi2 wants requests pushed: leave it out"
	case plainRedirect(e.RedirectURI):
		return "redirect-uri", "is plain http on another machine, which security: fapi2 doesn't allow: write one on loopback, or with https"
	}
	return "", ""
}

func plainRedirect(raw string) bool {
	u, err := url.Parse(raw)
	return err == nil && u.Scheme == "http" && !httpclient.Loopback(u.Hostname())
}

// fapi2KeyProblem finds a key that signs with what the profile forbids.
func (c *Client) fapi2KeyProblem(ctx context.Context, e *profiles.Profile) (key, problem string) {
	for _, k := range []struct {
		key, path string
		used      bool
	}{
		{"client-key", e.ClientKey, !e.MutualTLS()},
		{"request-signing-key", e.RequestSigningKey, e.Flow == profiles.FlowPKCE},
	} {
		if !k.used || k.path == "" {
			continue
		}
		text, err := c.file(ctx, e, k.key, k.path)
		if err != nil {
			continue // whoever needs the key tells that
		}
		jwk, bad := clientauth.ParseKey(text.Reveal(), rsaAlgorithm(e, nil))
		if bad == "" && !slices.Contains(fapi2Algorithms, jwk.Algorithm) {
			return k.key, "signs with " + jwk.Algorithm + ", which security: fapi2 doesn't allow: use a key for PS256 (RSA), ES256 (P-256) or EdDSA (Ed25519)"
		}
	}
	return "", ""
}

// fapi2Provider finds what the provider lacks (§5.3.2).
func fapi2Provider(e *profiles.Profile, m *Metadata) (key, problem string) {
	switch {
	case yes(e.DPoP) && !slices.Contains(m.List("dpop_signing_alg_values_supported"), "ES256"):
		return "dpop", "is needed for security: fapi2, and the provider offers none with ES256: write client-auth: tls_client_auth if it binds tokens to certificates"
	case !yes(e.DPoP) && !m.Says("tls_client_certificate_bound_access_tokens"):
		return "dpop", "is not true, and the provider doesn't bind tokens to certificates, one of which security: fapi2 wants: write dpop: true"
	case e.Flow != profiles.FlowPKCE:
		return "", ""
	case m.PAREndpoint == "":
		return "security", "wants requests pushed, and the provider names no pushed authorization request endpoint: it doesn't keep to fapi2"
	case m.CodeChallengeMethods != nil && !slices.Contains(m.CodeChallengeMethods, "S256"):
		return "security", "wants PKCE with S256, which the provider doesn't offer: it doesn't keep to fapi2"
	case !yes(e.JARM) && !m.Says("authorization_response_iss_parameter_supported"):
		return "security", "wants answers that name their issuer (RFC 9207), and the provider promises none: it doesn't keep to fapi2"
	}
	return "", ""
}
