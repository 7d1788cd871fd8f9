package causes

import "doorstep/profiles"

// signInWords show that a text is about signing in or about tokens.
var signInWords = []string{
	"oauth", "openid", "oidc", "error_description", "id_token", "id token", "access token", "access_token", "accesstoken",
	"refresh token", "refresh_token", "/token", "/authorize", "client_id", "client id", "clientid", "grant_type",
	"identity provider", "sign-in", "signin", "sign in", "login", "logged in", "www-authenticate", "bearer", "jwt",
	"device code", "device_code", "redirect_uri", "msal", "adal", "entra", "azure ad", "azuread", "adfs", "cognitedata", "cognite",
	"auth0", "okta", "keycloak", "pingfederate", "identityserver", "identitymodel", "authenticat", "client_credentials", "unauthorized",
	"jsonwebtoken", "jwk", "securitytoken", "signing key", "auth token", "sign into", "signing in", "log in", "forbidden", "authorization header", "auth header", "valid credentials", "token failed", "token claims", "decodeerror",
	"authorization server", "authorization timed out", "client application", "scope(s)", "authorization code", "grant type", "response type", "client authentication", "client secret",
	"pkce", "dpop", "end-user", "specified token", "security token", "validating token", "verifying token", "validating claim", "auth request", "identity token", "client assertion",
	"client_assertion", "client_secret", "code_challenge", "code_verifier", "response_type", "tls_client_auth", "/oauth2/", "totp", "client credentials", "admin consent", "user consent", "consent screen", "consent page", "consented", "consent to use", "consent for the app", "consent for transfer", "marketing consent must", "consent_", "incremental consent", "notauthorizedexception", "idp", "single sign-on", "sso", "firebase", "zitadel", "authelia", "authentik", "supabase", "gotrue", "wso2", "forgerock", "redirected back", "sorry, there was an error", "sorry there was an error", "'aud'", "claim 'iss'", "'iss' claim", "state parameter", "obtain token", "get token", "acquire token", "fetch token", "token exchange", "refresh grant", "code verifier", "user info", "userinfo endpoint", "userinfo response", "signing in", "logged out", "saml", "logging in", "logging into", "sign_in", "discovery url", "discovery document", "decode token", "verify token", "verify the token", "validate token", "parse token",
}

// providerWords show that a text is about a provider or CDF: hosts and paths of theirs, and words of the protocol.
var providerWords = []string{
	"oauth", "o365", "office365", "login.microsoftonline", "login.windows.net", "sts.windows.net", "graph.microsoft.com", "auth0.com", "okta.com", "oktapreview.com",
	"amazoncognito.com", "cognito-idp", "googleapis.com", "accounts.google", "/realms/", "/adfs/", "pingone", "cognitedata.com",
	"cognite.com", "/oauth", "/token", "openid", "oidc", "/authorize", "device_authorization", "/jwks", "identity provider", "keycloak", "oauthbearer", "id token", "id_token", "token endpoint", "userinfo", "active directory", "azure ad", "azuread", "entra", "msal", "cognito", "auth0",
}

// elsewhereWords show that a failure of the network was on the way to something else.
var elsewhereWords = []string{
	"postgres", "psycopg", "mysql", "mariadb", "redis", "mongo", "kafka", "rabbitmq", "amqp", "smtp", "imap", "ldap://", "docker.sock",
	"docker daemon", "sshd", "ssh:", "port 22:", "port 22 ", "port 5432", "port 3306", "port 6379", ":5432", ":3306", ":6379", ":27017",
	":9092", ":5672", ":25:", ":22:", ":2379", "elasticsearch", ":9200", "cassandra", "zookeeper", "jdbc:", "sqlserver", "memcached",
	"apt-get", "archive.", "pypi", "goproxy", "go: downloading", "git clone", "fatal: unable to access",
	"ntp", "syslog", "rsyslog", "prometheus", "mqtt", "opc.tcp", "x11", "nfs", "kubelet", "etcd",
	"method signature", "index signature", "central directory", "file header", "zip64", "checkpoint signature", "cross-signing", "cross signing", "importcrosssigning", "apns", "certificate hash", "ldap url", "search scope", "settings scope", "selected scope", "need to logout", "need to log out", "can't log out", "successfully disabled", "tool discovery", "methodsignature", "pgp", "s/mime", "dnssec", "key-signing", "kms key", "signing profile", "signing job", "signature packet", "signature version", "manifest signature", "ckr_", "p11:", "signature of function", "code signing", "codesign", "apk", "pdf", "zip file", "keystore", "wifi", "invalid_header_token", "hpe_invalid", "250-auth", "550 5.7.1", "relay access",
	"gpg:", "pgp", "gpg key", "commit signature", "detached signature", "trust signature", "sql expression", "page token", "continuation token", "asyncio.", "docker", "npm ", "npm err", "registry", "s3", "bucket", "artifactory", "nexus", "helm ", "maven", "git ", "pip ", "scraper",
	"foreign key", "gift certificate", "ssh client", "client version", "invoice", "coupon", "the bond", "patient", "of achievement", "of completion", "recording", "download cancel", "upload cancel", "shipping", "warranty",
	"mail from failed", "password authentication failed for user", "voucher", "courier", "parcel", "discount", "promo code", "gift card", "account balance", "order status", "in this chart",
}

// providerSigns tell which provider a text is about.
var providerSigns = []struct {
	word     string
	provider profiles.Provider
}{
	{"aadsts", profiles.Entra},
	{"login.microsoft", profiles.Entra},
	{"login.windows.net", profiles.Entra},
	{"sts.windows.net", profiles.Entra},
	{"microsoft entra", profiles.Entra},
	{"azure active directory", profiles.Entra},
	{"msal", profiles.Entra},
	{"auth0", profiles.Auth0},
	{"okta", profiles.Okta},
	{"amazoncognito", profiles.Cognito},
	{"cognito-idp", profiles.Cognito},
	{"cognitoidentityprovider", profiles.Cognito},
	{"accounts.google", profiles.Google},
	{"oauth2.googleapis", profiles.Google},
	{"google.auth", profiles.Google},
	{"/realms/", profiles.Keycloak},
	{"keycloak", profiles.Keycloak},
	{"/adfs/", profiles.ADFS},
	{"msis", profiles.ADFS},
	{"auth.cognite.com", profiles.Cognite},
}
