package cli

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"doorstep/jwtview"
	"doorstep/jwtview/safe"

	"github.com/spf13/cobra"
)

// inspectFlags are the flags of `doorstep inspect`.
type inspectFlags struct {
	jwks, issuer, now string
}

func inspectCommand(a *app) *cobra.Command {
	var in inspectFlags
	cmd := &cobra.Command{
		Use:   "inspect [TOKEN|-|FILE]",
		Short: "Decode a token and judge it",
		Long: `Decodes a token and judges it: what each claim says, whether the signature verifies, what is wrong. Nothing leaves this
machine but the fetch of the issuer's keys. Many tokens, one a line, come from - or a file; a browser's HAR file gives every token in it.
Exit 4 when a finding failed.`,
		Example: `  doorstep token prod | doorstep inspect
  doorstep inspect --profile prod token.txt
  doorstep inspect session.har -o jsonl`,
		Args:              cobra.MaximumNArgs(1),
		ValidArgsFunction: inPlace(files),
		Annotations:       formats("text", "json", "jsonl"),
		RunE: func(cmd *cobra.Command, args []string) error {
			arg := "-"
			if len(args) > 0 {
				arg = args[0]
			} else if a.StdinTTY {
				return &usageError{msg: "which token?", hint: "pipe one in, or name a file: doorstep inspect FILE"}
			}
			return a.inspect(cmd.Context(), arg, in)
		},
	}
	f := cmd.Flags()
	f.StringVar(&in.jwks, "jwks", "", "the keys: a JWKS `file` or URL")
	f.StringVar(&in.issuer, "issuer", "", "the issuer's `URL`, whose keys are fetched")
	f.StringVar(&in.now, "now", "", "judge as of this `time` (RFC 3339)")
	return cmd
}

// inspect reads the tokens from where arg says, judges each, and tells.
func (a *app) inspect(ctx context.Context, arg string, in inspectFlags) error {
	j, err := a.judge(ctx, in)
	if err != nil {
		return err
	}
	input, err := a.tokenInput(ctx, arg)
	if err != nil {
		return err
	}
	defer input.Close() //nolint:errcheck // it was only read
	out := a.inspectOutput(j.now)
	failed, err := j.inspectAll(ctx, prompted{input, out}, out, nameOfInput(arg))
	if err != nil {
		_ = out.flush() // what was judged until then counts all the same
		return err
	}
	if err := out.end(); err != nil {
		return err
	}
	if failed {
		return &exitError{code: exitFindings}
	}
	return nil
}

// inspectAll judges every token of the input, whose name is for people, and tells whether a finding failed.
func (j *judge) inspectAll(ctx context.Context, input io.Reader, out inspectOutput, name string) (failed bool, err error) {
	count := 0
	for found, err := range jwtview.Find(input) {
		if err != nil {
			return failed, fmt.Errorf("%s: %w", name, err)
		}
		inspected := j.inspect(ctx, found)
		if ctx.Err() != nil {
			return failed, ctx.Err()
		}
		count, failed = count+1, failed || inspected.Failed()
		if err := out.add(found, inspected); err != nil {
			return failed, err
		}
	}
	if count == 0 {
		return false, &usageError{msg: "there is no token in " + name, hint: "give a token, or a text that has one in it; why a sign-in failed, doorstep explain finds in a HAR file or a log"}
	}
	return failed, nil
}

// tokenInput opens what arg means: stdin, a file that is there, else the token itself.
func (a *app) tokenInput(ctx context.Context, arg string) (io.ReadCloser, error) {
	if arg == "-" {
		return io.NopCloser(a.input(ctx)), nil
	}
	if info, err := os.Stat(arg); err == nil {
		if info.IsDir() {
			return nil, &usageError{msg: safe.Line(arg) + " is a folder", hint: "name a file with tokens, or a HAR file"}
		}
		f, err := os.Open(arg)
		if err != nil {
			return nil, &usageError{msg: err.Error()}
		}
		return f, nil
	}
	if looksLikeFile(arg) {
		return nil, &usageError{msg: "there is no file " + safe.Line(arg), hint: "give a token, a file that has one in it, or - for stdin"}
	}
	return io.NopCloser(strings.NewReader(arg)), nil
}

// looksLikeFile tells a mistyped file name from a token, so that the answer isn't "not a token".
func looksLikeFile(arg string) bool {
	switch filepath.Ext(arg) {
	case ".txt", ".har", ".json", ".jwt", ".token", ".log", ".jsonl":
		return len(arg) < 256
	}
	return strings.ContainsAny(arg, `/\`) && len(arg) < 256 && !strings.ContainsAny(arg, " \n")
}

func nameOfInput(arg string) string {
	switch {
	case arg == "-":
		return "stdin"
	case looksLikeToken(arg):
		return "the argument"
	}
	return safe.Line(arg)
}
