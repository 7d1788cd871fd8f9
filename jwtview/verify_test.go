package jwtview

import (
	"crypto"
	"crypto/hmac"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
	"crypto/x509"
	"encoding/base64"
	"strings"
	"testing"

	"github.com/go-jose/go-jose/v4"
)

func TestSignatureByAlgorithm(t *testing.T) {
	t.Parallel()
	k := keysOnce()
	set := jwks(map[string]crypto.Signer{"rsa": k.rsa, "ec": k.ec, "ed": k.ed})
	for _, c := range []struct {
		alg jose.SignatureAlgorithm
		kid string
		key crypto.Signer
	}{{jose.RS256, "rsa", k.rsa}, {jose.PS256, "rsa", k.rsa}, {jose.ES256, "ec", k.ec}, {jose.EdDSA, "ed", k.ed}} {
		for _, kid := range []string{`,"kid":"` + c.kid + `"`, ""} {
			token := signWith(t, c.alg, c.key, `{"alg":"`+string(c.alg)+`"`+kid+`}`, "{"+base+"}")
			in := Inspect(token, Options{Now: soon, Keys: set})
			if in.Signature.Status != SignatureValid || in.Signature.Algorithm != string(c.alg) || in.Signature.Reason != "" {
				t.Errorf("%s %s: %+v", c.alg, kid, in.Signature)
			}
			wantFinding(t, in, "token.signature", Pass, "", "verified")
			changed := Inspect(strings.Replace(token, b64("{"+base+"}"), b64(with("sub", `"root"`)), 1), Options{Now: soon, Keys: set})
			wantFinding(t, changed, "token.signature", Fail, "token.signature", "")
			if !changed.Failed() {
				t.Errorf("%s: a changed payload passes", c.alg)
			}
		}
	}
}

func TestSignatureVerdicts(t *testing.T) {
	t.Parallel()
	k := keysOnce()
	claims := "{" + base + "}"
	good := signRS256(t, claims, "")
	header, rest, _ := strings.Cut(good, ".")
	only := func(change func(*jose.JSONWebKey)) *jose.JSONWebKeySet {
		set := published()
		change(&set.Keys[0])
		return set
	}
	two := jwks(map[string]crypto.Signer{"": k.rsa})
	two.Keys = append(two.Keys, jose.JSONWebKey{Key: k.otherRSA.Public()})
	for _, c := range []struct {
		name, token string
		o           Options
		status      SignatureStatus
		reason      string
	}{
		{"verified", good, Options{Keys: published()}, SignatureValid, ""},
		{"no keys", good, Options{}, SignatureUnverified, "there are no keys"},
		{"no keys, and why", good, Options{KeysReason: "the issuer\x1b did not answer"}, SignatureUnverified, `the issuer\x1b did not answer`},
		{"no keys published", good, Options{Keys: &jose.JSONWebKeySet{}}, SignatureUnverified, "key set is empty"},
		{"another key of that name", good, Options{Keys: jwks(map[string]crypto.Signer{"k1": k.otherRSA})}, SignatureInvalid, `the key "k1" does not verify it`},
		{"rotated away", good, Options{Keys: jwks(map[string]crypto.Signer{"k2": k.rsa})}, SignatureInvalid, `no key "k1" among the issuer's 1`},
		{"a key without a name counts for any", good, Options{Keys: only(func(j *jose.JSONWebKey) { j.KeyID = "" })}, SignatureValid, ""},
		{"a key for encryption", good, Options{Keys: only(func(j *jose.JSONWebKey) { j.Use = "enc" })}, SignatureInvalid, "for encryption only"},
		{"a key for another algorithm", good, Options{Keys: only(func(j *jose.JSONWebKey) { j.Algorithm = "RS512" })}, SignatureInvalid, "for RS512 only, and the token says RS256"},
		{"a key of another type", good, Options{Keys: jwks(map[string]crypto.Signer{"k1": k.ec})}, SignatureInvalid, `RS256 needs an RSA key, and "k1" is an EC key`},
		{"no name, second key", signWith(t, jose.RS256, k.rsa, `{"alg":"RS256"}`, claims), Options{Keys: two}, SignatureValid, ""},
		{"no name, no key", signWith(t, jose.RS256, k.rsa, `{"alg":"RS256"}`, claims), Options{Keys: jwks(map[string]crypto.Signer{"a": k.otherRSA, "b": k.otherRSA})}, SignatureInvalid, "none of the 2 RSA keys"},
		{"no name, none fits", signWith(t, jose.RS256, k.rsa, `{"alg":"RS256"}`, claims), Options{Keys: jwks(map[string]crypto.Signer{"a": k.ec, "b": k.ed})}, SignatureInvalid, "none of the issuer's 2 keys fits RS256"},
		{"not signed", b64(`{"alg":"none"}`) + "." + b64(claims) + ".", Options{Keys: published()}, SignatureInvalid, "not signed"},
		{"not signed, in capitals", b64(`{"alg":"NONE"}`) + "." + b64(claims) + ".", Options{Keys: published()}, SignatureInvalid, "not signed"},
		{"not signed, with a signature", b64(`{"alg":"none"}`) + "." + rest, Options{Keys: published()}, SignatureInvalid, "not signed"},
		{"signature removed", good[:strings.LastIndex(good, ".")+1], Options{Keys: published()}, SignatureInvalid, "the signature is empty"},
		{"signature not base64url", header + "." + b64(claims) + ".*", Options{Keys: published()}, SignatureInvalid, "not base64url"},
		{"an algorithm that isn't known", unsigned(`{"alg":"ES256K","kid":"k1"}`, claims), Options{Keys: published()}, SignatureUnverified, `"ES256K"`},
		{"extensions that are critical", signRS256(t, claims, `,"crit":["exp"],"exp":1`), Options{Keys: published()}, SignatureInvalid, "crit"},
		{"Microsoft's own API", signWith(t, jose.RS256, k.otherRSA, `{"alg":"RS256","kid":"k1","nonce":"n"}`, with("iss", `"https://sts.windows.net/`+tenant+`/"`)), Options{Keys: published()}, SignatureUnverified, "changed nonce"},
		{"Okta's org server", signWith(t, jose.RS256, k.otherRSA, `{"alg":"RS256","kid":"k9"}`, `{"iss":"https://acme.okta.com","cid":"c"}`), Options{Keys: published()}, SignatureUnverified, "Okta itself"},
		{"Okta's custom server", signWith(t, jose.RS256, k.otherRSA, `{"alg":"RS256","kid":"k9"}`, `{"iss":"https://acme.okta.com/oauth2/default","cid":"c"}`), Options{Keys: published()}, SignatureInvalid, `no key "k9"`},
		{"a nonce in the header of another issuer", signWith(t, jose.RS256, k.otherRSA, `{"alg":"RS256","kid":"k1","nonce":"n"}`, claims), Options{Keys: published()}, SignatureInvalid, "does not verify"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			c.o.Now = soon
			in := Inspect(c.token, c.o)
			if in.Signature.Status != c.status || !strings.Contains(in.Signature.Reason, c.reason) || (c.reason == "") != (in.Signature.Reason == "") {
				t.Errorf("%+v, want %s: %s", in.Signature, c.status, c.reason)
			}
			f, _ := in.Finding("token.signature")
			want := map[SignatureStatus]Status{SignatureValid: Pass, SignatureInvalid: Fail, SignatureUnverified: Skip}[c.status]
			if f.Status != want || in.Failed() != (want == Fail) {
				t.Errorf("finding %+v; %s", f, outline(in))
			}
		})
	}
}

