package causes

import "doorstep/profiles"

// invalidTokenCauses are the guide's reasons for a token that CDF turns away, and for one that has run out.
var invalidTokenCauses = []entry{
	{
		id:     "invalid-token.audience",
		title:  "The token's audience is not the CDF cluster",
		family: famInvalid,
		meaning: "The token was made for another API than the one that gets it. The audience has to be the cluster's URL, " +
			"to the letter.",
		steps: []string{
			"[The token is for {token-aud}, and {expected-aud} is wanted: ask for that one.]",
			"Look up your cluster's URL, such as https://westeurope-1.cognitedata.com[; {the-profile} says {base-url}].",
			"Set audience {in-profile} to exactly that URL, with no slash at the end.",
			"Check that the provider honours the audience parameter; some take it from the scope or resource instead.",
			"Sign in again, since a cached token keeps its audience: {login-command}.",
		},
		by: []variant{
			{profiles.Entra, []string{
				"[The token is for {token-aud}, and {expected-aud} is wanted: ask for that one.]",
				"Set scopes {in-profile} to {base-url|https://CLUSTER.cognitedata.com}/.default: Entra takes the audience from the scope, not from an audience parameter.",
				"If the token is for 00000003-0000-0000-c000-000000000000 or graph.microsoft.com, only Graph scopes such as User.Read were asked for.",
				"If the audience is a GUID or starts with api://, the request went to an API registration of your own or asked for a v2 token: name the cluster's URL as the resource.",
				"Sign in again, since a cached token keeps its audience: {login-command}.",
			}},
			{profiles.Auth0, []string{
				"[The token is for {token-aud}, and {expected-aud} is wanted: ask for that one.]",
				"Set audience {in-profile} to the identifier of the API in Auth0 Dashboard > Applications > APIs, to the letter.",
				"Check that the CDF project expects the same audience.",
				"Sign in again: {login-command}.",
			}},
			{profiles.Keycloak, []string{
				"[The token is for {token-aud}, and {expected-aud} is wanted.]",
				"Add a mapper of type Audience to the client or one of its client scopes, with {base-url|the cluster's URL} as included custom audience; Keycloak ignores the audience parameter.",
				"Sign in again, since a cached token keeps its audience: {login-command}.",
			}},
		},
		source: guide,
	},
	{
		id:      "invalid-token.cluster",
		title:   "Connecting to the wrong CDF cluster",
		family:  famInvalid,
		meaning: "The token is for one cluster and the calls go to another, which turns it away.",
		steps: []string{
			"Look up the cluster of your project; it is in the address of CDF after you sign in there (cluster=…).",
			"Set cdf.base-url {in-profile} to that cluster[: it says {base-url}, and the token is for {token-aud}].",
			"Make base URL, audience and scope name the same cluster.",
			"Behind a private link call the plink host, but keep the plain cluster name in audience and scope.",
			"Sign in again: {login-command}.",
		},
		source: guide,
	},
	{
		id:      "expired.not-renewed",
		title:   "An expired token is used and no new one is requested",
		family:  famExpired,
		meaning: "Access tokens live about an hour. This one is past its end, and nothing has fetched another.",
		steps: []string{
			"[The token ended at {expired-at}.]",
			"Get a new token: {login-command}.",
			"Let the SDK fetch tokens instead of pasting one in, and use its latest version: SDKs renew by themselves.",
			"In code of your own ask for a new token before each one ends, and once more on a 401.",
			"In an extractor check min-ttl: a token with less left than that is renewed before use (30 s by default).",
		},
		source: guide,
	},
	{
		id:      "expired.long-process",
		title:   "The process runs longer than its token lives",
		family:  famExpired,
		meaning: "The token was good when the process began, and ran out while it was still working.",
		steps: []string{
			"Renew the token while the process runs: hand the SDK credentials, not a token.",
			"In an extractor set min-ttl (30 s by default) so that a token is renewed before it runs out.",
			"In a script ask doorstep token {profile|PROFILE} --min-ttl 5m before each long step.",
			"For Transformations, Functions and Workflows create a CDF session: doorstep session create {profile|PROFILE}.",
			"Watch how long tokens have left and renew early.",
		},
		source: guide,
	},
}

