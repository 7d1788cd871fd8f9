package tokenexchange_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
	"doorstep/flows/tokenendpoint"
	"doorstep/flows/tokenexchange"
	"doorstep/profiles/secret"

	"github.com/google/go-cmp/cmp"
)

const (
	markSubject = "marker-subject-token-77aa"
	markActor   = "marker-actor-token-99cc"
	markIssued  = "marker-issued-token-88bb"
)

// server answers in turn, the last answer for good.
type server struct {
	flow    tokenexchange.Flow
	answers []http.HandlerFunc
	forms   []url.Values
	traces  []httpclient.Exchange
}

func newServer(t *testing.T, answers ...http.HandlerFunc) *server {
	t.Helper()
	s := &server{answers: answers}
	h := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_ = r.ParseForm()
		s.forms = append(s.forms, r.PostForm)
		s.answers[min(len(s.forms), len(s.answers))-1](w, r)
	}))
	t.Cleanup(h.Close)
	hc, err := httpclient.New(httpclient.Options{
		Timeout: 5 * time.Second, Trace: func(x httpclient.Exchange) { s.traces = append(s.traces, x) },
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(hc.CloseIdle)
	s.flow = tokenexchange.Flow{
		Token:   tokenendpoint.Endpoint{HTTP: hc, URL: h.URL, Client: oauth.Client{ID: "me", Secret: secret.New("password"), Method: oauth.AuthSecretPost}},
		Subject: secret.New(markSubject),
	}
	return s
}

func reply(status int, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(status)
		_, _ = io.WriteString(w, body)
	}
}

var issued = reply(200, `{"access_token":"`+markIssued+`","issued_token_type":"`+tokenexchange.TypeAccessToken+`","token_type":"Bearer","expires_in":60}`)

func TestExchange(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		change func(*tokenexchange.Flow)
		want   url.Values // beside the client and the subject's token
	}{
		"the least": {func(*tokenexchange.Flow) {}, url.Values{"subject_token_type": {tokenexchange.TypeAccessToken}}},
		"everything": {func(f *tokenexchange.Flow) {
			f.SubjectType = tokenexchange.TypeIDToken
			f.Request = oauth.Request{Scopes: []string{"a", "b"}, Audience: "aud", Resource: "https://api.example", Extra: url.Values{
				"requested_token_type": {tokenexchange.TypeJWT}, "subject_token_type": {"overruled"}, "grant_type": {"overruled"},
			}}
		}, url.Values{
			"subject_token_type": {tokenexchange.TypeIDToken}, "requested_token_type": {tokenexchange.TypeJWT},
			"scope": {"a b"}, "audience": {"aud"}, "resource": {"https://api.example"},
		}},
		"for who acts": {func(f *tokenexchange.Flow) {
			f.Actor, f.Request = secret.New(markActor), oauth.Request{Extra: url.Values{"actor_token": {"overruled"}, "actor_token_type": {"overruled"}}}
		}, url.Values{
			"subject_token_type": {tokenexchange.TypeAccessToken}, "actor_token": {markActor}, "actor_token_type": {tokenexchange.TypeAccessToken},
		}},
		"for who acts, of a type": {func(f *tokenexchange.Flow) {
			f.Actor, f.ActorType = secret.New(markActor), tokenexchange.TypeJWT
		}, url.Values{
			"subject_token_type": {tokenexchange.TypeAccessToken}, "actor_token": {markActor}, "actor_token_type": {tokenexchange.TypeJWT},
		}},
		"the type of nobody's token": {func(f *tokenexchange.Flow) {
			f.ActorType, f.Request = tokenexchange.TypeJWT, oauth.Request{Extra: url.Values{"actor_token_type": {tokenexchange.TypeJWT}}}
		}, url.Values{"subject_token_type": {tokenexchange.TypeAccessToken}}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := newServer(t, issued)
			tt.change(&s.flow)
			var events []oauth.Event
			tokens, err := s.flow.Run(t.Context(), func(e oauth.Event) { events = append(events, e) })
			if err != nil || tokens.AccessToken.Reveal() != markIssued || tokens.ExpiresAt.IsZero() {
				t.Fatalf("%+v, %v", tokens, err)
			}
			for name, value := range map[string]string{
				"client_id": "me", "client_secret": "password", "grant_type": tokenexchange.GrantType, "subject_token": markSubject,
			} {
				tt.want.Set(name, value)
			}
			if diff := cmp.Diff(tt.want, s.forms[0]); diff != "" {
				t.Errorf("request (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff([]oauth.Event{oauth.SignedInWith(tokens)}, events); diff != "" {
				t.Errorf("events (-want +got):\n%s", diff)
			}
		})
	}
}

