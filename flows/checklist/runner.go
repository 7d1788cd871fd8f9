package checklist

import (
	"cmp"
	"context"
	"time"

	"doorstep/flows"
	"doorstep/flows/httpclient"
	"doorstep/jwtview"
	"doorstep/profiles"
	"doorstep/profiles/secret"
)

// Runner runs the checklist. It is safe for concurrent use.
type Runner struct{ Flows *flows.Client }

// Options say how the token is come by and who is told what.
type Options struct {
	Emit     func(flows.Event) // events of a sign-in; may be nil
	Progress func(Step)        // each step as soon as it is judged, in their order; may be nil
	Token    secret.Value      // judge this token instead of getting one
	Flow     string            // instead of the profile's
	MinTTL   time.Duration     // how much of its life a token must have left; the profile's min-ttl when 0, else 30 s
	Force    bool              // sign in although a token is cached
	NoLogin  bool              // run no flow that needs a person; the item is skipped then
	Pasted   <-chan string     // what a person pastes, see flows.TokenOptions; may be nil
	// Ask asks the person for a secret that a flow needs, see flows.TokenOptions; may be nil.
	Ask func(ctx context.Context, question string) (secret.Value, error)

	ExposedFile string // the file that the profile stands in, when other people can read it; "" when not
	Unattended  bool   // an automated job: no person's account should be used
}

// Result is everything that one run found.
type Result struct {
	Checklist  Checklist
	Inspection *jwtview.Inspection   // nil when there is no token
	Tokens     *flows.TokenSet       // nil when there is none
	Source     flows.Source          // "" when there is no token, and for one that was handed in
	Exchanges  []httpclient.Exchange // secrets removed, in the order in which they began
	Err        error                 // why there is no token, or ctx's error; nil otherwise
	Unkept     error                 // why the token, which is there, could not be kept; nil when it was
}

// The words of package flows that the verdicts need.
const (
	fromSignIn    = flows.FromSignIn
	tokenEndpoint = "token"
	failed        = jwtview.Fail
)

// Run signs in with p (or takes the cached token), inspects the token and runs all five steps. It always gives a
// Result with every item listed, also when ctx ends in the middle.
func (r *Runner) Run(ctx context.Context, p *profiles.Profile, o Options) *Result {
	var log trace
	g := &gathering{flows: r.Flows.WithTrace(log.add), o: o, log: &log, run: newRun(p, o, r.Flows.Now()), written: p}
	told := 0
	tell := func(upTo int) {
		if o.Progress == nil || ctx.Err() != nil && upTo < len(steps()) {
			return
		}
		g.settle()
		list := judge(g.run)
		for ; told < upTo; told++ {
			o.Progress(list.Steps[told])
		}
	}
	g.run.certificateEnd, _ = r.Flows.CertificateEnd(ctx, p) // one that cannot be read is the sign-in's to tell
	g.token(ctx)
	g.suspectSecret(ctx)
	g.inspect(ctx)
	tell(3)
	g.configuration(ctx)
	g.settle()
	result := g.result(ctx)
	result.Checklist.Duration = r.Flows.Now().Sub(g.run.started).Seconds()
	tell(len(steps()))
	return result
}

// newRun starts a run for the effective profile.
func newRun(p *profiles.Profile, o Options, now time.Time) *run {
	written := *p
	written.Flow = cmp.Or(o.Flow, p.Flow)
	e := written.Effective()
	return &run{
		profile: e, problems: written.Validate(), suspicions: written.Suspect(secret.Value{}), given: !o.Token.IsZero(),
		minTTL: cmp.Or(o.MinTTL, e.MinTTL, flows.DefaultMinTTL), started: now, now: now,
		exposedFile: o.ExposedFile, unattended: o.Unattended,
	}
}

// result makes of the evidence what the caller gets.
func (g *gathering) result(ctx context.Context) *Result {
	r := g.run
	out := &Result{
		Checklist: judge(r), Inspection: r.inspection, Source: r.source, Exchanges: r.exchanges, Err: r.tokens.err, Unkept: r.unkept,
	}
	if r.tokens.ok() {
		out.Tokens = r.tokens.value
	}
	if out.Err == nil {
		out.Err = ctx.Err()
	}
	return out
}
