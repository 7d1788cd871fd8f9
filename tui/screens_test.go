package tui

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"doorstep/flows"
	"doorstep/flows/checklist"
	"doorstep/jwtview"

	"github.com/charmbracelet/x/ansi"
)

// scene is a state that a screen can be in, reached as a person would.
type scene struct {
	name  string
	stage func(tb testing.TB, s size, o Options) *assistant
}

// scenes are all of them.
var scenes = slices.Concat(signInScenes, browserScenes, questionScenes, explainScenes, setupScenes)

var signInScenes = []scene{
	{"list", open2},
	{"list-empty", func(tb testing.TB, s size, o Options) *assistant {
		o.Profiles, o.Save = nil, nil
		return open(tb, o, s)
	}},
	{"list-filter", func(tb testing.TB, s size, o Options) *assistant {
		a := open(tb, o, s)
		press(tb, a, "/", "s", "e")
		return a
	}},
	{"list-filter-none", func(tb testing.TB, s size, o Options) *assistant {
		a := open(tb, o, s)
		press(tb, a, "/", "q", "q")
		return a
	}},
	{"list-notices", func(tb testing.TB, s size, o Options) *assistant {
		o.Notices = []string{"Tokens are kept in a file that only you can read: there is no keyring here."}
		return open(tb, o, s)
	}},
	{"help", func(tb testing.TB, s size, o Options) *assistant {
		a := open(tb, o, s)
		press(tb, a, "?")
		return a
	}},
	{"progress", func(tb testing.TB, s size, o Options) *assistant {
		a := open(tb, o, s)
		press(tb, a, "enter")
		a.Update(stepMsg{a.session.id, t0.Add(time.Second), theChecklist(nil).Steps[0]})
		a.Update(stepMsg{a.session.id, t0.Add(2 * time.Second), denied().Checklist.Steps[1]})
		passes(a, 3*time.Second)
		return a
	}},
	{"device", func(tb testing.TB, s size, o Options) *assistant {
		a := open(tb, o, s)
		press(tb, a, "enter")
		happens(a, 0, deviceCode())
		happens(a, 5*time.Second, flows.Pending{NextPollIn: 5 * time.Second})
		passes(a, 7*time.Second)
		return a
	}},
	{"device-demo", func(tb testing.TB, s size, o Options) *assistant {
		o.DeviceHint = []string{"ada / wonder  may do everything", "bob / builder  is in no group"}
		a := open(tb, o, s)
		press(tb, a, "enter")
		c := deviceCode()
		c.VerificationURI, c.VerificationURIComplete = "http://127.0.0.1:43117/device", "http://127.0.0.1:43117/device?user_code=WDJB-MJHT"
		happens(a, 0, c)
		return a
	}},
	{"device-entra", func(tb testing.TB, s size, o Options) *assistant {
		a := open(tb, o, s)
		press(tb, a, "enter")
		happens(a, 0, entraCode())
		return a
	}},
	{"device-trouble", func(tb testing.TB, s size, o Options) *assistant {
		a := open(tb, o, s)
		press(tb, a, "enter")
		happens(a, 0, deviceCode())
		happens(a, 11*time.Minute, flows.SlowDown{Interval: 10 * time.Second})
		happens(a, 11*time.Minute, flows.Retrying{Failures: 3, NextPollIn: 40 * time.Second, Err: errors.New("connection \x1b[31mreset")})
		return a
	}},
	{"device-long", func(tb testing.TB, s size, o Options) *assistant {
		a := open(tb, o, s)
		press(tb, a, "enter")
		c := deviceCode()
		c.VerificationURI = "https://login.example.com/realms/a-realm-with-a-long-name/protocol/openid-connect/device"
		c.VerificationURIComplete = c.VerificationURI + "?user_code=WDJB-MJHT&client_id=a-long-client-id-that-does-not-end"
		happens(a, 0, c)
		return a
	}},
	{"device-qr", func(tb testing.TB, s size, o Options) *assistant {
		a := open(tb, o, s)
		press(tb, a, "enter")
		happens(a, 0, deviceCode())
		press(tb, a, "z")
		return a
	}},
	{"device-copied", func(tb testing.TB, s size, o Options) *assistant {
		a := open(tb, o, s)
		press(tb, a, "enter")
		happens(a, 0, deviceCode())
		_, cmd := a.Update(keyMsg("u"))
		a.Update(cmd())
		return a
	}},
	{"device-expired", func(tb testing.TB, s size, o Options) *assistant {
		a := open(tb, o, s)
		press(tb, a, "enter")
		happens(a, 0, deviceCode())
		ends(a, 15*time.Minute, expiredCode())
		return a
	}},
	{"claims", after(healthy)},
	{"claims-end", after(healthy, "end")},
	{"checklist", after(healthy, "tab")},
	{"raw", after(healthy, "3")},
	{"denied", after(denied)},
	{"denied-item", after(denied, "home", "down", "down", "down", "down", "down", "down", "down", "down", "down", "down", "down", "down", "down", "enter")},
	{"denied-claims", after(denied, "1")},
	{"denied-raw", after(denied, "3")},
	{"crashed", after(crashed)},
	{"opaque", after(opaque)},
}

