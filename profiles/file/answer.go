package file

import (
	"strings"

	"doorstep/profiles"
)

// Answer gives a profile what a person answers to one of [profiles.Asks], as [Set] does: without the white space
// around it, and for the CDF cluster a name, a host or a URL.
func Answer(p *profiles.Profile, key, answer string) error {
	answer = strings.TrimSpace(answer)
	switch {
	case key == "cdf.cluster" && strings.Contains(answer, "://"):
		key = "cdf.base-url"
	case key == "cdf.cluster":
		answer = strings.TrimSuffix(answer, ".cognitedata.com")
	}
	return Set(p, key, answer)
}

// NameProblem tells why a profile cannot be called name, "" when it can.
func NameProblem(name string) string { return nameProblem(name) }
