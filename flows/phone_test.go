package flows_test

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"sync"
	"testing"

	"doorstep/flows"
	"doorstep/flows/demo"
	"doorstep/jwtview"
	"doorstep/profiles"
	"doorstep/profiles/file"
	"doorstep/profiles/secret"
)

// A person is asked on their phone, at a provider that shares no code with the flow.
func TestBackchannelAgainstTheEmbeddedProvider(t *testing.T) {
	t.Parallel()
	d, err := demo.Start(t.Context(), demo.Options{Dir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = d.Close() })
	all, err := file.Load(d.Config)
	if err != nil {
		t.Fatal(err)
	}
	as := func(login string) func(*profiles.Profile) { return func(p *profiles.Profile) { p.LoginHint = login } }
	var wait sync.WaitGroup // side by side, since most of them wait for the provider's interval
	for name, tt := range map[string]struct {
		profile string
		change  func(*profiles.Profile)
		approve bool
		want    string // the error's code, "" for tokens
	}{
		"approved":                {"healthy-phone", as("anna"), true, ""},
		"declined":                {"healthy-phone", as("rune"), false, "access_denied"},
		"nobody's phone":          {"healthy-phone", as("nobody"), true, "unknown_user_id"},
		"approved, and pinged":    {"healthy-phone-ping", as("alma"), true, ""},
		"declined, the ping lost": {"healthy-phone-ping", func(p *profiles.Profile) { as("gustav")(p); p.NotificationPort-- }, false, "access_denied"},
		"approved with the code":  {"healthy-phone-code", as("anna"), true, ""},
		"another's code":          {"healthy-phone-code", as("rune"), true, "invalid_user_code"},
		"registered for pings":    {"healthy-phone-ping", func(p *profiles.Profile) { p.CIBAMode = "poll" }, true, "invalid_request"},
	} {
		wait.Go(func() {
			t.Run(name, func(t *testing.T) {
				written, err := all.Get(tt.profile)
				if err != nil {
					t.Fatal(err)
				}
				p := *written
				tt.change(&p)
				c := flows.New(flows.Options{
					Secrets: secret.Resolver{ReadFile: os.ReadFile},
					Ask:     func(context.Context, string) (secret.Value, error) { return secret.New("2468"), nil }, // anna's
				})
				tokens, _, err := c.Token(t.Context(), &p, flows.TokenOptions{}, func(e flows.Event) {
					asked, ok := e.(flows.Backchannel)
					if !ok {
						return
					}
					if asked.BindingMessage != "PUMP-7" || asked.ExpiresAt.IsZero() {
						t.Errorf("asked with %+v", asked)
					}
					i := 0
					for d.Users[i].Name != p.LoginHint {
						i++
					}
					if err := d.AnswerPhone(d.Users[i], tt.approve); err != nil {
						t.Error(err)
					}
				})
				if tt.want != "" {
					if e, ok := errors.AsType[*flows.Error](err); !ok || e.Code != tt.want {
						t.Errorf("got %v, want %s", err, tt.want)
					}
					return
				}
				if err != nil {
					t.Fatal(err)
				}
				read, err := jwtview.Decode(tokens.AccessToken.Reveal())
				if err != nil || !strings.EqualFold(read.String("preferred_username"), p.LoginHint) || tokens.RefreshToken.IsZero() {
					t.Errorf("%v, refresh token: %v", err, !tokens.RefreshToken.IsZero())
				}
			})
		})
	}
	wait.Wait()
}

// What the profile says of how the client learns of the decision has to be something that the provider does.
func TestWaysToLearnOfTheDecision(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		modes, mode string
		port        int
		key         string // that is refused, "" for none
	}{
		"both are there":     {`,"backchannel_token_delivery_modes_supported":["poll","ping"]`, "ping", 1, ""},
		"nothing is said":    {"", "ping", 1, ""},
		"poll by default":    {`,"backchannel_token_delivery_modes_supported":["poll"]`, "", 0, ""},
		"pings to nowhere":   {"", "ping", 0, "notification-port"},
		"nobody is pinged":   {`,"backchannel_token_delivery_modes_supported":["poll"]`, "ping", 1, "ciba-mode"},
		"only pings":         {`,"backchannel_token_delivery_modes_supported":["ping"]`, "", 0, "ciba-mode"},
		"only pushed tokens": {`,"backchannel_token_delivery_modes_supported":["push"]`, "", 0, "flow"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var s *httptest.Server
			s = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
				_, _ = io.WriteString(w, `{"issuer":"`+s.URL+`","token_endpoint":"`+s.URL+`/token","backchannel_authentication_endpoint":"`+s.URL+`/ciba"`+tt.modes+`}`)
			}))
			defer s.Close()
			p := &profiles.Profile{
				Name: "p", Issuer: s.URL, ClientID: "me", Flow: profiles.FlowCIBA, LoginHint: "anna", CIBAMode: tt.mode, NotificationPort: tt.port,
			}
			_, err := flows.New(flows.Options{}).Flow(t.Context(), p, "")
			refused, _ := errors.AsType[*flows.ConfigError](err)
			if (err == nil) != (tt.key == "") || refused != nil && refused.Key != tt.key {
				t.Errorf("got %v, want the key %q", err, tt.key)
			}
		})
	}
}
