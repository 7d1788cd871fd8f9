package tui

import (
	"context"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"doorstep/flows/demo"
	"doorstep/flows/discovery"
	"doorstep/flows/httpclient"
	"doorstep/jwtview"
	"doorstep/profiles"
	"doorstep/profiles/file"
)

// person is a browser with a person before it, who signs in and is sent back to the listener.
func person(t *testing.T, d *demo.Demo) func(string) error {
	t.Helper()
	return func(page string) error {
		back, err := d.Authorize(page, d.Users[0])
		if err != nil {
			return err
		}
		resp, err := http.Get(back)
		if err != nil {
			return err
		}
		return resp.Body.Close()
	}
}

// TestDemoBrowser goes the whole way with a browser that opens by itself.
func TestDemoBrowser(t *testing.T) {
	t.Parallel()
	s := onDemoWith(t, sizes[0], func(d *demo.Demo, o *Options) {
		o.Default, o.OpenBrowser = "healthy-browser", person(t, d)
	})
	s.press("enter")
	s.shows("[1 Claims]")
	s.press("q", "q")
	if last := s.leaves().outcome.Last; last == nil || last.Checklist.Verdict == jwtview.Fail {
		t.Errorf("the result is %+v", last)
	}
}

// TestDemoPaste goes the whole way without a browser: what the browser elsewhere shows is pasted.
func TestDemoPaste(t *testing.T) {
	t.Parallel()
	pages := make(chan string, 1)
	s := onDemoWith(t, sizes[0], func(_ *demo.Demo, o *Options) {
		o.Default = "healthy-browser"
		o.Copy = func(text string) error { pages <- text; return nil }
	})
	s.press("enter")
	s.shows("Open this address")
	s.press("u")
	back, err := s.demo.Authorize(receive(t, pages), s.demo.Users[0])
	if err != nil {
		t.Fatal(err)
	}
	s.tm.Send(pasted("http://127.0.0.1:1/callback?code=c&state=of-another-sign-in"))
	s.shows("another sign-in")
	s.tm.Send(pasted(back))
	s.shows("[1 Claims]")
	s.press("ctrl+c")
	s.leaves()
}

// TestDemoSetup makes the first profile: a wrong secret is told at its field, the right one works, and the file has
// the profile.
func TestDemoSetup(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "profiles.yaml")
	var service *profiles.Profile
	s := onDemoWith(t, sizes[0], func(_ *demo.Demo, o *Options) {
		for _, p := range o.Profiles {
			if p.Name == "healthy-service" {
				service = p
			}
		}
		o.Profiles, o.Suits = nil, []Suit{{Flow: profiles.FlowDevice}}
		o.Discover = func(ctx context.Context, p *profiles.Profile) ([]discovery.Offer, error) {
			hc, err := httpclient.New(httpclient.Options{})
			if err != nil {
				return nil, err
			}
			m, err := discovery.Fetch(ctx, hc, p.Effective().Issuer)
			if m == nil {
				return nil, err
			}
			return discovery.Offers(m), nil
		}
		o.Save = func(ctx context.Context, p *profiles.Profile) (*profiles.Profile, string, error) {
			return p, "Saved as " + p.Name + ".", file.Add(ctx, path, p)
		}
	})
	s.shows("There is no profile yet")
	s.press("left", "tab")
	s.tm.Send(pasted(service.Issuer))
	s.shows("answers.")
	s.press("tab", "right", "tab") // from device to client-credentials
	for _, text := range []string{
		service.ClientID, "not-the-secret", service.CDF.Project, service.CDF.BaseURL, strings.Join(service.Scopes, " "), service.Audience,
	} {
		s.tm.Send(pasted(text))
		s.press("tab")
	}
	s.press("ctrl+s")
	s.shows("It doesn't work yet.")
	if _, err := os.Stat(path); err == nil {
		t.Error("what doesn't work is saved")
	}
	s.press("ctrl+u")
	s.tm.Send(pasted(service.ClientSecret.Literal.Reveal()))
	s.press("ctrl+s")
	s.shows("[1 Claims]", "Saved as "+service.CDF.Project)
	s.press("q", "q")
	a := s.leaves()
	if len(a.list.entries) != 1 {
		t.Errorf("%d profiles in the list", len(a.list.entries))
	}
	f, err := file.Load(path)
	if err != nil {
		t.Fatal(err)
	}
	if p, err := f.Get(service.CDF.Project); err != nil || p.ClientID != service.ClientID || p.Flow != profiles.FlowClientCredentials {
		t.Errorf("the file has %+v, %v", p, err)
	}
}
