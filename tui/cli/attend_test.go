package cli

import (
	"io"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"doorstep/flows/demo"
)

// seated is a command at a terminal: what it asks can be read, and answered.
type seated struct {
	keyboard  io.Writer
	out, told syncBuffer
	code      chan int
}

// sit runs a command at a terminal; with stdin, that is a pipe, and the keyboard is behind it.
func sit(t *testing.T, d *demo.Demo, stdin io.Reader, args ...string) *seated {
	t.Helper()
	typed, keyboard := io.Pipe()
	t.Cleanup(func() { _ = keyboard.Close() })
	s := &seated{keyboard: keyboard, code: make(chan int, 1)}
	env := map[string]string{"DOORSTEP_CONFIG": d.Config, "DOORSTEP_STORE": "memory", "SSH_CONNECTION": "10.0.0.5 50000 10.0.0.9 22", "USER": "ada"}
	p := Process{
		Args: args, Stdin: typed, StdinTTY: true, Stdout: &s.out, Stderr: &s.told, StderrTTY: true, Now: time.Now,
		Getenv: func(name string) (string, bool) { v, ok := env[name]; return v, ok },
	}
	if stdin != nil {
		p.Stdin, p.StdinTTY = stdin, false
		p.Terminal = func() (io.Reader, error) { return typed, nil }
	}
	go func() { s.code <- Main(t.Context(), p) }()
	return s
}

func (s *seated) types(t *testing.T, line string) {
	t.Helper()
	if _, err := io.WriteString(s.keyboard, line+"\n"); err != nil {
		t.Fatal(err)
	}
}

func (s *seated) ends(t *testing.T) int {
	t.Helper()
	select {
	case code := <-s.code:
		return code
	case <-time.After(20 * time.Second):
		t.Fatalf("no end; stderr: %s", &s.told)
		return 0
	}
}

// TestEveryCommandSignsIn: whatever needs a token asks for the sign-in as login does, takes what is pasted although
// stdin is a pipe that belongs to the command, and leaves stdout to its own answer.
func TestEveryCommandSignsIn(t *testing.T) {
	t.Parallel()
	d := startDemoServers(t)
	const body = `{"from": "stdin"}`
	for name, tt := range map[string]struct {
		args  []string
		piped string
		shows string
		exit  int
	}{
		"token":            {args: []string{"token", "healthy-browser"}, shows: `^eyJ\S+\n$`},
		"token, piped":     {args: []string{"token", "healthy-browser"}, piped: "nobody reads this", shows: `^eyJ\S+\n$`},
		"check":            {args: []string{"check", "healthy-browser"}, shows: `Verify IdP credentials`},
		"request":          {args: []string{"request", "healthy-browser", "/api/v1/projects"}, shows: `^\{`},
		"request, piped":   {args: []string{"request", "healthy-browser", d.CDF + "/nowhere", "-d", "@-"}, piped: body, shows: `.`, exit: 1},
		"userinfo":         {args: []string{"userinfo", "healthy-browser", "-o", "json"}, shows: `^\{`},
		"session, one-off": {args: []string{"session", "create", "healthy-browser", "--by", "oneshot"}, shows: `^\S+\n$`},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var stdin io.Reader
			if tt.piped != "" {
				stdin = strings.NewReader(tt.piped)
			}
			s := sit(t, d, stdin, tt.args...)
			s.signsIn(t, d, 0)
			if code := s.ends(t); code != tt.exit {
				t.Errorf("exit %d, %d was due; stderr: %s", code, tt.exit, &s.told)
			}
			if !regexp.MustCompile(tt.shows).MatchString(s.out.String()) {
				t.Errorf("stdout is %q", s.out.String())
			}
			if strings.Contains(s.out.String(), "authorize?") {
				t.Errorf("the sign-in is on stdout: %s", s.out.String())
			}
		})
	}
}

// signsIn pastes the answer to the sign-in that is the nth of this command's.
func (s *seated) signsIn(t *testing.T, d *demo.Demo, nth int) {
	t.Helper()
	page := s.appears(t, authorizeURL, nth)
	if strings.Contains(page, "user_code") {
		t.Fatalf("not a sign-in with a browser: %s", page)
	}
	back, err := d.Authorize(page, d.Users[0])
	if err != nil {
		t.Fatal(err)
	}
	s.appears(t, regexp.MustCompile(`ssh -L \d+:127\.0\.0\.1:\d+ ada@10\.0\.0\.9\n`), nth)
	s.types(t, back)
}

