package wordings

// samlLibraryPhrases are what the SAML libraries of Java say: java-saml, OpenSAML, Spring's extension, pac4j, WSO2.
var samlLibraryPhrases = []Phrase{
	{"there is no attributestatement", "token.claims", 0.93},
	{"no attributestatement on the response", "token.claims", 0.93},
	{"no name id found in", "token.claims", 0.93},
	{"nameid element must be present", "token.claims", 0.94},
	{"can't be confirmed by the bearer method", "token.claims", 0.88},
	{"invalidated by subject confirmation", "token.claims", 0.85},
	{"valid assertion which would pass subject validation", "token.claims", 0.75},
	{"duplicated attribute * in the assertion", "token.claims", 0.8},

	{"no private key available for decrypt", "token.encrypted", 0.94},
	{"failed to decrypt encrypteddata", "token.encrypted", 0.93},
	{"failed to decrypt encryptedkey", "token.encrypted", 0.93},
	{"failed to decrypt encryptedassertion", "token.encrypted", 0.93},
	{"error decrypting the encrypted data element", "token.encrypted", 0.93},
	{"error decrypting encrypted key", "token.encrypted", 0.92},
	{"failed to decrypt encryptedelementtype", "token.encrypted", 0.92},
	{"valid decryption key could not be resolved", "token.encrypted", 0.94},

	{"wasn't found in local metadata", "flow.redirect-uri", 0.92},
	{"was not found in local metadata", "flow.redirect-uri", 0.92},
	{"invalid assertion consumer url", "flow.redirect-uri", 0.95},
	{"invalid assertionconsumerservice", "flow.redirect-uri", 0.92},
	{"assertion consumer service url is not registered", "flow.redirect-uri", 0.93},
	{"assertion consumer service url in the request", "flow.redirect-uri", 0.82},
	{"intended destination endpoint did not match", "flow.redirect-uri", 0.95},
	{"doesn't match any of the endpoint urls", "flow.redirect-uri", 0.9},

	{"inresponsetofield of the response doesn't correspond", "flow.code-expired", 0.95},
	{"inresponsetofield doesn't correspond", "flow.code-expired", 0.94},
	{"samlinresponsetomismatch", "flow.code-expired", 0.94},

	{"no idp was configured", "idp.discovery", 0.92},
	{"metadata for entity * wasn't found", "idp.discovery", 0.93},
	{"metadata for issuer * wasn't found", "idp.discovery", 0.93},
	{"initializing idpmetadataresolver", "idp.discovery", 0.9},
	{"cannot find entity * idpssodescriptor", "idp.discovery", 0.93},
	{"error filtering metadata from", "idp.discovery", 0.85},
	{"hosted service provider is not configured", "access-denied.client-id", 0.85},

	{"issue time is either too old or with date in the future", "token.clock", 0.94},
	{"condition notonorafter is not valid", "expired.not-renewed", 0.9},
	{"condition notbefore is not valid", "token.clock", 0.92},
	{"invalidated by condition notonorafter", "expired.not-renewed", 0.88},
	{"invalidated by condition notbefore", "token.clock", 0.92},
	{"authentication statement is too old to be used", "flow.refresh-token", 0.88},

	{"not the intended audience of the assertion", "invalid-token.audience", 0.95},
	{"invalidated by missing audience restriction", "invalid-token.audience", 0.93},
	{"issuer invalidated by issuer value", "token.issuer", 0.94},
	{"issuer invalidated by issuer type", "token.issuer", 0.85},
	{"validation of protocol message signature failed", "token.signature", 0.95},
	{"validation of received assertion failed", "token.signature", 0.78},
	{"assertion signature is missing", "token.signature", 0.9},

	{"unsolicited saml response", "flow.code-expired", 0.75}, // .NET, Go, Apache and Ruby, from here on
	{"expected in response to", "flow.code-expired", 0.85},
	{"assertion is outside the valid time", "token.clock", 0.9},
	{"empty nameid value", "token.claims", 0.93},
	{"issuer does not match the idp metadata", "token.issuer", 0.94},
	{"assertion invalid: expired on", "expired.not-renewed", 0.94},
	{"request from unknown service provider", "access-denied.client-id", 0.93},
	{"missing signature referencing the top-level element", "token.signature", 0.95},
}
