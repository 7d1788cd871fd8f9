package checklist

import (
	"slices"
	"strings"

	"doorstep/profiles"
)

// credentialsStep is the guide's first. What the provider has accepted is right; what it has not been asked cannot be
// told by looks, so the rest is skipped and not guessed.
var credentialsStep = step{"idp-credentials", "Verify IdP credentials", []item{
	{"client-id", "Client ID is correct", []func(*run) string{needClient, needAnswer}, judgeClientID},
	{"client-secret", "Client secret is valid and not expired", []func(*run) string{needSecret, needAnswer}, judgeClientSecret},
	{"tenant", "Tenant is correct", []func(*run) string{needTenant}, judgeTenant},
	{"token-url", "Token URL is properly formatted", []func(*run) string{needProvider}, judgeTokenURL},
}}

// needClient leaves profiles alone that are no OAuth client: they have a token or a retired key.
func needClient(r *run) string {
	if r.profile.ClientID == "" {
		return "the profile has no client-id"
	}
	return ""
}

func needSecret(r *run) string {
	p := r.profile
	switch {
	case p.ClientID == "" && p.ClientSecret.IsZero():
		return "the profile has no client-secret"
	case p.ClientSecret.IsZero() && p.ClientKey == "" && p.ClientCertificate == "":
		return "a public client: it has no secret"
	}
	return ""
}

// needAnswer wants the provider's word on the credentials. A shape that looks wrong is worth a warning before that.
func needAnswer(r *run) string {
	if r.tokens.ok() || len(r.suspicions) > 0 || r.authUnlisted() != "" || r.endingCertificate() != "" {
		return ""
	}
	return needToken(r)
}

func needTenant(r *run) string {
	if r.profile.Tenant == "" {
		return "the provider has no tenants, or the profile names none"
	}
	return ""
}

func needProvider(r *run) string {
	switch {
	case r.profile.ClientID == "" && r.provider.value == nil:
		return "the profile has a token of its own and needs no token URL"
	case !r.provider.asked:
		return interrupted
	}
	return ""
}

// suspected gives what looks wrong under a key, while the provider hasn't shown that it is right.
func (r *run) suspected(item string) (verdict, bool) {
	if r.tokens.ok() && !r.given {
		return verdict{}, false
	}
	for _, s := range r.suspicions {
		if at, _ := aboutKey(s.Key); at == item {
			return warn("%s", s.Message), true
		}
	}
	return verdict{}, false
}

func judgeClientID(r *run) verdict {
	if v, ok := r.suspected(itemClientID); ok {
		return v
	}
	want, have := r.profile.ClientID, r.tokenClient()
	switch reason := needToken(r); {
	case reason != "":
		return skip("%s", reason)
	case have != "" && have != want && !r.names(want):
		return warn("the token was given to the client %s, and the profile's is %s", have, want)
	case have != "":
		return pass("the token was given to the client %s", want)
	case r.signedIn():
		return pass("the provider took the client %s", want)
	}
	return skip("the token does not say which client it was given to")
}

// names reports that the token has the client under any of the names that providers use.
func (r *run) names(client string) bool {
	for _, claim := range clientClaims {
		if r.inspection.String(claim) == client {
			return true
		}
	}
	return false
}

func judgeClientSecret(r *run) verdict {
	if v, ok := r.suspected(itemClientSecret); ok {
		return v
	}
	if why := r.authUnlisted(); why != "" && !r.tokens.ok() {
		return warn("%s", why)
	}
	if advice, exposed := r.exposedSecret(); exposed {
		return warn("%s", advice)
	}
	if advice := r.endingCertificate(); advice != "" {
		return warn("%s", advice)
	}
	switch reason := needToken(r); {
	case reason != "":
		return skip("%s", reason)
	case !r.signedIn():
		return skip("the token was handed in, so the secret was not used")
	case r.source == fromSignIn:
		return pass("the provider took %s, sent by %s", r.credential(), r.clientAuth())
	}
	return pass("the provider took %s when the token was got (%s)", r.credential(), r.source)
}

// credential is what the client has shown that it is itself by, after the item's title, which speaks of a secret.
func (r *run) credential() string {
	if r.profile.ClientSecret.IsZero() {
		return "the key or certificate in its place"
	}
	return "it"
}

