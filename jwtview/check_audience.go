package jwtview

import (
	"slices"
	"strings"

	"doorstep/jwtview/safe"
)

var audienceChecks = []check{
	{"token.aud", "Audience (aud)", judgedAt(placeAud)},
	{"token.aud-api", "The API that it is for", judgeAudienceAPI},
	{"token.aud-form", "Form of the audience", judgeAudienceForm},
	{"token.client", "Client (azp, appid, client_id, cid)", judgeClient},
	{"token.client-auth", "How the client signed in", judgeClientAuth},
}

func judgeAudience(v *view) outcome {
	raw, ok := v.c["aud"]
	aud := v.c.strs("aud")
	switch {
	case ok && typeOf(raw) != "a string" && typeOf(raw) != "a list":
		return failed("token.claims", "aud is %s, not a string or a list of strings", typeOf(raw))
	case ok && typeOf(raw) == "a list" && len(aud) != elements(raw):
		return failed("token.claims", "aud holds something other than strings")
	case len(aud) == 0 || len(aud) == 1 && aud[0] == "":
		return v.withoutAudience()
	case len(v.expect.Audiences) == 0:
		return passed("%s", list(aud))
	}
	for _, want := range v.expect.Audiences {
		if slices.Contains(aud, want) {
			return passed("%s", want)
		}
	}
	cause, hint := audienceHint(aud, v.expect.Audiences)
	return failed(cause, "aud is %s, expected is %s%s", list(aud), list(v.expect.Audiences), hint)
}

// withoutAudience judges a token with no aud. Amazon Cognito's access tokens never have one: they name the client
// and carry the API in their scopes.
func (v *view) withoutAudience() outcome {
	if v.c.str("token_use") == "access" && v.c.has("client_id") {
		return skipped("Amazon Cognito's access tokens have no aud: client_id and scope stand for it")
	}
	return v.missing("aud")
}

// audienceHint says what the difference is where it is one of the usual ones.
func audienceHint(aud, expected []string) (cause, hint string) {
	for _, a := range aud {
		for _, want := range expected {
			have, wanted := clusterIn(a), clusterIn(want)
			switch {
			case strings.TrimSuffix(a, "/") == strings.TrimSuffix(want, "/"):
				return "invalid-token.audience", ": only the slash at the end differs, and audiences are compared letter by letter"
			case have != "" && wanted != "" && have != wanted:
				return "invalid-token.cluster", ": another cluster's"
			case knownAPI(a) != "":
				return "invalid-token.audience", ": the token is for " + knownAPI(a)
			case strings.TrimPrefix(a, "api://") == strings.TrimPrefix(want, "api://"):
				return "invalid-token.audience", ": only api:// differs"
			case isGUID(a):
				return "invalid-token.audience", ": the API's application id in place of its address, as v2 tokens have"
			}
		}
	}
	return "invalid-token.audience", ""
}

// apis are audiences that are taken for an API's own by mistake.
var apis = map[string]string{
	"00000003-0000-0000-c000-000000000000": "Microsoft Graph",
	"https://graph.microsoft.com":          "Microsoft Graph",
	"https://graph.windows.net":            "the retired Azure AD Graph",
	"00000002-0000-0000-c000-000000000000": "the retired Azure AD Graph",
	"https://management.azure.com":         "Azure Resource Manager",
	"https://management.core.windows.net":  "Azure Resource Manager",
	"https://vault.azure.net":              "Azure Key Vault",
	"https://storage.azure.com":            "Azure Storage",
	"urn:microsoft:userinfo":               "AD FS's userinfo endpoint",
	"account":                              "Keycloak's own account console",
}

func knownAPI(audience string) string { return apis[strings.TrimSuffix(audience, "/")] }

func judgeAudienceAPI(v *view) outcome {
	for _, a := range v.c.strs("aud") {
		if c := clusterIn(a); c != "" {
			return passed("Cognite Data Fusion, cluster %s", c)
		}
		if name := knownAPI(a); name != "" && len(v.c.strs("aud")) == 1 {
			return passed("%s", name)
		}
	}
	return outcome{}
}

func judgeAudienceForm(v *view) outcome {
	for _, a := range v.c.strs("aud") {
		switch {
		case strings.TrimSpace(a) != a:
			return passed("an audience has white space around it: %q", safe.Clip(a, 80))
		case clusterIn(a) != "" && strings.HasSuffix(a, "/"):
			return passed("%s ends in a slash, which makes it another audience than the same without", a)
		}
	}
	return outcome{}
}

// clientClaims are the names under which issuers tell the client: OpenID Connect and Entra v2, Entra v1, RFC 9068 and
// Cognito, Okta.
var clientClaims = []string{"azp", "appid", "client_id", "cid"}

func judgeClient(v *view) outcome {
	name, client := v.c.firstOf(clientClaims...)
	want := v.expect.ClientID
	if client == "" {
		if want != "" {
			return skipped("the token names no client")
		}
		return outcome{}
	}
	if want == "" {
		return passed("%s %s", name, client)
	}
	for _, n := range clientClaims {
		if v.c.str(n) == want {
			return passed("%s %s, as the profile says", n, want)
		}
	}
	return failed("access-denied.client-id", "%s is %s, and the profile's client is %s", name, safe.Clip(client, 100), safe.Clip(want, 100))
}

func judgeClientAuth(v *view) outcome {
	_, how := v.c.firstOf("azpacr", "appidacr")
	meaning := map[string]string{"0": "not at all: a public client", "1": "with its client secret", "2": "with a certificate"}[how]
	if meaning == "" {
		return outcome{}
	}
	return passed("%s", meaning)
}

// elements counts what a JSON list holds.
func elements(raw []byte) int {
	s := scanner{b: raw}
	return len(s.array())
}
