package authcode_test

import (
	"errors"
	"net/http"
	"testing"

	"doorstep/flows/oauth"
)

// A right answer that an extension of the browser, or a script of another page, brings is not taken from it.
func TestCallbacksThatNoPersonWentTo(t *testing.T) {
	t.Parallel()
	for name, header := range map[string]http.Header{
		"an extension":                {"Origin": {"chrome-extension://aaaabbbbccccdddd"}},
		"an extension of Firefox's":   {"Origin": {"moz-extension://6b8d"}, "Sec-Fetch-Mode": {"cors"}, "Sec-Fetch-Site": {"cross-site"}},
		"an extension without origin": {"Sec-Fetch-Mode": {"no-cors"}, "Sec-Fetch-Site": {"none"}},
		"an image of another page":    {"Sec-Fetch-Mode": {"no-cors"}, "Sec-Fetch-Dest": {"image"}, "Sec-Fetch-Site": {"cross-site"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := newProvider(t)
			r := p.run(p.flow(), func(redirect string) {
				for _, x := range []struct {
					header http.Header
					want   int
				}{
					{header, http.StatusForbidden},
					{http.Header{"Sec-Fetch-Mode": {"navigate"}, "Sec-Fetch-Dest": {"document"}, "Sec-Fetch-Site": {"cross-site"}}, http.StatusOK},
				} {
					req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, redirect+"?"+p.answer().Encode(), nil)
					if err != nil {
						t.Error(err)
						return
					}
					req.Header = x.header
					if got := p.do(req); got.status != x.want {
						t.Errorf("%v got %d, want %d", x.header, got.status, x.want)
					}
				}
			})
			p.wantSignedIn(r)
			if got := r.refusals(); len(got) != 1 {
				t.Errorf("told %q, want one refusal", got)
			}
		})
	}
}

// A code that has run out or was used, or one of another sign-in's, is refused by the token endpoint; it is sent once.
func TestCodesThatTheTokenEndpointRefuses(t *testing.T) {
	t.Parallel()
	for name, signIn := range map[string]func(p *provider) result{
		"by the browser": func(p *provider) result {
			return p.run(p.flow(), func(redirect string) {
				q := p.answer()
				q.Set("code", "a-code-that-was-used")
				p.visit(redirect, q)
			})
		},
		"pasted": func(p *provider) result {
			f, lines := p.flow(), make(chan string, 1)
			f.Pasted = lines
			return p.run(f, func(string) { lines <- "a-code-that-was-used" })
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := newProvider(t)
			r := signIn(p)
			e, ok := errors.AsType[*oauth.Error](r.err)
			if !ok || e.Code != "invalid_grant" || e.Endpoint != oauth.EndpointToken {
				t.Errorf("got %#v", r.err)
			}
			if p.grants != 1 {
				t.Errorf("the code was sent %d times", p.grants)
			}
		})
	}
}
