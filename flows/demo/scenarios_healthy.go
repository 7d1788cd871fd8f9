package demo

func healthyScenarios() []scenario {
	return []scenario{
		{
			profile: "healthy", title: "A person signs in with a device code",
			about: "Pump station, for people", person: true,
		},
		{
			profile: "healthy-service", title: "An application signs in by itself",
			about: "Pump station, nightly import",
		},
		{
			profile: "healthy-entra", title: "A person signs in at a provider that behaves like Microsoft Entra ID",
			about: "Refinery, for people", person: true, entra: true,
		},
		{
			profile: "healthy-entra-service", title: "An application signs in at a provider that behaves like Microsoft Entra ID",
			about: "Refinery, alarm export", entra: true,
		},
		{
			profile: "healthy-no-cdf", title: "An application signs in for another API than CDF",
			about: "Maintenance planner",
			write: func(_ *world, p *profile) {
				p.CDF, p.Audience, p.Scopes = nil, planner, []string{"plans.read"}
			},
		},
		{
			profile: "healthy-userinfo", title: "A person signs in, and the provider tells who that is",
			about: "Company sign-in", person: true,
			write: func(w *world, p *profile) {
				p.CDF, p.Audience, p.Scopes = nil, "", []string{"openid", "profile", "email"}
				p.ResourceCheck = map[string]string{"url": w.root.Issuer() + "/userinfo"}
			},
		},
	}
}
