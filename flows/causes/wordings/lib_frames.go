package wordings

import "strconv"

// framePhrases are frames of stacks that only failures of the network have: libraries often say no more than that they
// got no token, and the stack below tells that nothing was ever answered.
var framePhrases = []Phrase{
	{"getaddrinforeqwrap.", "network.dns", 0.9},
	{"tcpconnectwrap.afterconnect", "network.refused", 0.6},
	{"socketerrorlistener", "network.refused", 0.62},
	{"connecterrornt", "network.refused", 0.62},
	{"tlssocket.onconnectsecure", "network.tls", 0.86},
	{"tlssocket.onconnectend", "network.tls", 0.75},
	{"socketonend", "network.refused", 0.62},
	{"plainsocketimpl.socketconnect", "network.refused", 0.55},
	{"addressimpl.lookupallhostaddr", "network.dns", 0.86},
	{"inet4addressimpl.lookupallhostaddr", "network.dns", 0.86},
	{"inet6addressimpl.lookupallhostaddr", "network.dns", 0.86},
	{"socketinputstream.socketread0", "network.timeout", 0.55},
	{"pkixvalidator.", "network.tls", 0.8},
	{"alerts.getsslexception", "network.tls", 0.75},
	{"sslstream.forceauthentication", "network.tls", 0.72},
	{"sslstream.sendauthresetsignal", "network.tls", 0.8},
}

// appleErrors are errors that Apple's systems name by domain and number, with a word of the person's language between.
var appleErrors = []struct {
	domain string
	number int
	cause  string
	score  float64
}{
	{"org.openid.appauth.general", -2, "idp.discovery", 0.85},
	{"org.openid.appauth.general", -3, "flow.denied", 0.88},
	{"org.openid.appauth.general", -4, "flow.denied", 0.75},
	{"org.openid.appauth.general", -5, "network.refused", 0.75},
	{"org.openid.appauth.general", -6, "idp.unavailable", 0.75},
	{"org.openid.appauth.general", -7, "idp.endpoint", 0.8},
	{"org.openid.appauth.general", -14, "token.opaque", 0.8},
	{"org.openid.appauth.general", -15, "token.claims", 0.6},
	{"com.apple.authenticationservices.webauthenticationsession", 1, "flow.denied", 0.85},
	{"com.apple.safariservices.authentication", 1, "flow.denied", 0.85},
	{"com.apple.authenticationservices.authorizationerror", 1001, "flow.denied", 0.9},
	{"com.google.gidsignin", -5, "flow.denied", 0.9},
	{"com.google.gidsignin", -4, "flow.refresh-token", 0.88},
	{"oauthswifterror", -2, "expired.not-renewed", 0.8},
	{"oauthswifterror", -3, "flow.code-expired", 0.88},
	{"oauthswifterror", -4, "flow.code-expired", 0.9},
	{"oauthswifterror", -9, "idp.endpoint", 0.7},
	{"oauthswifterror", -12, "flow.denied", 0.88},
	{"nsurlerrordomain", -1001, "network.timeout", 0.95},
	{"nsurlerrordomain", -1003, "network.dns", 0.95},
	{"nsurlerrordomain", -1004, "network.refused", 0.93},
	{"nsurlerrordomain", -1005, "network.refused", 0.85},
	{"nsurlerrordomain", -1009, "network.refused", 0.85},
	{"nsurlerrordomain", -1200, "network.tls", 0.94},
	{"nsurlerrordomain", -1202, "network.tls", 0.95},
}

// applePhrases write them as descriptions and as dumps of an NSError have them.
func applePhrases() []Phrase {
	var list []Phrase
	for _, e := range appleErrors {
		number := strconv.Itoa(e.number)
		list = append(list, Phrase{e.domain + " * " + number + ".)", e.cause, e.score}, Phrase{e.domain + " code=" + number, e.cause, e.score})
	}
	return list
}
