package cli

import (
	"errors"
	"fmt"
	"io"
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
	drawing bool     // the assistant has the terminal: nothing can be asked on a line
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
			hint: noProfileHint,
		}
	}
	var broken *file.Error
	if err != nil && !errors.As(err, &broken) {
		return nil, &usageError{msg: err.Error(), hint: "say where the profiles are with --config FILE"}
	}
	if err != nil {
		return nil, err
	}
	a.file = f
	return f, nil
}

// noProfileHint says what to do where there is no profile yet.
const noProfileHint = "make one with doorstep profile add, say where they are with --config FILE, or try doorstep demo, which needs none"

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

// pickClient is [app.pick], with the client for what is to be done with the profile.
func (a *app) pickClient(args []string) (*profiles.Profile, *flows.Client, error) {
	p, err := a.pick(args)
	if err != nil {
		return nil, nil, err
	}
	c, err := a.flows()
	return p, c, err
}

// pickFlow is [app.pick] for the flow that --flow names in place of the profile's, "" for none. With as, the profile as it
// would say so itself, the flow has to work, and with as a failure is explained.
func (a *app) pickFlow(args []string, flow string) (p, as *profiles.Profile, err error) {
	p, err = a.pick(args)
	if err != nil || flow == "" {
		return p, p, err
	}
	other := *p
	other.Flow = flow
	if wrong := other.Validate(); len(wrong) > 0 {
		return nil, nil, &usageError{msg: fmt.Sprintf("with --flow %s the profile %s cannot work: %s", flow, p.Name, wrong[0].Message)}
	}
	return p, &other, nil
}

// other finds another profile than the one that a command is about, its variables filled in.
func (a *app) other(name string) (*profiles.Profile, error) { return a.pick([]string{name}) }

// expanded are the profiles with their variables filled in, those that aren't set left as they are written: the
// checklist says so of a profile, and the others work.
func (a *app) expanded(all []*profiles.Profile) []*profiles.Profile {
	list := make([]*profiles.Profile, len(all))
	for i, p := range all {
		list[i] = a.filled(p)
	}
	return list
}

// filled is [app.expanded] of one profile.
func (a *app) filled(p *profiles.Profile) *profiles.Profile {
	e, _ := p.Expand(a.Getenv)
	return e
}

// written finds the profile that a command is about as it is in the file: its argument, --profile, DOORSTEP_PROFILE,
// the file's default, else the only one there is.
func (a *app) written(args []string) (*profiles.Profile, error) {
	f, err := a.profileFile()
	if err != nil {
		return nil, err
	}
	names := []string{a.profile, a.env("DOORSTEP_PROFILE"), f.Default}
	switch {
	case len(args) > 0 && args[0] == "": // not the default's turn: it would be the wrong profile that is removed or revoked
		return nil, &usageError{msg: "the profile's name is empty", hint: "a variable of the shell that is not set? Leave the name out, or name one"}
	case len(args) > 0:
		names = args[:1]
	}
	for _, name := range names {
		if name != "" {
			return f.Get(name)
		}
	}
	switch len(f.Profiles) {
	case 0:
		return nil, &usageError{msg: "there is no profile in " + f.Path, hint: noProfileHint}
	case 1:
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
	a.client = flows.New(flows.Options{
		HTTP: a.httpOptions(), Secrets: a.resolver(), Store: a.tokens, Now: a.Now, Ask: a.asker(), Profile: a.other,
	})
	return a.client, nil
}

// httpOptions are what every call of this run goes by.
func (a *app) httpOptions() httpclient.Options {
	o := httpclient.Options{Timeout: a.timeout, CAFile: a.caFile, UserAgent: "doorstep/" + a.version(), Proxy: a.proxy()}
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
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close() //nolint:errcheck // it was only read
	data, err := io.ReadAll(io.LimitReader(f, limit+1))
	if err == nil && int64(len(data)) > limit {
		err = fmt.Errorf("%s is larger than %d bytes", path, limit)
	}
	return data, err
}
