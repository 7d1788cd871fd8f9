package wordings

import "slices"

// samlPairs are what is said of the messages of SAML and of their parts, in whatever words.
func samlPairs() []Pair {
	return slices.Concat(samlMessagePairs(), samlSignaturePairs(), samlPartnerPairs(), samlSessionPairs(), samlStatusPairs())
}

// samlMessagePairs are what is said of a message: that it did not come, that it cannot be read, that a part is missing.
func samlMessagePairs() []Pair {
	return []Pair{
		{
			[]string{
				"saml response", "saml request", "saml message", "saml logout", "saml payload", "saml parameter", "logout response", "logout request", "authn request", "relaystate", "relay state",
				"artifactresolve", "saml artifact", "samlart", "saml authentication request", "saml authentication response",
			},
			words(missing, []string{"not found", "empty", "not provide", "not received", "no post data", "not sent", "only supported"}),
			"request.malformed", 0.6, NearSignIn,
		},
		{
			[]string{
				"nameid", "name id", "nameid element", "authnstatement", "attributestatement", "subjectconfirmation", "subjectconfirmationdata", "conditions element", "saml attribute", "saml attributes", "attribute statement",
				"authentication statement", "subject element", "id attribute", "saml subject", "authentication context", "authn context", "authncontext", "assertion subject", "attributes in saml",
			},
			words(missing, unknown, []string{"must include", "must contain", "must have", "invalid number", "not valid", "invalid assertion", "assertion subject", "error validating", "no nameid", "no authnstatement", "no bearer", "no attributes", "is empty"}),
			"token.claims", 0.64, NearSignIn,
		},
		{
			[]string{"assertion", "assertions", "saml assertion"},
			[]string{"no assertion", "invalid number", "must contain 1", "must contain exactly one", "must contain one", "more than one", "missing from the response", "not found in the response", "found in response"},
			"token.claims", 0.62, NearSignIn,
		},
		{
			[]string{"attribute", "attributes", "eppn", "remote_user", "uid attribute", "mail attribute"},
			[]string{
				"not found in saml", "missing from saml", "missing in saml", "missing from the assertion", "not in the assertion", "missing from the saml", "missing in the saml", "not found in the saml", "not found in assertion", "not found in the assertion", "not released by",
				"not sent by the idp", "not received from the idp", "not provided by the idp", "missing from the idp", "not supplied by the idp", "eppn missing",
			},
			"token.claims", 0.69, NotElsewhere,
		},
		{
			[]string{"saml response", "saml assertion", "saml message", "saml request", "saml token", "authnresponse", "authn response", "logout response", "logout request", "saml logout"},
			words(garbled, []string{"saml-schema", "schema", "not valid xml", "invalid xml", "deserializ", "inflate", "deflate"}), "token.opaque", 0.64, NearOrShort,
		},
		{
			[]string{"xml"},
			[]string{"from the identity provider", "from identity provider", "from service provider", "from the service provider", "adfs", "from the adfs", "returned from the idp", "returned by the idp"},
			"idp.endpoint", 0.5, NearSignIn,
		},
		{
			[]string{"assertion", "encrypted assertion", "encryptedid", "encrypted nameid", "saml response"},
			[]string{"decrypt", "no private key", "not encrypted", "unencrypted", "no keyinfo", "no encryptedkey", "no encrypteddata", "not be decrypted", "invalid decryption"},
			"token.encrypted", 0.66, NearOrShort,
		},
		{
			[]string{"keyinfo"}, words(missing, []string{"no keyinfo", "no children"}), "token.encrypted", 0.64, NearOrShort,
		},
		{
			[]string{"assertion", "saml response", "saml message", "saml request", "sessionnotonorafter", "notonorafter", "authnstatement"},
			words(ended, []string{"too old", "in the past", "not within", "outside of its", "outside its", "validity window", "has passed"}), "expired.not-renewed", 0.66, NearSignIn,
		},
		{
			[]string{"assertion", "saml response", "saml message", "message"},
			[]string{"already used", "already been used", "replay", "been replayed", "already processed", "already consumed"},
			"flow.code-expired", 0.67, NearSignIn,
		},
	}
}

