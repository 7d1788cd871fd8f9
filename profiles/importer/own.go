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

// judgeOwn tells what is in a profile that somebody else wrote: secrets, and where on this machine it takes them from. A
// program that it would run stays out: to read a file must not be the way to run what is in it.
func judgeOwn(res *Result, p *profiles.Profile) {
	d := &draft{Result: res, profile: p}
	for _, key := range profiles.SecretKeys() {
		set := "doorstep profile set-secret " + p.Name
		if key != "client-secret" {
			set += " " + key
		}
		at := setting{key: p.Name + "." + key, line: p.Line}
		switch ref := d.profile.SecretRef(key); ref.Kind {
		case secret.Literal:
			if !slices.Contains(res.Literal, key) {
				res.Literal = append(res.Literal, key)
			}
			d.warn(at, writtenOut)
		case secret.Command:
			d.leave(at, "signing in would run the "+ref.String()+", and no file from elsewhere brings programs: if you trust it, write it in with "+
				"doorstep profile edit "+p.Name+", else give the secret with "+set)
			*ref = secret.Ref{Kind: secret.Keyring}
		case secret.File, secret.Keyring:
			d.warnOfReference(at, ref)
		case secret.None, secret.Env:
		}
	}
}

// warnOfReference tells of a source that takes a secret of this machine to a server of the source's own choice. The
// profile's own keyring entry is no such thing.
func (d *draft) warnOfReference(at setting, ref *secret.Ref) {
	if ref.Kind == secret.Keyring && ref.Name == "" {
		return
	}
	d.warn(at, "using it sends what is in the "+ref.String()+" to the servers that are named there: make sure that both are what you expect")
}
