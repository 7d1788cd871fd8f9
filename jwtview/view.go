package jwtview

import (
	"slices"
	"time"
)

// view is a token with all that the checks want to know of it, worked out once.
type view struct {
	in     *Inspection
	t      *Token
	h, c   fields // header and claims; nil where they could not be read
	o      Options
	now    time.Time
	expect Expect // the zero value where nothing is expected
	strict bool   // something is expected: what a token lacks is held against it

	vendor  vendor
	use     usage
	useWhy  string
	app     bool // for an application by itself, not for a person
	appWhy  string
	overage string // how the token says that it left its groups out
	judged  [guideCount]outcome
}

func newView(in *Inspection, t *Token, o Options) *view {
	v := &view{in: in, t: t, h: t.Header, c: t.Claims, o: o, now: o.Now.UTC()}
	if o.Expect != nil {
		v.expect, v.strict = *o.Expect, true
	}
	if v.expect.MinTTL == 0 {
		v.expect.MinTTL = DefaultMinTTL
	}
	if v.c == nil {
		return v
	}
	v.vendor = vendorOf(v.c.str("iss"))
	v.use, v.useWhy = usageOf(v.h, v.c, v.vendor)
	if client := v.expect.ClientID; v.use == unknownUse && client != "" && slices.Equal(v.c.strs("aud"), []string{client}) {
		v.use, v.useWhy = idToken, "its audience is the client itself"
	}
	v.app, v.appWhy = appOnly(v.c, v.vendor)
	v.overage = groupsOverage(v.c)
	for i, g := range guideClaims {
		v.judged[i] = g.judge(v)
	}
	return v
}

// missing is the outcome for a claim that every token needs: a failure against a profile, else a warning.
func (v *view) missing(claim string) outcome {
	if v.strict {
		return failed("token.claims", "%s is missing", claim)
	}
	return warned("token.claims", "%s is missing", claim)
}
