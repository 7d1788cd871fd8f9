package checklist

import (
	"fmt"
	"net/url"
	"slices"
	"strings"

	"doorstep/flows/causes"
	"doorstep/flows/httpclient"
)

// cdfDomain is where CDF's clusters live, and sharedAudience what a Cognito resource server for CDF is called on
// every cluster.
const (
	cdfDomain      = ".cognitedata.com"
	sharedAudience = "https://cognitedata.com"
)

// audiences lists what CDF may take as the token's audience.
func (r *run) audiences() []string {
	list := append([]string{}, r.profile.Expected(r.issuer()).Audiences...)
	if base := r.cdfURL(); base != "" && !slices.Contains(list, base) {
		list = append(list, base)
	}
	return append(list, sharedAudience)
}

// aimed reports that the token names the cluster that is called. A token without an audience passes: there is
// nothing to compare, and Cognito's never have one.
func (r *run) aimed() bool {
	aud := r.inspection.Strings("aud")
	return len(aud) == 0 || slices.ContainsFunc(aud, func(a string) bool { return slices.Contains(clusterForms(r.cdfURL()), a) || a == sharedAudience })
}

// clusterForms are the ways that tokens name the cluster of a base URL: a private link's host stands before the
// cluster's own name, which is what tokens have, and the first cluster is called api.
func clusterForms(base string) []string {
	forms := []string{base}
	u, err := url.Parse(base)
	if err != nil {
		return forms
	}
	name, ok := strings.CutSuffix(u.Hostname(), cdfDomain)
	if !ok {
		return forms
	}
	name = name[strings.LastIndexByte(name, '.')+1:]
	forms = append(forms, "https://"+name+cdfDomain)
	if name == "europe-west1-1" {
		forms = append(forms, "https://api"+cdfDomain)
	}
	return forms
}

// wrongAudience tells a token for another audience than the profile's cluster, and whether that is a cluster which
// takes the token: then the profile calls the wrong one.
func wrongAudience(r *run) []fault {
	if r.profile.CDF == nil || r.inspect.ok() || r.inspection.Claims == nil || r.aimed() {
		return nil
	}
	aud := strings.Join(r.inspection.Strings("aud"), " ")
	evidence := fmt.Sprintf("the token is for %s, and the profile calls %s%s", r.meant(aud), r.cdfURL(), nearMiss(aud, r.cdfURL(), r.foreign()))
	wanted := func(f *causes.Facts) { f.Audience = r.cdfURL() }
	switch {
	case r.elsewhere.ok():
		return []fault{failing(r, "invalid-token.cluster", evidence+"; "+aud+" takes the token", []string{itemAudience}, wanted)}
	case r.elsewhere.failed() && !r.elsewhere.refused():
		return []fault{failing(r, "invalid-token.cluster", evidence+"; the other could not be asked: "+describe(r.elsewhere.err), []string{itemAudience}, wanted)}
	}
	return []fault{failing(r, "invalid-token.audience", evidence, []string{itemAudience}, wanted)}
}

// meant tells an audience with the name of the API that it stands for, where that is known.
func (r *run) meant(aud string) string {
	if !r.foreign() {
		return aud
	}
	api, _ := r.inspection.Finding("token.aud-api")
	return aud + ", " + api.Evidence
}

// foreign reports a token for an API that is known by its name, and is no CDF.
func (r *run) foreign() bool {
	api, known := r.inspection.Finding("token.aud-api")
	return known && !strings.Contains(api.Evidence, "cluster")
}

// nearMiss names a difference that is easily overlooked.
func nearMiss(aud, base string, foreign bool) string {
	switch {
	case strings.TrimRight(aud, "/") == strings.TrimRight(base, "/"):
		return " (they differ by a slash at the end)"
	case strings.EqualFold(aud, base):
		return " (they differ by upper and lower case)"
	case strings.HasPrefix(aud, "api://"):
		return " (the audience is an app registration's own identifier)"
	case guidLike(aud) && !foreign:
		return " (the audience is an application's ID in place of its address, as v2 tokens have)"
	}
	return ""
}

// otherCluster gives the base URL of the cluster that the token is for, when it is another than the profile's and
// plainly a CDF: a token is never sent to a host that merely a claim names. Loopback counts only for a profile
// that is on loopback itself.
func (r *run) otherCluster() string {
	if r.inspection == nil || r.profile.CDF == nil || r.aimed() {
		return ""
	}
	base, err := url.Parse(r.cdfURL())
	if err != nil {
		return ""
	}
	for _, aud := range r.inspection.Strings("aud") {
		u, err := url.Parse(aud)
		if err != nil || u.User != nil || u.Host == base.Host {
			continue
		}
		cluster := u.Scheme == "https" && u.Port() == "" && strings.HasSuffix(u.Hostname(), cdfDomain)
		local := httpclient.Loopback(u.Hostname()) && httpclient.Loopback(base.Hostname()) && u.Scheme == base.Scheme
		if cluster || local {
			return u.Scheme + "://" + u.Host
		}
	}
	return ""
}
