package profiles

import (
	"regexp"
	"strings"
	"testing"
)

// The shapes are written out for speed; regular expressions say what they mean.
var shapes = []struct {
	name string
	is   func(string) bool
	re   *regexp.Regexp
}{
	{"GUID", isGUID, regexp.MustCompile(`^[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$`)},
	{"cluster", isClusterName, regexp.MustCompile(`^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$`)},
	{"project", isProjectName, regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9_-]*$`)},
	{"digits", isDigits, regexp.MustCompile(`^[0-9]+$`)},
}

var clusterURLShape = regexp.MustCompile(`^https?://(?:[^/.\s]*\.plink\.)?([^/.\s]+)\.cognitedata\.com(?::\d+)?(?:/|$)`)

func FuzzShapes(f *testing.F) {
	for _, s := range []string{
		"", "-", "_", "a", "0", "a-b", "a_b", "-a", "a-", "_a", "é", "a\xff", "٣", "A b",
		"3f0c6a5e-5d0b-4c0f-9d1e-7a2b8c4d6e10", "3F0C6A5E-5D0B-4C0F-9D1E-7A2B8C4D6E10", "3f0c6a5e-5d0b-4c0f-9d1e-7a2b8c4d6e1",
		"3f0c6a5e-5d0b-4c0f-9d1e-7a2b8c4d6e1g", "3f0c6a5e05d0b-4c0f-9d1e-7a2b8c4d6e10", "{3f0c6a5e-5d0b-4c0f-9d1e-7a2b8c4d6e}",
		"https://api.cognitedata.com", "http://az-eastus-1.cognitedata.com:8443/api", "https://p001.plink.westeurope-1.cognitedata.com",
		"https://a.b.plink.westeurope-1.cognitedata.com", "https://.plink.x.cognitedata.com/", "https://cognitedata.com", "https://.cognitedata.com",
		"https://x.cognitedata.com.evil.example", "https://x.cognitedata.com?a", "https://x.cognitedata.com:", "https://x.cognitedata.com:a/",
		"ftp://x.cognitedata.com", "x.cognitedata.com", "https://a b.cognitedata.com", "https://x.plink.plink.y.cognitedata.com", "HTTPS://x.cognitedata.com",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, shape := range shapes {
			if got, want := shape.is(s), shape.re.MatchString(s); got != want {
				t.Errorf("%s %q: %t", shape.name, s, got)
			}
		}
		want := ""
		if m := clusterURLShape.FindStringSubmatch(s); m != nil && !strings.Contains(m[1], ":") {
			want = m[1]
		}
		if got := clusterOf(s); got != want {
			t.Errorf("cluster of %q: %q, want %q", s, got, want)
		}
	})
}
