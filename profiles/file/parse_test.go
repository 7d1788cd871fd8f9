package file_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"doorstep/profiles"
	"doorstep/profiles/file"
	"doorstep/profiles/secret"

	"github.com/google/go-cmp/cmp"
)

func yes(b bool) *bool { return &b }

// everyKey has each key that a profile can have.
const everyKey = `default: prod
profiles:
  prod:
    description: Production, West Europe
    provider: entra
    tenant: 3f0c6a5e-1111-4222-8333-444455556666
    issuer: https://login.microsoftonline.com/3f0c6a5e-1111-4222-8333-444455556666/v2.0
    authority: https://login.microsoftonline.com
    token-url: https://login.microsoftonline.com/3f0c6a5e-1111-4222-8333-444455556666/oauth2/v2.0/token
    client-id: 9f039f43-1111-4222-8333-444455556666
    client-secret: ${IDP_CLIENT_SECRET}   # from the vault
    flow: device
    scopes: [https://westeurope-1.cognitedata.com/.default]
    audience: https://westeurope-1.cognitedata.com
    resource: https://westeurope-1.cognitedata.com
    subject-profile: person
    actor-profile: service
    client-auth: client_secret_post
    min-ttl: 45s
    timeout: 20s
    par: true
    jar: false
    jar-encryption: false
    jarm: true
    dpop: false
    request-signing-key: keys/request.pem
    decryption-key: keys/decryption.jwk
    client-key: keys/client.jwk
    client-certificate: keys/client.pem
    client-certificate-password: file:keys/password
    redirect-uri: http://127.0.0.1/callback
    redirect-port: 53000
    prompt: select_account
    login-hint: ada@example.com
    ciba-mode: ping
    notification-port: 8089
    acr-values: [urn:mfa, urn:pwd]
    extra-parameters: {domain_hint: example.com, "ui locales": en}
    endpoints:
      authorization: https://idp.example.com/authorize
      device-authorization: https://idp.example.com/device
      jwks: https://idp.example.com/jwks
      userinfo: https://idp.example.com/userinfo
      introspection: https://idp.example.com/introspect
      revocation: https://idp.example.com/revoke
      registration: https://idp.example.com/register
      end-session: https://idp.example.com/logout
      par: https://idp.example.com/par
      backchannel: https://idp.example.com/ciba
    ca-file: ca.pem
    api-key: keyring:old
    access-token: command:["pass", "show", "token"]
    security: fapi2
    cdf:
      project: my-project
      base-url: https://westeurope-1.cognitedata.com
      cluster: westeurope-1
      needs: [timeseries:READ, assets:WRITE]
    resource-check: {url: https://api.example.com/me, method: HEAD, expect-status: 204}
`

func everyKeyProfile() *profiles.Profile {
	const tenant, idp = "3f0c6a5e-1111-4222-8333-444455556666", "https://idp.example.com/"
	return &profiles.Profile{
		Name: "prod", Description: "Production, West Europe", Provider: profiles.Entra, Tenant: tenant,
		Issuer:    "https://login.microsoftonline.com/" + tenant + "/v2.0",
		Authority: "https://login.microsoftonline.com",
		TokenURL:  "https://login.microsoftonline.com/" + tenant + "/oauth2/v2.0/token",
		ClientID:  "9f039f43-1111-4222-8333-444455556666", ClientSecret: secret.Ref{Kind: secret.Env, Name: "IDP_CLIENT_SECRET"},
		Flow: "device", Scopes: []string{"https://westeurope-1.cognitedata.com/.default"},
		Audience: "https://westeurope-1.cognitedata.com", Resource: "https://westeurope-1.cognitedata.com",
		SubjectProfile: "person", ActorProfile: "service",
		ClientAuth: "client_secret_post", MinTTL: 45 * time.Second, Timeout: 20 * time.Second,
		PAR: yes(true), JAR: yes(false), JAREncryption: yes(false), JARM: yes(true), DPoP: yes(false),
		RequestSigningKey: "keys/request.pem", DecryptionKey: "keys/decryption.jwk", ClientKey: "keys/client.jwk", ClientCertificate: "keys/client.pem",
		CertificatePassword: secret.Ref{Kind: secret.File, Name: "keys/password"},
		RedirectURI:         "http://127.0.0.1/callback", RedirectPort: 53000, Prompt: "select_account", LoginHint: "ada@example.com",
		CIBAMode: "ping", NotificationPort: 8089,
		ACRValues: []string{"urn:mfa", "urn:pwd"}, ExtraParameters: map[string]string{"domain_hint": "example.com", "ui locales": "en"},
		Endpoints: profiles.Endpoints{
			Authorization: idp + "authorize", DeviceAuthorization: idp + "device", JWKS: idp + "jwks", Userinfo: idp + "userinfo",
			Introspection: idp + "introspect", Revocation: idp + "revoke", Registration: idp + "register",
			EndSession: idp + "logout", PAR: idp + "par", Backchannel: idp + "ciba",
		},
		CAFile: "ca.pem", APIKey: secret.Ref{Kind: secret.Keyring, Name: "old"},
		AccessToken: secret.Ref{Kind: secret.Command, Argv: []string{"pass", "show", "token"}}, Security: "fapi2",
		CDF: &profiles.CDF{
			Project: "my-project", BaseURL: "https://westeurope-1.cognitedata.com", Cluster: "westeurope-1",
			Needs: []string{"timeseries:READ", "assets:WRITE"},
		},
		ResourceCheck: &profiles.ResourceCheck{URL: "https://api.example.com/me", Method: "HEAD", ExpectStatus: 204},
		File:          "profiles.yaml", Line: 3,
	}
}

