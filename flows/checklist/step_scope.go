package checklist

import (
	"net/url"
	"slices"
	"strings"
)

// scopeStep is the guide's fifth: what was asked for, and what was granted of it.
var scopeStep = step{"scope-and-audience", "Check scope and audience", []item{
	{"audience", "Audience matches the API", []func(*run) string{needToken, needReadable}, judgeAudience},
	{"format", "Scopes are correctly formatted", []func(*run) string{needScopes}, judgeFormat},
	{"permissions", "Scopes include the necessary permissions", []func(*run) string{needToken, needGranted}, judgePermissions},
	{"full-access", "Full access: user_impersonation or .default", []func(*run) string{needCDF, needToken, needReadable}, judgeFullAccess},
}}

const (
	fullScope    = "user_impersonation"
	defaultScope = ".default"
)

func needScopes(r *run) string {
	if len(r.profile.Scopes) == 0 {
		return "the profile asks for no scopes"
	}
	return ""
}

func judgeAudience(r *run) verdict {
	aud := r.inspection.Strings("aud")
	expected := r.profile.Expected(r.issuer()).Audiences
	if r.profile.CDF != nil {
		expected = r.audiences()
	}
	matches := slices.ContainsFunc(aud, func(a string) bool { return slices.Contains(expected, a) })
	switch {
	case len(aud) == 0:
		return skip("the token has no audience, as some providers' never have")
	case matches, r.profile.CDF != nil && r.aimed():
		return pass("%s", strings.Join(aud, " "))
	case r.accepted():
		return pass("%s, which the API takes", strings.Join(aud, " "))
	case len(expected) == 0:
		return skip("the token is for %s, and nothing says what to expect", strings.Join(aud, " "))
	}
	return skip("the token is for %s; whether the API takes it is not known", strings.Join(aud, " "))
}

// scopeRules are the ways in which a scope of CDF or Entra is commonly misspelt.
var scopeRules = []struct {
	wrong func(r *run, scope string) bool
	says  string
	cause string // that it leads to
}{
	{func(_ *run, s string) bool { return strings.ContainsAny(s, " \t\r\n,;\"'") }, "has white space, a comma or quotes in it", "request.scope"},
	{func(_ *run, s string) bool { return misspelt(s, defaultScope) }, "should end in .default, in lower case", "request.scope"},
	{func(_ *run, s string) bool { return misspelt(s, fullScope) }, "should end in user_impersonation, in lower case", "request.scope"},
	{miscased, "should be in upper case: scopes are compared letter by letter", "request.scope"},
	{func(_ *run, s string) bool { return strings.HasSuffix(s, cdfDomain) }, "lacks what is asked for, such as /.default", "request.scope"},
	{(*run).otherClusters, "names another cluster than the profile's", "invalid-token.cluster"},
}

// upperScopes are CDF's scopes in upper case.
var upperScopes = []string{"IDENTITY", "DATA.VIEW", "DATA.CHANGE", "COMPUTE.VIEW", "COMPUTE.CHANGE"}

func miscased(r *run, scope string) bool {
	return r.profile.CDF != nil && slices.ContainsFunc(upperScopes, func(word string) bool { return misspelt(scope, word) })
}

// slip tells what looks wrong about the scopes by themselves, and the cause that it leads to; "" when nothing does.
func (r *run) slip() (cause, why string) {
	if why := r.mixed(); why != "" {
		return "request.scope", why
	}
	for _, s := range r.profile.Scopes {
		for _, rule := range scopeRules {
			if rule.wrong(r, s) {
				return rule.cause, "the scope " + s + " " + rule.says
			}
		}
	}
	return "", ""
}

// misspelt reports a last part that differs from the word in its case only: scopes are compared letter by letter.
func misspelt(scope, word string) bool {
	last := lastPart(scope)
	return last != word && strings.EqualFold(last, word)
}

func lastPart(scope string) string { return scope[strings.LastIndexByte(scope, '/')+1:] }

func (r *run) otherClusters(scope string) bool {
	u, err := url.Parse(scope)
	if err != nil || r.profile.CDF == nil || !strings.HasSuffix(u.Hostname(), cdfDomain) {
		return false
	}
	return !slices.Contains(clusterForms(r.cdfURL()), u.Scheme+"://"+u.Host)
}

