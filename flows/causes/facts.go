package causes

import (
	"time"

	"doorstep/profiles"
)

// Facts are what is known of the case, to fill a cause's steps in with. Every field may be empty: a step then
// says it in general words, or is left out.
type Facts struct {
	Profile  *profiles.Profile // the effective profile, nil when there is none
	Provider profiles.Provider // as far as it shows when the profile doesn't name one

	Issuer   string // the issuer to expect
	TokenURL string // the token endpoint in use, when it is not the profile's
	URL      string // of the request that failed, without query
	Project  string // the CDF project asked for
	BaseURL  string // of the CDF cluster asked
	Audience string // the audience to expect

	Offered []string // the flows that the provider says it offers

	Token TokenFacts

	Missing    string   // the capability that is missing: "timeseries:WRITE"
	Group      string   // the CDF group that this is about, by name
	Groups     int      // how many CDF groups the principal is in, or how many the token lists
	AppIDs     []string // the applications that a CDF group counts for (attributes.token.appIds)
	Projects   []string // the CDF projects that the token does reach
	SourceIDs  []string // the source IDs of the project's CDF groups
	Account    string   // the client ID that the CDF service account has
	Scope      string   // the scope asked for
	Claim      string   // the claim that this is about
	Skew       time.Duration
	RetryAfter time.Duration
	SecretGUID bool // the client secret has the shape of a GUID
}

// TokenFacts are what the token at hand says of itself.
type TokenFacts struct {
	Issuer    string
	Audience  string
	ClientID  string
	Tenant    string
	Subject   string
	Scope     string
	KeyID     string
	Algorithm string
	Version   string // Entra's ver
	ExpiresAt time.Time
	Size      int // bytes
}

// provider is the one whose steps are wanted: the profile's, unless it names none.
func (f Facts) provider() profiles.Provider {
	if p := f.Profile; p != nil && p.Provider != "" && p.Provider != profiles.Generic {
		return p.Provider
	}
	return f.Provider
}
