package cli

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

func manCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "man",
		Short:   "Print the manual page",
		Example: "  doorstep man | man -l -",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			_, err := io.WriteString(a.Stdout, a.manual(cmd.Root()))
			return err
		},
	}
}

// manual is the manual page of root and every command beneath, made of what their help says.
func (a *app) manual(root *cobra.Command) string {
	var p manPage
	p.macro(`TH DOORSTEP 1 "` + a.Now().UTC().Format("2006-01-02") + `" "doorstep" "doorstep manual"`)
	p.macro("SH NAME")
	p.line(root.Name() + " - " + root.Short)
	p.macro("SH SYNOPSIS")
	p.line(root.Name() + " [COMMAND] [ARGUMENT...] [OPTION...]")
	p.macro("SH DESCRIPTION")
	p.text(root.Long)
	p.macro("SH COMMANDS")
	for _, cmd := range root.Commands() {
		p.command(cmd)
	}
	p.macro("SH OPTIONS OF EVERY COMMAND")
	p.flags(root.PersistentFlags())
	for _, s := range manSections {
		p.macro("SH " + s.name)
		for _, row := range s.rows {
			p.tagged(row[0], row[1])
		}
	}
	return p.String()
}

// manPage is a manual page in the man macros of roff.
type manPage struct{ strings.Builder }

func (p *manPage) macro(name string) { fmt.Fprintf(p, ".%s\n", name) }

// line writes text in which nothing is a request to roff.
func (p *manPage) line(text string) {
	text = strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(text)
	if strings.HasPrefix(text, ".") || strings.HasPrefix(text, "'") {
		text = `\&` + text
	}
	fmt.Fprintln(p, text)
}

// tagged writes a term and what it means.
func (p *manPage) tagged(term, meaning string) {
	p.macro("TP")
	p.macro("B " + strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(term))
	p.line(meaning)
}

// text writes paragraphs, which have an empty line between them; indented ones stay as they are.
func (p *manPage) text(long string) {
	for _, par := range strings.Split(long, "\n\n") {
		if strings.HasPrefix(par, " ") {
			p.example(par)
			continue
		}
		p.macro("PP")
		p.line(strings.ReplaceAll(par, "\n", " "))
	}
}

// example writes lines that must not be filled.
func (p *manPage) example(lines string) {
	p.macro("PP")
	p.macro("nf")
	for _, l := range strings.Split(lines, "\n") {
		p.line(l)
	}
	p.macro("fi")
}

// command writes a command, then those beneath it.
func (p *manPage) command(cmd *cobra.Command) {
	if cmd.Hidden || cmd.Name() == "help" {
		return
	}
	p.tagged(strings.TrimSuffix(cmd.UseLine(), " [flags]"), cmd.Short+".")
	if cmd.Name() == "completion" {
		return // four times the same, which nobody reads here
	}
	p.macro("RS")
	if cmd.Long != "" {
		p.text(cmd.Long)
	}
	p.flags(cmd.LocalNonPersistentFlags())
	if cmd.Example != "" {
		p.example(cmd.Example)
	}
	p.macro("RE")
	for _, sub := range cmd.Commands() {
		p.command(sub)
	}
}

func (p *manPage) flags(flags *pflag.FlagSet) {
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Hidden || f.Name == "help" {
			return
		}
		value, usage := pflag.UnquoteUsage(f)
		name := "--" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", " + name
		}
		p.tagged(strings.TrimSpace(name+" "+strings.ToUpper(value)), usage)
	})
}

// manSections are what no command's help says.
var manSections = []struct {
	name string
	rows [][2]string
}{
	{"EXIT STATUS", [][2]string{
		{strconv.Itoa(exitDone), "done"},
		{strconv.Itoa(exitFailed), "failed"},
		{strconv.Itoa(exitUsage), "wrong usage or wrong configuration"},
		{strconv.Itoa(exitNotSignedIn), "not signed in: denied, expired, cancelled, or a sign-in is needed and --no-login was given"},
		{strconv.Itoa(exitFindings), "the checklist found a failure, or the token has a failed finding"},
		{strconv.Itoa(exitUnreachable), "a server could not be reached"},
		{strconv.Itoa(exitInterrupted), "interrupted"},
	}},
	{"ENVIRONMENT", [][2]string{
		{"DOORSTEP_CONFIG", "the profile file, as --config"},
		{"DOORSTEP_PROFILE", "the profile that is meant when none is named, as --profile"},
		{"DOORSTEP_STORE", "where tokens are kept, as --store"},
		{"NO_COLOR", "when set to anything, no colour"},
		{"HTTPS_PROXY, HTTP_PROXY, NO_PROXY", "the proxy for every call"},
		{"VISUAL, EDITOR", "the editor of doorstep profile edit"},
	}},
	{"FILES", [][2]string{
		{"$XDG_CONFIG_HOME/doorstep/profiles.yaml", "the profiles; on other systems in the platform's own configuration folder"},
		{"$XDG_STATE_HOME/doorstep/", "the tokens, sealed or for their owner's eyes only; doorstep status says how"},
	}},
}
