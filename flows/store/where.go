package store

import (
	"errors"
	"path"
	"path/filepath"
)

// DefaultDir gives the folder where tokens are kept when nobody says otherwise: $XDG_STATE_HOME/doorstep/tokens
// (~/.local/state without it), ~/Library/Application Support/doorstep/tokens on macOS, and
// %LocalAppData%\doorstep\tokens on Windows. goos is a runtime.GOOS, getenv an os.Getenv.
func DefaultDir(goos string, getenv func(name string) string) (string, error) {
	own, home, below := "XDG_STATE_HOME", "HOME", ".local/state"
	switch goos {
	case "windows":
		own, home, below = "LocalAppData", "USERPROFILE", "AppData/Local"
	case "darwin":
		below = "Library/Application Support"
	}
	base := getenv(own)
	if goos != "windows" && !path.IsAbs(base) {
		base = "" // as the XDG specification wants of relative paths
	}
	if base == "" && getenv(home) != "" {
		base = filepath.Join(getenv(home), filepath.FromSlash(below))
	}
	if base == "" {
		return "", errors.New("no folder for tokens: neither " + own + " nor " + home + " is set; use --store memory")
	}
	return filepath.Join(base, "doorstep", "tokens"), nil
}
