package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// outputs is the annotation that lists a command's output formats.
const outputs = "outputs"

// formats tells a command's output formats, text first.
func formats(names ...string) map[string]string {
	return map[string]string{outputs: strings.Join(names, " ")}
}

// formatsOf gives cmd's output formats.
func formatsOf(cmd *cobra.Command) []string {
	if known := strings.Fields(cmd.Annotations[outputs]); len(known) > 0 {
		return known
	}
	return []string{"text"}
}

// checkOutput refuses an output format that cmd doesn't have.
func (a *app) checkOutput(cmd *cobra.Command) error {
	known := formatsOf(cmd)
	if slices.Contains(known, a.output) {
		return nil
	}
	return &usageError{
		msg:  fmt.Sprintf("%s has no output format %q", cmd.CommandPath(), a.output),
		hint: "use one of: " + strings.Join(known, ", "),
	}
}

// tellFormats gives every command that has more than text an -o of its own, whose help names its formats.
func tellFormats(cmd *cobra.Command) {
	if known := formatsOf(cmd); len(known) > 1 {
		own := *cmd.Root().PersistentFlags().Lookup("output")
		own.Usage = "output `format`: " + strings.Join(known, ", ")
		cmd.Flags().AddFlag(&own)
	}
	for _, sub := range cmd.Commands() {
		tellFormats(sub)
	}
}
