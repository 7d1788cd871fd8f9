package wordings

// selfHostedShort are turns of other programs too.
var selfHostedShort = []Phrase{
	{"macaroon validation failed", "flow.code-expired", 0.72},
	{"state in session", "flow.code-expired", 0.45},
	{"invalid or expired session", "flow.refresh-token", 0.72},
	{"csrf check failed", "flow.code-expired", 0.66},
	{"older than maxtokenage", "expired.not-renewed", 0.66},
	{"submitted form was invalid", "flow.code-expired", 0.55},
	{"rendered to an empty string", "token.claims", 0.66},
	{"connection to * was revoked", "flow.refresh-token", 0.6},
	{"reconnect service", "flow.refresh-token", 0.6},
	{"session is invalid", "flow.refresh-token", 0.6},
	{"permission deny", "forbidden.capability", 0.5},
}

// selfHostedNames are ends of the names that exceptions have.
var selfHostedNames = []Phrase{
	{"requires2fa", "flow.mfa", 0.8},
	{"requires2faerror", "flow.mfa", 0.8},
	{"2farequired", "flow.mfa", 0.8},
	{"2farequirederror", "flow.mfa", 0.8},
	{"2sarequired", "flow.mfa", 0.8},
	{"2sarequiredexception", "flow.mfa", 0.8},
	{"2sarequirederror", "flow.mfa", 0.8},
	{"2sa required", "flow.mfa", 0.75},
	{"badcredentialsexception", "flow.user", 0.55},
	{"wrongcredentials", "flow.user", 0.6},
	{"wrongcredentialserror", "flow.user", 0.6},
	{"invalidcredentialserror", "flow.user", 0.55},
	{"usernamenotfoundexception", "flow.user", 0.72},
	{"authregistrationdisabled", "flow.user", 0.85},
	{"authaccountbanned", "flow.user", 0.85},
}

// selfHostedBare are messages that stand in other programs too.
var selfHostedBare = []Phrase{
	{"registration is closed", "flow.user", 0.6},
	{"registrations are closed", "flow.user", 0.6},
	{"email has already been taken", "flow.user", 0.55},
	{"email address has already been taken", "flow.user", 0.55},
	{"username has already been taken", "flow.user", 0.55},
	{"email is already taken", "flow.user", 0.55},
}

// selfHostedNear are turns that many programs have.
var selfHostedNear = []Phrase{
	{"cookie expired", "flow.refresh-token", 0.58},
	{"cookie has expired", "flow.refresh-token", 0.58},
	{"needs to be reconnected", "flow.refresh-token", 0.6},
	{"address forbidden", "network.refused", 0.6},
	{"has already been taken", "flow.user", 0.55},
	{"profile contained no email", "token.claims", 0.75},
	{"sso is enforced for", "flow.not-allowed", 0.66},
}
