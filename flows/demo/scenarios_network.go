package demo

// networkScenarios are about the way to the provider.
func networkScenarios() []scenario {
	return []scenario{
		{
			profile: "network-dns", title: "The provider's name does not resolve", cause: "network.dns",
			about: "Water works, laboratory",
			// Two dots in a row: no resolver has to be asked, so this is the same with and without a network.
			write: func(_ *world, p *profile) { p.Issuer = "https://login..example.com" },
		},
		{
			profile: "network-refused", title: "Nobody listens where the provider should be", cause: "network.refused",
			about: "Water works, test installation",
			write: func(_ *world, p *profile) { p.Issuer = "http://127.0.0.1:1" },
		},
		{
			profile: "network-tls", title: "The provider's certificate is not trusted", cause: "network.tls",
			about: "Water works, control room",
			write: func(w *world, p *profile) { p.Issuer = w.untrusted },
		},
		{
			profile: "network-timeout", title: "The token endpoint takes the request and never answers", cause: "network.timeout",
			about: "Water works, pressure log",
			write: func(w *world, p *profile) { at("silent")(w, p); p.Timeout = "2s" },
		},
		{
			profile: "network-proxy", title: "A proxy on the way wants a login of its own", cause: "network.proxy",
			about: "Water works, head office",
			write: at("intercepted"),
		},
		{
			profile: "other-issuer", title: "The discovery document names another issuer", cause: "idp.discovery",
			about: "Water works, reservoirs",
			write: at("other-issuer"),
		},
		{
			profile: "web-page", title: "A web page answers in place of the token endpoint", cause: "idp.endpoint",
			about: "Water works, from the hotel",
			write: at("page"),
		},
		{
			profile: "moved-endpoint", title: "The token endpoint leads elsewhere", cause: "idp.endpoint",
			about: "Water works, old address",
			write: at("moved"),
		},
		{
			profile: "throttled", title: "The provider throttles", cause: "idp.rate-limited",
			about: "Water works, load test",
			write: at("busy"),
		},
		{
			profile: "provider-down", title: "The provider is down", cause: "idp.unavailable",
			about: "Water works, archive",
			write: at("down"),
		},
	}
}

// at is a profile of one of the broken providers.
func at(name string) func(*world, *profile) {
	return func(w *world, p *profile) { p.Issuer = w.site + "/" + name }
}
