package jwtview

import "testing"

const (
	tenant  = "30f2bb1f-28a1-46c7-a86e-009945611965"
	client  = "9f039f43-cd64-4d32-abc1-333ca411e5f9"
	cluster = "https://westeurope-1.cognitedata.com"
)

// providerToken is a token as a provider issues it: healthy, so that neither a warning nor a failure may come of it,
// with or without a profile.
type providerToken struct {
	name   string
	header string // further members
	claims string
	expect Expect
	vendor vendor
	use    usage
	app    bool
}

var accessTokens = []providerToken{
	{
		name: "Entra v1, a person", header: `,"typ":"JWT","x5t":"k1"`,
		claims: `{"aud":"` + cluster + `","iss":"https://sts.windows.net/` + tenant + `/",` + times + `,"acr":"1",
			"aio":"AZQAa/8T","amr":["rsa","mfa"],"appid":"` + client + `","appidacr":"0","family_name":"Sykes",
			"given_name":"Glen","groups":["b45a1671-9ee5-4810-a4a4-1fdc7c20d8a1"],"ipaddr":"203.0.113.9","name":"Glen Sykes",
			"oid":"b45a1671-9ee5-4810-a4a4-1fdc7c20d8a1","rh":"0.AAAAH7vyMKEo","scp":"IDENTITY user_impersonation",
			"sub":"mp9krYK2S_QjiFWwTcr-kONiQX4R2Yfb_ww6wCw_Yx8","tid":"` + tenant + `","unique_name":"glen@example.com",
			"upn":"glen@example.com","uti":"MjCUJzWzVE2AMQkcHtw6AA","ver":"1.0",
			"wids":["b79fbf4d-3ef9-4689-8143-76b194e85509"]}`,
		expect: Expect{Issuers: []string{"https://sts.windows.net/" + tenant + "/", "https://login.microsoftonline.com/" + tenant + "/v2.0"}, Audiences: []string{cluster}, ClientID: client, Tenant: tenant, Required: []string{"iss", "aud", "exp", "iat", "sub"}},
		vendor: entraV1, use: accessToken,
	},
	{
		name: "Entra v1, an application", header: `,"typ":"JWT","x5t":"k1"`,
		claims: `{"aud":"` + cluster + `","iss":"https://sts.windows.net/` + tenant + `/",` + times + `,"aio":"E2ZgYGg",
			"appid":"` + client + `","appidacr":"1","groups":["b45a1671-9ee5-4810-a4a4-1fdc7c20d8a1"],
			"idp":"https://sts.windows.net/` + tenant + `/","oid":"6d1b4f3c-0000-4000-8000-000000000001","rh":"0.AAAA",
			"sub":"6d1b4f3c-0000-4000-8000-000000000001","tid":"` + tenant + `","uti":"x","ver":"1.0"}`,
		expect: Expect{Issuers: []string{"https://sts.windows.net/" + tenant + "/"}, Audiences: []string{cluster}, ClientID: client, Tenant: tenant},
		vendor: entraV1, use: accessToken, app: true,
	},
	{
		name: "Entra v2, an application that calls its own API", header: `,"typ":"JWT"`,
		claims: `{"aud":"` + client + `","iss":"https://login.microsoftonline.com/` + tenant + `/v2.0",` + times + `,
			"aio":"E2Zg","azp":"` + client + `","azpacr":"1","oid":"6d1b4f3c-0000-4000-8000-000000000001","rh":"0.A",
			"sub":"6d1b4f3c-0000-4000-8000-000000000001","tid":"` + tenant + `","uti":"u","ver":"2.0"}`,
		expect: Expect{Issuers: []string{"https://login.microsoftonline.com/" + tenant + "/v2.0"}, Audiences: []string{client}, ClientID: client, Tenant: tenant},
		vendor: entraV2, use: accessToken, app: true,
	},
	{
		name: "Entra v2, a person, discovery of all tenants", header: `,"typ":"JWT"`,
		claims: `{"aud":"` + client + `","iss":"https://login.microsoftonline.com/` + tenant + `/v2.0",` + times + `,
			"azp":"` + client + `","azpacr":"0","name":"Ann","oid":"o","preferred_username":"ann@example.com","rh":"0.A",
			"scp":"user_impersonation","sub":"s","tid":"` + tenant + `","uti":"u","ver":"2.0"}`,
		expect: Expect{Issuers: []string{"https://login.microsoftonline.com/{tenantid}/v2.0"}, Audiences: []string{client}},
		vendor: entraV2, use: accessToken,
	},
	{
		name:   "Entra, customers (B2C)",
		header: `,"typ":"JWT"`,
		claims: `{"aud":"` + client + `","iss":"https://contoso.b2clogin.com/` + tenant + `/v2.0/",` + times + `,"sub":"s",
			"name":"Ann","scp":"read","azp":"` + client + `","ver":"1.0","tfp":"B2C_1_signin"}`,
		expect: Expect{Audiences: []string{client}, ClientID: client},
		vendor: entraV2, use: accessToken,
	},
	{
		name: "Amazon Cognito, a person", header: "",
		claims: `{"sub":"aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee","cognito:groups":["engineers"],
			"iss":"https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_aB1cD2eF3","version":2,"client_id":"57example23ijkl",
			"origin_jti":"o","token_use":"access",
			"scope":"https://cognitedata.com/user_impersonation https://cognitedata.com/IDENTITY","auth_time":1772366400,
			"exp":1772370000,"iat":1772366400,"jti":"j","username":"ann"}`,
		expect: Expect{Issuers: []string{"https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_aB1cD2eF3"}, ClientID: "57example23ijkl", Required: []string{"iss", "exp", "iat", "sub"}},
		vendor: cognito, use: accessToken,
	},
	{
		name: "Amazon Cognito, an application",
		claims: `{"sub":"57example23ijkl","token_use":"access","scope":"https://cognitedata.com/user_impersonation",
			"auth_time":1772366400,"iss":"https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_aB1cD2eF3","exp":1772370000,
			"iat":1772366400,"version":2,"jti":"j","client_id":"57example23ijkl"}`,
		expect: Expect{Audiences: []string{cluster}, ClientID: "57example23ijkl"},
		vendor: cognito, use: accessToken, app: true,
	},
	{
		name: "Auth0, a person", header: `,"typ":"JWT"`,
		claims: `{"iss":"https://example.eu.auth0.com/","sub":"auth0|123456","aud":["` + cluster + `",
			"https://example.eu.auth0.com/userinfo"],"iat":1772366400,"exp":1772370000,"azp":"my_client",
			"scope":"openid profile offline_access","permissions":["read:all"]}`,
		expect: Expect{Issuers: []string{"https://example.eu.auth0.com/"}, Audiences: []string{cluster}, ClientID: "my_client"},
		vendor: auth0, use: accessToken,
	},
	{
		name: "Auth0, an application", header: `,"typ":"JWT"`,
		claims: `{"iss":"https://example.eu.auth0.com/","sub":"my_client@clients","aud":"` + cluster + `","iat":1772366400,
			"exp":1772370000,"azp":"my_client","scope":"read:all","gty":"client-credentials"}`,
		expect: Expect{Issuers: []string{"https://example.eu.auth0.com/"}, Audiences: []string{cluster}, ClientID: "my_client"},
		vendor: auth0, use: accessToken, app: true,
	},
	{
		name: "Auth0 in the form of RFC 9068", header: `,"typ":"at+jwt"`,
		claims: `{"iss":"https://example.eu.auth0.com/","sub":"auth0|1","aud":"` + cluster + `","iat":1772366400,
			"exp":1772370000,"client_id":"my_client","jti":"j"}`,
		expect: Expect{Audiences: []string{cluster}, ClientID: "my_client"},
		vendor: auth0, use: accessToken,
	},
	{
		name: "Okta, a person",
		claims: `{"ver":1,"jti":"AT.0mP4JKAZX1iACIT4vbEDF7LpvDVjxypPMf0D7uX39RE",
			"iss":"https://example.okta.com/oauth2/default","aud":"api://default","iat":1772366400,"exp":1772370000,
			"cid":"0oaClient","uid":"00uid4BxXw6I6TV4m0g3","scp":["openid","offline_access"],"sub":"ann@example.com",
			"auth_time":1772366390,"groups":["Everyone"]}`,
		expect: Expect{Issuers: []string{"https://example.okta.com/oauth2/default"}, Audiences: []string{"api://default"}, ClientID: "0oaClient"},
		vendor: okta, use: accessToken,
	},
	{
		name: "Okta, an application",
		claims: `{"ver":1,"jti":"AT.x","iss":"https://example.okta.com/oauth2/default","aud":"api://default",
			"iat":1772366400,"exp":1772370000,"cid":"0oaClient","scp":["cdf"],"sub":"0oaClient"}`,
		expect: Expect{ClientID: "0oaClient"},
		vendor: okta, use: accessToken, app: true,
	},
	{
		name: "Keycloak, a person", header: `,"typ":"JWT"`,
		claims: `{"exp":1772370000,"iat":1772366400,"auth_time":1772366399,"jti":"onrtro:1",
			"iss":"https://sso.example.com/realms/main","aud":["cdf","account"],"sub":"f:1:ann","typ":"Bearer",
			"azp":"doorstep","sid":"s","acr":"1","allowed-origins":["https://app.example.com"],
			"realm_access":{"roles":["offline_access"]},"resource_access":{"account":{"roles":["view-profile"]}},
			"scope":"openid email profile","email_verified":true,"name":"Ann","groups":["/engineers"],
			"preferred_username":"ann"}`,
		expect: Expect{Issuers: []string{"https://sso.example.com/realms/main"}, Audiences: []string{"cdf"}, ClientID: "doorstep"},
		vendor: keycloak, use: accessToken,
	},
	{
		name: "Keycloak, a service account, nbf 0 as of old", header: `,"typ":"JWT"`,
		claims: `{"exp":1772370000,"nbf":0,"iat":1772366400,"jti":"x","iss":"https://sso.example.com/auth/realms/main",
			"aud":"cdf","sub":"1b","typ":"Bearer","azp":"doorstep","acr":"1","scope":"email profile","clientId":"doorstep",
			"clientHost":"10.0.0.1","preferred_username":"service-account-doorstep","clientAddress":"10.0.0.1"}`,
		expect: Expect{Audiences: []string{"cdf"}, ClientID: "doorstep"},
		vendor: keycloak, use: accessToken, app: true,
	},
	{
		name: "AD FS", header: `,"typ":"JWT","x5t":"k1"`,
		claims: `{"aud":"` + cluster + `","iss":"http://adfs.example.com/adfs/services/trust",` + times + `,
			"apptype":"Public","appid":"` + client + `",
			"authmethod":"urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport",
			"auth_time":"2026-03-01T11:59:00.123Z","ver":"1.0","scp":"user_impersonation openid","sub":"ann",
			"group":["S-1-5-21-1"]}`,
		expect: Expect{Issuers: []string{"http://adfs.example.com/adfs/services/trust"}, Audiences: []string{cluster}, ClientID: client},
		vendor: adfs, use: accessToken,
	},
	{
		name: "Cognite", header: `,"typ":"JWT"`,
		claims: `{"iss":"https://auth.cognite.com","sub":"5hE2","aud":["` + cluster + `"],` + times + `,
			"client_id":"my_client","org":"my-org","scope":"user_impersonation","jti":"j"}`,
		expect: Expect{Issuers: []string{"https://auth.cognite.com"}, Audiences: []string{cluster}, ClientID: "my_client"},
		vendor: cognite, use: accessToken,
	},
	{
		name: "a provider nobody has heard of, times with a fraction", header: `,"typ":"JWT"`,
		claims: `{"iss":"https://id.example.org","sub":"ann","aud":"` + cluster + `","iat":1772366400.25,
			"exp":1772370000.75,"scope":["read","write"],"nonce":null}`,
		expect: Expect{Issuers: []string{"https://id.example.org"}, Audiences: []string{cluster}},
		vendor: unknownVendor, use: accessToken,
	},
}

