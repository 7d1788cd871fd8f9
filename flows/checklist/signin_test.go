package checklist

import (
	"net/http"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"doorstep/flows"
	"doorstep/flows/demo"
	"doorstep/jwtview"
	"doorstep/profiles"
	"doorstep/profiles/file"
	"doorstep/profiles/secret"
)

func startDemo(t *testing.T) (*demo.Demo, *file.File) {
	t.Helper()
	d, err := demo.Start(t.Context(), demo.Options{Dir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = d.Close() })
	f, err := file.Load(d.Config)
	if err != nil {
		t.Fatal(err)
	}
	return d, f
}

func get(t *testing.T, f *file.File, name string) *profiles.Profile {
	t.Helper()
	p, err := f.Get(name)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestSecondRunTakesTheCachedToken(t *testing.T) {
	t.Parallel()
	w, r := newWorld(t), runner(t)
	for i, want := range []flows.Source{flows.FromSignIn, flows.FromCache} {
		res := r.Run(t.Context(), w.profile(), Options{})
		complete(t, res)
		if res.Source != want || len(failures(res)) > 0 {
			t.Errorf("run %d: source %s, failed %v", i+1, res.Source, failures(res))
		}
	}
	if res := r.Run(t.Context(), w.profile(), Options{Force: true}); res.Source != flows.FromSignIn {
		t.Errorf("forced: source %s", res.Source)
	}
}

// TestCachedTokenAndADeadProvider holds that a provider which is down is a warning as long as there is a token.
func TestCachedTokenAndADeadProvider(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	r := runner(t)
	r.Run(t.Context(), w.profile(), Options{})
	w.idp.Close()
	res := r.Run(t.Context(), w.profile(), Options{})
	complete(t, res)
	if res.Source != flows.FromCache || len(failures(res)) > 0 {
		t.Errorf("source %q, failed %v", res.Source, failures(res))
	}
	if it := itemOf(t, res, "token-inspection.signature"); it.Status != jwtview.Skip || !strings.Contains(it.Evidence, "keys could not be had") {
		t.Errorf("item %+v", it)
	}
}

func TestDiscoveryOfAnotherIssuer(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.answers[pathDiscovery] = ok(`{"issuer":"https://someone.example","token_endpoint":"https://someone.example/token","jwks_uri":"https://someone.example/keys"}`)
	res := check(t, w.profile(), Options{})
	if d := diagnosed(res); d != "idp.discovery" {
		t.Errorf("diagnosis %s", d)
	}
	if it := itemOf(t, res, itemTokenURL); it.Status != jwtview.Fail {
		t.Errorf("item %+v", it)
	}
}

func TestDiscoveryFailsWithoutASignIn(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.answers[pathDiscovery] = reply{status: http.StatusNotFound, body: "nothing here"}
	p := w.profile()
	p.Flow, p.ClientSecret, p.ClientAuth = profiles.FlowDevice, secret.Ref{}, ""
	res := check(t, p, Options{NoLogin: true})
	if it := itemOf(t, res, itemTokenURL); it.Status != jwtview.Fail || it.Cause != "idp.discovery" {
		t.Errorf("item %+v", it)
	}
	if it := itemOf(t, res, itemRequest); it.Status != jwtview.Skip {
		t.Errorf("item %+v", it)
	}
}

func TestSignInOfAPerson(t *testing.T) {
	t.Parallel()
	d, f := startDemo(t)
	r := runner(t)
	var events []flows.Event
	emit := func(e flows.Event) {
		events = append(events, e)
		approve(t, d)(e)
	}
	res := r.Run(t.Context(), get(t, f, "healthy"), Options{Emit: emit})
	complete(t, res)
	if res.Err != nil || len(failures(res)) > 0 || res.Checklist.Verdict != jwtview.Pass {
		t.Errorf("error %v, failed %v", res.Err, failures(res))
	}
	if len(events) < 2 {
		t.Errorf("events %v", events)
	}
	if it := itemOf(t, res, "cdf-configuration.client-id"); it.Status != jwtview.Skip || !strings.Contains(it.Evidence, "person") {
		t.Errorf("item %+v", it)
	}
}

func TestDeclined(t *testing.T) {
	t.Parallel()
	d, f := startDemo(t)
	emit := func(e flows.Event) {
		if code, ok := e.(flows.DeviceCode); ok {
			if err := d.Decline(code.UserCode, d.Users[0]); err != nil {
				t.Error(err)
			}
		}
	}
	res := runner(t).Run(t.Context(), get(t, f, "healthy"), Options{Emit: emit})
	complete(t, res)
	if got := diagnosed(res); got != "flow.denied" || res.Err == nil {
		t.Errorf("diagnosis %s, error %v", got, res.Err)
	}
}

// TestPeopleWithFewerRights signs in people who may do less: each lacks something else.
func TestPeopleWithFewerRights(t *testing.T) {
	t.Parallel()
	d, f := startDemo(t)
	for name, want := range map[string]string{"rune": "forbidden.capability", "gustav": "forbidden.no-group"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := *get(t, f, "healthy")
			c := *p.CDF
			c.Needs = []string{"timeseries:READ", "timeseries:WRITE"}
			p.CDF = &c
			emit := func(e flows.Event) {
				if code, ok := e.(flows.DeviceCode); ok {
					if err := d.Approve(code.UserCode, demo.User{Name: name, Password: "doorstep"}); err != nil {
						t.Error(err)
					}
				}
			}
			res := runner(t).Run(t.Context(), &p, Options{Emit: emit})
			complete(t, res)
			if got := diagnosed(res); got != want {
				t.Errorf("diagnosis %s, want %s", got, want)
			}
		})
	}
}

