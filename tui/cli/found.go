package cli

import (
	"context"
	"fmt"
	"strings"

	"doorstep/jwtview/safe"
	"doorstep/profiles/importer"
	"doorstep/tui/term"
)

// usualSources are the files that other tools keep what they sign in with in.
var usualSources = []string{".env", "config.yml", "config.yaml", "config.json", "credentials.json"}

// foundHere is the first file of the current folder that whole profiles can be made of, with the name of the format.
func (a *app) foundHere(ctx context.Context) (name string, res *importer.Result) {
	for _, name := range usualSources {
		res, err := a.readImport(ctx, name, "")
		if err != nil || len(res.Profiles) == 0 {
			continue
		}
		usable := true
		for _, p := range res.Profiles {
			usable = usable && len(p.Validate()) == 0
		}
		if usable {
			return name, res
		}
	}
	return "", nil
}

// offerImport asks a person who has no profile yet whether to begin with what another tool signs in with here.
func (a *app) offerImport(ctx context.Context) error {
	name, res := a.foundHere(ctx)
	if name == "" {
		return nil
	}
	question := fmt.Sprintf("There is no profile yet. Make one of %s here (%s)? [Y/n] ", name, safe.Line(res.Format))
	answer, err := term.ReadLine(ctx, a.Stdin, a.Stderr, question)
	if err != nil {
		return err
	}
	switch strings.ToLower(strings.TrimSpace(answer)) {
	case "", "y", "yes":
		err := a.importProfiles(ctx, res, false)
		a.file = nil // to be read anew
		return err
	}
	return nil
}
