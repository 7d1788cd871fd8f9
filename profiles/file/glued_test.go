package file_test

import (
	"testing"

	"doorstep/profiles/file"

	"github.com/google/go-cmp/cmp"
)

// TestColonsInListsInBraces: the short form that people write, with capabilities and URLs in it.
func TestColonsInListsInBraces(t *testing.T) {
	t.Parallel()
	const head = "profiles:\n  a:\n    issuer: https://a.example\n    client-id: x\n    cdf: "
	for text, want := range map[string][]string{
		"{project: p, cluster: c, needs: [timeseries:READ]}":               {"timeseries:READ"},
		"{project: p, cluster: c, needs: [timeseries:READ, assets:WRITE]}": {"timeseries:READ", "assets:WRITE"},
		"{project: p, cluster: c, needs: [ 'timeseries:READ' ]}":           {"timeseries:READ"},
		"{needs: [timeseries:READ], project: p, cluster: c}":               {"timeseries:READ"},
	} {
		f, err := file.Parse("f", []byte(head+text+"\n"))
		if err != nil {
			t.Errorf("%s: %v", text, err)
			continue
		}
		if d := cmp.Diff(want, f.Profiles[0].CDF.Needs); d != "" {
			t.Errorf("%s: %s", text, d)
		}
	}
	if _, err := file.Parse("f", []byte(head+"{project: p, cluster: c, needs: [timeseries: READ]}\n")); err == nil {
		t.Error("a mapping is taken for a text")
	}
	f, err := file.Parse("f", []byte("profiles: {a: {issuer: 'https://a.example', client-id: x, scopes: [https://h:8080/x, openid]}}\n"))
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff([]string{"https://h:8080/x", "openid"}, f.Profiles[0].Scopes); d != "" {
		t.Error(d)
	}
}
