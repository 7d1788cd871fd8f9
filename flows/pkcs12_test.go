package flows_test

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"doorstep/flows"
	"doorstep/profiles"
	"doorstep/profiles/secret"

	"software.sslmate.com/src/go-pkcs12"
)

// pfx writes a client's certificate and key as Windows does, and its password beside it.
func pfx(t *testing.T, name, password string) (file, passwordFile string) {
	t.Helper()
	certificate, key := certificateFiles(t, name)
	pair, err := tls.LoadX509KeyPair(certificate, key)
	if err != nil {
		t.Fatal(err)
	}
	c, err := x509.ParseCertificate(pair.Certificate[0])
	if err != nil {
		t.Fatal(err)
	}
	der, err := pkcs12.Modern.Encode(pair.PrivateKey, c, nil, password)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	file, passwordFile = filepath.Join(dir, "client.pfx"), filepath.Join(dir, "password")
	for path, text := range map[string][]byte{file: der, passwordFile: []byte(password + "\n")} {
		if err := os.WriteFile(path, text, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return file, passwordFile
}

// A PKCS #12 file is presented as a PEM file is, signs as one does, and says when it ends.
func TestCertificateOfWindows(t *testing.T) {
	t.Parallel()
	s := newMTLSIDP(t)
	p := s.profile(t, "svc")
	var password string
	p.ClientAuth = "tls_client_auth"
	p.ClientCertificate, password = pfx(t, "from-windows", "marker-password-66ff")
	p.CertificatePassword = secret.Ref{Kind: secret.File, Name: password}
	c := withFiles()
	tokens, _, err := c.Token(t.Context(), p, flows.TokenOptions{}, nil)
	if err != nil || tokens.AccessToken.Reveal() != "bound" {
		t.Fatalf("%v", err)
	}
	if last := s.seen[len(s.seen)-1]; last != "/mtls from-windows" {
		t.Errorf("seen: %s", last)
	}
	if end, err := c.CertificateEnd(t.Context(), p); err != nil || end.IsZero() {
		t.Errorf("it ends at %v, %v", end, err)
	}
	p.ClientAuth = "private_key_jwt"
	if _, err := c.Flow(t.Context(), p, ""); err != nil {
		t.Errorf("signing: %v", err)
	}
}

// What keeps the file shut is a mistake of the configuration, told under the key that mends it, and without the password.
func TestCertificateOfWindowsThatStaysShut(t *testing.T) {
	t.Parallel()
	const marker = "marker-password-77aa"
	file, _ := pfx(t, "me", "another")
	half := filepath.Join(t.TempDir(), "half.p12")
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(half, text[:100], 0o600); err != nil {
		t.Fatal(err)
	}
	with := secret.Ref{Kind: secret.Literal, Literal: secret.New(marker)}
	for name, tt := range map[string]struct {
		file      string
		password  secret.Ref
		key, says string
	}{
		"another password": {file, with, "client-certificate-password", "doesn't open"},
		"none":             {file, secret.Ref{}, "client-certificate-password", "is missing"},
		"one that is gone": {file, secret.Ref{Kind: secret.File, Name: "no/such"}, "client-certificate-password", "does not exist"},
		"half a file":      {half, with, "client-certificate", "neither PEM nor"},
	} {
		for _, method := range []string{"tls_client_auth", "private_key_jwt"} {
			t.Run(name+" "+method, func(t *testing.T) {
				t.Parallel()
				p := &profiles.Profile{
					Name: "p", TokenURL: "https://id.example/token", ClientID: "me", Flow: profiles.FlowClientCredentials,
					ClientAuth: method, ClientCertificate: tt.file, CertificatePassword: tt.password,
				}
				_, err := withFiles().Flow(t.Context(), p, "")
				wrong, ok := errors.AsType[*flows.ConfigError](err)
				if !ok || wrong.Key != tt.key || !strings.Contains(wrong.Problem, tt.says) || strings.Contains(err.Error(), marker) {
					t.Errorf("got %v", err)
				}
			})
		}
	}
}

// What gives the password may take its time, which is the caller's to end: other profiles are not kept waiting for it.
func TestAPasswordThatKeepsOneWaiting(t *testing.T) {
	t.Parallel()
	file, _ := pfx(t, "me", "p")
	asked := make(chan struct{})
	c := flows.New(flows.Options{Secrets: secret.Resolver{
		ReadFile: os.ReadFile,
		Run: func(ctx context.Context, _ []string) (string, error) {
			close(asked)
			<-ctx.Done()
			return "", ctx.Err()
		},
	}})
	p := &profiles.Profile{
		Name: "p", TokenURL: "https://id.example/token", ClientID: "me", ClientAuth: "tls_client_auth", ClientCertificate: file,
		CertificatePassword: secret.Ref{Kind: secret.Command, Argv: []string{"vault"}},
	}
	ctx, giveUp := context.WithCancel(t.Context())
	defer giveUp()
	ended := make(chan error)
	go func() {
		_, err := c.HTTP(ctx, p)
		ended <- err
	}()
	<-asked
	if _, err := c.HTTP(t.Context(), &profiles.Profile{Name: "q"}); err != nil {
		t.Errorf("another profile meanwhile: %v", err)
	}
	giveUp()
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Errorf("given up: %v", err)
	}
}
