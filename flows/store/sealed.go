package store

import (
	"context"
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"encoding/json"
	"errors"
	"sync"
	"time"

	"doorstep/flows/oauth"
)

// keyLock is the lock under which the key is made, so that two processes don't seal with two keys.
const keyLock = "keyring"

// Sealed keeps tokens in files of dir, each encrypted with AES-256-GCM and a random key that the keyring holds:
// keyrings themselves cannot hold tokens of any size. The keyring is asked once, with the first call that needs the
// key; a keyring that doesn't answer within half a minute, the time to type a password, is a [*KeyringError].
func Sealed(dir string, kr KeyringAPI) Store { return sealedIn(dir, kr, 30*time.Second) }

func sealedIn(dir string, kr KeyringAPI, limit time.Duration) *files {
	return &files{folder: folder(dir), codec: &sealer{folder: folder(dir), keyring: timed{kr, limit}}}
}

// sealer is the codec of encrypted files.
type sealer struct {
	folder  folder
	keyring timed

	mu     sync.Mutex
	key    []byte // nil until it is read
	silent error  // set once the keyring didn't answer: waiting for it again and again would be as good as hanging
}

// sealedFile is a file. The head and the key's name are authenticated with the tokens: a file that is renamed,
// or whose expiry is changed, doesn't open.
type sealedFile struct {
	head
	SealedBy string `json:"sealed_by"` // see keyID
	Nonce    []byte `json:"nonce"`
	Sealed   []byte `json:"sealed"`
}

func (*sealer) extension() string { return ".sealed" }

func (*sealer) describe() string { return "sealed file, key in the OS keyring" }

// ready makes sure that there is a key.
func (s *sealer) ready() error {
	_, err := s.ensure()
	return err
}

// current gives the key; errNoKey when there is none yet.
func (s *sealer) current() ([]byte, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.key != nil || s.silent != nil {
		return s.key, s.silent
	}
	key, err := s.keyring.load()
	s.key = key
	if errors.Is(err, errSilent) {
		s.silent = err
	}
	return key, err
}

// ensure gives the key, a new one when there is none.
func (s *sealer) ensure() ([]byte, error) {
	if key, err := s.current(); !errors.Is(err, errNoKey) {
		return key, err
	}
	ctx, cancel := context.WithTimeout(context.Background(), s.keyring.limit)
	defer cancel()
	unlock, err := s.folder.lock(ctx, keyLock)
	if err != nil {
		return nil, err
	}
	defer unlock()
	if key, err := s.current(); !errors.Is(err, errNoKey) {
		return key, err // somebody was faster
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.key, err = s.keyring.create()
	return s.key, err
}

func (s *sealer) encode(key string, t *oauth.TokenSet) ([]byte, error) {
	secretKey, err := s.ensure()
	if err != nil {
		return nil, err
	}
	f := sealedFile{head: headOf(key, t), SealedBy: keyID(secretKey)}
	text, err := json.Marshal(reveal(t)) //nolint:gosec // sealed below, and nowhere else
	if err != nil {
		return nil, err
	}
	aead, err := gcm(secretKey)
	if err != nil {
		return nil, err
	}
	f.Nonce = make([]byte, aead.NonceSize())
	_, _ = rand.Read(f.Nonce) // never fails
	f.Sealed = aead.Seal(nil, f.Nonce, text, f.authenticated())
	return json.Marshal(f)
}

func (s *sealer) decode(key string, data []byte) (*oauth.TokenSet, error) {
	var f sealedFile
	if err := unmarshal(data, &f); err != nil {
		return nil, err
	}
	if err := f.check(key); err != nil {
		return nil, err
	}
	opened, err := s.open(&f)
	if err != nil {
		return nil, err
	}
	var t tokens
	if err := unmarshal(opened, &t); err != nil {
		return nil, err
	}
	return t.hide(f.head)
}

func (s *sealer) open(f *sealedFile) ([]byte, error) {
	key, err := s.current()
	if errors.Is(err, errNoKey) || err == nil && f.SealedBy != keyID(key) {
		return nil, damage("it is sealed with a key that the keyring no longer holds")
	}
	if err != nil {
		return nil, err
	}
	aead, err := gcm(key)
	if err != nil {
		return nil, err
	}
	if len(f.Nonce) != aead.NonceSize() {
		return nil, damage("its seal is broken")
	}
	opened, err := aead.Open(nil, f.Nonce, f.Sealed, f.authenticated())
	if err != nil {
		return nil, damage("its seal is broken")
	}
	return opened, nil
}

// authenticated is what the seal covers beside the tokens.
func (f *sealedFile) authenticated() []byte {
	data, _ := json.Marshal(struct {
		head
		SealedBy string
	}{f.head, f.SealedBy}) // times from year 0 to 9999 always marshal
	return data
}

func gcm(key []byte) (cipher.AEAD, error) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, err
	}
	return cipher.NewGCM(block)
}
