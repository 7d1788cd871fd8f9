package causes

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestAutomatonFindsWhatASearchFinds(t *testing.T) {
	t.Parallel()
	words := []string{"a", "ab", "bc", "abcd", "he", "she", "hers", "his", "s h", "aaa"}
	a := newAutomaton(words)
	for _, text := range []string{"", "abcd", "ushers his hers", "aaaaaa", "xs\nhx", "abcabcdabx", "nothing of it", "\x00\xff"} {
		var got, want []string
		a.scan([]byte(text), func(w, end int) { got = append(got, fmt.Sprint(words[w], end)) })
		plain := strings.ReplaceAll(text, "\n", " ")
		for _, w := range words {
			for i := range plain {
				if strings.HasPrefix(plain[i:], w) {
					want = append(want, fmt.Sprint(w, i+len(w)))
				}
			}
		}
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%q: got %v, want %v", text, got, want)
		}
	}
}

func TestMatchRules(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ text, want string }{
		"parts in order":                     {"Client x is not authorized to access resource server y", "access-denied.api-permission"},
		"parts out of order":                 {"Approval required; this is app requires your admin", "nothing"},
		"parts too far apart":                {"Approval required " + strings.Repeat("x ", maxGap) + "this app requires your admin", "nothing"},
		"over a line break":                  {"no such\nhost", "network.dns"},
		"the end of another word":            {"volcano such host", "nothing"},
		"a code with its words behind":       {"FlowExchangeError: invalid_clientUnauthorized", "access-denied.client-secret"},
		"the words behind a code":            {"FlowExchangeError: invalid_clientThe OAuth client was not found.", "access-denied.client-id"},
		"a registry, pulled from":            {"docker pull x: Get https://r.example.com/v2/: x509: certificate signed by unknown authority", "nothing"},
		"a registry, signed in to":           {"docker login x: Get https://r.example.com/v2/: x509: certificate signed by unknown authority", "network.tls"},
		"a code within a word":               {"my_invalid_client_counter", "nothing"},
		"an everyday code alone":             {"server_error", "idp.unavailable"},
		"an everyday code in prose":          {"the shop's counter server_error stands at 12 since noon", "nothing"},
		"an everyday code, as error":         {"?error=server_error", "idp.unavailable"},
		"an everyday code, in company":       {"OAuth failed: server_error", "idp.unavailable"},
		"a number that nobody knows":         {"AADSTS99999999: x", "nothing"},
		"a number too long":                  {"AADSTS70002150000000000", "nothing"},
		"a number apart":                     {"AADSTS: 50105", "flow.user"},
		"a list of numbers":                  {`"error_codes":[1,50076]`, "flow.mfa"},
		"numbers spaced":                     {`"error_codes": [ 1, 50076 ]`, "flow.mfa"},
		"Entra's page":                       {"Sign-in error. Error Code: 53003", "flow.conditional-access"},
		"an error code elsewhere":            {"printer error code: 53003", "nothing"},
		"elsewhere":                          {"redis: dial tcp 10.0.0.1:6379: connection refused", "nothing"},
		"elsewhere, but of a provider":       {"redis and https://idp/oauth2/token: connection refused", "network.refused"},
		"a code that a phrase makes exact":   {`{"error":"invalid_client"} client secret has expired`, "access-denied.client-secret"},
		"a code far from a phrase":           {"invalid_scope" + strings.Repeat(" .", 400) + "AADSTS50076", "flow.mfa"},
		"the surer of two":                   {"AADSTS50076 and then connection reset by peer", "flow.mfa"},
		"the earlier of two as sure":         {"AADSTS50105 then AADSTS50076", "flow.user"},
		"the other order":                    {"AADSTS50076 then AADSTS50105", "flow.mfa"},
		"in a data URL, encoded three times": {"error_description%253DAADSTS50076%25253A%252520x", "flow.mfa"},
	} {
		if got := firstCause(c.text); got != c.want {
			t.Errorf("%s: got %s, want %s", name, got, c.want)
		}
	}
}

func TestACodeFarFromAPhraseKeepsItsOwnCause(t *testing.T) {
	t.Parallel()
	got := scores("invalid_scope" + strings.Repeat(" .", 400) + "AADSTS50076")
	if got["request.scope"] == 0 || got["flow.mfa"] == 0 {
		t.Errorf("%v", got)
	}
}

func TestACodeThatIsRefinedBringsNothingElse(t *testing.T) {
	t.Parallel()
	got := scores(`{"error":"invalid_grant","error_description":"AADSTS50076: x"}`)
	if len(got) != 1 || got["flow.mfa"] == 0 {
		t.Errorf("%v", got)
	}
}

func TestRepetitionIsBounded(t *testing.T) {
	t.Parallel()
	text := fold(strings.Repeat("AADSTS50076: x\n", 10_000)).text
	if n := len(sharedMatcher().match(folded{text: text})); n > maxHits {
		t.Errorf("%d hits", n)
	}
	if got := scores(string(text))["flow.mfa"]; got <= numberScore || got > maxScore {
		t.Errorf("score %v", got)
	}
}
