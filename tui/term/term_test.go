package term

import (
	"bytes"
	"encoding/base64"
	"errors"
	"os"
	"strings"
	"testing"
)

func env(pairs ...string) Env {
	m := map[string]string{}
	for _, p := range pairs {
		k, v, _ := strings.Cut(p, "=")
		m[k] = v
	}
	return func(name string) string { return m[name] }
}

func TestColor(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		env      []string
		terminal bool
		want     bool
	}{
		{nil, true, true},
		{nil, false, false},
		{[]string{"NO_COLOR=1"}, true, false},
		{[]string{"NO_COLOR=1", "CLICOLOR_FORCE=1"}, true, false},
		{[]string{"CLICOLOR_FORCE=1"}, false, true},
		{[]string{"CLICOLOR_FORCE=0"}, false, false},
		{[]string{"CLICOLOR=0"}, true, false},
		{[]string{"TERM=dumb"}, true, false},
		{[]string{"TERM=xterm-256color"}, true, true},
	} {
		if got := Color(env(tt.env...), tt.terminal); got != tt.want {
			t.Errorf("Color(%v, %v) = %v", tt.env, tt.terminal, got)
		}
	}
}

func TestPlain(t *testing.T) {
	t.Parallel()
	for e, want := range map[string]bool{
		"": false, "TERM=dumb": true, "TERM=xterm": false, "ACCESSIBLE=1": true, "ACCESSIBLE=0": false, "ACCESSIBLE=false": false,
	} {
		if got := Plain(env(e)); got != want {
			t.Errorf("Plain(%q) = %v", e, got)
		}
	}
}

func TestASCII(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		env  []string
		want bool
	}{
		{nil, false},
		{[]string{"LANG=C"}, true},
		{[]string{"LANG=POSIX"}, true},
		{[]string{"LANG=C.UTF-8"}, false},
		{[]string{"LANG=de_DE.utf8"}, false},
		{[]string{"LANG=de_DE.ISO-8859-1"}, true},
		{[]string{"LC_ALL=C", "LANG=en_US.UTF-8"}, true},
		{[]string{"LC_CTYPE=en_US.UTF-8", "LANG=C"}, false},
		{[]string{"LC_ALL=C.UTF-8", "LC_CTYPE=C", "LANG=C"}, false},
		{[]string{"LANG=en_US.UTF-8", "TERM=linux"}, true},
	} {
		if got := ASCII(env(tt.env...)); got != tt.want {
			t.Errorf("ASCII(%v) = %v", tt.env, got)
		}
	}
}

func TestHeadless(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		goos string
		env  []string
		want bool
	}{
		{"linux", nil, true},
		{"linux", []string{"DISPLAY=:0"}, false},
		{"linux", []string{"WAYLAND_DISPLAY=wayland-0"}, false},
		{"freebsd", nil, true},
		{"darwin", nil, false},
		{"windows", nil, false},
		{"linux", []string{"WSL_DISTRO_NAME=Ubuntu"}, false},
		{"linux", []string{"WSL_INTEROP=/run/WSL/1_interop"}, false},
		{"linux", []string{"DISPLAY=localhost:10.0", "SSH_CONNECTION=1.2.3.4 5 6.7.8.9 22"}, true},
		{"darwin", []string{"SSH_TTY=/dev/ttys001"}, true},
		{"windows", []string{"CI=true"}, true},
		{"linux", []string{"DISPLAY=:0", "CI=false"}, false},
	} {
		if got := headless(env(tt.env...), tt.goos); got != tt.want {
			t.Errorf("headless(%v, %s) = %v", tt.env, tt.goos, got)
		}
	}
}

func TestBrowserOpensWebAddressesOnly(t *testing.T) {
	t.Parallel()
	for _, raw := range []string{"file:///etc/passwd", "-version", "javascript:alert(1)", "https://", "", "mailto:a@b", "\x1b[2J", "https://a b/\x7f"} {
		if err := open(raw, false); !errors.Is(err, errNotWeb) {
			t.Errorf("open(%q) = %v, want errNotWeb", raw, err)
		}
	}
}

func TestBrowserOverSSH(t *testing.T) {
	t.Parallel()
	if Browser(env("SSH_CONNECTION=a", "DISPLAY=:0")) != nil {
		t.Error("a browser was found over SSH")
	}
	if Browser(env("WSL_DISTRO_NAME=Debian")) == nil {
		t.Error("WSL has a browser")
	}
}

func TestCopy(t *testing.T) {
	t.Parallel()
	const text = "WDJB-MJHT"
	b64 := base64.StdEncoding.EncodeToString([]byte(text))
	for _, tt := range []struct {
		env  []string
		want string
	}{
		{nil, "\x1b]52;c;" + b64 + "\a"},
		{[]string{"TMUX=/tmp/tmux-0/default,1,0", "TERM=screen-256color"}, "\x1b]52;c;" + b64 + "\a\x1bPtmux;\x1b\x1b]52;c;" + b64 + "\a\x1b\\"},
		{[]string{"STY=1.pts-0"}, "\x1bP\x1b]52;c;" + b64 + "\a\x1b\\"},
		{[]string{"TERM=screen"}, "\x1bP\x1b]52;c;" + b64 + "\a\x1b\\"},
	} {
		var w writes
		if err := Copy(&w, env(tt.env...), text); err != nil {
			t.Fatal(err)
		}
		if got := w.String(); got != tt.want {
			t.Errorf("%v: wrote %q, want %q", tt.env, got, tt.want)
		}
		if w.n != 1 {
			t.Errorf("%v: %d writes, want one", tt.env, w.n)
		}
	}
}

func TestCopyTooLong(t *testing.T) {
	t.Parallel()
	var w writes
	if err := Copy(&w, env(), strings.Repeat("x", maxCopy+1)); !errors.Is(err, errTooLong) || w.n != 0 {
		t.Errorf("err %v after %d writes", err, w.n)
	}
}

// writes counts the writes that it takes.
type writes struct {
	bytes.Buffer
	n int
}

func (w *writes) WriteString(s string) (int, error) { w.n++; return w.Buffer.WriteString(s) }

func (w *writes) Write(p []byte) (int, error) { w.n++; return w.Buffer.Write(p) }

func TestNoTerminal(t *testing.T) {
	t.Parallel()
	f, err := os.Open(os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if IsTerminal(f) || IsTerminal(nil) {
		t.Error("/dev/null is no terminal")
	}
	if w, h := Size(f); w != 80 || h != 24 {
		t.Errorf("size %dx%d, want 80x24", w, h)
	}
}
