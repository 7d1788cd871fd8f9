package secret

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"
)

// The mistakes that [Parse] and [Make] tell. None of them repeats what was written, since that can be a secret.
var (
	errVariable = errors.New("a variable stands alone: write ${NAME} (letters, digits and _) with nothing around it, " +
		"or use command:[…] to put a secret together")
	errNoPath  = errors.New("file: needs the path of the file: file:PATH")
	errCommand = errors.New("command: needs a list with at least the program: command:[PROGRAM, ARGUMENT]")
	errOneArg  = errors.New("takes one text")
	errKind    = errors.New("is none of env, keyring, file, command")
)

// Parse reads a secret's reference as a profile writes it on one line: ${NAME}, keyring:, keyring:NAME,
// file:PATH, command:[ARG, …] (a YAML or JSON list), and everything else is the secret itself. An error never repeats
// what was written.
func Parse(text string) (Ref, error) {
	if name, ok := wholeVariable(text); ok {
		return Ref{Kind: Env, Name: name}, nil
	}
	scheme, rest, found := strings.Cut(text, ":")
	rest = strings.TrimSpace(rest)
	switch {
	case text == "":
		return Ref{}, nil
	case found && scheme == string(Keyring):
		return Make(Keyring, []string{rest})
	case found && scheme == string(File):
		return Make(File, []string{rest})
	case found && scheme == string(Command):
		return parseCommand(rest)
	case anyVariable(text):
		return Ref{}, errVariable
	}
	return Ref{Kind: Literal, Literal: New(text)}, nil
}

// wholeVariable gives NAME of a text that is ${NAME} and nothing else.
func wholeVariable(text string) (name string, ok bool) {
	if !strings.HasPrefix(text, "${") || !strings.HasSuffix(text, "}") {
		return "", false
	}
	name = text[len("${") : len(text)-len("}")]
	return name, isVariable(name)
}

// isVariable reports what can be an environment variable's name: letters, digits and _, no digit in front.
func isVariable(name string) bool {
	for i, c := range name {
		switch {
		case c == '_', 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9' && i > 0:
		default:
			return false
		}
	}
	return name != ""
}

// anyVariable reports a ${…} anywhere in the text.
func anyVariable(text string) bool {
	_, after, found := strings.Cut(text, "${")
	return found && strings.Contains(after, "}")
}

// Make is [Parse] for the mapping form, {command: [ARG, …]} or {file: PATH}: the kind, and what stands behind it.
func Make(kind Kind, args []string) (Ref, error) {
	if kind == Command {
		if len(args) == 0 || args[0] == "" {
			return Ref{}, errCommand
		}
		return Ref{Kind: Command, Argv: slices.Clone(args)}, nil
	}
	if !slices.Contains([]Kind{Env, Keyring, File}, kind) {
		return Ref{}, errKind
	}
	if len(args) != 1 {
		return Ref{}, errOneArg
	}
	switch name := args[0]; {
	case kind == File && name == "":
		return Ref{}, errNoPath
	case kind == Env && !isVariable(name):
		return Ref{}, errVariable
	default:
		return Ref{Kind: kind, Name: name}, nil
	}
}

// parseCommand reads the list of "command:[a, b]", which YAML sees as a plain text.
func parseCommand(list string) (Ref, error) {
	if !strings.HasPrefix(list, "[") || !strings.HasSuffix(list, "]") {
		return Ref{}, errCommand
	}
	var argv []string
	if json.Unmarshal([]byte(list), &argv) != nil && unmarshalYAML(list, &argv) != nil {
		return Ref{}, errCommand
	}
	return Make(Command, argv)
}

func unmarshalYAML(list string, argv *[]string) error {
	*argv = nil
	if strings.ContainsAny(list[1:len(list)-1], "[{&*") {
		return errCommand // a list of texts needs none of YAML's structure
	}
	return yaml.Unmarshal([]byte(list), argv)
}

// Text gives the reference in the spelling of [Parse]. Of a [Literal] that is the secret itself, so it is for
// writing profile files and nothing else.
func (r Ref) Text() string {
	switch r.Kind {
	case Env:
		return "${" + r.Name + "}"
	case Keyring, File:
		return string(r.Kind) + ":" + r.Name
	case Command:
		list, _ := json.Marshal(r.Argv) // a []string always marshals
		return "command:" + string(list)
	case Literal:
		return r.Literal.Reveal()
	case None:
	}
	return ""
}
