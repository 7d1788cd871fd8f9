package file_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"doorstep/profiles"
	"doorstep/profiles/file"

	"github.com/google/go-cmp/cmp"
)

// written gives the profiles as a file of their own.
func written(list []*profiles.Profile) []byte {
	var b bytes.Buffer
	b.WriteString("profiles:\n")
	for _, p := range list {
		for line := range bytes.Lines(file.Marshal(p)) {
			b.WriteString("  ")
			b.Write(line)
		}
	}
	return b.Bytes()
}

// sameProfiles compares all but the places where the profiles stand.
func sameProfiles(t *testing.T, want, got []*profiles.Profile) {
	t.Helper()
	placeless := func(list []*profiles.Profile) []profiles.Profile {
		all := []profiles.Profile{}
		for _, p := range list {
			c := *p
			c.Line, c.File = 0, ""
			all = append(all, c)
		}
		return all
	}
	if diff := cmp.Diff(placeless(want), placeless(got), secrets); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// FuzzParse holds that no input makes Parse panic, that its errors have a line each, and that what it reads comes
// back from Marshal as it was.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		everyKey, healthy, "", "profiles:\n\tp:\n", "default: p\nprofiles: {p: {client-id: a, issuer: 'https://x.example'}}\n",
		healthy + "    client-secret: keyring:\n", healthy + "    <<: *a\n", "profiles:\n  a: &a\n    <<: *a\n",
		healthy + "    extra-parameters: {\"\": \"\\u2028\", '<<': ~, \"a\\nb\": \"\\x07\"}\n",
		healthy + "    client-secret: {command: [a, \"\", \"b, c\"]}\n    description: |+\n      a\n\n",
		"? [a]\n: b\n", "%YAML 1.2\n---\nprofiles:\n", "profiles:\n  !!x p: !!str y\n", "{{{", "- - - -", "*a", "&a *a", "a: &a [*a]",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		got, err := file.Parse("p", data)
		if err != nil {
			var e *file.Error
			if !errors.As(err, &e) || len(e.Problems) == 0 {
				t.Fatalf("%T %v", err, err)
			}
			return
		}
		text := written(got.Profiles)
		again, err := file.Parse("p", text)
		if err != nil {
			t.Fatalf("what Marshal writes is refused: %v\n%s", err, text)
		}
		sameProfiles(t, got.Profiles, again.Profiles)
		for _, p := range got.Profiles {
			if !cmp.Equal(jsonOf(t, p)["name"], any(p.Name)) {
				t.Errorf("JSON of %q: %s", p.Name, file.JSON(p))
			}
		}
	})
}

// many is a file of n profiles, each as long as people's are.
func many(n int) []byte {
	var b strings.Builder
	b.WriteString("default: profile-1\nprofiles:\n")
	for i := range n {
		fmt.Fprintf(&b, `  profile-%d:
    provider: entra
    tenant: 3f0c6a5e-1111-4222-8333-%012d
    client-id: 9f039f43-1111-4222-8333-%012d
    client-secret: ${IDP_CLIENT_SECRET}
    cdf:
      project: my-project
      cluster: westeurope-1
`, i, i, i)
	}
	return []byte(b.String())
}

func BenchmarkParse1000Profiles(b *testing.B) {
	data := many(1000)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := file.Parse("profiles.yaml", data); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkParseOneProfile(b *testing.B) {
	data := []byte(everyKey)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := file.Parse("profiles.yaml", data); err != nil {
			b.Fatal(err)
		}
	}
}
