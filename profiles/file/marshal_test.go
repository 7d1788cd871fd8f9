package file_test

import (
	"encoding/json"
	"strings"
	"testing"

	"doorstep/profiles"
	"doorstep/profiles/file"
	"doorstep/profiles/secret"

	"github.com/goccy/go-yaml"
	"github.com/google/go-cmp/cmp"
)

func jsonOf(t *testing.T, p *profiles.Profile) map[string]any {
	t.Helper()
	var got map[string]any
	if err := json.Unmarshal(file.JSON(p), &got); err != nil {
		t.Fatalf("%v: %s", err, file.JSON(p))
	}
	return got
}

func TestMarshalComesBack(t *testing.T) {
	t.Parallel()
	p := everyKeyProfile()
	sameProfiles(t, []*profiles.Profile{p}, parse(t, string(written([]*profiles.Profile{p}))).Profiles)
}

func TestMarshalIsWhatAPersonWouldWrite(t *testing.T) {
	t.Parallel()
	p := parse(t, strings.ReplaceAll(everyKey, "my-project", "${PROJECT}")).Profiles[0]
	p.Endpoints, p.ResourceCheck, p.PAR, p.JAR, p.JAREncryption, p.JARM, p.DPoP = profiles.Endpoints{}, nil, nil, nil, nil, nil, nil
	p.RedirectURI, p.Issuer, p.Authority, p.TokenURL, p.Prompt = "", "", "", "", ""
	want := `prod:
  description: Production, West Europe
  provider: entra
  tenant: 3f0c6a5e-1111-4222-8333-444455556666
  client-id: 9f039f43-1111-4222-8333-444455556666
  client-secret: ${IDP_CLIENT_SECRET}
  flow: device
  scopes: [https://westeurope-1.cognitedata.com/.default]
  audience: https://westeurope-1.cognitedata.com
  resource: https://westeurope-1.cognitedata.com
  subject-profile: person
  actor-profile: service
  client-auth: client_secret_post
  min-ttl: 45s
  timeout: 20s
  request-signing-key: keys/request.pem
  decryption-key: keys/decryption.jwk
  client-key: keys/client.jwk
  client-certificate: keys/client.pem
  client-certificate-password: file:keys/password
  redirect-port: 53000
  login-hint: ada@example.com
  ciba-mode: ping
  notification-port: 8089
  acr-values: [urn:mfa, urn:pwd]
  extra-parameters:
    domain_hint: example.com
    ui locales: en
  ca-file: ca.pem
  api-key: keyring:old
  access-token: "command:[\"pass\",\"show\",\"token\"]"
  security: fapi2
  cdf:
    project: ${PROJECT}
    base-url: https://westeurope-1.cognitedata.com
    cluster: westeurope-1
    needs: [timeseries:READ, assets:WRITE]
`
	if diff := cmp.Diff(want, string(file.Marshal(p))); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// Texts that YAML would read as something else, in doorstep's own reader and in an independent one.
func TestMarshalQuotesWhatNeedsIt(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"null", "~", "true", "No", "1.0", "0x1F", "1e3", "-", "- a", "a: b", "a #b", "#a", "a:", "keyring:", "*a", "&a", "!a", "|", ">", "%a", "@a",
		"`a`", "'a'", `"a"`, `a\b`, "a\nb", " a", "a ", "a\tb", "[a]", "{a}", "a, b", "?", "? a", "<<", "=", "é", "😀", "\u2028", "\ufeff", "\x7f", "\x01",
		"2026-11-21", "12:30:45", ".inf", "${A}", "$(A)", "https://idp.example.com/a?b=c&d=e#f", "a  b", "a :b", "y", "0b1", "0o7", "+1", "1_000",
	} {
		p := &profiles.Profile{
			Name: "p", ClientID: "app", Issuer: "https://idp.example.com", Description: text, LoginHint: text,
			ExtraParameters: map[string]string{text: text}, ClientSecret: secret.Ref{Kind: secret.Literal, Literal: secret.New("s" + text)},
		}
		if strings.Contains(text, "${") {
			p.ClientSecret = secret.Ref{}
		}
		out := written([]*profiles.Profile{p})
		sameProfiles(t, []*profiles.Profile{p}, parse(t, string(out)).Profiles)
		var other struct {
			Profiles map[string]struct{ Description any }
		}
		if err := yaml.Unmarshal(out, &other); err != nil || other.Profiles["p"].Description != text {
			t.Errorf("%q is read as %#v (%v)", text, other.Profiles["p"].Description, err)
		}
	}
}

