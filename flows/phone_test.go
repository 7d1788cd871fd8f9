package flows_test

import (
	"errors"
	"os"
	"strings"
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
	for name, tt := range map[string]struct {
		change  func(*profiles.Profile)
		approve bool
		want    string // the error's code, "" for tokens
	}{
		"approved":       {func(*profiles.Profile) {}, true, ""},
		"declined":       {func(p *profiles.Profile) { p.LoginHint = "rune" }, false, "access_denied"},
		"nobody's phone": {func(p *profiles.Profile) { p.LoginHint = "nobody" }, true, "unknown_user_id"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			written, err := all.Get("healthy-phone")
			if err != nil {
				t.Fatal(err)
			}
			p := *written
			tt.change(&p)
			c := flows.New(flows.Options{Secrets: secret.Resolver{ReadFile: os.ReadFile}})
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
			if err != nil || !strings.EqualFold(read.String("preferred_username"), "anna") || tokens.RefreshToken.IsZero() {
				t.Errorf("%v, refresh token: %v", err, !tokens.RefreshToken.IsZero())
			}
		})
	}
}
