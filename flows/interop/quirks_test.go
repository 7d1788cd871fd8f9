package interop

import (
	"errors"
	"net/url"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"doorstep/flows"
	"doorstep/profiles"

	"github.com/google/go-cmp/cmp"
)

var (
	pending   = reply{400, `{"error":"authorization_pending"}`}
	granted1h = reply{200, `{"access_token":"at","token_type":"Bearer","expires_in":3600,"scope":"openid"}`}
)

// Providers as they are: each with what it does otherwise than RFC 8628 says.
func TestDeviceHabits(t *testing.T) {
	t.Parallel()
	const s = time.Second
	tests := map[string]struct {
		habits
		profile  *profiles.Profile
		uri      string
		complete string
		polls    []time.Duration // when, from the start
		code     string          // of the error; "" for tokens
	}{
		"neither interval nor verification_uri_complete": {
			habits: habits{device: reply{200, `{"device_code":"d","user_code":"u","verification_uri":"https://idp.example/d","expires_in":300}`}, polls: []reply{pending, granted1h}},
			uri:    "https://idp.example/d", polls: []time.Duration{5 * s, 10 * s},
		},
		"Google": {
			habits: habits{
				device: reply{200, `{"device_code":"d","user_code":"GQVQ-JKEC","verification_url":"https://www.google.com/device","expires_in":1800,"interval":5}`},
				polls: []reply{
					{428, `{"error":"authorization_pending","error_description":"Precondition Required"}`},
					{403, `{"error":"slow_down","error_description":"Forbidden"}`},
					granted1h,
				},
				refuses: needs("client_secret"),
			},
			profile: with(deviceProfile("/"), func(p *profiles.Profile) { p.ClientSecret, p.ClientAuth = literal("s"), "client_secret_post" }),
			uri:     "https://www.google.com/device", polls: []time.Duration{5 * s, 10 * s, 22 * s}, // 5 + 5 + 20 % of ten
		},
		"Google, declined": {
			habits: habits{
				device: reply{200, `{"device_code":"d","user_code":"u","verification_url":"https://www.google.com/device","expires_in":1800,"interval":5}`},
				polls:  []reply{{403, `{"error":"access_denied","error_description":"Forbidden"}`}},
			},
			uri: "https://www.google.com/device", polls: []time.Duration{5 * s}, code: "access_denied",
		},
		"GitHub": {
			habits: habits{
				device: reply{200, "device_code=d&expires_in=900&interval=5&user_code=WDJB-MJHT&verification_uri=https%3A%2F%2Fgithub.com%2Flogin%2Fdevice"},
				polls: []reply{
					{200, "error=authorization_pending&error_description=pending&error_uri=https%3A%2F%2Fdocs.github.com"},
					{200, "error=slow_down&error_description=slower&interval=10"},
					{200, "access_token=gho_1&scope=repo%2Cuser&token_type=bearer"},
				},
			},
			uri: "https://github.com/login/device", polls: []time.Duration{5 * s, 10 * s, 22 * s},
		},
		"GitHub, switched off": {
			habits: habits{device: reply{200, `{"error":"device_flow_disabled","error_description":"Device Flow must be explicitly enabled for this App"}`}},
			code:   "device_flow_disabled",
		},
		"AD FS": {
			habits: habits{
				device:  reply{200, `{"device_code":"d","user_code":"u","verification_uri":"https://fs.example/adfs/oauth2/deviceauth","verification_uri_complete":"https://fs.example/adfs/oauth2/deviceauth?user_code=u","expires_in":"900","interval":"5","message":"Use a browser"}`},
				polls:   []reply{pending, {200, `{"access_token":"at","token_type":"bearer","expires_in":"3600","refresh_token":"r","refresh_token_expires_in":28799,"resource":"urn:cdf"}`}},
				refuses: needs("code"),
			},
			profile: with(deviceProfile("/adfs/oauth2/"), func(p *profiles.Profile) { p.Resource = "urn:cdf" }),
			uri:     "https://fs.example/adfs/oauth2/deviceauth", complete: "https://fs.example/adfs/oauth2/deviceauth?user_code=u", polls: []time.Duration{5 * s, 10 * s},
		},
		"Auth0: expired once, then a grant that it doesn't know": {
			habits: habits{
				device: reply{200, `{"device_code":"d","user_code":"u","verification_uri":"https://t.auth0.com/activate","verification_uri_complete":"https://t.auth0.com/activate?user_code=u","expires_in":900,"interval":5}`},
				polls:  []reply{{403, `{"error":"expired_token"}`}, {403, `{"error":"invalid_grant"}`}},
			},
			uri: "https://t.auth0.com/activate", complete: "https://t.auth0.com/activate?user_code=u", polls: []time.Duration{5 * s}, code: "expired_token",
		},
		"the user code's parameter is code, and there is more JSON than asked for": {
			habits: habits{
				device: reply{200, `{"device_code":"d","user_code":"u","verification_uri":"https://idp.example/d","verification_uri_complete":"https://idp.example/d?code=u","expires_in":300,"interval":2,"tenant":{"id":[1,{"a":null}]},"qr":["<svg>"],"interval_ms":1}`},
				polls:  []reply{granted1h},
			},
			uri: "https://idp.example/d", complete: "https://idp.example/d?code=u", polls: []time.Duration{2 * s},
		},
		"pending for ever after the person has declined": {
			habits: habits{device: reply{200, `{"device_code":"d","user_code":"u","verification_uri":"https://idp.example/d","expires_in":20,"interval":5}`}, polls: []reply{pending}},
			uri:    "https://idp.example/d", polls: []time.Duration{5 * s, 10 * s, 18 * s}, code: "expired_token", // the last just before the end
		},
		"an unknown client, told with 200": {habits: habits{device: reply{200, `{"error":"invalid_client"}`}}, code: "invalid_client"},
		"an unknown client, told with 403": {habits: habits{device: reply{403, `{"error":"invalid_client","error_description":"Unauthorized"}`}}, code: "invalid_client"},
		"an unknown client, told with 500": {habits: habits{device: reply{500, `{"error":"invalid_client"}`}}, code: "invalid_client"},
		"an unknown client, told at the first poll with 500": {
			habits: habits{device: reply{200, `{"device_code":"d","user_code":"u","verification_uri":"https://idp.example/d","expires_in":300}`}, polls: []reply{{500, `{"error":"invalid_client"}`}}},
			uri:    "https://idp.example/d", polls: []time.Duration{5 * s}, code: "invalid_client",
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				q, c := newQuirky(t, tt.habits)
				p := tt.profile
				if p == nil {
					p = deviceProfile("/")
				}
				var shown flows.DeviceCode
				got, _, err := c.Token(t.Context(), p, flows.TokenOptions{}, func(e flows.Event) {
					if code, ok := e.(flows.DeviceCode); ok {
						shown = code
					}
				})
				if (err == nil) != (tt.code == "") || err == nil && got.AccessToken.IsZero() {
					t.Fatal(err)
				}
				if answer, ok := errors.AsType[*flows.Error](err); tt.code != "" && (!ok || answer.Code != tt.code) {
					t.Errorf("%v", err)
				}
				if shown.VerificationURI != tt.uri || shown.VerificationURIComplete != tt.complete {
					t.Errorf("shown %q and %q", shown.VerificationURI, shown.VerificationURIComplete)
				}
				if diff := cmp.Diff(tt.polls, q.times); diff != "" {
					t.Error(diff)
				}
			})
		})
	}
}

