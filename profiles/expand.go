package profiles

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
)

// variable is ${NAME} anywhere in a text, as extractors' configuration has it.
var variable = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\$\{([^{}]*)\}`)
})

// Expand gives a copy of the profile in which every ${NAME} of its texts is the variable's value: a tenant or a part
// of a URL, as extractors' configuration writes them. Secrets are references and stay as they are. A variable that
// isn't set, or is empty, stays as it is written and is a Problem.
func (p *Profile) Expand(getenv func(name string) (value string, set bool)) (*Profile, []Problem) {
	e := p.clone()
	var problems []Problem
	for _, t := range e.texts() {
		filled, missing := expand(*t.at, getenv)
		for _, name := range missing {
			said := fmt.Sprintf("%s needs the environment variable %s, which is not set", t.key, name)
			if name == "" {
				said = t.key + " has ${} in it, which names no variable: write ${NAME}"
			}
			problems = append(problems, Problem{Key: t.key, Message: said})
		}
		*t.at = filled
		if name, ok := strings.CutPrefix(t.key, "extra-parameters."); ok {
			e.ExtraParameters[name] = filled
		}
	}
	return e, problems
}

// expand fills one text in and tells which variables had no value, each once.
func expand(s string, getenv func(string) (string, bool)) (filled string, missing []string) {
	filled = variable().ReplaceAllStringFunc(s, func(written string) string {
		name := variable().FindStringSubmatch(written)[1]
		value, _ := getenv(name)
		if value == "" && !slices.Contains(missing, name) {
			missing = append(missing, name)
		}
		if value == "" {
			return written
		}
		return value
	})
	return filled, missing
}
