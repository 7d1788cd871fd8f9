package flows_test

import (
	"reflect"
	"testing"

	"doorstep/flows"
	"doorstep/profiles"
)

// sameToken are the keys of a profile that don't change which token comes out. A key that is new in the profile
// fails the test until somebody has decided.
var sameToken = map[string]bool{
	"Description": true, "ClientSecret": true, "ClientAuth": true, "MinTTL": true, "Timeout": true, "CertificatePassword": true,
	"PAR": true, "JAR": true, "JAREncryption": true, "JARM": true, "RequestSigningKey": true, "DecryptionKey": true, "CIBAMode": true, "NotificationPort": true, "RedirectURI": true, "RedirectPort": true, "Prompt": true,
	"CAFile": true, "APIKey": true, "AccessToken": true, "CDF": true, "ResourceCheck": true, "File": true, "Line": true,
	"RegistrationURI": true,
	// Asked with a token, not for one.
	"Endpoints.JWKS": true, "Endpoints.Userinfo": true, "Endpoints.Introspection": true, "Endpoints.Revocation": true,
	"Endpoints.Registration": true, "Endpoints.EndSession": true, "Endpoints.PAR": true,
}

func TestTheKeyCoversWhatChangesTheToken(t *testing.T) {
	t.Parallel()
	base := func() *profiles.Profile {
		return &profiles.Profile{Name: "p", Provider: profiles.Generic, Issuer: "https://id.example", ClientID: "id", Flow: profiles.FlowDevice}
	}
	var walk func(path string, of func(*profiles.Profile) reflect.Value)
	walk = func(path string, of func(*profiles.Profile) reflect.Value) {
		v := of(base())
		for i := range v.NumField() {
			name := path + v.Type().Field(i).Name
			if name == "Endpoints" {
				walk(name+".", func(p *profiles.Profile) reflect.Value { return of(p).Field(i) })
				continue
			}
			p := base()
			if !alter(of(p).Field(i)) {
				continue // not by itself: secrets and the blocks about CDF and the resource
			}
			if changed := flows.KeyFor(p, "") != flows.KeyFor(base(), ""); changed == sameToken[name] {
				t.Errorf("%s: changes the key: %v", name, changed)
			}
		}
	}
	walk("", func(p *profiles.Profile) reflect.Value { return reflect.ValueOf(p).Elem() })
}

// alter changes a field, where its kind lets it.
func alter(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.String:
		v.SetString(v.String() + "x")
	case reflect.Int, reflect.Int64:
		v.SetInt(7)
	case reflect.Slice:
		v.Set(reflect.ValueOf([]string{"x"}))
	case reflect.Map:
		v.Set(reflect.ValueOf(map[string]string{"x": "1"}))
	case reflect.Pointer:
		yes := true
		if v.Type() != reflect.TypeOf(&yes) {
			return false
		}
		v.Set(reflect.ValueOf(&yes))
	default:
		return false
	}
	return true
}

func TestTheKeyIgnoresTheOrderOfScopes(t *testing.T) {
	t.Parallel()
	a, b := whole(), whole()
	b.Scopes = []string{"a", "b"}
	if flows.KeyFor(a, "") != flows.KeyFor(b, "") {
		t.Error("two orders of the same scopes have two keys")
	}
	b.Scopes = []string{"a b"}
	b.Audience = "b"
	if flows.KeyFor(a, "") == flows.KeyFor(b, "") {
		t.Error("another audience has the same key")
	}
}

func TestARefreshTokensKeyIsThatOfTheFlowThatBroughtIt(t *testing.T) {
	t.Parallel()
	p := whole()
	p.Flow = profiles.FlowDevice
	if flows.KeyFor(p, profiles.FlowRefreshToken) != flows.KeyFor(p, "") {
		t.Error("--flow refresh-token doesn't find what the profile's flow has kept")
	}
	q := whole()
	q.Flow = profiles.FlowRefreshToken
	if flows.KeyFor(q, "") != flows.KeyFor(q, profiles.FlowDevice) {
		t.Error("flow: refresh-token doesn't find what --flow device has kept")
	}
	if flows.KeyFor(p, "") == flows.KeyFor(p, profiles.FlowClientCredentials) {
		t.Error("a person's and a service's tokens have the same key")
	}
}
