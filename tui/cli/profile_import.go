package cli

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"text/tabwriter"

	"doorstep/jwtview/safe"
	"doorstep/profiles"
	"doorstep/profiles/file"
	"doorstep/profiles/importer"
	"doorstep/profiles/secret"

	"github.com/spf13/cobra"
)

// fromEnvironment is the name that stands for the environment in the place of a file.
const fromEnvironment = "env"

func profileImportCommand(a *app) *cobra.Command {
	var (
		name string
		dry  bool
	)
	cmd := &cobra.Command{
		Use:   "import FILE",
		Short: "Make a profile of what another tool signs in with",
		Long: `Makes a profile of another tool's configuration, and says what it could not carry over. FILE can be - for stdin, or env for
the environment itself (./env for a file of that name). What it is, its content says:

` + importable() + `
A secret that the source refers to (${IDP_CLIENT_SECRET}) stays a reference. One that it writes out goes into the OS keyring,
or into a file that only you can read, and is never shown.`,
		Example: `  doorstep profile import config.yml
  doorstep profile import .env --name prod
  doorstep profile import env --dry-run
  pbpaste | doorstep profile import - -o json`,
		Args:              cobra.ExactArgs(1),
		ValidArgsFunction: inPlace(files),
		Annotations:       formats("text", "json"),
		RunE: func(cmd *cobra.Command, args []string) error {
			res, err := a.readImport(cmd.Context(), args[0], name)
			if err != nil {
				return err
			}
			return a.importProfiles(cmd.Context(), res, dry)
		},
	}
	cmd.Flags().StringVar(&name, "name", "", "the profile's `name` (default: the CDF project)")
	cmd.Flags().BoolVar(&dry, "dry-run", false, "say what would come of it, and change nothing")
	return cmd
}

// importable lists the formats for the help.
func importable() string {
	var b strings.Builder
	for _, f := range importer.Formats() {
		b.WriteString("  " + f.Title + "\n")
	}
	return b.String()
}

// readImport reads the source, and says of one that cannot be read that it is the configuration that is wrong.
func (a *app) readImport(ctx context.Context, from, name string) (*importer.Result, error) {
	if name != "" {
		if said := file.NameProblem(name); said != "" {
			return nil, &usageError{msg: said, hint: "letters, digits and _ . - @ + :, without spaces, and no - in front"}
		}
	}
	if from == fromEnvironment {
		res, err := importer.Environment(a.Getenv, name)
		if err != nil {
			return nil, &usageError{msg: err.Error(), hint: "set them, or name a file (./env for one that is called env)"}
		}
		return res, nil
	}
	data, err := a.readSource(ctx, from)
	if err != nil {
		return nil, &usageError{msg: err.Error(), hint: "name a file, - for stdin, or env for the environment"}
	}
	res, err := importer.Read(from, data, name)
	var broken *file.Error
	if err != nil && !errors.As(err, &broken) {
		return nil, &usageError{msg: err.Error()}
	}
	return res, err
}

func (a *app) readSource(ctx context.Context, from string) ([]byte, error) {
	if from == "-" {
		return io.ReadAll(io.LimitReader(a.input(ctx), importer.MaxSize+1))
	}
	return readFile(from, importer.MaxSize)
}

// importProfiles adds what came of a source to the profile file.
func (a *app) importProfiles(ctx context.Context, res *importer.Result, dry bool) error {
	f, err := a.profilesSoFar()
	if err != nil {
		return err
	}
	for _, p := range res.Profiles {
		if err := fits(f, p, res); err != nil {
			return err
		}
	}
	derived := derivedOf(res.Profiles) // of what the source says, before the secrets have moved
	if !dry {
		for _, p := range res.Profiles {
			if err := a.importOne(ctx, f.Path, p, res); err != nil {
				return err
			}
		}
	}
	if a.output == "json" {
		return a.importJSON(res, derived)
	}
	return a.importText(res, f.Path, dry)
}

