package cli

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"

	"doorstep/profiles/file"

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
	for _, g := range groups {
		p.macro(`SH "` + strings.ToUpper(g.title) + `"`)
		for _, cmd := range root.Commands() {
			if cmd.GroupID == g.title {
				p.command(cmd)
			}
		}
	}
	p.macro("SH OPTIONS OF EVERY COMMAND")
	p.flags(root.PersistentFlags())
	p.macro(`SH "KEYS OF A PROFILE"`)
	for _, k := range file.Keys() {
		p.tagged(k.Key, strings.ReplaceAll(k.Says, "`", ""))
	}
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
	text = escaped(text)
	if strings.HasPrefix(text, ".") || strings.HasPrefix(text, "'") {
		text = `\&` + text
	}
	fmt.Fprintln(p, text)
}

// escaped writes text so that roff takes it for what it is: not all of them read UTF-8.
func escaped(text string) string {
	var b strings.Builder
	for _, r := range text {
		switch {
		case r == '\\':
			b.WriteString(`\e`)
		case r == '-':
			b.WriteString(`\-`)
		case r > unicode.MaxASCII:
			fmt.Fprintf(&b, `\[u%04X]`, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// tagged writes a term and what it means.
func (p *manPage) tagged(term, meaning string) {
	p.macro("TP")
	p.macro("B " + escaped(term))
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
	use := strings.TrimSuffix(cmd.UseLine(), " [flags]")
	if cmd.Name() == "completion" { // four times the same, which nobody reads here
		p.macro(`SS "` + escaped(use+" bash|zsh|fish|powershell") + `"`)
		p.line(cmd.Short + "; doorstep completion SHELL --help says where to put it.")
		return
	}
	p.macro(`SS "` + escaped(use) + `"`)
	p.line(cmd.Short + ".")
	if cmd.Long != "" {
		p.text(cmd.Long)
	}
	p.flags(cmd.LocalNonPersistentFlags())
	if cmd.Example != "" {
		p.example(cmd.Example)
	}
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
		p.tagged(strings.TrimSpace(name+" "+placeholder(value)), usage)
	})
}

// placeholder is how a manual writes what a flag takes: in capitals, but for words that are to be typed.
func placeholder(value string) string {
	if strings.Contains(value, "|") || value == "-" {
		return value
	}
	return strings.ToUpper(value)
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
