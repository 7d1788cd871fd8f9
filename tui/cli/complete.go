package cli

import (
	"strings"

	"doorstep/flows/causes"
	"doorstep/profiles"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// inPlace completes a command's arguments by their places. What comes after the last of by, and where one is nil, is
// nothing that doorstep could know.
func inPlace(by ...cobra.CompletionFunc) cobra.CompletionFunc {
	return func(cmd *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
		if len(args) >= len(by) || by[len(args)] == nil {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return by[len(args)](cmd, args, typed)
	}
}

// oneOf completes one of a few words.
func oneOf(words ...string) cobra.CompletionFunc {
	return cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp)
}

// files completes the names of files.
func files(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveDefault
}

// completeProfiles completes the names of profiles, with their descriptions, but for those that are given already.
func (a *app) completeProfiles(_ *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
	f, err := a.profileFile()
	if err != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	given := map[string]bool{}
	for _, name := range args {
		given[name] = true
	}
	var names []cobra.Completion
	for _, p := range f.Profiles {
		if !given[p.Name] {
			names = append(names, described(p.Name, p.Description))
		}
	}
	return names, cobra.ShellCompDirectiveNoFileComp
}

// completeTokens completes what a token can come from: a profile, or a file.
func (a *app) completeTokens(cmd *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	names, _ := a.completeProfiles(cmd, args, typed)
	return names, cobra.ShellCompDirectiveDefault
}

// completeCauses completes the identifiers of causes, with their titles.
func completeCauses(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	var all []cobra.Completion
	for _, id := range causes.IDs() {
		all = append(all, described(id, causes.New(id, causes.Facts{}, "").Title))
	}
	return all, cobra.ShellCompDirectiveDefault // a file has errors in it as well
}

// described is a completion and what a shell shows beside it, which has to be on the same line.
func described(word, description string) cobra.Completion {
	return cobra.CompletionWithDesc(word, strings.Join(strings.Fields(description), " "))
}

// completions tells the shell what every flag takes, and that no file belongs where nothing else was said.
func (a *app) completions(cmd *cobra.Command) {
	if cmd.ValidArgsFunction == nil && !cmd.HasSubCommands() {
		cmd.ValidArgsFunction = cobra.NoFileCompletions
	}
	cmd.LocalFlags().VisitAll(func(f *pflag.Flag) {
		_, known := cmd.GetFlagCompletionFunc(f.Name)
		if by := a.flagWords(cmd, f); by != nil && !known {
			_ = cmd.RegisterFlagCompletionFunc(f.Name, by)
		}
	})
	for _, sub := range cmd.Commands() {
		a.completions(sub)
	}
}

// flagWords completes the value of a flag by its name, which means the same on every command; nil for one that takes none.
func (a *app) flagWords(cmd *cobra.Command, f *pflag.Flag) cobra.CompletionFunc {
	switch f.Name {
	case "profile":
		return a.completeProfiles
	case "output":
		return oneOf(formatsOf(cmd)...)
	case "flow":
		return oneOf(profiles.Flows()...)
	case "client-auth":
		return oneOf(profiles.ClientAuths()...)
	case "config", "ca-file", "file", "jwks", "client-key", "client-certificate":
		return files
	case "dir":
		return func(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
			return nil, cobra.ShellCompDirectiveFilterDirs
		}
	case "token":
		return oneOf("-")
	}
	if c, ok := f.Value.(choice); ok {
		return oneOf(c.among...)
	}
	if f.NoOptDefVal != "" { // a switch
		return nil
	}
	return cobra.NoFileCompletions
}
