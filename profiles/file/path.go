package file

import (
	"errors"
	"path/filepath"
)

// DefaultPath gives where the profile file is when nobody says otherwise: doorstep/profiles.yaml in XDG_CONFIG_HOME
// where that is set, else in the platform's own config folder. goos is runtime.GOOS; getenv gives "" for a variable
// that isn't set. The error says which variable is missing.
func DefaultPath(goos string, getenv func(name string) string) (string, error) {
	const folder, name = "doorstep", "profiles.yaml"
	// The XDG base directory specification has a relative path ignored.
	if dir := getenv("XDG_CONFIG_HOME"); filepath.IsAbs(dir) {
		return filepath.Join(dir, folder, name), nil
	}
	variable, below := "HOME", ".config"
	switch goos {
	case "windows":
		variable, below = "AppData", ""
	case "darwin", "ios":
		below = filepath.Join("Library", "Application Support")
	}
	dir := getenv(variable)
	if dir == "" {
		return "", errors.New("the config folder is not known: " + variable + " is not set")
	}
	return filepath.Join(dir, below, folder, name), nil
}
