package secret

import "strconv"

// Kind says where a secret comes from.
type Kind string

// The kinds of [Ref], by the way that they are written in a profile.
const (
	None    Kind = ""        // not given
	Literal Kind = "literal" // written out in the file
	Env     Kind = "env"     // ${NAME}
	Keyring Kind = "keyring" // keyring: or keyring:NAME
	File    Kind = "file"    // file:PATH
	Command Kind = "command" // command:[ARG, …]
)

// Ref is where a profile says that a secret comes from. It holds the secret itself only for [Literal].
type Ref struct {
	Kind    Kind
	Name    string   // the variable of Env, the path of File, the entry of Keyring ("" is the profile's own)
	Argv    []string // the command line of Command
	Literal Value    // the secret of Literal
}

// IsZero reports whether no secret is given at all.
func (r Ref) IsZero() bool { return r.Kind == None }

// String tells where the secret comes from, in words: "environment variable IDP_SECRET". It never tells the
// secret, and of a command only the program, since arguments can be secrets too.
func (r Ref) String() string {
	switch r.Kind {
	case None:
		return "not given"
	case Env:
		return "environment variable " + r.Name
	case File:
		return "file " + strconv.Quote(r.Name)
	case Keyring:
		if r.Name == "" {
			return "the profile's own keyring entry"
		}
		return "keyring entry " + strconv.Quote(r.Name)
	case Command:
		if len(r.Argv) == 0 {
			return "an empty command"
		}
		return "command " + strconv.Quote(r.Argv[0])
	case Literal:
		return "written out in the profile"
	}
	return "an unknown source"
}

// MarshalText implements encoding.TextMarshaler with what [Ref.String] says.
func (r Ref) MarshalText() ([]byte, error) { return []byte(r.String()), nil }
