package store

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"
)

const (
	maxFile = 8 << 20 // no token set is as large; whatever is larger was not written here

	temporary = ".tmp-"     // between a key and a random part: a file that is being written
	aside     = ".corrupt-" // between a key and a time: a file that could not be read

	// leftOver is the age, compared with the newest file, from which a temporary file's writer must be dead.
	leftOver = time.Minute
)

var errTooLarge = damage("it is larger than 8 MiB")

// folder is the directory that the files are in.
type folder string

func (f folder) path(name string) string { return filepath.Join(string(f), name) }

// make creates the folder for its owner alone, and takes from others what they may do in one that exists.
func (f folder) make() error {
	if err := os.MkdirAll(string(f), 0o700); err != nil {
		return err
	}
	info, err := os.Stat(string(f))
	if err != nil || info.Mode().Perm()&0o077 == 0 || runtime.GOOS == "windows" {
		return err
	}
	return os.Chmod(string(f), 0o700) //nolint:gosec // a folder needs its x bit, and nobody else has any
}

func (f folder) read(name string) ([]byte, error) {
	var file *os.File
	err := insist(func() (err error) { file, err = os.Open(f.path(name)); return err })
	if err != nil {
		return nil, err
	}
	defer func() { _ = file.Close() }()
	data, err := io.ReadAll(io.LimitReader(file, maxFile+1))
	if err == nil && len(data) > maxFile {
		return nil, errTooLarge
	}
	return data, err
}

// write puts data under name so that whoever reads at any moment, also after a crash in the middle, finds either
// the old file or the new one.
func (f folder) write(name string, data []byte) error {
	key, _, _ := strings.Cut(name, ".")
	temp, err := os.CreateTemp(string(f), key+temporary+"*") // 0600 by itself
	if err != nil {
		return err
	}
	if err = fill(temp, data); err == nil {
		err = insist(func() error { return os.Rename(temp.Name(), f.path(name)) })
	}
	if err != nil {
		_ = os.Remove(temp.Name())
		return err
	}
	f.sync()
	f.sweep(name)
	return nil
}

// try writes a file and removes it.
func (f folder) try() error {
	temp, err := os.CreateTemp(string(f), "probe"+temporary+"*")
	if err != nil {
		return err
	}
	return errors.Join(fill(temp, []byte("doorstep")), f.discard(filepath.Base(temp.Name())))
}

func fill(file *os.File, data []byte) error {
	_, err := file.Write(data)
	if err == nil {
		err = file.Sync()
	}
	return errors.Join(err, file.Close())
}

// sync makes a rename last through a power cut, where the platform lets a folder be synced.
func (f folder) sync() {
	if d, err := os.Open(string(f)); err == nil {
		_ = d.Sync()
		_ = d.Close()
	}
}

// sweep removes what killed writers left. Ages are compared with the file just written, by the file system's clock.
func (f folder) sweep(written string) {
	now, err := os.Stat(f.path(written))
	if err != nil {
		return
	}
	for _, e := range f.entries() {
		info, err := e.Info()
		if err == nil && strings.Contains(e.Name(), temporary) && now.ModTime().Sub(info.ModTime()) > leftOver {
			_ = os.Remove(f.path(e.Name()))
		}
	}
}

func (f folder) entries() []os.DirEntry {
	all, _ := os.ReadDir(string(f)) // a folder that isn't there has none
	return all
}

// remove deletes every file of key but its lock, whichever store wrote it: who signs out wants all of it gone.
func (f folder) remove(key string) error {
	var failed []error
	for _, e := range f.entries() {
		if strings.HasPrefix(e.Name(), key+".") && !strings.HasSuffix(e.Name(), lockExtension) {
			failed = append(failed, f.discard(e.Name()))
		}
	}
	return errors.Join(failed...)
}

// discard deletes one file; that it is gone already is no error.
func (f folder) discard(name string) error {
	err := insist(func() error { return os.Remove(f.path(name)) })
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// insist repeats do for a moment on Windows, where a file that another process has open can neither be replaced
// nor opened just then.
func insist(do func() error) error {
	err := do()
	for tries := 0; runtime.GOOS == "windows" && errors.Is(err, fs.ErrPermission) && tries < 40; tries++ {
		time.Sleep(5 * time.Millisecond)
		err = do()
	}
	return err
}
