package jwtview

import (
	"encoding/json"
	"slices"
	"strings"
)

// DifferenceKind says in which of two tokens a claim is, and whether it is the same.
type DifferenceKind string

// The kinds of a [Difference].
const (
	Same    DifferenceKind = "same"
	Changed DifferenceKind = "changed"
	OnlyA   DifferenceKind = "only-a"
	OnlyB   DifferenceKind = "only-b"
)

// Difference is one claim of two tokens side by side. A and B are for people: safe for a terminal and of one line.
type Difference struct {
	Claim   string         `json:"claim"`
	A       string         `json:"a,omitempty"`
	B       string         `json:"b,omitempty"`
	Kind    DifferenceKind `json:"kind"`
	Matters bool           `json:"matters"`       // it can decide whether an API lets the one in and not the other
	Why     string         `json:"why,omitempty"` // why it matters
}

// matter is a claim that decides access, with the reason in words.
type matter struct {
	claim string
	why   string
}

// matters is in the order in which an API looks: whose token, for whom, for which client and tenant, to do what.
var matters = []matter{
	{"iss", "an API trusts the issuers that it knows, letter by letter"},
	{"aud", "an API takes only tokens that are for itself"},
	{"token_use", "an ID token is not for calling APIs"},
	{"typ", "an ID or refresh token is not for calling APIs"},
	{"tid", "the tokens are of different tenants"},
	{"azp", "the tokens were issued to different clients, and access may be granted by client"},
	{"appid", "the tokens were issued to different clients, and access may be granted by client"},
	{"client_id", "the tokens were issued to different clients, and access may be granted by client"},
	{"cid", "the tokens were issued to different clients, and access may be granted by client"},
	{"sub", "the tokens are about different people or applications"},
	{"oid", "the tokens are about different people or applications, which are in different groups"},
	{"idtyp", "one is for a person, the other for an application by itself"},
	{"scp", "scopes limit what the token may do"},
	{"scope", "scopes limit what the token may do"},
	{"roles", "roles decide what the token may do"},
	{"permissions", "permissions decide what the token may do"},
	{"groups", "groups decide what the token may do"},
	{"cognito:groups", "groups decide what the token may do"},
	{"group", "groups decide what the token may do"},
	{"wids", "directory roles decide what the token may do"},
	{"realm_access", "roles decide what the token may do"},
	{"resource_access", "roles decide what the token may do"},
	{"_claim_names", "groups may have been left out of one of them"},
	{"hasgroups", "groups may have been left out of one of them"},
	{"ver", "v1 and v2 tokens differ in issuer and audience"},
	{"cnf", "one is bound to a key and no use without its proof"},
	{"acrs", "an API may ask for an authentication context"},
}

// Compare puts two tokens side by side: first what decides access and differs, then what else differs, then what is the
// same; within each in the order of the token.
func Compare(a, b *Inspection) []Difference {
	out := []Difference{compareText("(kind)", string(a.Kind), string(b.Kind), "an API that wants the one refuses the other")}
	for _, name := range []string{"alg", "typ", "kid"} {
		out = append(out, compareHeader(a, b, name)...)
	}
	out = append(out, compareText("(signature)", string(a.Signature.Status), string(b.Signature.Status), "an API refuses a token whose signature does not verify"))
	out = append(out, compareText("(times)", a.validity(), b.validity(), "an API refuses a token outside of its time"))
	for _, name := range claimNames(a, b) {
		out = append(out, compareClaim(a, b, name))
	}
	slices.SortStableFunc(out, func(x, y Difference) int { return rank(x) - rank(y) })
	return out
}

func rank(d Difference) int {
	if d.Kind == Same {
		return 2
	}
	if !d.Matters {
		return 1
	}
	return 0
}

func compareText(name, a, b, why string) Difference {
	d := Difference{Claim: name, A: a, B: b, Kind: Same}
	if a != b {
		d.Kind, d.Matters, d.Why = Changed, true, why
	}
	return d
}

