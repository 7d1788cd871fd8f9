package flows_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"time"

	"doorstep/flows"
	"doorstep/flows/store"
	"doorstep/profiles"
	"doorstep/profiles/secret"
)

// A service signs in with its own credentials. The profile can come from a file (package profiles/file) or be built
// by hand, as here.
func ExampleClient_Token() {
	provider := exampleProvider()
	defer provider.Close()

	p := &profiles.Profile{
		Name: "prod", Issuer: provider.URL, ClientID: "my-service", Flow: profiles.FlowClientCredentials,
		ClientSecret: secret.Ref{Kind: secret.Env, Name: "IDP_CLIENT_SECRET"},
	}
	c := flows.New(flows.Options{
		Secrets: secret.Resolver{Getenv: func(string) (string, bool) { return "from the environment", true }},
	})
	for range 2 {
		token, source, err := c.Token(context.Background(), p, flows.TokenOptions{}, nil)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(token.AccessToken, "from", source) // printing a secret shows no secret
	}
	// Output:
	// [redacted] from sign-in
	// [redacted] from cache
}

// A person signs in once; the events say what to show.
func ExampleClient_Token_device() {
	provider := exampleProvider()
	defer provider.Close()

	dir, err := os.MkdirTemp("", "doorstep-example-")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer func() { _ = os.RemoveAll(dir) }()
	c := flows.New(flows.Options{Store: store.File(dir)})
	p := &profiles.Profile{Name: "me", Issuer: provider.URL, ClientID: "my-app", Flow: profiles.FlowDevice}
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Minute)
	defer cancel()
	_, _, err = c.Token(ctx, p, flows.TokenOptions{}, func(e flows.Event) {
		switch e := e.(type) {
		case flows.DeviceCode:
			fmt.Printf("Go to %s and enter %s.\n", e.VerificationURI, e.UserCode)
		case flows.SignedIn:
			fmt.Println("Signed in.")
		case flows.Pending, flows.SlowDown, flows.Retrying:
		}
	})
	if err != nil {
		fmt.Println(err)
	}
	// Output:
	// Go to https://id.example/activate and enter WDJB-MJHT.
	// Signed in.
}

// An http.Client whose requests carry the token, renewed when it is due and when the resource refuses it.
func ExampleClient_Transport() {
	provider := exampleProvider()
	defer provider.Close()
	api := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fmt.Println("The API got", r.Header.Get("Authorization"))
	}))
	defer api.Close()

	p := &profiles.Profile{
		Name: "prod", Issuer: provider.URL, ClientID: "my-service",
		ClientSecret: secret.Ref{Kind: secret.Literal, Literal: secret.New("only in an example")},
	}
	c := flows.New(flows.Options{})
	client := &http.Client{Transport: c.Transport(p, nil)}
	answer, err := client.Get(api.URL + "/things")
	if err != nil {
		fmt.Println(err)
		return
	}
	_ = answer.Body.Close()
	// Output:
	// The API got Bearer an-access-token
}

// exampleProvider is an authorization server that says yes to everything.
func exampleProvider() *httptest.Server {
	mux := http.NewServeMux()
	s := httptest.NewServer(mux)
	mux.HandleFunc("GET /.well-known/openid-configuration", func(w http.ResponseWriter, _ *http.Request) {
		answer(w, http.StatusOK, map[string]string{
			"issuer": s.URL, "token_endpoint": s.URL + "/token", "device_authorization_endpoint": s.URL + "/device",
		})
	})
	mux.HandleFunc("POST /device", func(w http.ResponseWriter, _ *http.Request) {
		answer(w, http.StatusOK, map[string]any{
			"device_code": "dc", "user_code": "WDJB-MJHT", "verification_uri": "https://id.example/activate",
			"expires_in": 900, "interval": 1,
		})
	})
	mux.HandleFunc("POST /token", func(w http.ResponseWriter, _ *http.Request) {
		answer(w, http.StatusOK, map[string]any{"access_token": "an-access-token", "token_type": "Bearer", "expires_in": 3600})
	})
	return s
}