// samlSignaturePairs are what is said of the signature of a message and of the certificate that it is checked with.
func samlSignaturePairs() []Pair {
	return []Pair{
		{
			[]string{
				"signature on logout", "signature element", "signed element", "xml signature", "saml signature", "signature on the saml", "signature on saml", "signature of the saml", "message signature", "metadata signature", "node signature",
				"signature for assertion", "signature for response", "assertion signature", "response signature", "signature of incoming", "signature on the message", "signature in response",
			},
			words(wrong, failing, missing, refused, unknown, unequal, []string{"unexpected number", "not in allowed", "error in", "error loading", "error finding", "not signed", "must contain", "no signature", "meet constraints", "must have a single"}),
			"token.signature", 0.66, NearOrShort,
		},
		{
			[]string{
				"certificate of the signature", "document certificate", "idp certificate", "idp cert", "idp x509", "x509cert", "saml certificate", "fingerprint or certificate", "identity provider certificate", "certificate in metadata",
				"certificate of the idp", "certificate of the identity provider", "signing certificate of the idp", "certificate used to sign", "certificate element", "ds:x509certificate", "key used to sign",
			},
			words(wrong, unequal, failing, missing, ended, required, unknown, []string{"error", "no fingerprint", "was not an", "no certificate"}),
			"token.signature", 0.7, NotElsewhere,
		},
		{
			[]string{"assertion", "saml response", "saml message", "logout response", "logout request", "authnrequest", "message"},
			[]string{"not signed", "wasn't signed", "unsigned", "must be signed", "should be signed", "signature missing", "missing signature", "no signature"},
			"token.signature", 0.66, NearSignIn,
		},
		{
			[]string{"saml response", "saml assertion", "logout response", "logout request", "authnrequest", "saml message"},
			[]string{"rejected", "signature"},
			"token.signature", 0.6, NearOrShort,
		},
	}
}

// samlPartnerPairs are what is said of who sends a message and where it goes.
func samlPartnerPairs() []Pair {
	return []Pair{
		{
			[]string{"assertionconsumerservice", "assertion consumer service", "assertion consumer url", "acs url", "acs endpoint", "consumer url", "consumer urls", "message destination", "saml destination", "response destination", "idp consumers", "destination attribute"},
			words(wrong, unequal, unknown, refused, []string{"is empty"}), "flow.redirect-uri", 0.68, NearOrShort,
		},
		{
			[]string{"saml entity", "saml 2 entity", "saml partner", "openid-connect partner", "sp entity", "service provider", "relying party", "relying party trust", "saml sp", "sp metadata", "oidc partner", "oidc client"},
			words(unknown, []string{"not known", "no registered", "no such", "isn't known", "not registered with"}), "access-denied.client-id", 0.62, NearSignIn,
		},
		{
			[]string{"entity id", "incoming entity"}, []string{"was not found", "not known", "unknown", "not registered", "not recognized", "no such"}, "access-denied.client-id", 0.5, NearSignIn,
		},
		{
			[]string{"idp entity", "idp entityid", "idp with entity id", "idp for this sp", "provider identifier", "identity provider identifier", "idp identifier"},
			words(wrong, unknown, []string{"not included", "not accepted", "isn't a valid"}), "token.issuer", 0.64, NearOrShort,
		},
		{
			[]string{"identity provider", "federated protocol"},
			[]string{"could not find", "not found", "does not exist", "doesn't exist", "unknown", "invalid identity provider", "no such", "not configured", "not a valid idp", "isn't a valid idp", "no idp"},
			"access-denied.tenant", 0.5, NearOrShort,
		},
		{
			[]string{"idp metadata", "identity provider metadata", "metadata for idp", "metadata for the idp", "metadata of an idp", "metadata of the idp", "idp xml", "its metadata", "federation metadata", "saml metadata"},
			words(failing, wrong, ended, unknown, missing, []string{"not reachable", "unreachable"}), "idp.discovery", 0.66, NearSignIn,
		},
		{
			[]string{"idp initiated", "idp-initiated", "unsolicited response", "unsolicited responses", "unsolicited saml", "identity provider initiated", "passive authentication", "direct login", "initiated sso", "initiated single sign on", "initiated login"},
			words(refused, []string{"not accepted", "rejected"}), "flow.not-allowed", 0.64, NearOrShort,
		},
		{
			[]string{"issuer of the response", "issuer of the assertion", "response issuer", "without issuer", "issuer of the message", "issuer in the assertion"},
			words(unequal, unknown, missing, wrong, []string{"wasn't the destination", "received message", "multiple"}), "token.issuer", 0.66, NearOrShort,
		},
	}
}

