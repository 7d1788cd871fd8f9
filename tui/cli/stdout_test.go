package cli

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"
)

// lost is a stdout that takes nothing.
type lost struct{ why error }

func (l lost) Write([]byte) (int, error) { return 0, l.why }

// TestOutputThatIsLost: a full disk is told and fails, whatever the command has found; a closed pipe fails in silence.
func TestOutputThatIsLost(t *testing.T) {
	t.Parallel()
	p := placeWith(t, "profiles:\n  p:\n    issuer: "+gossip(t).URL+"\n    client-id: c\n    client-secret: s\n    flow: client-credentials\n")
	for _, line := range []string{
		"version", "--help", "man", "completion bash", "explain AADSTS7000215", "inspect x.y.z", "inspect x.y.z -o json", "check p", "check --all",
		"check p -o markdown", "profile list", "profile show", "status", "login p -o json",
	} {
		for why, told := range map[error]bool{syscall.ENOSPC: true, syscall.EPIPE: false} {
			var errOut syncBuffer
			code := Main(t.Context(), Process{
				Args: strings.Fields(line), Stdin: strings.NewReader(""), Stdout: lost{why}, Stderr: &errOut, Now: time.Now,
				Getenv: func(name string) (string, bool) { v, ok := p.env[name]; return v, ok },
			})
			if code != exitFailed || strings.Contains(errOut.String(), why.Error()) != told {
				t.Errorf("%s, %v: exit code %d; %s", line, why, code, &errOut)
			}
		}
	}
}

// TestRequestIsNotLedAway: a redirect to another host gets neither the token nor the body; one on the same host both.
func TestRequestIsNotLedAway(t *testing.T) {
	t.Parallel()
	var away atomic.Int32
	other := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { away.Add(1) }))
	t.Cleanup(other.Close)
	mux := http.NewServeMux()
	mux.HandleFunc("/away", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, other.URL+"/?q=1", http.StatusTemporaryRedirect)
	})
	mux.HandleFunc("/near", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "/there", http.StatusTemporaryRedirect)
	})
	mux.HandleFunc("/there", func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		fmt.Fprintf(w, "%s %s", r.Header.Get("Authorization"), body)
	})
	mux.HandleFunc("/round", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "/round", http.StatusTemporaryRedirect)
	})
	srv := httptest.NewServer(mux)
	t.Cleanup(srv.Close)
	p := placeWith(t, "profiles:\n  p:\n    issuer: "+srv.URL+"\n    access-token: tkn\n    flow: token\n")

	got := p.drive(t.Context(), "request", "p", srv.URL+"/away", "-d", "{}")
	if got.code != exitFailed || !strings.Contains(got.errOut, "leads to another host: "+other.URL) || away.Load() != 0 {
		t.Errorf("exit code %d, %d calls; %s", got.code, away.Load(), got.errOut)
	}
	if got := p.drive(t.Context(), "request", "p", srv.URL+"/near", "-d", "{}"); got.out != "Bearer tkn {}" {
		t.Errorf("exit code %d: %q; %s", got.code, got.out, got.errOut)
	}
	if got := p.drive(t.Context(), "request", "p", srv.URL+"/round"); got.code != exitFailed {
		t.Errorf("exit code %d; %s", got.code, got.errOut)
	}
}

// TestVariablesAreFilledInEverywhere: a token is kept under what a profile says once its variables are filled in, and
// every command has to look for it there.
func TestVariablesAreFilledInEverywhere(t *testing.T) {
	t.Parallel()
	srv := gossip(t)
	p := placeWith(t, "profiles:\n  p:\n    issuer: ${ISSUER}\n    client-id: ${ID}\n    client-secret: s\n    flow: client-credentials\n")
	p.env["ISSUER"], p.env["ID"] = srv.URL, "c"
	if got := p.drive(t.Context(), "token", "p"); got.code != exitDone {
		t.Fatal(got.errOut)
	}
	if got := p.drive(t.Context(), "status"); !strings.Contains(got.out, "signed in, the token") {
		t.Errorf("%s%s", got.out, got.errOut)
	}
	if got := p.drive(t.Context(), "profile", "rename", "p", "q"); got.code != exitDone {
		t.Fatal(got.errOut)
	}
	if got := p.drive(t.Context(), "profile", "rename", "q", "p"); got.code != exitDone {
		t.Fatal(got.errOut)
	}
	if got := p.drive(t.Context(), "status"); strings.Contains(got.out, "signed in, the token") {
		t.Errorf("a profile with another name keeps its tokens: %s", got.out)
	}
}
