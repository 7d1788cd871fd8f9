package demo

import (
	"net/http"
	"net/url"
	"testing"
)

func TestRefresh(t *testing.T) {
	t.Parallel()
	d := shared(t)
	for _, s := range d.sites() {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			first := s.signIn(t, d, d.Users[0])
			renew := func(token string) reply {
				return post(t, s.token, url.Values{"client_id": {terminalID()}, "grant_type": {"refresh_token"}, "refresh_token": {token}})
			}
			second := renew(first.text("refresh_token"))
			if second.status != http.StatusOK || second.text("access_token") == first.text("access_token") {
				t.Fatalf("renewing: %d %s", second.status, second.body)
			}
			before, after := s.verified(t, first.text("access_token")), s.verified(t, second.text("access_token"))
			for _, claim := range []string{"sub", "aud", "iss", "scp", "azp"} {
				if before[claim] != after[claim] {
					t.Errorf("%s was %v and is %v", claim, before[claim], after[claim])
				}
			}
			if second.text("refresh_token") == first.text("refresh_token") {
				t.Error("the refresh token is not rotated")
			}
			if again := renew(first.text("refresh_token")); again.text("error") != "invalid_grant" {
				t.Errorf("a refresh token that was used already gives %s", again.body)
			}
		})
	}
}

func TestRefreshTokenOnlyWhenAskedFor(t *testing.T) {
	t.Parallel()
	d := shared(t)
	s := d.sites()[0]
	s.scope = "openid IDENTITY"
	if got := s.signIn(t, d, d.Users[0]); got.text("refresh_token") != "" {
		t.Error("a refresh token without offline_access")
	}
}

func TestUserinfo(t *testing.T) {
	t.Parallel()
	d := shared(t)
	s := d.sites()[0]
	got := get(t, d.Issuer+"/userinfo", s.signIn(t, d, d.Users[2]).text("access_token"))
	if got.status != http.StatusOK || got.text("sub") != people()[2].ID || got.text("name") != "Alma Admin" {
		t.Errorf("%d %s", got.status, got.body)
	}
}

func TestRevokedTokenCannotBeRenewed(t *testing.T) {
	t.Parallel()
	d := shared(t)
	s := d.sites()[0]
	tokens := s.signIn(t, d, d.Users[0])
	refresh := url.Values{"client_id": {terminalID()}, "token": {tokens.text("refresh_token")}, "token_type_hint": {"refresh_token"}}
	if got := post(t, d.Issuer+"/introspect", refresh); got.doc["active"] != true {
		t.Errorf("before: %s", got.body)
	}
	if got := post(t, d.Issuer+"/revoke", refresh); got.status != http.StatusOK {
		t.Fatalf("revoking: %d %s", got.status, got.body)
	}
	if got := post(t, d.Issuer+"/introspect", refresh); got.doc["active"] != false {
		t.Errorf("after: %s", got.body)
	}
	got := post(t, s.token, url.Values{"client_id": {terminalID()}, "grant_type": {"refresh_token"}, "refresh_token": {tokens.text("refresh_token")}})
	if got.text("error") != "invalid_grant" {
		t.Errorf("renewing: %s", got.body)
	}
}

func TestDiscovery(t *testing.T) {
	t.Parallel()
	d := shared(t)
	for _, s := range d.sites() {
		doc := get(t, s.issuer+"/.well-known/openid-configuration", "")
		for key, want := range map[string]string{
			"issuer": s.issuer, "token_endpoint": s.token, "device_authorization_endpoint": s.device, "jwks_uri": s.jwks,
		} {
			if got := doc.text(key); got != want {
				t.Errorf("%s: %s is %q, want %q", s.name, key, got, want)
			}
		}
	}
}

// TestWhatPeopleReach shows that CDF lets each person do what their description says.
func TestWhatPeopleReach(t *testing.T) {
	t.Parallel()
	d := shared(t)
	s := d.sites()[0]
	series := d.CDF + "/api/v1/projects/" + project + "/timeseries"
	for i, want := range []struct{ inspect, project, read, write int }{
		{200, 200, 200, 201}, {200, 200, 200, 403}, {200, 200, 403, 403}, {200, 401, 401, 401},
	} {
		u := d.Users[i]
		t.Run(u.Name, func(t *testing.T) {
			t.Parallel()
			token := s.signIn(t, d, u).text("access_token")
			write, err := http.NewRequestWithContext(t.Context(), http.MethodPost, series, http.NoBody)
			if err != nil {
				t.Fatal(err)
			}
			write.Header.Set("Authorization", "Bearer "+token)
			got := struct{ inspect, project, read, write int }{
				get(t, d.CDF+"/api/v1/token/inspect", token).status,
				get(t, d.CDF+"/api/v1/projects/"+project, token).status,
				get(t, series, token).status,
				do(t, write).status,
			}
			if got != want {
				t.Errorf("got %+v, want %+v", got, want)
			}
		})
	}
}