// samlSessionPairs are what is said of the session that a sign-in opened and of how the person proved to be who it is.
func samlSessionPairs() []Pair {
	return []Pair{
		{
			[]string{"saml session", "sso session", "portal session", "idp session", "saml identity", "session index", "sessionindex", "refresh session", "authtoken cookie", "login cookie", "remember me", "remember-me"},
			words(wrong[:8], ended, unknown, missing[:5], []string{"no active", "authentication failed", "no session"}), "flow.refresh-token", 0.6, NearOrShort,
		},
		{
			[]string{"authentication level", "authentication context", "authn context", "authncontext", "authncontextclassref", "authnlevel", "assurance level", "level of assurance", "acr", "acr value", "acr_values", "authentication strength", "authentication class"},
			[]string{
				"insufficient", "wrong", "not accepted", "too weak", "too low", "not a requested", "not match", "doesn't match", "not satisf", "invalid", "not met", "requiredlevel", "not sufficient", "below", "higher",
				"is not strong enough", "not fulfilled", "unsatisfied", "is lower", "not achieved", "not reached",
			},
			"flow.mfa", 0.66, NearOrShort,
		},
		{
			[]string{"authentication time", "auth_time", "last authentication", "your login", "authentication instant", "authninstant"},
			[]string{"too old", "too long ago", "is older", "exceeds max_age", "exceeds the max_age", "exceeded max_age"},
			"flow.refresh-token", 0.64, NearOrShort,
		},
	}
}

// samlStatusPairs are the second codes of a SAML status behind the first, however the two are joined, and the times and
// addresses of a response.
func samlStatusPairs() []Pair {
	first := []string{"responder", "requester", "status code", "statuscode", "second tier code", "second-level status", "saml status"}
	return []Pair{
		{first, []string{"authnfailed", "unknownprincipal", "requestdenied"}, "flow.user", 0.68, Always},
		{first, []string{"noauthncontext"}, "flow.mfa", 0.7, Always},
		{first, []string{"nopassive"}, "flow.refresh-token", 0.7, Always},
		{first, []string{"invalidnameidpolicy", "invalidattrnameorvalue"}, "request.malformed", 0.7, Always},
		{first, []string{"requestunsupported", "unsupportedbinding"}, "flow.not-allowed", 0.68, Always},
		{first, []string{"noavailableidp", "nosupportedidp"}, "idp.discovery", 0.64, Always},
		{[]string{"inresponseto", "in_response_to", "in response to attribute"}, words(wrong, unequal, unknown, missing, []string{"did not match", "no inresponseto", "no match for", "failed", "not one of"}), "flow.code-expired", 0.68, NotElsewhere},
		{
			[]string{"destination", "acsurl", "acs url", "destination on response", "recipient in subjectconfirmationdata"},
			words(unequal, wrong[:7], []string{"should be: http", "expected 'http", "expected http"}), "flow.redirect-uri", 0.69, NearSignIn,
		},
		{[]string{"issueinstant", "issue instant"}, []string{"expired", "too old", "in the past", "outside", "too long ago"}, "expired.not-renewed", 0.66, NotElsewhere},
		{[]string{"issueinstant", "issue instant", "authninstant", "notbefore"}, []string{"in the future", "future", "clock", "ahead"}, "token.clock", 0.66, NearSignIn},
		{[]string{"subject confirmation", "subjectconfirmation"}, words(failing, wrong[:6], []string{"validation failed", "no valid"}), "token.claims", 0.62, NotElsewhere},
	}
}
