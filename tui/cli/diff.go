package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"text/tabwriter"
	"unicode/utf8"

	"doorstep/jwtview"
	"doorstep/jwtview/safe"
	"doorstep/profiles/file"

	"github.com/spf13/cobra"
)

func diffCommand(a *app) *cobra.Command {
	var (
		all bool
		in  signIn
	)
	cmd := &cobra.Command{
		Use:   "diff A B",
		Short: "Two tokens side by side: what the one has that the other lacks",
		Long: `Compares two tokens claim by claim: one that works with one that doesn't, or those of two profiles. What can decide
whether an API lets the one in and not the other comes first, with the reason. A and B are each the name of a profile, a file,
a token, or - for stdin. Exit 0 whether they differ or not.`,
		Example: `  doorstep diff prod staging
  doorstep diff works.txt fails.txt -o json`,
		Args:              cobra.ExactArgs(2),
		ValidArgsFunction: inPlace(a.completeTokens, a.completeTokens),
		Annotations:       formats("text", "json"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if args[0] == "-" && args[1] == "-" {
				return &usageError{msg: "stdin can be one of the two tokens, not both", hint: "put the other into a file"}
			}
			left, err := a.side(cmd.Context(), args[0], in)
			if err != nil {
				return err
			}
			right, err := a.side(cmd.Context(), args[1], in)
			if err != nil {
				return err
			}
			return a.diff(left, right, all)
		},
	}
	cmd.Flags().BoolVar(&all, "all", false, "what is the same, too")
	in.prompts(cmd)
	return cmd
}

// compared is one of the two tokens, and what the table calls it.
type compared struct {
	name  string
	token *jwtview.Inspection
}

// side is one of the two tokens: a profile's, unless there is none of that name.
func (a *app) side(ctx context.Context, what string, in signIn) (compared, error) {
	p, err := a.pick([]string{what})
	if err == nil {
		c, err := a.flows()
		if err != nil {
			return compared{}, err
		}
		t, err := a.token(ctx, c, p, in)
		if err != nil {
			return compared{}, a.explained(err, p)
		}
		return compared{safe.Line(p.Name), jwtview.Inspect(t.AccessToken.Reveal(), jwtview.Options{Now: a.Now()})}, nil
	}
	unknown, err := a.givenSide(ctx, what, err)
	if err != nil {
		return compared{}, err
	}
	defer unknown.Close() //nolint:errcheck // it was only read
	for found, err := range jwtview.Find(unknown) {
		if err != nil {
			return compared{}, fmt.Errorf("%s: %w", nameOfInput(what), err)
		}
		return compared{nameOfInput(what), jwtview.Inspect(found.Token, jwtview.Options{Now: a.Now()})}, nil
	}
	return compared{}, &usageError{msg: "there is no token in " + nameOfInput(what), hint: "give a profile, a file, a token, or - for stdin"}
}

// givenSide opens what is no profile that could be used; notProfile says why, for what can be nothing but a profile's
// name.
func (a *app) givenSide(ctx context.Context, what string, notProfile error) (io.ReadCloser, error) {
	_, noFile := os.Stat(what)
	if what != "-" && noFile != nil && !looksLikeFile(what) && (!looksLikeToken(what) || mistyped(notProfile)) {
		return nil, notProfile
	}
	return a.tokenInput(ctx, what)
}

// mistyped tells a name that one of a profile is near to from an opaque token, since both can be a word of any letters.
func mistyped(notProfile error) bool {
	var absent *file.NotFoundError
	return errors.As(notProfile, &absent) && absent.Nearest != ""
}

// looksLikeToken tells a token from a profile's name: it has structure, or is longer than anybody names a profile.
func looksLikeToken(what string) bool {
	_, err := jwtview.Decode(what)
	return err == nil || len(what) >= 64
}

// diffJSON is what `diff -o json` prints.
type diffJSON struct {
	A           string               `json:"a"`
	B           string               `json:"b"`
	Same        bool                 `json:"same"`
	Differences []jwtview.Difference `json:"differences"`
}

func (a *app) diff(left, right compared, withSame bool) error {
	d := diffJSON{A: left.name, B: right.name, Same: true, Differences: []jwtview.Difference{}}
	for _, x := range jwtview.Compare(left.token, right.token) {
		d.Same = d.Same && x.Kind == jwtview.Same
		if withSame || x.Kind != jwtview.Same {
			d.Differences = append(d.Differences, x)
		}
	}
	if a.output == "json" {
		return a.json(d)
	}
	if len(d.Differences) == 0 {
		_, err := fmt.Fprintln(a.Stdout, "no difference")
		return err
	}
	w := tabwriter.NewWriter(a.Stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintf(w, "  \t%s\t%s\n", d.A, d.B)
	for _, x := range d.Differences {
		mark := " "
		if x.Matters && x.Kind != jwtview.Same {
			mark = "*"
		}
		fmt.Fprintf(w, "%s %s\t%s\t%s\n", mark, safe.Line(x.Claim), absent(x.A), absent(x.B))
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return a.whyItMatters(d.Differences)
}

// whyItMatters tells under the table why the marked lines count.
func (a *app) whyItMatters(list []jwtview.Difference) error {
	first := true
	for _, x := range list {
		if !x.Matters || x.Kind == jwtview.Same {
			continue
		}
		if first {
			fmt.Fprintln(a.Stdout)
			first = false
		}
		if _, err := fmt.Fprintf(a.Stdout, "* %s: %s\n", safe.Line(x.Claim), safe.Line(x.Why)); err != nil {
			return err
		}
	}
	return nil
}

// absent shows a claim's value, or that the token doesn't have the claim.
func absent(value string) string {
	const most = 60
	switch {
	case value == "":
		return "(none)"
	case utf8.RuneCountInString(value) > most:
		return string([]rune(value)[:most-1]) + "…"
	}
	return value
}
