package causes

import "doorstep/profiles"

// place says where things are set at one provider. Its texts are templates and fit behind "Open" and "at".
type place struct {
	provider    profiles.Provider
	name        string
	app         string // the registration of the application, where its client ID is shown
	secret      string // where client secrets are made
	grants      string // where grants and public flows are turned on
	redirects   string // where redirect URIs are registered
	permissions string // where the application is allowed an API, and consent is given
	scopes      string // where the scopes of an API are defined
	auth        string // where the method of client authentication is chosen
	users       string // where accounts are looked up
	groups      string // where groups get into tokens
	logs        string // where sign-ins are logged
}

// places has one row a provider; the last one stands for all others.
var places = []place{
	{
		provider:    profiles.Entra,
		name:        "Microsoft Entra ID",
		app:         "Entra admin center > App registrations[ > {client-id}]",
		secret:      "Entra admin center > App registrations[ > {client-id}] > Certificates & secrets",
		grants:      "Entra admin center > App registrations[ > {client-id}] > Authentication",
		redirects:   "Entra admin center > App registrations[ > {client-id}] > Authentication",
		permissions: "Entra admin center > App registrations[ > {client-id}] > API permissions",
		scopes:      "Entra admin center > App registrations > (the API) > Expose an API",
		auth:        "Entra admin center > App registrations[ > {client-id}] > Certificates & secrets",
		users:       "Entra admin center > Users",
		groups:      "Entra admin center > App registrations > (the application) > Token configuration > Add groups claim",
		logs:        "Entra admin center > Monitoring & health > Sign-in logs",
	},
	{
		provider:    profiles.ADFS,
		name:        "AD FS",
		app:         "AD FS Management > Application Groups (Get-AdfsNativeClientApplication, Get-AdfsServerApplication)",
		secret:      "AD FS Management > Application Groups > (server application) > Reset shared secret",
		grants:      "AD FS Management > Application Groups (the device endpoint has to be enabled: Get-AdfsEndpoint)",
		redirects:   "AD FS Management > Application Groups > (application) > Redirect URI",
		permissions: "AD FS Management > Application Groups > (Web API) > Client Permissions",
		scopes:      "AD FS Management > Scope Descriptions, and Client Permissions of the Web API",
		auth:        "AD FS Management > Application Groups > (server application) > Credentials",
		users:       "Active Directory Users and Computers",
		groups:      "AD FS Management > Application Groups > (Web API) > Issuance Transform Rules",
		logs:        "Event Viewer > Applications and Services Logs > AD FS > Admin, by the activity ID",
	},
	{
		provider:    profiles.Cognito,
		name:        "Amazon Cognito",
		app:         "Amazon Cognito > User pools > (pool) > App clients",
		secret:      "Amazon Cognito > User pools > (pool) > App clients[ > {client-id}]",
		grants:      "Amazon Cognito > User pools > (pool) > App clients[ > {client-id}] > Login pages > OAuth grant types",
		redirects:   "Amazon Cognito > User pools > (pool) > App clients[ > {client-id}] > Login pages > Allowed callback URLs",
		permissions: "Amazon Cognito > User pools > (pool) > App clients[ > {client-id}] > Login pages > Custom scopes",
		scopes:      "Amazon Cognito > User pools > (pool) > Domain > Resource servers",
		auth:        "Amazon Cognito > User pools > (pool) > App clients[ > {client-id}]",
		users:       "Amazon Cognito > User pools > (pool) > Users",
		groups:      "Amazon Cognito > User pools > (pool) > Groups (claim cognito:groups)",
		logs:        "AWS CloudTrail, events of cognito-idp",
	},
	{
		provider:    profiles.Auth0,
		name:        "Auth0",
		app:         "Auth0 Dashboard > Applications > (application) > Settings",
		secret:      "Auth0 Dashboard > Applications > (application) > Settings > Client Secret",
		grants:      "Auth0 Dashboard > Applications > (application) > Settings > Advanced Settings > Grant Types",
		redirects:   "Auth0 Dashboard > Applications > (application) > Settings > Allowed Callback URLs",
		permissions: "Auth0 Dashboard > Applications > (application) > APIs",
		scopes:      "Auth0 Dashboard > Applications > APIs > (API) > Permissions",
		auth:        "Auth0 Dashboard > Applications > (application) > Credentials",
		users:       "Auth0 Dashboard > User Management > Users",
		groups:      "Auth0 Dashboard > Actions > Triggers > post-login (api.accessToken.setCustomClaim)",
		logs:        "Auth0 Dashboard > Monitoring > Logs",
	},
	{
		provider:    profiles.Okta,
		name:        "Okta",
		app:         "Okta Admin > Applications > (application) > General",
		secret:      "Okta Admin > Applications > (application) > General > Client Credentials",
		grants:      "Okta Admin > Applications > (application) > General > Grant type",
		redirects:   "Okta Admin > Applications > (application) > General > Sign-in redirect URIs",
		permissions: "Okta Admin > Applications > (application) > Okta API Scopes and Assignments",
		scopes:      "Okta Admin > Security > API > (authorization server) > Scopes",
		auth:        "Okta Admin > Applications > (application) > General > Client authentication",
		users:       "Okta Admin > Directory > People, and the application's Assignments",
		groups:      "Okta Admin > Security > API > (authorization server) > Claims",
		logs:        "Okta Admin > Reports > System Log",
	},
	{
		provider:    profiles.Google,
		name:        "Google",
		app:         "Google Cloud console > APIs & Services > Credentials",
		secret:      "Google Cloud console > APIs & Services > Credentials > (OAuth client)",
		grants:      "Google Cloud console > APIs & Services > Credentials (the type of the OAuth client)",
		redirects:   "Google Cloud console > APIs & Services > Credentials > (OAuth client) > Authorized redirect URIs",
		permissions: "Google Cloud console > Google Auth Platform > Audience and Data Access",
		scopes:      "Google Cloud console > Google Auth Platform > Data Access",
		auth:        "Google Cloud console > APIs & Services > Credentials > (OAuth client)",
		users:       "Google Admin console > Directory > Users",
		groups:      "your provider: Google's tokens carry no groups",
		logs:        "Google Admin console > Reporting > Audit and investigation > OAuth log events",
	},
	{
		provider:    profiles.Keycloak,
		name:        "Keycloak",
		app:         "Keycloak Admin console > (realm) > Clients[ > {client-id}]",
		secret:      "Keycloak Admin console > (realm) > Clients[ > {client-id}] > Credentials",
		grants:      "Keycloak Admin console > (realm) > Clients[ > {client-id}] > Settings > Capability config",
		redirects:   "Keycloak Admin console > (realm) > Clients[ > {client-id}] > Settings > Valid redirect URIs",
		permissions: "Keycloak Admin console > (realm) > Clients[ > {client-id}] > Client scopes and Service accounts roles",
		scopes:      "Keycloak Admin console > (realm) > Clients[ > {client-id}] > Client scopes",
		auth:        "Keycloak Admin console > (realm) > Clients[ > {client-id}] > Credentials > Client Authenticator",
		users:       "Keycloak Admin console > (realm) > Users",
		groups:      "Keycloak Admin console > (realm) > Clients[ > {client-id}] > Client scopes > (dedicated scope) > Mappers > Group Membership",
		logs:        "Keycloak Admin console > (realm) > Events, and the server's log",
	},
	{
		provider:    profiles.Cognite,
		name:        "Cognite",
		app:         "CDF > Manage access > Service accounts",
		secret:      "CDF > Manage access > Service accounts > (service account)",
		grants:      "CDF > Manage access > Service accounts (Cognite's own provider gives programs tokens by client credentials)",
		redirects:   "CDF > Admin > Applications",
		permissions: "CDF > Manage access > Groups",
		scopes:      "CDF > Manage access (Cognite's own provider needs no scope for client credentials)",
		auth:        "CDF > Manage access > Service accounts > (service account)",
		users:       "CDF > Manage access > Users",
		groups:      "CDF > Manage access > Groups > (group) > Members",
		logs:        "CDF > Manage access > Audit logs",
	},
	{
		provider:    profiles.Generic,
		name:        "your identity provider",
		app:         "the application's registration at your identity provider",
		secret:      "the application's credentials at your identity provider",
		grants:      "the application's grant types at your identity provider",
		redirects:   "the application's redirect URIs at your identity provider",
		permissions: "the application's API permissions at your identity provider",
		scopes:      "the scopes of the API at your identity provider",
		auth:        "the application's client authentication at your identity provider",
		users:       "the users of your identity provider",
		groups:      "the claims of access tokens at your identity provider",
		logs:        "the sign-in log of your identity provider",
	},
}

func placeOf(f Facts) place {
	want := f.provider()
	for _, p := range places {
		if p.provider == want {
			return p
		}
	}
	return places[len(places)-1]
}
