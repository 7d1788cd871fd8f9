package causes

import "bytes"

// A provider's assertion of who the person is, and a client's of who the client is, are called the same.
var (
	samlSigns            = [][]byte{[]byte("saml"), []byte("authnstatement"), []byte("assertionconsumer"), []byte("keyinfo"), []byte("nameid"), []byte("idp and sp"), []byte("assertion subject")}
	clientAssertionSigns = [][]byte{[]byte("client_assertion"), []byte("client assertion"), []byte("jwt-bearer"), []byte("jwt bearer"), []byte("saml2-bearer"), []byte("private_key_jwt")}
)

// personAssertion is how surely words that blame an assertion, and say no more, mean what it claims.
const personAssertion = 0.5

// placeAssertion lets words about an assertion mean the one about the person, where the text around is about SAML.
func (s *surroundings) placeAssertion(h *hit) {
	if h.cause != "flow.client-auth" || h.code != nil || h.vendor != nil || !bytes.Contains(s.text[h.start:h.end], []byte("assertion")) {
		return
	}
	near := s.text[max(0, h.start-neighbourhood):min(len(s.text), h.end+neighbourhood)]
	if containsAny(near, samlSigns) && !containsAny(near, clientAssertionSigns) {
		h.cause, h.score = "token.claims", min(h.score, personAssertion)
	}
}
