package cli

import (
	"bytes"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"doorstep/flows/causes"
	"doorstep/flows/checklist"
	"doorstep/flows/oauth"
	"doorstep/profiles"
)

// refused explains an answer that is a refusal, whose body begins with start.
func (a *app) refused(answer *http.Response, start []byte, p *profiles.Profile) error {
	asked := answer.Request
	f := factsOf(asked, p)
	endpoint := oauth.EndpointResource
	if f.BaseURL != "" {
		endpoint = oauth.EndpointCDF
	}
	refusal := oauth.ParseError(endpoint, answer.StatusCode, answer.Header, start, a.Now())
	refusal.Method, refusal.URL = asked.Method, bareURL(asked.URL)
	for _, s := range []*string{&refusal.Code, &refusal.Description, &refusal.URI, &refusal.Snippet, &refusal.RequestID} {
		*s = withoutToken(asked, *s)
	}
	found := causes.FromError(refusal, f)
	return &explainedError{err: refusal, causes: unexpired(found, f.Token.ExpiresAt, a.Now())}
}

// factsOf are what is known of a call: the profile, what the token that goes with it says, and the base URL where it is one
// to the profile's CDF. Refusals mean something of their own there, and the audience to expect is the cluster, whatever the
// profile asks for.
func factsOf(req *http.Request, p *profiles.Profile) causes.Facts {
	e := p.Effective()
	_, token, _ := strings.Cut(req.Header.Get("Authorization"), " ")
	f := causes.Facts{Profile: e, Token: checklist.TokenFacts(token)}
	if e.CDF == nil {
		return f
	}
	if base, err := url.Parse(e.CDF.BaseURL); err == nil && base.Host != "" && strings.EqualFold(base.Host, req.URL.Host) {
		f.BaseURL, f.Audience = e.CDF.BaseURL, e.CDF.BaseURL
	}
	return f
}

// unexpired puts expiry last among the causes of a call whose token is good until end.
func unexpired(found []causes.Cause, end, now time.Time) []causes.Cause {
	if !end.After(now) {
		return found
	}
	slices.SortStableFunc(found, func(x, y causes.Cause) int { return expiry(x) - expiry(y) })
	return found
}

func expiry(c causes.Cause) int {
	if strings.HasPrefix(c.ID, "expired.") {
		return 1
	}
	return 0
}

// startOf keeps the first left bytes that are written to it.
type startOf struct {
	b    *bytes.Buffer
	left int
}

func (s *startOf) Write(p []byte) (int, error) {
	n := min(len(p), s.left-s.b.Len())
	s.b.Write(p[:n])
	return len(p), nil
}
