package causes

import "bytes"

// description is what RFC 6749 says of a code of its own, §4.1.2.1 and §5.2. Servers send that sentence with every
// refusal, so that it tells no more than the code, whatever it names as possible reasons.
type description struct{ code, from, to string }

// spentCode stands for a refused grant that is described so: those who send the sentence mostly refuse a code.
const spentCode = "authorization code invalid_grant"

var descriptions = []description{
	{"invalid_request", "the request is missing a required parameter", "otherwise malformed"},
	{"invalid_request", "the request is missing a required parameter", "more than once"},
	{spentCode, "the provided authorization grant", "issued to another client"},
	{spentCode, "the provided access grant is invalid, expired, or revoked", "another client"},
	{"invalid_grant", "provided access grant is invalid", "or malformed"},
	{"invalid_grant", "provided grant is invalid", "or malformed"},
	{"invalid_client", "client authentication failed", "unsupported authentication method)"},
	{"invalid_client", "client authentication failed (e.g., unknown", "client)"},
	{"unauthorized_client", "the client is not authorized to request", "using this method"},
	{"unauthorized_client", "the authenticated client is not authorized", "grant type"},
	{"error=access_denied", "the resource owner or authorization server", "denied the request"},
	{"unsupported_response_type", "the authorization server does not support obtaining", "using this method"},
	{"unsupported_grant_type", "the authorization grant type is not supported", "authorization server"},
	{"invalid_scope", "the requested scope is invalid, unknown", "malformed"},
	{"error=server_error", "the authorization server encountered an unexpected condition", "fulfilling the request"},
	{"error=temporarily_unavailable", "the authorization server is currently unable to handle the request", "of the server"},
}

// descriptionReach is how long a description is at most between its first words and its last, in bytes.
const descriptionReach = 260

// readDescriptions writes the code in the place of its description, blanks in the rest of it: everything stays where it is.
func (f folded) readDescriptions() folded {
	for _, d := range descriptions {
		for at := 0; ; {
			n := bytes.Index(f.text[at:], []byte(d.from))
			if n < 0 {
				break
			}
			at += n + len(d.from)
			f.readDescription(d, at-len(d.from), at)
		}
	}
	return f
}

func (f folded) readDescription(d description, start, at int) {
	n := bytes.Index(f.text[at:min(len(f.text), at+descriptionReach)], []byte(d.to))
	if n < 0 {
		return
	}
	said := f.text[start : at+n+len(d.to)]
	for i := copy(said, d.code); i < len(said); i++ {
		said[i] = ' '
	}
}
