package demo

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"fmt"
	"path/filepath"

	"github.com/go-jose/go-jose/v4"
)

// The files beside the profiles that these name.
const (
	keyName         = "application.jwk" // of the applications that sign in their own name
	decryptionName  = "decryption.jwk"  // of the application for which the provider encrypts
	certificateName = "application.pem" // of those that sign in with a certificate, its key included
	authorityName   = "authority.pem"   // what vouches for the provider where it asks for certificates
)

// newKey makes a private key of an application: for its use, "sig" or "enc", with the algorithm.
func newKey(use, algorithm string) (jose.JSONWebKey, error) {
	private, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return jose.JSONWebKey{}, fmt.Errorf("making the applications' keys: %w", err)
	}
	return jose.JSONWebKey{Key: private, KeyID: "demo", Algorithm: algorithm, Use: use}, nil
}

// writeKeys writes the keys and certificates where the profiles name them.
func (w *world) writeKeys(dir string) error {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return fmt.Errorf("writing the demo's keys: %w", err)
	}
	for _, f := range []struct {
		name  string
		at    *string
		text  func() ([]byte, error)
		isOwn func([]byte) bool
	}{
		{keyName, &w.keyFile, w.key.MarshalJSON, isKey},
		{decryptionName, &w.decryptionFile, w.decryption.MarshalJSON, isKey},
		{certificateName, &w.certificateFile, func() ([]byte, error) { return pair(w.certificates.application) }, isCertificate},
		{authorityName, &w.authorityFile, func() ([]byte, error) { return certificatePEM(w.certificates.authority), nil }, isCertificate},
	} {
		*f.at = filepath.Join(dir, f.name)
		text, err := f.text()
		if err == nil {
			err = writeOwn(*f.at, text, f.isOwn)
		}
		if err != nil {
			return fmt.Errorf("writing the demo's keys: %w", err)
		}
	}
	return nil
}

// isKey tells a key that a demo has written from one of somebody's own.
func isKey(old []byte) bool {
	var key jose.JSONWebKey
	return key.UnmarshalJSON(old) == nil && key.KeyID == "demo"
}
