package profiles

// asking is what to know of one provider to ask for a profile.
type asking struct {
	name                  Provider
	title                 string
	place                 []Ask // what says where to sign in
	clientID              Ask
	secret                string // where its secrets are
	alwaysSecret          bool   // its clients for people have a secret too
	servicesOnly          bool   // no person signs in with it
	scope                 []Ask  // what to ask the provider for, where doorstep cannot know
	pkce, device, service string // what the registration needs, where there is more to say than for every provider
}

func askedOf(provider Provider) asking {
	for i := range asked {
		if asked[i].name == provider {
			return asked[i]
		}
	}
	return asking{name: provider}
}

// What the providers that doorstep cannot derive it for have to be told.
var (
	scopes = Ask{
		Key: "scopes", Title: "Scopes", Optional: true, Example: "openid offline_access IDENTITY user_impersonation",
		Where: "what your administrator says that applications ask for, with spaces between",
	}
	audience = Ask{
		Key: "audience", Title: "Audience", Optional: true, Example: "https://westeurope-1.cognitedata.com",
		Where: "the identifier of the API at the provider; for CDF often the cluster's URL",
	}
)

// asked has one entry a provider, the likeliest first. The names of pages are those of each provider's console.
var asked = []asking{
	{
		name: Entra, title: "Microsoft Entra ID",
		place: []Ask{{
			Key: "tenant", Title: "Tenant", Example: "3f0c6a5e-8a1b-4c2d-9e3f-7b5a6c4d8e90 or contoso.onmicrosoft.com", Also: []string{"issuer", "authority"},
			Where: "Microsoft Entra admin center, App registrations, your application, Overview: Directory (tenant) ID",
		}},
		clientID: Ask{
			Title: "Application ID",
			Where: "Microsoft Entra admin center, App registrations, your application, Overview: Application (client) ID; not the Object ID",
		},
		secret:  "App registrations, your application, Certificates & secrets: the Value, which is shown once, not the Secret ID",
		pkce:    "Authentication has the platform Mobile and desktop applications with the redirect URI http://localhost.",
		device:  "Authentication has Allow public client flows switched on.",
		service: "Certificates & secrets has a client secret, and a CDF group has the application's Object ID or a group of it.",
	},
	{
		name: Cognito, title: "Amazon Cognito",
		place: []Ask{
			{
				Key: "tenant", Title: "User pool ID", Example: "eu-west-1_a1B2c3D4e", Also: []string{"issuer"},
				Where: "AWS console, Cognito, User pools, your pool, Overview: User pool ID",
			},
			{
				Key: "authority", Title: "Domain", Example: "https://my-pool.auth.eu-west-1.amazoncognito.com",
				Where: "AWS console, Cognito, your user pool, Branding, Domain: the whole address",
			},
		},
		clientID: Ask{Where: "AWS console, Cognito, your user pool, App clients: Client ID", Example: "1h57kf5cpq17m0eml12EXAMPLE"},
		secret:   "AWS console, Cognito, your user pool, App clients, your client: Client secret",
		scope: []Ask{{
			Key: "scopes", Title: "Scopes", Optional: true, Example: "https://cognitedata.com/IDENTITY https://cognitedata.com/user_impersonation",
			Where: "your user pool, Branding, Domain, Resource servers: the identifier, a slash and the scope; all of the client's when left empty",
		}},
	},
	{
		name: Auth0, title: "Auth0",
		place: []Ask{{
			Key: "tenant", Title: "Domain", Example: "acme.eu.auth0.com", Also: []string{"issuer", "authority"},
			Where: "Auth0 dashboard, Applications, your application, Settings: Domain",
		}},
		clientID: Ask{Where: "Auth0 dashboard, Applications, your application, Settings: Client ID", Example: "xZ81abcDEF2ghiJKL3mnoPQR4stuVWX5"},
		secret:   "Auth0 dashboard, Applications, your application, Settings: Client Secret",
		device:   "Settings, Advanced Settings, Grant Types has Device Code switched on, and the application is a Native one.",
		scope: []Ask{{
			Key: "audience", Title: "Audience", Optional: true, Example: "https://my-project.fusion.cognite.com/my-project",
			Where: "Auth0 dashboard, APIs, your API: Identifier; for CDF it follows from the project when left empty",
		}},
	},
	{
		name: Okta, title: "Okta",
		place: []Ask{{
			Key: "issuer", Title: "Issuer", Example: "https://acme.okta.com/oauth2/default",
			Where: "Okta admin console, Security, API, Authorization Servers: Issuer URI",
		}},
		clientID: Ask{Where: "Okta admin console, Applications, your application, General: Client ID", Example: "0oa1b2c3d4E5f6G7h8i9"},
		secret:   "Okta admin console, Applications, your application, General: Client secrets",
		device:   "General, Grant type has Device Authorization switched on, and the authorization server's access policy allows it.",
		scope:    []Ask{scopes, audience},
	},
	{
		name: Keycloak, title: "Keycloak",
		place: []Ask{
			{
				Key: "authority", Title: "Address", Example: "https://login.example.com", Also: []string{"issuer"},
				Where: "the address of the server, up to /realms",
			},
			{Key: "tenant", Title: "Realm", Example: "my-company", Where: "the admin console's list of realms: the realm's name"},
		},
		clientID: Ask{Where: "the admin console, Clients: Client ID", Example: "doorstep"},
		secret:   "the admin console, Clients, your client, Credentials: Client secret",
		device:   "Clients, your client, Settings has OAuth 2.0 Device Authorization Grant switched on.",
		service:  "Clients, your client, Settings has Client authentication and Service accounts roles switched on.",
		scope:    []Ask{scopes, audience},
	},
	{
		name: Google, title: "Google",
		clientID:     Ask{Where: "Google Cloud console, APIs & Services, Credentials: Client ID", Example: "1234567890-abc123.apps.googleusercontent.com"},
		secret:       "Google Cloud console, APIs & Services, Credentials, your client: Client secret",
		alwaysSecret: true,
		pkce:         "The client is of the type Desktop app.",
		device:       "The client is of the type TVs and Limited Input devices.",
		service:      "Google has no client credentials grant: its service accounts sign in with a signed assertion.",
		scope:        []Ask{{Key: "scopes", Title: "Scopes", Optional: true, Example: "openid email profile", Where: "the APIs that you call, with spaces between"}},
	},
	{
		name: ADFS, title: "Active Directory Federation Services",
		place: []Ask{{
			Key: "authority", Title: "Address", Example: "https://adfs.example.com", Also: []string{"issuer"},
			Where: "the address of the federation service, up to /adfs",
		}},
		clientID: Ask{Where: "AD FS Management, Application Groups, your application: Client Identifier"},
		secret:   "AD FS Management, Application Groups, your server application: shown once, when the secret is made",
		scope:    []Ask{scopes},
	},
	{
		name: Cognite, title: "Cognite's own (service accounts)", servicesOnly: true,
		clientID: Ask{Where: "Cognite Data Fusion, Admin, Service accounts, your account: Client ID"},
		secret:   "Cognite Data Fusion, Admin, Service accounts, your account: shown once, when the credentials are made",
	},
	{
		name: Generic, title: "another one, by its address",
		place: []Ask{{
			Key: "issuer", Title: "Issuer", Example: "https://login.example.com", Also: []string{"tenant", "authority"},
			Where: "the provider's documentation: the address before /.well-known/openid-configuration",
		}},
		scope: []Ask{scopes, audience},
	},
}
