package profiles_test

import (
	"encoding/json"
	"net/http"
	"testing"

	"doorstep/profiles"
	"doorstep/profiles/secret"

	"github.com/google/go-cmp/cmp"
)

func TestEffectiveTwiceIsTheSame(t *testing.T) {
	t.Parallel()
	for _, h := range healthy() {
		once := h.profile.Effective()
		if diff := cmp.Diff(once, once.Effective(), cmp.Comparer(func(a, b secret.Value) bool { return a.Equal(b) })); diff != "" {
			t.Errorf("%s: -once +twice:\n%s", h.name, diff)
		}
	}
}

func TestEffectiveSharesNothing(t *testing.T) {
	t.Parallel()
	on := true
	p := &profiles.Profile{
		Name: "p", Scopes: []string{"a"}, ACRValues: []string{"b"}, ExtraParameters: map[string]string{"c": "d"}, PAR: &on,
		ClientSecret: secret.Ref{Kind: secret.Command, Argv: []string{"op"}}, CDF: &profiles.CDF{Project: "p", Cluster: "c", Needs: []string{"n"}},
		ResourceCheck: &profiles.ResourceCheck{URL: "https://x.example"},
	}
	before, err := json.Marshal(p)
	if err != nil {
		t.Fatal(err)
	}
	e := p.Effective()
	e.Scopes[0], e.ACRValues[0], e.ExtraParameters["c"], *e.PAR = "x", "x", "x", false
	e.ClientSecret.Argv[0], e.CDF.Needs[0], e.CDF.Project, e.ResourceCheck.URL = "x", "x", "x", "x"
	if after, err := json.Marshal(p); err != nil || string(after) != string(before) || p.ClientSecret.Argv[0] != "op" {
		t.Errorf("the profile became %s", after)
	}
}

func TestEffectiveFillsInTheRest(t *testing.T) {
	t.Parallel()
	p := &profiles.Profile{
		Name: "prod", ClientSecret: secret.Ref{Kind: secret.Keyring}, APIKey: secret.Ref{Kind: secret.Keyring},
		AccessToken: secret.Ref{Kind: secret.Keyring, Name: "own"}, ResourceCheck: &profiles.ResourceCheck{URL: "https://x.example"},
	}
	e := p.Effective()
	if e.ClientSecret.Name != "prod" || e.APIKey.Name != "prod/api-key" || e.AccessToken.Name != "own" {
		t.Errorf("keyring entries %q %q %q", e.ClientSecret.Name, e.APIKey.Name, e.AccessToken.Name)
	}
	if e.ResourceCheck.Method != http.MethodGet || e.ResourceCheck.ExpectStatus != 200 {
		t.Errorf("%+v", e.ResourceCheck)
	}
}

func TestEffectiveCDF(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		cdf                  profiles.CDF
		baseURL, cluster     string
		scopeOfEntrasDefault string
	}{
		"cluster":       {profiles.CDF{Cluster: "az-eastus-1"}, "https://az-eastus-1.cognitedata.com", "az-eastus-1", "https://az-eastus-1.cognitedata.com/.default"},
		"Europe 1":      {profiles.CDF{Cluster: "europe-west1-1"}, "https://api.cognitedata.com", "europe-west1-1", "https://api.cognitedata.com/.default"},
		"base URL":      {profiles.CDF{BaseURL: west + "/"}, west, "westeurope-1", west + "/.default"},
		"private link":  {profiles.CDF{BaseURL: "https://p001.plink.az-xyz-001.cognitedata.com"}, "https://p001.plink.az-xyz-001.cognitedata.com", "az-xyz-001", "https://az-xyz-001.cognitedata.com/.default"},
		"own host":      {profiles.CDF{BaseURL: "http://127.0.0.1:4000"}, "http://127.0.0.1:4000", "", "http://127.0.0.1:4000/.default"},
		"written scope": {profiles.CDF{}, "", "", ""},
	} {
		p := &profiles.Profile{Provider: profiles.Entra, Tenant: tenant, ClientID: client, ClientSecret: env("S"), CDF: &tt.cdf}
		e := p.Effective()
		scope := ""
		if len(e.Scopes) > 0 {
			scope = e.Scopes[0]
		}
		if e.CDF.BaseURL != tt.baseURL || e.CDF.Cluster != tt.cluster || scope != tt.scopeOfEntrasDefault {
			t.Errorf("%s: %+v, scope %q", name, e.CDF, scope)
		}
	}
}
