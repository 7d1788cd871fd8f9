package checklist

import (
	"errors"
	"strings"
	"testing"
	"time"

	"doorstep/flows"
	"doorstep/flows/cdf"
	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
	"doorstep/jwtview"
	"doorstep/profiles"
	"doorstep/profiles/secret"

	"github.com/go-jose/go-jose/v4"
)

// TestItems changes one thing about the evidence of a healthy run and looks at one item.
func TestItems(t *testing.T) {
	t.Parallel()
	claims := func(r *run, set map[string]any) {
		all := map[string]any{"iss": "https://idp.example", "aud": "https://westeurope-1.cognitedata.com", "sub": "subject-1", "azp": clientID, "iat": noon.Unix(), "exp": noon.Add(time.Hour).Unix()}
		for name, v := range set {
			all[name] = v
		}
		r.inspection = jwtview.Inspect(unsigned(all), jwtview.Options{Now: r.now, Expect: Expect(r.profile, r.issuer())})
	}
	unasked := func(r *run) {
		r.inspect, r.mine, r.all = answer[*cdf.Inspection]{}, answer[[]cdf.Group]{}, answer[[]cdf.Group]{}
	}
	noCDF := func(r *run) {
		r.profile.CDF = nil
		unasked(r)
	}
	noLogin := func(r *run) {
		r.tokens, r.inspection = answer[*flows.TokenSet]{asked: true, err: flows.ErrLoginNeeded}, nil
		unasked(r)
	}
	tests := map[string]struct {
		item   string
		change func(*run)
		want   jwtview.Status
		says   string
	}{
		"client: cached token": {itemClientID, func(r *run) { r.source = flows.FromCache }, jwtview.Pass, "client-1"},
		"client: token of another": {itemClientID, func(r *run) {
			claims(r, map[string]any{"azp": "client-9"})
		}, jwtview.Warn, "client-9"},
		"client: under another name": {itemClientID, func(r *run) {
			claims(r, map[string]any{"azp": "api", "appid": clientID})
		}, jwtview.Pass, "client-1"},
		"client: opaque token": {itemClientID, func(r *run) {
			r.inspection = jwtview.Inspect("an-opaque-token-0123456789", jwtview.Options{Now: noon})
		}, jwtview.Pass, "the provider took the client"},
		"client: opaque token, handed in": {itemClientID, func(r *run) {
			r.given, r.inspection = true, jwtview.Inspect("an-opaque-token-0123456789", jwtview.Options{Now: noon})
		}, jwtview.Skip, "does not say"},
		"client: none": {itemClientID, func(r *run) { r.profile.ClientID = "" }, jwtview.Skip, "no client-id"},
		"client: looks wrong, and nobody was asked": {itemClientID, func(r *run) {
			noLogin(r)
			r.suspicions = []profiles.Suspicion{{Key: "client-id", Message: "is no GUID"}}
		}, jwtview.Warn, "is no GUID"},
		"client: looks wrong, and was taken": {itemClientID, func(r *run) {
			r.suspicions = []profiles.Suspicion{{Key: "client-id", Message: "is no GUID"}}
		}, jwtview.Pass, "client-1"},
		"secret: cached token":       {itemClientSecret, func(r *run) { r.source = flows.FromCache }, jwtview.Pass, "cache"},
		"secret: token handed in":    {itemClientSecret, func(r *run) { r.given = true }, jwtview.Skip, "not used"},
		"secret: public client":      {itemClientSecret, func(r *run) { r.profile.ClientSecret = secret.Ref{} }, jwtview.Skip, "public client"},
		"secret: a key in its place": {itemClientSecret, func(r *run) { r.profile.ClientSecret, r.profile.ClientKey = secret.Ref{}, "key.pem" }, jwtview.Pass, "took the key or certificate in its place"},
		"secret: not signed in":      {itemClientSecret, noLogin, jwtview.Skip, "run doorstep login plant first"},
		"tenant: the token's": {itemTenant, func(r *run) {
			r.profile.Tenant = "3F0C6A5E-5D0B-4C0F-9D1E-7A2B8C4D6E10"
			claims(r, map[string]any{"tid": "3f0c6a5e-5d0b-4c0f-9d1e-7a2b8c4d6e10"})
		}, jwtview.Pass, "3f0c6a5e"},
		"tenant: another": {itemTenant, func(r *run) {
			r.profile.Tenant = "3f0c6a5e-5d0b-4c0f-9d1e-7a2b8c4d6e10"
			claims(r, map[string]any{"tid": "00000000-5d0b-4c0f-9d1e-7a2b8c4d6e10"})
		}, jwtview.Warn, "00000000"},
		"tenant: a domain": {itemTenant, func(r *run) {
			r.profile.Tenant = "contoso.onmicrosoft.com"
			claims(r, map[string]any{"tid": "00000000-5d0b-4c0f-9d1e-7a2b8c4d6e10"})
		}, jwtview.Pass, "contoso"},
		"tenant: by discovery": {itemTenant, func(r *run) { r.profile.Tenant = "realm"; noLogin(r) }, jwtview.Pass, "has a tenant realm"},
		"tenant: nobody said": {itemTenant, func(r *run) {
			r.profile.Tenant = "realm"
			noLogin(r)
			r.provider.value.Discovered = false
		}, jwtview.Skip, "not signed in"},
		"token URL: the profile's own": {itemTokenURL, func(r *run) { r.profile.Endpoints.Token = "https://idp.example/token" }, jwtview.Pass, "as the profile says"},
		"token URL: none": {itemTokenURL, func(r *run) {
			r.provider.value.TokenEndpoint = ""
			noLogin(r)
		}, jwtview.Warn, "names a token URL"},
		"token URL: not needed": {itemTokenURL, func(r *run) { r.profile.ClientID, r.provider.value = "", nil }, jwtview.Skip, "needs no token URL"},
		"request: refreshed":    {itemRequest, func(r *run) { r.source = flows.FromRefresh }, jwtview.Pass, "from the refresh"},
		"request: static token": {itemRequest, func(r *run) { r.profile.Flow = profiles.FlowToken }, jwtview.Skip, "access-token"},
		"request: not signed in": {
			itemRequest, noLogin, jwtview.Skip, "not signed in: run doorstep login plant first",
		},
		"claims: odd, and taken all the same": {itemClaims, func(r *run) {
			claims(r, map[string]any{"iss": "https://sts.example"})
		}, jwtview.Pass, "though Issuer"},
		"claims: the project expects others": {itemClaims, func(r *run) {
			expecting(r, cdf.OIDC{Issuer: "https://sts.example/", Audience: "https://cdf.example", JWKSURL: "https://keys.example/jwks"})
			r.provider.value.JWKSURI = "https://idp.example/jwks"
		}, jwtview.Pass, "expects the issuer https://sts.example/; the project expects the audience https://cdf.example; the project takes its keys from keys.example"},
		"signature: keys that are slow to come": {itemSignature, func(r *run) {
			r.inspection.Signature = jwtview.Signature{Status: jwtview.SignatureValid, Algorithm: "RS256", KeyID: "k"}
			r.exchanges = append(r.exchanges, httpclient.Exchange{Endpoint: oauth.EndpointJWKS, URL: "https://idp.example/jwks", Started: noon, Duration: 3 * time.Second})
		}, jwtview.Pass, "the keys took 3s"},
		"request: no refresh token": {itemRequest, func(r *run) {
			r.profile.Flow, r.profile.Scopes = profiles.FlowDevice, []string{"offline_access"}
		}, jwtview.Warn, "offline_access was asked for"},
		"request: a refresh token": {itemRequest, func(r *run) {
			r.profile.Flow, r.profile.Scopes, r.tokens.value.RefreshToken = profiles.FlowDevice, []string{"offline_access"}, secret.New("r")
		}, jwtview.Pass, "signed in by device"},
		"request: promised for longer than the token says": {itemRequest, func(r *run) {
			r.tokens.value.ExpiresAt = noon.Add(2 * time.Hour)
		}, jwtview.Warn, "1h longer than the token says"},
		"request: promised for less": {itemRequest, func(r *run) { r.tokens.value.ExpiresAt = noon.Add(time.Minute) }, jwtview.Pass, "signed in"},
		"secret: sent in a way that is not listed": {itemClientSecret, func(r *run) {
			noLogin(r)
			r.provider.value.TokenAuthMethods = []string{"client_secret_basic"}
		}, jwtview.Warn, "takes client_secret_basic, and the profile sends client_secret_post"},
		"secret: a certificate that ends soon": {itemClientSecret, func(r *run) {
			r.certificateEnd = noon.Add(12 * 24 * time.Hour)
		}, jwtview.Warn, "runs out in 11d 23h"},
		"secret: a certificate that has ended": {itemClientSecret, func(r *run) {
			noLogin(r)
			r.certificateEnd = noon.Add(-time.Hour)
		}, jwtview.Warn, "ran out 1h ago"},
		"secret: a certificate that lasts": {itemClientSecret, func(r *run) {
			r.certificateEnd = noon.Add(90 * 24 * time.Hour)
		}, jwtview.Pass, "the provider took it"},
		"token URL: the grant is not listed": {itemTokenURL, func(r *run) {
			noLogin(r)
			r.profile.Flow, r.provider.value.GrantTypes = profiles.FlowPKCE, []string{"client_credentials"}
		}, jwtview.Warn, "does not list the grant that the flow pkce needs: authorization_code"},
		"principal: CDF calls it otherwise": {"token-inspection.principal", func(r *run) { r.inspect.value.Subject = "someone" }, jwtview.Pass, "someone (the token's sub is subject-1)"},
		"membership: two of one name": {itemMember, func(r *run) {
			r.mine.value = append(r.mine.value, cdf.Group{ID: 2, Name: "Readers"})
		}, jwtview.Pass, "more than one group is called Readers"},
		"membership: two for one": {itemMember, func(r *run) {
			r.mine.value = append(r.mine.value, cdf.Group{ID: 2, Name: "Others", SourceID: "group-1"})
		}, jwtview.Pass, "Readers and Others are both for the provider's group group-1"},
		"permissions: in a claim that isn't read": {itemPermissions, func(r *run) {
			expecting(r, cdf.OIDC{ScopeClaims: []string{"scope"}})
		}, jwtview.Warn, "reads scopes from scope, and the token has them in scp, so"},
		"permissions: in a claim that isn't read, and nothing lacks": {itemPermissions, func(r *run) {
			expecting(r, cdf.OIDC{ScopeClaims: []string{"scope"}})
			r.profile.CDF.Needs = nil
		}, jwtview.Pass, "reads scopes from scope"},
		"permissions: of an opaque token": {itemPermissions, func(r *run) {
			noCDF(r)
			r.inspection = jwtview.Inspect("an-opaque-token-0123456789", jwtview.Options{Now: noon})
			r.profile.Scopes, r.tokens.value.Scope = []string{"read", "write"}, "read"
		}, jwtview.Warn, "asked for and not granted: write; granted: read"},
		"permissions: without IDENTITY": {itemPermissions, func(r *run) {
			claims(r, map[string]any{"scp": "DATA.VIEW"})
			r.inspect = answer[*cdf.Inspection]{asked: true, err: &flows.Error{Endpoint: oauth.EndpointCDF, Status: 403}}
		}, jwtview.Warn, "IDENTITY is missing"},
		"format: .default beside others": {itemFormat, func(r *run) {
			noLogin(r)
			r.profile.Scopes = []string{"https://westeurope-1.cognitedata.com/.default", "https://westeurope-1.cognitedata.com/DATA.VIEW", "openid"}
		}, jwtview.Warn, ".default stands alone"},
		"format: two .default": {itemFormat, func(r *run) {
			noLogin(r)
			r.profile.Scopes = []string{"https://westeurope-1.cognitedata.com/.default", "https://graph.microsoft.com/.default"}
		}, jwtview.Warn, "asked for once"},
		"claims: encrypted": {itemClaims, func(r *run) {
			r.inspection = jwtview.Inspect("eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ.a.b.c.d", jwtview.Options{Now: noon})
		}, jwtview.Skip, "encrypted"},
		"signature: invalid, and taken all the same": {"token-inspection.signature", func(r *run) {
			r.inspection.Signature = jwtview.Signature{Status: jwtview.SignatureInvalid, Reason: "no such key"}
		}, jwtview.Warn, "no such key"},
		"signature: valid": {"token-inspection.signature", func(r *run) {
			r.inspection.Signature = jwtview.Signature{Status: jwtview.SignatureValid, Algorithm: "RS256", KeyID: "k"}
		}, jwtview.Pass, "RS256, key k"},
		"clock: no Date": {itemClock, func(r *run) {
			for i := range r.exchanges {
				r.exchanges[i].Date = time.Time{}
			}
		}, jwtview.Skip, "no server told its time"},
		"clock: nobody asked": {itemClock, func(r *run) { r.exchanges = nil }, jwtview.Skip, "no server was asked"},
		"clock: within what is allowed": {itemClock, func(r *run) {
			r.exchanges = []httpclient.Exchange{exchange("https://idp.example/", 0, noon.Add(10*time.Second))}
		}, jwtview.Pass, "behind"},
		"valid: no API to ask": {itemValid, noCDF, jwtview.Pass, "good until 2026-03-01T13:00:00Z"},
		"valid: no API, no end": {itemValid, func(r *run) {
			noCDF(r)
			r.tokens.value.ExpiresAt = time.Time{}
			r.inspection = jwtview.Inspect("an-opaque-token-0123456789", jwtview.Options{Now: noon})
		}, jwtview.Skip, "names no API"},
		"valid: interrupted": {itemValid, unasked, jwtview.Skip, interrupted},
		"project: none":      {itemProject, func(r *run) { r.profile.CDF.Project = "" }, jwtview.Skip, "names no cdf project"},
		"principal: a person": {"token-inspection.principal", func(r *run) {
			claims(r, map[string]any{"upn": "anna@example.com", "idtyp": "user"})
		}, jwtview.Pass, "anna@example.com"},
		"principal: opaque token, no CDF": {"token-inspection.principal", func(r *run) {
			noCDF(r)
			r.inspection = jwtview.Inspect("an-opaque-token-0123456789", jwtview.Options{Now: noon})
		}, jwtview.Skip, "opaque"},
		"groups: by number":    {"token-inspection.groups", func(r *run) { r.mine = answer[[]cdf.Group]{} }, jwtview.Pass, "in 1 group: 1"},
		"groups: of the token": {"token-inspection.groups", func(r *run) { r.profile.CDF = nil }, jwtview.Pass, "group-1"},
		"account: a person": {"cdf-configuration.client-id", func(r *run) {
			r.profile.Flow = profiles.FlowDevice
		}, jwtview.Skip, "for a person"},
		"account: a member": {"cdf-configuration.client-id", func(r *run) {
			r.mine.value[0].Members.Principals = []string{"x", clientID}
		}, jwtview.Pass, "member of the CDF group Readers"},
		"capability scope: narrow": {"cdf-configuration.capability-scope", func(r *run) {
			r.profile.CDF.Needs = []string{"timeseries:READ"}
		}, jwtview.Pass, "timeseries:READ only for data sets 7"},
		"audience: Cognito's": {itemAudience, func(r *run) { claims(r, map[string]any{"aud": nil}) }, jwtview.Skip, "no audience"},
		"audience: another, and taken": {itemAudience, func(r *run) {
			claims(r, map[string]any{"aud": "cdf"})
		}, jwtview.Pass, "which the API takes"},
		"format: none": {itemFormat, func(r *run) { r.profile.Scopes = nil }, jwtview.Skip, "asks for no scopes"},
		"permissions: fewer than asked for": {itemPermissions, func(r *run) {
			r.profile.Scopes = []string{"IDENTITY", "DATA.CHANGE", "offline_access"}
		}, jwtview.Pass, "not granted: DATA.CHANGE)"},
		"permissions: fewer, and not taken": {itemPermissions, func(r *run) {
			noCDF(r)
			r.profile.Scopes = []string{"DATA.CHANGE"}
		}, jwtview.Warn, "not granted: DATA.CHANGE;"},
		"full access: narrow": {"scope-and-audience.full-access", func(r *run) {
			claims(r, map[string]any{"scp": "IDENTITY DATA.VIEW"})
		}, jwtview.Warn, "IDENTITY, DATA.VIEW"},
		"full access: narrow and enough": {"scope-and-audience.full-access", func(r *run) {
			r.profile.CDF.Needs = []string{"timeseries:READ"}
			claims(r, map[string]any{"scp": "IDENTITY DATA.VIEW"})
		}, jwtview.Pass, "all that the profile needs"},
		"full access: .default": {"scope-and-audience.full-access", func(*run) {}, jwtview.Pass, "user_impersonation"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := evidence(t)
			tt.change(r)
			it := itemOf(t, &Result{Checklist: judge(r)}, tt.item)
			if it.Status != tt.want || !strings.Contains(it.Evidence, tt.says) {
				t.Errorf("item %+v, want %s and %q", it, tt.want, tt.says)
			}
		})
	}
}

