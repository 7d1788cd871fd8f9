package store

import (
	"errors"
	"fmt"
	"strings"
	"time"
)

// The kinds that [Open] knows.
const (
	KindAuto    = "auto"
	KindKeyring = "keyring"
	KindFile    = "file"
	KindMemory  = "memory"
)

const (
	choiceFile = "kept-in" // in the folder: the kind that auto chose
	// autoPatience is how long auto waits for a keyring before it takes the file.
	autoPatience = 5 * time.Second
)

// Open gives the store of a kind: KindKeyring ([Sealed]), KindFile, KindMemory, or KindAuto ("" too), which takes
// the keyring where one works, else the file, else memory. Auto's choice is noted in dir with the first write and
// holds from then on, so that only a sealed store ever asks the keyring again. kr nil means [SystemKeyring].
//
// notice says, for people, what auto had to settle for; it is to be told before anything is written. It is "" when
// tokens are kept sealed, when the person chose the kind, and when auto's choice was noted before.
func Open(kind, dir string, kr KeyringAPI) (s Store, notice string, err error) {
	return open(kind, dir, kr, autoPatience)
}

func open(kind, dir string, kr KeyringAPI, patience time.Duration) (Store, string, error) {
	if kr == nil {
		kr = SystemKeyring()
	}
	switch kind {
	case KindMemory:
		return Memory(), "", nil
	case KindFile:
		return File(dir), "", nil
	case KindKeyring:
		return Sealed(dir, kr), "", nil
	case KindAuto, "":
		s, notice := automatic(dir, kr, patience)
		return s, notice, nil
	}
	return nil, "", fmt.Errorf("unknown store %q: choose %s, %s, %s or %s", kind, KindAuto, KindKeyring, KindFile, KindMemory)
}

func automatic(dir string, kr KeyringAPI, patience time.Duration) (Store, string) {
	sealed := sealedIn(dir, kr, patience)
	codec := sealed.codec.(*sealer) //nolint:forcetypeassert // sealedIn makes no other
	switch noted := choice(dir); noted {
	case KindFile:
		return File(dir), ""
	case KindKeyring:
		if _, err := codec.current(); err != nil && !errors.Is(err, errNoKey) {
			return plainly(dir, err, "")
		}
		return sealed, ""
	}
	if err := codec.ready(); err != nil {
		return plainly(dir, err, KindFile)
	}
	sealed.remember = KindKeyring
	return sealed, ""
}

// plainly gives the store for when the keyring failed with why: files, or memory where no file can be written.
func plainly(dir string, why error, remember string) (Store, string) {
	if k, ok := errors.AsType[*KeyringError](why); ok {
		why = k.Err
	}
	s := &files{folder: folder(dir), codec: plain{}}
	if err := s.Probe(); err != nil {
		if f, ok := errors.AsType[*FolderError](err); ok {
			err = f.Err // what it advises is done here
		}
		return Memory(), fmt.Sprintf("Tokens are kept in memory only: neither the OS keyring (%v) nor a file (%v) can keep them.", why, err)
	}
	s.remember = remember
	return s, fmt.Sprintf("Tokens are kept unencrypted, in files that only you can read (%s): the OS keyring cannot be used (%v).", dir, why)
}

// choice reads the kind that auto noted in dir, "" for none.
func choice(dir string) string {
	data, err := folder(dir).read(choiceFile)
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(data))
}
