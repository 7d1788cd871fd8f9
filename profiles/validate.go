package profiles

import (
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"
)

// Problem is one thing that is wrong with a profile.
type Problem struct {
	Key     string // the file's spelling, dotted: "cdf.base-url"; "" when it is about the whole profile
	Message string // what is wrong and what to write instead
}

// Validate tells all problems of the profile at once, in the order of the keys. A text that still has a ${VARIABLE}
// in it is judged once [Profile.Expand] has filled it in.
func (p *Profile) Validate() []Problem {
	v := &validator{written: p, effective: p.Effective()}
	for _, check := range []func(*validator){
		(*validator).words,
		(*validator).urls,
		(*validator).credentials,
		(*validator).whereToSignIn,
		(*validator).requests,
		(*validator).encoding,
		(*validator).lists,
		(*validator).numbers,
		(*validator).cdf,
		(*validator).resourceCheck,
	} {
		check(v)
	}
	return v.problems
}

type validator struct {
	written, effective *Profile
	problems           []Problem
}

func (v *validator) say(key, format string, args ...any) {
	v.problems = append(v.problems, Problem{Key: key, Message: fmt.Sprintf(format, args...)})
}

// unexpanded reports a text that [Profile.Expand] has yet to complete.
func unexpanded(s string) bool { return strings.Contains(s, "${") }

func (v *validator) words() {
	p := v.written
	v.oneOf("provider", string(p.Provider), Providers())
	v.oneOf("flow", p.Flow, Flows())
	v.oneOf("client-auth", p.ClientAuth, ClientAuths())
	v.oneOf("security", p.Security, []string{"fapi2"})
	v.oneOf("ciba-mode", p.CIBAMode, []string{CIBAPoll, CIBAPing})
}

func (v *validator) oneOf(key, word string, known []string) {
	if word == "" || unexpanded(word) || slices.Contains(known, word) {
		return
	}
	if near := Nearest(word, known); near != "" {
		v.say(key, "%s %q is not known: did you mean %q?", key, word, near)
		return
	}
	v.say(key, "%s %q is not known: write one of %s", key, word, strings.Join(known, ", "))
}

// encoding refuses what no file, body or header could say again: a profile's file is text, and a variable need not be.
func (v *validator) encoding() {
	for _, t := range v.written.texts() {
		if !utf8.ValidString(*t.at) {
			v.say(t.key, "%s has bytes in it that are no UTF-8 text: write it anew", t.key)
		}
	}
}

func (v *validator) urls() {
	p := v.written
	for _, u := range p.urls() {
		if problem := urlProblem(u.value); problem != "" {
			v.say(u.key, "%s %s", u.key, problem)
		}
	}
	if t, e := p.TokenURL, p.Endpoints.Token; t != "" && e != "" && t != e {
		v.say("endpoints.token", "token-url and endpoints.token name two token endpoints: leave one of them out")
	}
	if u, err := url.Parse(p.RedirectURI); err != nil || p.RedirectURI != "" && u.Scheme == "" {
		v.say("redirect-uri", "redirect-uri is not a URI: write it as it is registered, such as http://127.0.0.1/callback")
	}
}

type keyed struct{ key, value string }

// urls lists every URL that a profile can hold and that is asked over the network.
func (p *Profile) urls() []keyed {
	e := p.Endpoints
	all := append(make([]keyed, 0, 16), []keyed{
		{"issuer", p.Issuer},
		{"authority", p.Authority},
		{"token-url", p.TokenURL},
		{"endpoints.authorization", e.Authorization},
		{"endpoints.token", e.Token},
		{"endpoints.device-authorization", e.DeviceAuthorization},
		{"endpoints.jwks", e.JWKS},
		{"endpoints.userinfo", e.Userinfo},
		{"endpoints.introspection", e.Introspection},
		{"endpoints.revocation", e.Revocation},
		{"endpoints.registration", e.Registration},
		{"endpoints.end-session", e.EndSession},
		{"endpoints.par", e.PAR},
		{"endpoints.backchannel", e.Backchannel},
		{"registration-client-uri", p.RegistrationURI},
	}...)

	if p.CDF != nil {
		all = append(all, keyed{"cdf.base-url", p.CDF.BaseURL})
	}
	if p.ResourceCheck != nil {
		all = append(all, keyed{"resource-check.url", p.ResourceCheck.URL})
	}
	return all
}

func (v *validator) requests() {
	on := func(b *bool, is bool) bool { return b != nil && *b == is }
	if on(v.written.JAREncryption, true) && on(v.written.JAR, false) {
		v.say("jar-encryption", "jar-encryption is true, and jar is false: only a signed request is encrypted, so leave jar out")
	}
}

func (v *validator) lists() {
	for _, scope := range v.written.Scopes {
		if scope == "" || strings.ContainsFunc(scope, outsideScope) {
			v.say("scopes", "scope %q is no scope: one word each, without spaces, quotes or line breaks", scope)
		}
	}
	for _, acr := range v.written.ACRValues {
		if acr == "" || strings.ContainsAny(acr, " \t\r\n") {
			v.say("acr-values", "acr-values has %q: one word each, without spaces", acr)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(v.written.ExtraParameters)) {
		if slices.Contains(ownParameters, name) {
			v.say("extra-parameters", "extra-parameters may not set %q, which doorstep sends itself", name)
		}
	}
}

// ownParameters are decided by the flow: another value would be an attack or a riddle, and a secret among them
// would be outside of the secrets' handling.
var ownParameters = []string{
	"client_id", "client_secret", "client_assertion", "client_assertion_type", "grant_type", "device_code", "code",
	"code_verifier", "refresh_token", "subject_token", "actor_token", "auth_req_id",
	"client_notification_token", "username", "password", "state", "nonce",
}

// outsideScope reports what RFC 6749 §3.3 has outside of a scope's characters.
func outsideScope(r rune) bool { return r <= ' ' || r == '"' || r == '\\' || r > '~' }

func (v *validator) numbers() {
	p := v.written
	if p.MinTTL < 0 {
		v.say("min-ttl", "min-ttl is negative: write how long a token must still be good for, such as 30s")
	}
	if p.Timeout < 0 {
		v.say("timeout", "timeout is negative: write how long one request may take, such as 30s")
	}
	v.port("redirect-port", p.RedirectPort)
	v.port("notification-port", p.NotificationPort)
	if p.CIBAMode == CIBAPing && p.NotificationPort == 0 {
		v.say("notification-port", "notification-port is missing, and ciba-mode ping needs one: write the port of this machine that the "+
			"client notification endpoint, as it is registered with the provider, leads to")
	}
}

func (v *validator) port(key string, port int) {
	if port < 0 || port > 65535 {
		v.say(key, "%s %d is no port: write 1 to 65535, or leave it out", key, port)
	}
}
