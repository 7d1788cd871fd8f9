package device_test

import (
	"net/http"
	"net/url"
	"testing"
	"testing/synctest"

	"golang.org/x/oauth2"
)

// A server that knows PKCE in the device flow gets it whether or not its document says so, and one that doesn't is asked
// without.
func TestPKCE(t *testing.T) {
	t.Parallel()
	demands := func(wanted bool, refusal answer) answer {
		return func(w http.ResponseWriter, r *http.Request) {
			if r.PostForm.Has("code_challenge") != wanted {
				refusal(w, r)
				return
			}
			replyJSON(200, deviceAnswer)(w, r)
		}
	}
	const missing = `{"error":"invalid_request","error_description":"Missing parameter: code_challenge_method"}`
	const strange = `{"error":"invalid_request","error_description":"Parameter not allowed for this message type: code_challenge"}`
	tests := map[string]struct {
		pkce     bool
		device   answer
		requests []bool // with a challenge or not
		code     string // of the error
		status   int
	}{
		"not known":               {false, replyJSON(200, deviceAnswer), []bool{false}, "", 0},
		"known":                   {true, replyJSON(200, deviceAnswer), []bool{true}, "", 0},
		"demanded all the same":   {false, demands(true, replyJSON(400, missing)), []bool{false, true}, "", 0},
		"not taken after all":     {true, demands(false, replyJSON(400, strange)), []bool{true, false}, "", 0},
		"refused both ways":       {true, replyJSON(400, missing), []bool{true, false}, "invalid_request", 400},
		"refused for another end": {true, refusal(400, "invalid_request"), []bool{true}, "invalid_request", 400},
		"another error":           {true, refusal(403, "unauthorized_client"), []bool{true}, "unauthorized_client", 403},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				s := newIDP(t, pending, granted)
				s.flow.PKCE, s.device = tt.pkce, tt.device
				_, err := s.run(t.Context())
				if tt.code != "" {
					wantError(t, err, tt.code, tt.status)
				} else if err != nil {
					t.Fatal(err)
				}
				requests := s.requested()
				if len(requests) != len(tt.requests) {
					t.Fatalf("asked %d times: %v", len(requests), requests)
				}
				for i, form := range requests {
					if form.Has("code_challenge") != tt.requests[i] || tt.requests[i] && form.Get("code_challenge_method") != "S256" {
						t.Errorf("request %d: %v", i+1, form)
					}
				}
				for _, p := range s.polled() {
					wantVerifier(t, requests[len(requests)-1], p.form)
				}
			})
		})
	}
}

// wantVerifier wants of a poll the verifier of the request's challenge, and none where that had none.
func wantVerifier(t *testing.T, request, poll url.Values) {
	t.Helper()
	verifier := poll.Get("code_verifier")
	switch {
	case !request.Has("code_challenge"):
		if verifier != "" {
			t.Error("a verifier, and no challenge before")
		}
	case len(verifier) < 43 || oauth2.S256ChallengeFromVerifier(verifier) != request.Get("code_challenge"):
		t.Errorf("the verifier %q doesn't fit", verifier)
	}
}
