package jwtview

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"
)

// TestManyTokensInOneText: the work grows with the text and not with its square. A browser's file of a few megabytes that
// kept doorstep busy for hours is slow here too.
func TestManyTokensInOneText(t *testing.T) {
	t.Parallel()
	const many = 20_000
	var path, text strings.Builder
	for i := range many {
		fmt.Fprintf(&path, "/eyJhbGciOiJub25lIn0.eyJzdWIiOiI%07d.", i)
		fmt.Fprintf(&text, "Bearer abcdefghijklmnopqrstuvwxyz%07d\n", i)
	}
	if got := addressOf("https://app.example" + path.String()); !strings.HasPrefix(got, "https://app.example/…/…") || strings.Contains(got, "eyJ") {
		t.Errorf("%.200s", got)
	}
	if got := tokensIn(path.String()); len(got) != many {
		t.Errorf("%d tokens in the path", len(got))
	}
	if got := tokensIn(text.String() + text.String()); len(got) != many {
		t.Errorf("%d tokens in the text", len(got))
	}
	found, err := FindHAR(strings.NewReader(har(entry("GET", "https://app.example/"+path.String(), 200, "", body(text.String())))))
	if err != nil || len(found) != harTokenLimit {
		t.Errorf("%d tokens in the file, %v", len(found), err)
	}
}

// TestATokenThatBeginsAnother is taken out of an address whole.
func TestATokenThatBeginsAnother(t *testing.T) {
	t.Parallel()
	const short = "eyJhbGciOiJub25lIn0.eyJzdWIiOiIx."
	if got := addressOf("https://app.example/" + short + "/" + short + "rest"); got != "https://app.example/…/…" {
		t.Error(got)
	}
}

// TestManyEmptyHeaders: three bytes of a file must not become thirty in memory, millions of times.
func TestManyEmptyHeaders(t *testing.T) {
	t.Parallel()
	var e harEntry
	text := `{"request":{"headers":[` + strings.Repeat(`{},`, 1_000_000) + `{}],"cookies":null,"method":"GET"}}`
	if err := json.Unmarshal([]byte(text), &e); err != nil || e.Request.Method != http.MethodGet {
		t.Errorf("%v, %q", err, e.Request.Method)
	}
	if n := cap(e.Request.Headers); n > 2*harPairLimit {
		t.Errorf("room for %d headers", n)
	}
}
