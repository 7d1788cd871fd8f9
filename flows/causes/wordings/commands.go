package wordings

import "slices"

// commandLineProductTables are what gateways, tunnels, registries, hosting services and data stores say, each in its own
// words, to those who sign in from a shell.
func commandLineProductTables() []Table {
	return []Table{
		{When: Always, Phrases: slices.Concat(edgeJWTPhrases, edgePhrases, vaultPhrases, tunnelPhrases, meshPhrases, tunnelGatewayPhrases, joinPhrases, codingAgentPhrases, deviceTunnelPhrases, clientTunnelPhrases, forgeAccessPhrases, cloudThrottlePhrases, awsCredentialPhrases, googleCredentialPhrases)},
		{When: Always, Phrases: slices.Concat(packagePhrases, publishedPhrases, hostingPhrases, keyedPhrases, hostedCodePhrases, warehousePhrases, directoryPhrases, dashboardPhrases, kafkaSettingPhrases, databasePhrases)},
		{When: NearSignIn, Phrases: bareServerLoose},
		{When: NearOrShort, Phrases: slices.Concat(edgeShort, tunnelShort, codingAgentShort, packageShort, publishedShort, hostingShort, keyedShort, databaseShort)},
	}
}

// edgeJWTPhrases are what Envoy's check of a token says, and so Istio's, Emissary's and others that are built on it.
var edgeJWTPhrases = []Phrase{
	{"jwt is not in the form of header.payload.signature", "token.opaque", 0.93},
	{"jwt signature is an invalid", "token.opaque", 0.92},
	{"jwt header [alg] field is required", "token.opaque", 0.85},
	{"jwt header [alg] is not supported", "token.signature", 0.93},
	{"jwt header [kid] field is not", "token.signature", 0.86},
	{"jwt payload [iss] field is not", "token.claims", 0.92},
	{"jwt payload [sub] field is not", "token.claims", 0.92},
	{"jwt payload [iat] field is not", "token.claims", 0.92},
	{"jwt payload [nbf] field is not", "token.claims", 0.92},
	{"jwt payload [exp] field is not", "token.claims", 0.92},
	{"jwt payload [jti] field is not", "token.claims", 0.92},
	{"jwt payload [aud] field is not", "token.claims", 0.92},
	{"failed to fetch public key from", "idp.discovery", 0.7},
	{"failed to refresh public key", "idp.discovery", 0.68},
}

// edgePhrases are what gateways and proxies in front of an application say.
var edgePhrases = []Phrase{
	{"required scopes were not found", "forbidden.scope", 0.88},
	{"required roles were not found", "forbidden.capability", 0.86},
	{"required groups were not found", "forbidden.capability", 0.86},
	{"consumer was not found with the claim", "token.claims", 0.88},
	{"denied by identity-aware proxy", "flow.user", 0.85},
	{"oauth response code: 404", "idp.endpoint", 0.78},
	{"oauth response code: 405", "idp.endpoint", 0.78},
	{"oauth response code: 401", "access-denied.client-secret", 0.72},
	{"oauth response code: 429", "idp.rate-limited", 0.8},
	{"oauth response code: 5", "idp.unavailable", 0.78},
	{"no provider was registered with issuer", "token.issuer", 0.93},
	{"audience does not match any registered client", "invalid-token.audience", 0.92},
	{"jwtvalidator] unable to validate the token: no keys", "token.signature", 0.9},
	{"no keys has been found", "token.signature", 0.85},
	{"no keys have been found", "token.signature", 0.82},
	{"no appropriate key found for token", "token.signature", 0.9},
	{"token endpoint did not return json", "idp.endpoint", 0.88},
	{"failed to fetch metadata for oauth 2.0 authorization server", "idp.discovery", 0.9},
	{"policy binding * returned result 'false'", "forbidden.capability", 0.8},
	{"bad token; invalid json", "token.opaque", 0.9},
	{"no mandatory 'exp' in claims", "token.claims", 0.9},
	{"the consumer_name is forbidden", "forbidden.capability", 0.85},
	{"missing user key in jwt token", "token.claims", 0.85},
	{"attempted access with malformed header, no auth header found", "request.malformed", 0.85},
	{"requires a quota project, which is not set", "access-denied.api-permission", 0.86},
	{"no identity mapping found", "token.claims", 0.8},
	{"no matching identity mapping", "token.claims", 0.82},
	{"'aud' claim and 'client_id' do not match", "invalid-token.audience", 0.95},
	{"access denied, invalid roles", "forbidden.capability", 0.86},
	{"unable to authenticate, need: basic", "flow.user", 0.75},
	{"you must obtain an api token by visiting", "flow.refresh-token", 0.75},
	{"email_verified claim was false", "flow.user", 0.85},
}

// edgeShort are those that other programs may say too.
var edgeShort = []Phrase{
	{"no appropriate key found", "token.signature", 0.75},
	{"unrecognizable token", "token.opaque", 0.85},
	{"multiple tokens provided", "request.malformed", 0.8},
}

// vaultPhrases are what HashiCorp's Vault and Consul, and those made like them, say.
var vaultPhrases = []Phrase{
	{"error making api request * permission denied * invalid token", "expired.not-renewed", 0.82},
	{"error making api request * bad token", "expired.not-renewed", 0.82},
	{"invalid role or secret id", "access-denied.client-secret", 0.85},
	{"no handler for route 'auth/", "idp.endpoint", 0.82},
	{"no role or policy bindings matched", "token.claims", 0.85},
	{"no role bindings matched", "token.claims", 0.8},
	{"no binding rules matched", "token.claims", 0.8},
	{"no matching binding rules", "token.claims", 0.8},
	{"ldap operation failed", "flow.user", 0.8},
	{"user is not part of required org", "flow.user", 0.9},
	{"error making api request * entry for role * not found", "access-denied.client-id", 0.86},
	{"iam principal * does not belong to the role", "token.claims", 0.86},
	{"error renewing self token * permission denied", "expired.not-renewed", 0.8},
	{"failed to match all constraints for this login certificate", "flow.client-auth", 0.92},
	{"wrapping token is not valid or does not exist", "flow.code-expired", 0.85},
	{"service account unauthorized; this could mean it has been deleted", "expired.not-renewed", 0.8},
	{"rpc error making call: acl not found", "expired.not-renewed", 0.7},
	{"token with accessorid * lacks permission", "forbidden.capability", 0.92},
}
