package store

import (
	"bufio"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"doorstep/flows/oauth"
	"doorstep/profiles/secret"
)

// TestMain is also the program that TestKilledWriters kills: it writes one generation of tokens after the other, and
// says each that is kept.
func TestMain(m *testing.M) {
	if len(os.Args) == 4 && os.Args[1] == "write-until-killed" {
		from, err := strconv.Atoi(os.Args[3])
		for s := File(os.Args[2]); err == nil; from++ {
			if err = s.Put("k", generation(from)); err == nil {
				_, err = fmt.Fprintln(os.Stdout, from)
			}
		}
		os.Exit(1)
	}
	os.Exit(m.Run())
}

// generation is a token set whose parts all carry n, and of which a half would be noticed.
func generation(n int) *oauth.TokenSet {
	s := strconv.Itoa(n) + strings.Repeat("x", 2000)
	return &oauth.TokenSet{AccessToken: secret.New(s), RefreshToken: secret.New(s)}
}

// 200 writers are killed at random moments, four at a time. After each, the store must read, and hold the last
// generation that its writer said it kept, or a later one.
func TestKilledWriters(t *testing.T) {
	t.Parallel()
	for worker := range 4 {
		t.Run(strconv.Itoa(worker), func(t *testing.T) {
			t.Parallel()
			dir, last := t.TempDir(), 0
			for range 50 {
				said := killWriter(t, dir, last+1)
				got, err := File(dir).Get("k")
				if err != nil {
					t.Fatalf("after a kill: %v", err)
				}
				last = number(t, got)
				if last < said {
					t.Fatalf("generation %d was kept, and after the kill the store holds %d", said, last)
				}
			}
			if broken, _ := filepath.Glob(filepath.Join(dir, "*"+aside+"*")); len(broken) > 0 {
				t.Errorf("broken files: %v", broken)
			}
		})
	}
}

// killWriter starts a writer at generation from, kills it a moment after its first word, and gives the last
// generation that it said was kept.
func killWriter(t *testing.T, dir string, from int) (said int) {
	t.Helper()
	writer := exec.CommandContext(t.Context(), os.Args[0], "write-until-killed", dir, strconv.Itoa(from))
	out, err := writer.StdoutPipe()
	if err == nil {
		err = writer.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if said == 0 {
			time.AfterFunc(time.Duration(rand.IntN(3000))*time.Microsecond, func() { _ = writer.Process.Kill() })
		}
		if said, err = strconv.Atoi(lines.Text()); err != nil {
			t.Fatal(err)
		}
	}
	if err := writer.Wait(); said == 0 || err == nil {
		t.Fatalf("the writer ended by itself after generation %d: %v", said, errors.Join(err, lines.Err()))
	}
	return said
}

func number(t *testing.T, got *oauth.TokenSet) int {
	t.Helper()
	digits := strings.TrimRight(got.AccessToken.Reveal(), "x")
	n, err := strconv.Atoi(digits)
	if err != nil {
		t.Fatal(err)
	}
	same(t, generation(n), got)
	return n
}
