package tui

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"doorstep/flows"
	"doorstep/flows/checklist"
	"doorstep/profiles"

	tea "github.com/charmbracelet/bubbletea"
)

func authorizationURL() flows.AuthorizationURL {
	return flows.AuthorizationURL{
		URL: "https://login.example.com/authorize?client_id=9f039f43-0000-4000-8000-000000000001&code_challenge=XxV4sf566oGiVPHAA74nqPm" +
			"&code_challenge_method=S256&redirect_uri=http%3A%2F%2F127.0.0.1%3A41831%2Fcallback&response_type=code&scope=openid&state=_TD3_K641e4J",
		RedirectURI: "http://127.0.0.1:41831/callback",
	}
}

// atBrowser is a sign-in with a browser, some keys later.
func atBrowser(change func(*Options), names ...string) func(testing.TB, size, Options) *assistant {
	return func(tb testing.TB, s size, o Options) *assistant {
		if change != nil {
			change(&o)
		}
		a := open(tb, o, s)
		press(tb, a, "enter")
		happens(a, 0, authorizationURL())
		press(tb, a, names...)
		return a
	}
}

func overSSH(o *Options) {
	o.OpenBrowser = nil
	o.Tunnel = func(string) string { return "ssh -L 41831:127.0.0.1:41831 ada@10.0.0.9" }
}

func demoHints(o *Options) {
	o.DeviceHint = []string{"ada / wonder  may do everything", "bob / builder  is in no group"}
}

var browserScenes = []scene{
	{"browser", atBrowser(nil)},
	{"browser-demo", atBrowser(demoHints)},
	{"browser-ssh", atBrowser(overSSH)},
	{"browser-typing", atBrowser(overSSH, "p", "h", "t", "t", "p", "left")},
	{"browser-url", atBrowser(nil, "z")},
	{"browser-refused", func(tb testing.TB, s size, o Options) *assistant {
		a := atBrowser(nil)(tb, s, o)
		happens(a, 20*time.Second, flows.AnswerRefused{Problem: "the answer belongs to \x1b[31manother sign-in"})
		return a
	}},
}

func pasted(text string) tea.KeyMsg {
	return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(text), Paste: true}
}

// TestBrowserOpensByItself, where there is one.
func TestBrowserOpensByItself(t *testing.T) {
	t.Parallel()
	var opened []string
	o := options()
	o.OpenBrowser = func(url string) error { opened = append(opened, url); return errors.New("no \x1bbrowser") }
	a := open(t, o, sizes[1])
	press(t, a, "enter")
	drain(a, a.onEvent(eventMsg{run: a.session.id, at: t0, event: authorizationURL()}))
	sees(t, a, `no \x1bbrowser. Open the URL above yourself.`)
	_, cmd := a.Update(keyMsg("o"))
	drain(a, cmd)
	if len(opened) != 2 || opened[0] != authorizationURL().URL {
		t.Errorf("opened %q", opened)
	}
}

// TestBrowserPaste: what is pasted or typed reaches the flow, and nothing else does.
func TestBrowserPaste(t *testing.T) {
	t.Parallel()
	got := make(chan string, 3)
	o := options()
	o.OpenBrowser = nil
	var copied string
	o.Copy = func(text string) error { copied = text; return nil }
	o.Run = func(ctx context.Context, _ *profiles.Profile, o checklist.Options) *checklist.Result {
		o.Emit(authorizationURL())
		for range 2 {
			select {
			case answer := <-o.Pasted:
				got <- answer
				o.Emit(flows.AnswerRefused{Problem: "not this one"})
			case <-ctx.Done():
				return &checklist.Result{Err: ctx.Err()}
			}
		}
		return healthy()
	}
	a := open(t, o, sizes[0])
	_, cmd := a.Update(keyMsg("enter"))
	a.Update(await(t, cmd))
	next := a.session.next
	_, cmd = a.Update(keyMsg("u"))
	a.Update(await(t, cmd))
	if copied != authorizationURL().URL {
		t.Errorf("copied %q", copied)
	}
	_, cmd = a.Update(pasted("http://127.0.0.1:1/callback?\r\ncode=c1&state=s"))
	await(t, cmd)
	if answer := receive(t, got); answer != "http://127.0.0.1:1/callback?code=c1&state=s" {
		t.Errorf("the flow gets %q", answer)
	}
	a.Update(await(t, next))
	sees(t, a, "not this one; still")
	press(t, a, "tab", "c", "2")
	_, cmd = a.Update(keyMsg("enter"))
	await(t, cmd)
	if answer := receive(t, got); answer != "c2" {
		t.Errorf("the flow gets %q", answer)
	}
	a.Update(await(t, next)) // refused
	a.Update(await(t, next)) // the result
	sees(t, a, "[1 Claims]")
}

// TestBrowserKeys: a letter is a key until the field has been entered, and esc leaves the field first.
func TestBrowserKeys(t *testing.T) {
	t.Parallel()
	a := atBrowser(nil, "p", "u", "o", "z", "q", "?")(t, sizes[1], options())
	sees(t, a, "Answer: uozq?")
	press(t, a, "esc")
	sees(t, a, "Answer: uozq?", "esc cancel")
	press(t, a, "p", "ctrl+u", "enter")
	if strings.Contains(a.View(), "at the provider") {
		t.Error("nothing was sent, and the screen says that it was")
	}
	press(t, a, "z", "down", "z", "z", "esc")
	sees(t, a, "esc cancel")
	happens(a, 0, flows.SignedIn{})
	if _, ok := a.top.(*progress); !ok {
		t.Errorf("signed in leads to %T", a.top)
	}
}

// TestBrowserLetsAnswersGo: an answer that nobody takes any more keeps nobody waiting.
func TestBrowserLetsAnswersGo(t *testing.T) {
	t.Parallel()
	a := atBrowser(nil)(t, sizes[0], options())
	_, cmd := a.Update(pasted("code"))
	press(t, a, "esc")
	await(t, cmd)
}

// TestBrowserTakesAnotherURL: one that has run out gives way to the next, in its place and without another page opening.
func TestBrowserTakesAnotherURL(t *testing.T) {
	t.Parallel()
	opened := 0
	a := atBrowser(func(o *Options) { o.OpenBrowser = func(string) error { opened++; return nil } }, "z")(t, sizes[0], options())
	before := opened
	happens(a, time.Minute, flows.AuthorizationURL{URL: "https://login.example.com/another", RedirectURI: authorizationURL().RedirectURI, Again: true})
	b, ok := a.top.(*browser)
	if !ok || b.at.URL != "https://login.example.com/another" || b.alone == nil || opened != before {
		t.Errorf("the screen is %T with %+v; pages opened: %d", a.top, b, opened-before)
	}
	if !strings.Contains(a.View(), "/another") {
		t.Errorf("it shows\n%s", a.View())
	}
}
