package checklist

import (
	"errors"
	"net/http"
	"strings"
	"testing"

	"doorstep/flows"
	"doorstep/flows/oauth"
	"doorstep/jwtview"
	"doorstep/profiles"
	"doorstep/profiles/secret"
)

// TestFailureWithoutAKnownReason holds that it gets the cause of its class, the server's words whole, and steps that
// claim no more than what is known.
func TestFailureWithoutAKnownReason(t *testing.T) {
	t.Parallel()
	of := func(endpoint oauth.Endpoint, status int, code, description string) error {
		return &flows.Error{
			Endpoint: endpoint, Method: "POST", URL: "https://idp.example/x", Status: status, Code: code, Description: description,
			URI: "https://idp.example/errors/77", RequestID: "req-7",
		}
	}
	for name, tt := range map[string]struct {
		err   error
		cause string
		says  []string // in the evidence
		steps []string // in the steps
	}{
		"refused with a code of its own": {
			of(oauth.EndpointToken, http.StatusBadRequest, "zz_odd", "the stars are not right"), "request.malformed",
			[]string{"zz_odd", "the stars are not right", "req-7"},
			[]string{"zz_odd: the stars are not right (400)", "https://idp.example/errors/77", "req-7"},
		},
		"at the device endpoint": {of(oauth.EndpointDevice, http.StatusForbidden, "zz_odd", ""), "request.malformed", []string{"zz_odd"}, []string{"zz_odd (403)"}},
		"the client is refused":  {of(oauth.EndpointToken, http.StatusUnauthorized, "zz_odd", ""), "flow.client-auth", []string{"zz_odd"}, []string{"zz_odd (401)"}},
		"a code that says nothing of the reason": {
			of(oauth.EndpointToken, http.StatusBadRequest, "slow_down", ""), "request.malformed", []string{"slow_down"}, nil,
		},
		"not a server's": {errors.New("the lock is held by another"), "request.malformed", []string{"the lock is held"}, []string{"from this computer"}},
		"a profile's":    {&flows.ConfigError{Profile: "plant", Key: "min-ttl", Problem: "is odd"}, "request.malformed", []string{"min-ttl"}, []string{"which key"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			res := &Result{Checklist: judge(failedWith(t, tt.err))}
			if d := diagnosed(res); d != tt.cause {
				t.Fatalf("diagnosis %q, want %s", d, tt.cause)
			}
			found := res.Checklist.Diagnosis[0]
			for _, part := range tt.says {
				if !strings.Contains(found.Evidence, part) {
					t.Errorf("the evidence lacks %q: %s", part, found.Evidence)
				}
			}
			for _, part := range tt.steps {
				if !strings.Contains(strings.Join(found.Steps, "\n"), part) {
					t.Errorf("the steps lack %q: %q", part, found.Steps)
				}
			}
			if it := itemOf(t, res, itemRequest); it.Status != jwtview.Fail || it.Cause != tt.cause {
				t.Errorf("item %+v", it)
			}
		})
	}
}

// TestUnknownErrorEndToEnd asks a provider that refuses in words of its own, with something for the terminal in them.
func TestUnknownErrorEndToEnd(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	odd := reply{status: http.StatusForbidden, body: `{"error":"zz_odd","error_description":"not\u001b[31m today"}`}
	w.answers[pathToken], w.answers["/device"] = odd, odd
	p := w.profile()
	for _, flow := range []string{profiles.FlowClientCredentials, profiles.FlowDevice} {
		p.Flow = flow
		if flow == profiles.FlowDevice {
			p.ClientSecret, p.ClientAuth = secret.Ref{}, ""
		}
		res := check(t, p, Options{})
		if d := diagnosed(res); d != "request.malformed" || !strings.Contains(res.Checklist.Diagnosis[0].Evidence, `zz_odd: not\x1b[31m today`) {
			t.Errorf("%s: diagnosis %s: %+v", flow, d, res.Checklist.Diagnosis)
		}
		if strings.Contains(jsonOf(res.Checklist), "\x1b") || strings.Contains(strings.Join(res.Checklist.Diagnosis[0].Steps, ""), "\x1b") {
			t.Errorf("%s: a control character got through", flow)
		}
	}
}

// TestWhatStandsInTheWay holds that a reason names the items as the checklist's table does.
func TestWhatStandsInTheWay(t *testing.T) {
	t.Parallel()
	titles := map[string]string{}
	for _, s := range steps() {
		for _, it := range s.items {
			titles[s.id+"."+it.id] = it.title
		}
		if s.id+".request" == itemRequest {
			titles[itemRequest] = s.title
		}
	}
	for id, why := range standing {
		if titles[id] == "" || !strings.Contains(why, titles[id]) {
			t.Errorf("%s: %q does not name %q", id, why, titles[id])
		}
	}
}
