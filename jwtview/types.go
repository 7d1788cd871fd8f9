// Package jwtview reads a token for a person: what kind it is, what each claim means, whether its signature
// verifies, and what is wrong with it. It makes no network call of its own: keys come from the caller.
//
// [Inspect] does it all at once: an [Inspection] has the verdicts as data, and with [Inspection.Described] the claims in
// plain words. [Decode] only takes a token apart, [Find] and [FindHAR] find tokens in other text, [Compare] says how two
// of them differ. What is meant for people is safe for a terminal: package jwtview/safe has seen to that.
package jwtview

import (
	"encoding/json"
	"time"
)

// Status is a verdict on one thing that was looked at (documented JSON field "status").
type Status string

// The verdicts. Skip always comes with a reason.
const (
	Pass Status = "pass"
	Fail Status = "fail"
	Warn Status = "warn"
	Skip Status = "skip"
)

// Kind tells the three forms of a token apart.
type Kind string

// The kinds: a signed token (RFC 7515 compact form), an encrypted one (RFC 7516), and one without a structure to read.
const (
	JWS    Kind = "jws"
	JWE    Kind = "jwe"
	Opaque Kind = "opaque"
)

// Inspection is all that is known of one token. Its JSON is what "inspect -o json" prints,
// one object a token.
type Inspection struct {
	Kind           Kind                       `json:"kind"`
	Header         map[string]json.RawMessage `json:"header,omitempty"`
	Claims         map[string]json.RawMessage `json:"claims,omitempty"`
	Signature      Signature                  `json:"signature"`
	RequiredClaims []RequiredClaim            `json:"required_claims"`
	Findings       []Finding                  `json:"findings"`

	// Described tells every claim in words, the required ones of the guide first. Not part of the JSON.
	Described []Claim `json:"-"`

	token *Token
}

// Signature is what verification said.
type Signature struct {
	Status    SignatureStatus `json:"status"`
	KeyID     string          `json:"key_id,omitempty"`
	Algorithm string          `json:"algorithm,omitempty"`
	Reason    string          `json:"reason,omitempty"` // why it is invalid or unverified
}

// SignatureStatus is what came of verifying a signature. It is no [Status]: whether one that nobody could verify is a
// mistake is for whoever wanted it verified to say.
type SignatureStatus string

// What can come of it; an unverified signature is one that there was no key for, or that is none.
const (
	SignatureValid      SignatureStatus = "valid"
	SignatureInvalid    SignatureStatus = "invalid"
	SignatureUnverified SignatureStatus = "unverified"
)

// RequiredClaim is the verdict on one of the claims that the guide requires (iss, aud, exp, iat, nbf, sub, scp, groups).
type RequiredClaim struct {
	Claim    string          `json:"claim"`
	Status   Status          `json:"status"`
	Value    json.RawMessage `json:"value,omitempty"`
	Expected any             `json:"expected,omitempty"` // a string, or a list of which one suffices; nil where nothing is expected
	Reason   string          `json:"reason,omitempty"`
}

// Finding is one thing worth telling about a token.
type Finding struct {
	ID       string `json:"id"` // "token.exp", "token.signature", …
	Status   Status `json:"status"`
	Title    string `json:"title"`
	Evidence string `json:"evidence"`
	Cause    string `json:"cause,omitempty"` // an identifier of the catalogue of causes
}

// Claim is one claim as a person reads it.
type Claim struct {
	Name     string
	Value    string    // made safe for a terminal, one line; lists joined by ", "
	Meaning  string    // what the claim says, in plain words; "" for one that nobody registered
	Time     time.Time // set for a claim that is a time
	Required bool      // one of the guide's required claims
	Status   Status    // of the required claim or of the finding about it; "" where there is nothing to judge
	Reason   string
}

// Expect is what a token should say, from a profile. A zero field expects nothing.
type Expect struct {
	Issuers   []string // one of them
	Audiences []string // one of them
	ClientID  string   // in client_id, azp, appid or cid
	Tenant    string   // in tid
	Required  []string // claims that must be there beside those that every token needs (iss, sub, aud, exp)
	// AccessToken is set where an access token is wanted and an ID token would be a mistake.
	AccessToken bool
	MinTTL      time.Duration // warn when less is left; 0 means [DefaultMinTTL]
	// SenderConstrained is set where the profile proves possession of a key (DPoP, RFC 9449; mutual TLS, RFC 8705);
	// a token bound to a key is a mistake elsewhere.
	SenderConstrained bool
}
