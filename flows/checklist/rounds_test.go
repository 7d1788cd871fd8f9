package checklist

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"net/http"
	"net/http/httptest"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"doorstep/flows"
	"doorstep/flows/httpclient"
	"doorstep/flows/pipenet"
	"doorstep/profiles"
	"doorstep/profiles/secret"
)

// slowWorld is a healthy world in virtual time whose every answer takes a tenth of a second; at holds the time at which
// the token was given out.
func slowWorld(t *testing.T) (w *world, c *flows.Client, at *atomic.Int64) {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	w, at = &world{key: key, answers: healthyAnswers(), claims: healthyClaims()}, &atomic.Int64{}
	w.idp, w.cdf = &httptest.Server{URL: "http://127.0.0.1:1"}, &httptest.Server{URL: "http://127.0.0.1:2"}
	net := pipenet.New(t, http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		time.Sleep(100 * time.Millisecond)
		if r.URL.Path == pathToken {
			at.Store(time.Now().UnixNano())
		}
		w.serve(rw, r)
	}))
	return w, flows.New(flows.Options{HTTP: httpclient.Options{Transport: net.Transport(t)}}), at
}

// TestJudgedWithinThreeRoundTrips: what doesn't wait for an answer is asked side by side, so that after the token has
// come a healthy profile takes at most three times as long as the slowest server.
func TestJudgedWithinThreeRoundTrips(t *testing.T) {
	t.Parallel()
	const roundTrip = 100 * time.Millisecond
	for name, tt := range map[string]struct {
		change func(*world, *profiles.Profile, *Options)
		rounds int
	}{
		"signed in by discovery": {func(*world, *profiles.Profile, *Options) {}, 2},
		"with a resource of its own": {func(w *world, p *profiles.Profile, _ *Options) {
			p.ResourceCheck = &profiles.ResourceCheck{URL: w.cdf.URL + "/data"}
			w.answers["/data"] = ok("{}")
		}, 2},
		"a token that was handed in": {func(w *world, _ *profiles.Profile, o *Options) {
			o.Token = secret.New(w.token())
		}, 3},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				w, c, at := slowWorld(t)
				p, o := w.profile(), Options{}
				tt.change(w, p, &o)
				at.Store(time.Now().UnixNano())
				res := (&Runner{Flows: c}).Run(t.Context(), p, o)
				took := time.Since(time.Unix(0, at.Load()))
				complete(t, res)
				if len(failures(res)) > 0 || res.Inspection == nil {
					t.Fatalf("failed %v, error %v", failures(res), res.Err)
				}
				if took > time.Duration(tt.rounds)*roundTrip {
					t.Errorf("%v after the token came, %d round trips were due", took, tt.rounds)
				}
			})
		})
	}
}
