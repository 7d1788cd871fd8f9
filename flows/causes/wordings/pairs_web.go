package wordings

// webPairs are what web services say in whatever words: of a provider that is switched off, of addresses that they
// don't send people back to, and of who may sign in.
func webPairs() []Pair {
	return []Pair{
		{
			[]string{"provider google", "provider github", "provider gitlab", "provider facebook", "provider apple", "provider discord", "provider twitter", "provider microsoft", "provider azure", "provider keycloak", "provider oidc", "provider saml", "provider oauth2", "google provider", "github provider", "gitlab provider", "facebook provider", "apple provider", "discord provider", "oauth provider", "oidc provider", "social provider", "sign-in provider", "signin provider", "login provider"},
			[]string{"is disabled", "not enabled", "has been disabled", "isn't enabled", "was disabled", "not activated", "is turned off", "not supported", "unsupported"},
			"flow.not-allowed", 0.62, NearOrShort,
		},
		{
			[]string{"redirect domain", "redirect host", "redirect origin", "callback domain", "callback host", "domain of this url", "redirect target", "redirect address", "redirectto", "redirect_to", "returnto url", "return_to url"},
			words(refused, unknown, unequal, []string{"isn't included", "is not included", "whitelist", "allowlist", "not in the list"}),
			"flow.redirect-uri", 0.66, NearOrShort,
		},
		{
			[]string{"company email", "work email", "corporate email", "organization email", "business email", "school email", "email domain", "e-mail domain"},
			[]string{"must use", "please use", "only allowed", "not allowed", "isn't allowed", "not permitted", "not whitelisted", "restricted to", "not authorized", "not in the list"},
			"flow.user", 0.64, NearOrShort,
		},
	}
}
