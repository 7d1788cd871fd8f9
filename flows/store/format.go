package store

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"doorstep/flows/oauth"
	"doorstep/profiles/secret"
)

// version is that of the files. A file of a higher one is left alone: a newer doorstep still wants it.
const version = 1

// errNewer says that a file is of a version that this program doesn't know.
var errNewer = errors.New("written by a newer doorstep")

// damage is a file that will never be readable, and why.
type damage string

func (d damage) Error() string { return string(d) }

// head is what every file says of its tokens in the clear, and all that List reads.
type head struct {
	Version     int       `json:"version"`
	Key         string    `json:"key"`
	ObtainedAt  time.Time `json:"obtained_at,omitzero"`
	ExpiresAt   time.Time `json:"expires_at,omitzero"`
	Refreshable bool      `json:"refreshable,omitempty"`
}

func headOf(key string, t *oauth.TokenSet) head {
	return head{
		Version: version, Key: key, Refreshable: !t.RefreshToken.IsZero(),
		ObtainedAt: t.ObtainedAt.UTC(), ExpiresAt: t.ExpiresAt.UTC(),
	}
}

// check finds what is wrong with the head of the file of key.
func (h head) check(key string) error {
	switch {
	case h.Version > version:
		return errNewer
	case h.Version < 1:
		return damage("it names no version")
	case h.Key != key:
		return damage("it belongs to another key")
	}
	return nil
}

func (h head) entry() Entry {
	return Entry{Key: h.Key, Name: keyName(h.Key), ObtainedAt: h.ObtainedAt, ExpiresAt: h.ExpiresAt, Refreshable: h.Refreshable}
}

// tokens are the secrets of a token set as they are written.
type tokens struct {
	AccessToken  string `json:"access_token"`
	TokenType    string `json:"token_type"`
	RefreshToken string `json:"refresh_token,omitempty"`
	IDToken      string `json:"id_token,omitempty"`
	Scope        string `json:"scope,omitempty"`
	// ProofKey came later than the others; files without it hold bearer tokens.
	ProofKey string `json:"proof_key,omitempty"`
}

func reveal(t *oauth.TokenSet) tokens {
	return tokens{
		AccessToken: t.AccessToken.Reveal(), TokenType: t.TokenType, Scope: t.Scope,
		RefreshToken: t.RefreshToken.Reveal(), IDToken: t.IDToken.Reveal(), ProofKey: t.ProofKey.Reveal(),
	}
}

func (t tokens) hide(h head) (*oauth.TokenSet, error) {
	if t.AccessToken == "" {
		return nil, damage("it holds no access token")
	}
	return &oauth.TokenSet{
		AccessToken: secret.New(t.AccessToken), TokenType: t.TokenType, Scope: t.Scope,
		RefreshToken: secret.New(t.RefreshToken), IDToken: secret.New(t.IDToken), ProofKey: secret.New(t.ProofKey),
		ObtainedAt: h.ObtainedAt, ExpiresAt: h.ExpiresAt,
	}, nil
}

// unmarshal reads JSON. What encoding/json says of broken input can quote it, so only the place is passed on.
func unmarshal(data []byte, into any) error {
	err := json.Unmarshal(data, into)
	if err == nil {
		return nil
	}
	if syntax, ok := errors.AsType[*json.SyntaxError](err); ok {
		return damage(fmt.Sprintf("not JSON from byte %d on", syntax.Offset))
	}
	return damage("not the JSON of kept tokens")
}

// plain writes tokens as they are: what the file store does.
type plain struct{}

type plainFile struct {
	head
	Tokens tokens `json:"tokens"`
}

func (plain) extension() string { return ".json" }

func (plain) describe() string { return "file that only you can read, not encrypted" }

func (plain) ready() error { return nil }

func (plain) encode(key string, t *oauth.TokenSet) ([]byte, error) {
	return json.Marshal(plainFile{head: headOf(key, t), Tokens: reveal(t)})
}

func (plain) decode(key string, data []byte) (*oauth.TokenSet, error) {
	var f plainFile
	if err := unmarshal(data, &f); err != nil {
		return nil, err
	}
	if err := f.check(key); err != nil {
		return nil, err
	}
	return f.Tokens.hide(f.head)
}
