package flows

import (
	"context"

	"doorstep/flows/authcode"
	"doorstep/flows/jwe"
	"doorstep/flows/oauth"
	"doorstep/profiles"

	"github.com/go-jose/go-jose/v4"
)

// sealed has the signed request encrypted for the provider's key where the profile asks for that (RFC 9101 §6.1). No provider
// can demand it in its document: whether a client has to is a matter of its registration.
func (c *Client) sealed(ctx context.Context, e *profiles.Profile, m *Metadata, f *authcode.Flow) error {
	if !yes(e.JAREncryption) {
		return nil
	}
	if f.Signer == nil {
		return &ConfigError{
			Profile: e.Name, Key: "jar", Problem: "is false, and jar-encryption: true encrypts only what is signed: leave it out",
		}
	}
	if m.JWKSURI == "" {
		return &ConfigError{
			Profile: e.Name, Key: "endpoints.jwks",
			Problem: "is missing, and jar-encryption: true needs the provider's key: write where its keys are",
		}
	}
	hc, err := c.HTTP(ctx, e)
	if err != nil {
		return err
	}
	var keys *jose.JSONWebKeySet
	if err := hc.Retry(ctx, (*oauth.Error).Temporary, func(ctx context.Context) (err error) {
		keys, err = c.Keys(ctx, e, m.JWKSURI)
		return err
	}); err != nil {
		return err
	}
	sealer, err := jwe.For(keys, m.List("request_object_encryption_alg_values_supported"), m.List("request_object_encryption_enc_values_supported"))
	if err != nil {
		return &ConfigError{
			Profile: e.Name, Key: "jar-encryption", Cause: notAllowed, Err: err,
			Problem: "is true, and the provider " + err.Error() + ": leave it out to send a request that is only signed",
		}
	}
	f.Signer.Sealer = sealer
	return nil
}
