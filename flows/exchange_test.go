package flows_test

import (
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"doorstep/flows"
	"doorstep/flows/store"
	"doorstep/flows/tokenexchange"
	"doorstep/profiles"
)

// exchanger is a server that exchanges any token for one that tells which it was, and the client that asks it. The
// subjects sign in at s.
type exchanger struct {
	s      *idp
	c      *flows.Client
	p      *profiles.Profile
	kind   atomic.Value // the last subject_token_type
	actor  atomic.Value // the last actor_token and its type
	issued atomic.Int32
	others map[string]*profiles.Profile
}

func newExchanger(t *testing.T, now func() time.Time) *exchanger {
	t.Helper()
	x := &exchanger{s: newIDP(t), others: map[string]*profiles.Profile{}}
	h := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		x.kind.Store(r.FormValue("subject_token_type"))
		x.actor.Store(r.FormValue("actor_token") + " " + r.FormValue("actor_token_type"))
		answer(w, http.StatusOK, map[string]any{
			"access_token": fmt.Sprintf("for-%s-%d", r.FormValue("subject_token"), x.issued.Add(1)),
			"expires_in":   600, "refresh_token": "never-used",
		})
	}))
	t.Cleanup(h.Close)
	for _, p := range []*profiles.Profile{x.s.person(), x.s.service(), {Name: "static", AccessToken: literal("own")}} {
		x.others[p.Name] = p
	}
	x.p = &profiles.Profile{
		Name: "exchanged", ClientID: "api", Flow: profiles.FlowTokenExchange, SubjectProfile: "service",
		Endpoints: profiles.Endpoints{Token: h.URL},
	}
	x.others[x.p.Name] = x.p
	x.c = flows.New(flows.Options{Store: store.File(t.TempDir()), Now: now, Profile: func(name string) (*profiles.Profile, error) {
		if p := x.others[name]; p != nil {
			return p, nil
		}
		return nil, errors.New("there is no profile " + name)
	}})
	return x
}

func TestExchangeOfAnotherProfilesToken(t *testing.T) {
	t.Parallel()
	at := newClock()
	x := newExchanger(t, at.Now)
	want(t, x.c, x.p, flows.TokenOptions{NoLogin: true}, "for-access-1-1", flows.FromSignIn)
	want(t, x.c, x.p, flows.TokenOptions{NoLogin: true}, "for-access-1-1", flows.FromCache)
	want(t, x.c, x.others["service"], flows.TokenOptions{NoLogin: true}, "access-1", flows.FromCache)
	if kind := x.kind.Load(); kind != tokenexchange.TypeAccessToken {
		t.Errorf("the subject's token was said to be %v", kind)
	}
	want(t, x.c, x.p, flows.TokenOptions{Force: true}, "for-access-1-2", flows.FromSignIn)
}

// Once the subject's profile is signed in anew, what was exchanged before may be another person's.
func TestExchangeFollowsItsSubject(t *testing.T) {
	t.Parallel()
	at := newClock()
	x := newExchanger(t, at.Now)
	want(t, x.c, x.p, flows.TokenOptions{}, "for-access-1-1", flows.FromSignIn)
	at.forward(time.Minute)
	want(t, x.c, x.others["service"], flows.TokenOptions{Force: true}, "access-2", flows.FromSignIn)
	want(t, x.c, x.p, flows.TokenOptions{}, "for-access-2-2", flows.FromSignIn)
	want(t, x.c, x.p, flows.TokenOptions{}, "for-access-2-2", flows.FromCache)
}

// A token that comes out of a variable is exchanged each time: it may be another one by now.
func TestExchangeOfAGivenToken(t *testing.T) {
	t.Parallel()
	x := newExchanger(t, nil)
	x.p.SubjectProfile = "static"
	want(t, x.c, x.p, flows.TokenOptions{}, "for-own-1", flows.FromSignIn)
	x.others["static"].AccessToken = literal("other")
	want(t, x.c, x.p, flows.TokenOptions{}, "for-other-2", flows.FromSignIn)
}

// The subject's sign-in may need a person although the exchange doesn't: nobody is asked against the caller's will, and
// the code reaches who can enter it.
func TestExchangeWhoseSubjectIsAPerson(t *testing.T) {
	t.Parallel()
	x := newExchanger(t, nil)
	x.p.SubjectProfile = "person"
	if _, _, err := x.c.Token(t.Context(), x.p, flows.TokenOptions{NoLogin: true}, nil); !errors.Is(err, flows.ErrLoginNeeded) ||
		!strings.Contains(err.Error(), "person") {
		t.Errorf("NoLogin: got error %v, want ErrLoginNeeded of person", err)
	}
	var told []string
	got, _, err := x.c.Token(t.Context(), x.p, flows.TokenOptions{}, func(e flows.Event) { told = append(told, fmt.Sprintf("%T", e)) })
	if err != nil || got.AccessToken.Reveal() != "for-access-1-1" {
		t.Fatalf("%v, %v", got, err)
	}
	if got := strings.Join(told, " "); got != "oauth.DeviceCode oauth.SignedIn" {
		t.Errorf("told %s", got)
	}
}

