// Package callback waits for the browser of a person who signs in to come back: on loopback, as RFC 8252 §7.3 wants it
// of a program on a person's machine, or by what the person pastes, since over SSH the browser's loopback is another
// machine's. Both work at the same time, and the first answer counts.
package callback

import (
	"context"
	"net/url"
	"strings"
	"sync"
	"time"

	"doorstep/flows/oauth"
)

// Patience is how long [Wait.Answer] waits for the person.
const Patience = 15 * time.Minute

// maxPasted is the longest text that is taken for an answer, in bytes.
const maxPasted = 64 << 10

// Options say where the browser comes back to, and what counts as an answer.
type Options struct {
	// RedirectURI is where to listen: http on loopback. Its port is listened on, else Port, else a free one; when that is
	// taken the next ones are tried.
	RedirectURI string
	Port        int
	// Fragment says that the answer stands behind the "#" of the address, which only a script in the browser can see.
	Fragment bool
	// Judge says why parameters are no answer to this sign-in, which then goes on waiting; "" takes them. It is called
	// from several goroutines.
	Judge func(url.Values) (refusal string)
	// Pasted brings what the person pastes, a line at a time; nil when nobody can paste.
	Pasted <-chan string
}

// Wait is the wait for one answer.
type Wait struct {
	Options
	redirect *url.URL // with the port that is listened on
	stop     func()

	accepted chan url.Values // the one answer, room for it included
	refused  chan string
	mu       sync.Mutex
	taken    bool
}

// Listen begins to wait; [Wait.Close] ends it.
func Listen(ctx context.Context, o Options) (*Wait, error) {
	w := &Wait{Options: o, accepted: make(chan url.Values, 1), refused: make(chan string, 8)}
	return w, w.listen(ctx)
}

// RedirectURI is where the browser has to come back to.
func (w *Wait) RedirectURI() string { return w.redirect.String() }

// Close stops listening. A page that is being sent still arrives.
func (w *Wait) Close() { w.stop() }

// Answer gives the parameters of the first answer, telling emit what else comes. It returns as soon as ctx ends; when
// nobody has answered after [Patience] the error's Code is "expired_token".
func (w *Wait) Answer(ctx context.Context, emit func(oauth.Event)) (url.Values, error) {
	patience := time.NewTimer(Patience)
	defer patience.Stop()
	pasted := w.Pasted
	for {
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-patience.C:
			return nil, &oauth.Error{
				Endpoint: oauth.EndpointAuthorization, Code: "expired_token",
				Problem: "nobody came back from the browser within " + Patience.String(),
			}
		case problem := <-w.refused:
			emit(oauth.AnswerRefused{Problem: problem})
		case got := <-w.accepted:
			return got, nil
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

// offer takes q if it is the answer, and gives why it is none otherwise.
func (w *Wait) offer(q url.Values) (refusal string) {
	for name, values := range q {
		if len(values) > 1 {
			return "the answer has more than one " + clip(name) // RFC 6749 §3.1
		}
	}
	if refusal := w.Judge(q); refusal != "" {
		return refusal
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.taken {
		return "the answer to this sign-in has come before"
	}
	w.taken = true
	w.accepted <- q
	return ""
}

// paste takes what a person has pasted: the address that the browser was sent to, or what follows its "?" or "#".
func (w *Wait) paste(text string) (refusal string) {
	text = strings.Trim(strings.TrimSpace(text), `"'<>`)
	switch {
	case text == "":
		return "nothing was pasted"
	case len(text) > maxPasted:
		return "what was pasted is too long to be an answer"
	}
	q, ok := pasted(text)
	if !ok {
		return "what was pasted has no answer in it: copy the whole address from the browser once it has come back from signing in"
	}
	return w.offer(q)
}

// pasted reads parameters out of an address, a query or a fragment.
func pasted(text string) (url.Values, bool) {
	before, fragment, _ := strings.Cut(text, "#")
	_, query, found := strings.Cut(before, "?")
	switch {
	case fragment != "":
		query = fragment
	case !found && !strings.Contains(before, "://"):
		query = before
	}
	q, err := url.ParseQuery(query)
	return q, err == nil && (q.Has("access_token") || q.Has("error"))
}

// Refusal is the error that the provider answered with (RFC 6749 §4.1.2.1, §4.2.2.1), nil when it did not.
func Refusal(q url.Values) *oauth.Error {
	if q.Get("error") == "" {
		return nil
	}
	return &oauth.Error{
		Endpoint: oauth.EndpointAuthorization, Code: clip(q.Get("error")), Description: clip(q.Get("error_description")), URI: clip(q.Get("error_uri")),
	}
}

// clip bounds a text from outside.
func clip(s string) string {
	const most = 2 << 10
	if len(s) > most {
		return strings.ToValidUTF8(s[:most], "") + "…"
	}
	return s
}
