package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"doorstep/flows/discovery"
	"doorstep/flows/httpclient"
	"doorstep/profiles"
	"doorstep/profiles/file"
	"doorstep/profiles/secret"
)

// profilesSoFar is the profile file, empty when there is none yet.
func (a *app) profilesSoFar() (*file.File, error) {
	path, err := a.configPath()
	if err == nil && a.file == nil {
		if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
			return &file.File{Path: path}, nil
		}
	}
	return a.profileFile()
}

// discoverFor asks the provider of a profile that is being made what it offers.
func (a *app) discoverFor(ctx context.Context, p *profiles.Profile) ([]discovery.Offer, error) {
	hc, err := httpclient.New(a.httpOptions())
	if err != nil {
		return nil, err
	}
	m, err := discovery.Fetch(ctx, hc, a.filled(p).Effective().Issuer)
	if m == nil {
		return nil, err
	}
	return discovery.Offers(m), nil
}

// saveNew adds a profile to the file. A secret that was typed goes where secrets are kept, and the profile gets the
// reference to it.
func (a *app) saveNew(ctx context.Context, p *profiles.Profile) (saved *profiles.Profile, note string, err error) {
	f, err := a.profilesSoFar()
	if err != nil {
		return nil, "", err
	}
	if slices.Contains(f.Names(), p.Name) {
		return nil, "", fmt.Errorf("there is a profile %q in %s already", p.Name, f.Path)
	}
	note = "Saved as " + p.Name + " in " + f.Path
	if p.ClientSecret.Kind == secret.Literal {
		ref, where, forget, err := a.keepSecret(p.Name, "client-secret", p.ClientSecret.Literal, filepath.Dir(f.Path))
		if err != nil {
			return nil, "", err
		}
		p.ClientSecret, note = ref, note+"; its secret is "+where
		defer func() {
			if saved == nil {
				forget()
			}
		}()
	}
	if err := file.Add(ctx, f.Path, p); err != nil {
		return nil, "", err
	}
	a.file = nil // to be read anew
	written, err := a.written([]string{p.Name})
	if err != nil {
		return nil, "", err
	}
	return a.filled(written), note + ".", nil
}