func compareHeader(a, b *Inspection, name string) []Difference {
	rawA, inA := a.Header[name]
	rawB, inB := b.Header[name]
	if !inA && !inB {
		return nil
	}
	d := difference("header "+name, rawA, rawB, inA, inB)
	if name == "alg" && d.Kind != Same {
		d.Matters, d.Why = true, "an API takes only the algorithms that it knows"
	}
	return []Difference{d}
}

// validity says in a word how a token stands in time; exp itself differs between any two tokens and says nothing.
func (in *Inspection) validity() string {
	for _, id := range []string{"token.exp", "token.nbf"} {
		if f, ok := in.Finding(id); ok && f.Status == Fail {
			return outsideOfTime[f.Cause]
		}
	}
	return "valid"
}

// outsideOfTime says in short what the causes of failed times mean.
var outsideOfTime = map[string]string{
	"expired.not-renewed": "expired",
	"token.clock":         "not valid yet",
	"token.claims":        "not in order",
}

func claimNames(a, b *Inspection) []string {
	var names []string
	seen := map[string]bool{}
	add := func(name string) {
		if !seen[name] && (a.Has(name) || b.Has(name)) {
			seen[name] = true
			names = append(names, name)
		}
	}
	for _, m := range matters {
		add(m.claim)
	}
	for _, in := range []*Inspection{a, b} {
		for _, name := range in.claimOrder() {
			add(name)
		}
	}
	return names
}

func (in *Inspection) claimOrder() []string {
	var names []string
	if in.token == nil {
		for name := range in.Claims {
			names = append(names, name)
		}
		slices.Sort(names)
		return names
	}
	for _, m := range in.token.claims {
		names = append(names, m.name)
	}
	return names
}

func compareClaim(a, b *Inspection, name string) Difference {
	d := difference(name, a.Claims[name], b.Claims[name], a.Has(name), b.Has(name))
	if d.Kind == Same {
		return d
	}
	for _, m := range matters {
		if m.claim == name {
			d.Matters, d.Why = true, m.why+onlyIn(a, b, name)
		}
	}
	return d
}

// onlyIn says which elements of a list the one has and the other lacks.
func onlyIn(a, b *Inspection, name string) string {
	inA, inB := a.Words(name), b.Words(name)
	var parts []string
	if only := without(inA, inB); len(only) > 0 && len(inA)+len(inB) > 2 {
		parts = append(parts, "only the first has "+tell(list(only)))
	}
	if only := without(inB, inA); len(only) > 0 && len(inA)+len(inB) > 2 {
		parts = append(parts, "only the second has "+tell(list(only)))
	}
	if len(parts) == 0 {
		return ""
	}
	return "; " + strings.Join(parts, ", ")
}

func without(all, drop []string) []string {
	var out []string
	for _, s := range all {
		if !slices.Contains(drop, s) {
			out = append(out, s)
		}
	}
	return out
}

func difference(name string, a, b json.RawMessage, inA, inB bool) Difference {
	d := Difference{Claim: tell(name), Kind: Changed}
	if inA {
		d.A = showValue(a)
	}
	if inB {
		d.B = showValue(b)
	}
	switch {
	case !inB:
		d.Kind = OnlyA
	case !inA:
		d.Kind = OnlyB
	case equalJSON(name, a, b):
		d.Kind = Same
	}
	return d
}

// equalJSON compares values; lists and scopes are sets, whose order says nothing, and a list of one string is the same
// as the string (RFC 7519 §4.1.3).
func equalJSON(name string, a, b json.RawMessage) bool {
	if compactJSON(a) == compactJSON(b) {
		return true
	}
	one, two := fields{name: a}, fields{name: b}
	if name == "scp" || name == "scope" {
		return sameSet(one.words(name), two.words(name))
	}
	return onlyStrings(a) && onlyStrings(b) && sameSet(one.strs(name), two.strs(name))
}

// onlyStrings tells a string and a list of nothing but strings.
func onlyStrings(raw json.RawMessage) bool {
	if typeOf(raw) == "a list" {
		return elements(raw) == len(fields{"": raw}.strs(""))
	}
	return typeOf(raw) == "a string"
}

func sameSet(a, b []string) bool { return len(without(a, b)) == 0 && len(without(b, a)) == 0 }
