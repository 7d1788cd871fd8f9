package store

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"sync"

	"doorstep/flows/oauth"
)

// codec is what tells one store of files from another: how tokens become bytes.
type codec interface {
	extension() string
	describe() string
	ready() error // whether encode could work
	encode(key string, t *oauth.TokenSet) ([]byte, error)
	decode(key string, data []byte) (*oauth.TokenSet, error)
}

// files keeps each key in a file of its own.
type files struct {
	folder folder
	codec  codec
	gates  gates

	// remember is the kind to note in the folder with the first write, "" for none; see [Open].
	remember   string
	remembered sync.Once
}

// File keeps tokens unencrypted in files of dir that only their owner can read. dir is created with the first write.
func File(dir string) Store { return &files{folder: folder(dir), codec: plain{}} }

func (s *files) name(key string) string { return key + s.codec.extension() }

// Get implements [Store].
func (s *files) Get(key string) (*oauth.TokenSet, error) {
	key = fileKey(key)
	data, err := s.folder.read(s.name(key))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, ErrNotFound
	}
	var t *oauth.TokenSet
	if err == nil {
		t, err = s.codec.decode(key, data)
	}
	if err == nil {
		return t, nil
	}
	if errors.Is(err, errNewer) {
		return nil, &UnreadableError{Key: key, Reason: err.Error()}
	}
	if why, ok := errors.AsType[damage](err); ok {
		return nil, &UnreadableError{Key: key, Reason: why.Error(), MovedTo: s.setAside(key, data)}
	}
	return nil, fmt.Errorf("reading the kept tokens: %w", s.folder.failed(err))
}

// setAside moves the unreadable file of key out of the way and gives its new path. A file that somebody has
// replaced meanwhile stays.
func (s *files) setAside(key string, judged []byte) string {
	path := s.folder.path(s.name(key))
	info, err := os.Stat(path)
	if err != nil {
		return ""
	}
	if now, err := s.folder.read(s.name(key)); err == nil && !bytes.Equal(now, judged) {
		return ""
	}
	to := path + aside + info.ModTime().UTC().Format("20060102T150405.000Z")
	if err := insist(func() error { return os.Rename(path, to) }); err != nil {
		return ""
	}
	return to
}

// Put implements [Store].
func (s *files) Put(key string, t *oauth.TokenSet) error {
	key = fileKey(key)
	data, err := s.codec.encode(key, t)
	if err == nil {
		err = s.folder.make()
	}
	if err == nil {
		err = s.folder.write(s.name(key), data)
	}
	if err != nil {
		return fmt.Errorf("keeping the tokens: %w", s.folder.failed(err))
	}
	s.note()
	if s.codec.extension() != (plain{}).extension() {
		_ = s.folder.discard(key + plain{}.extension()) // what is sealed now must not lie open beside it
	}
	return nil
}

// note writes down, once, how [Open] chose to keep tokens. That it fails only costs the choice again.
func (s *files) note() {
	if s.remember != "" {
		s.remembered.Do(func() { _ = s.folder.write(choiceFile, []byte(s.remember+"\n")) })
	}
}

// Delete implements [Store].
func (s *files) Delete(key string) error {
	if err := s.folder.remove(fileKey(key)); err != nil {
		return fmt.Errorf("forgetting the tokens: %w", s.folder.failed(err))
	}
	return nil
}

// Lock implements [Store]: first among the goroutines of this process, then among processes.
func (s *files) Lock(ctx context.Context, key string) (unlock func(), err error) {
	key = fileKey(key)
	leave, err := s.gates.lock(ctx, key)
	if err != nil {
		return nil, err
	}
	open, err := s.folder.lock(ctx, key)
	if err != nil {
		leave()
		return nil, err
	}
	return sync.OnceFunc(func() { open(); leave() }), nil
}

// List implements [Store]. A file that cannot be read is left out.
func (s *files) List() ([]Entry, error) {
	all, err := os.ReadDir(string(s.folder)) // sorted by name
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("listing the kept tokens: %w", s.folder.failed(err))
	}
	var kept []Entry
	for _, e := range all {
		key, ok := strings.CutSuffix(e.Name(), s.codec.extension())
		if !ok {
			continue
		}
		var h head
		data, err := s.folder.read(e.Name())
		if err == nil && json.Unmarshal(data, &h) == nil && h.check(key) == nil {
			kept = append(kept, h.entry())
		}
	}
	return kept, nil
}

// Probe implements [Store]: it writes a file and removes it.
func (s *files) Probe() error {
	err := s.codec.ready()
	if err == nil {
		err = s.folder.make()
	}
	if err == nil {
		err = s.folder.try()
	}
	if err != nil {
		return fmt.Errorf("tokens could not be kept: %w", s.folder.failed(err))
	}
	s.note()
	return nil
}

// Describe implements [Store].
func (s *files) Describe() string { return s.codec.describe() + " (" + string(s.folder) + ")" }
