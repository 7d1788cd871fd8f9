package tui

import (
	"context"
	"encoding/base64"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"doorstep/flows"
	"doorstep/flows/causes"
	"doorstep/flows/checklist"
	"doorstep/flows/discovery"
	"doorstep/jwtview"
	"doorstep/profiles"
	"doorstep/profiles/secret"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"
)

// updating reports whether to write the golden files anew: the flag -update, which teatest has defined already.
func updating() bool { return flag.Lookup("update").Value.String() == "true" }

// golden compares what is drawn with testdata/name.golden. Escape sequences stand there in a form that can be read.
func golden(t *testing.T, name, got string) {
	t.Helper()
	got = strings.NewReplacer("\x1b", "␛", "\a", "␇").Replace(got) + "\n"
	path := filepath.Join("testdata", name+".golden")
	if updating() {
		if err := os.MkdirAll("testdata", 0o750); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v (go test ./tui -update writes it)", err)
	}
	if d := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); d != "" {
		t.Errorf("%s differs (-want +got):\n%s", path, d)
	}
}

// t0 is the clock of these tests, in a zone of its own so that it is the same everywhere.
var t0 = time.Date(2026, 11, 21, 13, 23, 20, 0, time.FixedZone("CET", 3600))

type size struct{ w, h int }

func (s size) String() string { return fmt.Sprintf("%dx%d", s.w, s.h) }

// sizes are those that the goldens hold.
var sizes = []size{{80, 24}, {120, 40}, {40, 12}}

// blocked is a run that goes on until it is cancelled.
func blocked(ctx context.Context, p *profiles.Profile, _ checklist.Options) *checklist.Result {
	<-ctx.Done()
	return &checklist.Result{Checklist: checklist.Checklist{Profile: p.Name}, Err: ctx.Err()}
}

// options are those of a colourless terminal with everything that the assistant can use.
func options() Options {
	return Options{
		Profiles: someProfiles(), Default: "prod", Run: blocked, Now: func() time.Time { return t0 },
		State: func(p *profiles.Profile) (time.Time, bool) {
			switch p.Name {
			case "prod":
				return t0.Add(42 * time.Minute), true
			case "staging":
				return t0.Add(-3 * time.Hour), false
			case "nightly-jobs":
				return t0.Add(90 * time.Second), true
			}
			return time.Time{}, false
		},
		OpenBrowser: func(string) error { return nil },
		Suits:       []Suit{{profiles.FlowCIBA, "there is a phone"}, {profiles.FlowPKCE, "there is a browser on this machine"}, {profiles.FlowDevice, "you have a phone"}},
		Copy:        func(string) error { return nil },
		Discover:    func(context.Context, *profiles.Profile) ([]discovery.Offer, error) { return someOffers(), nil },
		Save: func(_ context.Context, p *profiles.Profile) (*profiles.Profile, string, error) {
			return p, "Saved as " + p.Name + ".", nil
		},
	}
}

// someOffers are those of a provider without a device flow.
func someOffers() []discovery.Offer {
	return []discovery.Offer{
		{Name: "device", Reason: "there is no device_authorization_endpoint"},
		{Name: "pkce", Offered: true, Reason: "grant_types_supported has authorization_code"},
		{Name: "client-credentials", Offered: true, Reason: "grant_types_supported has client_credentials"},
	}
}

func someProfiles() []*profiles.Profile {
	return []*profiles.Profile{
		{Name: "prod", Description: "Production, West Europe", Provider: profiles.Entra, Tenant: "3f0c6a5e-1111-4222-8333-944444444444", ClientID: "9f039f43-0000-4000-8000-000000000001", Flow: profiles.FlowDevice, CDF: &profiles.CDF{Project: "prod", BaseURL: "https://westeurope-1.cognitedata.com"}},
		{Name: "staging", Description: "Where releases are tried", Provider: profiles.Entra, Tenant: "3f0c6a5e-1111-4222-8333-944444444444", ClientID: "9f039f43-0000-4000-8000-000000000002", Flow: profiles.FlowDevice},
		{Name: "nightly-jobs", Description: "Extractors of the night, a service account with a rather long description", Provider: profiles.Auth0, Tenant: "acme.eu", ClientID: "xZ81abc", ClientSecret: secret.Ref{Kind: secret.Env, Name: "NIGHTLY_SECRET"}, Flow: profiles.FlowClientCredentials},
		{Name: "keycloak-at-home", Provider: profiles.Keycloak, Issuer: "https://login.example.com/realms/home", ClientID: "doorstep", Flow: profiles.FlowDevice},
		{Name: "a-name-that-is-longer-than-any-column-would-ever-be", Description: "evil \x1b[31mred\u202e", Provider: profiles.Generic, ClientID: "x"},
	}
}

