package cli

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os/exec"
	"strings"
	"testing"
	"time"

	"doorstep/flows"
	"doorstep/flows/causes"
	"doorstep/profiles/file"
	"doorstep/profiles/secret"

	"github.com/spf13/cobra"
)

func TestExitCodes(t *testing.T) {
	t.Parallel()
	failed := errors.New("it failed")
	cause := func(id string) []causes.Cause { return []causes.Cause{{ID: id}} }
	for _, tt := range []struct {
		err    error
		causes []causes.Cause
		want   int
	}{
		{nil, nil, 0},
		{failed, nil, 1},
		{failed, cause("access-denied.client-secret"), 1},
		{failed, cause("idp.rate-limited"), 1},
		{&usageError{}, nil, 2},
		{fmt.Errorf("wrapped: %w", &flows.ConfigError{}), cause("network.dns"), 2},
		{&file.Error{}, nil, 2},
		{&file.NotFoundError{}, nil, 2},
		{&secret.Error{}, nil, 2},
		{fmt.Errorf("wrapped: %w", flows.ErrLoginNeeded), nil, 3},
		{failed, cause("flow.denied"), 3},
		{failed, cause("flow.code-expired"), 3},
		{&exitError{code: exitFindings}, nil, 4},
		{failed, cause("network.dns"), 5},
		{failed, cause("network.tls"), 5},
		{failed, cause("idp.unavailable"), 5},
		{failed, cause("cdf.unavailable"), 5},
		{failed, []causes.Cause{{ID: "request.scope"}, {ID: "network.dns"}}, 1},
		{context.Canceled, nil, 130},
		{&explainedError{err: fmt.Errorf("wrapped: %w", context.Canceled)}, cause("network.dns"), 130},
		{&exitError{code: 77, err: failed}, nil, 77},
	} {
		if got := exitCode(tt.err, tt.causes); got != tt.want {
			t.Errorf("%#v %v: %d, want %d", tt.err, tt.causes, got, tt.want)
		}
	}
}

// TestShellQuote: a POSIX shell reads back what was quoted, and what needs no quotes has none.
func TestShellQuote(t *testing.T) {
	t.Parallel()
	for _, s := range []string{"", "plain-1.2_3/~:=", "a b", "it's", `"$HOME" \ $(id) ` + "`id`", "line\nbreak", "æ", "*?[a]", "!x;y|z&"} {
		quoted := shellQuote(s)
		if s == "plain-1.2_3/~:=" && quoted != s {
			t.Errorf("%q is quoted: %s", s, quoted)
		}
		out, err := exec.CommandContext(t.Context(), "sh", "-c", "printf %s "+quoted).Output()
		if err != nil || string(out) != s {
			t.Errorf("%q is read back as %q (%v)", s, out, err)
		}
	}
}

func TestExecCredential(t *testing.T) {
	t.Parallel()
	at := time.Date(2026, 3, 1, 12, 0, 0, 0, time.FixedZone("", 3600))
	for info, want := range map[string]string{
		"":                             "client.authentication.k8s.io/v1",
		"not JSON":                     "client.authentication.k8s.io/v1",
		"{}":                           "client.authentication.k8s.io/v1",
		`{"apiVersion":"","kind":"x"}`: "client.authentication.k8s.io/v1",
		`{"apiVersion":"client.authentication.k8s.io/v9"}`:                                  "client.authentication.k8s.io/v1",
		`{"apiVersion":"client.authentication.k8s.io/v1beta1","spec":{"interactive":true}}`: "client.authentication.k8s.io/v1beta1",
	} {
		got, err := json.Marshal(execCredential("t", at, info))
		want := `{"apiVersion":"` + want + `","kind":"ExecCredential","status":{"token":"t","expirationTimestamp":"2026-03-01T11:00:00Z"}}`
		if err != nil || string(got) != want {
			t.Errorf("%s: %s (%v), want %s", info, got, err, want)
		}
	}
	if got, _ := json.Marshal(execCredential("t", time.Time{}, "")); strings.Contains(string(got), "expirationTimestamp") {
		t.Errorf("a time that nobody said: %s", got)
	}
}