// secrets compares by what is in them.
var secrets = cmp.Comparer(func(a, b secret.Value) bool { return a.Equal(b) })

func parse(t *testing.T, text string) *file.File {
	t.Helper()
	f, err := file.Parse("profiles.yaml", []byte(text))
	if err != nil {
		t.Fatalf("Parse:\n%v", err)
	}
	return f
}

func TestParseReadsEveryKey(t *testing.T) {
	t.Parallel()
	want := &file.File{Path: "profiles.yaml", Default: "prod", Profiles: []*profiles.Profile{everyKeyProfile()}}
	for name, text := range map[string]string{
		"LF": everyKey, "CRLF": strings.ReplaceAll(everyKey, "\n", "\r\n"), "BOM": "\ufeff" + everyKey,
		"document mark": "---\n" + strings.Replace(everyKey, "default: prod\n", "default: prod # comment\n", 1),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := parse(t, text)
			if name == "document mark" {
				got.Profiles[0].Line--
			}
			if diff := cmp.Diff(want, got, secrets); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func one(t *testing.T, keys string) *profiles.Profile {
	t.Helper()
	f := parse(t, "profiles:\n  p:\n    client-id: app\n    issuer: https://idp.example.com\n"+keys)
	return f.Profiles[0]
}

func TestParseReadsWhatPeopleWrite(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		keys string
		want func(*profiles.Profile) bool
	}{
		"scopes in one text": {"    scopes: openid profile\n", func(p *profiles.Profile) bool { return cmp.Equal(p.Scopes, []string{"openid", "profile"}) }},
		"scopes below one another": {"    scopes:\n    - openid\n    - profile\n", func(p *profiles.Profile) bool {
			return cmp.Equal(p.Scopes, []string{"openid", "profile"})
		}},
		"an empty list":         {"    scopes: []\n", func(p *profiles.Profile) bool { return p.Scopes == nil }},
		"digits as a text":      {"    tenant: 0123456789\n", func(p *profiles.Profile) bool { return p.Tenant == "0123456789" }},
		"hexadecimal as a text": {"    tenant: 0x10\n", func(p *profiles.Profile) bool { return p.Tenant == "0x10" }},
		"true as a text":        {"    tenant: true\n", func(p *profiles.Profile) bool { return p.Tenant == "true" }},
		"quotes":                {"    tenant: 'a: b'\n", func(p *profiles.Profile) bool { return p.Tenant == "a: b" }},
		"a tagged text":         {"    tenant: !!str 12\n", func(p *profiles.Profile) bool { return p.Tenant == "12" }},
		"a folded text":         {"    description: >-\n      two\n      lines\n", func(p *profiles.Profile) bool { return p.Description == "two lines" }},
		"seconds":               {"    min-ttl: 30\n", func(p *profiles.Profile) bool { return p.MinTTL == 30*time.Second }},
		"an empty parameter": {"    extra-parameters: {a: , b: 1}\n", func(p *profiles.Profile) bool {
			return cmp.Equal(p.ExtraParameters, map[string]string{"a": "", "b": "1"})
		}},
		"a bare keyring": {"    client-secret: keyring:\n", func(p *profiles.Profile) bool {
			return p.ClientSecret.Kind == secret.Keyring && p.ClientSecret.Name == ""
		}},
		"a bare keyring, comment": {"    client-secret: keyring:  # mine\n", func(p *profiles.Profile) bool { return p.ClientSecret.Kind == secret.Keyring }},
		"keyring_ is a secret":    {"    client-secret: keyring_\n", func(p *profiles.Profile) bool { return p.ClientSecret.Literal.Reveal() == "keyring_" }},
		"a secret of digits":      {"    client-secret: 0012\n", func(p *profiles.Profile) bool { return p.ClientSecret.Literal.Reveal() == "0012" }},
		"a command as a mapping": {"    client-secret: {command: [op, read, 'op://x']}\n", func(p *profiles.Profile) bool {
			return cmp.Equal(p.ClientSecret.Argv, []string{"op", "read", "op://x"})
		}},
		"a keyring as a mapping":  {"    client-secret: {keyring: }\n", func(p *profiles.Profile) bool { return p.ClientSecret.Kind == secret.Keyring }},
		"a file as a mapping":     {"    client-secret: {file: /run/s}\n", func(p *profiles.Profile) bool { return p.ClientSecret.Name == "/run/s" }},
		"secret, as classic ones": {"    secret: ${S}\n", func(p *profiles.Profile) bool { return p.ClientSecret.Name == "S" }},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if p := one(t, tt.keys); !tt.want(p) {
				t.Errorf("%s gives %+v", tt.keys, p)
			}
		})
	}
}

