package wordings

// servicePhrases are what Grafana, Nextcloud, Mattermost, Superset and others like them say of a sign-in, in words that
// nobody else has.
var servicePhrases = []Phrase{
	{"user token not found", "flow.refresh-token", 0.72}, // Grafana's name of a person's session, from here on
	{"user token expired", "flow.refresh-token", 0.72},
	{"user token has expired", "flow.refresh-token", 0.72},
	{"user token is revoked", "flow.refresh-token", 0.75},
	{"user token revoked", "flow.refresh-token", 0.75},
	{"token needs to be rotated", "flow.refresh-token", 0.72},
	{"look up session from cookie", "flow.refresh-token", 0.6},
	{"look up user based on cookie", "flow.refresh-token", 0.6},
	{"session.token.rotate", "flow.refresh-token", 0.6},

	{"access is denied for: ", "forbidden.capability", 0.85}, // Superset and Airflow, from here on
	{"'message':'access is denied','severity'", "forbidden.capability", 0.85},

	{"bad token type", "idp.endpoint", 0.62}, // Mattermost

	{"could not the reach openid", "idp.discovery", 0.8}, // Nextcloud, from here on
	{"violates local access rules", "network.refused", 0.7},
	{"failed to map the user", "token.claims", 0.75},
	{"account not provisioned", "flow.user", 0.88},
	{"account is not provisioned", "flow.user", 0.88},

	{"oauthcreateaccount", "flow.user", 0.85}, // Auth.js' codes, from here on
	{"emailcreateaccount", "flow.user", 0.85},
	{"challenge in the www-authenticate", "access-denied.client-secret", 0.62},
	{"wwwauthenticatechallengeerror", "access-denied.client-secret", 0.6},

	{"did not receive an authorization code", "request.malformed", 0.72},
	{"not a member of the required group", "flow.user", 0.85},
	{"not a member of any required group", "flow.user", 0.85},
	{"permission denied: applications,", "forbidden.capability", 0.85}, // Argo CD, from here on
	{"permission denied: projects,", "forbidden.capability", 0.85},
	{"permission denied: clusters,", "forbidden.capability", 0.85},
	{"permission denied: repositories,", "forbidden.capability", 0.85},
	{"policies * are defined, credentials will not be generated", "token.claims", 0.85}, // MinIO
	{"authentication method error", "flow.user", 0.8},                                   // Moodle
	{"no code or id_token received", "request.malformed", 0.8},                          // Vault
	{"checking authorization, i may need a new token", "expired.not-renewed", 0.85},
	{"cheking authorization, i may need a new token", "expired.not-renewed", 0.85},
	{"please provide a new token", "expired.not-renewed", 0.72},
}

// serviceLoose are those that others say too.
var serviceLoose = []Phrase{
	{"获取用户信息失败", "idp.endpoint", 0.6},
	{"无法获取用户信息", "idp.endpoint", 0.6},
	{"获取不到用户信息", "idp.endpoint", 0.6},
	{"获取token失败", "idp.endpoint", 0.5},
}

// serviceShort count near words about signing in, and alone.
var serviceShort = []Phrase{
	{"request a new token", "expired.not-renewed", 0.46},
	{"get a new token", "expired.not-renewed", 0.46},
	{"obtain a new token", "expired.not-renewed", 0.46},
	{"generate a new token", "expired.not-renewed", 0.46},
	{"create a new token", "expired.not-renewed", 0.46},
	{"need a new token", "expired.not-renewed", 0.46},
	{"provide a valid token", "expired.not-renewed", 0.42},
}
