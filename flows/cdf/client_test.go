package cdf_test

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"doorstep/flows/cdf"
	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
	"doorstep/profiles/secret"
)

const token = "a-token-that-must-not-show"

func serve(t *testing.T, h http.HandlerFunc) cdf.Client {
	t.Helper()
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	hc, err := httpclient.New(httpclient.Options{Timeout: 5 * time.Second})
	if err != nil {
		t.Fatal(err)
	}
	return cdf.Client{HTTP: hc, BaseURL: s.URL + "/", Token: secret.New(token)}
}

func TestRequests(t *testing.T) {
	t.Parallel()
	answers := map[string]string{
		"/api/v1/token/inspect":                      `{"subject":"s","projects":[],"capabilities":[]}`,
		"/api/v1/projects/my-plant":                  `{"urlName":"my-plant"}`,
		"/api/v1/projects/my-plant/groups?all=true":  `{"items":[{"id":1,"name":"a"},{"id":2,"name":"b"}]}`,
		"/api/v1/projects/my-plant/groups?all=false": `{"items":[{"id":1,"name":"a"}]}`,
	}
	c := serve(t, func(w http.ResponseWriter, r *http.Request) {
		body, ok := answers[r.URL.String()]
		if !ok || r.Method != http.MethodGet || r.Header.Get("Authorization") != "Bearer "+token {
			t.Errorf("unexpected request %s %s", r.Method, r.URL)
		}
		_, _ = w.Write([]byte(body))
	})
	ctx := t.Context()
	if i, err := c.Inspect(ctx); err != nil || i.Subject != "s" {
		t.Errorf("Inspect = %v, %v", i, err)
	}
	if p, err := c.Project(ctx, "my-plant"); err != nil || p.Name != "my-plant" {
		t.Errorf("Project = %v, %v", p, err)
	}
	for all, want := range map[bool]int{true: 2, false: 1} {
		if g, err := c.Groups(ctx, "my-plant", all); err != nil || len(g) != want {
			t.Errorf("Groups(all=%v) = %v, %v", all, g, err)
		}
	}
}

func TestProjectNameIsEscaped(t *testing.T) {
	t.Parallel()
	c := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.EscapedPath() != "/api/v1/projects/..%2F..%2Flogout%3Fa=b" {
			t.Errorf("path %s", r.URL.EscapedPath())
		}
		_, _ = w.Write([]byte(`{"urlName":"x"}`))
	})
	if _, err := c.Project(t.Context(), "../../logout?a=b"); err != nil {
		t.Error(err)
	}
}

func TestErrors(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		status int
		body   string
		check  func(*oauth.Error) bool
	}{
		"refused":      {401, `{"error":{"code":401,"message":"Unauthorized"}}`, func(e *oauth.Error) bool { return e.Description == "Unauthorized" && e.Code == "" && e.Problem == "" }},
		"another code": {400, `{"error":{"code":4001,"message":"m"}}`, func(e *oauth.Error) bool { return e.Code == "4001" }},
		"bare":         {403, `{"code":403,"message":"no"}`, func(e *oauth.Error) bool { return e.Description == "no" }},
		"gateway's page": {502, "<h1>Bad \x1b[31mgateway</h1>", func(e *oauth.Error) bool {
			return e.Problem != "" && strings.Contains(e.Snippet, `\x1b`) && e.Temporary()
		}},
		"login page":   {200, "<!doctype html>", func(e *oauth.Error) bool { return e.Problem == "not JSON" && e.Snippet != "" }},
		"other JSON":   {200, `{"hello":"world"}`, func(e *oauth.Error) bool { return strings.Contains(e.Problem, "projects") }},
		"throttled":    {429, `{"error":{"code":429,"message":"later"}}`, func(e *oauth.Error) bool { return e.RetryAfter == 7*time.Second }},
		"echoed token": {401, `{"error":{"code":401,"message":"bad token ` + token + `"}}`, func(e *oauth.Error) bool { return strings.Contains(e.Description, "bad token") }},
		"too large":    {200, strings.Repeat(" ", 2<<20), func(e *oauth.Error) bool { return e.Problem != "" }},
		"redirect":     {302, "", func(e *oauth.Error) bool { return e.Status == 302 }},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := serve(t, func(w http.ResponseWriter, _ *http.Request) {
				w.Header().Set("X-Request-Id", "req-1")
				w.Header().Set("Retry-After", "7")
				w.Header().Set("Location", "https://elsewhere.example/login")
				w.WriteHeader(tt.status)
				_, _ = w.Write([]byte(tt.body))
			})
			_, err := c.Inspect(t.Context())
			var e *oauth.Error
			if !errors.As(err, &e) {
				t.Fatalf("error %v is no *oauth.Error", err)
			}
			if e.Endpoint != oauth.EndpointCDF || e.Status != tt.status || e.RequestID != "req-1" || !tt.check(e) {
				t.Errorf("error %+v", e)
			}
			if strings.Contains(err.Error(), token) {
				t.Error("the token is in the error")
			}
		})
	}
}

func TestStopsWithItsContext(t *testing.T) {
	t.Parallel()
	asked := make(chan struct{})
	c := serve(t, func(_ http.ResponseWriter, r *http.Request) {
		close(asked)
		<-r.Context().Done()
	})
	ctx, cancel := context.WithCancel(t.Context())
	go func() { <-asked; cancel() }()
	if _, err := c.Groups(ctx, "p", true); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want context.Canceled", err)
	}
}
