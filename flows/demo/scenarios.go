package demo

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"slices"

	"doorstep/flows/demo/cdf"
	"doorstep/flows/demo/idp"

	"github.com/luikyv/go-oidc/pkg/goidc"
)

// scenario is a profile of the demo and what is broken for it. Everything that an entry leaves out is as in a
// healthy sign-in: an application of its own that may use client credentials and is in the operators' group, and
// a profile that fits it. To add one, add an entry to the table of its kind.
type scenario struct {
	profile string // its name
	title   string // what is wrong, for people
	cause   string // identifier, "" for a healthy one
	about   string // the profile's description: what its owner would write, nothing of what is wrong

	entra  bool // at the tenant and not at the root provider
	person bool // a person signs in, with the device flow unless write says otherwise, at the application that all such scenarios share

	encrypted bool                                              // the provider and the application encrypt for each other's keys what goes through the browser, and what is said of the person
	pinged    bool                                              // the application is told of decisions on a phone
	app       func(*idp.App)                                    // what is different about the application's registration
	project   string                                            // CDF project of its own, with the groups
	groups    func() []cdf.Group                                // of that project
	token     func(p *idp.Provider, app string) (string, error) // the profile has this token and no credentials
	write     func(*world, *profile)                            // what is different in the profile
}

// scenarios lists them in the order in which people see them.
func scenarios() []scenario {
	return slices.Concat(
		healthyScenarios(), flowScenarios(), guideScenarios(), networkScenarios(), providerScenarios(), personScenarios(), tokenScenarios(), cdfScenarios(),
	)
}

// application is the scenario's registered application.
func (w *world) application(s scenario) idp.App {
	app := idp.App{
		ID: clientID(s), Name: s.about, Secret: w.secretOf(s),
		Grants: []goidc.GrantType{goidc.GrantClientCredentials}, Groups: []string{readers, operators},
	}
	if s.app != nil {
		s.app(&app)
	}
	if s.encrypted {
		opens, signs := w.decryption.Public(), w.key.Public()
		app.Encryption, app.Key = &opens, &signs
	}
	if s.pinged {
		app.Notify = w.notifiedAt()
	}
	if app.Auth == goidc.AuthnMethodPrivateKeyJWT {
		public := w.key.Public()
		app.Secret, app.Key = "", &public
	}
	switch app.Auth {
	case goidc.AuthnMethodTLS: // registered by its name
		app.Secret, app.Certificate = "", w.certificates.application.Leaf
	case goidc.AuthnMethodSelfSignedTLS: // registered by the certificate itself, which is another by now
		app.Secret, app.Certificate = "", w.certificates.former.Leaf
	default:
	}
	return app
}

func clientID(s scenario) string { return id("application " + s.profile) }

// secretOf is the secret of the scenario's application, another one in each demo.
func (w *world) secretOf(s scenario) string {
	h := hmac.New(sha256.New, w.salt)
	h.Write([]byte(s.profile))
	return base64.RawURLEncoding.EncodeToString(h.Sum(nil))[:40]
}
