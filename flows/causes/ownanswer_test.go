package causes

import "testing"

func TestOwnAnswerIsNoOutageOfTheProvider(t *testing.T) {
	t.Parallel()
	const fault = "OAuth2: invalid ID token: issuer does not match"
	for record, want := range map[string]string{
		"Completed 500 Internal Server Error in 41ms":                              "token.issuer",
		"[INFO] responded 500 Internal Server Error in 12 ms":                      "token.issuer",
		"GET /auth/callback 500 Internal Server Error":                             "token.issuer",
		"GET /signin-oidc?code=x&state=y HTTP/1.1 500 Internal Server Error":       "token.issuer",
		`10.0.0.4:5566 - "GET /sso/complete HTTP/1.1" 500 Internal Server Error`:   "token.issuer",
		`https://idp.example.com "GET /sso HTTP/1.1" 500 Internal Server Error`:    "idp.unavailable",
		"POST https://idp.example.com/token: 503 Service Unavailable":              "idp.unavailable",
		"POST https://idp.example.com/token: 503 Service Unavailable in 41 ms":     "idp.unavailable",
		"the provider answered 503 Service Unavailable":                            "idp.unavailable",
		"the provider answered 503 Service Unavailable, 3 items":                   "idp.unavailable",
		"GET /auth/callback\nthe provider answered 503 Service Unavailable, sorry": "idp.unavailable",
	} {
		if got := firstCause(record + "\n" + fault); got != want {
			t.Errorf("%q: got %s, want %s %v", record, got, want, scores(record+"\n"+fault))
		}
	}
	if got := firstCause("GET /oauth/callback 500 Internal Server Error in 41ms"); got != "idp.unavailable" {
		t.Errorf("nothing but the record: got %q", got)
	}
}

func TestOutageBesideACodeIsOfTheProgram(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		`{"level":"error","code":500,"error":"exchange oauth2 token: oauth2: \"invalid_grant\" \"Bad Request\""}`: "flow.code-expired",
		`{"status":503,"error":"temporarily_unavailable","path":"/oauth2/token"}`:                                 "idp.unavailable",
		`{"status":502,"message":"POST /oauth2/token failed"}`:                                                    "idp.unavailable",
	} {
		if got := firstCause(text); got != want {
			t.Errorf("%q: got %s, want %s %v", text, got, want, scores(text))
		}
	}
}
