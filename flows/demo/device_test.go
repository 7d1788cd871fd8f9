package demo

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

func TestDeviceFlow(t *testing.T) {
	t.Parallel()
	d := shared(t)
	for _, s := range d.sites() {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			code := s.ask(t)
			if got := s.poll(t, code); got.status != http.StatusBadRequest || got.text("error") != "authorization_pending" {
				t.Fatalf("before the approval: %d %s", got.status, got.body)
			}
			if err := d.Approve(code.text("user_code"), d.Users[0]); err != nil {
				t.Fatal(err)
			}
			tokens := s.poll(t, code)
			if tokens.status != http.StatusOK {
				t.Fatalf("after the approval: %d %s", tokens.status, tokens.body)
			}
			access := s.verified(t, tokens.text("access_token"))
			for claim, want := range map[string]any{
				"iss": s.issuer, "aud": d.CDF, "azp": terminalID(), "sub": people()[0].ID, "preferred_username": "anna",
				"scp": "IDENTITY user_impersonation",
			} {
				if access[claim] != want {
					t.Errorf("the access token's %s is %v, want %v", claim, access[claim], want)
				}
			}
			if id := s.verified(t, tokens.text("id_token")); id["iss"] != s.issuer || id["aud"] != terminalID() || id["sub"] != access["sub"] {
				t.Errorf("the ID token's claims are %v", id)
			}
			if tokens.header.Get("Cache-Control") != "no-store" {
				t.Error("the token answer may be cached (RFC 6749 §5.1)")
			}
		})
	}
}

func TestDeviceAuthorizationAnswer(t *testing.T) {
	t.Parallel()
	d := shared(t)
	root, tenant := d.sites()[0].ask(t), d.sites()[1].ask(t)
	if got := root.text("verification_uri_complete"); got != root.text("verification_uri")+"?user_code="+root.text("user_code") {
		t.Errorf("verification_uri_complete is %q", got)
	}
	if got := root.doc["interval"]; got != 1.0 {
		t.Errorf("interval is %v, want 1", got)
	}
	if got := root.doc["expires_in"]; got != 900.0 {
		t.Errorf("expires_in is %v, want 900", got)
	}
	if _, has := tenant.doc["verification_uri_complete"]; has {
		t.Error("the tenant has a verification_uri_complete, which Entra doesn't")
	}
	if !strings.Contains(tenant.text("message"), tenant.text("user_code")) {
		t.Errorf("the tenant's message is %q", tenant.text("message"))
	}
}

func TestDecline(t *testing.T) {
	t.Parallel()
	d := shared(t)
	for i, want := range []string{"access_denied", "authorization_declined"} {
		s := d.sites()[i]
		code := s.ask(t)
		if err := d.Decline(code.text("user_code"), d.Users[1]); err != nil {
			t.Fatal(err)
		}
		if got := s.poll(t, code); got.text("error") != want {
			t.Errorf("%s: after declining: %s", s.name, got.body)
		}
		if err := d.Approve(code.text("user_code"), d.Users[1]); err == nil || !strings.Contains(err.Error(), "This sign-in is over") {
			t.Errorf("%s: approving after declining gives %v", s.name, err)
		}
	}
}

func TestDecideRefuses(t *testing.T) {
	t.Parallel()
	d := shared(t)
	code := d.sites()[0].ask(t).text("user_code")
	for _, c := range []struct {
		name, code string
		user       User
		want       string
	}{
		{"a code that nobody gave out", "BCDF-BCDF", d.Users[0], "Enter the code"},
		{"a wrong password", code, User{Name: "anna", Password: "wrong"}, "Sign in"},
		{"an unknown person", code, User{Name: "nobody", Password: "doorstep"}, "Sign in"},
	} {
		if err := d.Approve(c.code, c.user); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want the page %q", c.name, err, c.want)
		}
	}
	if err := d.Approve(" "+strings.ToLower(strings.ReplaceAll(code, "-", " ")), d.Users[0]); err != nil {
		t.Errorf("a code that was typed in lower case and with spaces: %v", err)
	}
}

// clock is the servers', which a test moves on.
type clock struct{ ahead atomic.Int64 }

func (c *clock) now() time.Time { return time.Now().Add(time.Duration(c.ahead.Load())) }

func (c *clock) forward(d time.Duration) { c.ahead.Add(int64(d)) }

func TestSlowDown(t *testing.T) {
	t.Parallel()
	for i, s := range shared(t).sites() {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			at := &clock{}
			s := start(t, Options{Now: at.now}).sites()[i]
			code := s.ask(t)
			var got []string
			for range 3 {
				got = append(got, s.poll(t, code).text("error"))
			}
			// A client that has been told once and goes on at its old pace is told again.
			at.forward(1100 * time.Millisecond)
			got = append(got, s.poll(t, code).text("error"))
			if want := []string{"authorization_pending", "slow_down", "slow_down", "slow_down"}; !slices.Equal(got, want) {
				t.Errorf("got %v, want %v", got, want)
			}
		})
	}
}

func TestKeepingTheIntervalIsNotSlowedDown(t *testing.T) {
	t.Parallel()
	at := &clock{}
	s := start(t, Options{Now: at.now}).sites()[0]
	code := s.ask(t)
	for i := range 2 {
		if i > 0 {
			at.forward(time.Second)
		}
		if got := s.poll(t, code).text("error"); got != "authorization_pending" {
			t.Fatalf("got %s", got)
		}
	}
}

func TestReplay(t *testing.T) {
	t.Parallel()
	d := shared(t)
	for _, s := range d.sites() {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			code := s.ask(t)
			if err := d.Approve(code.text("user_code"), d.Users[0]); err != nil {
				t.Fatal(err)
			}
			var wait sync.WaitGroup
			answers := make([]reply, 8)
			for i := range answers {
				wait.Go(func() { answers[i] = s.poll(t, code) })
			}
			wait.Wait()
			granted := 0
			for _, a := range answers {
				switch {
				case a.status == http.StatusOK:
					granted++
				case a.text("error") != "invalid_grant" && a.text("error") != "expired_token":
					t.Errorf("a replay is answered with %s", a.body)
				}
			}
			if granted != 1 {
				t.Errorf("one code gave tokens %d times", granted)
			}
		})
	}
}

func TestCodeExpires(t *testing.T) {
	t.Parallel()
	at := &clock{}
	d := start(t, Options{CodeLifetime: time.Second, Now: at.now})
	s := d.sites()[0]
	code := s.ask(t)
	if got := code.doc["expires_in"]; got != 1.0 {
		t.Errorf("expires_in is %v, want 1", got)
	}
	at.forward(time.Second)
	if got := s.poll(t, code); got.text("error") != "expired_token" {
		t.Errorf("got %s", got.body)
	}
	if err := d.Approve(code.text("user_code"), d.Users[0]); err == nil || !strings.Contains(err.Error(), "This code has run out") {
		t.Errorf("the page gives %v", err)
	}
}

func TestDeviceCodeOfAnotherClient(t *testing.T) {
	t.Parallel()
	d := shared(t)
	s := d.sites()[0]
	code := s.ask(t)
	if err := d.Approve(code.text("user_code"), d.Users[0]); err != nil {
		t.Fatal(err)
	}
	other := scenarioNamed(t, "grant-not-allowed")
	got := post(t, s.token, url.Values{
		"client_id": {clientID(other)}, "client_secret": {d.servers.world.secretOf(other)},
		"grant_type": {deviceGrant}, "device_code": {code.text("device_code")},
	})
	if got.text("error") != "invalid_grant" {
		t.Errorf("got %s", got.body)
	}
}
