package file_test

import (
	"strings"
	"testing"
	"time"

	"doorstep/profiles"
	"doorstep/profiles/file"
	"doorstep/profiles/secret"

	"github.com/google/go-cmp/cmp"
)

func TestSet(t *testing.T) {
	t.Parallel()
	p := &profiles.Profile{Name: "p"}
	for _, kv := range [][2]string{
		{"provider", "entra"},
		{"tenant", "t"},
		{"scopes", "a b"},
		{"min-ttl", "30"},
		{"dpop", "true"},
		{"redirect-port", "53000"},
		{"client-secret", "${S}"},
		{"cdf.project", "x"},
		{"endpoints.jwks", "https://j.example"},
		{"extra-parameters.resource", "r"},
		{"resource-check.expect-status", "204"},
	} {
		if err := file.Set(p, kv[0], kv[1]); err != nil {
			t.Errorf("%s: %v", kv[0], err)
		}
	}
	yes := true
	want := &profiles.Profile{
		Name: "p", Provider: profiles.Entra, Tenant: "t", Scopes: []string{"a", "b"}, MinTTL: 30 * time.Second, DPoP: &yes,
		RedirectPort: 53000, ClientSecret: secret.Ref{Kind: secret.Env, Name: "S"}, CDF: &profiles.CDF{Project: "x"},
		Endpoints: profiles.Endpoints{JWKS: "https://j.example"}, ExtraParameters: map[string]string{"resource": "r"},
		ResourceCheck: &profiles.ResourceCheck{ExpectStatus: 204},
	}
	if diff := cmp.Diff(string(file.Marshal(want)), string(file.Marshal(p))); diff != "" {
		t.Error(diff)
	}
	for _, key := range []string{
		"provider", "tenant", "scopes", "min-ttl", "dpop", "redirect-port", "client-secret", "cdf.project",
		"endpoints.jwks", "extra-parameters.resource", "resource-check.expect-status",
	} {
		if err := file.Set(p, key, ""); err != nil {
			t.Errorf("%s: %v", key, err)
		}
	}
	if fields := file.Fields(p); len(fields) > 0 {
		t.Errorf("left: %v", fields)
	}
}

func TestSetMakesNoBlockThatIsEmpty(t *testing.T) {
	t.Parallel()
	p := &profiles.Profile{}
	if err := file.Set(p, "cdf.project", ""); err != nil || p.CDF != nil {
		t.Errorf("%v, %v", p.CDF, err)
	}
}

func TestSetRefuses(t *testing.T) {
	t.Parallel()
	for _, kv := range [][3]string{
		{"client_id", "x", `did you mean "client-id"?`},
		{"cdf", "x", "holds other keys"},
		{"cdf.nothing", "x", "cdf has project"},
		{"nothing.at-all", "x", "unknown key"},
		{"min-ttl", "hunter2", "is no duration"},
		{"min-ttl", "9999999h", "is no duration"},
		{"dpop", "hunter2", "true or false"},
		{"redirect-port", "hunter2", "takes a number"},
		{"client-secret", "a${hunter2}", "a variable stands alone"},
		{"extra-parameters.", "x", "name"},
	} {
		err := file.Set(&profiles.Profile{}, kv[0], kv[1])
		if err == nil || !strings.Contains(err.Error(), kv[2]) || strings.Contains(err.Error(), "hunter2") {
			t.Errorf("%s: %v", kv[0], err)
		}
	}
}

// TestSetSecrets: the file knows the keys of secrets by the names that the rest of the program has for them.
func TestSetSecrets(t *testing.T) {
	t.Parallel()
	for _, key := range profiles.SecretKeys() {
		p := &profiles.Profile{}
		if err := file.Set(p, key, "${MY_SECRET}"); err != nil {
			t.Fatal(err)
		}
		if got := p.SecretRef(key); got.Kind != secret.Env || got.Name != "MY_SECRET" {
			t.Errorf("%s is %v", key, got)
		}
	}
}
