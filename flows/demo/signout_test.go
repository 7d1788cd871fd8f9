package demo

import (
	"net/url"
	"testing"
)

// An ID token of the application's for the person who is signed in stands in for their word; one that is no good is refused.
func TestSignOutByHint(t *testing.T) {
	t.Parallel()
	d := shared(t)
	w := d.servers.world
	anna, other := people()[0].ID, people()[1].ID
	past := w.root.Now().Unix() - 7200
	mint := func(provider func(string, string, map[string]any) (string, error), app, user string, set map[string]any) string {
		token, err := provider(app, user, set)
		if err != nil {
			t.Fatal(err)
		}
		return token
	}
	for name, tt := range map[string]struct{ hint, shows string }{
		"right":             {mint(w.root.MintID, terminalID(), anna, nil), "You are signed out"},
		"an old one":        {mint(w.root.MintID, terminalID(), anna, map[string]any{"exp": past}), "You are signed out"},
		"none":              {"", "Sign out?"},
		"another person's":  {mint(w.root.MintID, terminalID(), other, nil), "Sign out?"},
		"another client's":  {mint(w.root.MintID, id("another"), anna, nil), "You are not signed out"},
		"another issuer's":  {mint(w.root.MintID, terminalID(), anna, map[string]any{"iss": "https://x.example"}), "You are not signed out"},
		"another provider":  {mint(w.tenant.MintID, terminalID(), anna, map[string]any{"iss": w.root.Issuer()}), "You are not signed out"},
		"no token":          {"abc", "You are not signed out"},
		"one without a key": {"eyJhbGciOiJub25lIn0.e30.", "You are not signed out"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b, err := newBrowser(w.base, w.cdf)
			if err != nil {
				t.Fatal(err)
			}
			defer b.http.CloseIdleConnections()
			if err := b.open(t.Context(), d.Issuer+"/phone"); err != nil {
				t.Fatal(err)
			}
			if err := b.submit(t.Context(), url.Values{"action": {"sign-in"}, "user": {"anna"}, "password": {"doorstep"}}); err != nil {
				t.Fatal(err)
			}
			q := url.Values{"client_id": {terminalID()}}
			if tt.hint != "" {
				q.Set("id_token_hint", tt.hint)
			}
			_ = b.open(t.Context(), d.Issuer+"/logout?"+q.Encode()) // a refusal is an error, too
			if b.title() != tt.shows {
				t.Errorf("the page says %s, want %s", b.title(), tt.shows)
			}
		})
	}
}
