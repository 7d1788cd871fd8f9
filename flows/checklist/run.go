package checklist

import (
	"context"
	"errors"
	"net/http"
	"time"

	"doorstep/flows"
	"doorstep/flows/cdf"
	"doorstep/flows/httpclient"
	"doorstep/jwtview"
	"doorstep/profiles"

	"github.com/go-jose/go-jose/v4"
)

// run is the evidence that one run of the checklist has gathered. Judging reads nothing else, so that every verdict
// can be tested on data alone.
type run struct {
	profile    *profiles.Profile // the effective one
	problems   []profiles.Problem
	suspicions []profiles.Suspicion
	given      bool // the token was handed in, nothing was requested
	started    time.Time
	now        time.Time // when the token was judged, by our clock
	minTTL     time.Duration

	exposedFile string // the profile's file, where others can read it
	unattended  bool

	certificateEnd time.Time // of the client's certificate, the zero time when it has none that can be read

	provider   answer[*flows.Metadata]
	tokens     answer[*flows.TokenSet]
	source     flows.Source
	unkept     error // why the token could not be kept, nil when it was
	keys       answer[*jose.JSONWebKeySet]
	inspection *jwtview.Inspection // nil when there is no token

	inspect   answer[*cdf.Inspection] // what CDF makes of the token
	project   answer[*cdf.Project]
	mine      answer[[]cdf.Group]     // the groups that the principal is in
	all       answer[[]cdf.Group]     // every group of the project
	elsewhere answer[*cdf.Inspection] // what the cluster of the token's audience makes of it
	resource  answer[int]             // the status of the resource-check
	schemes   []string                // of authentication, that its answer asks for

	exchanges []httpclient.Exchange
}

// answer is what one question brought.
type answer[T any] struct {
	asked bool // false: nobody asked, or the run was stopped before the answer came
	value T
	err   error
}

func (a answer[T]) ok() bool     { return a.asked && a.err == nil }
func (a answer[T]) failed() bool { return a.asked && a.err != nil }

// refused reports an answer that says no: 401 or 403.
func (a answer[T]) refused() bool {
	s := statusOf(a.err)
	return a.asked && (s == http.StatusUnauthorized || s == http.StatusForbidden)
}

// ask puts a question; one that ctx cut off counts as not asked.
func ask[T any](ctx context.Context, question func(context.Context) (T, error)) answer[T] {
	v, err := question(ctx)
	if err != nil && ctx.Err() != nil {
		return answer[T]{}
	}
	return answer[T]{asked: true, value: v, err: err}
}

func statusOf(err error) int {
	var e *flows.Error
	if errors.As(err, &e) {
		return e.Status
	}
	return 0
}

// accepted reports that the API which the token is for has taken it.
func (r *run) accepted() bool { return r.inspect.ok() || r.mine.ok() || r.resource.ok() }

// signedIn reports that the provider itself has just given the token out, and so accepted the credentials.
func (r *run) signedIn() bool {
	return r.tokens.ok() && !r.given && r.profile.Flow != profiles.FlowToken
}

// cdfProject is the project that the profile is for, "" when it has no cdf block.
func (r *run) cdfProject() string {
	if r.profile.CDF == nil {
		return ""
	}
	return r.profile.CDF.Project
}

// cdfURL is the base URL of the profile's cluster, "" when it has no cdf block.
func (r *run) cdfURL() string {
	if r.profile.CDF == nil {
		return ""
	}
	return r.profile.CDF.BaseURL
}
