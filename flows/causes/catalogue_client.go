package causes

import "doorstep/profiles"

// flowClientCauses are refusals that the client's registration explains.
var flowClientCauses = []entry{
	{
		id:      "flow.not-allowed",
		title:   "This grant or response type is not enabled for the client",
		family:  famSignIn,
		meaning: "The provider does not know the grant, or this client may not use it.",
		steps: []string{
			"Enable the grant[ of flow {flow}] at {at-grants}.",
			"Or use a flow that the client has: doorstep discover {issuer|ISSUER} lists what the provider offers.",
			"Check that this is the client you meant[: {client-id}]; its type may rule the grant out.",
		},
		by: []variant{
			{profiles.Auth0, []string{
				"Open {at-grants} and tick the grant (Client Credentials needs a Machine to Machine or Regular Web application, Device Code a Native one).",
				"For device flow set the application's authentication method to None and send no secret.",
				"Save, then try again: {login-command}.",
			}},
			{profiles.Okta, []string{
				"Open {at-grants} and tick the grant (Device Authorization needs a Native app, Client Credentials an API Services app).",
				"Open Security > API > (authorization server) > Access Policies and allow the grant in a rule for this client.",
				"Try again: {login-command}.",
			}},
			{profiles.Keycloak, []string{
				"Open {at-grants} and turn on OAuth 2.0 Device Authorization Grant, Service accounts roles (client credentials), Standard flow or OIDC CIBA Grant, as needed.",
				"For client credentials turn Client authentication on too: a public client has no service account.",
				"Try again: {login-command}.",
			}},
			{profiles.Cognito, []string{
				"Cognito has no device flow: use flow: pkce for people or client-credentials for programs.",
				"Open {at-grants} and enable the OAuth grant and at least one scope for the app client.",
				"For client credentials the app client needs a secret and custom scopes; it cannot share a client with the code grant.",
			}},
			{profiles.Google, []string{
				"Create an OAuth client of type TVs and Limited Input devices for the device flow: other types are refused.",
				"Google has no client credentials grant: use a service account.",
			}},
			{profiles.Entra, []string{
				"For device and other public flows open {at-grants} and set Allow public client flows to Yes.",
				"For a response type open the same page and tick the tokens that may be issued (ID tokens, access tokens).",
				"Name your tenant in the URL[: {tenant}]: some grants do not work on /common or /consumers.",
			}},
		},
		last:   "[Or sign in as a person with another flow, which this provider offers: doorstep login {profile} --flow {other-flow}.]",
		next:   "{other-flow}",
		source: "RFC 6749 §5.2, RFC 8628 §3.5",
	},
	{
		id:      "flow.public-client",
		title:   "A public client is treated as confidential, or the reverse",
		family:  famSignIn,
		meaning: "The provider wants a secret and got none, or got one from a client that must not have any.",
		steps: []string{
			"Decide what the client is: a program on people's machines is public (no secret), one on a server is confidential (secret or key).",
			"For a public client allow public flows at {at-grants} and remove client-secret {in-profile}.",
			"For a confidential client put its client-secret {in-profile}.",
		},
		by: []variant{
			{profiles.Entra, []string{
				"[{?a-person}For device flow and other sign-ins of people open {at-grants} and set Allow public client flows to Yes.]",
				"[{?a-person}If the redirect URI is under Web, move it to Mobile and desktop applications: Web means that a secret is wanted.]",
				"[{?a-person}If the error says that a secret must not be sent, remove client-secret {in-profile}.]",
				"[{?a-service}For client credentials the application must not be a public client: open {at-grants} and set Allow public client flows to No.]",
				"[{?a-service}Make sure that {the-profile} has a client-secret, which client credentials need.]",
			}},
			{profiles.Auth0, []string{
				"Open Auth0 Dashboard > Applications > (application) > Credentials and set Authentication Method to None for device flow and native apps.",
				"Then remove client-secret {in-profile}: Auth0 refuses a secret from such a client.",
				"For client credentials use an application with a secret.",
			}},
			{profiles.Google, []string{
				"Send the client secret as well: Google wants it from installed apps and in the device flow too.",
				"Copy it from Google Cloud console > APIs & Services > Credentials.",
			}},
			{profiles.Keycloak, []string{
				"Open {at-app} > Settings > Capability config: Client authentication Off is public, On is confidential.",
				"For a public client remove client-secret {in-profile}; for a confidential one copy it from {at-secret}.",
			}},
		},
		source: "RFC 6749 §2.1, RFC 8252 §8.4",
	},
	{
		id:      "flow.client-auth",
		title:   "The way of client authentication is wrong",
		family:  famDenied,
		meaning: "The client proves itself in a way that the provider does not expect of it: another method, a bad assertion, or a certificate that it does not know.",
		steps: []string{
			"Compare client-auth {in-profile}[ ({client-auth})] with the method registered at {at-auth}.",
			"With a secret try the other of client_secret_basic and client_secret_post, and send it one way only.",
			"With a key or certificate check that its public part is registered with the client and has not expired.",
			"In an assertion iss and sub are the client ID, aud is the token URL or issuer[ ({token-url})], and it lives minutes, not hours.",
		},
		by: []variant{
			{profiles.Entra, []string{
				"Open {at-secret} > Certificates and compare the thumbprint with the certificate that you sign with; upload the new one if it was renewed.",
				"Check that the assertion's x5t header is that thumbprint, its aud the token URL[ {token-url}], and its iss and sub the client ID[ {client-id}].",
				"For a federated credential compare issuer, subject and audience with the incoming token: to the letter, upper and lower case too.",
				"Check this computer's clock: an assertion from the future or the past is refused.",
			}},
			{profiles.Okta, []string{
				"Open {at-auth} and compare the method with client-auth {in-profile}[ ({client-auth})].",
				"For private_key_jwt check that the key's kid is among the app's public keys, and that aud is the token URL.",
				"Send credentials in one place only: header or body.",
			}},
		},
		source: "RFC 6749 §2.3, RFC 7523 §3, RFC 8705 §2",
	},
	{
		id:      "flow.redirect-uri",
		title:   "The redirect URI is not registered or does not match",
		family:  famSignIn,
		meaning: "The provider sends people back only to addresses that are registered with the client, to the letter and under the right kind of platform.",
		steps: []string{
			"Register the redirect URI[ {redirect-uri}] at {at-redirects}: scheme, host, port, path and the slash at the end all count.",
			"Compare redirect-uri and redirect-port {in-profile} with what is registered.",
			"For a program in the terminal use http://127.0.0.1 or http://localhost, whichever is registered: they differ.",
			"Save and wait a few minutes before you try again.",
		},
		by: []variant{
			{profiles.Entra, []string{
				"Open {at-redirects} and add the redirect URI[ {redirect-uri}] under Mobile and desktop applications; http://localhost there fits any port.",
				"If it is there under Web or Single-page application, move it: the kind decides whether a secret or an Origin is wanted.",
				"Compare what the error says was sent with what is registered, to the letter.",
			}},
			{profiles.Google, []string{
				"Use an OAuth client of type Desktop app: it takes any loopback port.",
				"For a Web client add the redirect URI[ {redirect-uri}] at {at-redirects}, port and slash included, and wait a few minutes.",
			}},
		},
		source: "RFC 6749 §3.1.2, RFC 8252 §7.3",
	},
	{
		id:      "flow.consent",
		title:   "A person or an administrator has yet to consent",
		family:  famSignIn,
		meaning: "The client asks for rights that nobody has agreed to so far.",
		steps: []string{
			"Sign in once in a browser and accept what the application asks for: {login-command}.",
			"If people may not consent themselves, ask an administrator to grant it at {at-permissions}.",
			"Check that you ask only for scopes that you need[: {scope}].",
		},
		by: []variant{
			{profiles.Entra, []string{
				"Ask an administrator to open {at-permissions} and choose Grant admin consent.",
				"Or send the administrator https://login.microsoftonline.com/{tenant|TENANT-ID}/adminconsent?client_id={client-id|CLIENT-ID}.",
				"If people may consent in your tenant, sign in once with a browser flow and accept.",
				"Wait a few minutes, then try again: {login-command}.",
			}},
			{profiles.Google, []string{
				"Add the account as a test user, or publish the app, at Google Cloud console > Google Auth Platform > Audience.",
				"For restricted scopes the app has to be verified, or allowed by the Workspace administrator.",
			}},
		},
		source: "OpenID Connect Core §3.1.2.6",
	},
}
