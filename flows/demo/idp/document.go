package idp

import (
	"encoding/json"
	"net/http"
)

// document is the library's discovery document with what the host adds to the protocol, and with the device authorization
// endpoint among those for certificates: a client that authenticates at the one authenticates at the other.
func (p *Provider) document(w http.ResponseWriter, r *http.Request) {
	a := ask(p.library, r)
	var doc map[string]any
	if json.Unmarshal(a.body.Bytes(), &doc) != nil {
		a.send(w)
		return
	}
	if aliases, ok := doc["mtls_endpoint_aliases"].(map[string]any); ok {
		aliases["device_authorization_endpoint"] = p.mtls.Base + p.prefix + "/device_authorization"
	}
	doc["end_session_endpoint"] = p.base + logoutPath
	doc["introspection_signing_alg_values_supported"] = []string{string(algorithm)}
	writeJSON(w, http.StatusOK, doc)
}
