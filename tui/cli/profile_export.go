package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"doorstep/flows/discovery"
	"doorstep/flows/httpclient"
	"doorstep/jwtview/safe"
	"doorstep/profiles"
	"doorstep/profiles/exporter"

	"github.com/spf13/cobra"
)

func profileExportCommand(a *app) *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   "export [NAME] --format FORMAT",
		Short: "Write what the next tool needs to sign in as a profile does",
		Long: `Writes configuration or code with which another tool signs in as the profile does. There is never a secret in it, but the
variable to keep it in, which is told on stderr. The formats:

` + exportable() + `
Of the first four doorstep profile import makes the same profile again: comments keep what the format has no place for.`,
		Example: `  doorstep profile export healthy --format env > .env
  doorstep profile export prod --format extractor > config.yml
  doorstep profile export prod --format python`,
		Args:              cobra.MaximumNArgs(1),
		ValidArgsFunction: inPlace(a.completeProfiles),
		Annotations:       formats("text", "json"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if format == "" {
				return &usageError{msg: "which format?", hint: "--format takes one of: " + strings.Join(exportNames(), ", ")}
			}
			p, err := a.written(args)
			if err != nil {
				return err
			}
			return a.export(cmd.Context(), p, format)
		},
	}
	cmd.Flags().StringVar(&format, "format", "", "the `format` to write")
	_ = cmd.RegisterFlagCompletionFunc("format", completeFormats)
	return cmd
}

// exportable lists the formats for the help.
func exportable() string {
	var b strings.Builder
	for _, f := range exporter.Formats() {
		fmt.Fprintf(&b, "  %-14s %s\n", f.Name, f.Title)
	}
	return b.String()
}

func exportNames() []string {
	var names []string
	for _, f := range exporter.Formats() {
		names = append(names, f.Name)
	}
	return names
}

func completeFormats(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	var all []cobra.Completion
	for _, f := range exporter.Formats() {
		all = append(all, cobra.CompletionWithDesc(f.Name, f.Title))
	}
	return all, cobra.ShellCompDirectiveNoFileComp
}

func (a *app) export(ctx context.Context, p *profiles.Profile, format string) error {
	o := exporter.Options{Getenv: a.Getenv}
	if exporter.NeedsTokenURL(p, format) {
		o.TokenURL = a.discoveredTokenURL(ctx, p)
		if ctx.Err() != nil {
			return ctx.Err()
		}
	}
	res, err := exporter.Export(p, format, o)
	if err != nil {
		return &usageError{msg: err.Error()}
	}
	if a.output == "json" {
		return a.exportJSON(res, format)
	}
	for _, w := range res.Warnings {
		fmt.Fprintln(a.Stderr, "doorstep: "+safe.Line(w))
	}
	for _, v := range res.Variables {
		fmt.Fprintf(a.Stderr, "doorstep: set %s first: it holds the %s (here: %s)\n", v.Name, v.Key, safe.Line(v.From))
	}
	_, err = a.Stdout.Write(res.Text)
	return err
}

// discoveredTokenURL asks the provider where its token endpoint is, "" when it doesn't say: the text is still of use.
func (a *app) discoveredTokenURL(ctx context.Context, p *profiles.Profile) string {
	e, _ := p.Expand(a.Getenv)
	hc, err := httpclient.New(a.httpOptions())
	if err != nil {
		return ""
	}
	m, err := discovery.Fetch(ctx, hc, e.Effective().Issuer)
	if err == nil && m.TokenEndpoint == "" {
		err = errors.New("its discovery document names no token endpoint")
	}
	if err != nil {
		if ctx.Err() == nil {
			fmt.Fprintln(a.Stderr, "doorstep: "+safe.Line(err.Error()))
		}
		return ""
	}
	return m.TokenEndpoint
}

func (a *app) exportJSON(res *exporter.Result, format string) error {
	type variable struct {
		Name string `json:"name"`
		Key  string `json:"key"`
		From string `json:"from"`
	}
	set, warnings := []variable{}, []string{}
	for _, v := range res.Variables {
		set = append(set, variable(v))
	}
	warnings = append(warnings, res.Warnings...)
	return a.json(map[string]any{"format": format, "text": string(res.Text), "variables": set, "warnings": warnings})
}
