package tui

import (
	"bytes"
	"context"
	"testing"
	"time"

	"doorstep/flows"
	"doorstep/flows/checklist"
	"doorstep/flows/demo"
	"doorstep/jwtview"
	"doorstep/profiles"
	"doorstep/profiles/file"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/exp/teatest"
)

// stage is the whole assistant on a real provider and a real CDF.
type stage struct {
	t     *testing.T
	demo  *demo.Demo
	tm    *teatest.TestModel
	codes chan string
}

func onDemo(t *testing.T, profile string, s size) *stage {
	t.Helper()
	return onDemoWith(t, s, func(_ *demo.Demo, o *Options) { o.Default = profile })
}

// onDemoWith changes what the assistant is fed with before it starts.
func onDemoWith(t *testing.T, s size, change func(*demo.Demo, *Options)) *stage {
	t.Helper()
	d, err := demo.Start(t.Context(), demo.Options{Dir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { d.Close() })
	f, err := file.Load(d.Config)
	if err != nil {
		t.Fatal(err)
	}
	c := flows.New(flows.Options{})
	st := &stage{t: t, demo: d, codes: make(chan string, 10)}
	o := Options{
		Profiles: f.Profiles,
		Run: func(ctx context.Context, p *profiles.Profile, o checklist.Options) *checklist.Result {
			emit := o.Emit
			o.Emit = func(e flows.Event) {
				emit(e)
				if code, ok := e.(flows.DeviceCode); ok {
					st.codes <- code.UserCode
				}
			}
			return (&checklist.Runner{Flows: c}).Run(ctx, p, o)
		},
		State: func(p *profiles.Profile) (time.Time, bool) {
			tokens, err := c.Cached(p)
			if err != nil || tokens == nil {
				return time.Time{}, false
			}
			return tokens.ExpiresAt, !tokens.Expired(time.Now(), 0)
		},
	}
	change(d, &o)
	st.tm = teatest.NewTestModel(t, newAssistant(within(t), o), teatest.WithInitialTermSize(s.w, s.h))
	return st
}

func (s *stage) press(names ...string) {
	for _, name := range names {
		s.tm.Send(keyMsg(name))
	}
}

// shows waits until the screen has shown all of texts.
func (s *stage) shows(texts ...string) {
	s.t.Helper()
	teatest.WaitFor(s.t, s.tm.Output(), func(out []byte) bool {
		for _, text := range texts {
			if !bytes.Contains(out, []byte(text)) {
				return false
			}
		}
		return true
	}, teatest.WithDuration(15*time.Second), teatest.WithCheckInterval(10*time.Millisecond))
}

// leaves waits for the end and gives the assistant as it then is.
func (s *stage) leaves() *assistant {
	s.t.Helper()
	return s.tm.FinalModel(s.t, teatest.WithFinalTimeout(15*time.Second)).(*assistant)
}

// TestDemoDevice goes the whole way, on every size: pick, sign in with a code, approve on the page, look at the result.
func TestDemoDevice(t *testing.T) {
	t.Parallel()
	for _, size := range sizes {
		t.Run(size.String(), func(t *testing.T) {
			t.Parallel()
			s := onDemo(t, "healthy", size)
			s.shows("healthy")
			s.press("enter")
			code := receive(t, s.codes)
			s.shows(code)
			if err := s.demo.Approve(code, s.demo.Users[0]); err != nil {
				t.Fatal(err)
			}
			s.shows("[1 Claims]")
			s.press("tab")
			s.shows("[2 Checklist")
			s.press("tab")
			s.shows("[3 Raw]", `"alg"`)
			s.press("q")
			s.shows("signed in")
			s.press("q")
			a := s.leaves()
			if last := a.outcome.Last; last == nil || last.Checklist.Verdict == jwtview.Fail || len(last.Checklist.Diagnosis) > 0 {
				t.Errorf("the result is %+v", last)
			}
		})
	}
}

// TestDemoDeclined: the person declines on the page; the assistant says so, and signing in again works.
func TestDemoDeclined(t *testing.T) {
	t.Parallel()
	s := onDemo(t, "healthy", sizes[0])
	s.press("enter")
	if err := s.demo.Decline(receive(t, s.codes), s.demo.Users[0]); err != nil {
		t.Fatal(err)
	}
	s.shows("[2 Checklist", "flow.denied")
	s.press("s")
	if err := s.demo.Approve(receive(t, s.codes), s.demo.Users[0]); err != nil {
		t.Fatal(err)
	}
	s.shows("[1 Claims]")
	s.press("ctrl+c")
	if a := s.leaves(); !a.outcome.Interrupted {
		t.Error("ctrl+c does not count as interrupted")
	}
}

// TestDemoScenario: a service whose secret is wrong gets its cause named, with what to do.
func TestDemoScenario(t *testing.T) {
	t.Parallel()
	s := onDemo(t, "healthy", sizes[1])
	at := ""
	for _, sc := range s.demo.Scenarios {
		if sc.Cause == "access-denied.client-secret" {
			at = sc.Profile
		}
	}
	s.press("/")
	s.tm.Send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(at)})
	s.press("enter", "enter")
	s.shows("[2 Checklist", "access-denied.client-secret", "1. ")
	s.press("esc", "esc", "q")
	s.leaves()
}

// TestDemoCancel: going back in the middle of a sign-in stops the poll; a resize meanwhile changes nothing.
func TestDemoCancel(t *testing.T) {
	t.Parallel()
	s := onDemo(t, "healthy", sizes[0])
	s.press("enter")
	s.shows(receive(t, s.codes))
	s.tm.Send(tea.WindowSizeMsg{Width: 40, Height: 12})
	s.shows("left to approve")
	s.press("esc")
	s.shows("Cancelled: healthy")
	s.press("q")
	if a := s.leaves(); a.outcome.Last != nil || a.outcome.Interrupted {
		t.Errorf("the outcome is %+v", a.outcome)
	}
}
