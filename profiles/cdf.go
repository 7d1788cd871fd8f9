package profiles

import "strings"

const cdfDomain = ".cognitedata.com"

// defaultCluster is the cluster whose host is "api" instead of its own name.
const defaultCluster = "europe-west1-1"

// clusterURL gives the URL of a cluster by its name.
func clusterURL(cluster string) string {
	if cluster == defaultCluster {
		cluster = "api"
	}
	return "https://" + cluster + cdfDomain
}

// clusterOf gives the cluster's name in a base URL as Cognite's SDK finds it, "" for a URL that isn't on Cognite's
// domain. A private link's host comes before the cluster's name.
func clusterOf(baseURL string) string {
	scheme, rest, _ := strings.Cut(baseURL, "://")
	host, _, _ := strings.Cut(rest, "/")
	host, port, hasPort := strings.Cut(host, ":")
	name, ours := strings.CutSuffix(host, cdfDomain)
	if scheme != "https" && scheme != "http" || !ours || hasPort && !isDigits(port) {
		return ""
	}
	if link, cluster, found := strings.Cut(name, ".plink."); found && !strings.ContainsAny(link, ". \t\n\f\r") {
		name = cluster
	}
	if strings.ContainsAny(name, ". \t\n\f\r") {
		return ""
	}
	return name
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
