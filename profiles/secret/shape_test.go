package secret

import (
	"regexp"
	"testing"
)

// The shapes of variables are written out for speed; regular expressions say what they mean.
func FuzzVariable(f *testing.F) {
	whole, in := regexp.MustCompile(`^\$\{([A-Za-z_][A-Za-z0-9_]*)\}$`), regexp.MustCompile(`\$\{[^}]*\}`)
	for _, s := range []string{"", "${", "${}", "${A}", "${_a1}", "${1a}", "${A}}", "a${B}", "${A}${B}", "}${", "$${A", "${é}", "${A\n}", "${\xff}"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		name, ok := wholeVariable(s)
		m := whole.FindStringSubmatch(s)
		if ok != (m != nil) || ok && name != m[1] {
			t.Errorf("%q: %q, %t", s, name, ok)
		}
		if got := anyVariable(s); got != in.MatchString(s) {
			t.Errorf("%q has a variable: %t", s, got)
		}
	})
}
