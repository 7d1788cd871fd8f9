package wordings

// amiss is any word that says of something that it is not as it should be.
var amiss = []string{
	"isn't", "wasn't", "aren't", "doesn't", "didn't", "hasn't", "can't be", "couldn't", "is not", "was not", "are not", "does not", "did not", "has not", "no longer",
	"fail", "wrong", "refused", "rejected", "mismatch", "differs", "lapsed",
}

// fallbackScore is less than any other wording has: what these say counts where nothing else is recognized.
const fallbackScore = 0.36

// fallbackPairs take the terms that mean one thing only together with any word for a fault.
func fallbackPairs() []Pair {
	fallback := func(cause string, about ...string) Pair {
		return Pair{about, amiss, cause, fallbackScore, NearOrShort}
	}
	return []Pair{
		fallback("flow.pkce", "pkce", "code verifier", "code challenge", "verifier"),
		fallback("flow.redirect-uri", "redirect uri", "redirect url", "callback url", "registered redirect"),
		fallback("access-denied.client-secret", "app secret", "api secret", "application secret"),
		fallback("invalid-token.audience", "aud", "aud claim"),
		fallback("token.signature", "kid", "signing algorithm", "jwt signature", "token signature"),
		fallback("idp.discovery", "openid configuration", "openid-configuration", "oidc discovery", "discovery document"),
		fallback("idp.endpoint", "token endpoint", "token_endpoint", "userinfo endpoint", "oauth server's response", "token service responded"),
		fallback("request.scope", "requested scope", "requested scopes", "scope parameter"),
		fallback("flow.mfa", "second factor", "authenticator code", "totp code", "mfa code"),
		fallback("flow.code-expired", "state parameter", "state value", "oauth state", "login state", "state cookie"),
		fallback("flow.client-auth", "client assertion", "client authentication", "private_key_jwt"),
	}
}
