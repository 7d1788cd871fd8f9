package checklist

import (
	"slices"
	"strings"
	"testing"
	"time"

	"doorstep/flows"
	"doorstep/flows/demo"
	"doorstep/flows/httpclient"
	"doorstep/jwtview"
	"doorstep/profiles/file"
)

// TestDemo runs the checklist for every scenario of the demo: each fault has to be told from all others, and what is
// healthy has to be left in peace.
func TestDemo(t *testing.T) {
	t.Parallel()
	d, err := demo.Start(t.Context(), demo.Options{Dir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := d.Close(); err != nil {
			t.Error(err)
		}
	})
	f, err := file.Load(d.Config)
	if err != nil {
		t.Fatal(err)
	}
	c := flows.New(flows.Options{HTTP: httpclient.Options{Timeout: 2 * time.Second}})
	for _, s := range d.Scenarios {
		t.Run(s.Profile, func(t *testing.T) {
			t.Parallel()
			p, err := f.Get(s.Profile)
			if err != nil {
				t.Fatal(err)
			}
			res := (&Runner{Flows: c}).Run(t.Context(), p, Options{Emit: approve(t, d)})
			complete(t, res)
			got, _, _ := strings.Cut(diagnosed(res), " ")
			if got != s.Cause {
				t.Errorf("diagnosis %q, want %q first; %v\n%s", diagnosed(res), s.Cause, res.Err, Markdown(res, p))
			}
			if s.Cause == "" && (len(failures(res)) > 0 || res.Checklist.Verdict == jwtview.Fail) {
				t.Errorf("a healthy one failed: %s", strings.Join(failures(res), "\n"))
			}
			if s.Cause == "" && res.Checklist.Verdict != jwtview.Pass {
				t.Errorf("verdict %s for a healthy one\n%s", res.Checklist.Verdict, Markdown(res, p))
			}
			blamed(t, res)
		})
	}
}

// blamed checks that what failed is in the diagnosis and the other way round: a table that disagrees with the
// diagnosis helps nobody.
func blamed(t *testing.T, res *Result) {
	t.Helper()
	for _, c := range res.Checklist.Diagnosis {
		if len(c.Steps) == 0 || c.Title == "" || c.Evidence == "" {
			t.Errorf("cause without steps, title or evidence: %+v", c)
		}
		shown := slices.ContainsFunc(documented, func(id string) bool { return itemOf(t, res, id).Cause == c.ID })
		if !shown {
			t.Errorf("no item shows the cause %s", c.ID)
		}
	}
	if len(res.Checklist.Diagnosis) > 0 && res.Checklist.Verdict == jwtview.Pass {
		t.Errorf("the verdict is pass, and the diagnosis %s", diagnosed(res))
	}
}

// approve decides on the demo's pages as soon as there is a code.
func approve(t *testing.T, d *demo.Demo) func(flows.Event) {
	return func(e flows.Event) {
		code, ok := e.(flows.DeviceCode)
		if !ok {
			return
		}
		if err := d.Approve(code.UserCode, d.Users[0]); err != nil {
			t.Error(err)
		}
	}
}
