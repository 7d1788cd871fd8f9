package flows_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"doorstep/flows"
	"doorstep/profiles"
	"doorstep/profiles/secret"
)

func TestCertificateEnd(t *testing.T) {
	t.Parallel()
	certificate, key := certificateFiles(t, "one")
	both := filepath.Join(t.TempDir(), "both.pem")
	var joined []byte
	for _, path := range []string{key, certificate} {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		joined = append(joined, text...)
	}
	if err := os.WriteFile(both, joined, 0o600); err != nil {
		t.Fatal(err)
	}
	c := flows.New(flows.Options{Secrets: secret.Resolver{ReadFile: os.ReadFile}})
	for name, tt := range map[string]struct {
		path        string
		known, fail bool
	}{
		"none":              {"", false, false},
		"a certificate":     {certificate, true, false},
		"after its key":     {both, true, false},
		"a key alone":       {key, false, true},
		"a file that isn't": {"no/such.pem", false, true},
	} {
		end, err := c.CertificateEnd(t.Context(), &profiles.Profile{Name: "p", ClientCertificate: tt.path})
		if end.IsZero() == tt.known || (err != nil) != tt.fail {
			t.Errorf("%s: %s, %v", name, end, err)
		}
		if left := time.Until(end); tt.known && (left <= 0 || left > time.Hour) {
			t.Errorf("%s: it ends in %s, want within the hour", name, left)
		}
	}
}
