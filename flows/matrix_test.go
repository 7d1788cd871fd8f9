package flows_test

import (
	"bytes"
	"context"
	"crypto"
	"crypto/sha256"
	"crypto/x509"
	"encoding/base64"
	"encoding/json"
	"errors"
	"maps"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"doorstep/flows"
	"doorstep/flows/demo"
	"doorstep/jwtview"
	"doorstep/profiles"
	"doorstep/profiles/file"
	"doorstep/profiles/secret"
)

// matrix is a demo with clients registered for every pair.
type matrix struct {
	t    *testing.T
	d    *demo.Demo
	dir  string
	keys map[string]crypto.Signer // by algorithm
	all  *file.File

	certificate, ownCertificate                                    *x509.Certificate
	certificateFile, authorityFile, ownCertificateFile, ownKeyFile string
}

func newMatrix(t *testing.T) *matrix {
	t.Helper()
	m := &matrix{t: t, dir: t.TempDir()}
	var err error
	if m.d, err = demo.Start(t.Context(), demo.Options{Dir: m.dir}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = m.d.Close() })
	if m.all, err = file.Load(m.d.Config); err != nil {
		t.Fatal(err)
	}
	m.keys = newKeys(t, m.dir)
	m.certificateFile, m.authorityFile = filepath.Join(m.dir, "application.pem"), filepath.Join(m.dir, "authority.pem")
	m.ownCertificateFile, m.ownKeyFile = certificateFiles(t, "own")
	m.certificate, m.ownCertificate = readCertificate(t, m.certificateFile), readCertificate(t, m.ownCertificateFile)
	return m
}

func (m *matrix) client() *flows.Client {
	return flows.New(flows.Options{Secrets: secret.Resolver{ReadFile: os.ReadFile}, Profile: m.all.Get})
}

