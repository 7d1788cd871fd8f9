package wordings

// tunnelGatewayPhrases are what the gateways of virtual private networks answer: Cisco's, Palo Alto's, Fortinet's, OpenVPN's, Cloudflare's.
var tunnelGatewayPhrases = []Phrase{
	{"requested ssl client certificate; none was configured", "flow.client-auth", 0.93},
	{"your certificate is invalid for the selected group", "flow.client-auth", 0.9},
	{"asked us to run csd", "flow.conditional-access", 0.86},
	{"environment does not meet the access criteria", "flow.conditional-access", 0.93},
	{"does this endpoint do sso?", "idp.endpoint", 0.86},
	{"xml response has no 'auth' node", "idp.endpoint", 0.8},
	{"could not authenticate to gateway. please check the password", "flow.user", 0.9},
	{"could not authenticate to gateway", "flow.user", 0.7},
	{"unauthorized connection mechanism", "flow.not-allowed", 0.86},
	{"clientless (browser) ssl vpn access is not allowed", "flow.not-allowed", 0.92},
	{"anyconnect is not enabled on the vpn server", "flow.not-allowed", 0.86},
	{"not authorized for anyconnect client access", "flow.user", 0.9},
	{"user login denied - user has no privileges", "flow.user", 0.9},
	{"cookie is no longer valid, ending session", "flow.refresh-token", 0.88},
	{"auth-failure (auth-token)", "expired.not-renewed", 0.86},
	{"tls key negotiation failed to occur within", "network.timeout", 0.85},
	{"authkey is single-use", "flow.code-expired", 0.86},
	{"auth key expired", "expired.not-renewed", 0.82},
	{"auth key not found", "access-denied.client-secret", 0.82},
	{"device enrollment rejected", "flow.user", 0.82},
	{"not permitted to enroll this device", "flow.user", 0.85},
	{"invalid team name", "access-denied.tenant", 0.86},
	{"unsupported saml method", "flow.not-allowed", 0.72},
	{"not mapped to local group", "flow.user", 0.82},
}
