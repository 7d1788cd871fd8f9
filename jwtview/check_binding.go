package jwtview

var bindingChecks = []check{
	{"token.binding", "Bound to a key (cnf)", judgeBinding},
}

// confirmations are the ways in which a token is bound to a key that its bearer has to prove (RFC 7800 §3).
var confirmations = []struct{ member, proof string }{
	{"jkt", "a DPoP proof (RFC 9449)"},
	{"x5t#S256", "its client certificate, mutual TLS (RFC 8705)"},
	{"jwk", "a proof with the key in the token (RFC 7800)"},
	{"kid", "a proof with the key that the token names (RFC 7800)"},
}

func judgeBinding(v *view) outcome {
	if !v.c.has("cnf") {
		return outcome{}
	}
	proof := "a proof of possession"
	ms, _ := members(v.c["cnf"])
	cnf := fieldsOf(ms)
	for _, c := range confirmations {
		if cnf.has(c.member) {
			proof = c.proof
			break
		}
	}
	if v.strict && !v.expect.SenderConstrained {
		return failed("token.binding", "every request needs %s with it, and the profile sends it as a plain bearer token", proof)
	}
	return passed("every request needs %s with it", proof)
}
