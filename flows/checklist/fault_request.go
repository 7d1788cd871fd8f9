package checklist

import (
	"errors"
	"slices"
	"strings"

	"doorstep/flows"
	"doorstep/flows/causes"
	"doorstep/jwtview"
	"doorstep/profiles"
)

// The items of the first step, at which a failure of the second shows too, so that the table agrees with the diagnosis.
const (
	itemClientID     = "idp-credentials.client-id"
	itemClientSecret = "idp-credentials.client-secret"
	itemTenant       = "idp-credentials.tenant"
	itemTokenURL     = "idp-credentials.token-url"
	itemAudience     = "scope-and-audience.audience"
	itemFormat       = "scope-and-audience.format"
	itemPermissions  = "scope-and-audience.permissions"
	itemSignature    = "token-inspection.signature"
)

// keyItems says at which item a mistake under a key of the profile shows, and what it would lead to.
var keyItems = []struct{ key, item, cause string }{
	{"client-id", itemClientID, "access-denied.client-id"},
	{"client-secret", itemClientSecret, "access-denied.client-secret"},
	{"client-key", itemClientSecret, "flow.client-auth"},
	{"client-certificate", itemClientSecret, "flow.client-auth"},
	{"client-auth", itemClientSecret, "flow.client-auth"},
	{"tenant", itemTenant, "access-denied.tenant"},
	{"issuer", itemTokenURL, "idp.discovery"},
	{"authority", itemTokenURL, "idp.endpoint"},
	{"token-url", itemTokenURL, "idp.endpoint"},
	{"endpoints", itemTokenURL, "idp.endpoint"},
	{"scopes", itemFormat, "request.scope"},
	{"audience", itemAudience, "invalid-token.audience"},
	{"resource", itemAudience, "invalid-token.audience"},
	{"api-key", itemRequest, "cdf.api-key"},
	{"flow", itemRequest, "flow.not-allowed"},
	{"cdf.base-url", itemAudience, "invalid-token.cluster"},
	{"cdf.cluster", itemAudience, "invalid-token.cluster"},
	{"cdf.project", itemProject, "cdf.project"},
	{"cdf.needs", itemNeeds, ""},
}

// causeItems says at which other item than the request a cause shows.
var causeItems = map[string]string{
	"access-denied.client-id":      itemClientID,
	"access-denied.client-secret":  itemClientSecret,
	"access-denied.tenant":         itemTenant,
	"access-denied.api-permission": itemPermissions,
	"flow.public-client":           itemClientSecret,
	"flow.client-auth":             itemClientSecret,
	"idp.discovery":                itemTokenURL,
	"idp.endpoint":                 itemTokenURL,
	"network.dns":                  itemTokenURL,
	"network.refused":              itemTokenURL,
	"network.tls":                  itemTokenURL,
	"request.scope":                itemFormat,
	"invalid-token.audience":       itemAudience,
}

// aboutKey gives the item and the cause for a mistake under a key, the request's where the table has none.
func aboutKey(key string) (item, cause string) {
	for _, k := range keyItems {
		if key == k.key || strings.HasPrefix(key, k.key+".") || strings.HasPrefix(key, k.key+"[") {
			return k.item, k.cause
		}
	}
	return itemRequest, ""
}

// unusableProfile tells what is wrong with the profile itself. Where it worked all the same, it is worth a warning.
func unusableProfile(r *run) []fault {
	var found []fault
	for _, p := range r.problems {
		item, cause := aboutKey(p.Key)
		f := misusing(r, cause, &flows.ConfigError{Profile: r.profile.Name, Key: p.Key, Problem: p.Message}, p.Key+": "+p.Message, []string{item})
		if r.tokens.ok() {
			f = f.warning()
		}
		found = append(found, f)
	}
	return found
}

// misusing is failing for a mistake under a key of the profile, whose cause may be "".
func misusing(r *run, cause string, e *flows.ConfigError, evidence string, items []string) fault {
	if cause == "" {
		return unknownFailure(r, e, evidence, items)
	}
	return failing(r, cause, evidence, items)
}

