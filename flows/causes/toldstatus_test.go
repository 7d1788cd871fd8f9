package causes

import "testing"

// A status means what the same answer would mean from where the text says that it came.
func TestToldStatuses(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"token exchange failed, status=401":                                    "access-denied.client-secret",
		"POST https://idp.example.com/connect/token returned 401":              "access-denied.client-secret",
		"OAuthProblemException{error='Unauthorized', state='401', uri='null'}": "access-denied.client-secret",
		"unable to get keycloak token, statusCode 401":                         "access-denied.client-secret",
		"Failed to redeem code: received HTTP 405":                             "idp.endpoint",
		"adal: token request, Status Code = '404'":                             "idp.endpoint",
		"POST /connect/token {\n  \"StatusCode\": \"InternalServerError\",\n":  "idp.unavailable",
		"failed to refresh token: got status 502":                              "idp.unavailable",
		"fetch token: unexpected status: 429":                                  "idp.rate-limited",
		"Could not load .well-known/openid-configuration: HTTP 404":            "idp.discovery",
		"get token: StatusCode: NotFound":                                      "idp.endpoint",
		"query provider: server returned 403":                                  "idp.discovery",
		"token refresh failed: 429 {":                                          "idp.rate-limited",
		"refreshing token: error code: 522":                                    "idp.unavailable",
		"login: status code 529":                                               "idp.unavailable",
		"it fails with 401 trying to get the token with the code":              "access-denied.client-secret",
		"401 while exchanging the code for a token":                            "access-denied.client-secret",
		"POST /oauth/token 401 12.4 ms - 54":                                   "access-denied.client-secret",
		"GET /.well-known/openid-configuration 404 3.1 ms":                     "idp.discovery",
		"a login from room 401 on the fourth floor":                            "nothing",
		"the tests failed: 403":                                                "nothing",
		"userinfo endpoint returned 401":                                       "invalid-token.audience",
		"login: StatusCode: 408":                                               "network.timeout",
		`10.0.0.1 "POST /oauth/token HTTP/1.1" 401 172`:                        "access-denied.client-secret",
		`10.0.0.1 "GET /chat HTTP/1.1" 431 0`:                                  "token.too-large",
		"token exchange failed, status=4010":                                   "nothing",
		"refreshing access token failed: 400, message='Bad Request'":           "flow.refresh-token",
		"access token request: 400, message='Bad Request'":                     "request.malformed",
		"the token server answered 200":                                        "nothing",
		"postgres: get token: status 503":                                      "nothing",
		"the query returned 401 rows":                                          "nothing",
		"room 404 of the token museum":                                         "nothing",
	} {
		if got := firstCause(text); got != want {
			t.Errorf("%q: got %s, want %s %v", text, got, want, scores(text))
		}
	}
}

// A fault that is named tells more than the status of the answer that names it.
func TestNamedFaultsBeatTheStatus(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		`token endpoint returned 401: {"error":"invalid_grant"}, refresh grant`: "flow.refresh-token",
		`token endpoint returned 401: {"error":"unauthorized_client"}`:          "flow.not-allowed",
		"token request: status 400: the redirect URI does not match":            "flow.redirect-uri",
	} {
		if got := firstCause(text); got != want {
			t.Errorf("%q: got %s, want %s %v", text, got, want, scores(text))
		}
	}
}

// A refused grant means what was granted, where the text tells of one grant only.
func TestRefusedGrants(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"error redeeming the code: invalid_grant":                                 "flow.code-expired",
		"sign-in callback failed: invalid_grant":                                  "flow.code-expired",
		"refreshing the session: invalid_grant":                                   "flow.refresh-token",
		`POST /token grant_type=password&username=bob: {"error":"invalid_grant"}`: "flow.user",
		`{"error":"invalid_grant"} (service account)`:                             "flow.client-auth",
		"jwt-bearer: invalid_grant":                                               "flow.client-auth",
		"invalid_grant for the authorization code or the refresh request":         "flow.refresh-token",
		"invalid_grant": "flow.refresh-token",
	} {
		if got := firstCause(text); got != want {
			t.Errorf("%q: got %s, want %s %v", text, got, want, scores(text))
		}
	}
}

// No secret is sent to the page that a person signs in at, so that it can refuse only the client's ID.
func TestAClientRefusedByThePage(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"https://idp.example.com/auth?client_id=x&response_type=code\nInvalidClient: invalid_client": "access-denied.client-id",
		"https://idp.example.com/token\nInvalidClient: invalid_client":                               "access-denied.client-secret",
	} {
		if got := firstCause(text); got != want {
			t.Errorf("%q: got %s, want %s %v", text, got, want, scores(text))
		}
	}
}
