package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"

	"doorstep/flows"
	"doorstep/flows/checklist"
	"doorstep/flows/httpclient"
	"doorstep/flows/store"
	"doorstep/profiles"
	"doorstep/profiles/file"
)

// shared is what commands open once and only when they need it.
type shared struct {
	file    *file.File
	client  *flows.Client
	tokens  store.Store
	notices []string // how tokens are kept, where that is worth saying
}

// configPath is where the profile file is: --config, DOORSTEP_CONFIG, else the platform's own place.
func (a *app) configPath() (string, error) {
	for _, p := range []string{a.config, a.env("DOORSTEP_CONFIG")} {
		if p != "" {
			return p, nil
		}
	}
	return file.DefaultPath(runtime.GOOS, a.env)
}

// profileFile loads the profile file.
func (a *app) profileFile() (*file.File, error) {
	if a.file != nil {
		return a.file, nil
	}
	path, err := a.configPath()
	if err != nil {
		return nil, &usageError{msg: err.Error(), hint: "say where the profiles are with --config FILE"}
	}
	f, err := file.Load(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, &usageError{
			msg:  "there is no profile file at " + path,
			hint: "write one (doorstep profile --help shows how), say where it is with --config FILE, or try doorstep demo, which needs none",
		}
	}
	if err != nil {
		return nil, err
	}
	a.file = f
	return f, nil
}

// pick finds the profile that a command is about, its variables filled in.
func (a *app) pick(args []string) (*profiles.Profile, error) {
	p, err := a.written(args)
	if err != nil {
		return nil, err
	}
	e, problems := p.Expand(a.Getenv)
	if len(problems) > 0 {
		return nil, &flows.ConfigError{Profile: p.Name, Key: problems[0].Key, Problem: problems[0].Message}
	}
	return e, nil
}

// expanded are the profiles with their variables filled in, those that aren't set left as they are written: the
// checklist says so of a profile, and the others work.
func (a *app) expanded(all []*profiles.Profile) []*profiles.Profile {
	list := make([]*profiles.Profile, len(all))
	for i, p := range all {
		list[i], _ = p.Expand(a.Getenv)
	}
	return list
}

// written finds the profile that a command is about as it is in the file: its argument, --profile, DOORSTEP_PROFILE,
// the file's default, else the only one there is.
func (a *app) written(args []string) (*profiles.Profile, error) {
	f, err := a.profileFile()
	if err != nil {
		return nil, err
	}
	names := []string{a.profile, a.env("DOORSTEP_PROFILE"), f.Default}
	if len(args) > 0 {
		names = append([]string{args[0]}, names...)
	}
	for _, name := range names {
		if name != "" {
			return f.Get(name)
		}
	}
	if len(f.Profiles) == 1 {
		return f.Profiles[0], nil
	}
	return nil, &usageError{
		msg:  fmt.Sprintf("which of the %d profiles in %s?", len(f.Profiles), f.Path),
		hint: "name one (doorstep profile list shows them), set DOORSTEP_PROFILE, or put default: NAME into the file",
	}
}

// flows opens the token store and makes the client that signs in.
func (a *app) flows() (*flows.Client, error) {
	if a.client != nil {
		return a.client, nil
	}
	var err error
	if a.tokens, err = a.openStore(); err != nil {
		return nil, err
	}
	a.client = flows.New(flows.Options{HTTP: a.httpOptions(), Secrets: a.resolver(), Store: a.tokens, Now: a.Now})
	return a.client, nil
}

// httpOptions are what every call of this run goes by.
func (a *app) httpOptions() httpclient.Options {
	o := httpclient.Options{Timeout: a.timeout, CAFile: a.caFile, UserAgent: "doorstep/" + a.version()}
	if a.verbose {
		o.Trace = a.trace
	}
	return o
}

// runner makes the runner of the checklist.
func (a *app) runner() (*checklist.Runner, error) {
	c, err := a.flows()
	if err != nil {
		return nil, err
	}
	return &checklist.Runner{Flows: c}, nil
}

// readFile reads a file that a profile or a flag names, and no more than limit bytes of it.
func readFile(path string, limit int64) ([]byte, error) {
	if len(path) > 1 && path[:2] == "~/" {
		home, err := os.UserHomeDir()
		if err != nil {
			return nil, err
		}
		path = filepath.Join(home, path[2:])
	}
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if info.Size() > limit {
		return nil, fmt.Errorf("%s is larger than %d bytes", path, limit)
	}
	return os.ReadFile(path)
}
