//go:build unix

package httpclient_test

import (
	"net/http"
	"net/url"
	"os/exec"
	"strings"
	"testing"

	"doorstep/flows/httpclient"

	"github.com/google/go-cmp/cmp"
)

// A shell reads the line as the words that curl needs, with the secrets where they belong, and runs nothing of it.
func TestCurlInAShell(t *testing.T) {
	t.Parallel()
	x := httpclient.Exchange{
		Method: "POST", URL: "https://idp.example/t?a='b'&token=[redacted]",
		Header: http.Header{"Authorization": {"Basic id:[redacted]"}, "X-Odd": {"`id` $(id) \\"}},
		Form:   url.Values{"client_secret": {"[redacted]"}, "scope": {"a b;id"}},
	}
	script := `curl() { for a; do printf '%s\n' "$a"; done; }; CLIENT_SECRET='s 1' TOKEN=t2` + "\n" + x.Curl()
	out, err := exec.CommandContext(t.Context(), "sh", "-c", script).Output()
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"--silent", "--show-error", "--include", "--user", "id:s 1", "--header", "X-Odd: `id` $(id) \\",
		"--data-urlencode", "client_secret=s 1", "--data-urlencode", "scope=a b;id", "https://idp.example/t?a='b'&token=t2",
	}
	if diff := cmp.Diff(want, strings.Split(strings.TrimSuffix(string(out), "\n"), "\n")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
