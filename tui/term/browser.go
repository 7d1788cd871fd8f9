package term

import (
	"errors"
	"fmt"
	"io"
	"net/url"
	"os/exec"
	"runtime"

	"github.com/cli/browser"
)

// errNotWeb says that a URL is none that a browser should be started with.
var errNotWeb = errors.New("not a web address")

// Browser gives the function that opens a URL in the person's browser, nil where there is none to open: over SSH,
// in CI, without a display. WSL counts as having one.
func Browser(env Env) func(url string) error {
	if headless(env, runtime.GOOS) {
		return nil
	}
	// A launcher that talks would draw over the screen.
	browser.Stdout, browser.Stderr = io.Discard, io.Discard
	return func(raw string) error { return open(raw, wsl(env)) }
}

// headless reports whether a browser started here would show up nowhere that the person looks.
func headless(env Env, goos string) bool {
	switch {
	case env("SSH_CONNECTION") != "" || env("SSH_TTY") != "" || env("SSH_CLIENT") != "":
		return true
	case on(env("CI")):
		return true
	case goos == "windows" || goos == "darwin" || wsl(env):
		return false
	default:
		return env("DISPLAY") == "" && env("WAYLAND_DISPLAY") == ""
	}
}

func wsl(env Env) bool { return env("WSL_DISTRO_NAME") != "" || env("WSL_INTEROP") != "" }

// open starts the browser. The address comes from a provider's answer: a file, a program or an option of the
// launcher in its place is refused.
func open(raw string, wsl bool) error {
	u, err := url.Parse(raw)
	if err != nil || (u.Scheme != "https" && u.Scheme != "http") || u.Host == "" {
		return errNotWeb
	}
	err = browser.OpenURL(u.String())
	if wsl && errors.Is(err, exec.ErrNotFound) {
		err = exec.Command("rundll32.exe", "url.dll,FileProtocolHandler", u.String()).Run() //nolint:gosec,noctx // a web address, checked above; Windows' own launcher returns at once
	}
	if err != nil {
		return fmt.Errorf("the browser did not start: %w", err)
	}
	return nil
}
