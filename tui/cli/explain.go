package cli

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"

	"doorstep/flows/causes"
	"doorstep/tui/plain"

	"github.com/spf13/cobra"
)

// maxExplain is how much of a log is searched for errors, in bytes.
const maxExplain = 10 << 20

func explainCommand(a *app) *cobra.Command {
	var list bool
	cmd := &cobra.Command{
		Use:   "explain [TEXT|CAUSE|FILE|-]",
		Short: "Find the causes of an error message, and the steps that fix it",
		Long: `Takes what you have: an error line, a JSON body, a stack trace, a redirect URL, a whole log, or a file of them. Says what
causes such an error, best first, what that means and what to do about it. Takes a cause's identifier, as -o json names it, as
well. Nothing is sent anywhere. Exit 1 when nothing is recognised.`,
		Example: `  doorstep explain "AADSTS7000215: Invalid client secret provided"
  kubectl logs extractor | doorstep explain
  pbpaste | doorstep explain -o json
  doorstep explain session.har
  doorstep explain invalid-token.audience
  doorstep explain --list`,
		Annotations:       formats("text", "json"),
		ValidArgsFunction: inPlace(completeCauses),
		RunE: func(cmd *cobra.Command, args []string) error {
			if list && len(args) > 0 {
				return &usageError{msg: "--list takes no text", hint: "one of them: doorstep explain CAUSE"}
			}
			if list {
				return a.listCauses()
			}
			text, err := a.explainText(cmd.Context(), args)
			if err != nil {
				return err
			}
			return a.explain(causes.Explain(text))
		},
	}
	cmd.Flags().BoolVar(&list, "list", false, "list every cause that doorstep can name")
	return cmd
}

// listCauses lists the catalogue.
func (a *app) listCauses() error {
	list := make([]causes.Cause, 0, len(causes.IDs()))
	width := 0
	for _, id := range causes.IDs() {
		list = append(list, causes.New(id, causes.Facts{}, ""))
		width = max(width, len(id))
	}
	if a.output == "json" {
		return a.json(map[string]any{"causes": list})
	}
	for _, c := range list {
		fmt.Fprintf(a.Stdout, "%-*s  %s\n", width, c.ID, c.Title)
	}
	return nil
}

// explainText is what there is to explain, to its end.
func (a *app) explainText(ctx context.Context, args []string) (string, error) {
	input, err := a.explainInput(ctx, args)
	if err != nil {
		return "", err
	}
	defer input.Close() //nolint:errcheck // it was only read
	text, err := io.ReadAll(io.LimitReader(input, maxExplain+1))
	if err != nil {
		return "", fmt.Errorf("the text cannot be read: %w", err)
	}
	if len(text) > maxExplain {
		fmt.Fprintln(a.Stderr, "doorstep: more than 10 MB: only the first 10 MB are searched")
		text = text[:maxExplain]
	}
	return string(text), nil
}

// explainInput opens what the arguments mean: stdin, a file that is there, else the text itself.
func (a *app) explainInput(ctx context.Context, args []string) (io.ReadCloser, error) {
	what := strings.Join(args, " ")
	switch {
	case len(args) == 0 && a.StdinTTY:
		return nil, &usageError{msg: "explain what?", hint: `give the error: doorstep explain "AADSTS7000215: …", or pipe it in`}
	case len(args) == 0, what == "-":
		return io.NopCloser(a.input(ctx)), nil
	}
	if info, err := os.Stat(what); err == nil && info.Mode().IsRegular() {
		f, err := os.Open(what)
		if err != nil {
			return nil, &usageError{msg: err.Error()}
		}
		return f, nil
	}
	return io.NopCloser(strings.NewReader(what)), nil
}

func (a *app) explain(matches []causes.Match) error {
	switch {
	case a.output == "json":
		if matches == nil {
			matches = []causes.Match{}
		}
		if err := a.json(map[string]any{"matches": matches}); err != nil {
			return err
		}
	case len(matches) == 0:
		fmt.Fprintln(a.Stderr, "doorstep: no error that doorstep knows is in this text")
		fmt.Fprintln(a.Stderr, "  paste the whole message with its error code, or see for yourself: doorstep check PROFILE")
	default:
		w := plain.New(a.Stdout, a.resultOptions())
		for i, m := range matches {
			if i > 0 {
				fmt.Fprintln(a.Stdout)
			}
			w.Cause(m.Cause)
		}
	}
	if len(matches) == 0 {
		return &exitError{code: exitFailed}
	}
	return nil
}
