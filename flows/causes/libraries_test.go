package causes

import (
	"strings"
	"testing"
)

// What libraries, tools and runtimes say has its cause too, however short it is and with nothing around it.
func TestExplainOnLibraries(t *testing.T) {
	t.Parallel()
	for _, line := range corpusLines(t, "libraries.txt") {
		want, text, ok := strings.Cut(line, "\t")
		if !ok || !Known(want) {
			t.Errorf("a case has no known cause before a tab: %q", line)
			continue
		}
		if got := firstCause(text); got != want {
			t.Errorf("got %s, want %s for:\n%s\n%v", got, want, text, scores(text))
		}
	}
}

func TestDetailsAndClassNamesAreNoPartOfAWording(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"jwt.exceptions.DecodeError: ": "",
		"com.example.TokenException: ": "",
		"warning: jwt.DecodeError: ":   "warning: ",
		"the error: ":                  "the ",
		"TypeError ":                   "TypeError ",
		"level=info msg: ":             "level=info msg: ",
		"":                             "",
	} {
		if got := string(withoutClass([]byte(strings.ToLower(text)))); got != strings.ToLower(want) {
			t.Errorf("%q: %q is left, want %q", text, got, want)
		}
	}
	for rest, want := range map[string]bool{
		": expected a, got b":                 true,
		", expected a":                        true,
		" (at line 1)":                        true,
		", and so we went home":               false,
		"":                                    false,
		":" + strings.Repeat("x", bareDetail): false,
	} {
		if startsDetails([]byte(rest)) != want {
			t.Errorf("%q: want %v", rest, want)
		}
	}
}

func TestIDWNumbersAreFound(t *testing.T) {
	t.Parallel()
	for _, v := range idw {
		if got := findIDW(v.number); got == nil || got.cause != v.cause || !Known(got.cause) {
			t.Errorf("IDW%d is not found, or listed twice, or of no known cause", v.number)
		}
	}
	if findIDW(1) != nil {
		t.Error("a number that is not listed is found")
	}
}
