package causes

import "doorstep/profiles"

// accessDeniedCauses are the guide's four reasons for no access token.
var accessDeniedCauses = []entry{
	{
		id:     "access-denied.client-secret",
		title:  "The client secret is wrong or has expired",
		family: famDenied,
		meaning: "The provider knows the client but does not accept its secret: it expired, was copied incompletely or " +
			"with something extra, belongs to another client, or is the secret's ID instead of its value.",
		steps: []string{
			"Open {at-secret} and check whether the secret has expired or was replaced.",
			"Create a new client secret and copy its value whole; most providers show it only once.",
			"Put the new secret where {the-profile} takes it from[: {secret-from}], with no quotes, spaces or line break around it.",
			"If the secret is the right one, compare the client ID[ {client-id}]: a secret works only for the client it was made for.",
			"Try again: {login-command}.",
		},
		by: []variant{
			{profiles.Entra, []string{
				"[{?secret-guid}The secret has the shape of a GUID, so it is most likely the Secret ID: use the Value column instead.]",
				"Open {at-secret} and look at the Expires column; a secret past that date never works again.",
				"Choose New client secret and copy the Value column, not the Secret ID, before you leave the page.",
				"Put the value where {the-profile} takes it from[: {secret-from}], with no quotes, spaces or line break around it.",
				"If the secret is valid, make sure that it belongs to the application[ {client-id}]: another application's secret is refused in the same words.",
				"Try again: {login-command}.",
			}},
			{profiles.Cognito, []string{
				"Open {at-secret}, choose Show client secret and compare it with the one {in-profile}.",
				"If it is lost or leaked, create a new app client: its ID changes too, so update both.",
				"Put the secret where {the-profile} takes it from[: {secret-from}], with no quotes, spaces or line break around it.",
				"Compare the client ID[ {client-id}]: Cognito answers invalid_client for a wrong ID as well.",
				"Try again: {login-command}.",
			}},
		},
		source: guide,
	},
	{
		id:     "access-denied.client-id",
		title:  "The client ID is not the one of the registered application",
		family: famDenied,
		meaning: "The provider has no client with this ID where it looked: a typo, the ID of another object, or the right " +
			"application in another tenant, realm or pool.",
		steps: []string{
			"Compare the client ID[ {client-id}] {in-profile} with the one shown at {at-app}, character by character.",
			"Remove stray spaces, quotes and line breaks, and any placeholder that was left in.",
			"Check that the application is registered where the request goes[: {token-url}]; the same name elsewhere has another ID.",
			"Check that the application has not been disabled or deleted.",
		},
		by: []variant{
			{profiles.Entra, []string{
				"Compare the client ID[ {client-id}] with Application (client) ID at {at-app}; the Object ID and the Directory ID beside it do not work.",
				"Check that the application lives in, or was consented to in, the tenant that you sign in to[: {tenant}].",
				"Look under Enterprise applications in that tenant: if it is missing there, an admin has to add or consent to it.",
				"Remove stray spaces, quotes and line breaks from the ID {in-profile}.",
			}},
			{profiles.Keycloak, []string{
				"Compare the client ID[ {client-id}] with Client ID at {at-app}: it is the name in that column, not the client's UUID in the address bar.",
				"Check that the realm in the URL is the one that has the client[: {token-url}].",
				"Check that the client is enabled (the switch at the top right of its page).",
			}},
		},
		source: guide,
	},
	{
		id:     "access-denied.tenant",
		title:  "Signing in to the wrong tenant",
		family: famDenied,
		meaning: "The directory that the request names does not exist, cannot be told from the request, or is not the one " +
			"in which the application and the account live.",
		steps: []string{
			"Compare the tenant[ {tenant}] {in-profile} with the one of the application at {at-app}.",
			"Check the token URL[ {token-url}]: it has to name the same tenant, realm or domain.",
			"Make sure that the application exists in that tenant.",
		},
		by: []variant{
			{profiles.Entra, []string{
				"[The token says tenant {token-tid}, the profile says {tenant}: decide which one is right and write it in both places.]",
				"Compare the tenant[ {tenant}] with Directory (tenant) ID in {at-app} > Overview.",
				"Check the token URL[ {token-url}]: it should be https://login.microsoftonline.com/ with that Directory (tenant) ID and /oauth2/v2.0/token behind it, not /common or /organizations.",
				"Make sure that the application's service principal exists in that tenant: look it up under Enterprise applications.",
				"For a tenant in a national cloud use that cloud's sign-in host, such as login.microsoftonline.us.",
			}},
		},
		source: guide,
	},
	{
		id:     "access-denied.api-permission",
		title:  "The application has no permission for the CDF API",
		family: famDenied,
		meaning: "The client is known, but it was never granted the API that the request names, or that API is not known " +
			"in this tenant.",
		steps: []string{
			"Open {at-permissions} and add the permission for the API that the token is meant for[ ({expected-aud})].",
			"Have an administrator grant it for the whole organisation.",
			"Check that the scope[ {scope}] and the audience name that API and the right CDF cluster[ ({base-url})].",
			"Wait a few minutes for the change to spread, then try again: {login-command}.",
		},
		by: []variant{
			{profiles.Entra, []string{
				"Open {at-permissions}, choose Add a permission > APIs my organization uses, and pick the CDF API (user_impersonation).",
				"Choose Grant admin consent; without it a client without a person gets no token.",
				"If the CDF API is not in that list, its service principal is missing in the tenant[ {tenant}]: an admin has to consent to Cognite's API application for your cluster first.",
				"Check that the scope is {base-url|https://CLUSTER.cognitedata.com}/.default: another cluster's name is another API.",
				"Wait a few minutes for the change to spread, then try again: {login-command}.",
			}},
			{profiles.Auth0, []string{
				"Open Auth0 Dashboard > Applications > APIs > (the API of this audience) > Machine to Machine Applications and authorise the client[ {client-id}].",
				"Check that the audience[ {audience}] is exactly the API's Identifier there, trailing slash included.",
				"Select the scopes that the client may ask for, and save.",
				"Try again: {login-command}.",
			}},
			{profiles.Cognito, []string{
				"Open {at-permissions} and select the custom scopes of the resource server https://cognitedata.com for this app client.",
				"Ask for them in full, such as https://cognitedata.com/user_impersonation.",
				"Try again: {login-command}.",
			}},
		},
		source: guide,
	},
}