func TestExchangeOfAnotherKindOfToken(t *testing.T) {
	t.Parallel()
	x := newExchanger(t, nil)
	x.p.SubjectProfile = "person"
	x.p.ExtraParameters = map[string]string{"subject_token_type": tokenexchange.TypeRefreshToken}
	want(t, x.c, x.p, flows.TokenOptions{}, "for-refresh-1-1", flows.FromSignIn)
	if kind := x.kind.Load(); kind != tokenexchange.TypeRefreshToken {
		t.Errorf("the subject's token was said to be %v", kind)
	}
	x.p.ExtraParameters = map[string]string{"subject_token_type": tokenexchange.TypeIDToken}
	_, _, err := x.c.Token(t.Context(), x.p, flows.TokenOptions{}, nil)
	if config, ok := errors.AsType[*flows.ConfigError](err); !ok || config.Key != "extra-parameters.subject_token_type" {
		t.Errorf("without an ID token: %v", err)
	}
}

// The token of whoever acts for the subject goes along, and what comes out follows both.
func TestExchangeForAnActor(t *testing.T) {
	t.Parallel()
	at := newClock()
	x := newExchanger(t, at.Now)
	x.p.SubjectProfile, x.p.ActorProfile = "person", "service"
	if _, _, err := x.c.Token(t.Context(), x.p, flows.TokenOptions{NoLogin: true}, nil); !errors.Is(err, flows.ErrLoginNeeded) {
		t.Errorf("NoLogin: got error %v, want ErrLoginNeeded", err)
	}
	want(t, x.c, x.p, flows.TokenOptions{}, "for-access-1-1", flows.FromSignIn)
	if got := x.actor.Load(); got != "access-2 "+tokenexchange.TypeAccessToken {
		t.Errorf("the actor's token is %v", got)
	}
	want(t, x.c, x.p, flows.TokenOptions{}, "for-access-1-1", flows.FromCache)
	alone := *x.p
	alone.ActorProfile = ""
	want(t, x.c, &alone, flows.TokenOptions{}, "for-access-1-2", flows.FromSignIn) // another token than the one for an actor
	if got := x.actor.Load(); got != " " {
		t.Errorf("without an actor its token is %v", got)
	}
	at.forward(time.Minute)
	want(t, x.c, x.others["service"], flows.TokenOptions{Force: true}, "access-3", flows.FromSignIn)
	want(t, x.c, x.p, flows.TokenOptions{}, "for-access-1-3", flows.FromSignIn)
	x.p.ActorProfile = "static"
	x.p.ExtraParameters = map[string]string{"actor_token_type": tokenexchange.TypeJWT}
	want(t, x.c, x.p, flows.TokenOptions{}, "for-access-1-4", flows.FromSignIn)
	want(t, x.c, x.p, flows.TokenOptions{}, "for-access-1-5", flows.FromSignIn) // a token out of a variable may be another by now
	if got := x.actor.Load(); got != "own "+tokenexchange.TypeJWT {
		t.Errorf("the given actor's token is %v", got)
	}
	x.p.ExtraParameters["actor_token_type"] = tokenexchange.TypeRefreshToken
	_, _, err := x.c.Token(t.Context(), x.p, flows.TokenOptions{}, nil)
	if config, ok := errors.AsType[*flows.ConfigError](err); !ok || config.Key != "extra-parameters.actor_token_type" {
		t.Errorf("a type that the actor hasn't: %v", err)
	}
}

func TestExchangesThatCannotBe(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct{ subject, actor, key string }{
		"nobody": {"", "", "subject-profile"}, "unknown": {"nosuch", "", "subject-profile"}, "itself": {"exchanged", "", "subject-profile"},
		"an unknown actor": {"service", "nosuch", "actor-profile"}, "itself as the actor": {"service", "exchanged", "actor-profile"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			x := newExchanger(t, nil)
			x.p.SubjectProfile, x.p.ActorProfile = tt.subject, tt.actor
			_, _, err := x.c.Token(t.Context(), x.p, flows.TokenOptions{}, nil)
			if config, ok := errors.AsType[*flows.ConfigError](err); !ok || config.Key != tt.key {
				t.Errorf("got error %v, want a ConfigError under %s", err, tt.key)
			}
		})
	}
	t.Run("no other profiles", func(t *testing.T) {
		t.Parallel()
		x := newExchanger(t, nil)
		_, err := flows.New(flows.Options{}).Flow(t.Context(), x.p, "")
		if config, ok := errors.AsType[*flows.ConfigError](err); !ok || config.Key != "subject-profile" {
			t.Errorf("got error %v", err)
		}
	})
}
