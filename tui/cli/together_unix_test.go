//go:build unix

package cli

import (
	"bufio"
	"context"
	"io"
	"os/exec"
	"testing"
)

// TestChildrenEndWithTheirParent: what a command has started holds on to nothing once the command has been ended.
func TestChildrenEndWithTheirParent(t *testing.T) {
	t.Parallel()
	ctx, end := context.WithCancel(t.Context())
	defer end()
	cmd := exec.CommandContext(ctx, "sh", "-c", "sleep 60 & echo started; wait")
	endGroup(cmd)
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewReader(out)
	if line, err := lines.ReadString('\n'); line != "started\n" {
		t.Fatalf("%q, %v", line, err)
	}
	_ = cmd.Cancel() // what counts is what it leaves
	if _, err := lines.ReadString('\n'); err != io.EOF {
		t.Errorf("the pipe ends with %v", err)
	}
	_ = cmd.Wait()
}
