package profiles

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode"

	"doorstep/profiles/secret"
)

// SuspicionKind is the mistake that a [Suspicion] is about.
type SuspicionKind string

// The kinds of [Suspicion].
const (
	SuspectPlaceholder SuspicionKind = "placeholder" // a value of an example that was never replaced
	SuspectWrapping    SuspicionKind = "wrapping"    // white space, quotes or invisible characters around a value
	SuspectShape       SuspicionKind = "shape"       // not what such an identifier looks like
	SuspectSecretID    SuspicionKind = "secret-id"   // Entra's secret ID in place of the secret's value
	SuspectMismatch    SuspicionKind = "mismatch"    // two keys that contradict one another
	SuspectInsecure    SuspicionKind = "insecure"    // plain http that leaves this machine
)

// Suspicion is something in a profile that looks wrong before anything was sent. Unlike a [Problem] it stops nothing:
// the provider may know better.
type Suspicion struct {
	Key     string // the file's spelling, dotted
	Kind    SuspicionKind
	Message string // what looks wrong and what to do; holds no secret
	Cause   string // what it would lead to, as in "access-denied.client-id"; "" when that is open
}

// Suspect judges the profile without any network (step 1 of the guide's checklist, "Verify IdP credentials").
// clientSecret is the client secret as resolved, zero when it is not known; one that the profile writes out is judged
// anyway. Of each key only the likeliest mistake is told.
func (p *Profile) Suspect(clientSecret secret.Value) []Suspicion {
	if clientSecret.IsZero() && p.ClientSecret.Kind == secret.Literal {
		clientSecret = p.ClientSecret.Literal
	}
	s := &suspector{written: p.clone(), effective: p.Effective(), secret: clientSecret.Reveal()}
	for _, look := range []func(*suspector){
		(*suspector).placeholders,
		(*suspector).wrappings,
		(*suspector).mixedUp,
		(*suspector).secretID,
		(*suspector).entraShapes,
		(*suspector).tenants,
		(*suspector).insecure,
	} {
		look(s)
	}
	return s.found
}

type suspector struct {
	written, effective *Profile
	secret             string
	found              []Suspicion
}

func (s *suspector) say(key string, kind SuspicionKind, format string, args ...any) {
	if slices.ContainsFunc(s.found, func(f Suspicion) bool { return f.Key == key }) {
		return
	}
	s.found = append(s.found, Suspicion{Key: key, Kind: kind, Message: fmt.Sprintf(format, args...), Cause: causeOf(key)})
}

// keyCauses is what a mistake under a key leads to; the longest beginning counts.
var keyCauses = []struct{ key, cause string }{
	{"client-id", "access-denied.client-id"},
	{"client-secret", "access-denied.client-secret"},
	{"tenant", "access-denied.tenant"},
	{"issuer", "idp.discovery"},
	{"authority", "idp.endpoint"},
	{"token-url", "idp.endpoint"},
	{"endpoints", "idp.endpoint"},
	{"scopes", "request.scope"},
	{"audience", "invalid-token.audience"},
	{"resource", "invalid-token.audience"},
	{"client-auth", "flow.client-auth"},
	{"client-key", "flow.client-auth"},
	{"client-certificate", "flow.client-auth"},
	{"redirect-uri", "flow.redirect-uri"},
	{"cdf.project", "cdf.project"},
	{"cdf.base-url", "invalid-token.cluster"},
	{"cdf.cluster", "invalid-token.cluster"},
}

func causeOf(key string) string {
	for _, k := range keyCauses {
		if key == k.key || strings.HasPrefix(key, k.key+".") {
			return k.cause
		}
	}
	return ""
}

// placeholders looks for what an example says in place of a value.
func (s *suspector) placeholders() {
	for _, t := range s.written.texts() {
		if strings.HasPrefix(t.key, "extra-parameters.") {
			continue // can be JSON, whose braces and brackets mean nothing
		}
		if left := placeholderIn(*t.at); left != "" {
			s.say(t.key, SuspectPlaceholder, "%s still has %q in it, which stands for a value: write yours", t.key, left)
		}
	}
	if placeholderIn(s.secret) == s.secret && s.secret != "" {
		s.say("client-secret", SuspectPlaceholder, "the client secret is the text of an example: put yours in its place")
	}
}

// wrappings looks for what was copied along with a value.
func (s *suspector) wrappings() {
	for _, t := range s.written.texts() {
		if around := wrapping(*t.at); around != "" {
			s.say(t.key, SuspectWrapping, "%s has %s: leave out what doesn't belong to the value", t.key, around)
		}
	}
	if around := wrapping(s.secret); around != "" {
		s.say("client-secret", SuspectWrapping, "the client secret has %s: store it again without", around)
	}
}

// wrapping words what surrounds a value, "" when nothing does.
func wrapping(v string) string {
	runes := []rune(v)
	if len(runes) == 0 {
		return ""
	}
	first, last := runes[0], runes[len(runes)-1]
	switch {
	case unicode.IsSpace(first) || unicode.IsSpace(last):
		return "white space or a line break around it"
	case len(runes) > 1 && strings.ContainsRune("\"'`“”„‘’«»", first) && closes(first, last):
		return "quotes around it"
	case slices.ContainsFunc(runes, invisible):
		return "an invisible character in it"
	}
	return ""
}

// closes reports whether last can be the other half of the quotation mark first.
func closes(first, last rune) bool {
	return first == last || strings.ContainsRune("“”„‘’«»", first) && strings.ContainsRune("“”‘’«»", last)
}

func invisible(r rune) bool { return !unicode.IsGraphic(r) }

// secretID recognizes the identifier that Entra shows beside a secret: its secrets' values are never GUIDs.
func (s *suspector) secretID() {
	if s.effective.Provider == Entra && isGUID(s.secret) {
		s.say("client-secret", SuspectSecretID, "the client secret is a GUID, as Entra's secret ID is: "+
			"take the secret's value, which Entra shows only when the secret is made, and else make a new one")
	}
}

// mixedUp finds a value that stands under another value's key.
func (s *suspector) mixedUp() {
	e := s.effective
	if s.secret != "" && s.secret == e.ClientID {
		s.say("client-secret", SuspectMismatch, "the client secret is the client ID: take the secret's value")
	}
	for _, u := range []keyed{{"token-url", e.TokenURL}, {"endpoints.token", e.Endpoints.Token}} {
		if path.Base(u.value) == "authorize" {
			s.say(u.key, SuspectMismatch, "%s is an authorization endpoint, which is for browsers: the token endpoint ends in /token as a rule", u.key)
			return
		}
	}
}

// insecure finds what urls would refuse: a profile that no file was read for can have it.
func (s *suspector) insecure() {
	for _, u := range s.written.urls() {
		if strings.HasPrefix(u.value, "http://") && !isLoopback(hostOf(u.value)) && !unexpanded(u.value) {
			s.say(u.key, SuspectInsecure, "%s is plain http to %s: write https", u.key, cmp.Or(hostOf(u.value), "no host"))
		}
	}
}
