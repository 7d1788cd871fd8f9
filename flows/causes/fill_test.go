package causes

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"doorstep/profiles"
	"doorstep/profiles/secret"
)

func itoa(n int) string { return strconv.Itoa(n) }

func TestFill(t *testing.T) {
	t.Parallel()
	known := Facts{Profile: &profiles.Profile{Name: "prod", ClientID: "id-1", Tenant: "t-1"}}
	for _, c := range []struct{ name, template, known, unknown string }{
		{"plain", "Nothing to fill.", "Nothing to fill.", "Nothing to fill."},
		{"a value", "Compare {client-id}.", "Compare id-1.", "Compare ."},
		{"words instead", "Compare {client-id|the ID}.", "Compare id-1.", "Compare the ID."},
		{"left out", "Compare the ID[ {client-id}].", "Compare the ID id-1.", "Compare the ID."},
		{"left out where one of two is missing", "a[ {client-id} {group}]b", "ab", "ab"},
		{"asked, not said", "[{?client-id}It is set.]", "It is set.", ""},
		{"always has words", "Look {in-profile}.", "Look in profile prod.", "Look in your configuration."},
		{"of a place", "See {at-app}.", "See the application's registration at your identity provider.", "See the application's registration at your identity provider."},
		{"never closed", "a [b", "a [b", "a [b"},
	} {
		if got := fill(c.template, known); got != c.known {
			t.Errorf("%s, known: got %q, want %q", c.name, got, c.known)
		}
		if got := fill(c.template, Facts{}); got != c.unknown {
			t.Errorf("%s, unknown: got %q, want %q", c.name, got, c.unknown)
		}
	}
}

func TestFillMakesValuesSafeAndShort(t *testing.T) {
	t.Parallel()
	got := fill("{client-id}", Facts{Profile: &profiles.Profile{ClientID: "\x1b[31m\n" + strings.Repeat("é", 500)}})
	if strings.ContainsAny(got, "\x1b\n") || len(got) > maxValue+20 || !strings.HasSuffix(got, "…") {
		t.Errorf("%q", got)
	}
}

func TestPlaceholdersOfTemplatesExist(t *testing.T) {
	t.Parallel()
	check := func(where, template string) {
		for rest := template; ; {
			_, after, found := strings.Cut(rest, "{")
			if !found {
				return
			}
			name, behind, _ := strings.Cut(after, "}")
			name, _, _ = strings.Cut(strings.TrimPrefix(name, "?"), "|")
			if findPlaceholder(name) == nil {
				t.Errorf("%s: there is no placeholder %q", where, name)
			}
			rest = behind
		}
	}
	for _, family := range catalogue() {
		for _, e := range family {
			for _, s := range e.steps {
				check(e.id, s)
			}
			check(e.id, e.last)
			for _, v := range e.by {
				for _, s := range v.steps {
					check(e.id+" for "+string(v.provider), s)
				}
			}
		}
	}
}

func TestValuesOfFacts(t *testing.T) {
	t.Parallel()
	full := fullFacts(profiles.Entra)
	for name, want := range map[string]string{
		"secret-from": "the profile file", "secret-guid": "yes", "scope": "https://westeurope-1.cognitedata.com/.default",
		"discovery-url": "https://idp.example.com/t/.well-known/openid-configuration", "token-url": "https://idp.example.com/t/token",
		"project": "plant", "expected-aud": "https://westeurope-1.cognitedata.com",
		"host": "idp.example.com", "host-port": "idp.example.com:443", "groups": "27", "source-ids": "s1, s2, s3, s4, s5 and 2 more", "skew": "7m", "retry-after": "30s",
		"expired-at": "2023-11-14T22:13:20Z", "login-command": "doorstep login prod --force", "provider-name": "Microsoft Entra ID",
	} {
		if got, ok := value(name, full); got != want || !ok {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
	for _, p := range placeholders() {
		if got := p.value(full); got == "" && p.name != "a-service" && p.name != "as-service" {
			t.Errorf("%s is empty though everything is known", p.name)
		}
	}
}

// TestStepsAreForTheFlow holds that nobody is told to do what only another flow has.
func TestStepsAreForTheFlow(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		cause, flow, has, hasNot string
	}{
		{"flow.public-client", "client-credentials", "Allow public client flows to No", "remove client-secret"},
		{"flow.public-client", "device", "Allow public client flows to Yes", "flows to No"},
		{"flow.conditional-access", "client-credentials", "workload identities", "pkce"},
		{"flow.conditional-access", "device", "flow: pkce", "workload identities"},
		{"flow.conditional-access", "pkce", "managed, compliant device", "in place of the device flow"},
		{"expired.not-renewed", "token", "put a new access-token in profile prod", "doorstep login"},
		{"token.type", "token", "Send the access_token", "doorstep token"},
	} {
		f := fullFacts(profiles.Entra)
		f.Profile.Flow = c.flow
		steps := strings.Join(New(c.cause, f, "").Steps, "\n")
		if !strings.Contains(steps, c.has) || strings.Contains(steps, c.hasNot) {
			t.Errorf("%s, flow %s: want %q and not %q in\n%s", c.cause, c.flow, c.has, c.hasNot, steps)
		}
	}
}

func TestFactsComeBeforeTheProfile(t *testing.T) {
	t.Parallel()
	f := fullFacts(profiles.Entra)
	f.Issuer, f.TokenURL, f.Project, f.BaseURL, f.Scope, f.Skew = "https://i", "https://t", "p", "https://b", "s", -90*time.Second
	for name, want := range map[string]string{
		"issuer": "https://i", "token-url": "https://t", "project": "p", "base-url": "https://b", "scope": "s", "skew": "1m30s",
	} {
		if got, _ := value(name, f); got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}

func TestSecretsAreNamedByWhereTheyComeFrom(t *testing.T) {
	t.Parallel()
	for kind, want := range map[secret.Kind]string{
		secret.None: "", secret.Env: "the environment variable X", secret.File: "the file X", secret.Keyring: "the keyring", secret.Command: "the output of a command",
	} {
		if got := secretFrom(&profiles.Profile{ClientSecret: secret.Ref{Kind: kind, Name: "X"}}); got != want {
			t.Errorf("%v: got %q, want %q", kind, got, want)
		}
	}
}

func TestASecretThatIsAGUIDIsToldAsItsID(t *testing.T) {
	t.Parallel()
	const guid = "0f8fad5b-d9cb-469f-a165-70867728950e"
	p := &profiles.Profile{Provider: profiles.Entra, ClientSecret: secret.Ref{Kind: secret.Literal, Literal: secret.New(guid)}}
	steps := strings.Join(New("access-denied.client-secret", Facts{Profile: p}, "").Steps, "\n")
	if !strings.Contains(steps, "most likely the Secret ID") || strings.Contains(steps, guid) {
		t.Error(steps)
	}
	p.ClientSecret.Literal = secret.New("abc~def")
	if steps := strings.Join(New("access-denied.client-secret", Facts{Profile: p}, "").Steps, "\n"); strings.Contains(steps, "most likely") {
		t.Error(steps)
	}
}

func TestIsGUID(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]bool{
		"0f8fad5b-d9cb-469f-a165-70867728950e": true, "0F8FAD5B-D9CB-469F-A165-70867728950E": true, "": false,
		"0f8fad5b-d9cb-469f-a165-70867728950": false, "0f8fad5bxd9cb-469f-a165-70867728950e": false, "gf8fad5b-d9cb-469f-a165-70867728950e": false,
	} {
		if isGUID(s) != want {
			t.Errorf("%q", s)
		}
	}
}