// open makes the assistant as it stands in a window, the states read.
func open(tb testing.TB, o Options, s size) *assistant {
	tb.Helper()
	ctx, cancel := context.WithCancel(tb.Context())
	a := newAssistant(ctx, o)
	tb.Cleanup(func() { cancel(); a.wait() })
	a.Update(tea.WindowSizeMsg{Width: s.w, Height: s.h})
	if cmd := a.list.load(a.kit.Profiles); cmd != nil {
		a.Update(cmd())
	}
	return a
}

// press presses keys one after the other, and carries out what each asks for unless it waits for the run.
func press(tb testing.TB, a *assistant, names ...string) {
	tb.Helper()
	for _, name := range names {
		_, cmd := a.Update(keyMsg(name))
		if cmd == nil || a.session != nil {
			continue
		}
		a.Update(cmd())
	}
}

// drain carries out a command and what comes of it, but for the next second and the run's next message.
func drain(a *assistant, cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			drain(a, c)
		}
	default:
		a.Update(msg)
	}
}

// bounded is how long a test waits for what comes from another goroutine before it gives up.
const bounded = 20 * time.Second

// within is the test's context, which ends before a test that hangs would hold up all others.
func within(tb testing.TB) context.Context {
	tb.Helper()
	ctx, cancel := context.WithTimeout(tb.Context(), 2*bounded)
	tb.Cleanup(cancel)
	return ctx
}

// await carries out a command that waits for another goroutine, for no longer than bounded.
func await(tb testing.TB, cmd tea.Cmd) tea.Msg {
	tb.Helper()
	if cmd == nil {
		tb.Fatal("there is nothing to wait for")
	}
	got := make(chan tea.Msg, 1)
	go func() { got <- cmd() }()
	return receive(tb, got)
}

// receive waits for what a channel brings, for no longer than bounded.
func receive[T any](tb testing.TB, from <-chan T) T {
	tb.Helper()
	select {
	case v := <-from:
		return v
	case <-time.After(bounded):
		tb.Fatal("nothing came")
		panic("unreachable")
	}
}

// keyMsg is what Bubble Tea sends for a key.
func keyMsg(name string) tea.KeyMsg {
	for t, n := range map[tea.KeyType]string{
		tea.KeyEnter: "enter", tea.KeyEsc: "esc", tea.KeyTab: "tab", tea.KeyShiftTab: "shift+tab", tea.KeyUp: "up", tea.KeyDown: "down",
		tea.KeyLeft: "left", tea.KeyRight: "right", tea.KeyPgUp: "pgup", tea.KeyPgDown: "pgdown", tea.KeyHome: "home", tea.KeyEnd: "end",
		tea.KeyBackspace: "backspace", tea.KeyCtrlC: "ctrl+c", tea.KeyCtrlZ: "ctrl+z", tea.KeyCtrlU: "ctrl+u", tea.KeyCtrlW: "ctrl+w", tea.KeyF1: "f1", tea.KeyCtrlS: "ctrl+s", tea.KeyCtrlN: "ctrl+n",
	} {
		if n == name {
			return tea.KeyMsg{Type: t}
		}
	}
	return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(name)}
}

// happens feeds an event of the session that runs.
func happens(a *assistant, after time.Duration, e flows.Event) {
	a.Update(eventMsg{run: a.session.id, at: t0.Add(after), event: e})
}

// ends feeds the result of the session that runs.
func ends(a *assistant, after time.Duration, r *checklist.Result) {
	a.Update(resultMsg{run: a.session.id, at: t0.Add(after), result: r})
}

// passes lets time go by.
func passes(a *assistant, to time.Duration) { a.Update(tickMsg{t0.Add(to)}) }

func deviceCode() flows.DeviceCode {
	return flows.DeviceCode{
		UserCode: "WDJB-MJHT", VerificationURI: "https://login.example.com/device",
		VerificationURIComplete: "https://login.example.com/device?user_code=WDJB-MJHT",
		ExpiresAt:               t0.Add(15 * time.Minute), Interval: 5 * time.Second,
	}
}

// entraCode has no complete URL, as Entra sends none.
func entraCode() flows.DeviceCode {
	c := deviceCode()
	c.VerificationURI, c.VerificationURIComplete, c.UserCode = "https://microsoft.com/devicelogin", "", "G7KQ2XYZ9"
	c.Message = "To sign in, use a web browser to open the page https://microsoft.com/devicelogin and enter the code G7KQ2XYZ9 to authenticate."
	return c
}

func token(header, payload string) string {
	b64 := base64.RawURLEncoding.EncodeToString
	return b64([]byte(header)) + "." + b64([]byte(payload)) + "." + b64([]byte("signature"))
}

func inspection() *jwtview.Inspection {
	return jwtview.Inspect(token(
		`{"alg":"RS256","kid":"key-1","typ":"at+jwt"}`,
		fmt.Sprintf(`{"iss":"https://login.example.com/","aud":"https://westeurope-1.cognitedata.com","sub":"f7c1a2","exp":%d,"iat":%d,"nbf":%d,`+
			`"scp":"DATA.VIEW IDENTITY","groups":["g-1","g-2"],"name":"Ada \u001b[31mLovelace","acme_department":{"id":7},`+
			`"http://schemas.example.com/identity/claims/a-long-one":true}`, t0.Add(time.Hour).Unix(), t0.Add(-time.Minute).Unix(), t0.Add(-time.Minute).Unix()),
	), jwtview.Options{Now: t0, KeysReason: "the issuer publishes no keys"})
}

