package flows

import (
	"context"
	"slices"
	"strings"

	"doorstep/flows/authcode"
	"doorstep/flows/jar"
	"doorstep/profiles"
)

// guarded gives f with what the profile or the provider wants an authorization request to be safer by: pushed
// (RFC 9126), signed and encrypted (RFC 9101), its answer signed (JARM).
func (c *Client) guarded(ctx context.Context, e *profiles.Profile, m *Metadata, f authcode.Flow) (authcode.Flow, error) {
	for _, add := range []func(context.Context, *profiles.Profile, *Metadata, *authcode.Flow) error{
		c.pushed, c.signed, c.sealed, c.signedAnswer,
	} {
		if err := add(ctx, e, m, &f); err != nil {
			return f, err
		}
	}
	return f, nil
}

func (c *Client) pushed(_ context.Context, e *profiles.Profile, m *Metadata, f *authcode.Flow) error {
	if !yes(e.PAR) && !m.Says("require_pushed_authorization_requests") {
		return nil
	}
	if m.PAREndpoint == "" {
		return &ConfigError{
			Profile: e.Name, Key: "par", Cause: notAllowed,
			Problem: "is true, and the provider names no pushed authorization request endpoint: write it as endpoints.par if there is one, or leave par out",
		}
	}
	f.PushedURL = m.PAREndpoint
	return nil
}

func (c *Client) signed(ctx context.Context, e *profiles.Profile, m *Metadata, f *authcode.Flow) error {
	const key = "request-signing-key"
	switch wanted := m.Says("require_signed_request_object"); {
	case !wanted && !yes(e.JAR):
		return nil
	case e.RequestSigningKey == "" && wanted:
		return &ConfigError{
			Profile: e.Name, Key: key,
			Problem: "is missing, and the provider takes only signed requests: write the path of the key, PEM or JWK, whose public half is registered there",
		}
	case e.RequestSigningKey == "":
		return &ConfigError{
			Profile: e.Name, Key: key,
			Problem: "is missing, and jar: true needs it: write the path of the key, PEM or JWK, whose public half is registered with the provider",
		}
	}
	text, err := c.file(ctx, e, key, e.RequestSigningKey)
	if err != nil {
		return err
	}
	issuer := issuerOf(e, m)
	if issuer == "" {
		return &ConfigError{Profile: e.Name, Key: "issuer", Problem: "is missing, and a signed request has to say whom it is for: write the provider's issuer URL"}
	}
	algorithm := rsaAlgorithm(e, m.List("request_object_signing_alg_values_supported"))
	if f.Signer, err = jar.New(text, algorithm, e.ClientID, issuer); err != nil {
		return &ConfigError{Profile: e.Name, Key: key, Problem: err.Error(), Err: err}
	}
	return nil
}

// signedModes are the response modes of signed answers, the best first: an answer in the address can be pasted, too, and
// one behind its "#" needs a script in the browser.
var signedModes = []string{"query.jwt", "jwt", "fragment.jwt", "form_post.jwt"}

func (c *Client) signedAnswer(_ context.Context, e *profiles.Profile, m *Metadata, f *authcode.Flow) error {
	if !yes(e.JARM) {
		return nil
	}
	if f.Issuer = issuerOf(e, m); f.Issuer == "" {
		return &ConfigError{Profile: e.Name, Key: "issuer", Problem: "is missing, and jarm: true needs to know who has to sign: write the provider's issuer URL"}
	}
	if f.Keys == nil {
		return &ConfigError{Profile: e.Name, Key: "endpoints.jwks", Problem: "is missing, and jarm: true needs the provider's keys: write where they are"}
	}
	offered := m.List("response_modes_supported")
	if asked := e.ExtraParameters["response_mode"]; slices.Contains(signedModes, asked) {
		f.ResponseMode = asked
		return nil
	}
	if offered == nil {
		f.ResponseMode = signedModes[0] // it doesn't say
		return nil
	}
	i := slices.IndexFunc(signedModes, func(mode string) bool { return slices.Contains(offered, mode) })
	if i < 0 {
		return &ConfigError{
			Profile: e.Name, Key: "jarm", Cause: notAllowed,
			Problem: "is true, and the provider signs no answers (response_modes_supported has none of " + strings.Join(signedModes, ", ") + "): leave it out to accept that",
		}
	}
	f.ResponseMode = signedModes[i]
	return nil
}

// issuerOf is what the provider calls itself, as far as that is known.
func issuerOf(e *profiles.Profile, m *Metadata) string {
	if m.Discovered {
		return m.Issuer
	}
	return e.Issuer
}
