package cli

import (
	"context"
	"crypto/rand"
	"crypto/rsa"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/go-jose/go-jose/v4"
)

// massIssued is when the tokens of these benchmarks were issued.
var massIssued = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)

// massClaims are those of an access token of Microsoft Entra ID for a person, which is what logs are full of.
const massClaims = `{"aud":"https://westeurope-1.cognitedata.com","iss":"https://sts.windows.net/30f2bb1f-28a1-46c7-a86e-009945611965/",` +
	`"iat":1772366400,"nbf":1772366400,"exp":1772370000,"acr":"1","aio":"AZQAa/8TAAAAq0Rk5zY0","amr":["rsa","mfa"],` +
	`"appid":"9f039f43-cd64-4d32-abc1-333ca411e5f9","appidacr":"0","family_name":"Sykes","given_name":"Glen",` +
	`"groups":["b45a1671-9ee5-4810-a4a4-1fdc7c20d8a1","c2f3b0a4-5d0c-4a52-8a6f-2a1f60a6f7a5"],"ipaddr":"203.0.113.9",` +
	`"name":"Glen Sykes","oid":"b45a1671-9ee5-4810-a4a4-1fdc7c20d8a1","rh":"0.AAAAH7vyMKEo","scp":"IDENTITY user_impersonation",` +
	`"sub":"mp9krYK2S_QjiFWwTcr-kONiQX4R2Yfb_ww6wCw_%03d","tid":"30f2bb1f-28a1-46c7-a86e-009945611965",` +
	`"unique_name":"glen@example.com","upn":"glen@example.com","uti":"MjCUJzWzVE2AMQkcHtw6AA","ver":"1.0"}`

// massTokens gives a hundred signed tokens, one a line, and the file with the key.
func massTokens(tb testing.TB) (lines []string, jwks string) {
	tb.Helper()
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		tb.Fatal(err)
	}
	signer, err := jose.NewSigner(jose.SigningKey{Algorithm: jose.RS256, Key: jose.JSONWebKey{Key: key, KeyID: "k1"}}, (&jose.SignerOptions{}).WithType("JWT"))
	if err != nil {
		tb.Fatal(err)
	}
	for i := range 100 {
		signed, err := signer.Sign(fmt.Appendf(nil, massClaims, i))
		if err != nil {
			tb.Fatal(err)
		}
		token, err := signed.CompactSerialize()
		if err != nil {
			tb.Fatal(err)
		}
		lines = append(lines, token+"\n")
	}
	set, err := json.Marshal(jose.JSONWebKeySet{Keys: []jose.JSONWebKey{{Key: key.Public(), KeyID: "k1", Use: "sig"}}})
	if err != nil {
		tb.Fatal(err)
	}
	jwks = filepath.Join(tb.TempDir(), "jwks.json")
	if err := os.WriteFile(jwks, set, 0o600); err != nil {
		tb.Fatal(err)
	}
	return lines, jwks
}

// mass is a reader of so many lines, which are never in memory together.
type mass struct {
	lines []string
	left  int
	rest  string
}

func (m *mass) Read(p []byte) (n int, err error) {
	for n < len(p) {
		if m.rest == "" {
			if m.left == 0 {
				break
			}
			m.left--
			m.rest = m.lines[m.left%len(m.lines)]
		}
		c := copy(p[n:], m.rest)
		n, m.rest = n+c, m.rest[c:]
	}
	if n == 0 {
		return 0, io.EOF
	}
	return n, nil
}

// counting is where the output goes: it counts the lines and keeps none.
type counting struct {
	lines int
	heap  uint64 // the largest that was seen in use
}

func (c *counting) Write(p []byte) (int, error) {
	before := c.lines / 20000
	for _, b := range p {
		if b == '\n' {
			c.lines++
		}
	}
	if c.lines/20000 > before {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		c.heap = max(c.heap, m.HeapInuse)
	}
	return len(p), nil
}

// inspectMass runs doorstep inspect -o jsonl on so many tokens and gives what was written.
func inspectMass(tb testing.TB, lines []string, count int, args ...string) *counting {
	tb.Helper()
	out := &counting{}
	home := tb.TempDir()
	env := map[string]string{"HOME": home, "XDG_STATE_HOME": home, "DOORSTEP_CONFIG": filepath.Join(home, "none.yaml"), "DOORSTEP_STORE": "file"}
	var told strings.Builder
	code := Main(context.Background(), Process{
		Args: append([]string{"inspect", "-o", "jsonl"}, args...), Stdin: &mass{lines: lines, left: count}, Stdout: out, Stderr: &told,
		Now:    func() time.Time { return massIssued.Add(time.Minute) },
		Getenv: func(name string) (string, bool) { v, ok := env[name]; return v, ok },
	})
	if code != exitDone || out.lines != count {
		tb.Fatalf("exit code %d, %d lines of %d: %s", code, out.lines, count, told.String())
	}
	return out
}

// BenchmarkInspectJSONL is the whole command on masses of tokens; tokens/s is what counts, on one core with -cpu 1.
func BenchmarkInspectJSONL(b *testing.B) {
	lines, jwks := massTokens(b)
	for name, args := range map[string][]string{"decoded": nil, "verified": {"--jwks", jwks}} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			inspectMass(b, lines, b.N, args...)
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
		})
	}
}
