package causes

import (
	"net/http"
	"slices"
	"strings"

	"doorstep/flows/oauth"
)

// statusScore is how sure a status or the form of an answer is without any words.
const (
	statusSure   = 0.85
	statusLikely = 0.6
)

// ofStatus is what the HTTP status and the form of an answer say by themselves.
func ofStatus(e *oauth.Error) []suspect {
	switch s := e.Status; {
	case s == http.StatusProxyAuthRequired:
		return one("network.proxy", 0.95)
	case s == http.StatusTooManyRequests:
		return one(whose(e, "idp.rate-limited", "cdf.unavailable"), statusSure)
	case s == http.StatusRequestHeaderFieldsTooLarge:
		return one("token.too-large", statusSure)
	case e.Code != "" && s < http.StatusInternalServerError:
		return nil
	case s >= http.StatusInternalServerError:
		return one(whose(e, "idp.unavailable", "cdf.unavailable"), statusLikely)
	}
	switch e.Endpoint {
	case oauth.EndpointDiscovery:
		return one("idp.discovery", statusSure)
	case oauth.EndpointCDF:
		return ofCDF(e)
	case oauth.EndpointResource, oauth.EndpointUserinfo:
		return ofResource(e)
	default:
		return ofProvider(e)
	}
}

func one(cause string, score float64) []suspect { return []suspect{{cause: cause, score: score}} }

func whose(e *oauth.Error, provider, cdf string) string {
	if e.Endpoint == oauth.EndpointCDF {
		return cdf
	}
	return provider
}

// ofCDF knows that CDF says the same for several reasons (401) and for what isn't there (403).
func ofCDF(e *oauth.Error) []suspect {
	switch s := e.Status; {
	case s == http.StatusUnauthorized:
		return unauthorizedCDF
	case s == http.StatusForbidden:
		return one("forbidden.capability", statusLikely)
	case e.Problem != "" || s >= 300 && s < 400:
		return one("cdf.unavailable", statusSure)
	}
	return nil
}

// unauthorizedCDF are the reasons that a bare 401 of CDF's leaves open, the likeliest first.
var unauthorizedCDF = []suspect{
	{cause: "invalid-token.audience", score: 0.5},
	{cause: "cdf.project", score: 0.45},
	{cause: "expired.not-renewed", score: 0.4},
}

// byToken puts the audience last where the status alone speaks for it and the token's is the right one.
func byToken(list []suspect, f Facts) []suspect {
	want := strings.TrimSuffix(expectedAudience(f), "/")
	right := want != "" && slices.ContainsFunc(strings.Fields(f.Token.Audience), func(aud string) bool { return strings.TrimSuffix(aud, "/") == want })
	if !right || len(list) < 2 || list[0].cause != "invalid-token.audience" || list[0].score > unauthorizedCDF[0].score {
		return list
	}
	return append(slices.Clone(list[1:]), list[0])
}

func ofResource(e *oauth.Error) []suspect {
	if e.Status == http.StatusUnauthorized {
		return []suspect{{cause: "invalid-token.audience", score: 0.5}, {cause: "expired.not-renewed", score: 0.45}}
	}
	return nil
}

// ofProvider is for an answer without an error field, which an OAuth endpoint never gives. A 401 has one meaning
// there, which is that the client is not known or its credentials are wrong (RFC 6749 §5.2).
func ofProvider(e *oauth.Error) []suspect {
	if e.Status == http.StatusUnauthorized && e.Problem == "" && e.Endpoint != oauth.EndpointAuthorization {
		return one("access-denied.client-secret", statusLikely)
	}
	if e.Problem != "" || e.Location != "" || e.Status >= 300 && e.Code == "" {
		return one("idp.endpoint", statusLikely)
	}
	return nil
}
