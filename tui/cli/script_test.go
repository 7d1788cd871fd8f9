package cli

import (
	"context"
	"flag"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"doorstep/flows/demo"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestMain lets the scripts run this binary as doorstep, with the real process around it.
func TestMain(m *testing.M) {
	// Most tests wait, for a poll's interval or another try, and not for a processor. What -parallel says wins.
	if err := flag.Set("test.parallel", strconv.Itoa(4*runtime.GOMAXPROCS(0))); err != nil {
		panic(err)
	}
	testscript.Main(m, map[string]func(){
		"doorstep": func() {
			ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
			defer stop()
			os.Exit(Main(ctx, System("v0.0.0-test")))
		},
	})
}

// TestScripts runs the commands as a person does, each script against a demo of its own.
func TestScripts(t *testing.T) {
	t.Parallel()
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup:               setUpScript,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":   cmdExits,
			"private": cmdPrivate,
		},
	})
}

// setUpScript gives a script the demo's profiles, and a home where nothing is.
func setUpScript(env *testscript.Env) error {
	dir := filepath.Join(env.WorkDir, ".demo")
	if err := os.Mkdir(dir, 0o700); err != nil {
		return err
	}
	ctx, cancel := context.WithCancel(context.Background())
	d, err := demo.Start(ctx, demo.Options{Dir: dir})
	if err != nil {
		cancel()
		return err
	}
	env.Defer(func() { _ = d.Close(); cancel() })
	home := filepath.Join(env.WorkDir, ".home")
	env.Vars = append(env.Vars,
		"DOORSTEP_CONFIG="+d.Config, "DOORSTEP_STORE=file", "NO_COLOR=1", "LANG=C.UTF-8",
		"HOME="+home, "XDG_CONFIG_HOME="+filepath.Join(home, "config"), "XDG_STATE_HOME="+filepath.Join(home, "state"),
		"XDG_CACHE_HOME="+filepath.Join(home, "cache"), "XDG_DATA_HOME="+filepath.Join(home, "data"),
		"ISSUER="+d.Issuer, "CDF="+d.CDF, "DEMO="+dir,
	)
	return nil
}

// cmdExits runs a program and compares its exit code: exits CODE PROGRAM [ARG...].
func cmdExits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE PROGRAM [ARG...]")
	}
	got := "0"
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		got = strings.TrimPrefix(err.Error(), "exit status ")
	}
	if got != args[0] {
		ts.Fatalf("%s ended with %s, %s was due", strings.Join(args[1:], " "), got, args[0])
	}
}

// cmdPrivate fails unless each file can be read by its owner alone.
func cmdPrivate(ts *testscript.TestScript, neg bool, args []string) {
	for _, name := range args {
		info, err := os.Stat(ts.MkAbs(name))
		ts.Check(err)
		if neg == (info.Mode().Perm()&0o077 == 0) {
			ts.Fatalf("%s has the mode %v", name, info.Mode().Perm())
		}
	}
}
