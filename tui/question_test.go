package tui

import (
	"context"
	"errors"
	"strings"
	"testing"

	"doorstep/flows/checklist"
	"doorstep/profiles"
)

// atQuestion is a run that asks for a user code, some keys later. got is told what the run was answered with.
func atQuestion(got chan<- string, names ...string) func(testing.TB, size, Options) *assistant {
	return func(tb testing.TB, s size, o Options) *assistant {
		o.Run = func(ctx context.Context, p *profiles.Profile, c checklist.Options) *checklist.Result {
			value, err := c.Ask(ctx, "Your user code\x1b[31m at the provider")
			if got != nil {
				got <- value.Reveal()
			}
			return &checklist.Result{Checklist: checklist.Checklist{Profile: p.Name}, Err: err}
		}
		a := open(tb, o, s)
		press(tb, a, "enter")
		a.Update(a.session.next())
		press(tb, a, names...)
		return a
	}
}

var questionScenes = []scene{
	{"question", atQuestion(nil)},
	{"question-typing", atQuestion(nil, "2", "4", "6", "q")},
}

// A secret that a flow needs is asked for unseen, and handed to the flow and to nobody else.
func TestQuestion(t *testing.T) {
	t.Parallel()
	for _, s := range sizes {
		got := make(chan string, 1)
		a := atQuestion(got, "2", "q", "?", "4")(t, s, options())
		view := a.View()
		fits(t, view, s)
		words := strings.Join(strings.Fields(view), " ")
		if strings.Contains(view, "2q") || !strings.Contains(view, "****") || !strings.Contains(words, `Your user code\x1b[31m`) {
			t.Errorf("%v:\n%s", s, view)
		}
		press(t, a, "enter")
		if code := <-got; code != "2q?4" {
			t.Errorf("%v: the flow got %q", s, code)
		}
		if _, still := a.top.(*question); still {
			t.Errorf("%v: it is still asked for", s)
		}
	}
}

// Nothing typed is no answer; who gives up is not asked again, and the run ends.
func TestQuestionThatNobodyAnswers(t *testing.T) {
	t.Parallel()
	got := make(chan string, 1)
	a := atQuestion(got, "enter")(t, sizes[0], options())
	if _, still := a.top.(*question); !still {
		t.Error("an empty answer is taken")
	}
	press(t, a, "2", "esc")
	if code := <-got; code != "" || a.session != nil || a.top != nil {
		t.Errorf("the flow got %q; session %v, screen %v", code, a.session, a.top)
	}
}

// The demo says what it takes for right, which only it knows.
func TestQuestionOfTheDemo(t *testing.T) {
	t.Parallel()
	o := options()
	o.Scenario = func(string) string { return "the user code is 2468" }
	for _, s := range sizes {
		a := atQuestion(nil)(t, s, o)
		fits(t, a.View(), s)
		if view := a.View(); !strings.Contains(strings.Join(strings.Fields(view), " "), "the user code is 2468") {
			t.Errorf("%v:\n%s", s, view)
		}
	}
}

// A flow whose call has ended waits for no answer.
func TestQuestionOfACallThatEnded(t *testing.T) {
	t.Parallel()
	failed := make(chan error, 1)
	o := options()
	o.Run = func(ctx context.Context, p *profiles.Profile, c checklist.Options) *checklist.Result {
		ctx, cancel := context.WithCancel(ctx)
		cancel()
		_, err := c.Ask(ctx, "Code")
		failed <- err
		return &checklist.Result{Checklist: checklist.Checklist{Profile: p.Name}, Err: err}
	}
	a := open(t, o, sizes[0])
	press(t, a, "enter")
	a.Update(a.session.next())
	if err := <-failed; !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}
