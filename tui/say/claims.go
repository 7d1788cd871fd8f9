package say

import (
	"time"

	"doorstep/jwtview"
	"doorstep/jwtview/safe"
)

// ClaimRow is a claim as both front ends show it.
type ClaimRow struct {
	Name     string
	Value    string
	Verdict  jwtview.Status // "" where there is nothing to judge
	Reason   string         // of a verdict that is no pass
	Meaning  string         // "" for a claim that nobody registered
	Time     string         // as [Time], "" for a claim that is no time
	At       time.Time      // the time itself
	Required bool           // one of the guide's required claims
}

// Claims gives the rows of a token's claims, the required ones first as package jwtview orders them, as of now: a
// token that ran out while it is being looked at says so.
func Claims(in *jwtview.Inspection, now time.Time) []ClaimRow {
	if in == nil {
		return nil
	}
	rows := make([]ClaimRow, len(in.Described))
	for i, c := range in.Described {
		rows[i] = claimRow(c, now)
	}
	return rows
}

func claimRow(c jwtview.Claim, now time.Time) ClaimRow {
	r := ClaimRow{
		Name: safe.Line(c.Name), Value: safe.Line(c.Value), Verdict: c.Status, Reason: safe.Line(c.Reason),
		Meaning: safe.Line(c.Meaning), Time: moment(c.Time, now), At: c.Time, Required: c.Required,
	}
	if c.Name == "exp" && !c.Time.IsZero() && !c.Time.After(now) && c.Status != jwtview.Fail {
		r.Verdict, r.Reason = jwtview.Fail, "expired "+left(c.Time, now)
	}
	return r
}

// Signature tells in one line what was found out about a token's signature: that it was not checked, too.
func Signature(s jwtview.Signature) string {
	detail := ""
	if s.Algorithm != "" {
		detail = safe.Line(s.Algorithm)
	}
	if s.KeyID != "" {
		detail += ", key " + safe.Line(s.KeyID)
	}
	switch s.Status {
	case jwtview.SignatureValid:
		return "signature verified" + paren(detail)
	case jwtview.SignatureInvalid:
		return "signature NOT valid" + paren(detail) + colon(s.Reason)
	default:
		return "decoded, signature not checked" + colon(s.Reason)
	}
}

// SignatureStatus is the verdict that goes with [Signature]: an unchecked signature is a warning to the eye only.
func SignatureStatus(s jwtview.Signature) jwtview.Status {
	switch s.Status {
	case jwtview.SignatureValid:
		return jwtview.Pass
	case jwtview.SignatureInvalid:
		return jwtview.Fail
	default:
		return jwtview.Warn
	}
}

// Kind tells what kind of token it is in plain words.
func Kind(k jwtview.Kind) string {
	switch k {
	case jwtview.JWS:
		return "a signed token (JWT)"
	case jwtview.JWE:
		return "an encrypted token (JWE): only its audience can read the claims"
	default:
		return "an opaque token: it has no claims to read, only its issuer knows what it says"
	}
}

// Unexpected gives the findings that are a failure or a warning.
func Unexpected(in *jwtview.Inspection) []jwtview.Finding {
	if in == nil {
		return nil
	}
	var out []jwtview.Finding
	for _, f := range in.Findings {
		if f.Status == jwtview.Fail || f.Status == jwtview.Warn {
			out = append(out, f)
		}
	}
	return out
}

// FindingLine tells a finding: "x failed   Expired: exp is 2026-…".
func FindingLine(f jwtview.Finding, ascii bool) string {
	return Status(f.Status, ascii) + "  " + safe.Line(f.Title) + colon(f.Evidence)
}

func paren(s string) string {
	if s == "" {
		return ""
	}
	return " (" + s + ")"
}

func colon(s string) string {
	if s == "" {
		return ""
	}
	return ": " + safe.Line(s)
}