// TestAllProfilesSideBySide is `check --all` with one client for all.
func TestAllProfilesSideBySide(t *testing.T) {
	t.Parallel()
	d, f := startDemo(t)
	c := flows.New(flows.Options{
		Secrets: secret.Resolver{ReadFile: os.ReadFile}, Profile: f.Get, // the usual patience: a loaded machine is slow to shake hands
	})
	r := &Runner{Flows: c}
	var wg sync.WaitGroup
	var done atomic.Int32
	for _, s := range d.Scenarios {
		wg.Go(func() {
			res := r.Run(t.Context(), get(t, f, s.Profile), Options{NoLogin: true})
			complete(t, res)
			if flows.Interactive(get(t, f, s.Profile)) {
				if it := itemOf(t, res, itemRequest); it.Status != jwtview.Skip || diagnosed(res) != "" {
					t.Errorf("%s: item %+v, diagnosis %s", s.Profile, it, diagnosed(res))
				}
			} else if got, _, _ := strings.Cut(diagnosed(res), " "); got != s.Cause {
				t.Errorf("%s: diagnosis %s, want %s", s.Profile, got, s.Cause)
			}
			done.Add(1)
		})
	}
	wg.Wait()
	if int(done.Load()) != len(d.Scenarios) {
		t.Errorf("%d of %d were checked", done.Load(), len(d.Scenarios))
	}
}

// TestAnotherFlow holds that the flow of the options wins over the profile's.
func TestAnotherFlow(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	p := w.profile()
	p.Flow = profiles.FlowDevice
	res := check(t, p, Options{Flow: profiles.FlowClientCredentials, NoLogin: true})
	if res.Err != nil || len(failures(res)) > 0 {
		t.Errorf("error %v, failed %v", res.Err, failures(res))
	}
}

func TestTooLarge(t *testing.T) {
	t.Parallel()
	for _, status := range []int{http.StatusBadRequest, http.StatusRequestEntityTooLarge, http.StatusRequestHeaderFieldsTooLarge} {
		w := newWorld(t)
		w.claims["roles"] = strings.Split(strings.Repeat("a-role-of-some-length ", 250), " ")
		w.answers[pathInspect] = reply{status: status, body: "<h1>no</h1>"}
		if d := diagnosed(check(t, w.profile(), Options{})); d != "token.too-large" {
			t.Errorf("%d: diagnosis %s", status, d)
		}
	}
	w := newWorld(t)
	w.answers[pathInspect] = reply{status: http.StatusBadRequest, body: "<h1>no</h1>"}
	if d := diagnosed(check(t, w.profile(), Options{})); d != "cdf.unavailable" {
		t.Errorf("400 for a small token: diagnosis %s", d)
	}
}
