package profiles_test

import (
	"slices"
	"testing"

	"doorstep/profiles"
	"doorstep/profiles/file"
)

// answers are a person's, one for each key that anybody asks for.
var answers = map[string]string{
	"tenant": "3f0c6a5e-8a1b-4c2d-9e3f-7b5a6c4d8e90", "issuer": "https://login.example.com/oauth2/default", "authority": "https://login.example.com",
	"client-id": "9f039f43-2d5a-4a7b-9c1e-5f0d8b6a7c21", "client-secret": "${SECRET}", "scopes": " openid  profile ", "audience": "api://x",
	"cdf.project": "my-project", "cdf.cluster": "westeurope-1",
}

// TestAsks: for every provider and flow, whoever answers what isn't optional has a sound profile, and so has who
// answers all.
func TestAsks(t *testing.T) {
	t.Parallel()
	for _, provider := range profiles.AskProviders() {
		for _, flow := range profiles.AskFlows(provider.Name) {
			for _, all := range []bool{false, true} {
				p := &profiles.Profile{Provider: provider.Name, Flow: flow.Name}
				for _, ask := range profiles.Asks(provider.Name, flow.Name) {
					if ask.Title == "" || ask.Where == "" || ask.Example == "" {
						t.Errorf("%s, %s: %s lacks a title, a place or an example", provider.Name, flow.Name, ask.Key)
					}
					if ask.Optional && !all {
						continue
					}
					if err := file.Answer(p, ask.Key, answers[ask.Key]); err != nil {
						t.Error(err)
					}
				}
				for _, problem := range p.Validate() {
					if provider.Name == profiles.Cognito && problem.Key == "endpoints.device-authorization" {
						continue // it has none; discovery says so too
					}
					t.Errorf("%s, %s, all %v: %s", provider.Name, flow.Name, all, problem.Message)
				}
			}
		}
	}
}

// TestEveryProviderIsAsked: a preset that nobody can choose helps nobody.
func TestEveryProviderIsAsked(t *testing.T) {
	t.Parallel()
	var names []string
	for _, p := range profiles.AskProviders() {
		names = append(names, string(p.Name))
	}
	slices.Sort(names)
	want := profiles.Providers()
	slices.Sort(want)
	if !slices.Equal(names, want) {
		t.Errorf("asked %v, known %v", names, want)
	}
}

func TestSecretsAreAskedWhereTheyAreNeeded(t *testing.T) {
	t.Parallel()
	has := func(provider profiles.Provider, flow string) bool {
		return slices.ContainsFunc(profiles.Asks(provider, flow), func(a profiles.Ask) bool { return a.Key == "client-secret" && a.Secret })
	}
	if has(profiles.Entra, profiles.FlowDevice) || !has(profiles.Entra, profiles.FlowClientCredentials) || !has(profiles.Google, profiles.FlowDevice) {
		t.Error("a secret is asked for in the wrong places")
	}
}

func TestKeysOf(t *testing.T) {
	t.Parallel()
	for cause, want := range map[string][]string{
		"access-denied.client-id": {"client-id"},
		"flow.not-allowed":        {"flow"},
		"network.dns":             {"issuer", "authority", "tenant", "cdf.cluster"},
		"network":                 nil,
		"forbidden.no-group":      nil,
	} {
		if got := profiles.KeysOf(cause); !slices.Equal(got, want) {
			t.Errorf("%s: got %v, want %v", cause, got, want)
		}
	}
}

// TestAskFlows: no person signs in with the provider of service accounts.
func TestAskFlows(t *testing.T) {
	t.Parallel()
	for _, provider := range profiles.AskProviders() {
		var names []string
		for _, flow := range profiles.AskFlows(provider.Name) {
			names = append(names, flow.Name)
		}
		want := []string{profiles.FlowPKCE, profiles.FlowDevice, profiles.FlowClientCredentials}
		if provider.Name == profiles.Cognite {
			want = want[2:]
		}
		if !slices.Equal(names, want) {
			t.Errorf("%s: %v", provider.Name, names)
		}
	}
}