var idTokens = []providerToken{
	{name: "Entra v1", claims: `{"aud":"` + client + `","iss":"https://sts.windows.net/` + tenant + `/",` + times + `,
		"amr":["pwd"],"name":"Ann","oid":"o","sub":"s","tid":"` + tenant + `","unique_name":"ann@example.com",
		"upn":"ann@example.com","ver":"1.0"}`, vendor: entraV1},
	{name: "Entra v2", claims: `{"aud":"` + client + `",
		"iss":"https://login.microsoftonline.com/` + tenant + `/v2.0",` + times + `,"name":"Ann","oid":"o",
		"preferred_username":"ann@example.com","rh":"0.A","sub":"s","tid":"` + tenant + `","uti":"u",
		"ver":"2.0"}`, vendor: entraV2},
	{name: "Amazon Cognito", claims: `{"sub":"a","cognito:groups":["engineers"],"email_verified":true,
		"iss":"https://cognito-idp.eu-west-1.amazonaws.com/p","cognito:username":"ann","aud":"57example23ijkl",
		"event_id":"e","token_use":"id","auth_time":1772366400,"exp":1772370000,"iat":1772366400,
		"email":"ann@example.com"}`, vendor: cognito},
	{name: "Auth0", claims: `{"nickname":"ann","name":"Ann","updated_at":"2026-03-01T12:00:00.000Z",
		"email":"ann@example.com","iss":"https://example.eu.auth0.com/","aud":"` + client + `","iat":1772366400,
		"exp":1772370000,"sub":"auth0|1","sid":"s"}`, vendor: auth0, expect: Expect{ClientID: client}},
	{name: "Okta", claims: `{"sub":"00u","name":"Ann","ver":1,"iss":"https://example.okta.com","aud":"` + client + `",
		"iat":1772366400,"exp":1772370000,"jti":"ID.x","amr":["pwd"],"idp":"00o","nonce":"n","auth_time":1772366390,
		"at_hash":"h"}`, vendor: okta},
	{name: "Keycloak", claims: `{"exp":1772370000,"iat":1772366400,"jti":"x","iss":"https://sso.example.com/realms/main",
		"aud":"doorstep","sub":"f","typ":"ID","azp":"doorstep","sid":"s","at_hash":"h","acr":"1",
		"preferred_username":"ann"}`, vendor: keycloak},
	{name: "Google", claims: `{"iss":"https://accounts.google.com","azp":"1.apps.googleusercontent.com",
		"aud":"1.apps.googleusercontent.com","sub":"110169484474386276334","hd":"example.com","email":"ann@example.com",
		"email_verified":true,"at_hash":"h","iat":1772366400,"exp":1772370000}`, vendor: google},
	{name: "Google, the issuer without a scheme", claims: `{"iss":"accounts.google.com",
		"azp":"1.apps.googleusercontent.com","aud":"1.apps.googleusercontent.com","sub":"1","iat":1772366400,
		"exp":1772370000}`, vendor: google},
	{name: "AD FS", claims: `{"aud":"` + client + `","iss":"https://adfs.example.com/adfs","iat":1772366400,
		"exp":1772370000,"auth_time":1772366400,"sub":"s","upn":"ann@example.com","pwd_exp":"5184000","sid":"S-1-5-21",
		"nonce":"n"}`, vendor: adfs},
}