// fits makes sure of a profile before anything is written.
func fits(f *file.File, p *profiles.Profile, res *importer.Result) error {
	if slices.Contains(f.Names(), p.Name) {
		return &usageError{
			msg:  "there is a profile " + p.Name + " in " + f.Path + " already",
			hint: "give the new one another name with --name NAME, or the old one: doorstep profile rename " + p.Name + " NEW",
		}
	}
	wrong := p.Validate()
	if len(wrong) == 0 {
		return nil
	}
	var lines []string
	for _, w := range wrong {
		lines = append(lines, w.Message)
	}
	for _, n := range res.NotImported {
		lines = append(lines, "not imported: "+n.String())
	}
	return &usageError{
		msg:  "the profile " + p.Name + " would not work:\n  " + strings.Join(lines, "\n  "),
		hint: "complete the source, or make the profile with doorstep profile add " + p.Name,
	}
}

// importOne adds a profile. A secret that the source writes out goes where secrets are kept.
func (a *app) importOne(ctx context.Context, path string, p *profiles.Profile, res *importer.Result) error {
	var undo []func()
	for _, key := range res.Literal {
		ref := p.SecretRef(key)
		if ref.Kind != secret.Literal {
			continue
		}
		kept, where, forget, err := a.keepSecret(p.Name, key, ref.Literal, filepath.Dir(path))
		if err != nil {
			return err
		}
		undo = append(undo, forget)
		*ref = kept
		res.Warnings = append(res.Warnings, importer.Note{Message: key + " of " + p.Name + " is " + where})
	}
	err := file.Add(ctx, path, p)
	if err != nil {
		for _, forget := range undo {
			forget()
		}
	}
	return err
}

// derivedOf is what follows from the profiles. With several, each key begins with its profile's name.
func derivedOf(all []*profiles.Profile) map[string]json.RawMessage {
	derived := map[string]json.RawMessage{}
	for _, p := range all {
		for key, value := range file.Derived(p) {
			if len(all) > 1 {
				key = p.Name + "." + key
			}
			derived[key] = value
		}
	}
	return derived
}

// importJSON prints the documented shape, and the format that the source was in.
func (a *app) importJSON(res *importer.Result, derived map[string]json.RawMessage) error {
	all := []json.RawMessage{}
	for _, p := range res.Profiles {
		all = append(all, file.JSON(p))
	}
	return a.json(map[string]any{
		"profiles": all, "derived": derived, "warnings": lines(res.Warnings), "not_imported": lines(res.NotImported), "format": res.Format,
	})
}

func lines(notes []importer.Note) []string {
	all := []string{}
	for _, n := range notes {
		all = append(all, n.String())
	}
	return all
}

func (a *app) importText(res *importer.Result, path string, dry bool) error {
	w := tabwriter.NewWriter(a.Stdout, 0, 0, 2, ' ', 0)
	done := "added to " + path
	if dry {
		done = "not added: this is a dry run"
	}
	for _, p := range res.Profiles {
		fmt.Fprintf(w, "profile %s, %s\n", safe.Line(p.Name), safe.Line(done))
		for _, f := range file.Fields(p) {
			fmt.Fprintf(w, "  %s\t%s\n", f.Key, safe.Line(f.Text))
		}
		if derived := file.DerivedFields(p); len(derived) > 0 {
			fmt.Fprintln(w, "what follows from that:\t")
			for _, f := range derived {
				fmt.Fprintf(w, "  %s\t%s\n", f.Key, safe.Line(f.Text))
			}
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	a.notes("to look at", res.Warnings)
	a.notes("not imported", res.NotImported)
	if dry {
		return nil
	}
	return a.done("next: doorstep login " + res.Profiles[0].Name)
}

// notes lists notes under a heading.
func (a *app) notes(heading string, all []importer.Note) {
	if len(all) == 0 {
		return
	}
	fmt.Fprintln(a.Stdout, heading+":")
	for _, n := range all {
		fmt.Fprintln(a.Stdout, "  "+safe.Line(n.String()))
	}
}
