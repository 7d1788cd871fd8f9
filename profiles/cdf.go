package profiles

import (
	"regexp"
	"strings"
)

const cdfDomain = ".cognitedata.com"

// defaultCluster is the cluster whose host is "api" instead of its own name.
const defaultCluster = "europe-west1-1"

// clusterHost is how Cognite's SDK finds the cluster in a URL; a private link's host comes before it.
var clusterHost = regexp.MustCompile(`^https?://(?:[^/.\s]*\.plink\.)?([^/.\s]+)\.cognitedata\.com(?::\d+)?(?:/|$)`)

// clusterName is a cluster's name as it stands in a host.
var clusterName = regexp.MustCompile(`^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$`)

// projectName is a project's name in URLs. CDF's rules of today are narrower than those that old projects met.
var projectName = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9_-]*$`)

// clusterURL gives the URL of a cluster by its name.
func clusterURL(cluster string) string {
	if cluster == defaultCluster {
		cluster = "api"
	}
	return "https://" + cluster + cdfDomain
}

// clusterOf gives the cluster's name in a base URL, "" for a URL that isn't on Cognite's domain.
func clusterOf(baseURL string) string {
	if m := clusterHost.FindStringSubmatch(baseURL); m != nil {
		return m[1]
	}
	return ""
}

// resource is the cluster's URL as tokens name it: without a private link's host and without a slash.
func (c *CDF) resource() string {
	if strings.Contains(c.BaseURL, ".plink.") {
		if cluster := clusterOf(c.BaseURL); cluster != "" {
			return clusterURL(cluster)
		}
	}
	return c.BaseURL
}

// deriveCDF completes cluster and base URL from one another.
func (p *Profile) deriveCDF() {
	c := p.CDF
	if c == nil {
		return
	}
	c.BaseURL = trimSlash(c.BaseURL)
	if c.Cluster != "" {
		or(&c.BaseURL, clusterURL(c.Cluster))
	}
	or(&c.Cluster, clusterOf(c.BaseURL))
}

// contradicts reports whether base URL and cluster, both written, name two clusters.
func (c *CDF) contradicts() bool {
	there := clusterOf(c.BaseURL)
	return c.Cluster != "" && there != "" && clusterURL(there) != clusterURL(c.Cluster)
}
