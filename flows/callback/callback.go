// Package callback waits for the browser of a person who signs in to come back: on loopback, as RFC 8252 §7.3 wants it
// of a program on a person's machine, or by what the person pastes, since over SSH the browser's loopback is another
// machine's. Both work at the same time, and the first answer counts.
package callback

import (
	"cmp"
	"context"
	"net/url"
	"slices"
	"strings"
	"sync"
	"time"

	"doorstep/flows/oauth"
)

// Patience is how long [Wait.Answer] waits for the person.
const Patience = 15 * time.Minute

// maxPasted is the longest text that is taken for an answer, in bytes.
const maxPasted = 64 << 10

// DefaultRedirect is where the browser comes back to when a profile doesn't say.
const DefaultRedirect = "http://127.0.0.1/callback"

// Options say where the browser comes back to, and what counts as an answer.
type Options struct {
	AuthorizationURL string // where the browser is sent, for errors
	// RedirectURI is where to listen: http on loopback, [DefaultRedirect] when "". Its port is listened on, else Port, else
	// a free one; when that is taken the next ones are tried.
	RedirectURI string
	Port        int
	// Fragment says that the answer stands behind the "#" of the address, which only a script in the browser can see.
	Fragment bool
	// Form says that the browser posts the answer (OAuth 2.0 Form Post Response Mode). An error can still come in the
	// query, from a server that couldn't make out the request.
	Form bool

	// Marks are parameters of which every answer has one: a text that is pasted is read by them.
	Marks []string
	// Code says why a text that is pasted without any parameters is no code either; "" takes it for the answer's code, of
	// which nothing else can be told. nil where a code is no answer.
	Code func(text string) (refusal string)
	// Pasted brings what the person pastes, a line at a time; nil when nobody can paste.
	Pasted <-chan string

	// Judge gives the answer that is in parameters, or says why they hold none to this sign-in, which then goes on
	// waiting. It is called from several goroutines, as Check is.
	Judge func(url.Values) (answer url.Values, refusal string)
	// Check gives what is wrong with the answer to this sign-in: it ends the wait, and the browser shows it.
	Check func(url.Values) error
}

// Wait is the wait for one answer.
type Wait struct {
	Options
	// Life is how long what the browser brings lives, 0 for ever: then Renew gets it anew, says how long that lives, and
	// the wait goes on. Both are to be set before [Wait.Answer], which calls Renew.
	Life  time.Duration
	Renew func(context.Context) time.Duration

	redirect *url.URL // with the port that is listened on
	stop     func()

	accepted chan outcome // the one answer, room for it included
	refused  chan string
	mu       sync.Mutex
	taken    bool
}

type outcome struct {
	answer url.Values
	err    error
}

// Listen begins to wait; [Wait.Close] ends it.
func Listen(ctx context.Context, o Options) (*Wait, error) {
	w := newWait(o)
	return w, w.listen(ctx)
}

func newWait(o Options) *Wait {
	o.RedirectURI = cmp.Or(o.RedirectURI, DefaultRedirect)
	return &Wait{Options: o, stop: func() {}, accepted: make(chan outcome, 1), refused: make(chan string, 8)}
}

// RedirectURI is where the browser has to come back to.
func (w *Wait) RedirectURI() string { return w.redirect.String() }

// Close stops listening. A page that is being sent still arrives.
func (w *Wait) Close() { w.stop() }

// Answer gives the first answer, telling emit what else comes. The error is what Check says of it. It returns as soon
// as ctx ends; when nobody has answered after [Patience] the error's Code is "expired_token".
func (w *Wait) Answer(ctx context.Context, emit func(oauth.Event)) (url.Values, error) {
	patience := time.NewTimer(Patience)
	defer patience.Stop()
	pasted, due := w.Pasted, w.due()
	for {
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-patience.C:
			err := Problem(w.AuthorizationURL, "nobody came back from the browser within "+Patience.String())
			err.Code = "expired_token"
			return nil, err
		case <-due:
			w.Life = w.Renew(ctx)
			due = w.due()
		case problem := <-w.refused:
			emit(oauth.AnswerRefused{Problem: problem})
		case got := <-w.accepted:
			w.tellRefused(emit)
			return got.answer, got.err
		case text, open := <-pasted:
			if !open {
				pasted = nil
				continue
			}
			if refusal := w.paste(text); refusal != "" {
				emit(oauth.AnswerRefused{Problem: refusal})
			}
		}
	}
}

