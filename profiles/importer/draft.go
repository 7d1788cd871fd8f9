package importer

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"

	"doorstep/jwtview/safe"
	"doorstep/profiles"
	"doorstep/profiles/file"
	"doorstep/profiles/secret"
)

// draft is a profile while its source is read.
type draft struct {
	*Result
	profile *profiles.Profile
	from    map[string]setting // what a key of the profile comes from
	said    map[string]setting // what the source says, by its own key
}

func newDraft(format, name string) *draft {
	return &draft{
		Result:  &Result{Format: format},
		profile: &profiles.Profile{Name: name},
		from:    map[string]setting{},
		said:    map[string]setting{},
	}
}

// take carries the settings over, each by its rule. What is in a block that nobody knows is told once, with the block.
func (d *draft) take(settings []setting, rules []rule) {
	skipped := ""
	for _, s := range settings {
		if skipped != "" && strings.HasPrefix(s.key, skipped) {
			continue
		}
		d.said[s.key] = s
		if s.block {
			if !d.enter(s, rules) {
				skipped = s.key + "."
			}
			continue
		}
		switch r := findRule(rules, s.key); {
		case r == nil:
			d.leave(s, unknown(rules, s.key))
		case r.to != "":
			d.carry(s, *r)
		case r.why != "":
			d.leave(s, r.why)
		}
	}
}

// enter reports whether the keys in a block are worth a look, and tells a block that is left out.
func (d *draft) enter(s setting, rules []rule) bool {
	r := findRule(rules, s.key)
	switch {
	case r == nil && leadsOn(rules, s.key), r != nil && r.to == "" && r.why == "":
		return true
	case r == nil:
		d.leave(s, unknown(rules, s.key))
	case r.to == "":
		d.leave(s, r.why)
	default:
		d.leave(s, "its value is not one text or a list of texts")
	}
	return false
}

func (d *draft) leave(s setting, why string) {
	d.NotImported = append(d.NotImported, Note{Line: s.line, Key: s.key, Message: why})
}

func (d *draft) warn(s setting, message string) {
	d.Warnings = append(d.Warnings, Note{Line: s.line, Key: s.key, Message: message})
}

// carry gives the profile one value.
func (d *draft) carry(s setting, r rule) {
	if s.problem != "" {
		d.leave(s, s.problem)
		return
	}
	if r.convert != nil {
		s.texts = []string{r.convert(s.text())}
	}
	ref := d.profile.SecretRef(r.to)
	if strings.TrimSpace(s.text()) == "" {
		if ref != nil && s.variable != "" && ref.IsZero() {
			d.refer(s, r.to, ref, s.variable)
		}
		return
	}
	if first, again := d.from[r.to]; again {
		if first.text() != s.text() {
			d.warn(s, "says otherwise than "+place(first)+", which counts")
		}
		return
	}
	d.from[r.to] = s
	if ref != nil {
		d.carrySecret(s, r.to, ref)
		return
	}
	if err := file.Set(d.profile, r.to, s.text()); err != nil {
		d.leave(s, err.Error())
	}
}

// place names a setting within a sentence.
func place(s setting) string {
	if s.line == 0 {
		return safe.Line(s.key)
	}
	return fmt.Sprintf("%s on line %d", safe.Line(s.key), s.line)
}

// refer makes the profile refer to a variable that has no value in the source.
func (d *draft) refer(s setting, key string, ref *secret.Ref, variable string) {
	*ref = secret.Ref{Kind: secret.Env, Name: variable}
	d.warn(s, "has no value there: "+key+" is what the environment variable "+variable+" holds when you sign in")
}

// writtenOut is what to do about a secret that is in a file.
const writtenOut = "the secret is written out there: take it out of there once the profile works"

// variableIn is a variable that makes up a whole value, as extractors and shells write it.
var variableIn = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))$`)
})

// carrySecret takes a secret over as a reference where the source has one. Only variables are: a source that could
// have doorstep read files or run commands would be a way in.
func (d *draft) carrySecret(s setting, key string, ref *secret.Ref) {
	text := s.text()
	m := variableIn().FindStringSubmatch(strings.TrimSpace(text))
	switch {
	case s.variable != "" && d.Format == "environment":
		*ref = secret.Ref{Kind: secret.Env, Name: s.variable}
	case m != nil:
		*ref = secret.Ref{Kind: secret.Env, Name: cmp.Or(m[1], m[2])}
	case strings.Contains(text, "${"):
		d.leave(s, key+" is put together of a variable and more: keep the whole in one variable, or use command:[…] in the profile")
	default:
		*ref = secret.Ref{Kind: secret.Literal, Literal: secret.New(text)}
		d.Literal = append(d.Literal, key)
		d.warn(s, writtenOut)
	}
}

// drop takes a key out of the profile again, with what was said about it; why is said instead.
func (d *draft) drop(key, why string) {
	s := d.from[key]
	_ = file.Set(d.profile, key, "") // of a known key
	delete(d.from, key)
	d.Literal = slices.DeleteFunc(d.Literal, func(k string) bool { return k == key })
	d.Warnings = slices.DeleteFunc(d.Warnings, func(n Note) bool { return n.Line == s.line && n.Key == s.key })
	d.leave(s, why)
}

// has reports whether the source gave the profile's key a value.
func (d *draft) has(key string) bool { _, ok := d.from[key]; return ok }

// assume gives a key the value that the source's own tool takes for granted, unless the source says one.
func (d *draft) assume(key, value string) {
	if !d.has(key) && value != "" {
		_ = file.Set(d.profile, key, value) // of a known key and a fitting value
	}
}

// done names the profile and ends the reading.
func (d *draft) done() (*Result, error) {
	p := d.profile
	if c := p.CDF; c != nil && c.Project == "" && c.BaseURL == "" && c.Cluster == "" && len(c.Needs) == 0 {
		p.CDF = nil
	}
	if p.Name == "" {
		p.Name = suggestedName(p)
	}
	d.Profiles = []*profiles.Profile{p}
	byLine := func(a, b Note) int { return cmp.Compare(a.Line, b.Line) }
	slices.SortStableFunc(d.Warnings, byLine)
	slices.SortStableFunc(d.NotImported, byLine)
	return d.Result, nil
}

// outsideName is what a profile's name shouldn't have in it.
var outsideName = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`[^A-Za-z0-9_.-]+`)
})

// suggestedName calls a profile what its user knows it by: the project, else "imported".
func suggestedName(p *profiles.Profile) string {
	if p.CDF != nil && !strings.Contains(p.CDF.Project, "$") {
		if name := strings.Trim(outsideName().ReplaceAllString(p.CDF.Project, "-"), "-."); name != "" && len(name) <= 100 {
			return name
		}
	}
	return "imported"
}
