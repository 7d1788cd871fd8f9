package causes

import "doorstep/profiles"

// flowProofCauses are proofs that the protocol asks for beside the client's own.
var flowProofCauses = []entry{
	{
		id:      "flow.pkce",
		title:   "PKCE is missing or does not match",
		family:  famSignIn,
		meaning: "The code_verifier at the token endpoint is not the one that the sign-in began with, or the provider wants PKCE and got none.",
		steps: []string{
			"[{?by-device}doorstep sent code_challenge with the device request, and it didn't count: see whether a gateway before the provider takes it out, take the demand off this client (Keycloak: Advanced > Proof Key for Code Exchange), or sign in with a browser: doorstep login {profile} --flow pkce.]",
			"Send code_challenge with code_challenge_method=S256 when the sign-in begins, and the code_verifier of that same sign-in with the code.",
			"Make the challenge as base64url, without padding, of the SHA-256 of the verifier; the verifier has 43 to 128 characters.",
			"Finish one sign-in before the next: a second tab or a lost session mixes the verifiers up.",
			"Use doorstep's own flow, which does this for each sign-in: {login-command}.",
		},
		source: "RFC 7636 §4.6, RFC 9700 §2.1.1",
	},
	{
		id:      "flow.dpop",
		title:   "The DPoP proof is missing or wrong",
		family:  famSignIn,
		meaning: "The server wants a DPoP proof and got none, or one with the wrong key, URL, time or nonce.",
		steps: []string{
			"Turn DPoP on {in-profile}: dpop: true.",
			"If the server asks for a nonce (use_dpop_nonce), repeat the request with the one from its DPoP-Nonce header.",
			"Check htm and htu of the proof: method and URL of this very request, without query.",
			"Check this computer's clock: a proof lives for a minute or so, and each jti works once.",
			"Use one key from the token request on: the token's cnf claim is tied to it.",
		},
		source: "RFC 9449 §5, §8",
	},
}

// requestCauses are requests that are wrong in themselves.
var requestCauses = []entry{
	{
		id:      "request.scope",
		title:   "A scope is unknown, misspelt, mixed or missing",
		family:  famRequest,
		meaning: "The provider does not accept the scopes as they were asked for.",
		steps: []string{
			"Compare the scopes[ {scope}] {in-profile} with what the provider offers: {at-scopes}.",
			"Write them exactly as defined: upper and lower case count, and several are a list, not one text with commas.",
			"Ask for one API at a time.",
			"Leave out scopes that the client is not allowed.",
		},
		by: []variant{
			{profiles.Entra, []string{
				"For client credentials ask for exactly one scope: {base-url|https://CLUSTER.cognitedata.com}/.default.",
				"For people ask either for /.default or for named scopes such as {base-url|https://CLUSTER.cognitedata.com}/user_impersonation, not for both.",
				"Ask for scopes of one API only; openid, profile and offline_access may stand beside them.",
				"[The scope asked for was {scope}; look for a typo or another cluster's name in it.]",
			}},
			{profiles.Cognito, []string{
				"Write scopes in full: https://cognitedata.com/user_impersonation, without a cluster in it.",
				"Check that the scope is ticked for this app client: {at-scopes}.",
				"For client credentials use only custom scopes: openid, email and profile belong to people.",
			}},
			{profiles.Okta, []string{
				"Check that the scope exists on this authorization server: {at-scopes}.",
				"For client credentials name a custom scope: openid, profile and offline_access are refused.",
				"Check that an access policy rule allows the scope for this client.",
			}},
			{profiles.Keycloak, []string{
				"Assign the client scope to the client as default or optional: {at-scopes}.",
				"Ask for it by the name in that list; Keycloak knows no cluster/.default.",
			}},
			{profiles.Google, []string{
				"In the device flow Google allows only openid, email, profile and a few of Drive and YouTube.",
				"Use a browser flow for other scopes, and check their spelling at {at-scopes}.",
			}},
		},
		source: "RFC 6749 §3.3, RFC 9068 §3",
	},
	{
		id:      "request.malformed",
		title:   "A parameter of the request is missing or broken",
		family:  famRequest,
		meaning: "The provider could not understand the request: something is missing, doubled, wrongly encoded or not supported.",
		steps: []string{
			"Read which parameter the message names and correct it {in-profile}.",
			"Send a form (Content-Type: application/x-www-form-urlencoded) in the body of a POST: not JSON, and not in the URL.",
			"Percent-encode special characters in a secret: + and & change their meaning otherwise.",
			"Look at extra-parameters {in-profile} for one that the provider does not know.",
			"Compare with the request that doorstep makes: doorstep login {profile|PROFILE} -v.",
		},
		source: "RFC 6749 §5.2",
	},
}