// mixed tells of .default beside scopes of APIs: it stands for all that was consented to of one API, and Entra refuses
// it with others (AADSTS70011).
func (r *run) mixed() string {
	var def, others []string
	for _, s := range r.profile.Scopes {
		switch {
		case lastPart(s) == defaultScope:
			def = append(def, s)
		case !slices.Contains(forProvider, s):
			others = append(others, s)
		}
	}
	switch {
	case len(def) > 1:
		return list(def) + ": a token is for one API, so .default can be asked for once"
	case len(def) == 1 && len(others) > 0:
		return def[0] + " is asked for beside " + list(others) + ": .default stands alone for its API"
	}
	return ""
}

func judgeFormat(r *run) verdict {
	scopes := strings.Join(r.profile.Scopes, " ")
	if r.signedIn() {
		return pass("the provider took %s", scopes)
	}
	if _, why := r.slip(); why != "" {
		return warn("%s", why)
	}
	if reason := needToken(r); reason != "" {
		return skip("%s; they look right: %s", reason, scopes)
	}
	return pass("%s", scopes)
}

// needGranted wants to know the scopes: by the token, else by the answer that it came in (RFC 6749 §5.1).
func needGranted(r *run) string {
	if r.tokens.value.Scope != "" {
		return ""
	}
	return needReadable(r)
}

func judgePermissions(r *run) verdict {
	granted := r.tokenScopes()
	if len(granted) == 0 && needReadable(r) != "" {
		granted = strings.Fields(r.tokens.value.Scope)
	}
	missing := r.notGranted(granted)
	switch {
	case r.unreadScopes() != "" && r.knowsAccess() && len(r.lacking()) == 0:
		return pass("granted: %s; %s", list(granted), r.unreadScopes())
	case r.unreadScopes() != "":
		return warn("%s, so CDF does not see %s", r.unreadScopes(), list(granted))
	case r.inspect.refused() && r.narrowed():
		return warn("IDENTITY is missing, without which CDF does not tell what a token may do; granted: %s", list(granted))
	case len(granted) == 0:
		return skip("the token has no scopes; groups or roles decide what it may do")
	case len(missing) > 0 && !r.accepted():
		return warn("asked for and not granted: %s; granted: %s", list(missing), list(granted))
	case len(missing) > 0:
		return pass("granted: %s (not granted: %s)", list(granted), list(missing))
	}
	return pass("granted: %s", list(granted))
}

// forProvider are scopes that ask the provider and not the API for something, so no access token carries them.
var forProvider = []string{"openid", "profile", "email", "offline_access", "address", "phone", defaultScope}

// notGranted are the scopes that were asked for and that the token lacks. A provider writes them with or without
// the API in front.
func (r *run) notGranted(granted []string) []string {
	var missing []string
	for _, s := range r.profile.Scopes {
		has := slices.ContainsFunc(granted, func(g string) bool { return lastPart(g) == lastPart(s) })
		if !has && !slices.Contains(forProvider, lastPart(s)) {
			missing = append(missing, s)
		}
	}
	return missing
}

func judgeFullAccess(r *run) verdict {
	granted := r.tokenScopes()
	full := slices.ContainsFunc(granted, func(s string) bool { return lastPart(s) == fullScope })
	named := slices.ContainsFunc(granted, func(s string) bool { return lastPart(s) == defaultScope })
	asked := slices.ContainsFunc(r.profile.Scopes, func(s string) bool { return lastPart(s) == defaultScope })
	switch {
	case full:
		return pass("the token has user_impersonation: all that the groups give")
	case named:
		return pass("the token has .default: all that the groups give")
	case len(granted) == 0 && asked:
		return pass("asked for by .default, and no scope narrows the groups down")
	case len(granted) == 0:
		return pass("no scope narrows the groups down")
	case len(r.needs()) > 0 && len(r.lacking()) == 0 && r.knowsAccess():
		return pass("the scopes %s narrow the groups down, and leave all that the profile needs", list(granted))
	}
	if aud := r.inspection.Strings("aud"); len(aud) > 0 && !r.accepted() && !r.aimed() {
		return skip("the token is for %s, and so are its scopes: %s", list(aud), list(granted))
	}
	return warn("the scopes %s narrow down what the groups give; user_impersonation or .default gives all of it", list(granted))
}
