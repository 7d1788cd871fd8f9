package interop

import (
	"io"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"doorstep/flows"
	"doorstep/flows/httpclient"
	"doorstep/flows/pipenet"
	"doorstep/profiles"
)

// reply is one answer of a provider.
type reply struct {
	status int
	body   string // a form's when it doesn't begin with a brace
}

func (r reply) write(w http.ResponseWriter) {
	kind := "application/x-www-form-urlencoded; charset=utf-8"
	if strings.HasPrefix(r.body, "{") {
		kind = "application/json"
	}
	w.Header().Set("Content-Type", kind)
	w.WriteHeader(r.status)
	_, _ = io.WriteString(w, r.body)
}

// habits are those of one provider: what it answers, whatever a standard may say.
type habits struct {
	device reply
	polls  []reply // the last again and again
	// refuses says what a poll lacks that this provider insists on, "" for nothing.
	refuses func(form url.Values) string
}

// quirky is a provider with habits, in virtual time.
type quirky struct {
	habits

	mu    sync.Mutex
	forms []url.Values // of the calls, the device request's first
	begun time.Time
	times []time.Duration // of the polls, since the start
}

const quirkyHost = "http://127.0.0.1"

// newQuirky gives the provider, and a client that is connected to it and nothing else. It is for a bubble of virtual
// time.
func newQuirky(t *testing.T, h habits) (*quirky, *flows.Client) {
	t.Helper()
	q := &quirky{habits: h, begun: time.Now()}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /{path...}", func(w http.ResponseWriter, r *http.Request) {
		if err := r.ParseForm(); err != nil {
			t.Error(err)
		}
		q.next(strings.HasSuffix(r.URL.Path, "device"), r.PostForm).write(w)
	})
	return q, flows.New(flows.Options{HTTP: httpclient.Options{Transport: pipenet.New(t, mux).Transport(t)}})
}

func (q *quirky) next(device bool, form url.Values) reply {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.forms = append(q.forms, form)
	if device {
		return q.device
	}
	if q.refuses != nil {
		if lacks := q.refuses(form); lacks != "" {
			return reply{http.StatusBadRequest, `{"error":"invalid_request","error_description":"` + lacks + `"}`}
		}
	}
	q.times = append(q.times, time.Since(q.begun))
	answer := q.polls[0]
	if len(q.polls) > 1 {
		q.polls = q.polls[1:]
	}
	return answer
}

// deviceProfile is one for the provider, below a path such as its own.
func deviceProfile(path string) *profiles.Profile {
	return &profiles.Profile{
		Name: "quirky", ClientID: "app", Flow: profiles.FlowDevice, Scopes: []string{"openid"},
		Endpoints: profiles.Endpoints{Token: quirkyHost + path + "token", DeviceAuthorization: quirkyHost + path + "device"},
	}
}
