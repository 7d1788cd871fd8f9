package authcode_test

import (
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"testing"
	"testing/synctest"
	"time"

	"doorstep/flows/authcode"
	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
	"doorstep/flows/pipenet"
	"doorstep/flows/tokenendpoint"
)

// A pushed request lives a minute, a person takes longer: the request is pushed again when it has run out, with the same
// state, and the answer to either is taken. A server that is away for a while ends nothing.
func TestAPushedRequestRunsOut(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var pushed []url.Values
		mux := http.NewServeMux()
		mux.HandleFunc("POST /par", func(w http.ResponseWriter, r *http.Request) {
			_ = r.ParseForm()
			if pushed = append(pushed, r.PostForm); len(pushed) == 2 {
				w.WriteHeader(http.StatusBadRequest)
				return
			}
			w.WriteHeader(http.StatusCreated)
			_, _ = fmt.Fprintf(w, `{"request_uri":"urn:request:%d","expires_in":60}`, len(pushed))
		})
		hc, err := httpclient.New(httpclient.Options{Transport: pipenet.New(t, mux).Transport(t)})
		if err != nil {
			t.Fatal(err)
		}
		pasted := make(chan string, 1)
		f := authcode.Flow{
			AuthorizationURL: "http://localhost/authorize", PushedURL: "http://localhost/par", RedirectURI: "https://app.example/cb",
			Token: tokenendpoint.Endpoint{HTTP: hc, URL: "http://localhost/token", Client: oauth.Client{ID: "app"}}, Pasted: pasted,
		}
		begin := time.Now()
		var pages []oauth.AuthorizationURL
		_, err = f.Run(t.Context(), func(e oauth.Event) {
			page, ok := e.(oauth.AuthorizationURL)
			if !ok {
				t.Errorf("told %#v", e)
				return
			}
			if pages = append(pages, page); page.Again {
				pasted <- "https://app.example/cb?error=access_denied&state=" + pushed[0].Get("state")
			}
		})
		if e, ok := errors.AsType[*oauth.Error](err); !ok || e.Code != "access_denied" {
			t.Fatalf("ended with %v", err)
		}
		if len(pages) != 2 || pages[0].Again || pages[0].URL == pages[1].URL || !pages[0].ExpiresAt.Equal(begin.Add(time.Minute)) {
			t.Errorf("pages: %+v", pages)
		}
		for _, name := range []string{"state", "code_challenge", "redirect_uri"} {
			if first, last := pushed[0].Get(name), pushed[len(pushed)-1].Get(name); first == "" || first != last {
				t.Errorf("%s was %q and is %q", name, first, last)
			}
		}
	})
}