// profile registers a client for the pair (RFC 7591) and writes its profile.
func (m *matrix) profile(t *testing.T, g grantOf, a authentication) *profiles.Profile {
	t.Helper()
	wanted := a.register(m)
	maps.Copy(wanted, g.register)
	wanted["scope"] = strings.Join(g.scopes, " ")
	body, err := json.Marshal(wanted)
	if err != nil {
		t.Fatal(err)
	}
	answer, err := http.Post(m.d.Issuer+"/register", "application/json", bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	var made struct {
		ID     string `json:"client_id"`
		Secret string `json:"client_secret"`
		Error  string `json:"error_description"`
	}
	if err := json.NewDecoder(answer.Body).Decode(&made); err != nil || made.ID == "" {
		t.Fatalf("registering: %s, %v, %s", answer.Status, err, made.Error)
	}
	p := &profiles.Profile{
		Name: g.flow + " " + a.name, Issuer: m.d.Issuer, ClientID: made.ID, Flow: g.flow, Scopes: g.scopes, Audience: m.d.CDF,
	}
	p.ClientAuth, _, _ = strings.Cut(a.name, " ")
	a.use(m, p, made.Secret)
	if g.write != nil {
		g.write(p)
	}
	return p
}

// TestEveryFlowWithEveryAuthentication signs in with each pair, at a provider that lets each client authenticate in the
// one way that it is registered with, and renews where there is something to renew with.
func TestEveryFlowWithEveryAuthentication(t *testing.T) {
	t.Parallel()
	m := newMatrix(t)
	var wait sync.WaitGroup // side by side, since most of them wait for the provider's interval
	for _, g := range grantsOf {
		for _, a := range authentications {
			if makesSense(g.flow, a.name) {
				wait.Go(func() { t.Run(g.flow+"/"+a.name, func(t *testing.T) { m.signsIn(t, g, a) }) })
			}
		}
	}
	wait.Wait()
}

func (m *matrix) signsIn(t *testing.T, g grantOf, a authentication) {
	p, c := m.profile(t, g, a), m.client()
	ctx, giveUp := context.WithCancel(t.Context())
	defer giveUp()
	first, source, err := c.Token(ctx, p, flows.TokenOptions{}, approving(t, m.d, giveUp))
	if err != nil || source != flows.FromSignIn {
		t.Fatalf("signing in: %v, from %q", err, source)
	}
	m.issuedTo(t, p, first)
	if first.RefreshToken.IsZero() == g.renews {
		t.Fatalf("a refresh token: %v, want %v", !first.RefreshToken.IsZero(), g.renews)
	}
	if !g.renews {
		return
	}
	next, source, err := c.Token(t.Context(), p, flows.TokenOptions{Flow: profiles.FlowRefreshToken, Force: true}, nil)
	if err != nil || source != flows.FromRefresh || next.AccessToken.Equal(first.AccessToken) || next.RefreshToken.Equal(first.RefreshToken) {
		t.Fatalf("renewing: %v, from %q", err, source)
	}
	m.issuedTo(t, p, next)
}

// issuedTo fails the test unless the token is the client's, and is bound to the certificate if it signs in with one
// (RFC 8705 §3.1).
func (m *matrix) issuedTo(t *testing.T, p *profiles.Profile, tokens *flows.TokenSet) {
	t.Helper()
	token, err := jwtview.Decode(tokens.AccessToken.Reveal())
	if err != nil || token.String("azp") != p.ClientID {
		t.Fatalf("a token for %q, want %q: %v", token.String("azp"), p.ClientID, err)
	}
	want := ""
	if p.MutualTLS() {
		sum := sha256.Sum256(readCertificate(t, p.ClientCertificate).Raw)
		want = base64.RawURLEncoding.EncodeToString(sum[:])
	}
	var claims struct {
		Confirmation map[string]string `json:"cnf"`
	}
	payload, err := base64.RawURLEncoding.DecodeString(strings.Split(tokens.AccessToken.Reveal(), ".")[1])
	if err == nil {
		err = json.Unmarshal(payload, &claims)
	}
	if got := claims.Confirmation["x5t#S256"]; err != nil || got != want {
		t.Errorf("bound to certificate %q, want %q: %v", got, want, err)
	}
}

// TestSomebodyElsesCredentials shows that the provider of the matrix does look: what another client has is refused.
func TestSomebodyElsesCredentials(t *testing.T) {
	t.Parallel()
	m := newMatrix(t)
	strange := newMatrix(t)
	for _, a := range authentications {
		g := grantsOf[3]
		if !makesSense(g.flow, a.name) {
			continue
		}
		t.Run(a.name, func(t *testing.T) {
			t.Parallel()
			p := m.profile(t, g, a)
			a.use(strange, p, "another secret, of more than 32 bytes")
			if p.CAFile != "" {
				p.CAFile = m.authorityFile
			}
			_, _, err := m.client().Token(t.Context(), p, flows.TokenOptions{}, nil)
			if e, ok := errors.AsType[*flows.Error](err); !ok || e.Code != "invalid_client" || e.Status != http.StatusUnauthorized {
				t.Errorf("got %v, want invalid_client", err)
			}
		})
	}
}

// TestNothingIsLeftOut: the matrix has every flow that asks a provider for a token, and every way of authentication.
func TestNothingIsLeftOut(t *testing.T) {
	t.Parallel()
	has := map[string]bool{
		// What the other flows leave behind, and those that ask no provider.
		profiles.FlowRefreshToken: true, profiles.FlowToken: true, profiles.FlowAPIKey: true, profiles.FlowCDFLogin: true,
	}
	for _, g := range grantsOf {
		has[g.flow] = true
	}
	for _, a := range authentications {
		method, _, _ := strings.Cut(a.name, " ")
		has[method] = true
	}
	for _, name := range append(profiles.Flows(), profiles.ClientAuths()...) {
		if !has[name] {
			t.Errorf("%s is not in the matrix", name)
		}
	}
}
