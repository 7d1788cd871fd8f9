package cli

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"github.com/zalando/go-keyring"
)

// TestAKeyringThatFailsIsToldAlike: whoever wants the keyring and has none learns so from each command, with what to do.
func TestAKeyringThatFailsIsToldAlike(t *testing.T) { //nolint:paralleltest // the keyring's stand-in is the process's
	keyring.MockInitWithError(errors.New("no session bus"))
	d := startDemoServers(t)
	p := placeWith(t, "")
	p.env["DOORSTEP_CONFIG"] = d.Config
	for _, args := range [][]string{{"status"}, {"status", "-o", "json"}, {"token", "healthy-service"}, {"login", "healthy-service"}, {"login", "healthy-service", "-o", "json"}} {
		got := p.drive(t.Context(), append([]string{"--store", "keyring"}, args...)...)
		if got.code != exitFailed || !strings.Contains(got.errOut, "no session bus") || !strings.Contains(got.errOut, "--store file") {
			t.Errorf("%v: exit code %d, %s", args, got.code, got.errOut)
		}
		if strings.Contains(got.out, "Tokens are kept:") {
			t.Errorf("%v promises what it cannot do: %s", args, got.out)
		}
	}
	if got := p.drive(t.Context(), "--store", "file", "status"); got.code != exitDone || !strings.Contains(got.out, "Tokens are kept: ") {
		t.Errorf("with files: exit code %d, %s", got.code, got.errOut)
	}
	p.env["XDG_STATE_HOME"] = filepath.Join(d.Config, "below")
	if got := p.drive(t.Context(), "--store", "file", "token", "healthy-service"); got.code != exitFailed || !strings.Contains(got.errOut, "--store memory") {
		t.Errorf("a folder that cannot be made: exit code %d, %s", got.code, got.errOut)
	}
}
