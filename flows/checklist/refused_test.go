package checklist

import (
	"net/http"
	"strings"
	"testing"

	"doorstep/jwtview"
	"doorstep/profiles"
	"doorstep/profiles/secret"
)

// TestWhatARefusedTokenHas is about tokens that CDF refuses without a word, as it does, and that show why themselves.
func TestWhatARefusedTokenHas(t *testing.T) {
	t.Parallel()
	const graph = "00000003-0000-0000-c000-000000000000"
	for name, tt := range map[string]struct {
		change    func(*world)
		cause     string
		says      string
		unless    string         // which the evidence may not say
		signature jwtview.Status // of the item, "" for any
		claims    map[string]any // of the token
	}{
		"nothing":          {nil, "forbidden.no-group", "nothing is wrong with the token", "kid", "", nil},
		"a scheme":         {func(w *world) { w.opaque = "Bearer " + w.token() }, "token.claims", "scheme Bearer", "nothing is wrong", "", nil},
		"padding":          {func(w *world) { w.opaque = strings.Replace(w.token(), ".", "=.", 1) }, "token.claims", "padding", "nothing is wrong", "", nil},
		"a time in quotes": {nil, "token.claims", "exp is a string", "", "", map[string]any{"exp": "4102444800"}},
		"an API of Microsoft's": {
			nil, "invalid-token.audience", "Microsoft Graph", "v2 tokens", jwtview.Pass,
			map[string]any{"aud": graph},
		},
		"an API of Microsoft's, and its issuer": {
			func(w *world) { w.kid = "unknown" }, "invalid-token.audience", "Microsoft Graph", "", jwtview.Warn,
			map[string]any{"aud": graph, "iss": "https://sts.windows.net/x/"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			for claim, v := range tt.claims {
				w.claims[claim] = v
			}
			if tt.change != nil {
				tt.change(w)
			}
			w.answers[pathInspect] = refusedWith(http.StatusUnauthorized, "Unauthorized")
			res := check(t, w.profile(), Options{})
			if diagnosed(res) != tt.cause {
				t.Fatalf("diagnosis %q, want %s alone\n%s", diagnosed(res), tt.cause, Markdown(res, w.profile()))
			}
			said := res.Checklist.Diagnosis[0].Evidence
			if !strings.Contains(said, tt.says) || tt.unless != "" && strings.Contains(said, tt.unless) {
				t.Errorf("evidence %q", said)
			}
			if it := itemOf(t, res, itemSignature); tt.signature != "" && it.Status != tt.signature || strings.Contains(it.Evidence, "took the token") {
				t.Errorf("signature: %+v", it)
			}
		})
	}
}

// TestGroupsInAnotherClaim holds that it is told in which claim a token lists its groups, where that is none that
// everybody looks at.
func TestGroupsInAnotherClaim(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.claims["groups"], w.claims["roles"] = nil, []string{"group-1"}
	w.answers[pathInspect] = ok(inspection(""))
	for _, path := range []string{pathProject, pathMine, pathAll} {
		w.answers[path] = refusedWith(http.StatusUnauthorized, "Unauthorized")
	}
	res := check(t, w.profile(), Options{})
	if diagnosed(res) != "forbidden.no-group" || !strings.Contains(res.Checklist.Diagnosis[0].Evidence, "in roles group-1") {
		t.Errorf("diagnosis %+v", res.Checklist.Diagnosis)
	}
}

// TestATokenThatWasCopiedWithMore is about a profile's own token, as people paste it into a file or a variable.
func TestATokenThatWasCopiedWithMore(t *testing.T) {
	t.Parallel()
	for _, around := range [][2]string{{"Bearer ", ""}, {`"`, `"`}, {"", "\n"}, {"Authorization: Bearer ", "\r\n"}} {
		w := newWorld(t)
		p := &profiles.Profile{Name: "plant", Flow: profiles.FlowToken, CDF: w.profile().CDF}
		p.AccessToken = secret.Ref{Kind: secret.Literal, Literal: secret.New(around[0] + w.token() + around[1])}
		w.answers[pathInspect] = ok(inspection(`{"projectUrlName":"plant","groups":[1]}`, granted("timeSeriesAcl", "READ")))
		if res := check(t, p, Options{}); diagnosed(res) != "" || len(res.Tokens.AccessToken.Reveal()) != len(w.token()) {
			t.Errorf("%q: %s", around, diagnosed(res))
		}
	}
}
