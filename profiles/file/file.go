// Package file finds, reads and writes the profile file.
//
// Reading is strict and tells every problem at once, with its line. Writing changes the lines that it is about and
// leaves everything else, comments included, byte for byte.
package file

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"doorstep/profiles"
)

// MaxSize is the largest profile file that is read, in bytes.
const MaxSize = 1 << 20

// File is a profile file as read.
type File struct {
	Path     string
	Default  string
	Profiles []*profiles.Profile // in the file's order
}

// Load reads the file at path; see [Parse]. The error for a file that isn't there matches fs.ErrNotExist and says
// how to make one.
func Load(path string) (*File, error) {
	data, err := readLimited(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, &missingError{path: path, err: err}
	}
	if err != nil {
		return nil, err
	}
	return Parse(path, data)
}

// readLimited reads a file that must not be larger than [MaxSize], and looks before it reads: a path can lead to
// anything.
func readLimited(path string) ([]byte, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, fmt.Errorf("the profile file cannot be read: %w", err)
	case info.IsDir():
		return nil, fmt.Errorf("the profile file cannot be read: %s is a folder", path)
	case info.Size() > MaxSize:
		return nil, tooLarge(path)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("the profile file cannot be read: %w", err)
	}
	defer func() { _ = f.Close() }()
	data, err := io.ReadAll(io.LimitReader(f, MaxSize+1)) // one more: a file without a size, such as a pipe
	if err != nil {
		return nil, fmt.Errorf("the profile file cannot be read: %w", err)
	}
	return data, nil
}

type missingError struct {
	path string
	err  error
}

func (e *missingError) Error() string {
	return fmt.Sprintf("there is no profile file at %s: make a profile with \"doorstep profile add\", or try \"doorstep demo\"", e.path)
}

func (e *missingError) Unwrap() error { return e.err }

// Names gives the names of the profiles, in the file's order.
func (f *File) Names() []string {
	names := make([]string, len(f.Profiles))
	for i, p := range f.Profiles {
		names[i] = p.Name
	}
	return names
}

// Get gives the profile called name; an unknown name is a [*NotFoundError] that suggests the nearest one.
func (f *File) Get(name string) (*profiles.Profile, error) {
	for _, p := range f.Profiles {
		if p.Name == name {
			return p, nil
		}
	}
	return nil, f.notFound(name)
}

func (f *File) notFound(name string) error {
	names := f.Names()
	return &NotFoundError{Path: f.Path, Name: name, Nearest: profiles.Nearest(name, names), Known: names}
}

// NotFoundError is a profile that the file doesn't have.
type NotFoundError struct {
	Path    string
	Name    string
	Nearest string   // "" when no name is near
	Known   []string // the names that there are, in the file's order
}

// Error suggests the nearest name, or lists the first ones that there are.
func (e *NotFoundError) Error() string {
	const most = 10
	said := fmt.Sprintf("there is no profile %q in %s", e.Name, e.Path)
	switch {
	case e.Nearest != "":
		return fmt.Sprintf("%s: did you mean %q?", said, e.Nearest)
	case len(e.Known) == 0:
		return said + ", which has none: make one with \"doorstep profile add\""
	case len(e.Known) > most:
		return fmt.Sprintf("%s: there are %s and %d more", said, strings.Join(e.Known[:most], ", "), len(e.Known)-most)
	}
	return said + ": there are " + strings.Join(e.Known, ", ")
}
