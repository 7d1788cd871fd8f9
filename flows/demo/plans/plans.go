// Package plans is the demo's API beside CDF: maintenance plans, for tokens that are bound to a key and come with a
// proof of it (RFC 9449), or to a certificate and come over a connection that presents it (RFC 8705).
package plans

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"net/http"
	"slices"
	"strings"
	"time"

	"doorstep/flows/demo/proof"

	"github.com/go-jose/go-jose/v4"
	"github.com/go-jose/go-jose/v4/jwt"
)

// Scope is what a token needs for the plans.
const Scope = "plans.read"

// Path is where the plans are.
const Path = "/planner/plans"

// Config describes the API.
type Config struct {
	Base     string // scheme and host
	Audience string
	Issuer   string
	Key      any // the issuer's public key
	Now      func() time.Time
}

type planner struct {
	Config
	nonces *proof.Nonces
	proofs *proof.Verifier
}

// New makes the API.
func New(c Config) http.Handler {
	nonces := proof.NewNonces(c.Now)
	p := &planner{c, nonces, proof.NewVerifier(c.Base, nonces, c.Now)}
	mux := http.NewServeMux()
	mux.HandleFunc("GET "+Path, p.plans)
	return mux
}

type claims struct {
	jwt.Claims
	Scope        string `json:"scp"`
	Confirmation struct {
		Thumbprint  string `json:"jkt"`
		Certificate string `json:"x5t#S256"`
	} `json:"cnf"`
}

func (p *planner) plans(w http.ResponseWriter, r *http.Request) {
	scheme, token, _ := strings.Cut(r.Header.Get("Authorization"), " ")
	c, ok := p.judge(token)
	bearer := strings.EqualFold(scheme, "Bearer")
	switch {
	case token == "", !bearer && !strings.EqualFold(scheme, "DPoP"):
		p.refuse(w, http.StatusUnauthorized, "")
		return
	case !ok, bearer && !presented(r, c.Confirmation.Certificate):
		p.refuse(w, http.StatusUnauthorized, "invalid_token")
		return
	}
	var err error
	if !bearer {
		err = p.proofs.Check(r, token, c.Confirmation.Thumbprint)
	}
	switch {
	case errors.Is(err, proof.ErrNonce):
		w.Header().Set("DPoP-Nonce", p.nonces.Current())
		p.refuse(w, http.StatusUnauthorized, "use_dpop_nonce")
	case err != nil:
		p.refuse(w, http.StatusUnauthorized, "invalid_dpop_proof")
	case !slices.Contains(strings.Fields(c.Scope), Scope):
		p.refuse(w, http.StatusForbidden, "insufficient_scope")
	default:
		w.Header().Set("Content-Type", "application/json")
		_ = json.NewEncoder(w).Encode(map[string]any{"plans": []string{"Pump 7: change the seal", "Pump 9: inspect"}})
	}
}

// presented reports whether the connection is that of the certificate which a token is bound to (RFC 8705 §3).
func presented(r *http.Request, thumbprint string) bool {
	if thumbprint == "" || r.TLS == nil || len(r.TLS.PeerCertificates) == 0 {
		return false
	}
	sum := sha256.Sum256(r.TLS.PeerCertificates[0].Raw)
	return thumbprint == base64.RawURLEncoding.EncodeToString(sum[:])
}

// judge verifies the token, all but the proof that it is its owner who sends it.
func (p *planner) judge(token string) (c claims, ok bool) {
	parsed, err := jwt.ParseSigned(token, []jose.SignatureAlgorithm{jose.RS256})
	if err != nil || parsed.Claims(p.Key, &c) != nil || c.Expiry == nil {
		return c, false
	}
	err = c.Validate(jwt.Expected{Issuer: p.Issuer, AnyAudience: jwt.Audience{p.Audience}, Time: p.Now()})
	return c, err == nil && c.Confirmation.Thumbprint+c.Confirmation.Certificate != ""
}

// refuse says what kind of token is wanted, and what was wrong with the one that came (RFC 9449 §7.1).
func (p *planner) refuse(w http.ResponseWriter, status int, code string) {
	challenge := `DPoP algs="ES256"`
	if code != "" {
		challenge += `, error="` + code + `"`
	}
	w.Header().Set("WWW-Authenticate", challenge)
	w.WriteHeader(status)
}
