package checklist

import (
	"context"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"doorstep/flows"
	"doorstep/flows/demo"
	"doorstep/flows/httpclient"
	"doorstep/jwtview"
	"doorstep/profiles/file"
	"doorstep/profiles/secret"
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
	c := flows.New(flows.Options{
		HTTP: httpclient.Options{Timeout: 2 * time.Second}, Secrets: secret.Resolver{ReadFile: os.ReadFile},
		Profile: f.Get,
		Ask:     func(context.Context, string) (secret.Value, error) { return secret.New(d.Users[0].Code), nil },
	})
	for _, s := range d.Scenarios {
		t.Run(s.Profile, func(t *testing.T) {
			t.Parallel()
			p, err := f.Get(s.Profile)
			if err != nil {
				t.Fatal(err)
			}
			ctx, cancel := context.WithTimeout(t.Context(), time.Minute) // a person's sign-in waits for a quarter of an hour
			defer cancel()
			res := (&Runner{Flows: c}).Run(ctx, p, Options{Emit: approve(t, d)})
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

// approve decides on the demo's pages as soon as there is a code, or an address to go to.
func approve(t *testing.T, d *demo.Demo) func(flows.Event) {
	return func(e flows.Event) {
		switch e := e.(type) {
		case flows.DeviceCode:
			if err := d.Approve(e.UserCode, d.Users[0]); err != nil {
				t.Error(err)
			}
		case flows.Backchannel:
			if err := d.AnswerPhone(d.Users[0], true); err != nil {
				t.Error(err)
			}
		case flows.AuthorizationURL:
			if err := d.Browse(e.URL, d.Users[0]); err != nil {
				t.Error(err)
			}
		case flows.AnswerRefused: // the sign-in goes on waiting, for an answer that nobody will send
			t.Error(e.Problem)
		default:
		}
	}
}
