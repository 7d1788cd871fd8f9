package idp

import (
	"encoding/base64"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/go-jose/go-jose/v4"
	"github.com/go-jose/go-jose/v4/jwt"
)

func decodeSegment(s string) ([]byte, error) { return base64.RawURLEncoding.DecodeString(s) }

func verifies(p *Provider, token string) bool {
	parsed, err := jwt.ParseSigned(token, []jose.SignatureAlgorithm{algorithm})
	return err == nil && parsed.Claims(p.key.Public().Key) == nil
}

func TestMintedTokenIsLikeAnIssuedOne(t *testing.T) {
	t.Parallel()
	for _, tenant := range []string{"", testTenant} {
		p := host(t, tenant)
		scope := "read"
		if tenant != "" {
			scope = apiID + defaultScope
		}
		issued := request(t, p.TokenURL(), credentials("service", "s%cret+&", scope), "", "")
		minted, err := p.Mint("service", nil)
		if err != nil {
			t.Fatal(err)
		}
		if !verifies(p, minted) || !verifies(p, issued.text("access_token")) {
			t.Error("a token does not verify")
		}
		want, got := payload(t, issued.text("access_token")), payload(t, minted)
		for claim := range got {
			if _, ok := want[claim]; !ok {
				t.Errorf("tenant %q: the minted token has %s, an issued one doesn't", tenant, claim)
			}
		}
		for _, claim := range []string{"iss", "aud", "sub", "azp", "tid", "ver", "idtyp"} {
			if want[claim] != got[claim] {
				t.Errorf("tenant %q: %s is %v, want %v", tenant, claim, got[claim], want[claim])
			}
		}
	}
}

func TestMint(t *testing.T) {
	t.Parallel()
	p := host(t, "")
	changed, err := p.Mint("service", Claims{"sub": nil, "aud": "elsewhere"})
	if err != nil {
		t.Fatal(err)
	}
	claims := payload(t, changed)
	if _, has := claims["sub"]; has || claims["aud"] != "elsewhere" || !verifies(p, changed) {
		t.Errorf("got %v", claims)
	}
	id, err := p.MintID("cli", "u1", nil)
	if err != nil {
		t.Fatal(err)
	}
	if claims := payload(t, id); claims["aud"] != "cli" || claims["sub"] != "u1" || claims["nonce"] == "" || !verifies(p, id) {
		t.Errorf("the ID token says %v", claims)
	}
	forged, err := p.Forge("service", Claims{"groups": []string{"admins"}})
	if err != nil {
		t.Fatal(err)
	}
	if verifies(p, forged) || len(payload(t, forged)) == 0 {
		t.Error("a changed token verifies")
	}
	sealed, err := p.Seal("service", nil)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Count(sealed, ".") != 4 {
		t.Errorf("%q is no encrypted token", sealed)
	}
}

func TestShapes(t *testing.T) {
	t.Parallel()
	p, tenant := host(t, ""), host(t, testTenant)
	ask := func(p *Provider, app, scope string) string {
		t.Helper()
		a := request(t, p.TokenURL(), credentials(app, "s", scope), "", "")
		if a.status != http.StatusOK {
			t.Fatalf("%s: %v", app, a.doc)
		}
		return a.text("access_token")
	}
	if token := ask(p, "opaque", "read"); strings.Contains(token, ".") {
		t.Errorf("%q has a structure", token)
	}
	if claims := payload(t, ask(p, "assigned", "read")); claims["scp"] != "read" || claims["aud"] != apiID {
		t.Errorf("a narrow scope gives %v", claims)
	}
	if claims := payload(t, ask(tenant, "assigned", closedAPI+defaultScope)); claims["aud"] != closedAPI || claims["scp"] != nil || claims["idtyp"] != "app" {
		t.Errorf("an application of a tenant gets %v", claims)
	}
	first := payload(t, ask(tenant, "first-version", apiID+defaultScope))
	if first["iss"] != tenant.base+"/"+testTenant+"/" || first["ver"] != "1.0" || first["appid"] != "first-version" || first["azp"] != nil {
		t.Errorf("a token of the first version says %v", first)
	}
	crowd := payload(t, ask(tenant, "crowd", apiID+defaultScope))
	if _, has := crowd["groups"]; has || crowd["_claim_names"] == nil || crowd["_claim_sources"] == nil {
		t.Errorf("too many groups give %v", crowd)
	}
}

// TestSecretWithReservedCharacters covers both readings of RFC 6749 §2.3.1: form-encoded in the header, and not.
func TestSecretWithReservedCharacters(t *testing.T) {
	t.Parallel()
	p := host(t, "")
	for name, send := range map[string]func() answered{
		"post": func() answered { return request(t, p.TokenURL(), credentials("service", "s%cret+&", "read"), "", "") },
		"basic encoded": func() answered {
			return request(t, p.TokenURL(), credentials("", "", "read"), "service", url.QueryEscape("s%cret+&"))
		},
	} {
		if a := send(); a.status != http.StatusOK {
			t.Errorf("%s: %v", name, a.doc)
		}
	}
	if a := request(t, p.TokenURL(), credentials("", "", "read"), "service", "s%cret+&"); a.status != http.StatusOK {
		t.Errorf("basic as it is: %v", a.doc)
	}
}
