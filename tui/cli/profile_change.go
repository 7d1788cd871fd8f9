package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"doorstep/flows"
	"doorstep/jwtview/safe"
	"doorstep/profiles"
	"doorstep/profiles/file"
	"doorstep/tui/term"

	"github.com/spf13/cobra"
	"github.com/zalando/go-keyring"
)

func profileDefaultCommand(a *app) *cobra.Command {
	var none bool
	cmd := &cobra.Command{
		Use:               "default [NAME]",
		Short:             "Say or change which profile is meant when none is named",
		Example:           "  doorstep profile default prod",
		Args:              cobra.MaximumNArgs(1),
		ValidArgsFunction: inPlace(a.completeProfiles),
		Annotations:       formats("text", "json"),
		RunE: func(cmd *cobra.Command, args []string) error {
			f, err := a.profileFile()
			switch {
			case err != nil:
				return err
			case none && len(args) > 0:
				return &usageError{msg: "both --none and the name of a profile", hint: "give one or the other"}
			case none:
				return a.setDefault(cmd.Context(), f, "", "no profile is the default")
			case len(args) == 0 && a.output == "json":
				return a.json(defaultJSON{f.Default})
			case len(args) == 0 && f.Default == "":
				return a.done("no profile is the default; doorstep profile default NAME makes one")
			case len(args) == 0:
				_, err := fmt.Fprintln(a.Stdout, f.Default)
				return err
			}
			p, err := a.written(args)
			if err != nil {
				return err
			}
			return a.setDefault(cmd.Context(), f, p.Name, "the default is "+p.Name)
		},
	}
	cmd.Flags().BoolVar(&none, "none", false, "leave the file without a default")
	return cmd
}

// defaultJSON is what `profile default -o json` prints; "" is no default, as in `profile list`.
type defaultJSON struct {
	Default string `json:"default"`
}

func (a *app) setDefault(ctx context.Context, f *file.File, name, done string) error {
	if err := file.SetDefault(ctx, f.Path, name); err != nil {
		return err
	}
	return a.changed(defaultJSON{name}, done)
}

// changed tells what a command has done, on stderr or as doc.
func (a *app) changed(doc any, done string) error {
	if a.output == "json" {
		return a.json(doc)
	}
	return a.done(done)
}

func profileRenameCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:               "rename NAME NEW",
		Short:             "Give a profile another name, and forget its tokens",
		Example:           "  doorstep profile rename prod prod-west",
		Args:              cobra.ExactArgs(2),
		ValidArgsFunction: inPlace(a.completeProfiles),
		Annotations:       formats("text", "json"),
		RunE: func(cmd *cobra.Command, args []string) error {
			p, err := a.written(args[:1])
			if err != nil {
				return err
			}
			if err := file.Rename(cmd.Context(), p.File, p.Name, args[1]); err != nil {
				return err
			}
			if p.ClientSecret.Name == "" && p.ClientSecret.Text() == "keyring:" {
				if err := moveKeyringEntry(p.Name, args[1]); err != nil {
					fmt.Fprintln(a.Stderr, "doorstep: the secret is still in the keyring under the old name: "+safe.Line(err.Error()))
				}
			}
			if err := a.forget(p); err != nil {
				return err
			}
			return a.changed(map[string]any{"profile": args[1], "renamed_from": p.Name, "forgotten": true},
				p.Name+" is now "+args[1]+"; sign in again: doorstep login "+args[1])
		},
	}
}

// moveKeyringEntry takes a profile's own secret along to its new name.
func moveKeyringEntry(from, to string) error {
	value, err := keyring.Get(keyringService, from)
	if err == nil {
		err = keyring.Set(keyringService, to, value)
	}
	if err == nil {
		err = keyring.Delete(keyringService, from)
	}
	return err
}

func profileRemoveCommand(a *app) *cobra.Command {
	var keep, yes bool
	cmd := &cobra.Command{
		Use:     "remove NAME",
		Aliases: []string{"rm"},
		Short:   "Take a profile out of the file, and forget its tokens",
		Long: `Takes a profile out of the file and forgets its tokens; doorstep logout NAME first revokes them at the provider, too.
Asks before it does, and what to do with the tokens; --yes answers.`,
		Example:           "  doorstep profile remove old --yes",
		Args:              cobra.ExactArgs(1),
		ValidArgsFunction: inPlace(a.completeProfiles),
		Annotations:       formats("text", "json"),
		RunE: func(cmd *cobra.Command, args []string) error {
			p, err := a.written(args)
			if err != nil {
				return err
			}
			if err := a.confirm(cmd.Context(), "remove "+p.Name+" from "+p.File+"?", yes); err != nil {
				return err
			}
			if !yes && !cmd.Flags().Changed("keep-tokens") {
				if keep, err = a.wantsTokensKept(cmd.Context(), p); err != nil {
					return err
				}
			}
			return a.remove(cmd.Context(), p, keep)
		},
	}
	cmd.Flags().BoolVar(&keep, "keep-tokens", false, "don't forget its tokens")
	cmd.Flags().BoolVarP(&yes, "yes", "y", false, "don't ask")
	return cmd
}

// wantsTokensKept asks what is to become of the tokens, where there are any.
func (a *app) wantsTokensKept(ctx context.Context, p *profiles.Profile) (bool, error) {
	c, err := a.flows()
	if err != nil {
		return false, err
	}
	if st := a.state(c, p); st.ExpiresAt == nil && !st.SignedIn && !st.Refreshable {
		return false, nil // nothing is kept, or nothing that can be read
	}
	answer, err := term.ReadLine(ctx, a.Stdin, a.Stderr, "forget its tokens, too? doorstep logout revokes them first. [Y/n] ")
	if err != nil {
		return false, err
	}
	answer = strings.ToLower(strings.TrimSpace(answer))
	return answer == "n" || answer == "no", nil
}

