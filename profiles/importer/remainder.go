package importer

import (
	"regexp"
	"strings"
	"sync"

	"doorstep/profiles"
	"doorstep/profiles/file"
	"doorstep/profiles/secret"
)

// The comments in which [doorstep/profiles/exporter] leaves what a format has no place for: the profile's name, and
// keys with their values below it.
const (
	// NameComment stands in front of the profile's name.
	NameComment = "# doorstep profile: "
	// KeyComment stands in front of each key and its value.
	KeyComment = "#   "
	// LeftOut stands in front of a key that the profile doesn't write, with the value that the text has for it: as long as
	// that is still the value, it is taken out again.
	LeftOut = "left-out."
)

var keyComment = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^` + KeyComment + `([a-z][A-Za-z0-9_.-]*):(?: (.*))?$`)
})

// remainder reads those comments back. A secret that has come into the file since outweighs the reference in them.
func (d *draft) remainder(data []byte) {
	inside := false
	for i, line := range strings.Split(string(data), "\n") {
		name, begins := strings.CutPrefix(line, NameComment)
		switch {
		case begins && !inside:
			inside = true
			if d.profile.Name == "" && file.NameProblem(name) == "" {
				d.profile.Name = name
			}
		case inside && strings.HasPrefix(line, "#"):
			if m := keyComment().FindStringSubmatch(line); m != nil {
				d.restore(setting{key: m[1], texts: []string{m[2]}, line: i + 1})
			}
		case inside:
			return
		}
	}
}

func (d *draft) restore(s setting) {
	if key, ok := strings.CutPrefix(s.key, LeftOut); ok {
		if d.current(key) == s.text() {
			_ = file.Set(d.profile, key, "") // of a key that has a value
		}
		return
	}
	if ref := d.profile.SecretRef(s.key); ref != nil {
		d.restoreSecret(s, ref)
		return
	}
	if err := file.Set(d.profile, s.key, s.text()); err != nil {
		d.leave(s, err.Error())
	}
}

// restoreSecret takes a plain reference; a command is nothing for a file that anybody may have written.
func (d *draft) restoreSecret(s setting, ref *secret.Ref) {
	back, err := secret.Parse(s.text())
	if ref.Kind == secret.Literal || err != nil || back.Kind == secret.Command || back.Kind == secret.Literal {
		return
	}
	if back.Kind == secret.Keyring && back.Name == profiles.OwnEntry(d.profile.Name, s.key) {
		back.Name = ""
	}
	*ref = back
	if back.Kind == secret.File || back.Kind == secret.Keyring {
		d.warnOfReference(s, ref)
	}
}

// current is what the profile has for a key, as text.
func (d *draft) current(key string) string {
	if name, ok := strings.CutPrefix(key, "extra-parameters."); ok {
		return d.profile.ExtraParameters[name]
	}
	for _, f := range file.Fields(d.profile) {
		if f.Key == key {
			return f.Text
		}
	}
	return ""
}
