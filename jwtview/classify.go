package jwtview

import (
	"encoding/json"
	"fmt"
	"strings"
	"unicode"
)

// shortestOpaque is the length below which a text is too short to be a token: 128 bits, which is what a guess has to
// be hard against (RFC 6749 §10.10), take 22 characters of base64; 20 leaves some room.
const shortestOpaque = 20

// classify tells the forms of a token apart by its dots and its first characters.
func (t *Token) classify(s string) {
	dots := strings.Count(s, ".")
	known := opaqueName(s)
	switch {
	case s == "":
		t.malformed(checkFormat, "Format", "there is nothing here: the text is empty", "")
	case strings.HasPrefix(s, "{"):
		t.readJSON(s)
	case known != "":
		t.opaqueText = s
	case dots == 2 && startsObject(s):
		t.readCompactJWS(s)
	case dots == 4 && startsObject(s):
		t.Kind, t.compact = JWE, s
		t.readSegments(strings.Split(s, "."), jweParts)
	default:
		t.classifyRest(s, dots)
	}
}

func (t *Token) readCompactJWS(s string) {
	t.Kind, t.compact = JWS, s
	t.readSegments(strings.Split(s, "."), jwsParts)
	t.readPayload()
}

func (t *Token) classifyRest(s string, dots int) {
	if i, r := firstOdd(s); i >= 0 {
		t.malformed(checkFormat, "Format", fmt.Sprintf("character %d is %s, which no token holds: this is not a token, or there is more than a token here", i+1, nameRune(r)), "")
		return
	}
	switch {
	case dots == 2:
		t.readCompactJWS(s)
	case dots > 0:
		t.malformed(checkFormat, "Format", countParts(dots+1)+"; a signed token has three, an encrypted one five: some of it is missing, or it isn't a token", "")
	case len(s) < shortestOpaque:
		t.malformed(checkFormat, "Format", fmt.Sprintf("%d characters without a dot are too short for a token", len(s)), "")
	case startsObject(s):
		t.malformed(checkFormat, "Format", "only the header of a token: the payload and the signature are missing", "")
	}
}

func countParts(n int) string {
	names := map[int]string{2: "it has two parts", 4: "it has four parts", 5: "it has five parts, of which the first is no header"}
	if name, ok := names[n]; ok {
		return name
	}
	return fmt.Sprintf("it has %d parts", n)
}

// startsObject tells whether base64 text begins with a JSON object: {" or { and white space.
func startsObject(s string) bool {
	return strings.HasPrefix(s, "eyJ") || strings.HasPrefix(s, "eyA") || strings.HasPrefix(s, "ewo") || strings.HasPrefix(s, "ew0") || strings.HasPrefix(s, "e30")
}

// firstOdd finds what RFC 6750 §2.1 does not allow in a token and no vendor uses either; -1 where there is none.
func firstOdd(s string) (int, rune) {
	for i, r := range s {
		if r <= ' ' || r > '~' || strings.ContainsRune("<>{}\"\\^`", r) {
			return i, r
		}
	}
	return -1, 0
}

func nameRune(r rune) string {
	switch {
	case r == ' ':
		return "a space"
	case unicode.IsPrint(r):
		return fmt.Sprintf("%q", r)
	}
	return fmt.Sprintf("%U", r)
}

// jsonForm covers the JSON serialisations of JWS (RFC 7515 §7.2) and JWE (RFC 7516 §7.2), general and flattened.
type jsonForm struct {
	Payload    *string `json:"payload"`
	Protected  string  `json:"protected"`
	Signature  string  `json:"signature"`
	Signatures []struct {
		Protected string `json:"protected"`
		Signature string `json:"signature"`
	} `json:"signatures"`
	Ciphertext *string `json:"ciphertext"`
}

func (t *Token) readJSON(s string) {
	var j jsonForm
	if err := json.Unmarshal([]byte(s), &j); err != nil || (j.Payload == nil && j.Ciphertext == nil) {
		t.malformed(checkFormat, "Format", "it starts like JSON, but is no token: neither payload and signatures nor a ciphertext", "")
		return
	}
	t.form = "flattened JSON serialisation"
	if j.Ciphertext != nil {
		t.Kind, t.form = JWE, "JSON serialisation"
		if j.Protected != "" {
			t.readSegments([]string{j.Protected}, jweParts)
		}
		return
	}
	if len(j.Signatures) > 0 {
		j.Protected, j.Signature = j.Signatures[0].Protected, j.Signatures[0].Signature
		t.form = fmt.Sprintf("general JSON serialisation with %d signature(s), of which the first is judged", len(j.Signatures))
	}
	t.Kind = JWS
	t.readSegments([]string{j.Protected, *j.Payload, j.Signature}, jwsParts)
	t.readPayload()
}
