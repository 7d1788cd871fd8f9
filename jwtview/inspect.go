package jwtview

import (
	"time"

	"doorstep/jwtview/safe"

	"github.com/go-jose/go-jose/v4"
)

// DefaultMinTTL is how much of a token's life has to be left before it is said to expire soon, where nobody says.
const DefaultMinTTL = 30 * time.Second

// Options say as of when, with which keys and against what a token is judged. The zero value judges it as of now,
// without keys and expecting nothing.
type Options struct {
	Now         time.Time           // the zero time means the time of the call; a command with a clock of its own gives that
	Keys        *jose.JSONWebKeySet // the issuer's public keys; nil leaves the signature unverified
	KeysReason  string              // why there are none, for people; used only where Keys is nil
	Expect      *Expect             // nil expects nothing
	SkewLeeway  time.Duration       // by how much the clocks may differ before exp and nbf are held against the token
	NoDescribed bool                // leave Described empty, for masses of tokens that nobody reads
}

// Inspect takes a token apart, verifies its signature with the keys that there are, and judges it. It always gives an
// inspection; a text that is no token has a failed finding that says why.
func Inspect(token string, o Options) *Inspection { return decode(token).Inspect(o) }

// Inspect is [Inspect] for a token that is taken apart already, to find the keys by its issuer, say.
func (t *Token) Inspect(o Options) *Inspection {
	if o.Now.IsZero() {
		o.Now = time.Now() //nolint:forbidigo // the documented default
	}
	in := &Inspection{Kind: t.Kind, Header: t.Header, Claims: t.Claims, token: t}
	in.Signature = verify(t, o)
	v := newView(in, t, o)
	in.RequiredClaims = v.requiredClaims()
	in.Findings = v.findings()
	if !o.NoDescribed {
		in.Described = v.describe()
	}
	return in
}

// Failed tells whether any finding is a failure.
func (in *Inspection) Failed() bool {
	for _, f := range in.Findings {
		if f.Status == Fail {
			return true
		}
	}
	return false
}

// Finding gives the finding of that identifier; ok is false where the token gave no reason for one.
func (in *Inspection) Finding(id string) (f Finding, ok bool) {
	for _, f := range in.Findings {
		if f.ID == id {
			return f, true
		}
	}
	return Finding{}, false
}

// evidenceLimit is how many bytes of evidence a finding holds: enough for two URLs, too little for a token.
const evidenceLimit = 320

// tell makes text fit for people: safe for a terminal, on one line, and of a sane length.
func tell(s string) string { return safe.Clip(safe.Line(s), evidenceLimit) }
