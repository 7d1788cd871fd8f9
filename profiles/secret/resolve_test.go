package secret_test

import (
	"context"
	"errors"
	"io/fs"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"doorstep/profiles/secret"
)

// resolver answers like the edges of the program do.
func resolver() secret.Resolver {
	return secret.Resolver{
		Getenv: func(name string) (string, bool) {
			v, ok := map[string]string{"S": "hunter2", "EMPTY": "", "SPACED": " hunter2\n"}[name]
			return v, ok
		},
		ReadFile: func(path string) ([]byte, error) {
			switch path {
			case "unix":
				return []byte("hunter2\n"), nil
			case "dos":
				return []byte("hunter2\r\n"), nil
			case "two":
				return []byte("hunter2\n\n"), nil
			case "empty":
				return []byte("\n"), nil
			case "binary":
				return []byte("0\x82\xff\n"), nil
			case "large":
				return make([]byte, 65<<10), nil
			case "forbidden":
				return nil, &fs.PathError{Op: "open", Path: path, Err: fs.ErrPermission}
			case "broken":
				return nil, errors.New("input/output error\nmore")
			}
			return nil, &fs.PathError{Op: "open", Path: path, Err: fs.ErrNotExist}
		},
		Keyring: func(name string) (string, error) {
			if name != "prod" {
				return "", errors.New("secret not found in keyring")
			}
			return "hunter2", nil
		},
		Run: func(ctx context.Context, argv []string) (string, error) {
			switch argv[0] {
			case "op":
				return "hunter2\n", nil
			case "noisy":
				return "hunter2", errors.New("exit status 1: \x1b[31m" + strings.Repeat("x", 500))
			}
			<-ctx.Done()
			return "", ctx.Err()
		},
	}
}

func TestResolve(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"": "", "hunter2": "hunter2", " literal ": " literal ",
		"${S}": "hunter2", "${SPACED}": " hunter2\n",
		"file:unix": "hunter2", "file:dos": "hunter2", "file:two": "hunter2\n", "file:binary": "0\x82\xff\n",
		"keyring:prod": "hunter2", "command:[op, read]": "hunter2",
	} {
		ref, err := secret.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		got, err := resolver().Resolve(t.Context(), ref)
		if err != nil || got.Reveal() != want || got.IsZero() != (want == "") {
			t.Errorf("%q gives %q, %v", text, got.Reveal(), err)
		}
	}
}

func TestResolveTellsTheSourceAndNeverTheSecret(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"${NONE}":         "environment variable NONE is not set",
		"${EMPTY}":        "environment variable EMPTY is empty",
		"file:absent":     `file "absent" does not exist`,
		"file:forbidden":  `file "forbidden" may not be read`,
		"file:broken":     `file "broken" cannot be read: input/output error`,
		"file:empty":      `file "empty" is empty`,
		"file:large":      `file "large" gives more than 64 KiB, which no secret is`,
		"keyring:other":   `keyring entry "other" cannot be read: secret not found in keyring`,
		"command:[noisy]": `command "noisy" failed: exit status 1: \x1b[31m` + strings.Repeat("x", 160-len("exit status 1: \x1b[31m")) + "…",
	} {
		ref, err := secret.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		got, err := resolver().Resolve(t.Context(), ref)
		var e *secret.Error
		if !errors.As(err, &e) || err.Error() != want || !got.IsZero() || e.Source != ref.String() {
			t.Errorf("%q gives %v, want %s", text, err, want)
		}
		if err != nil && strings.Contains(err.Error(), "hunter2") {
			t.Errorf("%q tells the secret: %v", text, err)
		}
	}
}

func TestResolveKeepsWhatLiesBeneath(t *testing.T) {
	t.Parallel()
	_, err := resolver().Resolve(t.Context(), secret.Ref{Kind: secret.File, Name: "absent"})
	if !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%v", err)
	}
}

func TestResolveStopsWithItsContext(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() {
		_, err := resolver().Resolve(ctx, secret.Ref{Kind: secret.Command, Argv: []string{"hangs"}})
		ended <- err
	}()
	cancel()
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
	if _, err := resolver().Resolve(ctx, secret.Ref{Kind: secret.Env, Name: "S"}); !errors.Is(err, context.Canceled) {
		t.Errorf("asked after the end: %v", err)
	}
}

// TestResolveGivesUp: no source is waited for without end, whether it can be interrupted or not.
func TestResolveGivesUp(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"command:[hangs]": `command "hangs" gave no secret within `,
		"keyring:locked":  `keyring entry "locked" gave no secret within `,
		"file:pipe":       `file "pipe" gave no secret within `,
	} {
		ref, err := secret.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		for given, patience := range map[time.Duration]time.Duration{0: secret.Patience, time.Second: time.Second} {
			synctest.Test(t, func(t *testing.T) {
				hanging := make(chan struct{})
				defer close(hanging)
				r := resolver()
				r.Patience = given
				r.Keyring = func(string) (string, error) { <-hanging; return "", nil }
				r.ReadFile = func(string) ([]byte, error) { <-hanging; return nil, nil }
				began := time.Now()
				_, err := r.Resolve(t.Context(), ref)
				if took := time.Since(began); took != patience || !errors.Is(err, secret.ErrTooSlow) || !strings.HasPrefix(err.Error(), want+patience.String()) {
					t.Errorf("%s: %v after %s, want %q after %s", text, err, took, want, patience)
				}
				if errors.Is(err, context.DeadlineExceeded) {
					t.Errorf("%s: %v looks like a server that doesn't answer", text, err)
				}
			})
		}
	}
}

func TestResolveWithoutEdges(t *testing.T) {
	t.Parallel()
	for _, ref := range []secret.Ref{
		{Kind: secret.Env, Name: "S"},
		{Kind: secret.File, Name: "p"},
		{Kind: secret.Keyring, Name: "k"},
		{Kind: secret.Command, Argv: []string{"c"}},
		{Kind: "vault"},
	} {
		_, err := secret.Resolver{}.Resolve(t.Context(), ref)
		if err == nil || !strings.HasSuffix(err.Error(), "cannot be asked here") {
			t.Errorf("%s: %v", ref, err)
		}
	}
}
