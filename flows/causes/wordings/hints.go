package wordings

// parameterCauses are the parameters of the protocol that tell by themselves what is amiss where a server names them,
// whatever general sentence it puts before.
var parameterCauses = []struct{ name, cause string }{
	{"code_challenge", "flow.pkce"},
	{"code_challenge_method", "flow.pkce"},
	{"code_verifier", "flow.pkce"},
	{"redirect_uri", "flow.redirect-uri"},
	{"client_id", "access-denied.client-id"},
	{"client_secret", "access-denied.client-secret"},
	{"client_assertion", "flow.client-auth"},
	{"client_assertion_type", "flow.client-auth"},
	{"scope", "request.scope"},
	{"code", "flow.code-expired"},
	{"device_code", "flow.code-expired"},
	{"user_code", "flow.code-expired"},
	{"refresh_token", "flow.refresh-token"},
	{"username", "flow.user"},
	{"password", "flow.user"},
	{"grant_type", "request.malformed"},
	{"response_type", "request.malformed"},
	{"state", "request.malformed"},
	{"nonce", "request.malformed"},
}

// hintScore is how surely a named parameter means its cause: more than any code of the protocol next to it.
const hintScore = 0.9

// hintPhrases are how servers name the parameter at fault: league's OAuth server, OpenIddict, and those like them.
func hintPhrases() []Phrase {
	var list []Phrase
	for _, p := range parameterCauses {
		for _, around := range [][2]string{{"check the '", "' parameter"}, {"mandatory '", "' parameter"}, {"request is missing ", ""}} {
			list = append(list, Phrase{around[0] + p.name + around[1], p.cause, hintScore})
		}
	}
	return list
}

// leaguePhrases are the further hints of league's OAuth server, and what Laravel Passport and others say by it.
var leaguePhrases = []Phrase{
	{"missing required parameter: redirect_uri", "flow.redirect-uri", 0.85},
	{"missing required parameter: code_challenge", "flow.pkce", 0.9},
	{"missing required parameter: code_verifier", "flow.pkce", 0.9},
	{"missing a required parameter: redirect_uri", "flow.redirect-uri", 0.85},
	{"missing a required parameter: code_challenge", "flow.pkce", 0.9},
	{"missing a required parameter: code_verifier", "flow.pkce", 0.9},
	{"missing parameter: redirect_uri", "flow.redirect-uri", 0.85},
	{"missing parameter: code_verifier", "flow.pkce", 0.92},
	{"required parameter is missing: code_", "flow.pkce", 0.9},
	{"missing 'authorization' header", "request.malformed", 0.88},
	{"cannot decrypt the authorization code", "flow.code-expired", 0.93},
	{"cannot decrypt the refresh token", "flow.refresh-token", 0.94},
	{"authorization code malformed", "flow.code-expired", 0.92},
	{"authorization code was not issued to this client", "flow.code-expired", 0.93},
	{"authorization code has been revoked", "flow.code-expired", 0.94},
	{"token is not linked to client", "flow.refresh-token", 0.93},
	{"failed to verify 'code_verifier'", "flow.pkce", 0.95},
	{"code verifier must follow the specifications", "flow.pkce", 0.94},
	{"code challenge must follow the specifications", "flow.pkce", 0.94},
	{"code challenge method must be one of", "flow.pkce", 0.94},
	{"code challenge must be provided for public clients", "flow.pkce", 0.95},
	{"plain code challenge method is not allowed", "flow.pkce", 0.94},
	{"personal access client not found", "access-denied.client-id", 0.92},
	{"key path * does not exist or is not readable", "token.signature", 0.75},
	{"access token could not be verified", "token.signature", 0.62},
	{"error while decoding to json", "token.opaque", 0.6},
	{"the user denied the request", "flow.denied", 0.92},
	{"specify a scope in the request or set a default scope", "request.scope", 0.95},
	{"check the configuration to see if the grant is enabled", "flow.not-allowed", 0.95},
	{"check that all required parameters have been provided", "request.malformed", 0.55},
	{"the user credentials were incorrect", "flow.user", 0.92},
}
