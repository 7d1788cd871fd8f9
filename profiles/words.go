package profiles

// The flows that a profile can name.
const (
	FlowDevice            = "device"             // RFC 8628
	FlowPKCE              = "pkce"               // RFC 6749 §4.1 with RFC 7636
	FlowClientCredentials = "client-credentials" // RFC 6749 §4.4
	FlowRefreshToken      = "refresh-token"      // RFC 6749 §6
	FlowCIBA              = "ciba"               // OpenID Connect CIBA Core
	FlowImplicit          = "implicit"           // RFC 6749 §4.2
	FlowTokenExchange     = "token-exchange"     // RFC 8693
	FlowToken             = "token"              // a token that is there already
	FlowAPIKey            = "api-key"            // CDF's retired keys
	FlowCDFLogin          = "cdf-login"          // CDF's retired login redirect
)

// The ways of CIBA to tell a client of a decision that a profile can name (CIBA Core §5). The third, "push", brings the
// tokens themselves, and the provider could reach no program on a person's machine for sure.
const (
	CIBAPoll = "poll"
	CIBAPing = "ping"
)

// The ways of client authentication that a profile can name (IANA "OAuth Token Endpoint Authentication Methods").
const (
	authNone          = "none"
	authSecretBasic   = "client_secret_basic"
	authSecretPost    = "client_secret_post"
	authSecretJWT     = "client_secret_jwt"
	authPrivateKeyJWT = "private_key_jwt"
	authTLSClientAuth = "tls_client_auth"
	authSelfSignedTLS = "self_signed_tls_client_auth"
)

// Flows gives the flows that a profile can name.
func Flows() []string {
	return []string{
		FlowDevice, FlowPKCE, FlowClientCredentials, FlowRefreshToken, FlowCIBA, FlowImplicit,
		FlowTokenExchange, FlowToken, FlowAPIKey, FlowCDFLogin,
	}
}

// ClientAuths gives the ways of client authentication that a profile can name.
func ClientAuths() []string {
	return []string{authNone, authSecretBasic, authSecretPost, authSecretJWT, authPrivateKeyJWT, authTLSClientAuth, authSelfSignedTLS}
}

// MutualTLS reports whether the client presents its certificate when it connects (RFC 8705 §2), to which its tokens are
// bound as a rule. It asks what is written, or of an effective profile what that means.
func (p *Profile) MutualTLS() bool {
	return p.ClientAuth == authTLSClientAuth || p.ClientAuth == authSelfSignedTLS
}

// Providers gives the providers that have a preset, and generic.
func Providers() []string {
	names := make([]string, len(presets))
	for i, p := range presets {
		names[i] = string(p.name)
	}
	return names
}