// with is p, changed.
func with(p *profiles.Profile, change func(*profiles.Profile)) *profiles.Profile {
	change(p)
	return p
}

func needs(parameter string) func(url.Values) string {
	return func(form url.Values) string {
		if form.Get(parameter) == "" {
			return parameter + " is missing"
		}
		return ""
	}
}

// A provider that gives no new refresh token wants the old one again.
func TestRefreshTokenThatStays(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		q, c := newQuirky(t, habits{
			device: reply{200, `{"device_code":"d","user_code":"u","verification_uri":"https://idp.example/d","expires_in":300}`},
			polls: []reply{
				{200, `{"access_token":"1","token_type":"Bearer","expires_in":60,"refresh_token":"r"}`},
				{200, `{"access_token":"2","token_type":"Bearer","expires_in":60}`},
			},
		})
		for want := range 4 {
			got, source, err := c.Token(t.Context(), deviceProfile("/"), flows.TokenOptions{NoLogin: want > 0}, nil)
			if err != nil || got.RefreshToken.Reveal() != "r" || want > 0 && source != flows.FromRefresh {
				t.Fatalf("%v from %q: %v", got, source, err)
			}
			time.Sleep(time.Minute)
		}
		renewals := slices.DeleteFunc(q.forms, func(f url.Values) bool { return f.Get("grant_type") != "refresh_token" })
		if len(renewals) != 3 || renewals[2].Get("refresh_token") != "r" {
			t.Errorf("%v", renewals)
		}
	})
}

// Some providers refuse a state of fewer than eight characters.
func TestStateIsLong(t *testing.T) {
	t.Parallel()
	p := newProvider(t)
	_, _, err := client().Token(t.Context(), p.profile(profiles.FlowPKCE, "public"), flows.TokenOptions{}, func(e flows.Event) {
		if at, ok := e.(flows.AuthorizationURL); ok {
			u, err := url.Parse(at.URL)
			if err != nil || len(u.Query().Get("state")) < 8 || len(u.Query().Get("nonce")) < 8 {
				t.Errorf("%s: %v", at.URL, err)
			}
			go visit(t, at.URL)
		}
	})
	if err != nil {
		t.Error(err)
	}
}
