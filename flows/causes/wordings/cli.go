package wordings

import "slices"

// commandLineTables are the wordings of command-line tools and of what they sign in to.
func commandLineTables() []Table {
	return []Table{
		{When: Always, Phrases: slices.Concat(registryPhrases, tokenServicePhrases, mcpPhrases, scriptPhrases, idTokenPhrases, keyPhrases, mailPhrases, apiPhrases, agentPhrases, shellPhrases, imagePhrases, publishPhrases, publisherPhrases, sessionPhrases, providerPhrases, kafkaPhrases, infraPhrases)},
		{When: NearOrShort, Phrases: slices.Concat(registryShort, mcpShort, scriptShort, serverTroubleShort, apiShort, commandLineShort, sessionShort, infraLoose)},
		{When: NearSignIn, Phrases: slices.Concat(commandLineLoose, wayLoose, troubleAbroad)},
		{When: NotElsewhere, Phrases: slices.Concat(commandLineNetwork, keyFilePhrases, accountPlain, wayPhrases, waysAbroad, infraPlain)},
		{When: NearOrShort, Phrases: infraNames, Within: true},
	}
}

// RegistrySignIn are commands that sign in to a registry of images or packages, of which other texts are none of ours.
var RegistrySignIn = []string{
	"docker login", "podman login", "nerdctl login", "buildah login", "skopeo login", "registry login", "oras login", "auth login", "az acr login", "npm login", "npm adduser", "npm whoami", "yarn npm login", "logging into 'http", "logging in to 'http",
	"login attempt to http", "authenticating creds for", "logging into '", "login did not succeed", "/-/v1/login", "/-/user/org", "logging into your", "log in to your account", "login to your account",
}

// registryPhrases are what Docker, Podman, Helm and the registries say.
var registryPhrases = []Phrase{
	{"login attempt to * failed with status: 401", "flow.user", 0.85},
	{"login attempt to * failed with status: 403", "flow.user", 0.7},
	{"login attempt to * failed with status: 404", "idp.endpoint", 0.8},
	{"login attempt to * failed with status: 5", "idp.unavailable", 0.8},
	{"must log in with a personal access token", "flow.user", 0.88},
	{"authorization token has expired. reauthenticate", "expired.not-renewed", 0.93},
	{"your authorization token has expired", "expired.not-renewed", 0.9},
	{"too many failed login attempts for", "idp.rate-limited", 0.85},
}

// registryShort are those that other programs may say too.
var registryShort = []Phrase{
	{"no basic auth credentials", "flow.refresh-token", 0.62},
	{"invalid username/password", "flow.user", 0.85},
}

// tokenServicePhrases are what Google's and AWS's token services say of a token that is brought to be exchanged.
var tokenServicePhrases = []Phrase{
	{"invalid value for 'audience'. this value should be", "request.malformed", 0.9},
	{"invalid value for 'audience'", "request.malformed", 0.86},
	{"invalid value for 'scope'", "request.scope", 0.88},
	{"invalid value for 'subject_token", "request.malformed", 0.88},
	{"invalid value for 'requested_token_type'", "request.malformed", 0.88},
	{"invalid value for 'grant_type'", "request.malformed", 0.88},
	{"id token expired at", "expired.not-renewed", 0.95},
}

// mcpPhrases are what clients of the Model Context Protocol say.
var mcpPhrases = []Phrase{
	{"oauthregistrationerror: registration failed: 404", "idp.endpoint", 0.85},
	{"oauthregistrationerror: registration failed: 405", "idp.endpoint", 0.85},
	{"oauthregistrationerror: registration failed: 401", "flow.not-allowed", 0.75},
	{"oauthregistrationerror: registration failed: 403", "flow.not-allowed", 0.75},
	{"dynamic client registration failed: http 404", "idp.endpoint", 0.8},
	{"dynamic client registration failed: http 405", "idp.endpoint", 0.8},
	{"dynamic client registration is not", "flow.not-allowed", 0.88},
	{"dynamic client registration not", "flow.not-allowed", 0.85},
	{"dynamic client registration is disabled", "flow.not-allowed", 0.88},
}

// mcpShort are those that other programs may say too.
var mcpShort = []Phrase{
	{"registration failed: 404", "idp.endpoint", 0.7},
	{"registration failed: 405", "idp.endpoint", 0.7},
	{"registration failed: http 404", "idp.endpoint", 0.72},
	{"registration failed: 401", "flow.not-allowed", 0.6},
	{"registration failed: 403", "flow.not-allowed", 0.6},
	{"registration failed: http 403", "flow.not-allowed", 0.62},
}

