package jwtview

import (
	"io"
	"strings"
	"testing"
)

// threeKB is a token as large as those of people in many groups.
func threeKB(tb testing.TB) string {
	tb.Helper()
	claims := strings.Replace(accessTokens[0].claims, `"groups":["`, `"groups":["`+strings.Repeat(tenant+`","`, 35), 1)
	token := signRS256(tb, claims, accessTokens[0].header)
	if len(token) < 3000 || len(token) > 3400 {
		tb.Fatalf("%d bytes", len(token))
	}
	return token
}

func BenchmarkInspect(b *testing.B) {
	token := threeKB(b)
	for name, o := range map[string]Options{
		"decoded":   {Now: soon, NoDescribed: true},
		"described": {Now: soon},
		"expected":  {Now: soon, Expect: &accessTokens[0].expect},
		"verified":  {Now: soon, Keys: published()},
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(token)))
			for b.Loop() {
				Inspect(token, o)
			}
		})
	}
}

func BenchmarkJSON(b *testing.B) {
	in := Inspect(threeKB(b), Options{Now: soon})
	b.ReportAllocs()
	var buf []byte
	for b.Loop() {
		buf = in.AppendJSON(buf[:0])
	}
}

func benchmarkFind(b *testing.B, line string, tokens int) {
	b.Helper()
	const lines = 1000
	b.ReportAllocs()
	b.SetBytes(int64(lines * len(line)))
	for b.Loop() {
		n := 0
		for _, err := range Find(&endless{line: line, left: lines}) {
			if err != nil {
				b.Fatal(err)
			}
			n++
		}
		if n != tokens {
			b.Fatalf("%d tokens", n)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	token := threeKB(b)
	b.Run("a list", func(b *testing.B) { benchmarkFind(b, token+"\n", 1000) })
	b.Run("a log", func(b *testing.B) {
		benchmarkFind(b, "2026-03-01T12:00:00Z GET /api/v1/projects/x/timeseries 200 authorization: Bearer "+token+" 12ms\n", 1)
	})
	b.Run("a log without tokens", func(b *testing.B) {
		benchmarkFind(b, strings.Repeat("2026-03-01T12:00:00Z GET /api/v1/projects/example/timeseries/list 200 everything else 12ms ", 3)+"\n", 1)
	})
}

func BenchmarkFindHAR(b *testing.B) {
	token := threeKB(b)
	one := entry("GET", "https://a.example/", 200, header("Authorization", "Bearer "+token), body(strings.Repeat("x", 4096))) + ","
	b.ReportAllocs()
	b.SetBytes(int64(1000 * len(one)))
	for b.Loop() {
		r := io.MultiReader(strings.NewReader(`{"log":{"entries":[`), &endless{line: one, left: 1000}, strings.NewReader("null]}}"))
		if got, err := FindHAR(r); err != nil || len(got) != 1 {
			b.Fatal(err)
		}
	}
}

func BenchmarkCompare(b *testing.B) {
	x, y := inspectClaims(b, accessTokens[0].claims, nil), inspectClaims(b, accessTokens[1].claims, nil)
	b.ReportAllocs()
	for b.Loop() {
		Compare(x, y)
	}
}