// tellRefused tells what was refused before the answer came.
func (w *Wait) tellRefused(emit func(oauth.Event)) {
	for {
		select {
		case problem := <-w.refused:
			emit(oauth.AnswerRefused{Problem: problem})
		default:
			return
		}
	}
}

// minLife is the least time between two calls of Renew.
const minLife = 15 * time.Second

// due fires when Renew has to be called.
func (w *Wait) due() <-chan time.Time {
	if w.Life == 0 || w.Renew == nil {
		return nil
	}
	return time.After(max(w.Life, minLife))
}

// offer takes the answer that is in q, or gives the refusal. problem is what is wrong with an answer that was taken.
func (w *Wait) offer(q url.Values) (refusal string, problem error) {
	for name, values := range q {
		if len(values) > 1 {
			return "the answer has more than one " + Clip(name), nil // RFC 6749 §3.1
		}
	}
	answer, refusal := w.Judge(q)
	if refusal != "" {
		return refusal, nil
	}
	problem = w.Check(answer)
	return w.take(outcome{answer, problem}), problem
}

// take is for the first answer only.
func (w *Wait) take(o outcome) (refusal string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.taken {
		return "the answer to this sign-in has come before"
	}
	w.taken = true
	w.accepted <- o
	return ""
}

// paste takes what a person has pasted: the address that the browser was sent to, what follows its "?" or "#", or the
// code alone.
func (w *Wait) paste(text string) (refusal string) {
	text = strings.Trim(strings.TrimSpace(text), `"'<>`)
	switch {
	case text == "":
		return "nothing was pasted"
	case len(text) > maxPasted:
		return "what was pasted is too long to be an answer"
	}
	if q := w.pasted(text); q != nil {
		refusal, _ = w.offer(q)
		return refusal
	}
	if w.Code == nil || strings.Contains(text, "://") || strings.ContainsAny(text, " \t") {
		return "what was pasted has no answer in it: copy the whole address from the browser once it has come back from signing in"
	}
	if refusal := w.Code(text); refusal != "" {
		return refusal
	}
	return w.take(outcome{answer: url.Values{"code": {text}}})
}

// pasted reads parameters out of an address, a query or a fragment; nil when none of them has an answer in it.
func (w *Wait) pasted(text string) url.Values {
	before, fragment, _ := strings.Cut(text, "#")
	_, query, _ := strings.Cut(before, "?")
	parts := []string{fragment, query}
	if !strings.Contains(before, "://") {
		parts = append(parts, before) // parameters alone, whose values may have a "?" in them
	}
	for _, part := range parts {
		if q, err := url.ParseQuery(part); err == nil && slices.ContainsFunc(w.Marks, q.Has) {
			return q
		}
	}
	return nil
}

// WithState judges by the state alone, which only the answer to this sign-in can have (RFC 6749 §10.12).
func WithState(state string) func(url.Values) (answer url.Values, refusal string) {
	return func(q url.Values) (url.Values, string) {
		switch q.Get("state") {
		case "":
			return nil, "the answer has no state, so it cannot be told whose it is"
		case state:
			return q, ""
		}
		return nil, "the answer belongs to another sign-in (its state is another one)"
	}
}

// Refusal is the error that the provider answered with (RFC 6749 §4.1.2.1, §4.2.2.1) to what it was asked at
// authorizationURL, nil when it did not.
func Refusal(authorizationURL string, q url.Values) *oauth.Error {
	if q.Get("error") == "" {
		return nil
	}
	e := Problem(authorizationURL, "")
	e.Code, e.Description, e.URI = Clip(q.Get("error")), Clip(q.Get("error_description")), Clip(q.Get("error_uri"))
	return e
}

// Problem is an error of what is asked at authorizationURL, or of what came back from there.
func Problem(authorizationURL, problem string) *oauth.Error {
	e := &oauth.Error{Endpoint: oauth.EndpointAuthorization, Problem: problem}
	if u, err := url.Parse(authorizationURL); err == nil {
		u.RawQuery, u.User = "", nil
		e.URL = u.String()
	}
	return e
}

// Clip bounds a text from outside to 2 KiB.
func Clip(s string) string {
	const most = 2 << 10
	if len(s) > most {
		return strings.ToValidUTF8(s[:most], "") + "…"
	}
	return s
}