func TestRefused(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		answers []http.HandlerFunc
		want    oauth.Error // Status and Code; the zero one for tokens in the end
		asks    int
	}{
		"wrong actor":     {[]http.HandlerFunc{reply(400, `{"error":"invalid_request","error_description":"actor: `+markActor+`"}`)}, oauth.Error{Status: 400, Code: "invalid_request"}, 1},
		"wrong subject":   {[]http.HandlerFunc{reply(400, `{"error":"invalid_request","error_description":"expired: `+markSubject+`"}`)}, oauth.Error{Status: 400, Code: "invalid_request"}, 1},
		"unknown target":  {[]http.HandlerFunc{reply(400, `{"error":"invalid_target"}`)}, oauth.Error{Status: 400, Code: "invalid_target"}, 1},
		"not offered":     {[]http.HandlerFunc{reply(400, `{"error":"unsupported_grant_type"}`)}, oauth.Error{Status: 400, Code: "unsupported_grant_type"}, 1},
		"down for a bit":  {[]http.HandlerFunc{reply(503, "<html>"), issued}, oauth.Error{}, 2},
		"no token in it":  {[]http.HandlerFunc{reply(200, `{"issued_token_type":"x"}`)}, oauth.Error{Status: 200}, 1},
		"a login page":    {[]http.HandlerFunc{reply(200, "<html>")}, oauth.Error{Status: 200}, 1},
		"half an answer":  {[]http.HandlerFunc{reply(200, `{"access_token":"`)}, oauth.Error{Status: 200}, 1},
		"ten mega bytes":  {[]http.HandlerFunc{reply(200, strings.Repeat(" ", 10<<20))}, oauth.Error{Status: 200}, 1},
		"another address": {[]http.HandlerFunc{http.RedirectHandler("https://other.example/", http.StatusTemporaryRedirect).ServeHTTP}, oauth.Error{Status: 307}, 1},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := newServer(t, tt.answers...)
			s.flow.Actor = secret.New(markActor)
			tokens, err := s.flow.Run(t.Context(), nil)
			if len(s.forms) != tt.asks {
				t.Errorf("asked %d times, want %d", len(s.forms), tt.asks)
			}
			for _, mark := range []string{markSubject, markActor, "password"} {
				if shown := fmt.Sprintf("%+v %+v", err, s.traces); strings.Contains(shown, mark) {
					t.Errorf("%s shows", mark)
				}
			}
			if tt.want.Status == 0 {
				if err != nil || tokens.AccessToken.Reveal() != markIssued {
					t.Errorf("%v, %v", tokens, err)
				}
				return
			}
			if e, ok := errors.AsType[*oauth.Error](err); !ok || e.Status != tt.want.Status || e.Code != tt.want.Code || tokens != nil {
				t.Errorf("error %#v, want %+v", err, tt.want)
			}
		})
	}
}

func TestCancel(t *testing.T) {
	t.Parallel()
	s := newServer(t, func(_ http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body)
		<-r.Context().Done()
	})
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	if _, err := s.flow.Run(ctx, nil); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v", err)
	}
}