func judgeTenant(r *run) verdict {
	if v, ok := r.suspected(itemTenant); ok {
		return v
	}
	tenant, tid := r.profile.Tenant, ""
	if r.inspection != nil {
		tid = r.inspection.String("tid")
	}
	switch {
	case tid != "" && strings.EqualFold(tid, tenant):
		return pass("the token is of tenant %s", tid)
	case tid != "" && guidLike(tenant):
		return warn("the token is of tenant %s, and the profile's is %s", tid, tenant)
	case r.signedIn():
		return pass("the provider signed in to tenant %s", tenant)
	case r.provider.ok() && r.provider.value.Discovered:
		return pass("the provider has a tenant %s", tenant)
	case needToken(r) != "":
		return skip("%s", needToken(r))
	}
	return skip("neither the token nor the provider tells the tenant")
}

// guidLike tells a tenant's identifier from its domain and from aliases such as "common", which tid never holds.
func guidLike(s string) bool { return len(s) == 36 && strings.Count(s, "-") == 4 }

func judgeTokenURL(r *run) verdict {
	if v, ok := r.suspected(itemTokenURL); ok {
		return v
	}
	m := r.provider.value
	switch {
	case m == nil && !r.tokens.ok():
		return skip("%s", notJudged(itemRequest))
	case m == nil || m.TokenEndpoint == "" && r.tokens.ok():
		return skip("no token URL is known, and none was needed")
	case m.TokenEndpoint == "":
		return warn("neither the profile nor the provider names a token URL")
	case !r.tokens.ok() && !r.grantOffered():
		return warn("%s, and the provider does not list the grant that the flow %s needs: %s", m.TokenEndpoint, r.profile.Flow, r.grant())
	case r.profile.Endpoints.Token == m.TokenEndpoint:
		return pass("%s, as the profile says", m.TokenEndpoint)
	}
	return pass("%s, as the provider's discovery document says", m.TokenEndpoint)
}

// acquisitionStep is the guide's second: the one request that shows whether the credentials work.
var acquisitionStep = step{"token-acquisition", "Test token acquisition", []item{
	{"request", "A token can be got", []func(*run) string{needToken}, judgeRequest},
}}

func judgeRequest(r *run) verdict {
	t := r.tokens.value
	switch {
	case r.given:
		return skip("not requested: the token was handed in")
	case r.profile.Flow == profiles.FlowToken:
		return skip("not requested: the profile has its token itself (access-token)")
	}
	text := "a token came from the " + string(r.source)
	if r.source == fromSignIn {
		text = "signed in by " + r.profile.Flow
	}
	if !t.ExpiresAt.IsZero() {
		text += ", good until " + stamp(t.ExpiresAt)
	}
	for _, why := range []string{r.unrenewable(), r.outlives()} {
		if why != "" {
			return warn("%s, but %s%s", text, why, r.requestLine())
		}
	}
	if r.unkept != nil {
		return warn("%s, but it could not be kept: %s%s", text, r.unkept, r.requestLine())
	}
	return pass("%s%s", text, r.requestLine())
}

// unrenewable tells of a refresh token that was asked for and did not come (OpenID Connect Core §11).
func (r *run) unrenewable() string {
	asked := r.source == fromSignIn && slices.Contains(r.profile.Scopes, "offline_access") && r.profile.Flow != profiles.FlowClientCredentials
	if !asked || !r.tokens.value.RefreshToken.IsZero() {
		return ""
	}
	return "no refresh token came although offline_access was asked for: allow it for the application at the provider, or expect to sign in again each time"
}

// outlives tells of an expires_in that promises more than the token's exp holds: whoever goes by it uses the token for too
// long.
func (r *run) outlives() string {
	if r.inspection == nil || r.source == "" {
		return ""
	}
	exp, ok := r.inspection.Time("exp")
	if said := r.tokens.value.ExpiresAt; ok && said.Sub(exp) > tellSkew && !r.farthest().off() {
		return "the provider promises it for " + span(said.Sub(exp)) + " longer than the token says (exp " + stamp(exp) + ")"
	}
	return ""
}

// requestLine tells the token request as a line for a shell, the guide's "simple script" with the profile's own
// values. Its secrets are the shell's variables.
func (r *run) requestLine() string {
	for i := len(r.exchanges) - 1; i >= 0; i-- {
		if x := r.exchanges[i]; x.Endpoint == tokenEndpoint {
			return "; to repeat it: " + x.Curl()
		}
	}
	return ""
}
