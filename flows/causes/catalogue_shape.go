package causes

import "doorstep/profiles"

// tokenShapeCauses are tokens whose form stands in the way.
var tokenShapeCauses = []entry{
	{
		id:      "token.opaque",
		title:   "The token has no structure to read",
		family:  famInvalid,
		meaning: "It is a reference that only its issuer can look up, or it is not a token at all. CDF needs a JWT.",
		steps: []string{
			"Check that the token was copied whole and without quotes: a JWT has two dots and starts with eyJ.",
			"Ask for the API's audience or scope[ ({expected-aud})]: many providers give a JWT only for an API, and an opaque token otherwise.",
			"To learn what an opaque token stands for ask its issuer: doorstep introspect or doorstep userinfo.",
		},
		by: []variant{
			{profiles.Auth0, []string{
				"Set audience {in-profile} to the API's identifier: without one Auth0 gives an opaque token, good for /userinfo only.",
				"Or set a Default Audience in Auth0 Dashboard > Settings > General.",
				"Sign in again: {login-command}.",
			}},
			{profiles.Google, []string{
				"Use the ID token where a JWT is wanted: Google's access tokens (ya29.…) are opaque by design.",
				"To check one ask https://oauth2.googleapis.com/tokeninfo.",
			}},
			{profiles.Okta, []string{
				"Use a custom authorization server (/oauth2/default): tokens of the org server are meant for Okta alone.",
				"Ask for a scope of that server and sign in again: {login-command}.",
			}},
		},
		source: "RFC 6749 §1.4, RFC 7662",
	},
	{
		id:      "token.encrypted",
		title:   "The token is encrypted",
		family:  famInvalid,
		meaning: "It has five parts (JWE): only the API that has the key can read it, and CDF does not accept such tokens.",
		steps: []string{
			"Turn token encryption off for this API at the provider, so that it gives signed tokens (JWS).",
			"If it is an ID token, write the path of the private key that the provider encrypts for as decryption-key {in-profile}, or have its encryption turned off.",
			"If the token was meant for another API, ask for the audience of this one[: {expected-aud}].",
			"With Auth0 a token without an audience is encrypted: set audience {in-profile}.",
		},
		source: "RFC 7516 §3",
	},
	{
		id:     "token.groups-overage",
		title:  "The token leaves the groups out because there are too many",
		family: famForbidden,
		meaning: "The person is in more groups than fit a token (Entra: 200), so it carries a pointer in place of the " +
			"groups, and no CDF group can match.",
		steps: []string{
			"Limit the groups claim to groups assigned to the application, and assign only the ones that CDF uses.",
			"Or take the person out of groups that are not needed.",
			"Or have the project resolve groups itself (isGroupCallbackEnabled), which Cognite support can turn on.",
			"Sign in again: {login-command}.",
		},
		by: []variant{
			{profiles.Entra, []string{
				"Open {at-groups}, choose Groups assigned to the application, and assign the Entra groups that CDF uses to the enterprise application.",
				"Or take the person out of groups that are not needed: above 200 Entra leaves all of them out.",
				"Or have the CDF project resolve the groups itself (isGroupCallbackEnabled), which Cognite support can turn on.",
				"Sign in again: {login-command}.",
			}},
		},
		source: "Microsoft identity platform: groups overage claim",
	},
	{
		id:     "token.too-large",
		title:  "The token is too large for a header",
		family: famInvalid,
		meaning: "Servers and proxies limit request headers, often to 8 KB. A token with many groups or claims goes past that " +
			"and gets 400, 413, 431 or a dropped connection.",
		steps: []string{
			"Make the token smaller[ than its {token-size} bytes]: send only groups assigned to the application, and drop claims that nobody reads.",
			"Raise the header limit of a proxy or server of your own (nginx large_client_header_buffers, Node --max-http-header-size, Tomcat maxHttpHeaderSize).",
			"In a browser delete the site's cookies: they share the space.",
			"Sign in again and look at the size: doorstep inspect.",
		},
		source: "RFC 6585 §5",
	},
	{
		id:      "token.binding",
		title:   "The token is bound to a key and was used without proof",
		family:  famInvalid,
		meaning: "The cnf claim ties the token to a DPoP key or a client certificate: as a plain bearer token it is refused.",
		steps: []string{
			"Send the proof with the token: a DPoP header made with the same key, or the same client certificate.",
			"If the API does not support that, as CDF doesn't, ask for a bearer token: set dpop: false {in-profile} and turn the binding off for the client.",
			"Sign in again: {login-command}.",
		},
		source: "RFC 9449 §7, RFC 8705 §3",
	},
}