// expecting makes the project tell what it expects of tokens.
func expecting(r *run, want cdf.OIDC) {
	r.project = answer[*cdf.Project]{asked: true, value: &cdf.Project{Name: "plant", OIDC: &want}}
}

func TestScopeRules(t *testing.T) {
	t.Parallel()
	for scope, says := range map[string]string{
		"https://westeurope-1.cognitedata.com/.default":           "",
		"https://westeurope-1.cognitedata.com/user_impersonation": "",
		"openid": "",
		"https://westeurope-1.cognitedata.com/.Default":           "lower case",
		"https://westeurope-1.cognitedata.com/User_Impersonation": "lower case",
		"https://westeurope-1.cognitedata.com":                    "lacks what is asked for",
		"https://api.cognitedata.com/.default":                    "another cluster",
		"a,b":                                                     "comma",
	} {
		r := evidence(t)
		r.tokens = answer[*flows.TokenSet]{asked: true, err: flows.ErrLoginNeeded}
		r.profile.Scopes = []string{scope}
		v := judgeFormat(r)
		if (says == "") != (v.status == jwtview.Skip) || !strings.Contains(v.evidence, says) {
			t.Errorf("%s: %+v", scope, v)
		}
		r.tokens = answer[*flows.TokenSet]{asked: true, value: &flows.TokenSet{}}
		if v := judgeFormat(r); v.status != jwtview.Pass {
			t.Errorf("%s was taken by the provider, and yet: %+v", scope, v)
		}
	}
}

