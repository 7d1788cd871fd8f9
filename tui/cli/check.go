package cli

import (
	"context"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"sync"

	"doorstep/flows/checklist"
	"doorstep/jwtview"
	"doorstep/profiles"
	"doorstep/profiles/secret"
	"doorstep/tui/plain"

	"github.com/spf13/cobra"
)

// checksAtOnce bounds how many profiles are checked side by side: enough to hide slow servers, few enough not to
// look like an attack to a provider that all of them share.
const checksAtOnce = 8

func checkCommand(a *app) *cobra.Command {
	var (
		all   bool
		token string
		in    signIn
	)
	cmd := &cobra.Command{
		Use:   "check [PROFILE...]",
		Short: "Run the debugging checklist",
		Long: `Runs the debugging checklist: IdP credentials, token acquisition, token inspection, the resource's own configuration,
scope and audience. A failure comes with its cause, the evidence and the steps that fix it. Exit 4 when something failed.

One profile signs in when it has to. Several, or --all, never ask a person: a profile that would need one is skipped there.`,
		Example: `  doorstep check prod
  doorstep check --all -o json
  doorstep check prod -o markdown > ticket.md
  pbpaste | doorstep check prod --token -`,
		ValidArgsFunction: a.completeProfiles,
		Annotations:       formats("text", "json", "markdown"),
		RunE: func(cmd *cobra.Command, args []string) error {
			ps, err := a.checked(args, all)
			if err != nil {
				return err
			}
			o := a.surroundings(checklist.Options{NoLogin: len(ps) > 1 || all})
			if cmd.Flags().Changed("token") {
				if o.Token, err = a.givenToken(cmd.Context(), token, len(ps)); err != nil {
					return err
				}
			}
			return a.check(cmd.Context(), ps, o, in, all || len(args) > 1)
		},
	}
	in.prompts(cmd)
	cmd.Flags().BoolVar(&all, "all", false, "every profile of the file")
	cmd.Flags().StringVar(&token, "token", "", "judge the token on stdin (`-`) instead of getting one")
	return cmd
}

// surroundings adds to the options of a checklist what is known of the place where it runs.
func (a *app) surroundings(o checklist.Options) checklist.Options {
	o.ExposedFile, o.Unattended = a.exposedFile(), a.env("CI") != ""
	return o
}

// exposedFile is the profile file when other people on this computer can read it, "" when not. Where files have no such
// permissions there is nothing to tell.
func (a *app) exposedFile() string {
	f, err := a.profileFile()
	if err != nil {
		return ""
	}
	info, err := os.Stat(f.Path)
	if err != nil || runtime.GOOS == "windows" || info.Mode().Perm()&0o044 == 0 {
		return ""
	}
	return f.Path
}

// checked is which profiles are meant.
func (a *app) checked(args []string, all bool) ([]*profiles.Profile, error) {
	if all && len(args) > 0 {
		return nil, &usageError{msg: "both --all and the names of profiles", hint: "give one or the other"}
	}
	if !all && len(args) < 2 {
		p, err := a.written(args)
		if err != nil {
			return nil, err
		}
		return []*profiles.Profile{a.filled(p)}, nil
	}
	f, err := a.profileFile()
	switch {
	case err != nil:
		return nil, err
	case all && len(f.Profiles) == 0:
		return nil, &usageError{msg: "there is no profile in " + f.Path, hint: noProfileHint}
	case all:
		return a.expanded(f.Profiles), nil
	}
	ps := make([]*profiles.Profile, 0, len(args))
	for _, name := range args {
		p, err := f.Get(name)
		if err != nil {
			return nil, err
		}
		ps = append(ps, p)
	}
	return a.expanded(ps), nil
}

func (a *app) givenToken(ctx context.Context, from string, count int) (secret.Value, error) {
	switch {
	case from != "-":
		return secret.Value{}, secretArgument("--token VALUE")
	case count > 1:
		return secret.Value{}, &usageError{msg: "one token and several profiles", hint: "name the profile that the token is for"}
	}
	text, err := io.ReadAll(io.LimitReader(a.input(ctx), jwtview.MaxSize+1))
	if err != nil {
		return secret.Value{}, err
	}
	token := jwtview.Clean(string(text))
	if token == "" {
		return secret.Value{}, &usageError{msg: "no token on stdin", hint: "pipe one in: doorstep check PROFILE --token - < token.txt"}
	}
	return secret.New(token), nil
}

// check runs the checklists side by side and writes them in the order of ps.
func (a *app) check(ctx context.Context, ps []*profiles.Profile, o checklist.Options, in signIn, many bool) error {
	r, err := a.runner()
	if err != nil {
		return err
	}
	results := a.runAll(ctx, r, ps, o, in)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err := a.writeChecks(ps, results, many); err != nil {
		return err
	}
	for _, res := range results {
		if res.Checklist.Verdict == jwtview.Fail {
			return &exitError{code: exitFindings}
		}
	}
	return nil
}

func (a *app) runAll(ctx context.Context, r *checklist.Runner, ps []*profiles.Profile, o checklist.Options, in signIn) []*checklist.Result {
	var (
		results  = make([]*checklist.Result, len(ps))
		slots    = make(chan struct{}, checksAtOnce)
		wg       sync.WaitGroup
		progress = a.progress(len(ps))
	)
	if len(ps) == 1 {
		var leave func()
		o.Emit, o.Pasted, leave = a.attend(ctx, in, false, plain.New(a.Stderr, a.plainOptions(in)).Event)
		defer leave()
	}
	for i, p := range ps {
		wg.Go(func() {
			slots <- struct{}{}
			defer func() { <-slots }()
			results[i] = r.Run(ctx, p, o)
			progress(p.Name)
		})
	}
	wg.Wait()
	return results
}

// progress tells on a terminal how far a long run is; a pipe gets none.
func (a *app) progress(total int) func(name string) {
	if total < 2 || !a.StderrTTY {
		return func(string) {}
	}
	var (
		mu   sync.Mutex
		done int
	)
	return func(name string) {
		mu.Lock()
		defer mu.Unlock()
		done++
		end := "\r"
		if done == total {
			end = "\r\x1b[K"
		}
		fmt.Fprintf(a.Stderr, "\r\x1b[K%d of %d checked: %.40s%s", done, total, name, end)
	}
}

func (a *app) writeChecks(ps []*profiles.Profile, results []*checklist.Result, many bool) error {
	lists := make([]checklist.Checklist, len(results))
	reports := make([]string, len(results))
	for i, res := range results {
		lists[i] = res.Checklist
		if a.output == "markdown" {
			reports[i] = checklist.Markdown(res, ps[i])
		}
	}
	switch {
	case a.output == "markdown":
		_, err := io.WriteString(a.Stdout, strings.Join(reports, "\n---\n\n"))
		return err
	case a.output == "json" && many:
		return a.json(map[string]any{"profiles": lists})
	case a.output == "json":
		return a.json(lists[0])
	case many:
		plain.New(a.Stdout, a.resultOptions()).Summary(lists)
		return nil
	}
	w := plain.New(a.Stdout, a.resultOptions())
	w.Checklist(lists[0])
	return nil
}
