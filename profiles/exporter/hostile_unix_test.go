//go:build unix

package exporter_test

import (
	"os"
	"os/exec"
	"testing"

	"doorstep/profiles"
	"doorstep/profiles/exporter"
	"doorstep/profiles/secret"
)

// TestNothingRunsWhenAFileIsSourced: people read a .env file into their shell, and a profile's texts can be a provider's
// or a colleague's.
func TestNothingRunsWhenAFileIsSourced(t *testing.T) {
	t.Parallel()
	for _, hostile := range []string{
		"$(>ran)", "`>ran`", "a $(>ran)", `a"$(>ran)`, "a'$(>ran)'", "${X:-$(>ran)}", "a;>ran", "a&>ran", "a|>ran", "(>ran)", "$'a'`>ran`", `\$(>ran)`,
	} {
		p := &profiles.Profile{
			Name: "p", ClientID: hostile, Issuer: "https://idp.example", TokenURL: "https://idp.example/t", Audience: hostile, Flow: "client-credentials",
			Scopes: []string{"api", hostile}, ClientSecret: secret.Ref{Kind: secret.Env, Name: "S"},
			CDF: &profiles.CDF{Project: hostile, Cluster: "westeurope-1"},
		}
		for _, format := range []string{"env", "shell"} {
			res, err := exporter.Export(p, format, exporter.Options{})
			if err != nil {
				t.Fatal(err)
			}
			sh := exec.CommandContext(t.Context(), "sh", "-c", string(res.Text))
			sh.Dir = t.TempDir()
			out, err := sh.CombinedOutput()
			if made, _ := os.ReadDir(sh.Dir); err != nil || len(made) > 0 {
				t.Errorf("%s, %s: %v, %v: %s\n%s", format, hostile, made, err, out, res.Text)
			}
		}
	}
}