func TestAboutKey(t *testing.T) {
	t.Parallel()
	for key, want := range map[string]string{
		"client-id": itemClientID, "client-secret": itemClientSecret, "endpoints.token": itemTokenURL, "endpoints": itemTokenURL,
		"cdf.needs": itemNeeds, "cdf.needs[1]": itemNeeds, "cdf.project": itemProject, "something-new": itemRequest, "": itemRequest,
		"client-id-of-old": itemRequest,
	} {
		if got, _ := aboutKey(key); got != want {
			t.Errorf("a mistake under %q shows at %s, want %s", key, got, want)
		}
	}
}

func TestDescribe(t *testing.T) {
	t.Parallel()
	e := &flows.Error{Endpoint: oauth.EndpointCDF, Method: "GET", URL: "https://cdf.example/x", Status: 401, Description: "no\x1b[31m", RequestID: "req-1"}
	got := describe(e)
	for _, part := range []string{"GET https://cdf.example/x", "401", "req-1"} {
		if !strings.Contains(got, part) {
			t.Errorf("%q lacks %q", got, part)
		}
	}
	if strings.Contains(got, "\x1b") || describe(nil) != "" || describe(errors.New("a\nb")) != `a\x0ab` {
		t.Errorf("%q, %q", got, describe(errors.New("a\nb")))
	}
}

