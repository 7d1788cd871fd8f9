package wordings

// officePhrases are what Office says to an add-in that asks for its token, by message.
var officePhrases = []Phrase{
	{"no user is signed into office", "flow.refresh-token", 0.88},
	{"user is not signed in to office", "flow.refresh-token", 0.85},
	{"user is not signed into office", "flow.refresh-token", 0.85},
	{"user aborted the consent request", "flow.denied", 0.95},
	{"missing grant for this add-in", "flow.consent", 0.93},
	{"resource url specified in the manifest", "access-denied.client-id", 0.85},
	{"invalid add-in resource specified", "access-denied.client-id", 0.85},
	{"user identity type is not supported", "flow.user", 0.93},
	{"identity api is not supported for this add-in", "flow.not-allowed", 0.85},
	{"connection was lost during the sign-in process", "flow.code-expired", 0.75},
}

// officeLoose are its numbers.
var officeLoose = []Phrase{
	{"getaccesstoken * 13000", "flow.not-allowed", 0.7},
	{"getaccesstoken * 13001", "flow.refresh-token", 0.8},
	{"getaccesstoken * 13002", "flow.denied", 0.85},
	{"getaccesstoken * 13003", "flow.user", 0.88},
	{"getaccesstoken * 13004", "access-denied.client-id", 0.85},
	{"getaccesstoken * 13005", "flow.consent", 0.88},
	{"getaccesstoken * 13006", "idp.unavailable", 0.6},
	{"getaccesstoken * 13007", "access-denied.client-id", 0.6},
	{"getaccesstoken * 13012", "flow.not-allowed", 0.75},
}