func (a *app) remove(ctx context.Context, p *profiles.Profile, keep bool) error {
	if err := file.Remove(ctx, p.File, p.Name); err != nil {
		return err
	}
	done := map[string]any{"profile": p.Name, "removed": true, "forgotten": !keep}
	if keep {
		return a.changed(done, p.Name+" is removed; its tokens are kept")
	}
	if err := a.forget(p); err != nil {
		return err
	}
	return a.changed(done, p.Name+" is removed, its tokens are forgotten")
}

// forget removes the tokens of a profile that is in the file no more.
func (a *app) forget(p *profiles.Profile) error {
	c, err := a.flows()
	if err == nil {
		err = c.Forget(a.filled(p))
	}
	if err != nil {
		return fmt.Errorf("%s is not in the file any more, but its tokens are still kept: %w", p.Name, err)
	}
	return nil
}

// confirm asks on a terminal; elsewhere only yes says yes.
func (a *app) confirm(ctx context.Context, question string, yes bool) error {
	if yes {
		return nil
	}
	if !a.StdinTTY {
		return &usageError{msg: question + " nobody is there to answer", hint: "say so with --yes"}
	}
	answer, err := term.ReadLine(ctx, a.Stdin, a.Stderr, safe.Line(question)+" [y/N] ")
	if ctx.Err() != nil {
		return err
	}
	if agreed(answer) {
		return nil
	}
	return &exitError{code: exitFailed, err: errors.New("nothing was changed")}
}

func profileSetSecretCommand(a *app) *cobra.Command {
	var toFile string
	cmd := &cobra.Command{
		Use:   "set-secret NAME [KEY]",
		Short: "Put a secret into the OS keyring, and the reference into the profile",
		Long: `Reads the secret from a prompt that shows nothing, or from stdin, puts it into the OS keyring (or, with --file, into a
file that only you can read) and writes the reference to it into the profile. KEY is client-secret unless you say otherwise.`,
		Example: `  doorstep profile set-secret prod
  pass show prod | doorstep profile set-secret prod --file ~/.prod.secret`,
		Args: func(_ *cobra.Command, args []string) error {
			switch {
			case len(args) == 0:
				return &usageError{msg: "which profile?", hint: "doorstep profile set-secret NAME"}
			case len(args) > 1 && !slices.Contains(profiles.SecretKeys(), args[1]) || len(args) > 2:
				return secretArgument("an argument")
			}
			return nil
		},
		ValidArgsFunction: inPlace(a.completeProfiles, oneOf(profiles.SecretKeys()...)),
		Annotations:       formats("text", "json"),
		RunE: func(cmd *cobra.Command, args []string) error {
			p, err := a.written(args[:1])
			if err != nil {
				return err
			}
			key := "client-secret"
			if len(args) > 1 {
				key = args[1]
			}
			return a.setSecret(cmd.Context(), p, key, toFile)
		},
	}
	cmd.Flags().StringVar(&toFile, "file", "", "write the secret into this `file` instead of the keyring")
	return cmd
}

func (a *app) setSecret(ctx context.Context, p *profiles.Profile, key, toFile string) error {
	value, err := a.readSecret(ctx, key+" of "+p.Name+": ")
	if err != nil {
		return err
	}
	ref, where := "keyring:", "in the OS keyring"
	if toFile != "" {
		path, err := keepInFile(toFile, value)
		if err != nil {
			return err
		}
		ref, where = "file:"+path, "in "+path
	} else if err := keyring.Set(keyringService, profiles.OwnEntry(p.Name, key), value); err != nil {
		return &flows.ConfigError{
			Profile: p.Name, Key: key, Err: err,
			Problem: "the OS keyring cannot keep it (" + err.Error() + "): use --file PATH, or write ${VARIABLE} or command:[…] into the profile",
		}
	}
	if err := file.SetKey(ctx, p.File, p.Name, key, ref); err != nil {
		return err
	}
	return a.changed(map[string]any{"profile": p.Name, "key": key, "reference": ref}, key+" of "+p.Name+" is "+where)
}

// keepInFile writes a secret into a file that only its owner can read, whatever there was before, and tells where from
// anywhere that is.
func keepInFile(name, value string) (string, error) {
	path, err := filepath.Abs(name)
	if err != nil {
		return "", err
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return "", err
	}
	err = f.Chmod(0o600)
	if err == nil {
		_, err = f.WriteString(value + "\n")
	}
	return path, errors.Join(err, f.Close())
}

// readSecret reads one line: unseen from a terminal, else from stdin.
func (a *app) readSecret(ctx context.Context, prompt string) (string, error) {
	var (
		value string
		err   error
	)
	if a.StdinTTY {
		value, err = term.ReadSecret(ctx, a.Stdin, a.Stderr, safe.Line(prompt))
	} else {
		value, err = bufio.NewReader(io.LimitReader(a.input(ctx), maxSecret)).ReadString('\n')
		if err != nil && value != "" {
			err = nil // the last line of a pipe often has no end
		}
	}
	value = strings.TrimRight(value, "\r\n")
	if ctx.Err() != nil {
		return "", ctx.Err()
	}
	if err != nil || value == "" {
		return "", &usageError{msg: "no secret was given", hint: "type it at the prompt, or pipe it in"}
	}
	return value, nil
}

// done tells on stderr what a command without output has done.
func (a *app) done(what string) error {
	_, err := fmt.Fprintln(a.Stderr, safe.Line(what))
	return err
}
