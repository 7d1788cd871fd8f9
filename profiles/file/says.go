package file

// KeyHelp says what one key of a profile is for.
type KeyHelp struct {
	Key  string // dotted, as in "cdf.base-url"
	Says string // a sentence or two; what is to be typed stands in backquotes
}

// Keys says what every key of a profile is for, in the order in which a profile is written. Other names for the same,
// such as those of an idp-authentication block, are not among them.
func Keys() []KeyHelp { return keyHelp(nil, "", profileKeys) }

func keyHelp(all []KeyHelp, prefix string, keys []key) []KeyHelp {
	for _, k := range keys {
		switch {
		case k.alias():
		case k.keys != nil:
			all = keyHelp(all, prefix+k.name+".", k.keys)
		default:
			all = append(all, KeyHelp{prefix + k.name, says[prefix+k.name]})
		}
	}
	return all
}

// says has one text a key of the table.
var says = map[string]string{
	"description": "What the profile is for, as lists show it.",
	"provider": "The identity provider, whose preset fills in what is left out: `entra`, `adfs`, `cognito`, `auth0`, `okta`, `google`, " +
		"`keycloak`, `cognite`; `generic` for any other. Left out, it is told from the URLs.",
	"tenant":    "The directory at the provider: Entra's tenant, Auth0's or Okta's domain, Keycloak's realm, Cognito's user pool.",
	"issuer":    "The provider's issuer URL, below which its discovery document is.",
	"authority": "The provider's address, such as `https://login.example.com`, for presets that add the rest to it.",
	"token-url": "The token endpoint, for a provider without discovery; the same as `endpoints.token`.",
	"client-id": "The application's (client) ID as it is registered.",
	"client-secret": "The client secret, or where it is: `${VARIABLE}`, `keyring:`, `file:PATH` or `command:[…]`. " +
		"`secret` is another name for it.",
	"flow": "How to sign in: `device`, `pkce`, `client-credentials`, `refresh-token`, `ciba`, `implicit`, `token-exchange`, `token`, " +
		"`api-key`, `cdf-login`. Left out, by the credentials: with a secret, key or certificate `client-credentials`, else `device`.",
	"scopes":          "The scopes to ask for; with a `cdf` block a preset knows them.",
	"audience":        "The audience to ask for, and to expect in the token.",
	"resource":        "The resource to ask for (RFC 8707).",
	"subject-profile": "With `token-exchange`: the profile whose token is exchanged.",
	"actor-profile": "With `token-exchange`: the profile whose token says who acts for the subject (delegation, RFC 8693), such as a service's own. " +
		"Of what type the two tokens are, `subject_token_type` and `actor_token_type` say under `extra-parameters`; access tokens when left out.",
	"client-auth": "How the client authenticates: `none`, `client_secret_basic`, `client_secret_post`, `client_secret_jwt`, " +
		"`private_key_jwt`, `tls_client_auth`, `self_signed_tls_client_auth`. Left out, by the credentials and the provider's document.",
	"min-ttl":                        "A token with less than this left is renewed before use; 30s when left out.",
	"timeout":                        "How long one request may take, such as `90s`; 30s when left out. `--timeout` beats it.",
	"par":                            "`true`: push the authorization request (RFC 9126). Done anyway where the provider demands it.",
	"jar":                            "`true`: sign the authorization request with `request-signing-key` (RFC 9101). Done anyway where the provider demands it.",
	"jar-encryption":                 "`true`: encrypt the signed request for the provider's key, too, so that nobody on its way reads it (RFC 9101 §6.1).",
	"jarm":                           "`true`: have the authorization response signed (JARM).",
	"dpop":                           "`true`: bind the tokens to a key that doorstep keeps (RFC 9449).",
	"request-signing-key":            "The private key that signs requests for `jar`: a path, PEM or JWK.",
	"decryption-key":                 "The private key for whose public half the provider encrypts ID tokens, answers and userinfo: a path, PEM or JWK.",
	"client-key":                     "The private key of `private_key_jwt` or of the certificate: a path, PEM or JWK (with `tls_client_auth` PEM).",
	"client-certificate":             "The client's certificate: a path, PEM (the key may be in the same file) or PKCS #12 (`.pfx`, `.p12`).",
	"client-certificate-password":    "The password of a PKCS #12 file, or where it is, as with `client-secret`.",
	"redirect-uri":                   "The redirect URI as it is registered, on loopback for a browser on this machine.",
	"redirect-port":                  "The port on which to wait for the browser; any free one when left out.",
	"prompt":                         "What the provider shall ask the person again (`login`, `consent`, `select_account`), with `pkce` and `implicit`.",
	"login-hint":                     "Who is about to sign in: a user name or an address. With `ciba` it says whose phone is asked.",
	"ciba-mode":                      "With `ciba`: `poll`, or `ping` when the client is registered for it.",
	"notification-port":              "With `ciba-mode: ping`: the port of this machine that the provider's pings lead to.",
	"acr-values":                     "The authentication context classes to ask for, the preferred first.",
	"extra-parameters":               "Parameters to add to the requests, as a mapping, for what has no key of its own.",
	"endpoints.authorization":        "The authorization endpoint. Each of the `endpoints` wins over discovery and preset.",
	"endpoints.token":                "The token endpoint.",
	"endpoints.device-authorization": "The device authorization endpoint (RFC 8628).",
	"endpoints.jwks":                 "Where the provider's keys are (JWKS).",
	"endpoints.userinfo":             "The userinfo endpoint.",
	"endpoints.introspection":        "The introspection endpoint (RFC 7662).",
	"endpoints.revocation":           "The revocation endpoint (RFC 7009).",
	"endpoints.registration":         "The endpoint of dynamic client registration (RFC 7591).",
	"endpoints.end-session":          "The page that ends the browser's session (RP-Initiated Logout), with what it wants beside, such as Cognito's `?logout_uri=…`.",
	"endpoints.par":                  "The pushed authorization request endpoint (RFC 9126).",
	"endpoints.backchannel":          "The backchannel authentication endpoint of CIBA.",
	"ca-file":                        "Certificates to trust beside the system's: a path, PEM.",
	"api-key":                        "With the flow `api-key`: the key, or where it is, as with `client-secret`.",
	"access-token":                   "With the flow `token`: the token, or where it is, as with `client-secret`.",
	"registration-client-uri":        "Where the client's registration is managed (RFC 7592); `doorstep register` writes it.",
	"registration-access-token":      "What managing the registration takes, or where it is; `doorstep register` writes it.",
	"security":                       "`fapi2`: do what the FAPI 2.0 Security Profile requires, and refuse what it forbids.",
	"cdf.project":                    "The CDF project.",
	"cdf.base-url":                   "The CDF cluster's URL, such as `https://westeurope-1.cognitedata.com`.",
	"cdf.cluster":                    "The CDF cluster's name, such as `westeurope-1`, in place of `base-url`.",
	"cdf.needs":                      "The capabilities that the checklist looks for, such as `timeseries:READ`.",
	"resource-check.url":             "For a resource other than CDF: what the checklist calls with the token.",
	"resource-check.method":          "The method of that call; `GET` when left out.",
	"resource-check.expect-status":   "The status that counts as success; 200 when left out.",
}
