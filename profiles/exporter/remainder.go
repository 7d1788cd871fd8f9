package exporter

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"doorstep/profiles"
	"doorstep/profiles/file"
	"doorstep/profiles/importer"
	"doorstep/profiles/secret"
)

// remainder is the comments that begin the text: the profile's name, and the keys that the text has no place for, so that
// importing it gives the same profile again. It asks the importer itself what it would make of the text.
func (d *draft) remainder(p *profiles.Profile) []byte {
	var b strings.Builder
	b.WriteString(importer.NameComment + p.Name + "\n")
	lines := d.missing(p)
	for _, key := range slices.Sorted(maps.Keys(lines)) {
		b.WriteString(importer.KeyComment + key + ": " + lines[key] + "\n")
	}
	for _, v := range d.Variables {
		b.WriteString("# Set " + v.Name + " first: it holds the " + v.Key + ", which doorstep writes nowhere.\n")
	}
	return []byte(b.String())
}

// missing gives the keys of the profile that the text would lose or change, and those that it would add, marked as such.
func (d *draft) missing(p *profiles.Profile) map[string]string {
	lines := map[string]string{}
	back, err := importer.Read(p.Name, []byte(d.b.String()), p.Name)
	if err != nil {
		return lines // a text without any key, of a profile without any
	}
	written, got := settable(p), settable(back.Profiles[0])
	for key, value := range written {
		if got[key] != value {
			lines[key] = value
		}
	}
	for key, value := range got {
		if written[key] == "" && !kept(p, key) {
			lines[importer.LeftOut+key] = value
		}
	}
	return lines
}

// kept reports a secret whose place no comment can tell: one that the profile writes out, and what a command gives, whose
// arguments can be secret too. The text's variable stands for it.
func kept(p *profiles.Profile, key string) bool {
	ref := p.SecretRef(key)
	return ref != nil && (ref.Kind == secret.Literal || ref.Kind == secret.Command)
}

// commentKey is what a comment can name, of the parameters that a profile can have.
var commentKey = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[a-z][A-Za-z0-9_.-]*$`)
})

// settable are the profile's keys as they can be written into one line and set again, without what is [kept] and what
// doesn't fit.
func settable(p *profiles.Profile) map[string]string {
	all := map[string]string{}
	for _, f := range file.Fields(p) {
		all[f.Key] = f.Text
	}
	for _, key := range profiles.SecretKeys() {
		if ref := p.SecretRef(key); ref.Kind == secret.Keyring && ref.Name == "" { // told by its name, which may get another profile's
			all[key] = secret.Ref{Kind: secret.Keyring, Name: profiles.OwnEntry(p.Name, key)}.Text()
		}
	}
	delete(all, "extra-parameters")
	for name, value := range p.ExtraParameters {
		all["extra-parameters."+name] = value
	}
	maps.DeleteFunc(all, func(key, value string) bool {
		return kept(p, key) || !commentKey().MatchString(key) || strings.ContainsFunc(value, outsideComment) || value == ""
	})
	return all
}

// outsideComment reports what a line of a YAML comment cannot hold.
func outsideComment(r rune) bool { return !unicode.IsGraphic(r) || r == utf8.RuneError }
