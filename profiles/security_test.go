package profiles_test

import (
	"testing"

	"doorstep/profiles"
)

// What security: fapi2 turns on, and what it leaves to what is written.
func TestSecurity(t *testing.T) {
	t.Parallel()
	off := false
	told := func(b *bool) string {
		switch {
		case b == nil:
			return "-"
		case *b:
			return "on"
		}
		return "off"
	}
	for name, tt := range map[string]struct {
		change    func(*profiles.Profile)
		par, dpop string
	}{
		"a person":         {func(p *profiles.Profile) { p.Flow = profiles.FlowPKCE }, "on", "on"},
		"a service":        {func(p *profiles.Profile) { p.Flow = profiles.FlowClientCredentials }, "-", "on"},
		"a certificate":    {func(p *profiles.Profile) { p.Flow, p.ClientAuth = profiles.FlowPKCE, "tls_client_auth" }, "on", "-"},
		"one of its own":   {func(p *profiles.Profile) { p.Flow, p.ClientAuth = profiles.FlowPKCE, "self_signed_tls_client_auth" }, "on", "-"},
		"what is written":  {func(p *profiles.Profile) { p.Flow, p.PAR, p.DPoP = profiles.FlowPKCE, &off, &off }, "off", "off"},
		"without security": {func(p *profiles.Profile) { p.Flow, p.Security = profiles.FlowPKCE, "" }, "-", "-"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := sound()
			p.Security = "fapi2"
			tt.change(p)
			e := p.Effective()
			if told(e.PAR) != tt.par || told(e.DPoP) != tt.dpop {
				t.Errorf("par %s, dpop %s; want %s, %s", told(e.PAR), told(e.DPoP), tt.par, tt.dpop)
			}
			if p.PAR != nil && p.PAR != &off || p.DPoP != nil && p.DPoP != &off {
				t.Error("the profile itself was changed")
			}
		})
	}
}

func TestASelfSignedCertificateIsNeeded(t *testing.T) {
	t.Parallel()
	p := sound()
	p.ClientAuth = "self_signed_tls_client_auth"
	if found := p.Validate(); len(found) != 1 || found[0].Key != "client-certificate" {
		t.Errorf("%+v", found)
	}
}
