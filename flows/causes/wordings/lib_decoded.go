package wordings

// members are the members of tokens, of a provider's metadata and of its answers, and what it means when a program
// can't read one, or misses it.
var members = []struct{ name, cause string }{
	{"email_verified", "token.claims"},
	{"exp", "token.claims"},
	{"nbf", "token.claims"},
	{"iat", "token.claims"},
	{"sub", "token.claims"},
	{"oid", "token.claims"},
	{"upn", "token.claims"},
	{"groups", "token.claims"},
	{"roles", "token.claims"},
	{"realm_access", "token.claims"},
	{"resource_access", "token.claims"},
	{"preferred_username", "token.claims"},
	{"at_hash", "token.claims"},
	{"kid", "token.signature"},
	{"keys", "idp.discovery"},
	{"jwks_uri", "idp.discovery"},
	{"issuer", "idp.discovery"},
	{"authorization_endpoint", "idp.discovery"},
	{"token_endpoint", "idp.discovery"},
	{"userinfo_endpoint", "idp.discovery"},
	{"response_types_supported", "idp.discovery"},
	{"subject_types_supported", "idp.discovery"},
	{"id_token_signing_alg_values_supported", "idp.discovery"},
	{"access_token", "idp.endpoint"},
	{"token_type", "idp.endpoint"},
	{"expires_in", "idp.endpoint"},
	{"session_state", "idp.endpoint"},
	{"id_token", "request.scope"},
	{"refresh_token", "request.scope"},
}

// memberNote is how decoders and languages name the member at fault, and how surely what they say is about a sign-in:
// serde, encoding/json, System.Text.Json, Jackson, kotlinx.serialization, Swift, PHP, JavaScript, Ruby, Elixir.
var memberNotes = []struct {
	before, after string
	score         float64
}{
	{"missing field '", "'", 0.85},
	{"go struct field * .", " of type", 0.85},
	{"path: $.", " ", 0.7},
	{"missing required creator property '", "'", 0.85},
	{"reference chain: * ['", "']", 0.72},
	{"field '", "' is required for type", 0.8},
	{"codingkeys(stringvalue: '", "'", 0.8},
	{"undefined index: ", "", 0.7},
	{"undefined array key '", "'", 0.7},
	{"undefined property: stdclass::$", "", 0.7},
	{"of undefined (reading '", "')", 0.66},
	{"of null (reading '", "')", 0.66},
	{"cannot read property '", "' of undefined", 0.66},
	{"key not found: '", "'", 0.7},
	{"key :", " not found in", 0.7},
}

// decodedPhrases are what decoders say of each member.
func decodedPhrases() []Phrase {
	list := make([]Phrase, 0, len(members)*len(memberNotes))
	for _, m := range members {
		for _, note := range memberNotes {
			list = append(list, Phrase{note.before + m.name + note.after, m.cause, note.score})
		}
	}
	return list
}