// The classic forgery: HS256 with the public key as the secret (RFC 8725 §2.1).
func TestShortKeyIsTold(t *testing.T) {
	t.Parallel()
	short := must(rsa.GenerateKey(rand.Reader, 1024))
	token := signWith(t, jose.RS256, short, `{"alg":"RS256","kid":"k1"}`, "{"+base+"}")
	in := Inspect(token, Options{Now: soon, Keys: jwks(map[string]crypto.Signer{"k1": short})})
	wantFinding(t, in, "token.key-size", Pass, "", "1024 bits")
	in = Inspect(signRS256(t, "{"+base+"}", ""), Options{Now: soon, Keys: published()})
	if f, found := in.Finding("token.key-size"); found {
		t.Errorf("a key of 2048 bits is told of: %+v", f)
	}
}

func TestPublicKeyAsSecretDoesNotVerify(t *testing.T) {
	t.Parallel()
	public := must(x509.MarshalPKIXPublicKey(keysOnce().rsa.Public()))
	input := b64(`{"alg":"HS256","kid":"k1"}`) + "." + b64("{"+base+"}")
	mac := hmac.New(sha256.New, public)
	mac.Write([]byte(input))
	in := Inspect(input+"."+base64.RawURLEncoding.EncodeToString(mac.Sum(nil)), Options{Now: soon, Keys: published()})
	if in.Signature.Status != SignatureUnverified {
		t.Errorf("%+v", in.Signature)
	}
	wantFinding(t, in, "token.alg", Warn, "token.signature", "shared secret")
	if in.Failed() {
		t.Errorf("HS256 alone is a warning: %s", outline(in))
	}
}

func TestKeyOfTheTokenIsNeverTrusted(t *testing.T) {
	t.Parallel()
	key := keysOnce().otherRSA
	own := must((&jose.JSONWebKey{Key: key.Public()}).MarshalJSON())
	token := signWith(t, jose.RS256, key, `{"alg":"RS256","jwk":`+string(own)+`}`, "{"+base+"}")
	in := Inspect(token, Options{Now: soon, Keys: published()})
	wantFinding(t, in, "token.signature", Fail, "token.signature", "")
	wantFinding(t, in, "token.header-keys", Pass, "", "jwk")
}

func TestSymmetricAndPrivateKeysInTheSet(t *testing.T) {
	t.Parallel()
	k := keysOnce()
	token := signRS256(t, "{"+base+"}", "")
	private := &jose.JSONWebKeySet{Keys: []jose.JSONWebKey{{Key: []byte("secret"), KeyID: "k1"}, {Key: k.ec, KeyID: "k1"}}}
	if in := Inspect(token, Options{Now: soon, Keys: private}); in.Signature.Status != SignatureInvalid {
		t.Errorf("%+v", in.Signature)
	}
}

func TestPaddedTokenStillVerifies(t *testing.T) {
	t.Parallel()
	parts := strings.Split(signRS256(t, with("x", `"a"`), ""), ".")
	for i, p := range parts {
		parts[i] = strings.NewReplacer("-", "+", "_", "/").Replace(p) + strings.Repeat("=", (4-len(p)%4)%4)
	}
	in := Inspect(strings.Join(parts, "."), Options{Now: soon, Keys: published()})
	if in.Signature.Status != SignatureValid {
		t.Errorf("%+v", in.Signature)
	}
	wantFinding(t, in, "token.encoding", Pass, "", "APIs refuse it as it is")
}
