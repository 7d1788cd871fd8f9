package tui

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"doorstep/flows/checklist"
	"doorstep/flows/discovery"
	"doorstep/jwtview"
	"doorstep/profiles"
	"doorstep/profiles/secret"
)

// answer pastes an answer into the field under the cursor, lets the typing pause pass, and goes on to the next one.
func answer(a *assistant, text string) {
	a.Update(pasted(text))
	s := a.top.(*setup)
	_, cmd := a.Update(replyMsg{s, pauseMsg{s.finding.issuer}})
	drain(a, cmd)
	a.Update(keyMsg("tab"))
}

// choose turns the choice under the cursor until the screen says so.
func choose(tb testing.TB, a *assistant, what string) {
	tb.Helper()
	for range 12 {
		s := a.top.(*setup)
		if s.choice(s.rows[s.cursor]) == what {
			a.Update(keyMsg("tab"))
			return
		}
		a.Update(keyMsg("right"))
	}
	tb.Fatalf("%s cannot be chosen", what)
}

// newProfile is the set-up, answers in the order of its rows; a row is left as it is for "".
func newProfile(provider string, answers ...string) func(testing.TB, size, Options) *assistant {
	return func(tb testing.TB, s size, o Options) *assistant {
		a := open(tb, o, s)
		press(tb, a, "n")
		choose(tb, a, provider)
		for _, text := range answers {
			switch {
			case text == "":
				a.Update(keyMsg("tab"))
			case a.top.(*setup).rows[a.top.(*setup).cursor].kind == choiceRow:
				choose(tb, a, text)
			default:
				answer(a, text)
			}
		}
		return a
	}
}

const (
	entra  = "Microsoft Entra ID"
	tenant = "3f0c6a5e-8a1b-4c2d-9e3f-7b5a6c4d8e90"
	client = "9f039f43-2d5a-4a7b-9c1e-5f0d8b6a7c21"
)

func first(o *Options) { o.Profiles = nil }

var setupScenes = []scene{
	{"setup-first", func(tb testing.TB, s size, o Options) *assistant { first(&o); return open(tb, o, s) }},
	{"setup-provider", newProfile("Keycloak", "", "", "", "", "", "", "", "", "", "")},
	{"setup-tenant", func(tb testing.TB, s size, o Options) *assistant {
		a := newProfile(entra)(tb, s, o)
		a.Update(pasted("3f0c6a5e8a1b4c2d9e3f7b5a6c4d8e90"))
		return a
	}},
	{"setup-asking", func(tb testing.TB, s size, o Options) *assistant {
		a := newProfile(entra)(tb, s, o)
		a.Update(pasted(tenant))
		return a
	}},
	{"setup-flow", newProfile(entra, tenant)},
	{"setup-secret", newProfile(entra, tenant, "client-credentials", client)},
	{"setup-secret-id", func(tb testing.TB, s size, o Options) *assistant {
		a := newProfile(entra, tenant, "client-credentials", client)(tb, s, o)
		a.Update(pasted("0f0e0d0c-0b0a-4908-8706-050403020100"))
		return a
	}},
	{"setup-cluster", newProfile(entra, tenant, "", client, "my-project")},
	{"setup-ready", newProfile(entra, tenant, "", client, "my-project", "westeurope-1", "")},
	{"setup-missing", func(tb testing.TB, s size, o Options) *assistant {
		a := newProfile(entra, tenant)(tb, s, o)
		press(tb, a, "ctrl+s")
		return a
	}},
	{"setup-failed", func(tb testing.TB, s size, o Options) *assistant {
		a := newProfile(entra, tenant, "client-credentials", client, "the-secret")(tb, s, o)
		press(tb, a, "ctrl+s")
		ends(a, time.Second, denied())
		return a
	}},
	{"setup-failed-end", func(tb testing.TB, s size, o Options) *assistant {
		a := newProfile(entra, tenant, "client-credentials", client, "the-secret")(tb, s, o)
		press(tb, a, "ctrl+s")
		ends(a, time.Second, denied())
		press(tb, a, "down", "down", "down", "down", "down", "down")
		return a
	}},
}

func at(a *assistant) string { s := a.top.(*setup); return s.rows[s.cursor].ask.Key }

func TestSetupOpensWithoutProfiles(t *testing.T) {
	t.Parallel()
	o := options()
	first(&o)
	a := open(t, o, sizes[0])
	sees(t, a, "new profile", "There is no profile yet")
	press(t, a, "q") // text to this screen, and no way out
	if _, ok := a.top.(*setup); !ok {
		t.Errorf("q leads to %T", a.top)
	}
	press(t, a, "esc")
	sees(t, a, "no profiles yet", "n new profile")
	o.Save = nil
	a = open(t, o, sizes[0])
	press(t, a, "n")
	if a.top != nil {
		t.Error("a set-up where nothing can be saved")
	}
}

