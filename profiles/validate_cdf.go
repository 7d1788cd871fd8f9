package profiles

import (
	"net/url"
	"regexp"
	"strings"
	"sync"
)

// need is a capability as a profile writes it: the ACL's name, with or without its "Acl", and an action.
var need = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[A-Za-z][A-Za-z0-9]*:[A-Z][A-Z_]*$`)
})

func (v *validator) cdf() {
	c := v.written.CDF
	if c == nil {
		return
	}
	switch around := wrapping(c.Project); {
	case c.Project == "":
		v.say("cdf.project", "cdf.project is missing: write the project's name as it stands in the URL of Cognite Data Fusion")
	case around != "":
		v.say("cdf.project", "cdf.project has %s: leave out what doesn't belong to the value", around)
	case !unexpanded(c.Project) && !isProjectName(c.Project):
		v.say("cdf.project", "cdf.project %q is no project's name: letters, digits and hyphens", c.Project)
	}
	if c.BaseURL == "" && c.Cluster == "" {
		v.say("cdf.base-url", "cdf.base-url is missing: write the cluster's URL, or cdf.cluster with its name such as westeurope-1")
	}
	if problem := basePathProblem(c.BaseURL); problem != "" {
		v.say("cdf.base-url", "%s", problem)
	}
	if c.Cluster != "" && !unexpanded(c.Cluster) && !isClusterName(c.Cluster) {
		v.say("cdf.cluster", "cdf.cluster %q is no cluster's name: write it as it stands before .cognitedata.com", c.Cluster)
	}
	if c.contradicts() && !unexpanded(c.Cluster) {
		v.say("cdf.cluster", "cdf.cluster %q contradicts cdf.base-url, which is on cluster %q: leave one of them out",
			c.Cluster, clusterOf(c.BaseURL))
	}
	v.needs(c.Needs)
}

// basePathProblem refuses what stands behind the host of a base URL: doorstep adds the API's path itself.
func basePathProblem(raw string) string {
	u, err := url.Parse(raw)
	if err != nil || unexpanded(raw) || trimSlash(u.Path) == "" && u.RawQuery == "" {
		return ""
	}
	return "cdf.base-url has a path or a query: write only https:// and the host, doorstep adds the rest"
}

func (v *validator) needs(needs []string) {
	for _, n := range needs {
		acl, action, _ := strings.Cut(n, ":")
		upper := strings.TrimSpace(acl) + ":" + strings.ToUpper(strings.TrimSpace(action))
		switch {
		case need().MatchString(n):
		case need().MatchString(upper):
			v.say("cdf.needs", "cdf.needs has %q: did you mean %q?", n, upper)
		default:
			v.say("cdf.needs", "cdf.needs has %q: write the capability and the action, such as timeseries:READ", n)
		}
	}
}

func (v *validator) resourceCheck() {
	r := v.written.ResourceCheck
	if r == nil {
		return
	}
	if r.URL == "" {
		v.say("resource-check.url", "resource-check.url is missing: write the URL to ask with the token")
	}
	methods := []string{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}
	v.oneOf("resource-check.method", r.Method, methods)
	if r.ExpectStatus != 0 && (r.ExpectStatus < 100 || r.ExpectStatus > 599) {
		v.say("resource-check.expect-status", "resource-check.expect-status %d is no HTTP status: write 100 to 599", r.ExpectStatus)
	}
}
