package idp

import (
	"net/http"

	"doorstep/flows/demo/proof"

	"github.com/luikyv/go-oidc/pkg/goidc"
)

// lacksNonce sends a request back whose DPoP proof doesn't have the provider's nonce (RFC 9449 §8), which the library
// knows nothing of. The rest of the proof is the library's.
func (p *Provider) lacksNonce(w http.ResponseWriter, r *http.Request) bool {
	sent := r.Header.Get("DPoP")
	if sent == "" || p.nonces.Takes(proof.Nonce(sent)) {
		return false
	}
	w.Header().Set("DPoP-Nonce", p.nonces.Current())
	writeJSON(w, http.StatusBadRequest, goidc.NewError("use_dpop_nonce", "the DPoP proof needs the nonce of the DPoP-Nonce header"))
	return true
}

// PublicKey is what the provider's tokens are verified with, for an API that shares the process.
func (p *Provider) PublicKey() any { return p.key.Public().Key }
