package store

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"time"

	"doorstep/profiles/await"

	"github.com/zalando/go-keyring"
)

// KeyringAPI is what the sealed store needs of an OS keyring. Get tells a missing entry by an error that is
// [keyring.ErrNotFound].
type KeyringAPI interface {
	Get(service, user string) (string, error)
	Set(service, user, password string) error
	Delete(service, user string) error
}

// SystemKeyring is the keyring of the operating system: Keychain, Credential Manager or the Secret Service.
func SystemKeyring() KeyringAPI { return system{} }

type system struct{}

func (system) Get(service, user string) (string, error) { return keyring.Get(service, user) }
func (system) Set(service, user, s string) error        { return keyring.Set(service, user, s) }
func (system) Delete(service, user string) error        { return keyring.Delete(service, user) }

// The one entry that doorstep has in the keyring for its tokens.
const (
	keyService = "doorstep"
	keyUser    = "token-store-key"
	keySize    = 32 // AES-256
)

// KeyringError is a keyring that could not be used: none there, locked, or silent for too long.
type KeyringError struct{ Err error }

// Error tells what the keyring said, and what to do.
func (e *KeyringError) Error() string {
	return fmt.Sprintf("the OS keyring cannot be used (%v): unlock it, or keep tokens in a file with --store file", e.Err)
}

// Unwrap gives what the keyring said.
func (e *KeyringError) Unwrap() error { return e.Err }

// errSilent says that the keyring took too long. Whoever waits for a person to unlock it may wait for ever.
var errSilent = errors.New("no answer in time; it may be locked")

// timed gives a keyring's calls a limit. The calls cannot be interrupted, so one that hangs is left behind.
type timed struct {
	api   KeyringAPI
	limit time.Duration
}

func (k timed) get() (value string, err error) {
	return k.inTime(func() (string, error) { return k.api.Get(keyService, keyUser) })
}

func (k timed) set(value string) error {
	_, err := k.inTime(func() (string, error) { return "", k.api.Set(keyService, keyUser, value) })
	return err
}

func (k timed) inTime(call func() (string, error)) (string, error) {
	ctx, enough := context.WithTimeout(context.Background(), k.limit)
	defer enough()
	value, err := await.Result(ctx, call)
	if errors.Is(err, context.DeadlineExceeded) {
		err = errSilent
	}
	return value, err
}

// errNoKey says that the keyring works and holds no key of ours.
var errNoKey = errors.New("no key in the keyring")

// load reads the key; errNoKey when there is none that could be one, a *KeyringError when the keyring fails.
func (k timed) load() ([]byte, error) {
	s, err := k.get()
	switch {
	case errors.Is(err, keyring.ErrNotFound):
		return nil, errNoKey
	case err != nil:
		return nil, &KeyringError{err}
	}
	key, err := base64.StdEncoding.DecodeString(s)
	if err != nil || len(key) != keySize {
		return nil, errNoKey
	}
	return key, nil
}

// create puts a new key into the keyring and reads it back: some keyrings accept what they don't keep, and another
// process may have been faster.
func (k timed) create() ([]byte, error) {
	key := make([]byte, keySize)
	_, _ = rand.Read(key) // never fails
	if err := k.set(base64.StdEncoding.EncodeToString(key)); err != nil {
		return nil, &KeyringError{err}
	}
	kept, err := k.load()
	if errors.Is(err, errNoKey) {
		return nil, &KeyringError{errors.New("it did not keep the key that was put in")}
	}
	return kept, err
}

// keyID names a key without telling it.
func keyID(key []byte) string {
	sum := sha256.Sum256(append([]byte("doorstep token store key "), key...))
	return hex.EncodeToString(sum[:8])
}
