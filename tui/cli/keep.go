package cli

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"doorstep/profiles"
	"doorstep/profiles/secret"

	"github.com/zalando/go-keyring"
)

// keepSecret puts a secret for a profile's key into the OS keyring, else, or where tokens are kept in files, into a file
// in folder that only its owner can read. It tells where that is, in words too, and how to take it out again.
func (a *app) keepSecret(profile, key string, value secret.Value, folder string) (ref secret.Ref, where string, forget func(), err error) {
	entry := profiles.OwnEntry(profile, key)
	if a.storeKind() != "file" && keyring.Set(keyringService, entry, value.Reveal()) == nil {
		return secret.Ref{Kind: secret.Keyring}, "in the OS keyring", func() { _ = keyring.Delete(keyringService, entry) }, nil
	}
	if folder, err = secretsBeside(folder); err == nil {
		err = os.MkdirAll(folder, 0o700)
	}
	if err != nil {
		return secret.Ref{}, "", nil, fmt.Errorf("there is no keyring here, and no folder for the secret: %w", err)
	}
	path := filepath.Join(folder, strings.NewReplacer(":", "_", "/", ".").Replace(entry)+".secret")
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err == nil {
		_, err = f.WriteString(value.Reveal() + "\n")
		err = errors.Join(err, f.Close())
	}
	if err != nil {
		return secret.Ref{}, "", nil, fmt.Errorf("there is no keyring here, and the secret cannot be kept in a file: %w", err)
	}
	return secret.Ref{Kind: secret.File, Name: path}, "in " + path + ", which only you can read", func() { _ = os.Remove(path) }, nil
}

// secretsBeside is where secrets are kept in files, told from anywhere: the profile that names them is used elsewhere, too.
func secretsBeside(folder string) (string, error) {
	return filepath.Abs(filepath.Join(folder, "secrets"))
}