// TestSetupSaves: what works is saved as it was tried, is in the list, and its result is shown.
func TestSetupSaves(t *testing.T) {
	t.Parallel()
	var saved *profiles.Profile
	o := options()
	save := o.Save
	o.Save = func(ctx context.Context, p *profiles.Profile) (*profiles.Profile, string, error) {
		saved = p
		return save(ctx, p)
	}
	a := newProfile(entra, tenant, "client-credentials", client, "the-secret", "my-project", "westeurope-1")(t, sizes[0], o)
	press(t, a, "ctrl+s")
	if a.session == nil || a.session.profile.ClientID != client || a.session.profile.CDF.Cluster != "westeurope-1" {
		t.Fatalf("signs in with %+v", a.session)
	}
	_, cmd := a.Update(resultMsg{run: a.session.id, at: t0, result: healthy()})
	drain(a, cmd)
	sees(t, a, "[1 Claims]", "Saved as my-project.")
	if saved == nil || saved.Name != "my-project" || saved.Flow != profiles.FlowClientCredentials || saved.ClientSecret.Kind != secret.Literal {
		t.Errorf("saved %+v", saved)
	}
	if a.outcome.Last == nil {
		t.Error("there is nothing to say afterwards")
	}
	press(t, a, "q")
	sees(t, a, "▸ my-project")
}

// TestSetupGoesBackToTheField: what doesn't work is told where it can be mended, and nothing is saved.
func TestSetupGoesBackToTheField(t *testing.T) {
	t.Parallel()
	o := options()
	wrote := false
	o.Save = func(_ context.Context, p *profiles.Profile) (*profiles.Profile, string, error) {
		wrote = true
		return p, "Saved.", nil
	}
	a := newProfile(entra, tenant, "client-credentials", client, "the-secret", "my-project", "westeurope-1")(t, sizes[1], o)
	press(t, a, "ctrl+s")
	_, cmd := a.Update(resultMsg{run: a.session.id, at: t0, result: denied()})
	drain(a, cmd)
	if at(a) != "client-secret" || wrote {
		t.Errorf("at %s, written %v", at(a), wrote)
	}
	sees(t, a, "It doesn't work yet.", "AADSTS7000215", "Make a new secret", "Save it all the same")
	if strings.Contains(a.View(), "the-secret") {
		t.Error("the secret is on the screen")
	}
	press(t, a, "x")
	if strings.Contains(a.View(), "AADSTS7000215") || strings.Contains(a.View(), "all the same") {
		t.Error("an old result is told of a new answer")
	}
	press(t, a, "backspace", "ctrl+s")
	ends(a, 0, denied())
	a.top.(*setup).focus("details")
	press(t, a, "enter")
	sees(t, a, "2 Checklist")
	press(t, a, "q")
	sees(t, a, "new profile")
	a.top.(*setup).focus("save")
	press(t, a, "enter")
	if !wrote {
		t.Error("it is not saved all the same")
	}
	sees(t, a, "[2 Checklist")
}

func TestSetupCannotSave(t *testing.T) {
	t.Parallel()
	o := options()
	o.Save = func(context.Context, *profiles.Profile) (*profiles.Profile, string, error) {
		return nil, "", errors.New("the disk is \x1bfull")
	}
	a := newProfile(entra, tenant, "", client)(t, sizes[0], o)
	press(t, a, "ctrl+s")
	_, cmd := a.Update(resultMsg{run: a.session.id, at: t0, result: healthy()})
	drain(a, cmd)
	sees(t, a, `It was not saved: the disk is \x1bfull`)
}

// TestSetupCancelled: going back from the sign-in leads to the answers, and from there to the list, which keeps them.
func TestSetupCancelled(t *testing.T) {
	t.Parallel()
	a := newProfile(entra, tenant, "", client)(t, sizes[0], options())
	press(t, a, "ctrl+s")
	if _, ok := a.top.(*progress); !ok {
		t.Fatalf("trying leads to %T", a.top)
	}
	press(t, a, "esc")
	sees(t, a, "new profile", client)
	press(t, a, "esc")
	sees(t, a, "pick a profile")
	press(t, a, "n")
	sees(t, a, client)
}

// TestSetupDiscovers: the provider is asked once nobody types, only when nothing is wrong, and what it lacks cannot
// be chosen.
func TestSetupDiscovers(t *testing.T) {
	t.Parallel()
	asked := 0
	o := options()
	o.Suits = []Suit{{profiles.FlowDevice, "you are here over SSH"}, {profiles.FlowPKCE, ""}}
	o.Discover = func(_ context.Context, p *profiles.Profile) ([]discovery.Offer, error) {
		asked++
		if p.Effective().Issuer != "https://login.microsoftonline.com/"+tenant+"/v2.0" {
			t.Errorf("asks %s", p.Effective().Issuer)
		}
		return someOffers(), nil
	}
	a := newProfile(entra)(t, sizes[1], o)
	s := a.top.(*setup)
	if s.flow != profiles.FlowDevice {
		t.Errorf("without a browser %s is suggested", s.flow)
	}
	a.Update(pasted(tenant[:20]))
	if s.finding.issuer != "" {
		t.Errorf("half a tenant is taken for the whole: %+v", s.finding)
	}
	a.Update(pasted(tenant[20:]))
	sees(t, a, "Asking https://login.microsoftonline.com")
	a.Update(replyMsg{s, pauseMsg{"https://another.example.com"}}) // typed over since
	_, cmd := a.Update(replyMsg{s, pauseMsg{s.finding.issuer}})
	drain(a, cmd)
	if asked != 1 {
		t.Errorf("asked %d times", asked)
	}
	sees(t, a, "answers.")
	if s.flow == profiles.FlowDevice {
		t.Error("a flow that isn't offered stays chosen")
	}
	press(t, a, "tab")
	sees(t, a, "device: not offered, there is no device_authorization_endpoint")
	for range 5 {
		press(t, a, "right")
		if s.flow == profiles.FlowDevice {
			t.Error("a flow that isn't offered can be chosen")
		}
	}
	a.Update(replyMsg{s, foundMsg{issuer: "https://another.example.com", err: errors.New("late")}})
	if s.finding.err != nil {
		t.Error("a late answer counts")
	}
}

