package checklist

import (
	"encoding/base64"
	"maps"
	"slices"
	"testing"
	"time"

	"doorstep/jwtview"
	"doorstep/profiles"
)

// unsigned makes a token whose signature is none.
func unsigned(claims map[string]any) string {
	part := func(v any) string { return base64.RawURLEncoding.EncodeToString([]byte(jsonOf(v))) }
	return part(map[string]string{"alg": "ES256", "kid": "key-1"}) + "." + part(claims) + ".c2lnbmF0dXJl"
}

// tokenWith reads an unsigned token with the claims; durations are distances from noon.
func tokenWith(t *testing.T, claims map[string]any) *jwtview.Inspection {
	t.Helper()
	all := maps.Clone(claims)
	for name, v := range all {
		if d, ok := v.(time.Duration); ok {
			all[name] = noon.Add(d).Unix()
		}
	}
	in := jwtview.Inspect(unsigned(all), jwtview.Options{Now: noon})
	if in.Kind != jwtview.JWS || in.Claims == nil {
		t.Fatalf("no token: %+v", in.Findings)
	}
	return in
}

func runFor(t *testing.T, base string, claims map[string]any) *run {
	t.Helper()
	p := (&profiles.Profile{Name: "p", ClientID: clientID, CDF: &profiles.CDF{Project: "plant", BaseURL: base}}).Effective()
	return &run{profile: p, now: noon, started: noon, inspection: tokenWith(t, claims)}
}

// TestOtherCluster holds that a token goes to no host but CDF's own, whatever it says of itself.
func TestOtherCluster(t *testing.T) {
	t.Parallel()
	const here = "https://westeurope-1.cognitedata.com"
	tests := []struct {
		base string
		aud  any
		want string
	}{
		{here, here, ""},
		{here, "https://az-eastus-1.cognitedata.com", "https://az-eastus-1.cognitedata.com"},
		{here, "https://az-eastus-1.cognitedata.com/", "https://az-eastus-1.cognitedata.com"},
		{here, []string{"https://evil.example", "https://api.cognitedata.com"}, "https://api.cognitedata.com"},
		{here, "https://evil.example", ""},
		{here, "https://evil.example/.cognitedata.com", ""},
		{here, "https://evilcognitedata.com", ""},
		{here, "https://api.cognitedata.com.evil.example", ""},
		{here, "https://user@api.cognitedata.com", ""},
		{here, "https://api.cognitedata.com:8443", ""},
		{here, "http://api.cognitedata.com", ""},
		{here, "http://127.0.0.1:9", ""},
		{here, "00000003-0000-0000-c000-000000000000", ""},
		{here, "", ""},
		{"http://127.0.0.1:1", "http://127.0.0.1:2", "http://127.0.0.1:2"},
		{"http://127.0.0.1:1", "https://127.0.0.1:2", ""},
		{"http://127.0.0.1:1", "http://192.0.2.1:2", ""},
	}
	for _, tt := range tests {
		if got := runFor(t, tt.base, map[string]any{"aud": tt.aud}).otherCluster(); got != tt.want {
			t.Errorf("%s with aud %v: the token would go to %q, want %q", tt.base, tt.aud, got, tt.want)
		}
	}
}

func TestWrongCluster(t *testing.T) {
	t.Parallel()
	here, there := newWorld(t), newWorld(t)
	here.claims["aud"] = there.cdf.URL
	here.answers[pathInspect] = refusedWith(401, "Unauthorized")
	res := check(t, here.profile(), Options{})
	if d := diagnosed(res); d != "invalid-token.cluster" {
		t.Errorf("diagnosis %q for a token that another cluster takes", d)
	}
	there.answers[pathInspect] = refusedWith(401, "Unauthorized")
	res = check(t, here.profile(), Options{})
	if d := diagnosed(res); d != "invalid-token.audience" {
		t.Errorf("diagnosis %q for a token that no cluster takes", d)
	}
}

func TestAimed(t *testing.T) {
	t.Parallel()
	tests := []struct {
		base, aud string
		want      bool
	}{
		{"https://westeurope-1.cognitedata.com", "https://westeurope-1.cognitedata.com", true},
		{"https://westeurope-1.cognitedata.com", "https://api.cognitedata.com", false},
		{"https://p001.plink.az-xyz-001.cognitedata.com", "https://az-xyz-001.cognitedata.com", true},
		{"https://europe-west1-1.cognitedata.com", "https://api.cognitedata.com", true},
		{"https://westeurope-1.cognitedata.com", "https://cognitedata.com", true},
		{"https://westeurope-1.cognitedata.com", "https://westeurope-1.cognitedata.com/", false},
	}
	for _, tt := range tests {
		if got := runFor(t, tt.base, map[string]any{"aud": tt.aud}).aimed(); got != tt.want {
			t.Errorf("%s for %s: aimed %v", tt.aud, tt.base, got)
		}
	}
	if !runFor(t, "https://westeurope-1.cognitedata.com", map[string]any{}).aimed() {
		t.Error("a token without an audience is not aimed")
	}
}

func TestNearMiss(t *testing.T) {
	t.Parallel()
	const base = "https://westeurope-1.cognitedata.com"
	for aud, says := range map[string]bool{
		base + "/": true, "https://WestEurope-1.cognitedata.com": true, "api://abc": true, "https://other.example": false,
	} {
		if got := nearMiss(aud, base, false); (got != "") != says {
			t.Errorf("nearMiss(%s) = %q", aud, got)
		}
	}
}

func TestExpect(t *testing.T) {
	t.Parallel()
	yes := true
	p := &profiles.Profile{
		Provider: profiles.Generic, Issuer: "https://idp.example", ClientID: "c", DPoP: &yes, MinTTL: time.Minute,
		CDF: &profiles.CDF{Project: "plant", BaseURL: "https://westeurope-1.cognitedata.com"},
	}
	x := Expect(p, "https://idp.example")
	if !slices.Contains(x.Issuers, "https://idp.example") || !slices.Contains(x.Audiences, "https://westeurope-1.cognitedata.com") ||
		x.ClientID != "c" || !x.AccessToken || !x.SenderConstrained || x.MinTTL != time.Minute {
		t.Errorf("expected %+v", x)
	}
}