func TestSplitAtDash(t *testing.T) {
	t.Parallel()
	for line, want := range map[string]string{
		"prod -- ls -la":    "[prod] [ls -la]",
		"-- ls":             "[] [ls]",
		"prod ls":           "[prod] [ls]",
		"prod -- ls -- -x":  "[prod] [ls -- -x]",
		"prod":              "",
		"prod --":           "",
		"":                  "",
		"prod staging -- x": "",
	} {
		got := ""
		cmd := &cobra.Command{RunE: func(cmd *cobra.Command, args []string) error {
			named, argv, err := splitAtDash(cmd, args)
			if err == nil {
				got = fmt.Sprint(named, " ", argv)
			}
			return err
		}, SilenceErrors: true, SilenceUsage: true}
		cmd.SetArgs(strings.Fields(line))
		if err := cmd.Execute(); got != want || (err == nil) != (want != "") {
			t.Errorf("%q: %q (%v), want %q", line, got, err, want)
		}
	}
}

func TestWhatAnArgumentLooksLike(t *testing.T) {
	t.Parallel()
	const jwt = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0."
	for arg, want := range map[string]struct{ file, token bool }{
		"token.txt":               {true, false},
		"./here":                  {true, false},
		`C:\tokens\a`:             {true, false},
		"session.har":             {true, false},
		"prod":                    {false, false},
		"prod.west":               {false, false},
		jwt:                       {false, true},
		strings.Repeat("a", 64):   {false, true},
		strings.Repeat("a/", 200): {false, true},
		"an error / message":      {false, false},
	} {
		if got := looksLikeFile(arg); got != want.file {
			t.Errorf("looksLikeFile(%q) = %v", arg, got)
		}
		if got := looksLikeToken(arg); got != want.token {
			t.Errorf("looksLikeToken(%q) = %v", arg, got)
		}
	}
	for arg, want := range map[string]string{"-": "stdin", jwt: "the argument", "a\x1b.txt": `a\x1b.txt`} {
		if got := nameOfInput(arg); got != want {
			t.Errorf("nameOfInput(%q) = %q, want %q", arg, got, want)
		}
	}
}

// TestJSONShowsNothingThatActs: the document stays the same, and a terminal can show it.
func TestJSONShowsNothingThatActs(t *testing.T) {
	t.Parallel()
	const text = "\u009b31m \u202e \x7f \x1b \U000e0041 æ 日本 🙂 <&>"
	var b strings.Builder
	if err := writeJSON(&b, map[string]string{"a": text}); err != nil {
		t.Fatal(err)
	}
	if want := `"\u009b31m \u202e \u007f \u001b \udb40\udc41 æ 日本 🙂 <&>"`; !strings.Contains(b.String(), want) {
		t.Errorf("%s, want %s in it", b.String(), want)
	}
	var back map[string]string
	if err := json.Unmarshal([]byte(b.String()), &back); err != nil || back["a"] != text {
		t.Errorf("read back as %q (%v)", back["a"], err)
	}
}

func TestAbsent(t *testing.T) {
	t.Parallel()
	for value, want := range map[string]string{
		"": "(none)", "x": "x", strings.Repeat("æ", 60): strings.Repeat("æ", 60), strings.Repeat("æ", 61): strings.Repeat("æ", 59) + "…",
	} {
		if got := absent(value); got != want {
			t.Errorf("%q: %q, want %q", value, got, want)
		}
	}
}

func TestTokenIsTakenOutOfWhatAServerSays(t *testing.T) {
	t.Parallel()
	req := &http.Request{Header: http.Header{"Authorization": {"Bearer abc"}}}
	if got := withoutToken(req, "got abc, twice: abc"); strings.Contains(got, "abc") {
		t.Error(got)
	}
	if got := withoutToken(&http.Request{}, "got abc"); got != "got abc" {
		t.Error(got)
	}
}
