package cli

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"strings"

	"doorstep/jwtview/safe"
	"doorstep/profiles/file"
	"doorstep/tui/term"

	"github.com/spf13/cobra"
)

func profileEditCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "edit [NAME]",
		Short: "Change a profile in your editor",
		Long: `Opens one profile's lines in $VISUAL, else $EDITOR. What is wrong with them afterwards is told in the editor again; the file
is written only when all is right, and the rest of it stays as it is, comments included. A file that cannot be understood
opens as a whole.`,
		Example: `  doorstep profile edit prod
  EDITOR='code --wait' doorstep profile edit`,
		Args:              cobra.MaximumNArgs(1),
		ValidArgsFunction: inPlace(a.completeProfiles),
		RunE: func(cmd *cobra.Command, args []string) error {
			x, err := a.excerpt(args)
			if err != nil {
				return err
			}
			return a.edit(cmd.Context(), x)
		},
	}
}

// excerpt is what to edit: the profile's lines, or the whole of a file that cannot be understood.
func (a *app) excerpt(args []string) (*file.Excerpt, error) {
	path, err := a.configPath()
	if err != nil {
		return nil, err
	}
	var broken *file.Error
	p, err := a.written(args)
	switch {
	case err == nil:
		x, err := file.Extract(path, p.Name)
		if errors.Is(err, file.ErrByHand) {
			return file.Extract(path, "")
		}
		return x, err
	case !errors.As(err, &broken):
		return nil, err
	}
	fmt.Fprintln(a.Stderr, "doorstep: "+safe.Block(broken.Error()))
	if len(args) > 0 {
		if x, err := file.Extract(path, args[0]); err == nil { // what is wrong can be in another profile
			return x, nil
		}
	}
	return file.Extract(path, "")
}

// edit opens the editor until the lines are right, or nobody wants to go on.
func (a *app) edit(ctx context.Context, x *file.Excerpt) error {
	dir, remove, err := a.temporary.make("doorstep-edit-") // for its owner alone, as the lines can have secrets in them
	if err != nil {
		return err
	}
	defer remove()
	path := filepath.Join(dir, "profile.yaml")
	text := x.Text
	a.lent.Lock()
	defer a.lent.Unlock()
	// Ctrl-C reaches doorstep, too: what the editor saves after it counts all the same.
	ctx = context.WithoutCancel(ctx)
	for trouble := error(nil); ; {
		if err := os.WriteFile(path, append(header(trouble), text...), 0o600); err != nil {
			return err
		}
		if err := a.runEditor(path); err != nil {
			return err
		}
		edited, err := readFile(path, file.MaxSize)
		if err != nil {
			return err
		}
		before := text
		if text = withoutHeader(edited); trouble == nil && bytes.Equal(text, x.Text) {
			return a.done("nothing was changed")
		}
		if trouble = x.Replace(ctx, text); trouble == nil {
			return a.done(cmp.Or(x.Name, x.Path) + " is changed")
		}
		if stuck := bytes.Equal(before, text); !a.tryAgain(ctx, trouble, stuck) {
			return fmt.Errorf("nothing was changed: %w", trouble)
		}
	}
}

// tryAgain asks whether to go back into the editor. Without a terminal nobody would answer there either.
func (a *app) tryAgain(ctx context.Context, trouble error, stuck bool) bool {
	if !a.StdinTTY || errors.Is(trouble, file.ErrChanged) {
		return false
	}
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt) // the one that began with doorstep can be over
	defer stop()
	fmt.Fprintln(a.Stderr, "doorstep: "+safe.Block(trouble.Error()))
	question, usual := "Edit again? [Y/n] ", "y"
	if stuck {
		question, usual = "It is as it was. Edit again? [y/N] ", "n"
	}
	answer, err := term.ReadLine(ctx, a.Stdin, a.Stderr, question)
	return err == nil && strings.HasPrefix(strings.ToLower(cmp.Or(strings.TrimSpace(answer), usual)), "y")
}

// headerMark begins the lines that tell what is wrong; they are taken out again.
const headerMark = "#! "

func header(trouble error) []byte {
	if trouble == nil {
		return nil
	}
	var b bytes.Buffer
	for line := range strings.Lines(safe.Block(trouble.Error())) {
		b.WriteString(headerMark + strings.TrimRight(line, "\n") + "\n")
	}
	b.WriteString(headerMark + "(lines count without these)\n")
	return b.Bytes()
}

func withoutHeader(text []byte) []byte {
	var kept []byte
	for line := range bytes.Lines(text) {
		if !bytes.HasPrefix(line, []byte(headerMark)) {
			kept = append(kept, line...)
		}
	}
	return kept
}

// runEditor runs the person's editor on the file, with the terminal as its own. It isn't bound to doorstep's context: the
// interrupt of a Ctrl-C is the editor's to make something of.
func (a *app) runEditor(path string) error {
	editor := cmp.Or(a.env("VISUAL"), a.env("EDITOR"), usualEditor())
	// The trap keeps the shell from ending by a Ctrl-C that the editor takes for something else.
	cmd := exec.Command("sh", "-c", "trap : INT; "+editor+` "$1"`, "sh", path) //nolint:gosec,noctx // running the person's editor is the feature
	if runtime.GOOS == "windows" {
		words := append(strings.Fields(editor), path)
		cmd = exec.Command(words[0], words[1:]...) //nolint:gosec,noctx // as above
	}
	cmd.Stdin, cmd.Stdout, cmd.Stderr = a.Stdin, a.Stdout, a.Stderr
	if err := cmd.Run(); err != nil {
		return &exitError{code: exitFailed, err: fmt.Errorf("nothing was changed: the editor (%s) ended with an error: %w", editor, err)}
	}
	return nil
}

func usualEditor() string {
	if runtime.GOOS == "windows" {
		return "notepad"
	}
	return "vi"
}
