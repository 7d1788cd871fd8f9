package checklist

import (
	"net/http"
	"strings"
	"testing"

	"doorstep/jwtview"
	"doorstep/profiles"
)

// healthy are tokens as providers' documentation shows them, each of a set-up in which nothing is wrong.
var healthy = []struct {
	name   string
	change func(w *world, p *profiles.Profile)
}{
	{"Entra v2, an application", func(w *world, p *profiles.Profile) {
		entra(w, p, map[string]any{"ver": "2.0", "azp": guidClient, "azpacr": "1", "idtyp": "app", "oid": guidOther, "roles": []string{"user_impersonation"}, "scp": nil, "groups": nil})
	}},
	{"Entra v2, an application without roles", func(w *world, p *profiles.Profile) {
		entra(w, p, map[string]any{"ver": "2.0", "azp": guidClient, "azpacr": "2", "oid": guidOther, "scp": nil, "groups": []string{"group-1"}})
	}},
	{"Entra v1, an application", func(w *world, p *profiles.Profile) {
		entra(w, p, map[string]any{
			"ver": "1.0", "appid": guidClient, "appidacr": "1", "azp": nil, "scp": nil, "idtyp": "app", "oid": guidOther,
			"idp": "https://sts.windows.net/" + guidTenant + "/", "aio": "E2ZgYPj/", "rh": "0.AAAA.", "uti": "abc", "xms_tcdt": 1500000000,
		})
	}},
	{"Entra v1, a person", func(w *world, p *profiles.Profile) {
		entra(w, p, map[string]any{
			"ver": "1.0", "appid": guidClient, "appidacr": "0", "azp": nil, "scp": "IDENTITY user_impersonation", "amr": []string{"pwd", "mfa"},
			"name": "Ann", "upn": "ann@contoso.com", "unique_name": "ann@contoso.com", "oid": guidOther, "ipaddr": "203.0.113.7", "acct": 0, "acr": "1",
		})
	}},
	{"Entra, Cognite's shared audience", func(w *world, p *profiles.Profile) {
		entra(w, p, map[string]any{"ver": "2.0", "azp": guidClient, "aud": w.cdf.URL, "scp": "user_impersonation IDENTITY"})
	}},
	{"Entra GCC High", func(w *world, p *profiles.Profile) {
		entra(w, p, map[string]any{"ver": "2.0", "azp": guidClient, "xms_cc": []string{"cp1"}, "tenant_region_scope": "USGov", "scp": "user_impersonation"})
	}},
	{"Entra External ID (B2C)", func(w *world, p *profiles.Profile) {
		p.Tenant = ""
		w.claims = map[string]any{
			"ver": "1.0", "azp": clientID, "tfp": "B2C_1_signin", "oid": guidOther, "scp": "user_impersonation", "name": "Ann", "nonce": nil,
		}
	}},
	{"Cognito, an application", func(w *world, p *profiles.Profile) {
		p.Provider, p.Audience, p.Scopes = profiles.Cognito, "", []string{"cdf/user_impersonation"}
		w.claims = map[string]any{
			"aud": nil, "nbf": nil, "sub": clientID, "client_id": clientID, "token_use": "access", "scope": "cdf/user_impersonation",
			"version": 2, "jti": guidOther, "auth_time": 1700000000, "cognito:groups": []string{"group-1"},
		}
		w.answers[pathProject] = ok(`{"urlName":"plant","oidcConfiguration":{"accessClaims":[{"claimName":"cognito:groups"}],"scopeClaims":[{"claimName":"scope"}]}}`)
	}},
	{"Auth0, an application", func(w *world, p *profiles.Profile) {
		p.Provider, p.Scopes = profiles.Auth0, nil
		w.claims = map[string]any{"nbf": nil, "sub": clientID + "@clients", "azp": clientID, "gty": "client-credentials", "scope": "user_impersonation"}
	}},
	{"Auth0, a person with userinfo in aud", func(w *world, p *profiles.Profile) {
		p.Provider, p.Scopes = profiles.Auth0, []string{"openid", "profile", "user_impersonation"}
		w.claims = map[string]any{
			"nbf": nil, "aud": []string{w.cdf.URL, w.idp.URL + "/userinfo"}, "sub": "auth0|5f7c8ec7c33c6c004bbafe82", "azp": clientID,
			"scope": "openid profile user_impersonation", "permissions": []string{"read:all"},
		}
	}},
	{"Okta, a custom server", func(w *world, p *profiles.Profile) {
		p.Provider = profiles.Okta
		w.claims = map[string]any{
			"ver": 1, "jti": "AT.0", "nbf": nil, "cid": clientID, "uid": "00uid4BxXw6I6TV4m0g3", "scp": []string{"user_impersonation"}, "sub": "ann@example.com",
			"auth_time": 1700000000, "groups": []string{"group-1", "Everyone"},
		}
	}},
	{"Okta, an application", func(w *world, p *profiles.Profile) {
		p.Provider = profiles.Okta
		w.claims = map[string]any{"ver": 1, "nbf": nil, "cid": clientID, "scp": []string{"user_impersonation"}, "sub": clientID, "groups": []string{"group-1"}}
	}},
	{"Okta, the org server and its userinfo", func(w *world, p *profiles.Profile) {
		p.Provider, p.CDF, p.Audience, p.Scopes = profiles.Okta, nil, "", []string{"openid", "profile"}
		w.answers["/v1/userinfo"] = ok(`{"sub":"00u"}`)
		p.ResourceCheck = &profiles.ResourceCheck{URL: w.cdf.URL + "/v1/userinfo"}
		w.kid = "a-key-that-okta-keeps-to-itself"
		w.claims = map[string]any{
			"ver": 1, "nbf": nil, "iss": "https://acme.okta.com", "aud": "https://acme.okta.com", "cid": clientID, "uid": "00u",
			"scp": []string{"openid", "profile"}, "sub": "ann@example.com", "auth_time": 1700000000,
		}
	}},
	{"Google and its userinfo", func(w *world, p *profiles.Profile) {
		p.Provider, p.CDF, p.Audience, p.Scopes = profiles.Google, nil, "", []string{"openid", "email"}
		w.opaque = "ya29.a0AfB_byC1234567890-abcdefghijklmnop"
		w.answers["/v1/userinfo"] = ok(`{"sub":"1178"}`)
		p.ResourceCheck = &profiles.ResourceCheck{URL: w.cdf.URL + "/v1/userinfo"}
	}},
	{"Google and no API to ask", func(w *world, p *profiles.Profile) {
		p.Provider, p.CDF, p.Audience, p.Scopes = profiles.Google, nil, "", []string{"openid", "email"}
		w.opaque = "ya29.a0AfB_byC1234567890-abcdefghijklmnop"
	}},
	{"Cognito, an application without groups", func(w *world, p *profiles.Profile) {
		p.Provider, p.Audience, p.Scopes = profiles.Cognito, "", []string{"https://cognitedata.com/user_impersonation"}
		w.claims = map[string]any{
			"aud": nil, "nbf": nil, "sub": clientID, "client_id": clientID, "token_use": "access", "scope": "https://cognitedata.com/user_impersonation",
			"version": 2, "jti": guidOther,
		}
		own := strings.Replace(readers, `"sourceId":"group-1"`, `"members":["client-1"]`, 1)
		w.answers[pathMine], w.answers[pathAll] = ok(groups(own)), ok(groups(own))
	}},
	{"Keycloak, another API by the audience account", func(w *world, p *profiles.Profile) {
		p.Provider, p.CDF, p.Audience, p.Scopes = profiles.Keycloak, nil, "", []string{"openid", "profile"}
		w.claims = map[string]any{"nbf": nil, "typ": "Bearer", "azp": clientID, "aud": "account", "scope": "openid profile", "sub": guidOther}
	}},
	{"Keycloak, a service account", func(w *world, p *profiles.Profile) {
		p.Provider = profiles.Keycloak
		w.claims = map[string]any{
			"nbf": nil, "jti": "trrtcc:1", "typ": "Bearer", "azp": clientID, "aud": []string{w.cdf.URL, "account"}, "acr": "1", "scope": "profile email",
			"realm_access": map[string]any{"roles": []string{"offline_access"}}, "resource_access": map[string]any{"account": map[string]any{"roles": []string{"view-profile"}}},
			"client_id": clientID, "clientHost": "10.0.0.1", "clientAddress": "10.0.0.1", "preferred_username": "service-account-client-1",
			"email_verified": false, "groups": []string{"group-1"},
		}
	}},
	{"AD FS", func(w *world, p *profiles.Profile) {
		p.Provider = profiles.ADFS
		w.claims = map[string]any{
			"nbf": nil, "appid": clientID, "apptype": "Confidential", "authmethod": "http://schemas.microsoft.com/ws/2008/06/identity/authenticationmethod/password",
			"auth_time": "2026-01-02T03:04:05.000Z", "ver": "1.0", "scp": "user_impersonation", "groups": []string{"group-1"},
		}
	}},
	{"Cognite", func(w *world, p *profiles.Profile) {
		p.Provider, p.Scopes, p.Audience = profiles.Cognite, nil, ""
		w.claims = map[string]any{"nbf": nil, "aud": w.cdf.URL, "client_id": clientID, "groups": []string{"group-1"}}
	}},
	{"another API without CDF", func(w *world, p *profiles.Profile) {
		p.CDF, p.Audience, p.Scopes = nil, "api://planner", []string{"plans.read"}
		w.claims = map[string]any{"aud": "api://planner", "client_id": clientID, "scope": "plans.read"}
	}},
	{"an opaque token for another API", func(w *world, p *profiles.Profile) {
		p.CDF, p.Audience, p.Scopes = nil, "", []string{"read"}
		w.opaque = "2YotnFZFEjr1zCsicMWpAA"
		w.answers["/me"] = ok(`{}`)
		p.ResourceCheck = &profiles.ResourceCheck{URL: w.cdf.URL + "/me", Method: http.MethodGet, ExpectStatus: http.StatusOK}
	}},
}