func open2(tb testing.TB, s size, o Options) *assistant { return open(tb, o, s) }

// after is the result of a run, some keys later.
func after(r func() *checklist.Result, names ...string) func(testing.TB, size, Options) *assistant {
	return func(tb testing.TB, s size, o Options) *assistant {
		a := open(tb, o, s)
		press(tb, a, "enter")
		ends(a, 2*time.Second, r())
		press(tb, a, names...)
		return a
	}
}

func expiredCode() *checklist.Result {
	r := denied()
	r.Checklist.Diagnosis = r.Checklist.Diagnosis[:1]
	r.Checklist.Diagnosis[0].ID = "flow.code-expired"
	return r
}

func crashed() *checklist.Result {
	r := &checklist.Result{Err: &panicError{value: "index out of range"}}
	r.Checklist.Profile, r.Checklist.Verdict = "prod", jwtview.Fail
	return r
}

func opaque() *checklist.Result {
	r := healthy()
	r.Inspection = jwtview.Inspect("ya29.marker-of-a-token", jwtview.Options{Now: t0})
	return r
}

// TestGoldens holds what every screen looks like.
func TestGoldens(t *testing.T) {
	t.Parallel()
	for _, scene := range scenes {
		for _, s := range sizes {
			t.Run(scene.name+"-"+s.String(), func(t *testing.T) {
				t.Parallel()
				view := scene.stage(t, s, options()).View()
				fits(t, view, s)
				golden(t, scene.name+"-"+s.String(), view)
			})
		}
	}
}

// TestColor holds the colours of the screens that live by them.
func TestColor(t *testing.T) {
	t.Parallel()
	for _, scene := range scenes {
		switch scene.name {
		case "list", "device", "checklist", "denied", "claims":
		default:
			continue
		}
		t.Run(scene.name, func(t *testing.T) {
			t.Parallel()
			o := options()
			o.Color = true
			view := scene.stage(t, sizes[0], o).View()
			fits(t, view, sizes[0])
			golden(t, scene.name+"-color", view)
		})
	}
}

// TestEverySize: no line is wider than the window and no frame higher, whatever the window, the colours and the charset.
func TestEverySize(t *testing.T) {
	t.Parallel()
	for _, scene := range scenes {
		t.Run(scene.name, func(t *testing.T) {
			t.Parallel()
			for _, s := range []size{{1, 1}, {2, 3}, {10, 4}, {20, 6}, {33, 9}, {40, 12}, {57, 15}, {79, 23}, {80, 24}, {100, 30}, {120, 40}, {200, 60}} {
				for _, plain := range []bool{false, true} {
					o := options()
					o.Color, o.ASCII = !plain, plain
					view := scene.stage(t, s, o).View()
					fits(t, view, s)
					checkMarks(t, view, plain)
				}
			}
		})
	}
}

// checkMarks looks for what must never be drawn.
func checkMarks(t *testing.T, view string, plain bool) {
	t.Helper()
	bare := ansi.Strip(view)
	for _, never := range []string{"marker-of-a-token", "\u202e", "\x1b"} {
		if strings.Contains(bare, never) {
			t.Errorf("%q is on the screen", never)
		}
	}
	if strings.Contains(view, "\x1b[31mred") || strings.Contains(view, "\x1b[31mreset") || strings.Contains(view, "\x1b[31mLovelace") {
		t.Error("text from outside sets a colour")
	}
	if !plain {
		return
	}
	// A QR code of # signs doesn't scan: its modules, and nothing else, are reversed.
	view = strings.NewReplacer("\x1b[7m  ", "##", "\x1b[27m", "").Replace(view)
	for _, r := range view {
		if r > 0x7e || r < ' ' && r != '\n' {
			t.Errorf("%q on a terminal of plain ASCII", r)
			return
		}
	}
}

// TestResize: a window that changes under a screen gives what the window's size gives from the start.
func TestResize(t *testing.T) {
	t.Parallel()
	for _, scene := range scenes {
		if strings.HasPrefix(scene.name, "denied-item") || scene.name == "claims-end" {
			continue // where one has scrolled to depends on the window
		}
		t.Run(scene.name, func(t *testing.T) {
			t.Parallel()
			a := scene.stage(t, sizes[0], options())
			for _, s := range []size{sizes[2], {0, 0}, {15, 3}, sizes[1]} {
				a.resize(s.w, s.h)
				_ = a.View()
			}
			if got, want := a.View(), scene.stage(t, sizes[1], options()).View(); got != want {
				t.Errorf("after resizing:\n%s\nfrom the start:\n%s", got, want)
			}
		})
	}
}
