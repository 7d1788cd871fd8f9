package cdf

import (
	"context"
	"encoding/json"
	"net/http"
	"time"

	"doorstep/flows/httpclient"
	"doorstep/profiles/secret"
)

// NonceLife is about how long a session's nonce can be used. CDF doesn't say it in its answer.
const NonceLife = time.Minute

// SessionKind says with what CDF gets tokens for a session, in CDF's own words.
type SessionKind string

// The kinds of session.
const (
	SessionClientCredentials SessionKind = "CLIENT_CREDENTIALS"
	SessionTokenExchange     SessionKind = "TOKEN_EXCHANGE"         // of the caller's token, for as long as the session lives
	SessionOneshot           SessionKind = "ONESHOT_TOKEN_EXCHANGE" // the caller's token alone, while it lives
)

// Session is a session that has been made.
type Session struct {
	ID       int64
	Kind     SessionKind
	Status   string // "READY": nobody has used the nonce yet
	Nonce    secret.Value
	ClientID string // "" unless the session is by client credentials
}

// CreateSession has the project work on the caller's behalf when the caller is gone (POST
// /api/v1/projects/{project}/sessions). It needs sessions:CREATE. The credentials are for [SessionClientCredentials]
// and may be empty otherwise.
func (c Client) CreateSession(ctx context.Context, project string, kind SessionKind, clientID string, clientSecret secret.Value) (*Session, error) {
	item := map[string]any{}
	switch kind {
	case SessionClientCredentials:
		item["clientId"], item["clientSecret"] = clientID, clientSecret.Reveal()
	case SessionTokenExchange:
		item["tokenExchange"] = true
	case SessionOneshot:
		item["oneshotTokenExchange"] = true
	}
	body, err := json.Marshal(map[string]any{"items": []any{item}})
	if err != nil {
		return nil, err
	}
	call := httpclient.Call{Method: http.MethodPost, JSON: body, MaxBody: maxAnswer}
	return do(ctx, c, projectPath(project)+"/sessions", call, parseSession)
}

func parseSession(data []byte) (*Session, error) {
	var doc struct {
		Items []struct {
			ID       json.Number `json:"id"`
			Type     SessionKind `json:"type"`
			Status   string      `json:"status"`
			Nonce    string      `json:"nonce"`
			ClientID string      `json:"clientId"`
		} `json:"items"`
	}
	if err := decode(data, &doc); err != nil {
		return nil, err
	}
	if len(doc.Items) != 1 || doc.Items[0].Nonce == "" {
		return nil, shapeError("no session with a nonce in it")
	}
	item := doc.Items[0]
	id, err := item.ID.Int64()
	if err != nil {
		return nil, shapeError("a session without a number")
	}
	return &Session{ID: id, Kind: item.Type, Status: item.Status, Nonce: secret.New(item.Nonce), ClientID: item.ClientID}, nil
}
