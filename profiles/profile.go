// Package profiles is what a person tells doorstep about a sign-in: the profile, its validation, the presets
// that fill in what an identity provider makes derivable, and the claims to expect of its tokens.
//
// A [Profile] is made by hand, or read by package profiles/file. [Profile.Expand] fills in its ${VARIABLE}s,
// [Profile.Validate] says what is wrong with it, [Profile.Suspect] what merely looks wrong, and [Profile.Effective] gives
// it with everything that follows from what it says. Its secrets are references, which package profiles/secret resolves
// when they are needed. Nothing here calls anybody.
package profiles

import (
	"time"

	"doorstep/profiles/secret"
)

// Provider names an identity provider that doorstep has a preset for.
type Provider string

// The providers with a preset; [Generic] is any other that has a discovery document or given endpoints.
const (
	Entra    Provider = "entra"
	ADFS     Provider = "adfs"
	Cognito  Provider = "cognito"
	Auth0    Provider = "auth0"
	Okta     Provider = "okta"
	Google   Provider = "google"
	Keycloak Provider = "keycloak"
	Cognite  Provider = "cognite"
	Generic  Provider = "generic"
)

// Profile is one entry of the profile file: everything that a sign-in needs, and what to expect of its result.
// Field names follow the file's keys (kebab-case there). A field's zero value means that the key is left out;
// [Profile.Effective] fills in what then follows from the others.
type Profile struct {
	Name           string
	Description    string
	Provider       Provider
	Tenant         string
	Issuer         string
	Authority      string
	TokenURL       string
	ClientID       string
	ClientSecret   secret.Ref
	Flow           string
	Scopes         []string
	Audience       string
	Resource       string
	SubjectProfile string // whose token the flow token-exchange exchanges
	ActorProfile   string // whose token says there who acts for the subject (RFC 8693 §1.1); "" for nobody
	ClientAuth     string
	// ClientAuthAssumed says of an effective profile that nothing speaks for its ClientAuth but that every provider has to
	// know it: see [Profile.ClientAuthAt].
	ClientAuthAssumed bool
	MinTTL            time.Duration
	Timeout           time.Duration // of one request, the program's own when 0
	PAR               *bool
	JAR               *bool
	JAREncryption     *bool
	JARM              *bool
	DPoP              *bool
	RequestSigningKey string
	DecryptionKey     string // opens what the provider encrypts for the client: ID tokens, signed answers, userinfo
	ClientKey         string
	ClientCertificate string
	// CertificatePassword opens the certificate's file when that is an encrypted one (PKCS #12).
	CertificatePassword secret.Ref
	RedirectURI         string
	RedirectPort        int
	Prompt              string
	LoginHint           string
	// CIBAMode is how the client is registered to learn of a decision by CIBA, "poll" when empty (CIBA Core §5), and
	// NotificationPort where on this machine's loopback the pings of "ping" arrive.
	CIBAMode         string
	NotificationPort int
	ACRValues        []string
	ExtraParameters  map[string]string
	Endpoints        Endpoints
	CAFile           string
	APIKey           secret.Ref
	AccessToken      secret.Ref
	// RegistrationURI is where a client that was registered dynamically is read and deleted, and RegistrationToken
	// what that takes (RFC 7592 §3).
	RegistrationURI   string
	RegistrationToken secret.Ref
	Security          string
	CDF               *CDF
	ResourceCheck     *ResourceCheck

	// File and Line say where the profile stands, for messages. Line is 0 when it comes from nowhere.
	File string
	Line int
}

// Endpoints are the URLs that a profile gives itself; each wins over discovery and preset
// (RFC 8414 §2 names; RFC 8628 for the device endpoint).
type Endpoints struct {
	Authorization       string
	Token               string
	DeviceAuthorization string
	JWKS                string
	Userinfo            string
	Introspection       string
	Revocation          string
	Registration        string
	EndSession          string
	PAR                 string
	Backchannel         string
}

// CDF is the Cognite Data Fusion project that the token is for.
type CDF struct {
	Project string
	BaseURL string   // scheme and host, no trailing slash
	Cluster string   // "westeurope-1": BaseURL is derived from it when left out
	Needs   []string // capabilities as "timeseries:READ", in the order of the file
}

// ResourceCheck is one request that must succeed with the token, for a resource that is not CDF.
type ResourceCheck struct {
	URL          string
	Method       string // GET when empty
	ExpectStatus int    // 200 when 0
}
