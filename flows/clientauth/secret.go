package clientauth

import (
	"encoding/base64"
	"net/url"
	"time"

	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
)

// none is a public client: it only says its name (RFC 6749 §3.2.1).
func none(c oauth.Client, call *httpclient.Call, _ time.Time) error {
	call.Form.Set("client_id", c.ID)
	return nil
}

// secretBasic form-encodes both parts first, as RFC 6749 §2.3.1 wants and RFC 7617 alone does not: a secret with
// a "+" or a "%" in it fails otherwise.
func secretBasic(c oauth.Client, call *httpclient.Call, _ time.Time) error {
	if c.Secret.IsZero() {
		return missingSecret(oauth.AuthSecretBasic)
	}
	pair := url.QueryEscape(c.ID) + ":" + url.QueryEscape(c.Secret.Reveal())
	call.Header.Set("Authorization", "Basic "+base64.StdEncoding.EncodeToString([]byte(pair)))
	return nil
}

// secretPost is what some servers want in place of the header (RFC 6749 §2.3.1).
func secretPost(c oauth.Client, call *httpclient.Call, _ time.Time) error {
	if c.Secret.IsZero() {
		return missingSecret(oauth.AuthSecretPost)
	}
	call.Form.Set("client_id", c.ID)
	call.Form.Set("client_secret", c.Secret.Reveal())
	return nil
}

func missingSecret(m oauth.AuthMethod) error {
	return &Error{Method: m, Problem: "needs a client secret, and the client has none"}
}
