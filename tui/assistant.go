package tui

import (
	"context"
	"strings"
	"sync"
	"time"

	"doorstep/tui/keys"
	"doorstep/tui/theme"

	tea "github.com/charmbracelet/bubbletea"
)

// assistant is the root: it owns the size, the clock, the session that runs and the screen that is shown, and is the
// only part that talks to Bubble Tea.
type assistant struct {
	kit  kit
	ctx  context.Context //nolint:containedctx // the program's, which every session's comes from
	w, h int

	list  *list
	top   screen // over the list, nil for none
	under screen // what the way back from top leads to, nil for the list
	help  *help  // over everything, nil for none

	session  *session // the newest, nil for none
	sessions int      // how many there were: the last one's id
	running  sync.WaitGroup

	toast      string
	toastUntil time.Time
	outcome    Outcome
	mistake    *panicError // a panic within a run, nil for none
}

func newAssistant(ctx context.Context, o Options) *assistant {
	if o.Now == nil {
		o.Now = time.Now //nolint:forbidigo // the default of the clock that is given
	}
	a := &assistant{ctx: ctx}
	a.kit = kit{Options: &o, theme: theme.New(o.Color, o.ASCII), nav: a, now: o.Now(), ctx: ctx}
	a.list = newList(&a.kit)
	if len(o.Profiles) == 0 && o.Save != nil {
		a.top = a.list.setup()
	}
	return a
}

// Init implements tea.Model.
func (a *assistant) Init() tea.Cmd { return tea.Batch(a.tick(), a.list.load(a.kit.Profiles)) }

func (a *assistant) tick() tea.Cmd {
	now := a.kit.Now
	return tea.Tick(time.Second, func(time.Time) tea.Msg { return tickMsg{now()} })
}

// Update implements tea.Model.
func (a *assistant) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.resize(msg.Width, msg.Height)
		return a, nil
	case tea.KeyMsg:
		return a, a.onKeys(msg)
	case endMsg:
		return a, a.interrupt()
	case tickMsg:
		a.clock(msg.now)
		return a, tea.Batch(a.tick(), a.screen().Update(msg))
	case eventMsg:
		return a, a.onRun(msg.run, msg.at, func() tea.Cmd { return a.onEvent(msg) })
	case askMsg:
		return a, a.onRun(msg.run, msg.at, func() tea.Cmd { return a.show(newQuestion(&a.kit, a.session.profile, msg)) })
	case stepMsg:
		return a, a.onRun(msg.run, msg.at, func() tea.Cmd { return a.screen().Update(msg) })
	case resultMsg:
		return a, a.onRun(msg.run, msg.at, func() tea.Cmd { return a.onResult(msg) })
	case stateMsg:
		return a, a.list.Update(msg)
	case replyMsg:
		return a, msg.to.Update(msg.msg)
	case noticeMsg:
		a.say(msg.text)
	}
	return a, nil
}

// screen is the one that has the person's attention, but for the help page.
func (a *assistant) screen() screen {
	if a.top != nil {
		return a.top
	}
	return a.list
}

func (a *assistant) clock(now time.Time) {
	a.kit.now = now
	if now.After(a.toastUntil) {
		a.toast = ""
	}
}

// onKeys takes apart what was typed so fast that it came at once.
func (a *assistant) onKeys(msg tea.KeyMsg) tea.Cmd {
	typed := keys.Each(msg)
	cmds := make([]tea.Cmd, len(typed))
	for i, k := range typed {
		cmds[i] = a.onKey(k)
	}
	return tea.Batch(cmds...)
}

// onKey routes a key: what leaves at once first, then the help page, then the screen.
func (a *assistant) onKey(msg tea.KeyMsg) tea.Cmd {
	typing := a.typing()
	switch {
	case keys.Match(msg, keys.Interrupt):
		return a.interrupt()
	case keys.Match(msg, keys.Suspend):
		return tea.Suspend
	case msg.Paste && !typing && !takesPaste(a.screen()):
		return nil
	case a.help != nil:
		return a.onHelpKey(msg)
	case keys.Match(msg, keys.Help) && !typing, keys.Match(msg, keys.TypedHelp):
		a.help = newHelp(&a.kit, a.screen().Place())
		a.resize(a.w, a.h)
		return nil
	default:
		a.toast = ""
		return a.screen().Update(msg)
	}
}

func takesPaste(s screen) bool {
	p, ok := s.(paster)
	return ok && p.takesPaste()
}

// typing reports whether keys are text to the screen.
func (a *assistant) typing() bool {
	t, ok := a.screen().(typist)
	return ok && t.typing()
}

// interrupt leaves at once.
func (a *assistant) interrupt() tea.Cmd {
	a.outcome.Interrupted = true
	return tea.Quit
}

func (a *assistant) onHelpKey(msg tea.KeyMsg) tea.Cmd {
	if keys.Match(msg, keys.Help, keys.Back) {
		a.help = nil
		return nil
	}
	return a.help.Update(msg)
}

func (a *assistant) show(s screen) tea.Cmd { return a.over(s, nil) }

func (a *assistant) over(s, under screen) tea.Cmd {
	a.top, a.under = s, under
	a.resize(a.w, a.h)
	return nil
}

func (a *assistant) back() tea.Cmd {
	switch {
	case a.session != nil:
		a.top, a.under = nil, nil
		if from := a.session.from; from != nil {
			a.top = from
			a.say("Cancelled: nothing was saved.")
		} else {
			a.say("Cancelled: " + strings.TrimSpace(a.session.profile.Name) + " is as it was. Enter tries again.")
		}
		a.end()
	case a.top != nil:
		a.top, a.under = a.under, nil
	default:
		return tea.Quit
	}
	a.resize(a.w, a.h)
	return nil
}

// toastFor is how long a line at the bottom stays.
const toastFor = 6 * time.Second

func (a *assistant) say(text string) { a.toast, a.toastUntil = text, a.kit.now.Add(toastFor) }
