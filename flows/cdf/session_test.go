package cdf_test

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"

	"doorstep/flows/cdf"
	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
	"doorstep/profiles/secret"
)

func TestCreateSession(t *testing.T) {
	t.Parallel()
	const made = `{"items":[{"id":105049194919491,"type":"TOKEN_EXCHANGE","status":"READY","nonce":"marker-nonce","clientId":"c"}]}`
	for kind, want := range map[cdf.SessionKind]string{
		cdf.SessionClientCredentials: `{"items":[{"clientId":"the-client","clientSecret":"marker-secret"}]}`,
		cdf.SessionTokenExchange:     `{"items":[{"tokenExchange":true}]}`,
		cdf.SessionOneshot:           `{"items":[{"oneshotTokenExchange":true}]}`,
	} {
		c := serve(t, func(w http.ResponseWriter, r *http.Request) {
			body, _ := io.ReadAll(r.Body)
			if r.Method != http.MethodPost || r.URL.Path != "/api/v1/projects/my-plant/sessions" || string(body) != want || r.Header.Get("Authorization") != "Bearer "+token {
				t.Errorf("%s %s %s", r.Method, r.URL, body)
			}
			_, _ = io.WriteString(w, made)
		})
		var trace httpclient.Exchange
		c.HTTP = c.HTTP.WithTrace(func(x httpclient.Exchange) { trace = x })
		s, err := c.CreateSession(t.Context(), "my-plant", kind, "the-client", secret.New("marker-secret"))
		if err != nil {
			t.Fatal(err)
		}
		if s.ID != 105049194919491 || s.Kind != cdf.SessionTokenExchange || s.Status != "READY" || s.Nonce.Reveal() != "marker-nonce" || s.ClientID != "c" {
			t.Errorf("got %+v", s)
		}
		if shown := fmt.Sprintf("%+v %+v %s", s, trace, trace.Curl()); strings.Contains(shown, "marker") {
			t.Errorf("a secret shows: %s", shown)
		}
	}
}

func TestSessionsThatAreRefused(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		status int
		body   string
		want   oauth.Error // Status, Description and Problem
	}{
		"no access": {
			403, `{"error":{"code":403,"message":"Resource not found. This may also be due to insufficient access rights."}}`,
			oauth.Error{Status: 403, Description: "Resource not found. This may also be due to insufficient access rights."},
		},
		"no nonce":    {200, `{"items":[{"id":1,"status":"READY"}]}`, oauth.Error{Status: 200, Problem: "no session with a nonce in it"}},
		"two":         {200, `{"items":[{"id":1,"nonce":"a"},{"id":2,"nonce":"b"}]}`, oauth.Error{Status: 200, Problem: "no session with a nonce in it"}},
		"no number":   {200, `{"items":[{"nonce":"a"}]}`, oauth.Error{Status: 200, Problem: "a session without a number"}},
		"a page":      {200, "<html>", oauth.Error{Status: 200, Problem: "not JSON"}},
		"another API": {404, `{"message":"no such route"}`, oauth.Error{Status: 404, Description: "no such route"}},
	} {
		c := serve(t, func(w http.ResponseWriter, _ *http.Request) {
			w.WriteHeader(tt.status)
			_, _ = io.WriteString(w, tt.body)
		})
		_, err := c.CreateSession(t.Context(), "p", cdf.SessionOneshot, "", secret.Value{})
		e, ok := errors.AsType[*oauth.Error](err)
		if !ok || e.Endpoint != oauth.EndpointCDF || e.Status != tt.want.Status || e.Description != tt.want.Description || e.Problem != tt.want.Problem {
			t.Errorf("%s: %#v", name, err)
		}
	}
}
