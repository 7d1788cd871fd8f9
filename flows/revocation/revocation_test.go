package revocation_test

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"net/url"
	"testing"

	"doorstep/flows/clientauth"
	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
	"doorstep/flows/revocation"
	"doorstep/profiles/secret"

	"github.com/google/go-cmp/cmp"
)

// serve gives an endpoint that answers with status and body, and what it was sent.
func serve(t *testing.T, status int, body string) (revocation.Endpoint, *url.Values) {
	t.Helper()
	var sent url.Values
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_ = r.ParseForm()
		sent = r.PostForm
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(status)
		_, _ = w.Write([]byte(body))
	}))
	t.Cleanup(srv.Close)
	hc, err := httpclient.New(httpclient.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return revocation.Endpoint{HTTP: hc, URL: srv.URL, Client: oauth.Client{ID: "app"}}, &sent
}

func TestRevoke(t *testing.T) {
	t.Parallel()
	for _, status := range []int{http.StatusOK, http.StatusNoContent} { // some say that there is nothing to say
		e, sent := serve(t, status, "")
		if err := e.Revoke(t.Context(), secret.New("the-token"), revocation.HintRefreshToken); err != nil {
			t.Errorf("%d: %v", status, err)
		}
		want := url.Values{"token": {"the-token"}, "token_type_hint": {"refresh_token"}, "client_id": {"app"}}
		if d := cmp.Diff(want, *sent); d != "" {
			t.Errorf("%d: sent (-want +got)\n%s", status, d)
		}
	}
}

func TestRevokeIsRefused(t *testing.T) {
	t.Parallel()
	for body, code := range map[string]string{`{"error":"unsupported_token_type"}`: "unsupported_token_type", `<h1>no</h1>`: ""} {
		e, _ := serve(t, http.StatusBadRequest, body)
		got, ok := errors.AsType[*oauth.Error](e.Revoke(t.Context(), secret.New("the-token"), revocation.HintAccessToken))
		if !ok || got.Code != code || got.Endpoint != oauth.EndpointRevocation || got.Status != http.StatusBadRequest {
			t.Errorf("%s: %+v", body, got)
		}
	}
	e, sent := serve(t, http.StatusOK, "")
	e.Client.Method = "client_secret_post" // without a secret
	if _, ok := errors.AsType[*clientauth.Error](e.Revoke(t.Context(), secret.New("t"), revocation.HintAccessToken)); !ok || *sent != nil {
		t.Errorf("a client that cannot say who it is sent %v", *sent)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := e.Revoke(ctx, secret.New("t"), revocation.HintAccessToken); err == nil {
		t.Error("cancelled, and no error")
	}
}