func TestRootBeforeConsequence(t *testing.T) {
	t.Parallel()
	r := evidence(t)
	r.inspect, r.mine, r.all = answer[*cdf.Inspection]{asked: true, err: &flows.Error{
		Endpoint: oauth.EndpointCDF, Method: "GET", URL: "https://westeurope-1.cognitedata.com/api/v1/token/inspect", Status: 401, Description: "Unauthorized",
	}}, answer[[]cdf.Group]{}, answer[[]cdf.Group]{}
	token := unsigned(map[string]any{
		"iss": "https://idp.example", "aud": clientID, "sub": "subject-1", "azp": clientID, "token_use": "id", "exp": noon.Add(time.Hour).Unix(),
	})
	r.inspection = jwtview.Inspect(token, jwtview.Options{Now: r.now, Expect: Expect(r.profile, r.issuer()), Keys: &jose.JSONWebKeySet{}})
	list := judge(r)
	if len(list.Diagnosis) != 1 || list.Diagnosis[0].ID != "token.type" {
		t.Errorf("an ID token gives %d causes, the first is %s", len(list.Diagnosis), list.Diagnosis[0].ID)
	}
	if it := itemOf(t, &Result{Checklist: list}, itemValid); it.Status != jwtview.Fail || it.Cause != "token.type" {
		t.Errorf("CDF's refusal is not put down to the root: %+v", it)
	}
}
