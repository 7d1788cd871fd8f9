package cli

import (
	"os"
	"path/filepath"
	"testing"
)

// TestFoundHere: a file that makes a whole profile is offered, and nothing else is.
func TestFoundHere(t *testing.T) { //nolint:paralleltest // changes the folder
	const whole = "CDF_PROJECT=pump\nCDF_CLUSTER=westeurope-1\nLOGIN_FLOW=client_credentials\nIDP_TENANT_ID=3f0c6a5e-8a1b-4c2d-9e3f-7b5a6c4d8e90\n" +
		"IDP_CLIENT_ID=9f039f43-8a1b-4c2d-9e3f-7b5a6c4d8e90\nIDP_CLIENT_SECRET=${SECRET}\n"
	for name, tt := range map[string]struct {
		files map[string]string
		want  string
	}{
		"an empty folder":        {nil, ""},
		"a whole .env":           {map[string]string{".env": whole}, ".env"},
		"another program's .env": {map[string]string{".env": "DATABASE_URL=postgres://localhost\nDEBUG=1\n"}, ""},
		"half of a .env":         {map[string]string{".env": "CDF_PROJECT=pump\n"}, ""},
		"the second is whole":    {map[string]string{".env": "DEBUG=1\n", "config.yml": "cognite:\n  project: p\n  host: https://westeurope-1.cognitedata.com\n  idp-authentication:\n    client-id: x\n    secret: ${S}\n    token-url: https://idp.example.com/token\n    scopes: [a]\n"}, "config.yml"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			for file, text := range tt.files {
				if err := os.WriteFile(filepath.Join(".", file), []byte(text), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			a := &app{Process: Process{Getenv: func(string) (string, bool) { return "", false }}}
			if got, _ := a.foundHere(t.Context()); got != tt.want {
				t.Errorf("found %q, want %q", got, tt.want)
			}
		})
	}
}
