// Package store keeps tokens between runs: in a file sealed with a key of the OS keyring, in a file that only its
// owner can read, or in memory.
//
// It is the one place beside the token request itself where a token leaves its [secret.Value]: into the file.
package store

import (
	"context"
	"errors"
	"time"

	"doorstep/flows/oauth"
)

// ErrNotFound says that nothing is kept under a key.
var ErrNotFound = errors.New("nothing kept under this key")

// Store keeps one token set a key. Implementations are safe for concurrent use by several processes.
type Store interface {
	// Get gives the tokens kept under key, or ErrNotFound. A file that cannot be read as tokens gives an
	// [*UnreadableError], which is an ErrNotFound too, so that nobody is stopped by it.
	Get(key string) (*oauth.TokenSet, error)
	// Put keeps t under key, whole or not at all.
	Put(key string, t *oauth.TokenSet) error
	// Delete forgets key and what is left over of it; a key that is not there is no error.
	Delete(key string) error
	// Lock waits until nobody else, in this process or another, holds key, or ctx ends, and gives the function
	// that lets go. Get, Put and Delete work with and without it.
	Lock(ctx context.Context, key string) (unlock func(), err error)
	// List tells what is kept, in the order of the keys, without unsealing anything.
	List() ([]Entry, error)
	// Probe tries whether Put could work, so that nobody signs in for a token that is lost right after.
	Probe() error
	// Describe says in a few words how tokens are kept, for people ("sealed file, key in the OS keyring").
	Describe() string
}

// Entry is what can be told of kept tokens without a secret.
type Entry struct {
	Key         string
	Name        string // the profile's name as far as a file name can hold it
	ObtainedAt  time.Time
	ExpiresAt   time.Time // of the access token; zero when it doesn't say
	Refreshable bool
}

// UnreadableError is a file that is there and cannot be read as tokens: damaged, sealed with a key that is gone,
// or written by a newer version. It counts as [ErrNotFound].
type UnreadableError struct {
	Key     string
	Reason  string
	MovedTo string // where the file was moved, "" when it was left in its place
}

// Error tells what happened to the file; there is nothing to do but to sign in again.
func (e *UnreadableError) Error() string {
	s := "the kept tokens " + e.Key + " cannot be read (" + e.Reason + ") and do not count"
	if e.MovedTo != "" {
		s += "; the file was moved to " + e.MovedTo
	}
	return s
}

// Is makes the error an ErrNotFound.
func (e *UnreadableError) Is(target error) bool { return target == ErrNotFound }
