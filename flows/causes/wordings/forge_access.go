package wordings

// forgeAccessPhrases are what services that host code say to those who push, pull and call with a token.
var forgeAccessPhrases = []Phrase{
	{"refusing to allow an oauth app to create or update workflow", "forbidden.scope", 0.95},
	{"refusing to allow a github app to create or update workflow", "forbidden.scope", 0.95},
	{"refusing to allow a personal access token to create or update workflow", "forbidden.scope", 0.95},
	{"refusing to allow an integration to create or update", "forbidden.scope", 0.92},
	{"forbids access via a personal access token", "flow.conditional-access", 0.86},
	{"forbids access via a fine-grained personal access token", "flow.conditional-access", 0.86},
	{"oauth app access restrictions", "flow.consent", 0.75},
	{"your token has not been granted the required scopes", "forbidden.scope", 0.95},
	{"this endpoint requires you to be authenticated", "request.malformed", 0.85},
	{"key you are authenticating with has been marked as read only", "forbidden.capability", 0.9},
	{"authentication by ci/cd job token not allowed", "forbidden.capability", 0.9},
	{"token with 'read_repository' or 'write_repository' scope", "forbidden.scope", 0.9},
	{"looking for could not be found or you don't have permission to view it", "forbidden.capability", 0.72},
	{"your password expired. please access gitlab from a web browser", "flow.user", 0.92},
	{"your primary email address is not confirmed", "flow.user", 0.9},
	{"you must accept the terms of service", "flow.consent", 0.75},
	{"credentials lack one or more required privilege scopes", "forbidden.scope", 0.95},
	{"requires you to enable two-step verification", "flow.mfa", 0.9},
	{"private key is in pkcs#1 format, but only pkcs#8", "flow.client-auth", 0.93},
	{"private key is in openssh format, but only pkcs#8", "flow.client-auth", 0.93},
	{"[@octokit/auth-app] appid option is required", "request.malformed", 0.92},
	{"[@octokit/auth-app] privatekey option is required", "request.malformed", 0.92},
	{"installationid option is required for installation authentication", "request.malformed", 0.92},
	{"'errors':['role * could not be found", "access-denied.client-id", 0.85},
	{"httperror 503: the service is currently unavailable", "idp.unavailable", 0.75},
	{"device authorization error: 404", "idp.endpoint", 0.85},
}

// bareServerLoose are what servers answer of their own accord, and other programs too.
var bareServerLoose = []Phrase{}

// cloudThrottlePhrases are what AWS says where too many ask it for credentials at once.
var cloudThrottlePhrases = []Phrase{
	{"(throttling) when calling the assumerole", "idp.rate-limited", 0.9},
	{"(throttling) when calling the getcalleridentity", "idp.rate-limited", 0.9},
	{"sts: assumerole * throttling: rate exceeded", "idp.rate-limited", 0.9},
	{"sts: assumerolewithwebidentity * throttling: rate exceeded", "idp.rate-limited", 0.92},
	{"sso: getrolecredentials * throttling", "idp.rate-limited", 0.88},
	{"resource temporarily unavailable (", "network.dns", 0.88},
	{"dial tcp: lookup * device or resource busy", "network.dns", 0.92},
	{"dial tcp: lookup * cannot unmarshal dns message", "network.dns", 0.92},
}

// clientTunnelPhrases are what the programs on a desk say that open a tunnel.
var clientTunnelPhrases = []Phrase{
	{"the credentials received were incorrect. contact your it administrator", "flow.user", 0.9},
	{"posture assessment failed", "flow.conditional-access", 0.88},
	{"no valid certificates available for authentication", "flow.client-auth", 0.9},
	{"you are not authorized for this network", "flow.user", 0.85},
	{"enrollment key is invalid", "access-denied.client-secret", 0.86},
	{"enrollment token missing", "request.malformed", 0.86},
	{"enrollment key expired", "expired.not-renewed", 0.86},
}
