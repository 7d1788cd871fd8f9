package profiles_test

import (
	"strings"
	"testing"

	"doorstep/profiles"
	"doorstep/profiles/secret"
)

func TestNothingIsSuspectedOfAHealthyProfile(t *testing.T) {
	t.Parallel()
	for _, h := range healthy() {
		t.Run(h.name, func(t *testing.T) {
			t.Parallel()
			for _, s := range h.profile.Suspect(secret.New(h.secret)) {
				t.Errorf("written: %+v", s)
			}
			for _, s := range h.profile.Effective().Suspect(secret.New(h.secret)) {
				t.Errorf("effective: %+v", s)
			}
		})
	}
}

// entra is a healthy profile, on which each test makes one mistake.
func entra() *profiles.Profile {
	return &profiles.Profile{Name: "p", Provider: profiles.Entra, Tenant: tenant, ClientID: client, ClientSecret: env("S")}
}

func TestSuspect(t *testing.T) {
	t.Parallel()
	const other = "77777777-1111-4222-8333-444455556666"
	type mistake = func(*profiles.Profile)
	for name, tt := range map[string]struct {
		make   mistake
		secret string
		key    string
		kind   profiles.SuspicionKind
		cause  string
		says   string
	}{
		"client-id of the guide":  {func(p *profiles.Profile) { p.ClientID = "your-client-id" }, "", "client-id", profiles.SuspectPlaceholder, "access-denied.client-id", `"your-client-id"`},
		"YOUR_CLIENT_ID":          {func(p *profiles.Profile) { p.ClientID = "YOUR_CLIENT_ID" }, "", "client-id", profiles.SuspectPlaceholder, "access-denied.client-id", `"YOUR_CLIENT_ID"`},
		"angle brackets":          {func(p *profiles.Profile) { p.Tenant = "<tenant>" }, "", "tenant", profiles.SuspectPlaceholder, "access-denied.tenant", `"<tenant>"`},
		"an unset variable":       {func(p *profiles.Profile) { p.Tenant = "${UNSET}" }, "", "tenant", profiles.SuspectPlaceholder, "access-denied.tenant", `"${UNSET}"`},
		"another tool's variable": {func(p *profiles.Profile) { p.Tenant = "$(TENANT)" }, "", "tenant", profiles.SuspectPlaceholder, "access-denied.tenant", `"$(TENANT)"`},
		"a Windows variable":      {func(p *profiles.Profile) { p.Tenant = "%TENANT%" }, "", "tenant", profiles.SuspectPlaceholder, "access-denied.tenant", `"%TENANT%"`},
		"mustaches":               {func(p *profiles.Profile) { p.ClientID = "{{client_id}}" }, "", "client-id", profiles.SuspectPlaceholder, "access-denied.client-id", `"{{client_id}}"`},
		"a template in a URL": {func(p *profiles.Profile) {
			p.TokenURL = "https://login.microsoftonline.com/{tenantid}/oauth2/v2.0/token"
		}, "", "token-url", profiles.SuspectPlaceholder, "idp.endpoint", `"{tenantid}"`},
		"your-cluster":             {func(p *profiles.Profile) { p.Scopes = []string{"https://your-cluster.cognitedata.com/.default"} }, "", "scopes", profiles.SuspectPlaceholder, "request.scope", `"your-cluster"`},
		"your-project":             {func(p *profiles.Profile) { p.CDF = &profiles.CDF{Project: "your-project", Cluster: "westeurope-1"} }, "", "cdf.project", profiles.SuspectPlaceholder, "cdf.project", `"your-project"`},
		"x for each digit":         {func(p *profiles.Profile) { p.Tenant = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx" }, "", "tenant", profiles.SuspectPlaceholder, "access-denied.tenant", "xxxx"},
		"a zero GUID":              {func(p *profiles.Profile) { p.ClientID = "00000000-0000-0000-0000-000000000000" }, "", "client-id", profiles.SuspectPlaceholder, "access-denied.client-id", "0000"},
		"an ellipsis":              {func(p *profiles.Profile) { p.ClientID = "9f039f43-…" }, "", "client-id", profiles.SuspectPlaceholder, "access-denied.client-id", "…"},
		"a secret to be replaced":  {nil, "<client-secret>", "client-secret", profiles.SuspectPlaceholder, "access-denied.client-secret", "example"},
		"the guide's secret":       {nil, "your-client-secret", "client-secret", profiles.SuspectPlaceholder, "access-denied.client-secret", "example"},
		"change me":                {nil, "changeme", "client-secret", profiles.SuspectPlaceholder, "access-denied.client-secret", "example"},
		"a space behind":           {func(p *profiles.Profile) { p.ClientID = client + " " }, "", "client-id", profiles.SuspectWrapping, "access-denied.client-id", "white space"},
		"a line break behind":      {func(p *profiles.Profile) { p.Tenant = tenant + "\n" }, "", "tenant", profiles.SuspectWrapping, "access-denied.tenant", "white space"},
		"a no-break space":         {func(p *profiles.Profile) { p.Tenant = "\u00a0" + tenant }, "", "tenant", profiles.SuspectWrapping, "access-denied.tenant", "white space"},
		"quotes":                   {func(p *profiles.Profile) { p.ClientID = `"` + client + `"` }, "", "client-id", profiles.SuspectWrapping, "access-denied.client-id", "quotes"},
		"curly quotes":             {func(p *profiles.Profile) { p.ClientID = "“" + client + "”" }, "", "client-id", profiles.SuspectWrapping, "access-denied.client-id", "quotes"},
		"a zero-width space":       {func(p *profiles.Profile) { p.ClientID = client + "\u200b" }, "", "client-id", profiles.SuspectWrapping, "access-denied.client-id", "invisible"},
		"a space at a scope":       {func(p *profiles.Profile) { p.Scopes = []string{"openid", " profile"} }, "", "scopes", profiles.SuspectWrapping, "request.scope", "white space"},
		"a space at a parameter":   {func(p *profiles.Profile) { p.ExtraParameters = map[string]string{"a": "b "} }, "", "extra-parameters.a", profiles.SuspectWrapping, "", "white space"},
		"a line break at a secret": {nil, "abc8Q~x\n", "client-secret", profiles.SuspectWrapping, "access-denied.client-secret", "white space"},
		"quotes around a secret":   {nil, "'abc8Q~x'", "client-secret", profiles.SuspectWrapping, "access-denied.client-secret", "quotes"},
		"the secret's ID":          {nil, other, "client-secret", profiles.SuspectSecretID, "access-denied.client-secret", "secret ID"},
		"the secret's ID, written": {func(p *profiles.Profile) {
			p.ClientSecret = secret.Ref{Kind: secret.Literal, Literal: secret.New(other)}
		}, "", "client-secret", profiles.SuspectSecretID, "access-denied.client-secret", "secret ID"},
		"the application's name":   {func(p *profiles.Profile) { p.ClientID = "Extractor Production" }, "", "client-id", profiles.SuspectShape, "access-denied.client-id", "no GUID"},
		"a client-id cut short":    {func(p *profiles.Profile) { p.ClientID = client[:34] }, "", "client-id", profiles.SuspectShape, "access-denied.client-id", "characters are missing"},
		"a client-id too long":     {func(p *profiles.Profile) { p.ClientID = client + "ab" }, "", "client-id", profiles.SuspectShape, "access-denied.client-id", "too many"},
		"a client-id in braces":    {func(p *profiles.Profile) { p.ClientID = "{" + client + "}" }, "", "client-id", profiles.SuspectShape, "access-denied.client-id", "brackets"},
		"a client-id, no hyphens":  {func(p *profiles.Profile) { p.ClientID = strings.ReplaceAll(client, "-", "") }, "", "client-id", profiles.SuspectShape, "access-denied.client-id", "hyphens"},
		"the directory's name":     {func(p *profiles.Profile) { p.Tenant = "Contoso" }, "", "tenant", profiles.SuspectShape, "access-denied.tenant", "neither a GUID nor a domain"},
		"no directory in a URL":    {func(p *profiles.Profile) { p.Tenant = "common" }, "", "tenant", profiles.SuspectShape, "access-denied.tenant", "any directory"},
		"client-id as tenant":      {func(p *profiles.Profile) { p.Tenant = client }, "", "client-id", profiles.SuspectMismatch, "access-denied.client-id", "the same"},
		"issuer of another tenant": {func(p *profiles.Profile) { p.Issuer = "https://login.microsoftonline.com/" + other + "/v2.0" }, "", "issuer", profiles.SuspectMismatch, "access-denied.tenant", other},
		"token-url of another": {func(p *profiles.Profile) {
			p.TokenURL = "https://login.microsoftonline.com/" + other + "/oauth2/v2.0/token"
		}, "", "token-url", profiles.SuspectMismatch, "access-denied.tenant", other},
		"issuer against token-url": {func(p *profiles.Profile) {
			p.Tenant, p.Issuer = "", "https://sts.windows.net/"+tenant+"/"
			p.TokenURL = "https://login.microsoftonline.com/" + other + "/oauth2/token"
		}, "", "token-url", profiles.SuspectMismatch, "access-denied.tenant", "issuer names"},
		"realm against issuer": {func(p *profiles.Profile) {
			*p = profiles.Profile{Provider: profiles.Keycloak, ClientID: "a", Tenant: "prod", Issuer: "https://sso.example.com/realms/test"}
		}, "", "issuer", profiles.SuspectMismatch, "access-denied.tenant", `"test"`},
		"pool against issuer": {func(p *profiles.Profile) {
			*p = profiles.Profile{Provider: profiles.Cognito, ClientID: "a", Tenant: "eu-west-1_A", Issuer: "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_B"}
		}, "", "issuer", profiles.SuspectMismatch, "access-denied.tenant", "eu-west-1_B"},
		"the client ID as secret": {nil, client, "client-secret", profiles.SuspectMismatch, "access-denied.client-secret", "is the client ID"},
		"authorize for token": {func(p *profiles.Profile) {
			p.TokenURL = "https://login.microsoftonline.com/" + tenant + "/oauth2/v2.0/authorize"
		}, "", "token-url", profiles.SuspectMismatch, "idp.endpoint", "for browsers"},
		"plain http": {func(p *profiles.Profile) {
			*p = profiles.Profile{ClientID: "a", Issuer: "http://idp.example.com"}
		}, "", "issuer", profiles.SuspectInsecure, "idp.discovery", "https"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := entra()
			if tt.make != nil {
				tt.make(p)
			}
			if tt.secret == "" {
				tt.secret = "abc8Q~healthy"
				if p.ClientSecret.Kind == secret.Literal {
					tt.secret = ""
				}
			}
			found := p.Suspect(secret.New(tt.secret))
			if len(found) != 1 {
				t.Fatalf("%d suspicions: %+v", len(found), found)
			}
			s := found[0]
			if s.Key != tt.key || s.Kind != tt.kind || s.Cause != tt.cause || !strings.Contains(s.Message, tt.says) {
				t.Errorf("%+v", s)
			}
			if tt.secret != "" && strings.Contains(s.Message, strings.TrimSpace(tt.secret)) {
				t.Errorf("the message has the secret in it: %s", s.Message)
			}
		})
	}
}

func TestSuspectLeavesTheProfileAlone(t *testing.T) {
	t.Parallel()
	p := entra()
	p.Scopes, p.CDF = []string{" a "}, &profiles.CDF{Project: " p "}
	p.Suspect(secret.Value{})
	if p.Scopes[0] != " a " || p.CDF.Project != " p " || p.Issuer != "" {
		t.Errorf("%+v", p)
	}
}

func TestSuspectEachKeyOnce(t *testing.T) {
	t.Parallel()
	p := entra()
	p.ClientID, p.Tenant = ` "<client id>" `, "not a tenant "
	found := p.Suspect(secret.New(" your-secret "))
	seen := map[string]bool{}
	for _, s := range found {
		if seen[s.Key] {
			t.Errorf("%s twice: %+v", s.Key, found)
		}
		seen[s.Key] = true
	}
	if len(found) != 3 {
		t.Errorf("%+v", found)
	}
}
