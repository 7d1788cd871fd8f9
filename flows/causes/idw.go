package causes

// idw are the numbers of Microsoft.Identity.Web that stand behind IDW.
var idw = []vendorCode{
	{number: 10101, cause: "request.scope", meaning: "no scope is named", score: 0.75},
	{number: 10103, cause: "request.scope", meaning: "no scope is asked for", score: 0.88},
	{number: 10104, cause: "access-denied.client-secret", meaning: "neither a secret nor a certificate is configured", score: 0.85},
	{number: 10106, cause: "access-denied.client-id", meaning: "an option that names the client, the tenant or the instance is missing", score: 0.7},
	{number: 10107, cause: "request.scope", meaning: "no scope is configured", score: 0.85},
	{number: 10109, cause: "flow.client-auth", meaning: "the client's certificates have expired or cannot be loaded", score: 0.9},
	{number: 10201, cause: "token.claims", meaning: "the token has neither scopes nor roles", score: 0.88},
	{number: 10202, cause: "forbidden.scope", meaning: "the token lacks the role that is needed", score: 0.75},
	{number: 10203, cause: "forbidden.scope", meaning: "the token lacks the scope that is needed", score: 0.93},
	{number: 10204, cause: "invalid-token.audience", meaning: "nobody is signed in", score: 0.5},
	{number: 10301, cause: "idp.discovery", meaning: "the address of the metadata is missing", score: 0.75},
	{number: 10303, cause: "token.issuer", meaning: "the token's issuer is not one of those expected", score: 0.94},
	{number: 10304, cause: "token.issuer", meaning: "an issuer of B2C with tfp in its path is not supported", score: 0.88},
	{number: 10401, cause: "token.claims", meaning: "the token names no tenant", score: 0.85},
	{number: 10403, cause: "token.opaque", meaning: "the token is no JWT", score: 0.88},
	{number: 10404, cause: "request.scope", meaning: "scopes for the app itself need .default", score: 0.93},
	{number: 10405, cause: "access-denied.tenant", meaning: "the app itself has to sign in at a tenant of its own", score: 0.93},
	{number: 10501, cause: "access-denied.client-secret", meaning: "no token for the app itself", score: 0.45},
	{number: 10502, cause: "flow.refresh-token", meaning: "the person has to sign in again or to consent", score: 0.55},
	{number: 10503, cause: "access-denied.tenant", meaning: "the authority's instance cannot be told", score: 0.7},
	{number: 10601, cause: "token.opaque", meaning: "a part is not Base64url", score: 0.75},
	{number: 10701, cause: "flow.client-auth", meaning: "the certificate is not in PKCS #12", score: 0.88},
	{number: 10702, cause: "flow.client-auth", meaning: "the certificate's address is wrong", score: 0.8},
	{number: 10703, cause: "flow.client-auth", meaning: "the certificate's store is wrong", score: 0.85},
}

func findIDW(number int) *vendorCode { return byNumber(number, idw) }