func TestHealthyAccessTokensRaiseNoAlarm(t *testing.T) {
	t.Parallel()
	for _, p := range accessTokens {
		t.Run(p.name, func(t *testing.T) {
			t.Parallel()
			token := signRS256(t, p.claims, p.header)
			expect := p.expect
			expect.AccessToken = true
			for name, e := range map[string]*Expect{"alone": nil, "with a profile": &expect} {
				in := Inspect(token, Options{Now: soon, Keys: published(), Expect: e})
				if in.Kind != JWS || in.Signature.Status != SignatureValid {
					t.Errorf("%s: %s, signature %+v", name, in.Kind, in.Signature)
				}
				wantNothing(t, in)
				v := newView(in, in.token, Options{Now: soon, Expect: e})
				if v.vendor != p.vendor || v.use != p.use || v.app != p.app {
					t.Errorf("%s: vendor %q, use %q (%s), app %t (%s)", name, v.vendor, v.use, v.useWhy, v.app, v.appWhy)
				}
			}
		})
	}
}

func TestHealthyIDTokens(t *testing.T) {
	t.Parallel()
	for _, p := range idTokens {
		t.Run(p.name, func(t *testing.T) {
			t.Parallel()
			token := signRS256(t, p.claims, "")
			alone := Inspect(token, Options{Now: soon, Keys: published()})
			wantNothing(t, alone)
			if f, _ := alone.Finding("token.provider"); f.Evidence != string(p.vendor) {
				t.Errorf("provider %q", f.Evidence)
			}
			p.expect.AccessToken = true
			in := Inspect(token, Options{Now: soon, Keys: published(), Expect: &p.expect})
			wantFinding(t, in, "token.type", Fail, "token.type", "an ID token, and an access token is wanted")
		})
	}
}

