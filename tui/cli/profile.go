package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"text/tabwriter"

	"doorstep/jwtview/safe"
	"doorstep/profiles"
	"doorstep/profiles/file"

	"github.com/spf13/cobra"
)

func profileCommand(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "profile",
		Short: "The profiles: list, show, change",
		Long: `The profiles are in one YAML file, which you can write by hand; comments and order survive every change that doorstep
makes. doorstep man says what every key is for. A first one:

  default: prod
  profiles:
    prod:
      provider: entra
      tenant: 00000000-0000-0000-0000-000000000000
      client-id: 11111111-1111-1111-1111-111111111111
      client-secret: ${IDP_CLIENT_SECRET}
      flow: client-credentials
      cdf: {project: my-project, cluster: westeurope-1}`,
		Args: noSuchCommand,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	for _, sub := range profileCommands {
		cmd.AddCommand(sub(a))
	}
	return cmd
}

var profileCommands = []func(*app) *cobra.Command{
	profileListCommand, profileShowCommand, profileAddCommand, profileEditCommand, profileDefaultCommand, profileRenameCommand,
	profileRemoveCommand, profileSetSecretCommand, profileImportCommand, profileExportCommand,
}

func profileListCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:         "list",
		Aliases:     []string{"ls"},
		Short:       "The profiles of the file, the default marked",
		Example:     `  doorstep profile list -o json | jq -r '.profiles[].name'`,
		Args:        cobra.NoArgs,
		Annotations: formats("text", "json"),
		RunE: func(*cobra.Command, []string) error {
			f, err := a.profileFile()
			if err != nil {
				return err
			}
			if a.output == "json" {
				return a.listJSON(f)
			}
			if len(f.Profiles) == 0 {
				return a.done("there is no profile in " + f.Path + ": " + noProfileHint)
			}
			w := tabwriter.NewWriter(a.Stdout, 0, 0, 2, ' ', 0)
			for _, p := range f.Profiles {
				mark := " "
				if p.Name == f.Default {
					mark = "*"
				}
				e := p.Effective()
				fmt.Fprintf(w, "%s %s\t%s\t%s\t%s\n", mark, safe.Line(p.Name), e.Provider, safe.Line(e.Flow), safe.Line(about(e)))
			}
			return w.Flush()
		},
	}
}

// about is what a person knows a profile by.
func about(e *profiles.Profile) string {
	var parts []string
	if e.Description != "" {
		parts = append(parts, e.Description)
	}
	if e.CDF != nil {
		parts = append(parts, strings.TrimPrefix(strings.Join([]string{e.CDF.Cluster, e.CDF.Project}, "/"), "/"))
	}
	if len(parts) == 0 {
		parts = append(parts, e.Issuer)
	}
	return strings.Join(parts, ", ")
}

func (a *app) listJSON(f *file.File) error {
	list := []json.RawMessage{}
	for _, p := range f.Profiles {
		list = append(list, file.JSON(p))
	}
	return a.json(map[string]any{"file": f.Path, "default": f.Default, "profiles": list})
}

func profileShowCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "show [NAME]",
		Short: "One profile, and what follows from it",
		Long: `Shows a profile as it is written, and what its preset derives from that: endpoints, scopes, audience. Secrets are shown
as where they come from, never themselves.`,
		Example:           "  doorstep profile show prod",
		Args:              cobra.MaximumNArgs(1),
		ValidArgsFunction: inPlace(a.completeProfiles),
		Annotations:       formats("text", "json"),
		RunE: func(_ *cobra.Command, args []string) error {
			p, err := a.written(args)
			if err != nil {
				return err
			}
			if a.output == "json" {
				return a.showJSON(p)
			}
			return a.showText(p)
		},
	}
}

// showJSON prints the profile's keys, and in "derived" those that follow from them.
func (a *app) showJSON(p *profiles.Profile) error {
	one := bytes.TrimSuffix(file.JSON(p), []byte("}"))
	place, err := json.Marshal(map[string]any{"derived": file.Derived(p), "file": p.File, "line": p.Line})
	if err != nil {
		return err
	}
	return a.json(json.RawMessage(append(append(one, ','), bytes.TrimPrefix(place, []byte("{"))...)))
}

func (a *app) showText(p *profiles.Profile) error {
	w := tabwriter.NewWriter(a.Stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintf(w, "name\t%s\n", safe.Line(p.Name))
	if p.Line > 0 {
		fmt.Fprintf(w, "from\t%s:%d\n", safe.Line(p.File), p.Line)
	}
	for _, f := range file.Fields(p) {
		fmt.Fprintf(w, "%s\t%s\n", f.Key, safe.Line(f.Text))
	}
	derived := file.DerivedFields(p)
	if err := w.Flush(); err != nil || len(derived) == 0 {
		return err
	}
	fmt.Fprintln(a.Stdout, "\nwhat follows from that:")
	for _, f := range derived {
		fmt.Fprintf(w, "%s\t%s\n", f.Key, safe.Line(f.Text))
	}
	return w.Flush()
}
