//go:build unix

package cli

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestEditOutlivesAnInterrupt: Ctrl-C within the editor reaches doorstep, too, and is the editor's to make something of.
func TestEditOutlivesAnInterrupt(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	config, editor := filepath.Join(dir, "profiles.yaml"), filepath.Join(dir, "editor")
	put := func(path, text string, mode os.FileMode) {
		t.Helper()
		if err := os.WriteFile(path, []byte(text), mode); err != nil {
			t.Fatal(err)
		}
	}
	put(config, "profiles:\n  a:\n    issuer: https://a.example\n    client-id: x\n", 0o600)
	put(editor, `#!/bin/sh
cd "`+dir+`"
touch started
while ! test -e interrupted; do sleep 0.01; done
sed s/x$/changed/ "$1" >new && cp new "$1"
`, 0o700)
	env := map[string]string{"DOORSTEP_CONFIG": config, "EDITOR": editor}
	var out, told bytes.Buffer
	ctx, interrupt := context.WithCancel(t.Context())
	defer interrupt()
	code := make(chan int, 1)
	go func() {
		code <- Main(ctx, Process{
			Args: []string{"profile", "edit", "a"}, Stdin: strings.NewReader(""), Stdout: &out, Stderr: &told, Now: time.Now,
			Getenv: func(name string) (string, bool) { v, ok := env[name]; return v, ok },
		})
	}()
	for !exists(filepath.Join(dir, "started")) {
		select {
		case got := <-code:
			t.Fatalf("ended with %d before the editor began: %s", got, &told)
		case <-time.After(5 * time.Millisecond):
		}
	}
	interrupt()
	put(filepath.Join(dir, "interrupted"), "", 0o600)
	if got := <-code; got != exitDone {
		t.Errorf("ended with %d: %s", got, &told)
	}
	data, err := os.ReadFile(config)
	if err != nil || !strings.Contains(string(data), "client-id: changed") {
		t.Errorf("what was saved is lost: %s %v", data, err)
	}
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// TestHeaderIsTakenOut: what tells of the trouble doesn't get into the file, and the person's own comments stay.
func TestHeaderIsTakenOut(t *testing.T) {
	t.Parallel()
	const text = "a: # mine\n  # mine, too\n  client-id: x\n"
	trouble := &usageError{msg: "line one\nline two \x1b[31m"}
	shown := string(header(trouble))
	if strings.Contains(shown, "\x1b") || strings.Count(shown, headerMark) != 3 {
		t.Errorf("shown: %q", shown)
	}
	if got := string(withoutHeader(append(header(trouble), text...))); got != text {
		t.Errorf("got %q", got)
	}
	if header(nil) != nil {
		t.Error("there is a header without any trouble")
	}
}