// failedRequest tells why there is no token.
func failedRequest(r *run) []fault {
	err := r.tokens.err
	if !r.tokens.failed() || r.awaitsLogin() {
		return nil
	}
	var config *flows.ConfigError
	if errors.As(err, &config) {
		return []fault{misconfigured(r, config)}
	}
	f := refusedRequest(r, err)
	f.detail = r.requestLine()
	return []fault{f}
}

// refusedRequest names the cause of a failed request: the provider's own word, but for words that leave open which
// of the credentials is wrong while one of them looks it.
func refusedRequest(r *run, err error) fault {
	list := causes.FromError(err, r.facts())
	evidence := describe(err)
	switch suspect, why := r.suspect(list, err); {
	case suspect != "" && suspect == list[0].ID:
		list[0].Evidence += "; " + why
		return fromError(list[0], evidence+"; "+why)
	case suspect != "":
		f := failing(r, suspect, evidence+"; "+why, itemsOf(suspect))
		f.cause.Evidence = list[0].Evidence + "; " + why
		return f
	case len(list) > 0:
		return fromError(list[0], evidence)
	case !r.grantOffered():
		return failing(r, "flow.not-allowed", evidence+"; the provider does not list the grant "+r.grant(), itemsOf(""))
	}
	return unknownFailure(r, err, evidence, itemsOf(""))
}

func misconfigured(r *run, e *flows.ConfigError) fault {
	item, cause := aboutKey(e.Key)
	if e.Cause != "" {
		cause = e.Cause
	}
	return misusing(r, cause, e, e.Error(), []string{itemRequest, item})
}

func itemsOf(cause string) []string {
	if item, ok := causeItems[cause]; ok {
		return []string{itemRequest, item}
	}
	return []string{itemRequest}
}

// fromError makes a fault of the best cause that an error has.
func fromError(c causes.Cause, evidence string) fault {
	return fault{items: itemsOf(c.ID), status: jwtview.Fail, cause: c, evidence: evidence}
}

// authUnlisted tells that the provider lists its methods of client authentication and the profile's is not among them.
func (r *run) authUnlisted() string {
	m := r.provider.value
	if m == nil || r.profile.ClientID == "" || len(m.TokenAuthMethods) == 0 || slices.Contains(m.TokenAuthMethods, r.clientAuth()) {
		return ""
	}
	return "the provider takes " + strings.Join(m.TokenAuthMethods, ", ") + ", and the profile sends " + r.clientAuth()
}

// clientAuth is how the client authenticates, as far as the provider has a say in that.
func (r *run) clientAuth() string {
	if m := r.provider.value; m != nil {
		return r.profile.ClientAuthAt(m.TokenAuthMethods)
	}
	return r.profile.ClientAuth
}

// grantTypes are the names that providers list flows under (RFC 6749 §4, RFC 8628 §3.4, CIBA Core §10.1, RFC 8693 §2.1).
var grantTypes = map[string]string{
	profiles.FlowClientCredentials: "client_credentials",
	profiles.FlowDevice:            "urn:ietf:params:oauth:grant-type:device_code",
	profiles.FlowPKCE:              "authorization_code",
	profiles.FlowRefreshToken:      "refresh_token",
	profiles.FlowCIBA:              "urn:openid:params:grant-type:ciba",
	profiles.FlowTokenExchange:     "urn:ietf:params:oauth:grant-type:token-exchange",
}

func (r *run) grant() string { return grantTypes[r.profile.Flow] }

// grantOffered reports that the provider lists the flow's grant, or doesn't say: many leave the list out.
func (r *run) grantOffered() bool {
	m := r.provider.value
	return m == nil || len(m.GrantTypes) == 0 || r.grant() == "" || slices.Contains(m.GrantTypes, r.grant())
}

// failedDiscovery tells of a provider that doesn't say what it offers. When there is a token all the same, it is
// only worth a warning: the profile's own endpoints did.
func failedDiscovery(r *run) []fault {
	failed := r.tokens.failed() && !r.awaitsLogin()
	if !r.provider.failed() || failed {
		return nil
	}
	var config *flows.ConfigError
	if errors.As(r.provider.err, &config) {
		return []fault{misconfigured(r, config)}
	}
	f := caused(r, causes.FromError(r.provider.err, r.facts()), r.provider.err, []string{itemTokenURL})
	if r.tokens.ok() {
		f = f.warning()
	}
	return []fault{f}
}
