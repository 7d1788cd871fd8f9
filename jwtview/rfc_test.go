package jwtview

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/go-jose/go-jose/v4"
)

// The claims {"iss":"joe","exp":1300819380,"http://example.com/is_root":true} of RFC 7515 and RFC 7519, with the line
// breaks they have there.
const joe = "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ"

// jweExample is RFC 7516, appendix A.1.
const jweExample = "eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ." +
	"OKOawDo13gRp2ojaHV7LFpZcgV7T6DVZKTyKOMTYUmKoTCVJRgckCL9kiMT03JGeipsEdY3mx_etLbbWSrFr05kLzcSr4qKAq7YN7e9jwQRb23nfa6c9d-StnImGyFDbSv04uVuxIp5Zms1gNxKKK2Da14B8S4rzVRltdYwam_lDp5XnZAYpQdb76FdIKLaVmqgfwX7XWRxv2322i-vDxRfqNzo_tETKzpVLzfiwQyeyPGLBIO56YJ7eObdv0je81860ppamavo35UgoRdbYaBcoh9QcfylQr66oc6vFWXRcZ_ZT2LawVCWTIy3brGPi6UklfCpIMfIjf7iGdXKHzg." +
	"48V1_ALb6US04U3b.5eym8TW_c8SuK0ltJ3rpYIzOeDQz7TALvtu6UG9oMo4vpzs9tX_EFShS8iB7j6jiSdiwkIr3ajwQzaBtQD_A.XFBoMYUZodetZdvTiFvSkQ"

const (
	rfc7515A2 = "eyJhbGciOiJSUzI1NiJ9." + joe + ".cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw"
	rfc7515A3 = "eyJhbGciOiJFUzI1NiJ9." + joe + ".DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q"
	rfc7515A4 = "eyJhbGciOiJFUzUxMiJ9.UGF5bG9hZA.AdwMgeerwtHoh-l192l60hp9wAHZFVJbLfD_UxMi70cwnZOYaRI1bKPWROc-mZZqwqT2SI-KGDKB34XO0aw_7XdtAG8GaSwFKdCAPZgoXD2YBJZCPEX3xKpRwcdOO8KpEHwJjyqOgzDO7iKvU8vcnwNrmxYbSW9ERBXukOXolLzeO_Jn"
	rfc8037A4 = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg"
)

// The public keys of the same appendices.
const (
	keyA2   = `{"kty":"RSA","n":"ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ","e":"AQAB"}`
	keyA3   = `{"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}`
	keyA4   = `{"kty":"EC","crv":"P-521","x":"AekpBQ8ST8a8VcfVOTNl353vSrDCLLJXmPk06wTjxrrjcBpXp5EOnYG_NjFZ6OvLFV1jSfS9tsz4qUxcWceqwQGk","y":"ADSmRA43Z1DSNx_RvcLI87cdL07l6jQyyBXMoxVg_l2Th-x3S1WDhjDly79ajL4Kkd0AZMaZmh9ubmf63e3kyMj2"}`
	key8037 = `{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}`
)

func keySet(t testing.TB, keys ...string) *jose.JSONWebKeySet {
	t.Helper()
	var set jose.JSONWebKeySet
	if err := json.Unmarshal([]byte(`{"keys":[`+strings.Join(keys, ",")+`]}`), &set); err != nil {
		t.Fatal(err)
	}
	return &set
}

