package jwtview

import (
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf16"
)

// Three tokens that no test mistakes for one another.
var (
	tokenA = unsigned(`{"alg":"RS256"}`, `{"sub":"a"}`)
	tokenB = unsigned(`{"alg":"ES256","typ":"JWT"}`, `{"sub":"b"}`)
	opaque = "ya29.a0AfB_byC-1234567890abcdefghij"
)

// found runs Find and writes what came as "line:name" with the tokens' names.
func found(t testing.TB, r io.Reader) (out []string, err error) {
	t.Helper()
	names := map[string]string{tokenA: "A", tokenB: "B", opaque: "O", jweExample: "E"}
	for f, e := range Find(r) {
		if e != nil {
			return out, e
		}
		name := names[Clean(f.Token)]
		if name == "" {
			name = fmt.Sprintf("%.40q", f.Token)
		}
		out = append(out, fmt.Sprintf("%d:%s", f.Line, name))
	}
	return out, nil
}

func TestFind(t *testing.T) {
	t.Parallel()
	fold := func(s string) string { return s[:20] + "\n" + s[20:40] + "\r\n  " + s[40:] + "\n" }
	for _, c := range []struct{ name, text, want string }{
		{"nothing", "", ""},
		{"blank lines", "\n \n\t\r\n", ""},
		{"one token", tokenA, "1:A"},
		{"one token and a line's end", "\n" + tokenA + "\r\n", "2:A"},
		{"one a line", tokenA + "\n" + tokenB + "\n" + opaque + "\n" + jweExample, "1:A 2:B 3:O 4:E"},
		{"one a line, the same again", tokenA + "\n" + tokenA + "\n", "1:A 2:A"},
		{"comments and blank lines", "# mine\n\n" + tokenA + "\n// theirs " + tokenA + "\n" + tokenB, "3:A 5:B"},
		{"with schemes and quotes", "Bearer " + tokenA + "\n\"" + tokenB + "\",\n'" + opaque + "'\n", "1:A 2:B 3:O"},
		{"a header", "Authorization: Bearer " + tokenA, "1:A"},
		{"broken ones among them", tokenA + "\neyJhbGciOiJSUzI1NiJ9.e30\nrubbish-that-is-long-enough-1\n", `1:A 2:"eyJhbGciOiJSUzI1NiJ9.e30" 3:"rubbish-that-is-long-enough-1"`},
		{"a broken one with a space", tokenA + "\neyJhbGciOi JSUzI1NiJ9.e30.x\n", `1:A 2:"eyJhbGciOi JSUzI1NiJ9.e30.x"`},
		{"folded over lines", fold(tokenA), "1:A"},
		{"folded, with the scheme, further down", "\n\nBearer " + fold(tokenB), "3:B"},
		{"prose only", "there is no token\nin this text\n", `1:"there is no token\nin this text"`},
		{"a log, each once", "12:00 GET /a auth=" + tokenA + " 200\n12:01 nothing\n12:02 POST /b " + tokenA + "," + tokenB + "\n", "1:A 3:B"},
		{"the end of a sentence", "The token is " + tokenA + ". It failed, as did (" + tokenB + ").", "1:A 1:B"},
		{"cut off in a log", "token eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0... failed, token " + tokenA + " not", "1:A"},
		{"a redirect with a fragment", "https://app.example/cb#access_token=" + tokenA + "&token_type=Bearer&id_token=" + tokenB + "&state=x", "1:A 1:B"},
		{"a redirect within a redirect", "https://a.example/?next=https%3A%2F%2Fb.example%2F%23access_token%3D" + tokenA + "%26id_token%3D" + tokenB, "1:A 1:B"},
		{"an opaque one in a fragment", "https://app.example/cb#state=1&access_token=" + opaque + "&token_type=Bearer", "1:O"},
		{"an opaque one in a log", "> authorization: Bearer " + opaque + "\n< HTTP/2 401", "1:O"},
		{"a challenge is no token", `www-authenticate: Bearer authorization_uri="https://x", error_description="expired token here"` + "\n" + tokenA, "2:A"},
		{"a token response", `{"token_type":"Bearer","access_token":"` + opaque + `","id_token":"` + tokenA + `","expires_in":3599}`, "1:A 1:O"},
		{"a token response over lines", "{\n  \"token_type\": \"Bearer\",\n  \"expires_in\":3599,\n  \"access_token\": \"" + opaque + "\",\n  \"id_token\": \"" + tokenA + "\"\n}\n", "4:O 5:A"},
		{"shell variables", "export TOKEN=" + tokenA + "\nOTHER='" + tokenB + "'", "1:A 2:B"},
		{"curl", `curl -H 'Authorization: Bearer ` + tokenA + `' https://api.example/`, "1:A"},
		{"YAML", "profiles:\n  prod:\n    access-token: " + tokenA + "\n", "3:A"},
		{"not signed", "token: " + b64(`{"alg":"none"}`) + "." + b64(`{}`) + ". and more", `1:"` + b64(`{"alg":"none"}`) + "." + b64(`{}`) + `."`},
		{"the standard alphabet", tokenA + "+/x=\n" + tokenB, fmt.Sprintf("1:%.40q 2:B", tokenA)},
		{"an odd character in the signature", tokenA + "$x\n" + tokenB, fmt.Sprintf("1:%.40q 2:B", tokenA)},
		{"several on a line", tokenA + "," + tokenB + "|" + tokenA, "1:A 1:B"},
		{"a full stop after a token of its own line", tokenA + ".\n" + tokenB, "1:A 2:B"},
		{"within base64 is no token", "data: AAAA" + tokenA + " and " + tokenB, "1:B"},
		{"a file's name is no token", "see eyeball.e30.txt and " + tokenA, "1:A"},
		{"encrypted, in text", "jwe=" + jweExample + ";", "1:E"},
		{"a byte order mark", "\ufeff" + tokenA + "\n" + tokenB, "1:A 2:B"},
		{"old Macintosh", tokenA + "\r" + tokenB, "1:A 1:B"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			for _, r := range []io.Reader{strings.NewReader(c.text), iotest.OneByteReader(strings.NewReader(c.text)), iotest.DataErrReader(strings.NewReader(c.text))} {
				got, err := found(t, r)
				if strings.Join(got, " ") != c.want || err != nil {
					t.Errorf("got %v (%v), want %s", got, err, c.want)
				}
			}
		})
	}
}