func TestParseTakesAnExtractorsBlock(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		block string
		want  profiles.Profile
	}{
		"the guide's": {
			`      client-id: ${IdP_CLIENT_ID}
      client-secret: ${IdP_CLIENT_SECRET}
      tenant: ${IdP_TENANT_ID}
      scopes:
        - https://your-cluster.cognitedata.com/.default
      token-url: https://login.microsoftonline.com/${IdP_TENANT_ID}/oauth2/v2.0/token
      audience: https://your-cluster.cognitedata.com
`, profiles.Profile{
				ClientID: "${IdP_CLIENT_ID}", ClientSecret: secret.Ref{Kind: secret.Env, Name: "IdP_CLIENT_SECRET"},
				Tenant: "${IdP_TENANT_ID}", Scopes: []string{"https://your-cluster.cognitedata.com/.default"},
				TokenURL: "https://login.microsoftonline.com/${IdP_TENANT_ID}/oauth2/v2.0/token", Audience: "https://your-cluster.cognitedata.com",
			},
		},
		"classic": {
			`      implementation: MSAL
      authority: https://login.microsoftonline.com/
      tenant: 3f0c6a5e-1111-4222-8333-444455556666
      client-id: app
      secret: ${S}
      resource: https://r.example.com
      min-ttl: 60
`, profiles.Profile{
				Authority: "https://login.microsoftonline.com/", Tenant: "3f0c6a5e-1111-4222-8333-444455556666", ClientID: "app",
				ClientSecret: secret.Ref{Kind: secret.Env, Name: "S"}, Resource: "https://r.example.com", MinTTL: time.Minute,
			},
		},
		"a certificate": {
			`      tenant: 3f0c6a5e-1111-4222-8333-444455556666
      client-id: app
      certificate:
        path: cert.pem
        password: ${P}
        authority-url: https://login.microsoftonline.com/
`, profiles.Profile{
				Authority: "https://login.microsoftonline.com/", Tenant: "3f0c6a5e-1111-4222-8333-444455556666", ClientID: "app",
				ClientCertificate: "cert.pem", CertificatePassword: secret.Ref{Kind: secret.Env, Name: "P"},
			},
		},
		"new": {
			`      type: client-certificate
      client-id: app
      path: cert.pem
      authority-url: https://login.microsoftonline.com/3f0c6a5e-1111-4222-8333-444455556666
      scopes: https://c.cognitedata.com/.default
`, profiles.Profile{
				Flow: "client-credentials", ClientID: "app", ClientCertificate: "cert.pem", Scopes: []string{"https://c.cognitedata.com/.default"},
				Authority: "https://login.microsoftonline.com/3f0c6a5e-1111-4222-8333-444455556666",
			},
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := parse(t, "profiles:\n  p:\n    idp-authentication:\n"+tt.block).Profiles[0]
			tt.want.Name, tt.want.File, tt.want.Line = "p", "profiles.yaml", 2
			if diff := cmp.Diff(&tt.want, got, secrets); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestParseMergesWhatProfilesShare(t *testing.T) {
	t.Parallel()
	f := parse(t, `profiles:
  base: &base
    issuer: https://idp.example.com
    client-id: app
    scopes: &scopes [openid]
  other:
    <<: *base
    client-id: other
  listed:
    <<: [*base]
    acr-values: *scopes
`)
	for i, want := range []string{"app", "other", "app"} {
		if p := f.Profiles[i]; p.ClientID != want || p.Issuer != "https://idp.example.com" || !cmp.Equal(p.Scopes, []string{"openid"}) {
			t.Errorf("%s: %+v", p.Name, p)
		}
	}
	if got := f.Profiles[2].ACRValues; !cmp.Equal(got, []string{"openid"}) {
		t.Errorf("acr-values = %q", got)
	}
}

func TestParseOfNothing(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"", "\n\n", "# only a comment\n", "profiles:\n", "profiles: {}\n", "---\n"} {
		if f := parse(t, text); len(f.Profiles) != 0 || f.Default != "" {
			t.Errorf("Parse(%q) = %+v", text, f)
		}
	}
}

func TestErrorListsAllProblemsInOrder(t *testing.T) {
	t.Parallel()
	_, err := file.Parse("p.yaml", []byte(`profiles:
  a:
    client_id: x
    issuer: http://idp.example.com
  a:
    flow: device
default: b
`))
	want := `p.yaml:3: unknown key "client_id" (did you mean "client-id"?)
p.yaml:4: issuer is plain http, and what is sent there could be read on the way: write https (http works for loopback only)
p.yaml:5: profile a is there twice, first on line 2 (leave one of them out)
p.yaml:7: there is no profile "b" (did you mean "a"?)`
	if err == nil || err.Error() != want {
		t.Errorf("got:\n%v\nwant:\n%s", err, want)
	}
	var e *file.Error
	if !errors.As(err, &e) || len(e.Problems) != 4 || e.Problems[0].Profile != "a" || e.Problems[0].Key != "client_id" || e.Problems[0].Column != 5 {
		t.Errorf("%+v", e)
	}
}