// scriptPhrases are what Okta's sign-in by script, saml2aws and its like, and scripts for Google, npm and Duende say.
var scriptPhrases = []Phrase{
	{"'status':'password_expired'", "flow.user", 0.92},
	{"npm error code e401", "expired.not-renewed", 0.6},
	{"npm error code eotp", "flow.mfa", 0.88},
	{"'factorresult':'rejected'", "flow.denied", 0.92},
	{"/api/v1/authn failed status: 401", "flow.user", 0.85},
	{"/api/v1/authn * 401", "flow.user", 0.8},
	{"http 403: global, insufficient permission", "forbidden.scope", 0.88},
	{"returned 'insufficient permission", "forbidden.scope", 0.86},
	{"provider_config * not a valid json", "idp.discovery", 0.86},
	{"oauth authentication is not supported by", "flow.not-allowed", 0.85},
	{"admin needs to review", "flow.conditional-access", 0.88},
	{"access_not_configured", "flow.conditional-access", 0.8},
	{"error loading discovery document: unexpected character", "idp.discovery", 0.86},
	{"error loading discovery document * 0 unknown error", "idp.discovery", 0.9},
	{"error loading discovery document * service unavailable", "idp.unavailable", 0.86},
	{"error loading discovery document * internal server error", "idp.unavailable", 0.86},
	{"error loading discovery document * bad gateway", "idp.unavailable", 0.86},
	{"error loading discovery document * gateway timeout", "idp.unavailable", 0.86},
}

// scriptShort are those that other programs may say too.
var scriptShort = []Phrase{
	{"invalid role id", "access-denied.client-id", 0.85},
	{"invalid secret id", "access-denied.client-secret", 0.85},
	{"credentials were rejected", "flow.user", 0.6},
	{"verify you have provided correct credentials", "flow.user", 0.62},
	{"oauth error: invalid code", "flow.code-expired", 0.8},
	{"have you run * login", "flow.refresh-token", 0.5},
	{"please run * login", "flow.refresh-token", 0.45},
	{"please login with", "flow.refresh-token", 0.45},
	{"please log in with", "flow.refresh-token", 0.42},
	{"please run /login", "flow.refresh-token", 0.5},
	{"login' to generate a new token", "flow.refresh-token", 0.5},
	{"following command to generate a token", "flow.refresh-token", 0.5},
	{"this account requires setting", "flow.user", 0.62},
	{"cannot unpack, not a valid json", "idp.endpoint", 0.7},
}

// idTokenPhrases are what scripts say that check an ID token of Apple's by hand, and what OpenIddict says of a missing secret.
var idTokenPhrases = []Phrase{
	{"not issued by correct openid provider", "token.issuer", 0.95},
	{"aud parameter does not include this client", "invalid-token.audience", 0.95},
	{"the mandatory 'client_secret", "flow.public-client", 0.92},
}

// serverTroubleShort are servers' words for a fault of their own, to those who sign in.
var serverTroubleShort = []Phrase{
	{"server had an error while processing", "idp.unavailable", 0.7},
	{"server had an error processing", "idp.unavailable", 0.7},
	{"server encountered an error", "idp.unavailable", 0.65},
	{"went wrong on our end", "idp.unavailable", 0.62},
	{"went wrong on our side", "idp.unavailable", 0.62},
	{"temporarily overloaded", "idp.unavailable", 0.68},
	{"currently overloaded", "idp.unavailable", 0.66},
}

// keyFilePhrases are what OpenSSL says of a file that should hold a key or certificates, where it shows for what.
var keyFilePhrases = []Phrase{
	{"no start line * x509certificate", "network.tls", 0.82},
	{"no start line * createsecurecontext", "network.tls", 0.85},
	{"ignoring extra certs from", "network.tls", 0.9},
	{"no start line * sign.sign", "flow.client-auth", 0.86},
	{"decoder routines::unsupported * sign.sign", "flow.client-auth", 0.86},
	{"no start line * jws", "flow.client-auth", 0.82},
}

// commandLineLoose are those that other programs say too, and those that leave open for what a key is.
var commandLineLoose = []Phrase{
	{"under maintenance", "idp.unavailable", 0.6},
	{"no such user", "flow.user", 0.62},
	{"decoder routines::unsupported", "flow.client-auth", 0.66},
	{"pem routines * no start line", "flow.client-auth", 0.6},
}

// commandLineNetwork are what httplib2, Bun and hyper say when they get to no server.
var commandLineNetwork = []Phrase{
	{"failedtoopensocket", "network.dns", 0.75}, // Bun, from here on
	{"was there a typo in the url or port", "network.dns", 0.7},
	{"unknown_certificate_verification_error", "network.tls", 0.93},
	{"unknown certificate verification error", "network.tls", 0.92},
	{"tunnel error: ", "network.proxy", 0.85}, // Rust's hyper
	{"certificatehostnamemismatch", "network.tls", 0.95},
	{"certificate that does not match host", "network.tls", 0.95},
	{"certificatevalidationunsupported", "network.tls", 0.92},
	{"unable to find the server at", "network.dns", 0.92},
	{"servernotfounderror", "network.dns", 0.9},
	{"proxy support missing but proxy use was requested", "network.proxy", 0.95},
	{"proxiesunavailable", "network.proxy", 0.92},
}
