package flows_test

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"doorstep/flows"
	"doorstep/flows/device"
	"doorstep/profiles"
)

// PKCE goes with the device flow where the provider's document or the preset speaks for it.
func TestDeviceFlowsWithPKCE(t *testing.T) {
	t.Parallel()
	for name, x := range map[string]struct {
		provider profiles.Provider
		methods  []string
		want     bool
	}{
		"known":             {"", []string{"plain", "S256"}, true},
		"plain alone":       {"", []string{"plain"}, false},
		"not told":          {"", nil, false},
		"Keycloak":          {profiles.Keycloak, nil, true},
		"Google, all known": {profiles.Google, []string{"S256"}, false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var srv *httptest.Server
			srv = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
				answer(w, http.StatusOK, map[string]any{
					"issuer": srv.URL, "token_endpoint": srv.URL + "/token", "device_authorization_endpoint": srv.URL + "/device",
					"code_challenge_methods_supported": x.methods,
				})
			}))
			t.Cleanup(srv.Close)
			p := &profiles.Profile{Name: "p", Issuer: srv.URL, Provider: x.provider, ClientID: "cli", Flow: profiles.FlowDevice}
			made, err := flows.New(flows.Options{}).Flow(t.Context(), p, "")
			if f, ok := made.(device.Flow); err != nil || !ok || f.PKCE != x.want {
				t.Errorf("got %+v, %v; want PKCE: %v", made, err, x.want)
			}
		})
	}
}
