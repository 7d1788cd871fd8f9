package causes

// idx are the numbers of Microsoft.IdentityModel, the .NET library that validates tokens, that stand behind IDX.
var idx = []vendorCode{
	{number: 10204, cause: "token.issuer", meaning: "the application names no issuer to compare the token's with"},
	{number: 10205, cause: "token.issuer", meaning: "the token's issuer is not the one expected"},
	{number: 10211, cause: "token.issuer", meaning: "the token names no issuer", score: 0.85},
	{number: 40001, cause: "token.issuer", meaning: "the token's issuer is of another tenant"},

	{number: 10206, cause: "invalid-token.audience", meaning: "the token names no audience", score: 0.88},
	{number: 10207, cause: "invalid-token.audience", meaning: "the token names no audience", score: 0.88},
	{number: 10208, cause: "invalid-token.audience", meaning: "the application names no audience to compare the token's with", score: 0.85},
	{number: 10214, cause: "invalid-token.audience", meaning: "the token's audience is not the one expected"},
	{number: 10231, cause: "invalid-token.audience", meaning: "the application's own check refused the audience", score: 0.9},

	{number: 10222, cause: "token.clock", meaning: "the token is not valid yet"},
	{number: 10223, cause: "expired.not-renewed", meaning: "the token has expired"},
	{number: 10230, cause: "expired.not-renewed", meaning: "the application's own check refused the lifetime", score: 0.8},
	{number: 10224, cause: "token.claims", meaning: "the token begins after it ends"},
	{number: 10225, cause: "token.claims", meaning: "the token has no expiration time"},
	{number: 21314, cause: "token.claims", meaning: "a claim that OpenID Connect requires is missing"},

	{number: 10209, cause: "token.too-large", meaning: "the token is longer than the application accepts"},
	{number: 10256, cause: "token.type", meaning: "the token's header names no type", score: 0.9},
	{number: 10257, cause: "token.type", meaning: "the token is of another type than expected"},

	{number: 10232, cause: "token.signature", meaning: "the application's own check refused the signing key", score: 0.9},
	{number: 10248, cause: "token.signature", meaning: "the signing key's certificate is not valid yet", score: 0.9},
	{number: 10249, cause: "token.signature", meaning: "the signing key's certificate has expired", score: 0.92},
	{number: 10253, cause: "token.signature", meaning: "there is no key to check the signature with", score: 0.9},
	{number: 10500, cause: "token.signature", meaning: "there is no key to check the signature with", score: 0.9},
	{number: 10501, cause: "token.signature", meaning: "no key matches the token's kid"},
	{number: 10503, cause: "token.signature", meaning: "no key fits the signature"},
	{number: 10504, cause: "token.signature", meaning: "the token is not signed"},
	{number: 10505, cause: "token.signature", meaning: "the application's own check refused the signature", score: 0.9},
	{number: 10506, cause: "token.signature", meaning: "the application's own check refused the signature", score: 0.9},
	{number: 10508, cause: "token.signature", meaning: "the signature is not well-formed"},
	{number: 10509, cause: "token.signature", meaning: "the application's own check refused the signature", score: 0.9},
	{number: 10510, cause: "token.signature", meaning: "the application's own check refused the signature", score: 0.9},
	{number: 10511, cause: "token.signature", meaning: "the key that the token names does not fit the signature"},
	{number: 10514, cause: "token.signature", meaning: "no key fits the signature"},
	{number: 10516, cause: "token.signature", meaning: "no key matches the token's kid"},
	{number: 10517, cause: "token.signature", meaning: "the token names no kid, and no key fits"},
	{number: 10518, cause: "token.signature", meaning: "no key fits the signature", score: 0.9},
	{number: 10634, cause: "token.signature", meaning: "the algorithm or the kind of key is not supported", score: 0.88},
	{number: 10652, cause: "token.signature", meaning: "the algorithm is not supported", score: 0.88},
	{number: 10696, cause: "token.signature", meaning: "the algorithm is not allowed", score: 0.9},

	{number: 10603, cause: "token.encrypted", meaning: "no key decrypts the token", score: 0.88},
	{number: 10609, cause: "token.encrypted", meaning: "there is no key to decrypt the token with", score: 0.93},
	{number: 10610, cause: "token.encrypted", meaning: "the key does not decrypt the token", score: 0.9},
	{number: 10611, cause: "token.encrypted", meaning: "the encryption is not supported", score: 0.9},
	{number: 10612, cause: "token.encrypted", meaning: "the token does not say how it is encrypted", score: 0.9},
	{number: 10618, cause: "token.encrypted", meaning: "no key unwraps the token's key", score: 0.9},

	{number: 10400, cause: "token.opaque", meaning: "a part of the token is not Base64url", score: 0.9},
	{number: 12709, cause: "token.opaque", meaning: "the text is no JWT", score: 0.88},
	{number: 12723, cause: "token.opaque", meaning: "the token's payload cannot be decoded", score: 0.9},
	{number: 12729, cause: "token.opaque", meaning: "the token's header cannot be decoded", score: 0.9},
	{number: 12739, cause: "token.opaque", meaning: "the token has not three parts", score: 0.9},
	{number: 12740, cause: "token.opaque", meaning: "the token has not five parts", score: 0.85},
	{number: 12741, cause: "token.opaque", meaning: "the token has neither three nor five parts", score: 0.9},
	{number: 14100, cause: "token.opaque", meaning: "the token has no dots", score: 0.9},
	{number: 14102, cause: "token.opaque", meaning: "the token's header cannot be decoded", score: 0.9},
	{number: 14120, cause: "token.opaque", meaning: "the token has only two parts", score: 0.9},

	{number: 20803, cause: "idp.discovery", meaning: "the discovery document could not be obtained", score: 0.72},
	{number: 20804, cause: "idp.discovery", meaning: "the discovery document could not be fetched", score: 0.7},
	{number: 20807, cause: "idp.discovery", meaning: "the discovery document could not be fetched", score: 0.7},
	{number: 20108, cause: "request.malformed", meaning: "the metadata address has to be https", score: 0.8},
	{number: 21320, cause: "flow.code-expired", meaning: "the nonce of the sign-in is gone", score: 0.85},
	{number: 21323, cause: "flow.code-expired", meaning: "the nonce of the sign-in is gone", score: 0.88},
	{number: 21326, cause: "flow.code-expired", meaning: "the nonce is of another sign-in", score: 0.88},
	{number: 21329, cause: "flow.code-expired", meaning: "the state of the sign-in is gone", score: 0.85},
}

func findIDX(number int) *vendorCode {
	for i := range idx {
		if idx[i].number == number {
			return &idx[i]
		}
	}
	return nil
}
