package cdf

import (
	"fmt"
	"strings"
)

// Need is a capability that a profile says it needs: "timeseries:READ".
type Need struct {
	ACL    string // normal form: lower case, no "Acl", no hyphens
	Action string // upper case
}

// aclAliases are names that people and the guide use, where they differ from the list's own.
var aclAliases = map[string]string{
	"3d":             "threed",
	"transformation": "transformations",
	"function":       "functions",
	"file":           "files",
	"asset":          "assets",
	"event":          "events",
	"dataset":        "datasets",
	"group":          "groups",
	"project":        "projects",
	"session":        "sessions",
}

// ParseNeed reads a need as profiles spell it: list and action with a colon between, in any case.
func ParseNeed(s string) (Need, error) {
	acl, action, ok := strings.Cut(strings.TrimSpace(s), ":")
	if !ok || strings.TrimSpace(acl) == "" || strings.TrimSpace(action) == "" {
		return Need{}, fmt.Errorf("%q is not a capability such as timeseries:READ", s)
	}
	return Need{ACL: aclName(acl), Action: strings.ToUpper(strings.TrimSpace(action))}, nil
}

// String gives the need as profiles spell it.
func (n Need) String() string { return n.ACL + ":" + n.Action }

// aclName brings the spellings of a list together: timeSeriesAcl, time-series, TimeSeries.
func aclName(s string) string {
	s = strings.ToLower(strings.TrimSpace(s))
	s = strings.TrimSuffix(s, "acl")
	s = strings.NewReplacer("-", "", "_", "", " ", "").Replace(s)
	if name, ok := aclAliases[s]; ok {
		return name
	}
	return s
}
