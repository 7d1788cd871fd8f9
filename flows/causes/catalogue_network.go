package causes

import "doorstep/profiles"

// networkCauses are reasons for no answer at all.
var networkCauses = []entry{
	{
		id:      "network.dns",
		title:   "The host's name does not resolve",
		family:  famReach,
		meaning: "No address was found for the server's name: a typo, no network, or a name that only another network knows.",
		steps: []string{
			"Check the spelling of the host[ {host}] {in-profile}, and look for a placeholder left in.",
			"Look it up: nslookup {host|HOST}.",
			"If it is an internal name, connect the VPN; for a CDF private link check the DNS zone of plink.CLUSTER.cognitedata.com.",
			"In a container or WSL check /etc/resolv.conf; behind a proxy set HTTPS_PROXY.",
		},
		source: "getaddrinfo, RFC 2308",
	},
	{
		id:      "network.refused",
		title:   "Nothing listens at that address",
		family:  famReach,
		meaning: "The machine was reached, but no server accepts connections on that port, or the connection was cut.",
		steps: []string{
			"Check host and port of {url|the URL} {in-profile}.",
			"Start the server if it is your own; in a container localhost means the container itself.",
			"Check whether a firewall rejects the connection: curl -v {url|URL}.",
			"If a proxy is set (HTTPS_PROXY), check that it runs and that its port is right.",
		},
		source: "TCP, connect(2)",
	},
	{
		id:      "network.timeout",
		title:   "The server does not answer in time",
		family:  famReach,
		meaning: "Packets to the server vanish, or it takes longer to answer than the time-out allows.",
		steps: []string{
			"Check that {host|the host} can be reached from this network: curl -v {url|URL}.",
			"Ask for the firewall to let HTTPS through to {host|the host}; CDF needs *.cognitedata.com and *.cognite.com.",
			"Behind a proxy set HTTPS_PROXY; connect the VPN if the host is internal.",
			"If the server is only slow, allow more time: --timeout 60s.",
		},
		source: "TCP, connect(2)",
	},
	{
		id:      "network.tls",
		title:   "The server's certificate is not trusted or does not match",
		family:  famReach,
		meaning: "The secure connection could not be set up: unknown authority, expired certificate, another host's certificate, or no TLS at all.",
		steps: []string{
			"See who signed the certificate: openssl s_client -connect {host-port|HOST:443} -showcerts. A company's name there means a proxy that inspects TLS.",
			"Trust that authority: give its PEM file with ca-file {in-profile} or --ca-file[ (now {ca-file})]; never turn verification off.",
			"If the certificate has expired or names another host, the server's operator has to renew it, or the URL is wrong[: {url}].",
			"Check this computer's clock: a wrong one makes good certificates look expired.",
			"If the server speaks plain http on this port, correct the scheme or port of the URL.",
		},
		source: "RFC 5280 §6, RFC 8446 §6.2",
	},
	{
		id:      "network.proxy",
		title:   "A proxy refuses, wants a login or intercepts",
		family:  famReach,
		meaning: "Between here and the server stands a proxy that does not let the request through as it is.",
		steps: []string{
			"Check HTTPS_PROXY and NO_PROXY: address, port, and the user name and password in it, special characters percent-encoded.",
			"Ask for {host|the host} to be allowed through the proxy, and to be left out of TLS inspection.",
			"For a proxy that wants NTLM or Kerberos run a helper such as px or cntlm and point HTTPS_PROXY at it.",
			"If the host is internal, add it to NO_PROXY.",
		},
		source: "RFC 9110 §15.5.8",
	},
}