func TestFindGivesBrokenTokensWhole(t *testing.T) {
	t.Parallel()
	for _, text := range []string{tokenA + "$x", tokenA + "+/x=", tokenA + ".x", tokenA[:30], "Bearer " + tokenA + "%"} {
		for f, err := range Find(strings.NewReader("# list\n" + text + "\n" + tokenB + "\n")) {
			if f.Line == 2 && f.Token != text || err != nil {
				t.Errorf("%q, %v; want %q", f.Token, err, text)
			}
		}
	}
}

func TestFindReadsUTF16(t *testing.T) {
	t.Parallel()
	text := "\ufeff# ü🙂\r\n" + tokenA + "\r\n" + tokenB + "\r\n"
	var little, big []byte
	for _, u := range utf16.Encode([]rune(text)) {
		little = append(little, byte(u), byte(u>>8))
		big = append(big, byte(u>>8), byte(u))
	}
	for name, b := range map[string][]byte{"little": little, "big": big, "cut off": little[:len(little)-1]} {
		got, err := found(t, strings.NewReader(string(b)))
		if strings.Join(got, " ") != "2:A 3:B" || err != nil {
			t.Errorf("%s endian: %v, %v", name, got, err)
		}
	}
}

func TestFindInOverlongLines(t *testing.T) {
	t.Parallel()
	pad := strings.Repeat("word ", MaxSize/5)
	for _, c := range []struct{ name, text, want string }{
		{"at the start", tokenA + " " + pad + "\n" + tokenB, "1:A 2:B"},
		{"at the end", pad + " " + pad + " " + tokenA + "\n" + tokenB, "1:A 2:B"},
		{"across a border", pad[:MaxSize-30] + " " + tokenA + " " + pad, "1:A"},
		{"across the border of a later piece", pad + pad[:MaxSize-40] + " " + tokenA + " x", "1:A"},
		{"several, each once", tokenA + " " + pad + tokenB + " " + pad + tokenA, "1:A 1:B"},
		{"a token that is too long itself", strings.Repeat("A", 10<<20) + "\n" + tokenA, `1:"` + strings.Repeat("A", 38) + ` 2:A`},
		{"a word longer than any token within a line", "x " + strings.Repeat("A", 4<<20) + " " + tokenA, "1:A"},
	} {
		got, err := found(t, strings.NewReader(c.text))
		want := c.want
		if c.name == "a token that is too long itself" {
			want = fmt.Sprintf("1:%.40q 2:A", strings.Repeat("A", MaxSize))
		}
		if strings.Join(got, " ") != want || err != nil {
			t.Errorf("%s: %v, %v", c.name, got, err)
		}
	}
	for f := range Find(strings.NewReader(strings.Repeat("A", 10<<20))) {
		wantFinding(t, Inspect(f.Token, Options{Now: soon}), "token.size", Fail, "token.too-large", "not decoded")
	}
}

