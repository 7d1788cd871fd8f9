package cdf

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
)

// maxSessionRequest bounds the body of a request for a session, in bytes.
const maxSessionRequest = 16 << 10

// sessionRequest is what a session is asked for with: exactly one of the three.
type sessionRequest struct {
	ClientID             string `json:"clientId"`
	ClientSecret         string `json:"clientSecret"`
	TokenExchange        bool   `json:"tokenExchange"`
	OneshotTokenExchange bool   `json:"oneshotTokenExchange"`
}

// kind names the session in the API's words; "" for a request that is none.
func (r sessionRequest) kind() string {
	credentials := r.ClientID != "" && r.ClientSecret != ""
	switch {
	case credentials && !r.TokenExchange && !r.OneshotTokenExchange:
		return "CLIENT_CREDENTIALS"
	case r.TokenExchange && !credentials && !r.OneshotTokenExchange:
		return "TOKEN_EXCHANGE"
	case r.OneshotTokenExchange && !credentials && !r.TokenExchange:
		return "ONESHOT_TOKEN_EXCHANGE"
	}
	return ""
}

// createSession makes a session (POST /projects/{project}/sessions). Credentials are tried at the provider: those that
// get no token there look like a resource that isn't there, as in the real thing.
func (c *Cluster) createSession(w http.ResponseWriter, r *http.Request, p *Project) {
	if !p.allows(callerOf(r.Context()), "sessionsAcl", "CREATE") {
		fail(w, http.StatusForbidden, noAccess)
		return
	}
	var body struct {
		Items []sessionRequest `json:"items"`
	}
	if err := json.NewDecoder(io.LimitReader(r.Body, maxSessionRequest)).Decode(&body); err != nil || len(body.Items) != 1 {
		fail(w, http.StatusBadRequest, "Request must contain exactly 1 item in request body")
		return
	}
	item := body.Items[0]
	session := map[string]any{"id": c.sessions.Add(1), "type": item.kind(), "status": "READY", "nonce": rand.Text()}
	switch session["type"] {
	case "":
		fail(w, http.StatusBadRequest, "Request must contain client credentials, tokenExchange or oneshotTokenExchange")
		return
	case "CLIENT_CREDENTIALS":
		if err := c.tryCredentials(r.Context(), p, item); err != nil {
			fail(w, http.StatusForbidden, noAccess)
			return
		}
		session["clientId"] = item.ClientID
	}
	answer(w, http.StatusOK, map[string]any{"items": []any{session}})
}

// tryCredentials gets a token with the credentials of a session.
func (c *Cluster) tryCredentials(ctx context.Context, p *Project, r sessionRequest) error {
	form := url.Values{
		"grant_type": {"client_credentials"}, "scope": {c.base + "/.default"},
		"client_id": {r.ClientID}, "client_secret": {r.ClientSecret},
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, p.TokenURL, strings.NewReader(form.Encode()))
	if err != nil {
		return fmt.Errorf("asking for a token: %w", err)
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	resp, err := c.tokens.http.Do(req)
	if err != nil {
		return fmt.Errorf("asking for a token: %w", err)
	}
	defer func() { _ = resp.Body.Close() }()
	if resp.StatusCode != http.StatusOK {
		return errors.New("the provider refuses the credentials: " + resp.Status)
	}
	return nil
}
