package importer

import (
	"fmt"
	"strings"

	"doorstep/profiles"
)

// setting is one key of a source.
type setting struct {
	key      string   // as the source writes it, dotted
	texts    []string // its value: one text, or those of a list
	line     int      // from 1; 0 for the environment
	variable string   // the environment variable that holds the value, for a secret to refer to
	problem  string   // why the value cannot be taken over, "" when it can
	block    bool     // a mapping, whose keys are settings of their own
}

func (s setting) text() string { return strings.Join(s.texts, " ") }

// rule is what becomes of one key of a source.
type rule struct {
	from    string
	to      string                   // the profile's key; "" for one that a profile doesn't hold
	why     string                   // why it doesn't hold it; "" for what goes without saying
	convert func(text string) string // from the source's spelling to the profile's; nil when they are the same
}

// findRule gives the rule for a key, nil when nobody wrote one.
func findRule(rules []rule, key string) *rule {
	for i := range rules {
		if rules[i].from == key {
			return &rules[i]
		}
	}
	return nil
}

// leadsOn reports whether a block can have keys in it that there are rules for.
func leadsOn(rules []rule, key string) bool {
	for _, r := range rules {
		if strings.HasPrefix(r.from, key+".") {
			return true
		}
	}
	return false
}

// notSigningIn is the reason that several formats share.
const notSigningIn = "nothing that signing in depends on"

// unknown says that nobody wrote a rule for a key, and which key it is near to.
func unknown(rules []rule, key string) string {
	const said = "no key that doorstep knows here"
	block := key[:strings.LastIndex(key, ".")+1]
	var known []string
	for _, r := range rules {
		if word, ok := strings.CutPrefix(r.from, block); ok && !strings.Contains(word, ".") {
			known = append(known, word)
		}
	}
	if near := profiles.Nearest(strings.TrimPrefix(key, block), known); near != "" {
		return fmt.Sprintf("%s: did you mean %q?", said, near)
	}
	return said
}

// commaWords makes one list of words of a text with commas, spaces or both between them.
func commaWords(text string) string {
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(", \t\n", r) }), " ")
}

// wordOf translates a source's word, and leaves an unknown one as it is for validation to name.
func wordOf(words map[string]string) func(string) string {
	return func(text string) string {
		if w, ok := words[strings.ToLower(strings.TrimSpace(text))]; ok {
			return w
		}
		return text
	}
}

// discoveryRoot gives the issuer for the place where a discovery document is looked for.
func discoveryRoot(text string) string {
	text = strings.TrimSuffix(strings.TrimRight(text, "/"), "/.well-known/openid-configuration")
	if root, ok := strings.CutSuffix(text, ".auth0.com/oauth"); ok { // where the SDK's documentation has Auth0's
		return root + ".auth0.com/"
	}
	return text
}
