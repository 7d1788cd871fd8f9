package causes

import (
	"testing"

	"doorstep/flows/causes/wordings"
)

// What says little has an answer where it is all that a person has, and none in company of other things.
func TestBareWordings(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"401":                        "invalid-token.audience",
		"401 Unauthorized":           "invalid-token.audience",
		"HTTP/1.1 401 Unauthorized":  "invalid-token.audience",
		"Unauthorized":               "invalid-token.audience",
		`{"message":"Unauthorized"}`: "invalid-token.audience",
		"Error 401":                  "invalid-token.audience",
		"403 Forbidden":              "forbidden.capability",
		"Forbidden":                  "forbidden.capability",
		`{"error":"Forbidden"}`:      "forbidden.capability",
		"token expired":              "expired.not-renewed",
		"Expired":                    "expired.not-renewed",
		"access denied":              "access-denied.client-secret",
		"Access denied.":             "access-denied.client-secret",
		"access_denied":              "flow.denied",
		"invalid token":              "invalid-token.audience",
		"invalid_token":              "invalid-token.audience",
		"Error: invalid signature":   "token.signature",
		"invalid audience":           "invalid-token.audience",
		"invalid issuer":             "token.issuer",
		"invalid scope":              "request.scope",
		"invalid_scope":              "request.scope",
		"connection refused":         "network.refused",
		"certificate verify failed":  "network.tls",
		"ENOTFOUND":                  "network.dns",
		"ECONNREFUSED":               "network.refused",
		"ETIMEDOUT":                  "network.timeout",
		"timed out":                  "network.timeout",
		"invalid_client":             "access-denied.client-secret",
		"invalid_grant":              "flow.refresh-token",
		"unauthorized_client":        "flow.not-allowed",
		"redirect_uri mismatch":      "flow.redirect-uri",
		"not authenticated":          "request.malformed",
		"login failed":               "flow.user",
		"invalid credentials":        "flow.user",
		"issuer does not match: expected https://a.example.com, got https://b.example.com": "token.issuer",
		"nonce does not match (expected the one of this sign-on, which began at noon)":     "flow.code-expired",
		"in the shop at the corner the issuer does not match: expected a blue one":         "nothing",
		"TypeError: Failed to fetch":            "network.refused",
		"Failed to fetch":                       "network.refused",
		"Failed to fetch the certificate":       "nothing",
		"missing token":                         "request.malformed",
		"missing token_ttl":                     "nothing",
		"consent required":                      "flow.consent",
		"mfa required":                          "flow.mfa",
		"Forbidden city, a guide to the palace": "nothing",
		"room 401 is on the fourth floor":       "nothing",
		"s3: access denied":                     "nothing",
		"the parking permit has expired":        "nothing",
	} {
		if got := firstCause(text); got != want {
			t.Errorf("%q: got %s, want %s %v", text, got, want, scores(text))
		}
	}
}

// A score tells how much is left open.
func TestOpenSayingsAreUnsureAndNameTheOthers(t *testing.T) {
	t.Parallel()
	for text, others := range map[string][]string{
		"401 Unauthorized": {"expired.not-renewed", "cdf.project"},
		"403 Forbidden":    {"forbidden.no-group", "forbidden.scope"},
		"access denied":    {"access-denied.client-id", "access-denied.tenant", "access-denied.api-permission"},
		"invalid token":    {"expired.not-renewed", "cdf.project"},
	} {
		m := Explain(text)
		if len(m) <= len(others) || m[0].Score > 0.5 {
			t.Fatalf("%q: %v", text, scores(text))
		}
		for i, id := range others {
			if m[i+1].ID != id {
				t.Errorf("%q: %d is %s, want %s", text, i+1, m[i+1].ID, id)
			}
		}
	}
}

func TestSayingsAreKnownFoldedAndDistinct(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for _, s := range sayings() {
		for _, id := range s.causes {
			if !Known(id) {
				t.Errorf("%s is no cause", id)
			}
		}
		if least := s.score - openStep*float64(len(s.causes)-1); s.score > 0.5 || least <= 0 {
			t.Errorf("%q: %v down to %v", s.texts, s.score, least)
		}
		for _, text := range s.texts {
			if string(fold(text).text) != text {
				t.Errorf("%q is not in folded form", text)
			}
			if seen[text] && s.when != wordings.Bare {
				t.Errorf("%q is there twice", text)
			}
			seen[text] = true
		}
	}
}

func TestHTTPStatuses(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"AxiosError: Request failed with status code 401":                                                "invalid-token.audience",
		"HTTPError: 403 Client Error: Forbidden for url: https://westeurope-1.cognitedata.com/api/v1/x":  "forbidden.capability",
		"The remote server returned an error: (401) Unauthorized.":                                       "invalid-token.audience",
		"Client error '401 Unauthorized' for url 'https://westeurope-1.cognitedata.com/api/v1/x'":        "invalid-token.audience",
		"POST https://idp.example.com/oauth2/token: unexpected answer 401 Unauthorized":                  "access-denied.client-secret",
		`10.0.0.1 - - [12/Mar/2026:08:01:06 +0000] "GET /private HTTP/1.1" 401 172`:                      "nothing",
		"docker: unexpected status code 401 from the registry":                                           "nothing",
		`{"type":"https://tools.ietf.org/html/rfc7235#section-3.1","title":"Unauthorized","status":401}`: "invalid-token.audience",
	} {
		if got := firstCause(text); got != want {
			t.Errorf("%q: got %s, want %s %v", text, got, want, scores(text))
		}
	}
}
