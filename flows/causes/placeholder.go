package causes

import (
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"doorstep/profiles"
	"doorstep/profiles/secret"
)

// placeholder is a word that templates can use. Its value is "" when the facts don't say.
type placeholder struct {
	name  string
	value func(Facts) string
}

// placeholders gives the table. A function, since the values lead back to it through the places.
func placeholders() []placeholder {
	return []placeholder{
		// Derived: these always have words.
		{"in-profile", inProfile},
		{"the-profile", theProfile},
		{"login-command", loginCommand},
		{"provider-name", func(f Facts) string { return placeOf(f).name }},
		{"at-app", func(f Facts) string { return fill(placeOf(f).app, f) }},
		{"at-secret", func(f Facts) string { return fill(placeOf(f).secret, f) }},
		{"at-grants", func(f Facts) string { return fill(placeOf(f).grants, f) }},
		{"at-redirects", func(f Facts) string { return fill(placeOf(f).redirects, f) }},
		{"at-permissions", func(f Facts) string { return fill(placeOf(f).permissions, f) }},
		{"at-scopes", func(f Facts) string { return fill(placeOf(f).scopes, f) }},
		{"at-auth", func(f Facts) string { return fill(placeOf(f).auth, f) }},
		{"at-users", func(f Facts) string { return fill(placeOf(f).users, f) }},
		{"at-groups", func(f Facts) string { return fill(placeOf(f).groups, f) }},
		{"at-logs", func(f Facts) string { return fill(placeOf(f).logs, f) }},

		// Of the profile.
		{"profile", fromProfile(func(p *profiles.Profile) string { return p.Name })},
		{"client-id", fromProfile(func(p *profiles.Profile) string { return p.ClientID })},
		{"tenant", fromProfile(func(p *profiles.Profile) string { return p.Tenant })},
		{"flow", fromProfile(func(p *profiles.Profile) string { return p.Flow })},
		{"audience", fromProfile(func(p *profiles.Profile) string { return p.Audience })},
		{"redirect-uri", fromProfile(func(p *profiles.Profile) string { return p.RedirectURI })},
		{"client-auth", fromProfile(func(p *profiles.Profile) string { return p.ClientAuth })},
		{"login-hint", fromProfile(func(p *profiles.Profile) string { return p.LoginHint })},
		{"ca-file", fromProfile(func(p *profiles.Profile) string { return p.CAFile })},
		{"secret-from", fromProfile(secretFrom)},
		{"secret-guid", secretGUID},
		{"scope", scope},
		{"issuer", issuer},
		{"other-flow", offered(profiles.FlowPKCE, profiles.FlowDevice)},
		{"browser-flow", offered(profiles.FlowPKCE)},
		{"discovery-url", discoveryURL},
		{"token-url", tokenURL},
		{"project", project},
		{"base-url", baseURL},
		{"expected-aud", expectedAudience},
		{"expected-iss", issuer},

		// Whom the step is for, as in "[{?a-person}Text.]": "yes" or "". What the profile doesn't tell is for everybody.
		{"a-person", unlessFlow(profiles.FlowClientCredentials)},
		{"a-service", onlyFlow("", profiles.FlowClientCredentials)},
		{"as-service", onlyFlow(profiles.FlowClientCredentials)},
		{"by-device", onlyFlow("", profiles.FlowDevice)},
		{"signs-in", unlessFlow(profiles.FlowToken)},

		// Of the case.
		{"url", func(f Facts) string { return f.URL }},
		{"host", func(f Facts) string { return hostOf(f.URL) }},
		{"host-port", hostPort},
		{"missing", func(f Facts) string { return f.Missing }},
		{"group", func(f Facts) string { return f.Group }},
		{"groups", func(f Facts) string { return number(f.Groups) }},
		{"app-ids", func(f Facts) string { return list(f.AppIDs) }},
		{"projects", func(f Facts) string { return list(f.Projects) }},
		{"source-ids", func(f Facts) string { return list(f.SourceIDs) }},
		{"account", func(f Facts) string { return f.Account }},
		{"claim", func(f Facts) string { return f.Claim }},
		{"skew", func(f Facts) string { return duration(f.Skew) }},
		{"retry-after", func(f Facts) string { return duration(f.RetryAfter) }},

		// Of the token.
		{"token-iss", func(f Facts) string { return f.Token.Issuer }},
		{"token-aud", func(f Facts) string { return f.Token.Audience }},
		{"token-client", func(f Facts) string { return f.Token.ClientID }},
		{"token-tid", func(f Facts) string { return f.Token.Tenant }},
		{"token-sub", func(f Facts) string { return f.Token.Subject }},
		{"token-scope", func(f Facts) string { return f.Token.Scope }},
		{"token-kid", func(f Facts) string { return f.Token.KeyID }},
		{"token-alg", func(f Facts) string { return f.Token.Algorithm }},
		{"token-size", func(f Facts) string { return number(f.Token.Size) }},
		{"expired-at", expiredAt},
	}
}

func findPlaceholder(name string) *placeholder {
	table := placeholders()
	for i := range table {
		if table[i].name == name {
			return &table[i]
		}
	}
	return nil
}

func fromProfile(get func(*profiles.Profile) string) func(Facts) string {
	return func(f Facts) string {
		if f.Profile == nil {
			return ""
		}
		return get(f.Profile)
	}
}

