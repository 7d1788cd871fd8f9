package cli

import (
	"strings"
	"testing"
	"time"
	"unicode"
)

// TestManualTellsEverything: every command, every flag and every exit code, in lines that roff takes for text.
func TestManualTellsEverything(t *testing.T) {
	t.Parallel()
	a := &app{Process: Process{Now: func() time.Time { return time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC) }}}
	page := a.manual(a.root())
	for _, want := range []string{
		`.TH DOORSTEP 1 "2026-01-02"`, `doorstep \- From the doorstep`, `.SS "doorstep profile set\-secret NAME [KEY]"`, `.SH "FIND OUT WHY"`,
		".B \\-\\-min\\-ttl DURATION", ".B \\-o, \\-\\-output FORMAT", ".B \\-\\-qr auto|always|never", ".B notification\\-port", ".SH EXIT STATUS", ".B 130", "DOORSTEP_STORE",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the manual lacks %s", want)
		}
	}
	for n, line := range strings.Split(page, "\n") {
		if strings.Contains(line, "`") {
			t.Errorf("line %d has a mark of the flag parser's: %s", n+1, line)
		}
		if strings.ContainsFunc(line, func(r rune) bool { return r > unicode.MaxASCII }) {
			t.Errorf("line %d has characters that not every roff reads: %s", n+1, line)
		}
	}
}

// TestManualHasEveryCommand: a command without a heading in the help would be left out.
func TestManualHasEveryCommand(t *testing.T) {
	t.Parallel()
	a := &app{Process: Process{Now: time.Now}}
	root := a.root()
	page := a.manual(root)
	for _, cmd := range root.Commands() {
		if cmd.Name() != "help" && !strings.Contains(page, `.SS "doorstep `+escaped(cmd.Name())) {
			t.Errorf("the manual lacks %s", cmd.Name())
		}
	}
}
