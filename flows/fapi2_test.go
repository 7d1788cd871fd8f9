package flows_test

import (
	"net/http"
	"net/url"
	"os"
	"testing"

	"doorstep/flows"
	"doorstep/flows/demo"
	"doorstep/profiles/secret"
)

// throughPages lets a person of the demo sign in and approve; told gets the authorization request.
func throughPages(t *testing.T, d *demo.Demo, told func(url.Values)) func(flows.Event) {
	return func(e flows.Event) {
		switch e := e.(type) {
		case flows.AuthorizationURL:
			u, err := url.Parse(e.URL)
			if err != nil {
				t.Error(err)
				return
			}
			told(u.Query())
			back, err := d.Authorize(e.URL, d.Users[0])
			if err != nil {
				t.Error(err)
				return
			}
			browse(t, back)
		case flows.AnswerRefused:
			t.Errorf("the answer was refused: %s", e.Problem)
		default:
		}
	}
}

// A person signs in by all that security: fapi2 turns on, and by signed requests and answers, against the demo's
// provider; its API wants the proofs.
func TestFAPI2AgainstTheDemo(t *testing.T) {
	t.Parallel()
	p, d := ofDemo(t, "healthy-fapi2")
	c := flows.New(flows.Options{Secrets: secret.Resolver{ReadFile: os.ReadFile}})
	var sent url.Values
	got, _, err := c.Token(t.Context(), p, flows.TokenOptions{}, throughPages(t, d, func(q url.Values) { sent = q }))
	if err != nil {
		t.Fatal(err)
	}
	if len(sent) != 2 || sent.Get("client_id") != p.ClientID || sent.Get("request_uri") == "" {
		t.Errorf("the browser carried %v, want nothing but what stands for the request", sent)
	}
	if got.ProofKey.IsZero() || got.IDToken.IsZero() {
		t.Errorf("got %+v", got)
	}
	if status := get(t, c, p, p.ResourceCheck.URL); status != http.StatusOK {
		t.Errorf("the plans: %d", status)
	}
}

// A signed answer comes back however the profile has it asked for, behind the "#" too.
func TestSignedAnswersOfTheDemo(t *testing.T) {
	t.Parallel()
	for _, mode := range []string{"query.jwt", "fragment.jwt"} {
		p, d := ofDemo(t, "healthy-fapi2")
		p.ExtraParameters = map[string]string{"response_mode": mode}
		c := flows.New(flows.Options{Secrets: secret.Resolver{ReadFile: os.ReadFile}})
		_, _, err := c.Token(t.Context(), p, flows.TokenOptions{}, func(e flows.Event) {
			approving(t, d, nil)(e)
			if refused, ok := e.(flows.AnswerRefused); ok {
				t.Errorf("%s: %s", mode, refused.Problem)
			}
		})
		if err != nil {
			t.Errorf("%s: %v", mode, err)
		}
	}
}