func TestSampleTokenOfTheGuide(t *testing.T) {
	t.Parallel()
	// The token that Cognite's training material shows, with the blackened digits filled in.
	const claims = `{"aud":"https://openfield.cognitedata.com",
		"iss":"https://sts.windows.net/30f2bb1f-28a1-46c7-a86e-009945611965/","iat":1615211873,"nbf":1615211873,
		"exp":1615215773,"acr":"1","aio":"AZQAa/8TAAAA","amr":["rsa","mfa"],"appid":"9f039f43-cd64-4d32-abc1-333ca411e5f9",
		"appidacr":"0","email":"glen.sykes@example.com","family_name":"Sykes","given_name":"Glen",
		"groups":["a9ae5b54-3600-4917-a9dc-3020723360b3"],
		"idp":"https://sts.windows.net/a9ae5b54-3600-4917-a9dc-3020723360b3/","ipaddr":"203.0.113.7","name":"Glen Sykes",
		"oid":"b45a1671-9ee5-4810-a4a4-1fdc7c20d8a1","rh":"0.AAAAH7vyMKEox0aobgCZRWEZZUOfA59kzTJNq8EzPKQR5fl6AHw.",
		"scp":"IDENTITY user_impersonation","sub":"mp9krYK2S_QjiFWwTcr-kONiQX4R2Yfb_ww6wCw_Yx8",
		"tid":"30f2bb1f-28a1-46c7-a86e-009945611965","unique_name":"glen.sykes@example.com","uti":"MjCUJzWzVE2AMQkcHtw6AA",
		"ver":"1.0"}`
	in := Inspect(signRS256(t, claims, ""), Options{Now: issued, Keys: published()})
	wantFinding(t, in, "token.exp", Fail, "expired.not-renewed", "expired 1818d 20h ago (exp 2021-03-08T15:02:53Z; ")
	wantFinding(t, in, "token.provider", Pass, "", "Microsoft Entra ID (v1)")
	wantFinding(t, in, "token.guest", Pass, "", "a guest")
	wantFinding(t, in, "token.scope-full", Pass, "", "one's own identity")
	wantFinding(t, in, "token.aud-api", Pass, "", "cluster openfield")
	wantFinding(t, in, "token.lifetime", Pass, "", "1h 5m")
	wantFinding(t, in, "token.client-auth", Pass, "", "a public client")
	for i, want := range []string{"iss", "aud", "exp", "iat", "nbf", "sub", "scp", "groups"} {
		rc := in.RequiredClaims[i]
		if rc.Claim != want || (rc.Status == Pass) != (want != "exp") || len(rc.Value) == 0 {
			t.Errorf("required claim %d: %+v", i, rc)
		}
	}
}
