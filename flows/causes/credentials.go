package causes

import (
	"slices"

	"doorstep/flows/oauth"
)

// byCredentials puts the way of client authentication in place of the client secret where the profile has none to be
// wrong: its client signs assertions or presents a certificate, and servers say invalid_client all the same.
func byCredentials(list []suspect, f Facts) []suspect {
	p := f.Profile
	if p == nil || !p.MutualTLS() && p.ClientAuth != string(oauth.AuthPrivateKeyJWT) {
		return list
	}
	const secret, method = "access-denied.client-secret", "flow.client-auth"
	already := slices.ContainsFunc(list, func(s suspect) bool { return s.cause == method })
	var out []suspect
	for _, s := range list {
		switch {
		case s.cause != secret:
			out = append(out, s)
		case !already:
			out = append(out, suspect{cause: method, score: s.score})
		}
	}
	return out
}
