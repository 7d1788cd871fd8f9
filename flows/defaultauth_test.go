package flows_test

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"doorstep/flows"
	"doorstep/profiles"
)

// A secret goes as the provider says that it takes secrets, unless the profile says how.
func TestTheDefaultOfClientAuthenticationFollowsDiscovery(t *testing.T) {
	t.Parallel()
	for name, x := range map[string]struct {
		methods any
		own     string
		want    string
	}{
		"not told":          {nil, "", "client_secret_basic"},
		"both":              {[]string{"client_secret_post", "client_secret_basic"}, "", "client_secret_basic"},
		"post alone":        {[]string{"client_secret_post"}, "", "client_secret_post"},
		"the profile knows": {[]string{"client_secret_post"}, "client_secret_basic", "client_secret_basic"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			mux := http.NewServeMux()
			srv := httptest.NewServer(mux)
			t.Cleanup(srv.Close)
			mux.HandleFunc("GET /.well-known/openid-configuration", func(w http.ResponseWriter, _ *http.Request) {
				answer(w, http.StatusOK, map[string]any{
					"issuer": srv.URL, "token_endpoint": srv.URL + "/token", "revocation_endpoint": srv.URL + "/token",
					"token_endpoint_auth_methods_supported": x.methods,
				})
			})
			var seen []string
			mux.HandleFunc("POST /token", func(w http.ResponseWriter, r *http.Request) {
				seen = append(seen, sentBy(r))
				answer(w, http.StatusOK, map[string]any{"access_token": "a", "token_type": "Bearer", "expires_in": 60})
			})
			p := &profiles.Profile{
				Name: "p", Issuer: srv.URL, ClientID: "svc", ClientSecret: literal("s3cret"), Flow: profiles.FlowClientCredentials, ClientAuth: x.own,
			}
			c := flows.New(flows.Options{})
			got, _, err := c.Token(t.Context(), p, flows.TokenOptions{}, nil)
			if err != nil {
				t.Fatal(err)
			}
			if err := c.Revoke(t.Context(), p, got); err != nil {
				t.Fatal(err)
			}
			if len(seen) != 2 || seen[0] != x.want || seen[1] != x.want {
				t.Errorf("sent by %v, want %s", seen, x.want)
			}
		})
	}
}

// sentBy is how a request authenticates.
func sentBy(r *http.Request) string {
	id, secret, basic := r.BasicAuth()
	switch {
	case basic && id == "svc" && secret == "s3cret" && r.FormValue("client_secret") == "":
		return "client_secret_basic"
	case !basic && r.PostFormValue("client_id") == "svc" && r.PostFormValue("client_secret") == "s3cret":
		return "client_secret_post"
	}
	return "nothing that is known"
}
