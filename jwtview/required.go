package jwtview

import (
	"encoding/json"
	"slices"
)

// guideClaim is one of the claims that Cognite's guide wants in a token ("Token attributes").
type guideClaim struct {
	name     string
	aliases  []string // other names under which issuers send the same
	judge    func(*view) outcome
	expected func(*Expect) []string
}

// guideClaims are in the guide's order.
var guideClaims = [...]guideClaim{
	{name: "iss", judge: judgeIssuer, expected: func(e *Expect) []string { return e.Issuers }},
	{name: "aud", judge: judgeAudience, expected: func(e *Expect) []string { return e.Audiences }},
	{name: "exp", judge: judgeExpiry},
	{name: "iat", judge: judgeIssuedAt},
	{name: "nbf", judge: judgeNotBefore},
	{name: "sub", judge: judgeSubject},
	{name: "scp", judge: judgeScope, aliases: []string{"scope"}},
	{name: "groups", judge: judgeGroups, aliases: []string{"cognito:groups", "group"}},
}

// places of the guide's claims in guideClaims and so in view.judged. The count is a constant of its own because a type
// cannot depend on a table whose functions take that type.
const (
	placeIss = iota
	placeAud
	placeExp
	placeIat
	placeNbf
	placeSub
	placeScp
	placeGroups
	guideCount
)

// judgedAt makes the verdict on a required claim a finding of its own.
func judgedAt(place int) func(*view) outcome {
	return func(v *view) outcome { return v.judged[place] }
}

func (v *view) requiredClaims() []RequiredClaim {
	out := make([]RequiredClaim, 0, len(guideClaims)+len(v.expect.Required))
	for i, g := range guideClaims {
		rc := RequiredClaim{Claim: g.name, Value: v.valueOf(g)}
		if v.c == nil {
			rc.Status, rc.Reason = Skip, v.unreadable()
			out = append(out, rc)
			continue
		}
		o := v.judged[i]
		rc.Status = o.status
		if o.status != Pass {
			rc.Reason = tell(o.evidence)
		}
		if g.expected != nil {
			rc.Expected = oneOrList(g.expected(&v.expect))
		}
		out = append(out, rc)
	}
	return append(out, v.profileClaims()...)
}

// profileClaims are the verdicts on what a profile wants beyond the guide's eight.
func (v *view) profileClaims() []RequiredClaim {
	var out []RequiredClaim
	for _, name := range v.expect.Required {
		if slices.ContainsFunc(guideClaims[:], func(g guideClaim) bool { return g.name == name }) {
			continue
		}
		rc := RequiredClaim{Claim: name, Status: Pass, Value: v.c[name]}
		switch {
		case v.c == nil:
			rc.Status, rc.Reason = Skip, v.unreadable()
		case !v.c.has(name):
			rc.Status, rc.Reason = Fail, "the profile requires it, and it is missing"
		}
		out = append(out, rc)
	}
	return out
}

func (v *view) valueOf(g guideClaim) json.RawMessage {
	if raw, ok := v.c[g.name]; ok {
		return raw
	}
	for _, alias := range g.aliases {
		if raw, ok := v.c[alias]; ok {
			return raw
		}
	}
	return nil
}

func (v *view) unreadable() string {
	switch {
	case len(v.t.problems) > 0:
		return "there are no claims to read: this is not a token in order"
	case v.t.Kind == JWE:
		return "the token is encrypted: only its API can read the claims"
	}
	return "the token is opaque: it shows no claims"
}

// requiredByProfile tells whether the profile names the claim as one that must be there.
func (v *view) requiredByProfile(claim string) bool { return slices.Contains(v.expect.Required, claim) }

func oneOrList(s []string) any {
	switch len(s) {
	case 0:
		return nil
	case 1:
		return s[0]
	}
	return s
}

// judgeRequired finds what the profile requires beyond the guide's claims.
func judgeRequired(v *view) outcome {
	var missing []string
	for _, rc := range v.profileClaims() {
		if rc.Status == Fail {
			missing = append(missing, rc.Claim)
		}
	}
	switch {
	case len(missing) > 0:
		return failed("token.claims", "the profile requires %s, which the token lacks", list(missing))
	case len(v.expect.Required) > 0:
		return passed("all that the profile requires is there: %s", list(v.expect.Required))
	}
	return outcome{}
}