// healthy is a run in which everything went well.
func healthy() *checklist.Result {
	return &checklist.Result{
		Checklist:  theChecklist(nil),
		Inspection: inspection(),
		Tokens:     &flows.TokenSet{AccessToken: secret.New("marker-of-a-token"), TokenType: "Bearer", ExpiresAt: t0.Add(time.Hour)},
		Source:     flows.FromSignIn,
	}
}

// denied is a run in which the provider refused the client's secret.
func denied() *checklist.Result {
	c := causes.Cause{
		ID: "access-denied.client-secret", Title: "The client secret has expired or was copied wrongly", Error: "Access denied",
		Meaning: "The provider knows the client but does not accept its secret.",
		Steps: []string{
			"Open the application in the provider's console and look at the secret's expiry date.",
			"Make a new secret, and copy its value, not its ID, into NIGHTLY_SECRET.",
			"Sign in again.",
		},
		Evidence: "token endpoint answered 401: invalid_client: AADSTS7000215: Invalid client secret provided", Source: "guide: Common authentication errors and solutions",
	}
	second := causes.Cause{ID: "forbidden.no-group", Title: "The principal is in no CDF group", Error: "Forbidden", Meaning: "No group matches the token.", Steps: []string{"Add it to a group."}}
	r := &checklist.Result{Checklist: theChecklist([]causes.Cause{c, second}), Err: errors.New("token endpoint answered 401: invalid_client")}
	return r
}

// theChecklist has all steps and items: passed but for a warning without a diagnosis, else with what follows from it.
func theChecklist(diagnosis []causes.Cause) checklist.Checklist {
	c := checklist.Checklist{Profile: "prod", Verdict: jwtview.Warn, StartedAt: t0.UTC(), Duration: 1.2, Diagnosis: diagnosis, Steps: allSteps()}
	for i := range c.Steps {
		for j := range c.Steps[i].Items {
			judge(&c, &c.Steps[i], &c.Steps[i].Items[j])
		}
	}
	return c
}

func judge(c *checklist.Checklist, s *checklist.Step, it *checklist.Item) {
	failing := len(c.Diagnosis) > 0
	it.Status, it.Evidence = jwtview.Pass, "as the profile says"
	switch {
	case it.ID == "token-inspection.clock":
		it.Status, it.Evidence = jwtview.Warn, "this computer's clock is 40 s behind the provider's"
	case failing && it.ID == "idp-credentials.client-secret":
		it.Status, it.Evidence, it.Cause = jwtview.Fail, c.Diagnosis[0].Evidence, c.Diagnosis[0].ID
	case failing && it.ID == "cdf-configuration.group-membership":
		it.Status, it.Evidence, it.Cause = jwtview.Fail, "no group's source ID is in the token", c.Diagnosis[1].ID
	case failing && !strings.HasPrefix(it.ID, "idp"):
		it.Status, it.Evidence = jwtview.Skip, "there is no token to look at: see step 1"
	}
	if s.Status == "" || it.Status == jwtview.Fail || it.Status == jwtview.Warn && s.Status != jwtview.Fail {
		s.Status = it.Status
	}
	if it.Status == jwtview.Fail {
		c.Verdict = jwtview.Fail
	}
}

func allSteps() []checklist.Step {
	step := func(id, title string, items ...string) checklist.Step {
		s := checklist.Step{ID: id, Title: title}
		for _, it := range items {
			name := strings.ReplaceAll(it, "-", " ")
			s.Items = append(s.Items, checklist.Item{ID: id + "." + it, Title: strings.ToUpper(name[:1]) + name[1:]})
		}
		return s
	}
	return []checklist.Step{
		step("idp-credentials", "Verify IdP credentials", "client-id", "client-secret", "tenant", "token-url"),
		step("token-acquisition", "Test token acquisition", "request"),
		step("token-inspection", "Inspect the token", "claims", "signature", "clock", "valid", "project", "principal", "groups"),
		step("cdf-configuration", "Verify CDF configuration", "principal-exists", "client-id", "group-membership", "capabilities", "capability-scope"),
		step("scope-and-audience", "Check scope and audience", "audience", "format", "permissions", "full-access"),
	}
}

// fits checks that a frame is exactly as high as the window and no line of it wider.
func fits(t *testing.T, view string, s size) {
	t.Helper()
	lines := strings.Split(view, "\n")
	if len(lines) != s.h {
		t.Errorf("%d lines in a window of %d", len(lines), s.h)
	}
	for i, l := range lines {
		if w := ansi.StringWidth(l); w > s.w {
			t.Errorf("line %d has %d cells in a window of %d: %q", i+1, w, s.w, l)
		}
	}
}
