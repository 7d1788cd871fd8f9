package flows_test

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"doorstep/flows"
	"doorstep/flows/store"
	"doorstep/profiles"
)

// The test binary is also a program that asks for a token, so that processes can be set against one another.
const (
	askIssuer = "DOORSTEP_TEST_ASK_ISSUER"
	askStore  = "DOORSTEP_TEST_ASK_STORE"
)

func TestMain(m *testing.M) {
	if issuer := os.Getenv(askIssuer); issuer != "" {
		os.Exit(ask(issuer, os.Getenv(askStore)))
	}
	os.Exit(m.Run())
}

func ask(issuer, dir string) int {
	c := flows.New(flows.Options{Store: store.File(dir)})
	p := &profiles.Profile{Name: "person", Issuer: issuer, ClientID: "cli", Flow: profiles.FlowDevice}
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	t, source, err := c.Token(ctx, p, flows.TokenOptions{NoLogin: true}, nil)
	if err != nil {
		fmt.Println(err)
		return 1
	}
	fmt.Println(t.AccessToken.Reveal(), source)
	return 0
}

func TestTwentyProcessesRefreshOnce(t *testing.T) {
	t.Parallel()
	s, dir := newIDP(t), t.TempDir()
	c := flows.New(flows.Options{Store: store.File(dir)})
	expired := s.issue(time.Now().Add(-2 * time.Hour))
	if err := c.Seed(s.person(), expired); err != nil {
		t.Fatal(err)
	}
	var (
		all     sync.WaitGroup
		mu      sync.Mutex
		answers = map[string]int{}
	)
	for range 20 {
		all.Go(func() {
			cmd := exec.CommandContext(t.Context(), os.Args[0])
			cmd.Env = append(os.Environ(), askIssuer+"="+s.URL, askStore+"="+dir)
			out, err := cmd.CombinedOutput()
			if err != nil {
				t.Errorf("%v: %s", err, out)
			}
			mu.Lock()
			defer mu.Unlock()
			answers[strings.TrimSpace(string(out))]++
		})
	}
	all.Wait()
	if answers["access-2 refresh"] != 1 || answers["access-2 cache"] != 19 {
		t.Errorf("the processes got %v, want access-2 refreshed once and 19 times from the cache", answers)
	}
	if n := s.count("refresh_token"); n != 1 {
		t.Errorf("%d refreshes, want 1", n)
	}
	kept, err := c.Cached(s.person())
	if err != nil || kept.RefreshToken.Reveal() != s.live {
		t.Errorf("the store holds %v (%v), not the refresh token that works", kept, err)
	}
}