// tokenCauses are tokens whose content is not what the receiver wants.
var tokenCauses = []entry{
	{
		id:     "token.signature",
		title:  "The token's signature does not verify",
		family: famInvalid,
		meaning: "The key that made the signature is not among the issuer's published keys, the content was changed, or the " +
			"algorithm is not allowed.",
		steps: []string{
			"Check that the keys come from the token's own issuer[ {token-iss}][ (key ID {token-kid})]: another tenant's, realm's or environment's keys never fit.",
			"Fetch the keys anew: the issuer may have changed them since they were cached.",
			"Copy the token again whole: one character lost or changed breaks the signature.",
			"Check the algorithm[ {token-alg}]: CDF takes RS256 only, and none is never accepted.",
		},
		by: []variant{
			{profiles.Entra, []string{
				"If the header has a nonce, the token is for Microsoft Graph or another Microsoft API and nobody else can verify it: ask for the CDF scope instead.",
				"Verify with the keys of the token's own version: https://sts.windows.net/… tokens with the v1 discovery document, …/v2.0 tokens with the v2 one.",
				"For an application with claims mapping add ?appid={client-id|CLIENT-ID} to the address of the discovery document.",
				"Fetch the keys anew[ and look for {token-kid}]: Entra changes them without notice.",
			}},
		},
		source: "RFC 7515 §5.2, RFC 7517 §4.5",
	},
	{
		id:     "token.issuer",
		title:  "The token comes from another issuer than expected",
		family: famInvalid,
		meaning: "The iss claim differs from the issuer that the receiver trusts, if only by a version, a slash at the end, " +
			"http for https, or an internal host name.",
		steps: []string{
			"Compare the two to the letter[: the token says {token-iss}, and {expected-iss} is expected]; a slash at the end counts.",
			"Check that the profile's issuer, tenant or realm is the one that the token comes from.",
			"If the host names differ, give the provider one public address and use it everywhere.",
			"Or change the issuer that the CDF project or the API trusts.",
		},
		by: []variant{
			{profiles.Entra, []string{
				"Compare the two to the letter[: the token says {token-iss}, and {expected-iss} is expected].",
				"If one is https://sts.windows.net/… and the other ends in /v2.0, the token versions differ: set requestedAccessTokenVersion in the API's manifest, or trust the other issuer.",
				"If the tenant IDs differ, sign in to the tenant that the receiver trusts[: {tenant}].",
				"With /common or /organizations the issuer is that of the person's home tenant: name your tenant instead.",
			}},
			{profiles.Keycloak, []string{
				"Compare the two to the letter[: the token says {token-iss}, and {expected-iss} is expected].",
				"Set Keycloak's hostname option (KC_HOSTNAME), so that the issuer is the same from inside and outside.",
				"Before version 17 the path had /auth in it: /auth/realms/NAME and /realms/NAME are different issuers.",
			}},
		},
		source: "RFC 7519 §4.1.1, OpenID Connect Core §3.1.3.7",
	},
	{
		id:     "token.clock",
		title:  "A clock is wrong, or the token is not valid yet",
		family: famInvalid,
		meaning: "Times in the token or the assertion do not fit the clock that judges them. Most often the computer's clock " +
			"is off.",
		steps: []string{
			"[This computer's clock differs from the server's by {skew}.]",
			"Set the clock: turn time synchronisation on (timedatectl set-ntp true, w32tm /resync, or the virtual machine's own tool).",
			"In WSL, containers and virtual machines check the host too; sleep makes their clocks fall behind.",
			"Check that times are written in seconds since 1970 in UTC, not in milliseconds or local time.",
			"Allow a minute or two of difference where you validate tokens yourself.",
		},
		source: "RFC 7519 §4.1.4–§4.1.6",
	},
	{
		id:     "token.type",
		title:  "The token is not an access token for this API",
		family: famInvalid,
		meaning: "A token of another kind was sent: an ID token, which only tells the client who signed in, a refresh token, " +
			"or an access token for another API.",
		steps: []string{
			"Send the access_token of the token response, not the id_token or the refresh_token.",
			"[The token's audience is {token-aud}: a client ID there means an ID token.]",
			"Ask for a scope of the API that you call[, such as {scope}]: openid and profile alone give no token for it.",
			"[{?signs-in}Get one with doorstep token {profile|PROFILE}.]",
		},
		by: []variant{
			{profiles.Cognito, []string{
				"Send the access token: its token_use claim says access; the ID token's says id.",
				"Ask for a scope of the resource server, such as https://cognitedata.com/user_impersonation.",
				"[{?signs-in}Get one with doorstep token {profile|PROFILE}.]",
			}},
		},
		source: "RFC 9068 §4, OpenID Connect Core §2",
	},
	{
		id:      "token.claims",
		title:   "A claim that is required is missing or malformed",
		family:  famInvalid,
		meaning: "The token can be read, but lacks something that its receiver needs, or has it in the wrong form.",
		steps: []string{
			"See what is missing[: {claim}]; CDF wants iss, sub, aud, exp and iat, and groups or scopes to grant anything.",
			"Configure the claim at the provider: {at-groups}.",
			"Check that a mapper, rule or hook does not turn numbers into text or a list into one string.",
			"Sign in again and look at the claims: doorstep inspect.",
		},
		source: "RFC 7519 §4, RFC 9068 §2.2",
	},
}