const (
	guidTenant = "3f0c6a5e-5d0b-4c0f-9d1e-7a2b8c4d6e10"
	guidClient = "52cab27a-b898-4ce3-8b10-33d57e50c55a"
	guidOther  = "9a457fbe-d70f-42a6-84cd-957b4ea7312f"
)

// entra makes the profile one of Entra's, whose directory is the world.
func entra(w *world, p *profiles.Profile, claims map[string]any) {
	p.Provider, p.Tenant, p.ClientID, p.Audience = profiles.Entra, guidTenant, guidClient, ""
	w.claims = map[string]any{"tid": guidTenant, "groups": []string{"group-1"}}
	for name, value := range claims {
		w.claims[name] = value
	}
}

// TestNothingIsWrong holds that a healthy set-up of every provider gets no cause, no failure and no warning.
func TestNothingIsWrong(t *testing.T) {
	t.Parallel()
	for _, c := range healthy {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			p := w.profile()
			c.change(w, p)
			res := check(t, p, Options{})
			if d := diagnosed(res); d != "" || res.Checklist.Verdict != jwtview.Pass {
				t.Errorf("verdict %s, diagnosis %s", res.Checklist.Verdict, d)
			}
			for _, s := range res.Checklist.Steps {
				for _, it := range s.Items {
					if it.Status == jwtview.Fail || it.Status == jwtview.Warn {
						t.Errorf("%s: %s: %s", it.Status, it.ID, it.Evidence)
					}
				}
			}
		})
	}
}
