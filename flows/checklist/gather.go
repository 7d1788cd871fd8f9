package checklist

import (
	"context"
	"errors"
	"net/http"
	"slices"
	"strings"
	"sync"

	"doorstep/flows"
	"doorstep/flows/cdf"
	"doorstep/flows/cdflegacy"
	"doorstep/flows/dpop"
	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
	"doorstep/jwtview"
	"doorstep/profiles"

	"github.com/go-jose/go-jose/v4"
)

// gathering asks the questions whose answers a run holds.
type gathering struct {
	flows *flows.Client
	o     Options
	log   *trace
	run   *run

	written *profiles.Profile // as it was handed in
}

// trace keeps the exchanges of one run. Questions are put side by side, so it locks.
type trace struct {
	mu  sync.Mutex
	all []httpclient.Exchange
}

func (t *trace) add(x httpclient.Exchange) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.all = append(t.all, x)
}

// settle takes over what was exchanged so far, in the order of its beginning.
func (g *gathering) settle() {
	g.log.mu.Lock()
	defer g.log.mu.Unlock()
	g.run.exchanges = slices.Clone(g.log.all)
	slices.SortStableFunc(g.run.exchanges, func(a, b httpclient.Exchange) int { return a.Started.Compare(b.Started) })
}

// together puts questions side by side and waits for all answers.
func together(questions ...func()) {
	var wg sync.WaitGroup
	for _, q := range questions {
		wg.Go(q)
	}
	wg.Wait()
}

// token gets the token, or takes the one that was handed in, and asks the provider about itself.
func (g *gathering) token(ctx context.Context) {
	r := g.run
	if r.given {
		r.tokens = answer[*flows.TokenSet]{asked: true, value: &flows.TokenSet{AccessToken: g.o.Token, TokenType: "Bearer", ObtainedAt: r.started}}
	} else {
		g.signIn(ctx)
	}
	r.now = g.flows.Now()
	g.provider(ctx)
}

func (g *gathering) signIn(ctx context.Context) {
	r := g.run
	o := flows.TokenOptions{MinTTL: g.o.MinTTL, Force: g.o.Force, NoLogin: g.o.NoLogin, Flow: g.o.Flow, Pasted: g.o.Pasted, Ask: g.o.Ask}
	r.tokens = ask(ctx, func(ctx context.Context) (t *flows.TokenSet, err error) {
		t, r.source, err = g.flows.Token(ctx, r.profile, o, g.o.Emit)
		if t != nil {
			r.unkept, err = err, nil // it is there, and only could not be kept
		}
		return t, err
	})
}

// suspectSecret looks at the secret itself once the provider has refused: one that a variable, a file or the keyring
// holds is not known before.
func (g *gathering) suspectSecret(ctx context.Context) {
	if statusOf(g.run.tokens.err) == 0 {
		return
	}
	if found, err := g.flows.ClientSecret(ctx, g.run.profile); err == nil {
		g.run.suspicions = g.written.Suspect(found)
	}
}

// provider asks the provider what it says of itself. A sign-in that failed for want of the answer is not repeated.
func (g *gathering) provider(ctx context.Context) {
	r := g.run
	if r.profile.Issuer == "" && r.profile.Endpoints.Token == "" {
		return // a token of the profile's own needs no provider
	}
	var e *flows.Error
	if errors.As(r.tokens.err, &e) && e.Endpoint == oauth.EndpointDiscovery {
		r.provider = answer[*flows.Metadata]{asked: true, err: r.tokens.err}
		return
	}
	r.provider = ask(ctx, func(ctx context.Context) (*flows.Metadata, error) { return g.flows.Provider(ctx, r.profile) })
}

// inspect verifies and reads the token, and asks its API whether it takes it.
func (g *gathering) inspect(ctx context.Context) {
	r := g.run
	if !r.tokens.ok() {
		return
	}
	cdf, hasCDF := g.cdf(ctx, r.cdfURL())
	together(
		func() { g.keys(ctx) },
		func() {
			if hasCDF {
				r.inspect = ask(ctx, cdf.Inspect)
			}
		},
		func() { g.resource(ctx) },
	)
	r.now = g.flows.Now()
	g.settle()
	r.read()
}

// keys gets the issuer's keys, where the provider says where they are.
func (g *gathering) keys(ctx context.Context) {
	r := g.run
	if m := r.provider.value; m != nil && m.JWKSURI != "" {
		r.keys = ask(ctx, func(ctx context.Context) (*jose.JSONWebKeySet, error) { return g.flows.Keys(ctx, r.profile, m.JWKSURI) })
	}
}