// providerCauses are answers of a provider that are no OAuth answers.
var providerCauses = []entry{
	{
		id:      "idp.discovery",
		title:   "The discovery document is missing, broken or names another issuer",
		family:  famProvider,
		meaning: "The provider's self-description at /.well-known/openid-configuration could not be used.",
		steps: []string{
			"Open {discovery-url|ISSUER/.well-known/openid-configuration} in a browser: it should be JSON.",
			"Compare its issuer with the one {in-profile}[: {issuer}], to the letter and with the slash at the end.",
			"Check the path: a realm, tenant, pool or authorization server belongs to the issuer.",
			"If the provider has no discovery, give token-url and the endpoints {in-profile} instead of issuer.",
		},
		by: []variant{
			{profiles.Entra, []string{
				"Check the tenant[ {tenant}]: https://login.microsoftonline.com/{tenant|TENANT-ID}/v2.0/.well-known/openid-configuration should open in a browser.",
				"Name your tenant: with /common and /organizations the document's issuer is a pattern and not yours.",
				"Keep v1 and v2 apart: with /v2.0 the issuer ends in /v2.0, without it is https://sts.windows.net/{tenant|TENANT-ID}/.",
			}},
			{profiles.Cognito, []string{
				"Use https://cognito-idp.REGION.amazonaws.com/POOL-ID as issuer: discovery is there, not at the pool's own domain.",
				"Check region and pool ID[ in {issuer}].",
			}},
			{profiles.Keycloak, []string{
				"Check the realm in the issuer[ {issuer}]: https://HOST/realms/REALM, names are case-sensitive.",
				"From version 17 on there is no /auth in the path unless it was configured.",
				"Set KC_HOSTNAME if the document names another host than the one that you call.",
			}},
			{profiles.Auth0, []string{
				"Write the issuer with the slash at the end: https://YOUR-DOMAIN/.",
				"With a custom domain use it everywhere, or the auth0.com name everywhere, not a mix.",
			}},
		},
		source: "OpenID Connect Discovery §4.3, RFC 8414 §3.3",
	},
	{
		id:      "idp.endpoint",
		title:   "What answers at this URL is not the endpoint",
		family:  famProvider,
		meaning: "The URL gives a 404, a web page, a redirect or something else that is no OAuth answer.",
		steps: []string{
			"Compare the URL[ {url}] with what the provider's discovery document says: doorstep discover {issuer|ISSUER}.",
			"Correct token-url or the endpoints {in-profile}; leave them out if discovery knows them.",
			"If a web page or a redirect came, the URL is that of a sign-in page, or a proxy or portal answered in its place.",
			"Check the path's version, tenant or realm.",
		},
		by: []variant{
			{profiles.Entra, []string{
				"Write the token URL as https://login.microsoftonline.com/{tenant|TENANT-ID}/oauth2/v2.0/token[; it is {token-url}].",
				"Do not use …/authorize or the portal's address for it.",
				"Or leave token-url out and give the tenant {in-profile}.",
			}},
			{profiles.Cognito, []string{
				"Write the token URL as https://DOMAIN.auth.REGION.amazoncognito.com/oauth2/token: the pool's domain, not cognito-idp[; it is {token-url}].",
				"Check that the user pool has a domain: {at-app} > Branding > Domain.",
			}},
			{profiles.Keycloak, []string{
				"Write the token URL as https://HOST/realms/REALM/protocol/openid-connect/token[; it is {token-url}].",
				"From version 17 on there is no /auth in the path unless it was configured.",
			}},
		},
		source: "RFC 6749 §3.2, RFC 8414 §2",
	},
	{
		id:      "idp.rate-limited",
		title:   "The provider throttles",
		family:  famProvider,
		meaning: "Too many requests came from this client, address or account in a short time.",
		steps: []string{
			"Wait[ {retry-after}] before the next try; trying faster makes it last longer.",
			"Keep and reuse tokens until they end instead of asking for one per call.",
			"Look for a loop or many processes that sign in with the same client.",
			"Check the limits of your plan at {provider-name}.",
		},
		source: "RFC 6585 §4, RFC 9110 §10.2.3",
	},
	{
		id:      "idp.unavailable",
		title:   "The provider is down",
		family:  famProvider,
		meaning: "The provider answered that it cannot serve the request now, or a gateway in front of it did.",
		steps: []string{
			"Try again in a few minutes.",
			"Look at the status page of {provider-name}.",
			"If it is your own, look into its logs[ for the request to {url}].",
			"If only this client gets the error, give the request ID to the provider's support.",
		},
		source: "RFC 9110 §15.6, RFC 6749 §4.1.2.1",
	},
}
