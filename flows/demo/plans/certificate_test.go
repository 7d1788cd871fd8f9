package plans_test

import (
	"crypto/sha256"
	"crypto/tls"
	"crypto/x509"
	"encoding/base64"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"doorstep/flows/demo/faults"
	"doorstep/flows/demo/plans"
)

// TestCertificates: a token that is bound to a certificate comes as a bearer token, over a connection that presents it
// (RFC 8705 §3).
func TestCertificates(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	own, other := certificate(t), certificate(t)
	sum := sha256.Sum256(own.Raw)
	claims := map[string]any{
		"iss": issuer, "aud": audience, "scp": plans.Scope, "exp": now.Add(time.Hour).Unix(),
		"cnf": map[string]any{"x5t#S256": base64.RawURLEncoding.EncodeToString(sum[:])},
	}
	bound := w.token(t, claims)
	claims["cnf"] = map[string]any{"jkt": "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I"}
	otherwise := w.token(t, claims)
	delete(claims, "cnf")
	unbound := w.token(t, claims)
	tests := map[string]struct {
		authorization string
		presents      *x509.Certificate
		want          int
	}{
		"its certificate":             {"Bearer " + bound.Reveal(), own, http.StatusOK},
		"another":                     {"Bearer " + bound.Reveal(), other, http.StatusUnauthorized},
		"none":                        {"Bearer " + bound.Reveal(), nil, http.StatusUnauthorized},
		"as if it were bound by DPoP": {"DPoP " + bound.Reveal(), own, http.StatusUnauthorized},
		"bound to another key":        {"Bearer " + otherwise.Reveal(), own, http.StatusUnauthorized},
		"bound to nothing":            {"Bearer " + unbound.Reveal(), own, http.StatusUnauthorized},
	}
	for name, tt := range tests {
		r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, w.URL+plans.Path, http.NoBody)
		r.Header.Set("Authorization", tt.authorization)
		if tt.presents != nil {
			r.TLS = &tls.ConnectionState{PeerCertificates: []*x509.Certificate{tt.presents}}
		}
		got := httptest.NewRecorder()
		w.Config.Handler.ServeHTTP(got, r)
		if got.Code != tt.want {
			t.Errorf("%s: answered %d, want %d", name, got.Code, tt.want)
		}
	}
}

func certificate(t *testing.T) *x509.Certificate {
	t.Helper()
	pair, err := faults.SelfSigned(time.Now())
	if err != nil {
		t.Fatal(err)
	}
	c, err := x509.ParseCertificate(pair.Certificate[0])
	if err != nil {
		t.Fatal(err)
	}
	return c
}
