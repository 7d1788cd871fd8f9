package flows

import (
	"context"

	"doorstep/flows/jwe"
	"doorstep/profiles"
)

// opener gives what opens that which the provider encrypts for the client of an effective profile; nil without a key for it.
func (c *Client) opener(ctx context.Context, e *profiles.Profile) (*jwe.Opener, error) {
	const key = "decryption-key"
	text, err := c.file(ctx, e, key, e.DecryptionKey)
	if err != nil || text.IsZero() {
		return nil, err
	}
	o, err := jwe.New(text)
	if err != nil {
		return nil, &ConfigError{Profile: e.Name, Key: key, Problem: err.Error(), Err: err}
	}
	return o, nil
}
