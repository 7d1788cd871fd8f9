package demo

import (
	"context"
	"encoding/json"
	"net"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"doorstep/profiles/file"
)

func TestJSONLine(t *testing.T) {
	t.Parallel()
	d := shared(t)
	text, err := json.Marshal(d)
	if err != nil {
		t.Fatal(err)
	}
	var line struct {
		Issuer, CDF, Config string
		Scenarios           []struct{ Profile, Title, Cause *string }
	}
	dec := json.NewDecoder(strings.NewReader(string(text)))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&line); err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(line.Issuer, "http://127.0.0.1:") || !strings.HasPrefix(line.CDF, "http://127.0.0.1:") || filepath.Base(line.Config) != "profiles.yaml" {
		t.Errorf("got %s", text)
	}
	if len(line.Scenarios) != len(scenarios()) {
		t.Errorf("%d scenarios, want %d", len(line.Scenarios), len(scenarios()))
	}
	for _, s := range line.Scenarios {
		if s.Profile == nil || s.Title == nil || s.Cause == nil {
			t.Error("a scenario lacks one of profile, title and cause")
		}
	}
}

func TestProfilesAreUsable(t *testing.T) {
	t.Parallel()
	d := shared(t)
	f, err := file.Load(d.Config)
	if err != nil {
		t.Fatal(err)
	}
	if f.Default != "healthy" {
		t.Errorf("the default is %q", f.Default)
	}
	if len(f.Profiles) != len(d.Scenarios) {
		t.Errorf("%d profiles for %d scenarios", len(f.Profiles), len(d.Scenarios))
	}
	for i, p := range f.Profiles {
		if p.Name != d.Scenarios[i].Profile {
			t.Errorf("profile %d is %s, want %s", i, p.Name, d.Scenarios[i].Profile)
		}
		for _, problem := range p.Validate() {
			t.Errorf("%s: %s: %s", p.Name, problem.Key, problem.Message)
		}
	}
	if info, err := os.Stat(d.Config); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("the file has mode %v, %v", info.Mode(), err)
	}
}

func TestCloseLeavesNothing(t *testing.T) { // not parallel: it counts goroutines
	before := runtime.NumGoroutine()
	d, err := Start(t.Context(), Options{Dir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	d.sites()[0].signIn(t, d, d.Users[0])
	hanging, err := net.Dial("tcp", strings.TrimPrefix(d.Issuer, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	defer hanging.Close()
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	if err := d.Close(); err != nil {
		t.Errorf("closing again: %v", err)
	}
	for deadline := time.Now().Add(2 * time.Second); runtime.NumGoroutine() > before; time.Sleep(5 * time.Millisecond) {
		if time.Now().After(deadline) {
			stacks := make([]byte, 1<<16)
			t.Fatalf("%d goroutines before, %d after:\n%s", before, runtime.NumGoroutine(), stacks[:runtime.Stack(stacks, true)])
		}
	}
	for _, base := range []string{d.Issuer, d.CDF} {
		if _, err := net.Dial("tcp", strings.TrimPrefix(base, "http://")); err == nil {
			t.Errorf("somebody still listens at %s", base)
		}
	}
}

func TestContextEndsTheDemo(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	d, err := Start(ctx, Options{Dir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	cancel()
	if err := d.Close(); err != nil { // waits for the end that cancel began
		t.Fatal(err)
	}
	if _, err := net.Dial("tcp", strings.TrimPrefix(d.Issuer, "http://")); err == nil {
		t.Error("the provider still listens")
	}
}

func TestStartRefuses(t *testing.T) {
	t.Parallel()
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	port := taken.Addr().(*net.TCPAddr).Port
	if _, err := Start(t.Context(), Options{Dir: t.TempDir(), Port: port}); err == nil || !strings.Contains(err.Error(), "choose another port") {
		t.Errorf("a port that is taken gives %v", err)
	}
	if _, err := Start(t.Context(), Options{Dir: filepath.Join(t.TempDir(), "missing")}); err == nil {
		t.Error("a folder that is not there is no error")
	}
}

func TestOnlyADemosProfilesAreReplaced(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	path := filepath.Join(dir, "profiles.yaml")
	const own = "default: mine\nprofiles: {}\n"
	if err := os.WriteFile(path, []byte(own), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Start(t.Context(), Options{Dir: dir}); err == nil || !strings.Contains(err.Error(), "choose another folder") {
		t.Errorf("got %v", err)
	}
	if text, err := os.ReadFile(path); err != nil || string(text) != own {
		t.Errorf("the file is now %q, %v", text, err)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if err := start(t, Options{Dir: dir}).Close(); err != nil {
			t.Fatal(err)
		}
	}
}

func TestPort(t *testing.T) {
	t.Parallel()
	free, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	port := free.Addr().(*net.TCPAddr).Port
	free.Close()
	if d := start(t, Options{Port: port}); d.Issuer != "http://127.0.0.1:"+strconv.Itoa(port) {
		t.Errorf("the issuer is %s, want port %d", d.Issuer, port)
	}
}

func TestBreakAndRestore(t *testing.T) {
	t.Parallel()
	d := start(t, Options{})
	discovery, inspect := d.Issuer+"/.well-known/openid-configuration", d.CDF+"/api/v1/token/inspect"
	d.Break(Fault{Status: http.StatusServiceUnavailable, RetryAfter: 2 * time.Second})
	for range 3 {
		if got := get(t, discovery, ""); got.status != http.StatusServiceUnavailable || got.header.Get("Retry-After") != "2" {
			t.Errorf("broken: %d %v", got.status, got.header)
		}
	}
	d.Restore()
	d.Break(Fault{})
	if _, err := http.Post(d.Issuer+"/token", "application/x-www-form-urlencoded", strings.NewReader(url.Values{}.Encode())); err == nil {
		t.Error("a provider that hangs up answers")
	}
	if got := get(t, inspect, "").status; got != http.StatusUnauthorized {
		t.Errorf("CDF is at %d while the provider is down", got)
	}
	d.BreakCDF(Fault{Times: 1, Status: http.StatusTooManyRequests})
	if first, second := get(t, inspect, "").status, get(t, inspect, "").status; first != http.StatusTooManyRequests || second != http.StatusUnauthorized {
		t.Errorf("CDF throttled once: %d, %d", first, second)
	}
	d.Restore()
	if got := get(t, discovery, ""); got.status != http.StatusOK {
		t.Errorf("restored: %d", got.status)
	}
}

func BenchmarkStart(b *testing.B) {
	for b.Loop() {
		d, err := Start(b.Context(), Options{Dir: b.TempDir()})
		if err != nil {
			b.Fatal(err)
		}
		if err := d.Close(); err != nil {
			b.Fatal(err)
		}
	}
}