// read judges the token with what is known by now.
func (r *run) read() {
	o := jwtview.Options{Now: r.judgeTime(), Keys: r.keys.value, SkewLeeway: maxSkew, Expect: Expect(r.profile, r.issuer())}
	o.Expect.MinTTL = r.minTTL
	switch {
	case r.keys.failed():
		o.KeysReason = "the provider's keys could not be had: " + describe(r.keys.err)
	case !r.keys.asked:
		o.KeysReason = "nothing says where the provider's keys are"
	}
	r.inspection = jwtview.Inspect(r.tokens.value.AccessToken.Reveal(), o)
}

// configuration asks CDF what it has set up. A token that CDF doesn't take is not sent there again, but to the
// cluster that it names.
func (g *gathering) configuration(ctx context.Context) {
	r := g.run
	if !r.tokens.ok() {
		return
	}
	if base := r.otherCluster(); base != "" && r.inspect.refused() {
		if other, ok := g.cdf(ctx, base); ok {
			r.elsewhere = ask(ctx, other.Inspect)
		}
	}
	c, ok := g.cdf(ctx, r.cdfURL())
	known := r.inspect.ok() || statusOf(r.inspect.err) == http.StatusForbidden
	if !ok || !known || r.cdfProject() == "" {
		return
	}
	project := r.cdfProject()
	together(
		func() {
			r.project = ask(ctx, func(ctx context.Context) (*cdf.Project, error) { return c.Project(ctx, project) })
		},
		func() {
			r.mine = ask(ctx, func(ctx context.Context) ([]cdf.Group, error) { return c.Groups(ctx, project, false) })
		},
		func() {
			r.all = ask(ctx, func(ctx context.Context) ([]cdf.Group, error) { return c.Groups(ctx, project, true) })
		},
	)
}

// cdf makes a client for the cluster at base, with the token; ok is false when there is no cluster to ask.
func (g *gathering) cdf(ctx context.Context, base string) (c cdf.Client, ok bool) {
	hc, err := g.flows.HTTP(ctx, g.run.profile)
	if err != nil || base == "" {
		return cdf.Client{}, false
	}
	return cdf.Client{HTTP: hc, BaseURL: base, Token: g.run.tokens.value.AccessToken, Proof: g.proof(), Header: cdflegacy.Header(g.run.tokens.value)}, true
}

// proof is for the key that the token is bound to; nil when it is bound to none, or when its key is not to be had: then
// the API says what comes of that.
func (g *gathering) proof() *dpop.Prover {
	proof, _ := g.flows.Proof(g.run.tokens.value)
	return proof
}

// resource calls the profile's resource-check with the token.
func (g *gathering) resource(ctx context.Context) {
	r := g.run
	check := r.profile.ResourceCheck
	if check == nil {
		return
	}
	hc, err := g.flows.HTTP(ctx, r.profile)
	if err != nil {
		return
	}
	r.resource = ask(ctx, func(ctx context.Context) (int, error) {
		answer, err := callResource(ctx, hc, check, r.tokens.value, g.proof())
		if answer == nil {
			return 0, err
		}
		r.schemes = schemesOf(answer.Header)
		return answer.Status, err
	})
}

func callResource(
	ctx context.Context, hc *httpclient.Client, check *profiles.ResourceCheck, t *flows.TokenSet, proof *dpop.Prover,
) (*httpclient.Response, error) {
	call := httpclient.Call{Endpoint: oauth.EndpointResource, Method: check.Method, URL: check.URL}
	answer, err := present(ctx, hc, call, t, proof)
	if err != nil {
		return nil, err
	}
	if answer.Status == check.ExpectStatus {
		return answer, nil
	}
	problem := ""
	if said := challenge(answer.Header); said == "" {
		problem = "answered " + http.StatusText(answer.Status) + " and not " + http.StatusText(check.ExpectStatus)
	}
	return answer, answer.Error(problem)
}

// present makes a call with t, the way that its type goes.
func present(ctx context.Context, hc *httpclient.Client, call httpclient.Call, t *flows.TokenSet, proof *dpop.Prover) (*httpclient.Response, error) {
	own := cdflegacy.Header(t)
	if own == "" {
		return proof.Send(ctx, hc, call, t.AccessToken)
	}
	call.Header = http.Header{}
	call.Header.Set(own, t.AccessToken.Reveal())
	return hc.Do(ctx, call)
}

// challenge gives what the resource says of a refusal (RFC 9110 §11.6.1), "" when it says nothing.
func challenge(h http.Header) string { return strings.Join(h.Values("WWW-Authenticate"), ", ") }
