package wordings

// identityProductPairs are what identity servers and the SDKs of phones say of the steps of newer protocols: pushed
// requests, pre-authorized codes, requests on a back channel.
func identityProductPairs() []Pair {
	return []Pair{
		{
			[]string{"pre-authorized_code", "pre-authorized code", "preauthorized code", "pre_authorized_code", "auth_req_id", "authentication request id", "credential offer"},
			words(ended, unknown, wrong, []string{"already", "has been used", "was used"}), "flow.code-expired", 0.7, Always,
		},
		{
			[]string{"request_uri", "request uri", "par request", "pushed request", "pushed authorization request"},
			words(ended, unknown, []string{"already used", "has been used", "was used", "already been used"}), "flow.code-expired", 0.7, NearOrShort,
		},
		{
			[]string{"identity provider", "idp", "saml assertion", "attribute release", "shibboleth"},
			[]string{"did not release", "didn't release", "not released", "does not release", "doesn't release", "was null", "did not send the", "did not provide the attribute", "not provide the required attribute", "not sent the required attribute", "missing attribute", "attribute is missing", "attributes are missing"},
			"token.claims", 0.68, NearOrShort,
		},
		{
			[]string{"code on your tv", "code from your tv", "code shown on your tv", "code displayed on your tv", "go back to your tv", "code shown on your device", "code on your device", "code displayed on your device"},
			words(wrong, unknown, ended, []string{"wasn't recognized", "didn't recognize", "doesn't match"}), "flow.code-expired", 0.68, NearOrShort,
		},
		{
			[]string{"verifiable credential", "verifiable presentation", "vp_token", "vp token", "sd-jwt", "key binding jwt", "vc-jwt", "mdoc"},
			ended, "expired.not-renewed", 0.66, NearOrShort,
		},
		{
			[]string{"verifiable credential", "verifiable presentation", "vp_token", "vp token", "sd-jwt", "key binding jwt", "vc-jwt", "mdoc", "issuer's did", "vc signature", "issuer did"},
			words(unverified, failing, []string{"signature invalid", "invalid signature", "signature is invalid", "signature is not valid", "not trusted", "untrusted"}), "token.signature", 0.66, NearOrShort,
		},
		{
			[]string{"push notification", "push request", "push authentication", "mobile push", "app approval"},
			[]string{"denied by the user", "user denied", "was declined", "was denied", "rejected by user", "rejected by the user"},
			"flow.denied", 0.7, NearOrShort,
		},
	}
}
