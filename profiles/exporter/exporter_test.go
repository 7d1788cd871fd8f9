package exporter_test

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"doorstep/profiles"
	"doorstep/profiles/exporter"
	"doorstep/profiles/file"

	"github.com/google/go-cmp/cmp"
)

// marker stands for every secret that a profile writes out or gives to a command.
const marker = "marker-S3cr3t-of-the-export"

var update = flag.Bool("update", false, "write the golden files anew")

// zoo is a profile of every kind that matters to a format.
const zoo = `
profiles:
  entra:
    description: Production, West Europe
    provider: entra
    tenant: 3f0c6a5e-58a7-4a3b-9d4e-3a1f6f2b7c11
    client-id: 9f039f43-1c44-4b1f-8f5a-2a6f1c0d9e77
    client-secret: ${IDP_CLIENT_SECRET}
    flow: client-credentials
    cdf:
      project: pumps
      base-url: https://westeurope-1.cognitedata.com
      needs: [timeseries:READ, assets:WRITE]
  person:
    provider: entra
    tenant: contoso.onmicrosoft.com
    client-id: 9f039f43-1c44-4b1f-8f5a-2a6f1c0d9e77
    flow: device
    cdf: {project: pumps, cluster: westeurope-1}
  browser:
    provider: entra
    tenant: contoso.onmicrosoft.com
    client-id: 9f039f43-1c44-4b1f-8f5a-2a6f1c0d9e77
    flow: pkce
    redirect-port: 53000
    cdf: {project: pumps, cluster: westeurope-1}
  auth0:
    tenant: pumps
    provider: auth0
    client-id: q8w7
    client-secret: marker-S3cr3t-of-the-export
    cdf: {project: pumps, cluster: europe-west1-1}
  discovered:
    issuer: http://127.0.0.1:8000
    client-id: terminal
    flow: device
    scopes: [openid, IDENTITY]
    audience: http://127.0.0.1:8001
    min-ttl: 1m
    cdf: {project: pumps, base-url: "http://127.0.0.1:8001"}
  service:
    issuer: https://idp.example
    client-id: "a:b c"
    client-secret: "keyring:"
    client-auth: client_secret_basic
    scopes: [a, b]
    extra-parameters: {tone: 'it''s "loud"'}
    cdf: {project: pumps, cluster: westeurope-1}
  certificate:
    provider: entra
    tenant: contoso.onmicrosoft.com
    client-id: 9f039f43-1c44-4b1f-8f5a-2a6f1c0d9e77
    client-certificate: /etc/doorstep/client.pem
    client-certificate-password: ${CERT_PASSWORD}
    cdf: {project: pumps, cluster: westeurope-1}
  cognite:
    provider: cognite
    client-id: q8w7
    client-secret: command:[pass, show, marker-S3cr3t-of-the-export]
    cdf: {project: pumps, cluster: westeurope-1}
  given:
    access-token: ${MY_TOKEN}
    cdf: {project: pumps, cluster: westeurope-1}
  backchannel:
    issuer: https://idp.example
    client-id: pumps
    client-key: /etc/doorstep/key.pem
    flow: ciba
    login-hint: kari@contoso.example
    acr-values: [high]
    dpop: true
    cdf: {project: pumps, cluster: westeurope-1}
  variables:
    token-url: https://${IDP_HOST}/token
    client-id: ${IDP_CLIENT_ID}
    client-secret: ${OTHER_SECRET}
    scopes: [all]
    cdf: {project: "${CDF_PROJECT}", cluster: westeurope-1}
  other-api:
    issuer: https://idp.example
    token-url: https://idp.example/token
    client-id: planner
    client-secret: file:/run/secrets/planner
    resource: https://planner.example
    resource-check: {url: "https://planner.example/plans"}
`

func animals(t *testing.T) []*profiles.Profile {
	t.Helper()
	f, err := file.Parse("zoo.yaml", []byte(zoo))
	if err != nil {
		t.Fatal(err)
	}
	return f.Profiles
}

