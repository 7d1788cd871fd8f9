package device_test

import (
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"doorstep/flows/oauth"

	"github.com/google/go-cmp/cmp"
)

// How other clients behave has been measured against a provider that follows a script, with interval 1 and
// expires_in 60. Each line of that comparison is a test of ours, named after it:
//
//	the table's line                        here
//	waits before first poll                 TestTable/waits_before_first_poll
//	duplicate immediate poll                TestTable/duplicate_immediate_poll, TestOneRequestAPoll
//	pending, slow_down, pending…            TestTable/pending,_slow_down,_pending…, TestSlowDownInterval
//	pending, access_denied                  TestTable/pending,_access_denied, TestDecisionsStopAtOnce
//	pending, expired_token                  TestTable/pending,_expired_token, TestDecisionsStopAtOnce
//	pending, HTTP 503 html, ok              TestTable/pending,_HTTP_503_html,_ok, TestWhatMayPassGoesOn
//	pending, TCP reset, ok                  TestTable/pending,_TCP_reset,_ok, TestWhatMayPassGoesOn
//	invalid_client + AADSTS7000215          TestTable/invalid_client_+_AADSTS7000215
//	opaque access token, rc 0               TestTable/opaque_access_token,_rc_0
//	secrets on screen                       TestSecretsOnScreen
//
// and of what has been read in the others' sources:
//
//	slow_down fails the login               TestTable/pending,_slow_down,_pending…
//	a second slow_down aborts               TestSlowDownInterval/a_second_one_adds_again
//	slow_down is treated as pending         TestSlowDownInterval
//	any transport error fails               TestWhatMayPassGoesOn, TestDeadNetwork
//	no context on the poll's request        TestCancel
//	a status other than 400 isn't pending   TestPendingWhateverTheStatus
//	capped at 5 minutes, whatever expires_in says   TestPollsAsLongAsTheCodeLives
func TestTable(t *testing.T) {
	t.Parallel()
	const invalidClient = `{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided.",` +
		`"error_codes":[7000215],"trace_id":"0b1e","error_uri":"https://login.example/error?code=7000215"}`
	wait := oauth.Pending{NextPollIn: time.Second}
	tests := []struct {
		line   string
		polls  []answer
		gaps   []time.Duration
		events []oauth.Event
		want   *oauth.Error // nil when tokens come
	}{
		{
			line: "waits before first poll", polls: []answer{granted},
			gaps: seconds(1),
		},
		{
			line: "duplicate immediate poll", polls: []answer{pending, pending, pending, granted},
			gaps:   seconds(1, 1, 1, 1),
			events: []oauth.Event{wait, wait, wait},
		},
		{
			line: "pending, slow_down, pending…", polls: []answer{pending, slowDown, pending, pending, granted},
			gaps: seconds(1, 1, 7.2, 7.2, 7.2), // 1 s + 5 s, and a fifth more for a clock that runs fast
			events: []oauth.Event{
				wait,
				oauth.SlowDown{Interval: 6 * time.Second},
				oauth.Pending{NextPollIn: 7200 * time.Millisecond},
				oauth.Pending{NextPollIn: 7200 * time.Millisecond},
			},
		},
		{
			line: "pending, access_denied", polls: []answer{pending, refusal(400, "access_denied")},
			gaps:   seconds(1, 1),
			events: []oauth.Event{wait},
			want:   &oauth.Error{Code: "access_denied", Status: 400, Description: "says the provider"},
		},
		{
			line: "pending, expired_token", polls: []answer{pending, refusal(400, "expired_token")},
			gaps:   seconds(1, 1),
			events: []oauth.Event{wait},
			want:   &oauth.Error{Code: "expired_token", Status: 400, Description: "says the provider"},
		},
		{
			line: "pending, HTTP 503 html, ok", polls: []answer{pending, page503, granted},
			gaps:   seconds(1, 1, 2),
			events: []oauth.Event{wait, oauth.Retrying{Failures: 1, NextPollIn: 2 * time.Second}},
		},
		{
			line: "pending, TCP reset, ok", polls: []answer{pending, reset, granted},
			gaps:   seconds(1, 1, 2),
			events: []oauth.Event{wait, oauth.Retrying{Failures: 1, NextPollIn: 2 * time.Second}},
		},
		{
			line: "invalid_client + AADSTS7000215", polls: []answer{replyJSON(401, invalidClient)},
			gaps: seconds(1),
			want: &oauth.Error{
				Code: "invalid_client", Status: 401, Description: "AADSTS7000215: Invalid client secret provided.",
				VendorCodes: []int{7000215}, RequestID: "0b1e", URI: "https://login.example/error?code=7000215",
			},
		},
		{
			line: "opaque access token, rc 0", polls: []answer{granted}, // not a JWT, and nobody minds
			gaps: seconds(1),
		},
	}
	for _, tt := range tests {
		t.Run(tt.line, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				s := newIDP(t, tt.polls...)
				tokens, err := s.run(t.Context())
				if diff := cmp.Diff(tt.gaps, s.gaps()); diff != "" {
					t.Errorf("waits before the polls (-want +got):\n%s", diff)
				}
				if diff := cmp.Diff(tt.events, s.progress()); diff != "" {
					t.Errorf("events (-want +got):\n%s", diff)
				}
				if tt.want == nil {
					wantTokens(t, s, tokens, err)
					return
				}
				tt.want.Endpoint, tt.want.Method, tt.want.URL = oauth.EndpointToken, "POST", "http://localhost/token"
				tt.want.GrantType = "urn:ietf:params:oauth:grant-type:device_code"
				var got *oauth.Error
				if !errors.As(err, &got) {
					t.Fatalf("error %v, want an *oauth.Error", err)
				}
				if diff := cmp.Diff(tt.want, got); diff != "" {
					t.Errorf("error (-want +got):\n%s", diff)
				}
				if tokens != nil {
					t.Error("tokens beside an error")
				}
			})
		})
	}
}

// wantTokens checks that the sign-in has ended with the tokens of tokenAnswer and told so.
func wantTokens(t *testing.T, s *idp, tokens *oauth.TokenSet, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	if tokens.AccessToken.Reveal() != markAccess || tokens.RefreshToken.Reveal() != markRefresh || tokens.IDToken.Reveal() != markID {
		t.Error("other tokens than the provider sent")
	}
	now := time.Now()
	last := s.events[len(s.events)-1]
	want := oauth.SignedIn{ExpiresAt: now.Add(time.Hour), Scope: "openid", Refreshable: true}
	if diff := cmp.Diff(oauth.Event(want), last); diff != "" {
		t.Errorf("last event (-want +got):\n%s", diff)
	}
}
