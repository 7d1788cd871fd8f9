package wordings

// tunnelPhrases are what clients and gateways of virtual private networks say.
var tunnelPhrases = []Phrase{
	{"login failed. * failed to complete authentication", "flow.user", 0.75},
	{"failed to obtain webvpn cookie", "flow.user", 0.55},
	{"not authorized to connect to globalprotect", "flow.user", 0.85},
	{"required client certificate is not found", "flow.client-auth", 0.85},
	{"matching client config not found", "flow.user", 0.75},
	{"portal is unresponsive", "network.timeout", 0.75},
	{"could not verify the server certificate of the gateway", "network.tls", 0.9},
	{"identifier of a provider is unknown to #lassoserver", "token.issuer", 0.92},
	{"profile cannot verify a signature on the message", "token.signature", 0.9},
	{"auth_failed,crv1", "flow.mfa", 0.92},
	{"auth_failed,saml authentication timeout", "flow.code-expired", 0.92},
	{"auth_failed,* timeout", "flow.code-expired", 0.88},
	{"auth_failed,session: your session has expired", "expired.not-renewed", 0.92},
	{"auth_failed,temp", "idp.unavailable", 0.87},
	{"auth_failed,* password has expired", "flow.user", 0.9},
	{"mismatch: claim * is missing", "token.claims", 0.92},
	{"user validation: common name mismatch", "flow.user", 0.88},
	{"user validation: missing required group", "flow.user", 0.86},
	{"user validation: missing required role", "flow.user", 0.86},
}

// tunnelShort are those that other programs may say too.
var tunnelShort = []Phrase{
	{"failed to complete authentication", "flow.user", 0.5},
	{"globalprotect * authentication failed", "flow.user", 0.7},
}

// meshPhrases are what networks say whose members sign in at one place: Tailscale, Headscale, NetBird, Firezone.
var meshPhrases = []Phrase{
	{"node key has expired", "expired.not-renewed", 0.88},
	{"unable to validate api key", "access-denied.client-secret", 0.85},
	{"invalid key: api key does not exist", "access-denied.client-secret", 0.88},
	{"invalid key: api key * not valid", "access-denied.client-secret", 0.88},
	{"failed to set up oidc provider", "idp.discovery", 0.86},
	{"creating oidc provider from issuer", "idp.discovery", 0.88},
	{"authkey expired", "expired.not-renewed", 0.88},
	{"authkey not found", "access-denied.client-secret", 0.86},
	{"authkey already used", "flow.code-expired", 0.86},
	{"authkey has already been used", "flow.code-expired", 0.86},
	{"tailnet: user * is suspended", "flow.user", 0.9},
	{"no sso provider returned from management", "flow.not-allowed", 0.92},
	{"setup key is invalid", "access-denied.client-secret", 0.82},
	{"setup-key is invalid", "access-denied.client-secret", 0.82},
	{"invalid setup-key", "access-denied.client-secret", 0.82},
	{"peer login has expired", "expired.not-renewed", 0.92},
	{"client must be public", "flow.public-client", 0.92},
	{"failed to get user from jwt: claim", "token.claims", 0.88},
	{"account id can't be determined", "token.claims", 0.85},
	{"user is pending approval", "flow.user", 0.85},
}

// joinPhrases are what Teleport, step-ca and Sigstore say to people and to machines that join.
var joinPhrases = []Phrase{
	{"does not belong to any teams configured in", "flow.user", 0.9},
	{"list of user teams is empty", "flow.user", 0.88},
	{"no roles mapped for user", "token.claims", 0.85},
	{"can not join the cluster * token expired or not found", "flow.code-expired", 0.9},
	{"cannot join the cluster * token expired or not found", "flow.code-expired", 0.9},
	{"can not join the cluster * the token is not valid", "flow.code-expired", 0.9},
	{"access denied to * connecting to * on cluster", "forbidden.capability", 0.9},
	{"performing authentication * auth method * not found: resource not found", "access-denied.tenant", 0.8},
	{"(acl token not found)", "expired.not-renewed", 0.85},
	{"unauthorized device: access requires a trusted device", "flow.conditional-access", 0.92},
	{"access to this app requires a trusted device", "flow.conditional-access", 0.92},
	{"failed login attempts, locked until", "flow.user", 0.88},
	{"error validating response: unable to verify signature", "token.signature", 0.9},
	{"actor does not have enough permissions to perform this function", "forbidden.capability", 0.9},
	{"requested tags * are invalid or not permitted", "forbidden.capability", 0.88},
	{"issuer does not match issuer url", "token.issuer", 0.88},
	{"authority.authorizetoken: token already used", "flow.code-expired", 0.88},
	{"error decrypting jwk", "flow.client-auth", 0.95},
	{"provisioner not found or invalid audience", "access-denied.client-id", 0.8},
	{"failed to validate oidc token payload: email", "flow.user", 0.82},
	{"processing the identity token: email_verified", "flow.user", 0.85},
}

// codingAgentPhrases are what assistants that write code say, and the services behind them.
var codingAgentPhrases = []Phrase{
	{"oauth error: this organization has been disabled", "flow.user", 0.9},
	{"this organization has been disabled", "flow.user", 0.82},
	{"invalid x-api-key", "access-denied.client-secret", 0.86},
	{"your account does not have access to claude", "flow.user", 0.9},
	{"your organization does not have access to claude", "flow.user", 0.9},
	{"oauth authentication is currently not supported", "flow.not-allowed", 0.9},
	{"oauth token does not meet scope requirement", "forbidden.scope", 0.95},
	{"oauth token revoked", "flow.refresh-token", 0.85},
	{"copilot * user not authorized", "flow.user", 0.82},
	{"no copilot seat", "flow.user", 0.85},
	{"not signed up for copilot", "flow.user", 0.88},
	{"not have access to github copilot", "flow.user", 0.9},
	{"no access to github copilot found", "flow.user", 0.9},
	{"copilot access not granted", "flow.user", 0.88},
	{"contact support. you are currently logged in as", "flow.user", 0.7},
	{"your github token is invalid", "access-denied.client-secret", 0.72},
}

// codingAgentShort are those that other programs may say too.
var codingAgentShort = []Phrase{
	{"error verifying mfa", "flow.mfa", 0.72},
	{"error retrieving mfa", "flow.mfa", 0.72},
	{"mfa timeout", "flow.mfa", 0.75},
	{"no mfa options provided", "flow.mfa", 0.8},
}
