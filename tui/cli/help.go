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
		switch cmd.Name() { // cobra's own, which take what they don't know for a call for help
		case "completion":
			cmd.Args, cmd.RunE = noSuchCommand, func(cmd *cobra.Command, _ []string) error { return cmd.Help() }
		case "help":
			cmd.Args = noSuchTopic
		}
	}
}

// noSuchTopic is the Args of help, which names a command, and maybe one beneath it.
func noSuchTopic(help *cobra.Command, args []string) error {
	cmd, rest, err := help.Root().Find(args)
	if err == nil && cmd.HasSubCommands() {
		err = noSuchCommand(cmd, rest)
	}
	return err
}