// appears waits for the nth of what a pattern finds.
func (s *seated) appears(t *testing.T, what *regexp.Regexp, nth int) string {
	t.Helper()
	for deadline := time.Now().Add(20 * time.Second); time.Now().Before(deadline); time.Sleep(5 * time.Millisecond) {
		if found := what.FindAllString(s.told.String(), -1); len(found) > nth {
			return found[nth]
		}
	}
	t.Fatalf("no %s in %s", what, &s.told)
	return ""
}

// TestTwoSignInsOneKeyboard: the second sign-in of a command gets what is typed for it.
func TestTwoSignInsOneKeyboard(t *testing.T) {
	t.Parallel()
	d := startDemoServers(t)
	s := sit(t, d, nil, "diff", "healthy-browser", "healthy-fapi2")
	page := s.appears(t, authorizeURL, 0)
	if err := d.Browse(page, d.Users[0]); err != nil { // the first comes back by itself
		t.Fatal(err)
	}
	s.signsIn(t, d, 1)
	if code := s.ends(t); code != exitDone {
		t.Errorf("exit %d; stderr: %s", code, &s.told)
	}
}

// TestNobodyToAsk: a command that only needs a token for what it is about doesn't wait for somebody who isn't there.
func TestNobodyToAsk(t *testing.T) {
	t.Parallel()
	d := startDemoServers(t)
	at := placeWith(t, "")
	at.env["DOORSTEP_CONFIG"] = d.Config
	for _, args := range [][]string{
		{"exec", "healthy", "--", "true"},
		{"request", "healthy-browser", "/api/v1/projects"},
		{"userinfo", "healthy-userinfo"},
		{"introspect", "healthy"},
		{"diff", "healthy", "healthy-browser"},
		{"session", "create", "healthy"},
		{"token", "healthy", "--no-login"},
	} {
		got := at.drive(t.Context(), args...)
		if got.code != exitNotSignedIn || got.out != "" || !strings.Contains(got.errOut, "doorstep login healthy") {
			t.Errorf("doorstep %s: exit %d\n%s\n%s", strings.Join(args, " "), got.code, got.out, got.errOut)
		}
	}
}

// TestTheListenerAnswersToo: what comes back through the browser needs no paste, with stdin a pipe as well.
func TestTheListenerAnswersToo(t *testing.T) {
	t.Parallel()
	d := startDemoServers(t)
	s := sit(t, d, strings.NewReader(""), "token", "healthy-browser")
	back, err := d.Authorize(s.appears(t, authorizeURL, 0), d.Users[0])
	if err != nil {
		t.Fatal(err)
	}
	answer, err := http.Get(back)
	if err != nil {
		t.Fatal(err)
	}
	_ = answer.Body.Close()
	if code := s.ends(t); code != exitDone || !strings.HasPrefix(s.out.String(), "eyJ") {
		t.Errorf("exit %d, stdout %q; stderr: %s", code, &s.out, &s.told)
	}
}

// TestSaveAnyway: a new profile that fails its check is saved if the person wants it so, and not otherwise.
func TestSaveAnyway(t *testing.T) {
	t.Parallel()
	for answer, want := range map[string]int{"y": exitDone, "": exitFindings} {
		d := startDemoServers(t)
		secret := filepath.Join(t.TempDir(), "secret")
		if err := os.WriteFile(secret, []byte("a wrong one\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		s := sit(t, d, nil, "profile", "add", "mine", "--provider", "generic", "--issuer", d.Issuer, "--client-id", "nobody",
			"--flow", "client-credentials", "--scopes", "openid", "--audience", d.CDF, "--client-secret-from", "file:"+secret,
			"--cdf-project", "pump-station", "--base-url", d.CDF, "--check")
		s.appears(t, regexp.MustCompile(`Save it anyway\? \[y/N\] $`), 0)
		s.types(t, answer)
		if code := s.ends(t); code != want || strings.Contains(s.told.String(), "Saved as mine") != (want == exitDone) {
			t.Errorf("%q: exit %d; stderr: %s", answer, code, &s.told)
		}
	}
}
