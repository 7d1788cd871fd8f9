package cli

import (
	"context"
	"errors"
	"net/http"
	"net/http/cookiejar"
	"strings"
	"testing"
	"time"

	"doorstep/flows"
	"doorstep/profiles/file"
	"doorstep/profiles/secret"
)

// TestLogoutInABrowser: the browser gets the ID token, and nobody else does: not the terminal, not the list of processes.
func TestLogoutInABrowser(t *testing.T) {
	t.Parallel()
	d := startDemoServers(t)
	all, err := file.Load(d.Config)
	if err != nil {
		t.Fatal(err)
	}
	p, err := all.Get("healthy-browser")
	if err != nil {
		t.Fatal(err)
	}
	c := flows.New(flows.Options{})
	tokens, _, err := c.Token(t.Context(), p, flows.TokenOptions{}, func(e flows.Event) {
		if page, ok := e.(flows.AuthorizationURL); ok {
			if err := d.Browse(page.URL, d.Users[0]); err != nil {
				t.Error(err)
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	page, err := c.EndSession(t.Context(), p, tokens)
	if err != nil {
		t.Fatal(err)
	}
	idToken := tokens.IDToken.Reveal()
	for name, tt := range map[string]struct {
		open        func(address string) error
		says, never string
	}{
		"a browser":              {func(address string) error { return arrives(t, address, idToken) }, "/logout?client_id=", "The ID token"},
		"none":                   {nil, "The ID token, a secret, is not in this address", "didn't open"},
		"one that doesn't start": {func(string) error { return errors.New("no such program") }, "didn't open (no such program)", ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var told syncBuffer
			a := &app{Process: Process{Stderr: &told, Now: time.Now}}
			open := tt.open
			if open != nil {
				open = func(address string) error {
					if strings.Contains(address, "hint") || strings.Contains(address, idToken) {
						t.Errorf("started with %s", address)
					}
					return tt.open(address)
				}
			}
			a.tellEndSession(t.Context(), page, open)
			shown := told.String()
			if strings.Contains(shown, idToken) || strings.Contains(shown, "id_token_hint") || !strings.Contains(shown, tt.says) {
				t.Errorf("told: %s", shown)
			}
			if tt.never != "" && strings.Contains(shown, tt.never) {
				t.Errorf("told, too: %s", shown)
			}
		})
	}
}

// TestLogoutInABrowserIsInterrupted: Ctrl-C ends the wait for a browser that never comes, and nothing more is said.
func TestLogoutInABrowserIsInterrupted(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	var told syncBuffer
	a := &app{Process: Process{Stderr: &told, Now: time.Now}}
	page := flows.EndSessionPage{Address: "https://idp.example/logout", Hinted: secret.New("https://idp.example/logout?id_token_hint=x")}
	a.tellEndSession(ctx, page, func(string) error { cancel(); return nil })
	if shown := told.String(); !strings.Contains(shown, page.Address) || strings.Contains(shown, "didn't open") {
		t.Errorf("told: %s", shown)
	}
}

// arrives is a browser that goes to address, and has to end at the provider's page with the ID token.
func arrives(t *testing.T, address, idToken string) error {
	t.Helper()
	cookies, err := cookiejar.New(nil)
	if err != nil {
		return err
	}
	hc := &http.Client{Jar: cookies, Transport: &http.Transport{DisableKeepAlives: true}}
	resp, err := hc.Get(address)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if at := resp.Request.URL; at.Path != "/logout" || at.Query().Get("id_token_hint") != idToken || resp.StatusCode != http.StatusOK {
		t.Errorf("the browser ends at %s with %s", at.Path, resp.Status)
	}
	return nil
}
