package demo

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"fmt"
	"path/filepath"

	"github.com/go-jose/go-jose/v4"
)

// keyName is the file of the applications' key, beside the profiles.
const keyName = "application.jwk"

// newKey makes the private key of the applications that sign in their own name.
func newKey() (jose.JSONWebKey, error) {
	private, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return jose.JSONWebKey{}, fmt.Errorf("making the applications' key: %w", err)
	}
	return jose.JSONWebKey{Key: private, KeyID: "demo", Algorithm: string(jose.ES256), Use: "sig"}, nil
}

// writeKey writes the key where the profiles name it.
func (w *world) writeKey(dir string) error {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return fmt.Errorf("writing the demo's key: %w", err)
	}
	text, err := w.key.MarshalJSON()
	if err == nil {
		w.keyFile = filepath.Join(dir, keyName)
		err = writeOwn(w.keyFile, text, isKey)
	}
	if err != nil {
		return fmt.Errorf("writing the demo's key: %w", err)
	}
	return nil
}

// isKey tells a key that a demo has written from one of somebody's own.
func isKey(old []byte) bool {
	var key jose.JSONWebKey
	return key.UnmarshalJSON(old) == nil && key.KeyID == "demo"
}