func TestExamplesOfTheRFCs(t *testing.T) {
	t.Parallel()
	all := keySet(t, keyA2, keyA3, keyA4, key8037)
	for _, c := range []struct {
		name, token string
		kind        Kind
		signature   SignatureStatus
		fails       []string // the findings that fail, once the expiry of 2011 is left aside
		warns       []string
	}{
		{"RFC 7515 A.1, RFC 7519 3.1: HS256", "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9." + joe + ".dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk", JWS, SignatureUnverified, nil, []string{"token.alg", "token.aud", "token.sub"}},
		{"RFC 7515 A.2: RS256", rfc7515A2, JWS, SignatureValid, nil, []string{"token.aud", "token.sub"}},
		{"RFC 7515 A.3: ES256", rfc7515A3, JWS, SignatureValid, nil, []string{"token.aud", "token.sub"}},
		{"RFC 7515 A.4: ES512 over a payload that holds no claims", rfc7515A4, JWS, SignatureValid, []string{"token.payload"}, nil},
		{"RFC 7515 A.5, RFC 7519 6.1: not signed", "eyJhbGciOiJub25lIn0." + joe + ".", JWS, SignatureInvalid, []string{"token.signature", "token.alg"}, []string{"token.aud", "token.sub"}},
		{"RFC 8037 A.4: Ed25519 over text", rfc8037A4, JWS, SignatureValid, []string{"token.payload"}, nil},
		{"RFC 7516 A.1: encrypted", jweExample, JWE, SignatureUnverified, nil, []string{"token.encrypted"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			in := Inspect(c.token, Options{Now: soon, Keys: all})
			if in.Kind != c.kind || in.Signature.Status != c.signature {
				t.Errorf("%s, %+v", in.Kind, in.Signature)
			}
			var fails, warns []string
			for _, f := range in.Findings {
				switch {
				case f.Status == Fail && f.ID != "token.exp":
					fails = append(fails, f.ID)
				case f.Status == Warn:
					warns = append(warns, f.ID)
				}
			}
			if strings.Join(fails, " ") != strings.Join(c.fails, " ") || !sameSet(warns, c.warns) {
				t.Errorf("fails %v, want %v; warns %v, want %v", fails, c.fails, warns, c.warns)
			}
			if in.Kind == JWS && in.Claims != nil {
				wantFinding(t, in, "token.exp", Fail, "expired.not-renewed", "exp 2011-03-22T18:43:00Z")
			}
		})
	}
}

func TestExampleOfRFC9068(t *testing.T) {
	t.Parallel()
	// §3, figure 2: the header is {"typ":"at+JWT","alg":"RS256","kid":"RjEwOwOA"}.
	const claims = `{"iss":"https://authorization-server.example.com/","sub":"5ba552d67","aud":"https://rs.example.com/","exp":1639528912,"iat":1618354090,"jti":"dbe39bf3a3ba4238a513f51d6e1691c4","client_id":"s6BhdRkqt3","scope":"openid profile reademail"}`
	token := signWith(t, jose.RS256, keysOnce().rsa, `{"typ":"at+JWT","alg":"RS256","kid":"RjEwOwOA"}`, claims)
	set := published()
	set.Keys[0].KeyID = "RjEwOwOA"
	e := Expect{Issuers: []string{"https://authorization-server.example.com/"}, Audiences: []string{"https://rs.example.com/"}, ClientID: "s6BhdRkqt3", AccessToken: true}
	in := Inspect(token, Options{Now: time.Date(2021, 4, 14, 0, 0, 0, 0, time.UTC), Keys: set, Expect: &e})
	wantNothing(t, in)
	wantFinding(t, in, "token.type", Pass, "", "an access token: typ is at+JWT")
}

func TestNestedExampleOfRFC7519(t *testing.T) {
	t.Parallel()
	// A.2 wraps a signed token in an encrypted one: five parts, of which only the header can be read.
	in := Inspect(b64(`{"alg":"RSA1_5","enc":"A128CBC-HS256","cty":"JWT"}`)+".a2V5.aXY.Y2lwaGVy.dGFn", Options{Now: soon})
	wantFinding(t, in, "token.encrypted", Warn, "token.encrypted", "alg RSA1_5, enc A128CBC-HS256")
	wantFinding(t, in, "token.nested", Pass, "", "JWT")
	if in.Failed() || in.Claims != nil || in.Described != nil {
		t.Error(outline(in))
	}
}
