package cli

import "github.com/spf13/cobra"

// groups are the headings of the help, with the commands beneath each.
var groups = []struct {
	title    string
	commands []string
}{
	{"Sign in", []string{"login", "token", "exec", "request", "status", "logout"}},
	{"Find out why", []string{"check", "inspect", "diff", "explain", "discover"}},
	{"Later in a token's life", []string{"refresh", "userinfo", "introspect", "revoke", "session"}},
	{"Profiles", []string{"profile", "register"}},
	{"More", []string{"demo", "completion", "man", "version", "help"}},
}

// group puts the commands of root under their headings; the rest get one of cobra's own.
func group(root *cobra.Command) {
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	for _, g := range groups {
		root.AddGroup(&cobra.Group{ID: g.title, Title: g.title + ":"})
		for _, name := range g.commands {
			for _, cmd := range root.Commands() {
				if cmd.Name() == name {
					cmd.GroupID = g.title
				}
			}
		}
	}
	for _, cmd := range root.Commands() {
		if cmd.Name() == "completion" { // cobra's own, which takes a shell that it doesn't know for a call for help
			cmd.Args, cmd.RunE = noSuchCommand, func(cmd *cobra.Command, _ []string) error { return cmd.Help() }
		}
	}
}
