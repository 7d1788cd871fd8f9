package importer

import (
	"fmt"
	"slices"

	"doorstep/profiles"
	"doorstep/profiles/file"
	"doorstep/profiles/secret"
)

// readOwn reads the profiles out of another profile file, as a colleague hands it on.
func readOwn(f format, source string, data []byte, name string) (*Result, error) {
	theirs, err := file.Parse(source, data)
	if err != nil {
		return nil, err
	}
	res := &Result{Format: f.name, Profiles: theirs.Profiles}
	if theirs.Default != "" {
		res.NotImported = append(res.NotImported, Note{Key: "default", Message: "your own default stays: doorstep profile default NAME changes it"})
	}
	switch {
	case len(res.Profiles) == 0:
		return nil, fmt.Errorf("%s has no profiles", source)
	case name == "":
	case len(res.Profiles) == 1:
		res.Profiles[0].Name = name
	default:
		return nil, fmt.Errorf("%s has %d profiles: import them under their own names, without --name", source, len(res.Profiles))
	}
	for _, p := range res.Profiles {
		judgeOwn(res, p)
	}
	return res, nil
}

// judgeOwn tells what is in a profile that somebody else wrote: secrets, and programs that it would run.
func judgeOwn(res *Result, p *profiles.Profile) {
	d := &draft{Result: res, profile: p}
	for _, key := range []string{"client-secret", "client-certificate-password", "api-key", "access-token"} {
		at := setting{key: p.Name + "." + key, line: p.Line}
		switch ref := d.secret(key); ref.Kind {
		case secret.Literal:
			if !slices.Contains(res.Literal, key) {
				res.Literal = append(res.Literal, key)
			}
			d.warn(at, writtenOut)
		case secret.Command:
			d.warn(at, "signing in with it runs a "+ref.String()+": make sure that you trust it")
		case secret.None, secret.Env, secret.Keyring, secret.File:
		}
	}
}