func getenv(name string) (string, bool) {
	v, ok := map[string]string{"IDP_HOST": "idp.example", "IDP_CLIENT_ID": "pumps", "CDF_PROJECT": "pumps", "OTHER_SECRET": marker}[name]
	return v, ok
}

// export is everything that an export says, errors included.
func export(p *profiles.Profile, format string) string {
	res, err := exporter.Export(p, format, exporter.Options{Getenv: getenv})
	if err != nil {
		return "error: " + err.Error() + "\n"
	}
	var b strings.Builder
	b.Write(res.Text)
	for _, v := range res.Variables {
		fmt.Fprintf(&b, "variable: %s for %s, from: %s\n", v.Name, v.Key, v.From)
	}
	for _, w := range res.Warnings {
		fmt.Fprintln(&b, "warning:", w)
	}
	return b.String()
}

// TestGolden writes every profile in every format, a golden file for each format.
func TestGolden(t *testing.T) {
	t.Parallel()
	for _, f := range exporter.Formats() {
		t.Run(f.Name, func(t *testing.T) {
			t.Parallel()
			var b strings.Builder
			for _, p := range animals(t) {
				fmt.Fprintf(&b, "==> %s\n%s\n", p.Name, export(p, f.Name))
			}
			if strings.Contains(b.String(), marker) {
				t.Errorf("a secret is shown:\n%s", b.String())
			}
			path := filepath.Join("testdata", f.Name+".golden")
			if *update {
				if err := os.WriteFile(path, []byte(b.String()), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), b.String()); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestEveryFormatHasATitleAndAName(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for _, f := range exporter.Formats() {
		if f.Name == "" || f.Title == "" || seen[f.Name] {
			t.Errorf("%+v", f)
		}
		seen[f.Name] = true
	}
}

func TestOtherNames(t *testing.T) {
	t.Parallel()
	p := animals(t)[0]
	for other, name := range map[string]string{".env": "env", "toolkit": "env", "py": "python", "js": "javascript", "kubeconfig": "kubectl", "sh": "shell"} {
		if export(p, other) != export(p, name) {
			t.Errorf("%s is not %s", other, name)
		}
	}
}

func TestUnknownFormat(t *testing.T) {
	t.Parallel()
	p := animals(t)[0]
	for name, want := range map[string]string{"pyhton": `did you mean "python"?`, "": "there are extractor, extractor-new, env"} {
		if _, err := exporter.Export(p, name, exporter.Options{}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v", name, err)
		}
	}
}

func TestWithoutCDF(t *testing.T) {
	t.Parallel()
	all := animals(t)
	p := all[len(all)-1]
	_, err := exporter.Export(p, "python", exporter.Options{})
	if !errors.Is(err, exporter.ErrUnfit) || !strings.Contains(err.Error(), "curl") {
		t.Errorf("%v", err)
	}
	if got := export(p, "curl"); !strings.Contains(got, "https://planner.example/plans") {
		t.Errorf("%s", got)
	}
}

func TestVariablesThatAreNotSet(t *testing.T) {
	t.Parallel()
	p := animals(t)[10]
	none := func(string) (string, bool) { return "", false }
	for format, want := range map[string]int{"python": 3, "env": 0} {
		res, err := exporter.Export(p, format, exporter.Options{Getenv: none})
		if err != nil || len(res.Warnings) != want {
			t.Errorf("%s: %v %v", format, res, err)
		}
	}
}

func TestTheTokenEndpointThatDiscoveryFound(t *testing.T) {
	t.Parallel()
	p := animals(t)[5]
	without := export(p, "extractor")
	res, err := exporter.Export(p, "extractor", exporter.Options{TokenURL: "https://idp.example/oauth/token"})
	if err != nil || !strings.Contains(string(res.Text), "token-url: https://idp.example/oauth/token\n") || len(res.Warnings) > 0 {
		t.Errorf("%s %v %v", res.Text, res.Warnings, err)
	}
	if !strings.Contains(without, "it is missing here") {
		t.Errorf("%s", without)
	}
}
