package profiles

import (
	"net"
	"net/url"
	"slices"
	"strings"
)

// urlProblem tells what is wrong with a URL that is asked over the network, "" when nothing is. It repeats nothing
// but the host, since a URL can hold a password.
func urlProblem(raw string) string {
	if raw == "" || unexpanded(raw) {
		return ""
	}
	if around := wrapping(raw); around != "" {
		return "has " + around + ": leave out what doesn't belong to the value"
	}
	u, err := url.Parse(raw)
	switch {
	case err != nil:
		return "is not a URL: write it in full, such as https://login.example.com/path"
	case u.Scheme == "http" && u.Host != "":
		if !isLoopback(u.Hostname()) {
			return "is plain http, and what is sent there could be read on the way: write https (http works for loopback only)"
		}
	case u.Scheme != "https" || u.Hostname() == "":
		return "is not a full URL: start it with https:// and the host"
	}
	switch {
	case u.User != nil:
		return "has a user name or a password in it: leave them out, the client's credentials have keys of their own"
	case u.Fragment != "":
		return "has a fragment (#…) in it, which no endpoint has: leave it out"
	}
	return ""
}

// isLoopback reports whether what is sent to the host stays on this machine (RFC 8252 §7.3; RFC 6761 §6.3).
func isLoopback(host string) bool {
	host = strings.ToLower(strings.TrimSuffix(host, "."))
	if host == "localhost" || strings.HasSuffix(host, ".localhost") {
		return true
	}
	ip := net.ParseIP(host)
	return ip != nil && ip.IsLoopback()
}

// withoutClient are the flows in which doorstep is no OAuth client.
var withoutClient = []string{FlowToken, FlowAPIKey, FlowCDFLogin}

func (v *validator) credentials() {
	p, flow := v.written, v.effective.Flow
	if slices.Contains(withoutClient, flow) {
		v.legacyCredentials(flow)
		return
	}
	if p.ClientID == "" {
		v.say("client-id", "client-id is missing: write the application's (client) ID as its registration shows it")
	}
	if flow == FlowTokenExchange {
		v.parties()
	}
	if flow == FlowClientCredentials && p.ClientAuth == "" && !p.confidential() {
		v.say("client-secret", "client-secret is missing, and the flow client-credentials needs one: "+
			"write ${VARIABLE}, keyring:, file:PATH or command:[…]")
	}
	if strings.HasPrefix(p.ClientAuth, "client_secret_") && p.ClientSecret.IsZero() {
		v.say("client-secret", "client-secret is missing, and client-auth %s needs one", p.ClientAuth)
	}
	if p.MutualTLS() && p.ClientCertificate == "" {
		v.say("client-certificate", "client-certificate is missing, and client-auth %s needs one", p.ClientAuth)
	}
	if p.ClientAuth == authPrivateKeyJWT && p.ClientKey == "" && p.ClientCertificate == "" {
		v.say("client-key", "client-key is missing, and client-auth %s needs one", p.ClientAuth)
	}
}

// parties checks whose tokens the flow token-exchange exchanges.
func (v *validator) parties() {
	p := v.written
	if p.SubjectProfile == "" || p.SubjectProfile == p.Name {
		v.say("subject-profile", "subject-profile is missing, and the flow token-exchange needs one: "+
			"write the name of another profile, whose token is exchanged")
	}
	switch {
	case p.ActorProfile == p.Name:
		v.say("actor-profile", "actor-profile is the profile itself: write the name of another one, whose token says who acts")
	case p.ActorProfile == "" && p.ExtraParameters["actor_token_type"] != "":
		v.say("actor-profile", "actor-profile is missing, and extra-parameters has the type of its token: "+
			"write the name of the profile whose token says who acts, or leave actor_token_type out")
	}
}

func (v *validator) legacyCredentials(flow string) {
	if flow == FlowToken && v.written.AccessToken.IsZero() {
		v.say("access-token", "access-token is missing, and the flow token needs one: write ${VARIABLE}, keyring:, file:PATH or command:[…]")
	}
	if flow == FlowAPIKey && v.written.APIKey.IsZero() {
		v.say("api-key", "api-key is missing, and the flow api-key needs one")
	}
}

// whereToSignIn checks that the flow's endpoints are written, derivable, or for discovery to find.
func (v *validator) whereToSignIn() {
	e := v.effective
	if slices.Contains(withoutClient, e.Flow) || e.Issuer != "" {
		return
	}
	if e.Endpoints.Token == "" {
		v.say(v.missingPlace())
		return
	}
	if e.Flow == FlowDevice && e.Endpoints.DeviceAuthorization == "" {
		v.say("endpoints.device-authorization", "the flow device needs endpoints.device-authorization, or an issuer to find it with")
	}
	if e.Flow == FlowCIBA && e.Endpoints.Backchannel == "" {
		v.say("endpoints.backchannel", "the flow ciba needs endpoints.backchannel, or an issuer to find it with")
	}
	if e.Flow == FlowPKCE && e.Endpoints.Authorization == "" {
		v.say("endpoints.authorization", "the flow pkce needs endpoints.authorization, or an issuer to find it with")
	}
}

// missingPlace words what the provider's preset lacks to know where to sign in.
func (v *validator) missingPlace() (key, message string) {
	switch k := presetOf(v.effective.Provider); {
	case k.name == Generic:
		return "issuer", "issuer is missing: write the provider's issuer URL, or a tenant, an authority or a token-url"
	case strings.Contains(k.home+k.authority+k.issuer, "{authority}") && k.authority == "":
		return "authority", "authority is missing: write the provider's address such as https://login.example.com, or an issuer or a token-url"
	case v.written.Tenant == "":
		return "tenant", "tenant is missing: write the directory's tenant ID, or an issuer, an authority or a token-url"
	default:
		return "issuer", "issuer is missing: the tenant alone doesn't say where to sign in"
	}
}
