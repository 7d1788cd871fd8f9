package flows_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"time"

	"doorstep/flows"
	"doorstep/flows/store"
	"doorstep/profiles"
	"doorstep/profiles/file"
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

// A profile of a file, and a library that takes an oauth2.TokenSource.
func ExampleClient_TokenSource() {
	provider := exampleProvider()
	defer provider.Close()

	f, err := file.Parse("profiles.yaml", []byte(`
profiles:
  prod:
    issuer: `+provider.URL+`
    client-id: my-service
    client-secret: ${IDP_CLIENT_SECRET}
`))
	if err != nil {
		fmt.Println(err)
		return
	}
	p, err := f.Get("prod")
	if err != nil {
		fmt.Println(err)
		return
	}
	c := flows.New(flows.Options{
		Secrets: secret.Resolver{Getenv: func(string) (string, bool) { return "from the environment", true }},
	})
	token, err := c.TokenSource(context.Background(), p).Token()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(token.Type(), token.AccessToken, token.Valid())
	// Output:
	// Bearer an-access-token true
}

// Tokens that are bound to a key (DPoP), and an API that refuses the first one: it is renewed, and the request made again.
func ExampleClient_Transport_renewal() {
	provider := exampleProvider()
	defer provider.Close()
	refused := false
	api := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		scheme, _, _ := strings.Cut(r.Header.Get("Authorization"), " ")
		fmt.Println("The API got", scheme, "with a proof:", r.Header.Get("DPoP") != "")
		if !refused {
			refused = true
			w.WriteHeader(http.StatusUnauthorized)
		}
	}))
	defer api.Close()

	bound := true
	p := &profiles.Profile{
		Name: "prod", Issuer: provider.URL, ClientID: "my-service", DPoP: &bound,
		ClientSecret: secret.Ref{Kind: secret.Literal, Literal: secret.New("only in an example")},
	}
	client := &http.Client{Transport: flows.New(flows.Options{}).Transport(p, nil)}
	answer, err := client.Post(api.URL+"/things", "application/json", strings.NewReader("{}"))
	if err != nil {
		fmt.Println(err)
		return
	}
	_ = answer.Body.Close()
	fmt.Println(answer.Status)
	// Output:
	// The API got DPoP with a proof: true
	// The API got DPoP with a proof: true
	// 200 OK
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
	given := 0
	mux.HandleFunc("POST /token", func(w http.ResponseWriter, r *http.Request) {
		kind, token := "Bearer", "an-access-token"
		if r.Header.Get("DPoP") != "" {
			given++
			kind, token = "DPoP", fmt.Sprint("a-bound-token-", given)
		}
		answer(w, http.StatusOK, map[string]any{"access_token": token, "token_type": kind, "expires_in": 3600})
	})
	return s
}