func TestSetupToldThatNobodyAnswers(t *testing.T) {
	t.Parallel()
	o := options()
	o.Discover = func(context.Context, *profiles.Profile) ([]discovery.Offer, error) {
		return nil, errors.New("no such host")
	}
	a := newProfile(entra, tenant)(t, sizes[0], o)
	press(t, a, "up")
	sees(t, a, "doesn't answer: no such host")
}

// TestSetupOfServices: where only applications sign in, nothing else is suggested, whatever would suit the person.
func TestSetupOfServices(t *testing.T) {
	t.Parallel()
	a := newProfile(entra)(t, sizes[0], options())
	s := a.top.(*setup)
	press(t, a, "tab", "right", "shift+tab", "shift+tab", "left", "left") // a flow for people is chosen, and then this provider
	if s.provider != profiles.Cognite || s.flow != profiles.FlowClientCredentials {
		t.Errorf("at %s, %s is suggested", s.provider, s.flow)
	}
}

// TestSetupUsual goes through the usual values of a field.
func TestSetupUsual(t *testing.T) {
	t.Parallel()
	a := newProfile(entra, tenant, "", client, "my-project")(t, sizes[0], options())
	press(t, a, "ctrl+n", "ctrl+n")
	if got := a.top.(*setup).profile.CDF.Cluster; got != "api" {
		t.Errorf("the cluster is %q", got)
	}
}

// TestSetupAgain: the same answers tried once more with another result.
func TestSetupAgain(t *testing.T) {
	t.Parallel()
	a := newProfile(entra, tenant, "client-credentials", client, "s")(t, sizes[0], options())
	for _, r := range []*checklist.Result{denied(), {Err: errors.New("no idea")}, expiredCode()} {
		press(t, a, "ctrl+s")
		ends(a, 0, r)
		if _, ok := a.top.(*setup); !ok {
			t.Fatalf("leads to %T", a.top)
		}
	}
}

// TestSetupName: the name follows the project until the person gives one, and again once that is taken out.
func TestSetupName(t *testing.T) {
	t.Parallel()
	o := options()
	o.Profiles[0].Name = "my-project"
	a := newProfile(entra, tenant, "", client, "my-project", "")(t, sizes[0], o)
	sees(t, a, "my-project-2")
	press(t, a, "ctrl+u", "m", "i", "n", "e")
	if got := a.top.(*setup).profile.Name; got != "mine" {
		t.Errorf("it is called %q", got)
	}
	press(t, a, "ctrl+u", "tab")
	sees(t, a, "my-project-2")
	press(t, a, "up", "ctrl+u")
	a.Update(pasted("staging"))
	sees(t, a, "there is a profile of this name already")
	press(t, a, "ctrl+s")
	if a.session != nil {
		t.Error("a name is taken twice")
	}
}

// TestSetupFailsWithoutACause: a token that fails a check for no known cause is told of as well.
func TestSetupFailsWithoutACause(t *testing.T) {
	t.Parallel()
	a := newProfile(entra, tenant, "client-credentials", client, "the-secret")(t, sizes[0], options())
	press(t, a, "ctrl+s")
	r := healthy()
	r.Checklist.Verdict = jwtview.Fail
	ends(a, time.Second, r)
	sees(t, a, "It doesn't work yet. A check failed.", "Show the whole checklist")
}

// TestSetupTellsWhichRows: where the window hides some rows, the line beneath says which are shown.
func TestSetupTellsWhichRows(t *testing.T) {
	t.Parallel()
	a := newProfile(entra)(t, sizes[2], options())
	sees(t, a, "1-4 of ")
	for range a.top.(*setup).rows {
		press(t, a, "tab")
	}
	if view := a.View(); strings.Contains(view, "1-4 of ") {
		t.Errorf("the first rows are said to be shown:\n%s", view)
	}
	roomy := newProfile(entra)(t, sizes[1], options())
	if view := roomy.View(); strings.Contains(view, "─ 1-") {
		t.Errorf("rows are said to be hidden:\n%s", view)
	}
}