func TestJSONOfEveryKey(t *testing.T) {
	t.Parallel()
	const want = `{"name":"prod","description":"Production, West Europe","provider":"entra","tenant":"3f0c6a5e-1111-4222-8333-444455556666",` +
		`"issuer":"https://login.microsoftonline.com/3f0c6a5e-1111-4222-8333-444455556666/v2.0","authority":"https://login.microsoftonline.com",` +
		`"token_url":"https://login.microsoftonline.com/3f0c6a5e-1111-4222-8333-444455556666/oauth2/v2.0/token",` +
		`"client_id":"9f039f43-1111-4222-8333-444455556666","client_secret":"${IDP_CLIENT_SECRET}","flow":"device",` +
		`"scopes":["https://westeurope-1.cognitedata.com/.default"],"audience":"https://westeurope-1.cognitedata.com",` +
		`"resource":"https://westeurope-1.cognitedata.com","subject_profile":"person","actor_profile":"service","client_auth":"client_secret_post","min_ttl":45,"timeout":20,"par":true,"jar":false,"jar_encryption":false,"jarm":true,` +
		`"dpop":false,"request_signing_key":"keys/request.pem","decryption_key":"keys/decryption.jwk","client_key":"keys/client.jwk","client_certificate":"keys/client.pem",` +
		`"client_certificate_password":"file:keys/password","redirect_uri":"http://127.0.0.1/callback","redirect_port":53000,` +
		`"prompt":"select_account","login_hint":"ada@example.com","ciba_mode":"ping","notification_port":8089,"acr_values":["urn:mfa","urn:pwd"],` +
		`"extra_parameters":{"domain_hint":"example.com","ui locales":"en"},"endpoints":{"authorization":"https://idp.example.com/authorize",` +
		`"device_authorization":"https://idp.example.com/device","jwks":"https://idp.example.com/jwks","userinfo":"https://idp.example.com/userinfo",` +
		`"introspection":"https://idp.example.com/introspect","revocation":"https://idp.example.com/revoke",` +
		`"registration":"https://idp.example.com/register","end_session":"https://idp.example.com/logout","par":"https://idp.example.com/par",` +
		`"backchannel":"https://idp.example.com/ciba"},"ca_file":"ca.pem","api_key":"keyring:old","access_token":"command:[\"pass\", …]",` +
		`"security":"fapi2","cdf":{"project":"my-project","base_url":"https://westeurope-1.cognitedata.com","cluster":"westeurope-1",` +
		`"needs":["timeseries:READ","assets:WRITE"]},"resource_check":{"url":"https://api.example.com/me","method":"HEAD","expect_status":204}}`
	if diff := cmp.Diff(want, string(file.JSON(everyKeyProfile()))); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestJSONHidesSecrets(t *testing.T) {
	t.Parallel()
	literal := func() secret.Ref { return secret.Ref{Kind: secret.Literal, Literal: secret.New("hunter2")} }
	p := &profiles.Profile{Name: "p", ClientSecret: literal(), APIKey: literal(), AccessToken: literal(), CertificatePassword: literal()}
	for _, key := range []string{"client_secret", "api_key", "access_token", "client_certificate_password"} {
		if got := jsonOf(t, p)[key]; got != "(literal, hidden)" {
			t.Errorf("%s is shown as %v", key, got)
		}
	}
	p.ClientSecret = secret.Ref{Kind: secret.Command, Argv: []string{"vault", "--token", "hunter2"}}
	if out := string(file.JSON(p)); strings.Contains(out, "hunter2") || !strings.Contains(out, "vault") {
		t.Errorf("JSON = %s", out)
	}
}

// Looking at a profile must not give it blocks that it doesn't have.
func TestMarshalLeavesTheProfileAlone(t *testing.T) {
	t.Parallel()
	p := &profiles.Profile{Name: "p"}
	file.Marshal(p)
	file.JSON(p)
	if p.CDF != nil || p.ResourceCheck != nil {
		t.Errorf("%+v", p)
	}
}
