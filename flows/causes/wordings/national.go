package wordings

// nationalPhrases are what the log-ins of countries and banks answer: BankID, Smart-ID, Mobile-ID, SPID, login.gov.
var nationalPhrases = []Phrase{
	{"hintcode * usercancel", "flow.denied", 0.95},
	{"'hintcode':'cancelled'", "flow.denied", 0.9},
	{"hintcode * userdeclinedcall", "flow.denied", 0.92},
	{"hintcode * expiredtransaction", "flow.code-expired", 0.95},
	{"hintcode * startfailed", "flow.code-expired", 0.85},
	{"hintcode startfailed", "flow.code-expired", 0.85},
	{"hintcode * transactionriskblocked", "flow.conditional-access", 0.85},
	{"hintcode * certificateerr", "flow.user", 0.9},
	{"'errorcode':'alreadyinprogress'", "flow.user", 0.7},

	{"userrefusedexception", "flow.denied", 0.92}, // Smart-ID and Mobile-ID, from here on
	{"userrefusedconfirmationmessage", "flow.denied", 0.92},
	{"userrefuseddisplaytextandpin", "flow.denied", 0.92},
	{"userrefusedcertchoice", "flow.denied", 0.92},
	{"userselectedwrongverificationcode", "flow.denied", 0.9},
	{"usercancellationexception", "flow.denied", 0.88},
	{"'endresult':'user_refused", "flow.denied", 0.95},
	{"'endresult':'wrong_vc'", "flow.denied", 0.9},
	{"'endresult':'timeout'", "flow.code-expired", 0.9},
	{"'endresult':'document_unusable'", "flow.user", 0.92},
	{"'result':'user_cancelled'", "flow.denied", 0.93},
	{"not_mid_client", "flow.user", 0.92},
	{"notmidclientexception", "flow.user", 0.92},
	{"'result':'phone_absent'", "network.timeout", 0.6},
	{"smartid.exception.useraction.sessiontimeout", "flow.code-expired", 0.93},
	{"session timed out without getting any response from user", "flow.code-expired", 0.93},
	{"useraccountnotfoundexception", "flow.user", 0.92},
	{"nosuitableaccountofrequestedtype", "flow.user", 0.92},
	{"personshouldviewsmartidportal", "flow.user", 0.9},
	{"documentunusableexception", "flow.user", 0.88},
	{"relyingpartyaccountconfigurationexception", "access-denied.client-id", 0.9},

	{"errorcode nr19", "flow.user", 0.93}, // SPID, from here on
	{"errorcode nr20", "flow.mfa", 0.88},
	{"errorcode nr21", "flow.code-expired", 0.93},
	{"errorcode nr22", "flow.denied", 0.94},
	{"errorcode nr23", "flow.user", 0.93},
	{"errorcode nr25", "flow.denied", 0.94},
	{"errorcode nr08", "request.malformed", 0.9},
	{"errorcode nr09", "request.malformed", 0.85},
	{"errorcode nr11", "request.malformed", 0.85},
	{"errorcode nr12", "request.malformed", 0.85},
	{"errorcode nr13", "token.clock", 0.8},
	{"errorcode nr14", "idp.endpoint", 0.8},
	{"errorcode nr16", "flow.redirect-uri", 0.85},
	{"errorcode nr17", "request.malformed", 0.85},
	{"errorcode nr18", "request.malformed", 0.85},

	{"no acceptable acr_values", "request.malformed", 0.92}, // login.gov, from here on
	{"nonce is too short", "request.malformed", 0.92},
	{"state is too short", "request.malformed", 0.88},
	{"against any registered public keys", "flow.client-auth", 0.92},
}

// nationalLoose are what they say in the languages of the countries.
var nationalLoose = []Phrase{
	{"nega il consenso", "flow.denied", 0.88},
	{"privo di credenziali compatibili", "flow.mfa", 0.85},
	{"utente annullato", "flow.denied", 0.7},
	{"processo di autenticazione annullato", "flow.denied", 0.85},
	{"identità sospesa", "flow.user", 0.88},
	{"identity suspended", "flow.user", 0.8},
}
