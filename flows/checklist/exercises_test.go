package checklist

import (
	"context"
	"os"
	"strings"
	"testing"
	"time"

	"doorstep/flows"
	"doorstep/flows/demo"
	"doorstep/flows/httpclient"
	"doorstep/profiles"
	"doorstep/profiles/file"
	"doorstep/profiles/secret"
)

// TestExercises signs in as the exercises' titles say, and finds the cause that they promise.
func TestExercises(t *testing.T) {
	t.Parallel()
	d, err := demo.Start(t.Context(), demo.Options{Dir: t.TempDir(), Exercises: true, CodeLifetime: 3 * time.Second})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = d.Close() })
	f, err := file.Load(d.Config)
	if err != nil {
		t.Fatal(err)
	}
	c := flows.New(flows.Options{
		HTTP: httpclient.Options{Timeout: 5 * time.Second}, Secrets: secret.Resolver{ReadFile: os.ReadFile}, Profile: f.Get,
	})
	if len(d.Exercises) == 0 {
		t.Fatal("there is no exercise")
	}
	for _, s := range d.Exercises {
		t.Run(s.Profile, func(t *testing.T) {
			t.Parallel()
			p, err := f.Get(s.Profile)
			if err != nil {
				t.Fatal(err)
			}
			ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
			defer cancel()
			if res := (&Runner{Flows: c}).Run(ctx, p, Options{NoLogin: true}); diagnosed(res) != "" {
				t.Errorf("%q without anybody who signs in", diagnosed(res))
			}
			res := exercise(ctx, t, c, d, p)
			if got, _, _ := strings.Cut(diagnosed(res), " "); got != s.Cause {
				t.Errorf("diagnosis %q, want %q first; %v\n%s", diagnosed(res), s.Cause, res.Err, Markdown(res, p))
			}
			blamed(t, res)
		})
	}
}

// exercise does what the exercise asks of a person.
func exercise(ctx context.Context, t *testing.T, c *flows.Client, d *demo.Demo, p *profiles.Profile) *Result {
	t.Helper()
	o := Options{Emit: func(e flows.Event) {
		if code, ok := e.(flows.DeviceCode); ok && p.Name == "try-declining" {
			if err := d.Decline(code.UserCode, d.Users[0]); err != nil {
				t.Error(err)
			}
		}
	}}
	if p.Name == "try-renewing" {
		if _, _, err := c.Token(ctx, p, flows.TokenOptions{}, approve(t, d)); err != nil {
			t.Fatal(err)
		}
		o = Options{NoLogin: true, MinTTL: 2 * time.Hour}
	}
	return (&Runner{Flows: c}).Run(ctx, p, o)
}