func TestFindStopsAndFails(t *testing.T) {
	t.Parallel()
	n := 0
	for range Find(strings.NewReader(strings.Repeat(tokenA+"\n", 100) + tokenA + " " + tokenB)) {
		if n++; n == 3 {
			break
		}
	}
	if n != 3 {
		t.Errorf("%d", n)
	}
	broken := errors.New("the pipe broke")
	got, err := found(t, io.MultiReader(strings.NewReader(tokenA+"\n"+strings.Repeat("# pad\n", sniffed)), iotest.ErrReader(broken)))
	if strings.Join(got, " ") != "1:A" || !errors.Is(err, broken) {
		t.Errorf("%v, %v", got, err)
	}
	if _, err := found(t, iotest.ErrReader(broken)); !errors.Is(err, broken) {
		t.Errorf("%v", err)
	}
}

// endless gives a line again and again without holding more of it.
type endless struct {
	line string
	left int
	rest string
}

func (r *endless) Read(p []byte) (int, error) {
	if r.rest == "" {
		if r.left == 0 {
			return 0, io.EOF
		}
		r.left, r.rest = r.left-1, r.line
	}
	n := copy(p, r.rest)
	r.rest = r.rest[n:]
	return n, nil
}

func TestFindNeedsConstantMemory(t *testing.T) {
	t.Parallel()
	const lines = 200_000
	n, most := 0, uint64(0)
	for f, err := range Find(&endless{line: tokenA + "\n", left: lines}) {
		if err != nil || f.Line != n+1 {
			t.Fatal(f.Line, err)
		}
		if n++; n%50_000 == 0 {
			var m runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&m)
			most = max(most, m.HeapAlloc)
		}
	}
	if n != lines || most > 256<<20 {
		t.Errorf("%d tokens, %d bytes", n, most)
	}
}

func TestRecentForgetsTheOldest(t *testing.T) {
	t.Parallel()
	var r recent
	for i := range remembered + 10 {
		if !r.add(fmt.Sprint(i)) {
			t.Fatalf("%d was never there", i)
		}
	}
	if len(r.seen) != remembered || len(r.ring) != remembered {
		t.Errorf("%d remembered", len(r.seen))
	}
	if r.add(fmt.Sprint(remembered)) || !r.add("0") {
		t.Error("the newest are known, the oldest are not")
	}
}