// cdfCauses are CDF's own reasons beyond the guide.
var cdfCauses = []entry{
	{
		id:     "cdf.project",
		title:  "The CDF project's name is wrong, or the token does not reach it",
		family: famInvalid,
		meaning: "CDF answers 401 for a project that does not exist on this cluster and for one in which the token counts for " +
			"nothing.",
		steps: []string{
			"Compare cdf.project[ {project}] {in-profile} with the URL name of the project; its display name may differ.",
			"[The token reaches {projects}.]",
			"Check that the project is on this cluster[: {base-url}].",
			"If the name is right, the principal is in no group of that project: see CDF > Manage access > Groups there.",
		},
		source: "CDF API: token inspection",
	},
	{
		id:     "cdf.group-app-filter",
		title:  "The CDF group does not count for tokens of this application",
		family: famForbidden,
		meaning: "The group lists the applications whose tokens it counts for (attributes.token.appIds), and this one is not " +
			"among them.",
		steps: []string{
			"Add the client[ {token-client}] to attributes.token.appIds of the group[ {group}][, which lists {app-ids}].",
			"Groups cannot be changed in place through the API: create the group anew with the longer list, then delete the old one.",
			"Or sign in with one of the applications that the group lists.",
		},
		source: "CDF API: groups",
	},
	{
		id:     "cdf.too-many-groups",
		title:  "The principal is in more CDF groups than CDF supports",
		family: famForbidden,
		meaning: "CDF supports up to 20 groups for one principal[; this one is in {groups}]. Beyond that signing in may fail or " +
			"rights may be missing.",
		steps: []string{
			"Take the principal out of CDF groups until 20 or fewer are left[ (now {groups})].",
			"Merge groups that always go together: one group can have many capabilities.",
			"Look for several CDF groups with the same source ID and keep one of them.",
		},
		source: "CDF API: groups",
	},
	{
		id:     "cdf.api-key",
		title:  "API keys no longer work with CDF",
		family: famDenied,
		meaning: "CDF has retired API keys, service accounts of that time and the login that went with them. Only tokens of an " +
			"identity provider are accepted.",
		steps: []string{
			"Register an application with your identity provider and put its client-id and client-secret {in-profile} in place of api-key.",
			"Use flow: client-credentials for programs, flow: device or pkce for people.",
			"Add the application to a CDF group with the capabilities that the key had.",
			"Upgrade old SDKs: Python from version 6 and JavaScript from version 10 on know no API keys any more.",
			"Revoke and delete the key, wherever it is written down.",
		},
		source: "Cognite Python SDK 6.0 migration",
	},
	{
		id:      "cdf.unavailable",
		title:   "CDF is not available, or what answers is not CDF",
		family:  famReach,
		meaning: "The call to CDF was throttled, failed in the server, or was answered by something that does not speak CDF's API.",
		steps: []string{
			"Open {url|the base URL} in a browser and see what answers; CDF answers with JSON.",
			"Check cdf.base-url[ {base-url}] {in-profile}: https://CLUSTER.cognitedata.com with no path.",
			"For 429 send fewer requests at a time and wait[ {retry-after}] before the next one.",
			"For 5xx look at status.cognite.com and try again in a few minutes; give the request ID to support if it lasts.",
		},
		source: "CDF API: errors",
	},
}