func inProfile(f Facts) string {
	if f.Profile == nil || f.Profile.Name == "" {
		return "in your configuration"
	}
	return "in " + theProfile(f)
}

func theProfile(f Facts) string {
	if f.Profile == nil || f.Profile.Name == "" {
		return "your configuration"
	}
	return "profile " + f.Profile.Name
}

func loginCommand(f Facts) string {
	if f.Profile == nil || f.Profile.Name == "" {
		return "doorstep login PROFILE --force"
	}
	if f.Profile.Flow == profiles.FlowToken {
		return "put a new access-token in " + theProfile(f)
	}
	return "doorstep login " + f.Profile.Name + " --force"
}

// offered gives the first of the flows that the provider offers, and that the profile hasn't tried.
func offered(flows ...string) func(Facts) string {
	return func(f Facts) string {
		for _, flow := range flows {
			if slices.Contains(f.Offered, flow) && (f.Profile == nil || f.Profile.Flow != flow) {
				return flow
			}
		}
		return ""
	}
}

// onlyFlow says yes to the flows, where "" is one that isn't known.
func onlyFlow(flows ...string) func(Facts) string {
	return func(f Facts) string {
		flow := ""
		if f.Profile != nil {
			flow = f.Profile.Flow
		}
		if slices.Contains(flows, flow) {
			return "yes"
		}
		return ""
	}
}

// unlessFlow says yes to every other flow.
func unlessFlow(flow string) func(Facts) string {
	return func(f Facts) string {
		if onlyFlow(flow)(f) != "" {
			return ""
		}
		return "yes"
	}
}

func secretFrom(p *profiles.Profile) string {
	switch s := p.ClientSecret; s.Kind {
	case secret.None:
		return ""
	case secret.Literal:
		return "the profile file"
	case secret.Env:
		return "the environment variable " + s.Name
	case secret.File:
		return "the file " + s.Name
	case secret.Keyring:
		return "the keyring"
	case secret.Command:
		return "the output of a command"
	}
	return ""
}

func secretGUID(f Facts) string {
	if f.SecretGUID {
		return "yes"
	}
	if p := f.Profile; p != nil && p.ClientSecret.Kind == secret.Literal && isGUID(p.ClientSecret.Literal.Reveal()) {
		return "yes"
	}
	return ""
}

func scope(f Facts) string {
	if f.Scope == "" && f.Profile != nil {
		return strings.Join(f.Profile.Scopes, " ")
	}
	return f.Scope
}

func issuer(f Facts) string {
	if f.Issuer == "" && f.Profile != nil {
		return f.Profile.Issuer
	}
	return f.Issuer
}

func discoveryURL(f Facts) string {
	if i := issuer(f); i != "" {
		return strings.TrimSuffix(i, "/") + "/.well-known/openid-configuration"
	}
	return ""
}

func tokenURL(f Facts) string {
	switch p := f.Profile; {
	case f.TokenURL != "" || p == nil:
		return f.TokenURL
	case p.Endpoints.Token != "":
		return p.Endpoints.Token
	default:
		return p.TokenURL
	}
}

func project(f Facts) string {
	if f.Project == "" && f.Profile != nil && f.Profile.CDF != nil {
		return f.Profile.CDF.Project
	}
	return f.Project
}

func baseURL(f Facts) string {
	if f.BaseURL == "" && f.Profile != nil && f.Profile.CDF != nil {
		return f.Profile.CDF.BaseURL
	}
	return f.BaseURL
}

func expectedAudience(f Facts) string {
	switch {
	case f.Audience != "":
		return f.Audience
	case f.Profile != nil && f.Profile.Audience != "":
		return f.Profile.Audience
	default:
		return baseURL(f)
	}
}

func expiredAt(f Facts) string {
	if f.Token.ExpiresAt.IsZero() {
		return ""
	}
	return f.Token.ExpiresAt.UTC().Format(time.RFC3339)
}

func hostOf(raw string) string {
	u, err := url.Parse(raw)
	if err != nil {
		return ""
	}
	return u.Hostname()
}

// hostPort is where the failed request connected to.
func hostPort(f Facts) string {
	u, err := url.Parse(f.URL)
	switch {
	case err != nil || u.Host == "":
		return ""
	case u.Port() == "":
		return u.Host + ":443"
	}
	return u.Host
}

func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func duration(d time.Duration) string {
	if d = d.Abs().Round(time.Second); d == 0 {
		return ""
	}
	s := d.String()
	for _, none := range []string{"m0s", "h0m"} {
		if strings.HasSuffix(s, none) {
			s = s[:len(s)-2]
		}
	}
	return s
}

// list names at most five and counts the rest.
func list(s []string) string {
	const most = 5
	if len(s) > most {
		return strings.Join(s[:most], ", ") + " and " + strconv.Itoa(len(s)-most) + " more"
	}
	return strings.Join(s, ", ")
}

// isGUID reports the 8-4-4-4-12 form of hexadecimal digits, as Entra writes its IDs.
func isGUID(s string) bool {
	if len(s) != 36 {
		return false
	}
	for i := range len(s) {
		switch c := s[i]; {
		case i == 8 || i == 13 || i == 18 || i == 23:
			if c != '-' {
				return false
			}
		case !isHex(c):
			return false
		}
	}
	return true
}

func isHex(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F'
}
