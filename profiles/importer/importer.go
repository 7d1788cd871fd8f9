// Package importer makes profiles of what other tools sign in with: extractors' configuration, the Cognite Toolkit's
// .env, the settings of SDKs, a pasted call of the Python SDK, and the environment itself.
//
// Nothing that it says repeats a value that could be a secret, and what it cannot carry over it tells with its line.
package importer

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"doorstep/jwtview/safe"
	"doorstep/profiles"
)

// MaxSize is the largest source that is read, in bytes.
const MaxSize = 256 << 10

// ErrUnknown is the cause of an error about a source that is in none of the formats.
var ErrUnknown = errors.New("none of the formats that doorstep imports")

// Result is what came of a source.
type Result struct {
	Format      string              // the name of the format that the source is in
	Profiles    []*profiles.Profile // as they can be added; those of an incomplete source have problems
	Warnings    []Note              // what is there, and to be looked at
	NotImported []Note              // what the source says and the profile doesn't
	Literal     []string            // the profile's keys whose secret the source writes out
}

// Note is one thing to tell about a source.
type Note struct {
	Line    int    // from 1; 0 when it is about no single line
	Key     string // as the source writes it, dotted; "" when it is about no single key
	Message string // safe for a terminal, and without any value that could be a secret
}

// String tells the note in one line: "line 3: logger: about the extractor, …".
func (n Note) String() string {
	var parts []string
	if n.Line > 0 {
		parts = append(parts, fmt.Sprintf("line %d", n.Line))
	}
	if n.Key != "" {
		parts = append(parts, safe.Line(n.Key))
	}
	return strings.Join(append(parts, n.Message), ": ")
}

// Read makes profiles of a source, whose format its content tells; source is what messages call it. name is what the
// profile is to be called, "" for the name that the source suggests. The error matches [ErrUnknown] when it is in none
// of the formats, and is a [*file.Error] where it is YAML that has a mistake on some line.
func Read(source string, data []byte, name string) (*Result, error) {
	if len(data) > MaxSize {
		return nil, fmt.Errorf("%s is larger than 256 KiB, which no configuration is", source)
	}
	if !utf8.Valid(data) {
		return nil, fmt.Errorf("%s is in %w: it is not UTF-8 text, so save it as that", source, ErrUnknown)
	}
	data = bytes.ReplaceAll(bytes.TrimPrefix(data, []byte("\ufeff")), []byte("\r\n"), []byte("\n"))
	data = bytes.ReplaceAll(data, []byte("\r"), []byte("\n")) // which YAML takes for a line break, too
	for _, f := range formats() {
		if f.looks != nil && f.looks(data) {
			return f.read(f, source, data, name)
		}
	}
	if err := brokenYAML(source, data); err != nil {
		return nil, err
	}
	return nil, fmt.Errorf("%s is in %w: %s", source, ErrUnknown, strings.Join(titles(), "; "))
}

// Environment makes a profile of the variables that the Cognite Toolkit and extractors go by. A secret stays in its
// variable, and the profile refers to it. The error matches [ErrUnknown] when no such variable is set.
func Environment(getenv func(name string) (value string, set bool), name string) (*Result, error) {
	var settings []setting
	for _, r := range envRules {
		if value, set := getenv(r.from); set {
			settings = append(settings, setting{key: r.from, texts: []string{value}, variable: r.from})
		}
	}
	d := newDraft("environment", name)
	if !slices.ContainsFunc(settings, func(s setting) bool { return findRule(envRules, s.key).to != "" }) {
		return nil, fmt.Errorf("the environment has %w: no IDP_…, COGNITE_… or CDF_… variable is set", ErrUnknown)
	}
	d.take(settings, envRules)
	finishEnv(d)
	d.tellAssumedSecret()
	return d.done()
}

// titles names the formats for people.
func titles() []string {
	var all []string
	for _, f := range formats() {
		all = append(all, f.title)
	}
	return all
}

// Format is one of the kinds of source, for help texts.
type Format struct{ Name, Title string }

// Formats lists what can be imported.
func Formats() []Format {
	var all []Format
	for _, f := range formats() {
		all = append(all, Format{f.name, f.title})
	}
	return all
}
