package exporter_test

import (
	"strings"
	"testing"

	"doorstep/profiles"
	"doorstep/profiles/exporter"
	"doorstep/profiles/importer"
	"doorstep/profiles/secret"
)

// FuzzRoundTrip writes texts into a profile that no format expects. Whatever comes out is read back as the same texts, or
// is refused.
func FuzzRoundTrip(f *testing.F) {
	f.Add("client", "https://idp.example/token", "pumps", "scope", "a description")
	f.Add(`a"b'c`, "https://idp.example/${X}", "p-1", "a:b", "x: y # z")
	f.Add("007", "https://idp.example/`id`", "true", "-", "\\")
	f.Fuzz(func(t *testing.T, client, tokenURL, project, scope, description string) {
		p := &profiles.Profile{
			Name: "fuzzed", ClientID: client, TokenURL: tokenURL, Scopes: []string{scope}, Description: description,
			ClientSecret: secret.Ref{Kind: secret.Literal, Literal: secret.New(marker)}, Flow: profiles.FlowClientCredentials,
			CDF: &profiles.CDF{Project: project, BaseURL: "https://westeurope-1.cognitedata.com"},
		}
		if len(p.Validate()) > 0 || strings.ContainsAny(client+project+tokenURL, "\r\n'\\\" \t#`$,") || strings.ContainsAny(scope, "',;#`$=") {
			return // the Toolkit's file cannot hold it
		}
		for _, format := range importable {
			res, err := exporter.Export(p, format, exporter.Options{})
			if err != nil {
				t.Fatal(err)
			}
			if strings.Contains(string(res.Text), marker) {
				t.Fatalf("%s shows the secret:\n%s", format, res.Text)
			}
			back, err := importer.Read("exported", res.Text, "")
			if err != nil {
				t.Fatalf("%s: %v\n%s", format, err, res.Text)
			}
			q := back.Profiles[0]
			if q.ClientID != client || q.TokenURL != tokenURL || q.CDF == nil || q.CDF.Project != project {
				t.Errorf("%s: %q %q\n%s", format, q.ClientID, q.TokenURL, res.Text)
			}
		}
	})
}
