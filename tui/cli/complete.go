package cli

import (
	"github.com/spf13/cobra"
)

// completeProfiles completes the names of profiles, with their descriptions.
func (a *app) completeProfiles(_ *cobra.Command, _ []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
	f, err := a.profileFile()
	if err != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	names := make([]cobra.Completion, len(f.Profiles))
	for i, p := range f.Profiles {
		names[i] = cobra.CompletionWithDesc(p.Name, p.Description)
	}
	return names, cobra.ShellCompDirectiveNoFileComp
}
