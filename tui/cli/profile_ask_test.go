package cli

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"doorstep/profiles"
)

// asking is an app that gets one line of answers a read, as from a terminal.
func asking(answers ...string) (*app, *bytes.Buffer) {
	var told bytes.Buffer
	return &app{Process: Process{Stdin: &lineByLine{answers}, Stderr: &told}}, &told
}

type lineByLine struct{ left []string }

func (l *lineByLine) Read(p []byte) (int, error) {
	if len(l.left) == 0 {
		return 0, context.Canceled
	}
	n := copy(p, l.left[0]+"\n")
	l.left = l.left[1:]
	return n, nil
}

func TestPickOne(t *testing.T) {
	t.Parallel()
	for answers, want := range map[string]string{"": "a", "2": "b", " b ": "b", "3,0,x,b": "b"} {
		a, told := asking(strings.Split(answers, ",")...)
		got, err := a.pickOne(t.Context(), "Which", []string{"a", "b"}, []string{"the first", "the second"})
		if got != want || err != nil {
			t.Errorf("%q gives %q, %v", answers, got, err)
		}
		if strings.Count(told.String(), "none of them") != strings.Count(answers, ",") {
			t.Errorf("%q: %s", answers, told)
		}
	}
	a, _ := asking()
	if _, err := a.pickOne(t.Context(), "Which", []string{"a"}, []string{"the first"}); err == nil {
		t.Error("the end of the answers is an answer")
	}
}

func TestNewNameAsks(t *testing.T) {
	t.Parallel()
	a, told := asking("", "-x", " prod ")
	a.StdinTTY = true
	if name, err := a.newName(t.Context(), nil); name != "prod" || err != nil || strings.Count(told.String(), "Name of the profile") != 3 {
		t.Errorf("%q, %v: %s", name, err, told)
	}
	if name, err := a.newName(t.Context(), []string{"given"}); name != "given" || err != nil {
		t.Errorf("%q, %v", name, err)
	}
	a.StdinTTY = false
	if _, err := a.newName(t.Context(), nil); exitCode(err, nil) != exitUsage {
		t.Errorf("without a terminal: %v", err)
	}
}

func TestCompleteAsksForWhatIsMissing(t *testing.T) {
	t.Parallel()
	const id = "9f039f43-2d5a-4a7b-9c1e-5f0d8b6a7c21"
	for name, c := range map[string]struct {
		profile *profiles.Profile
		answers []string
		asked   string
	}{
		"nothing is missing": {&profiles.Profile{Issuer: "https://a.example", ClientID: "x", Flow: "device"}, nil, ""},
		"the client ID":      {&profiles.Profile{Provider: "entra", Tenant: "contoso.onmicrosoft.com", Flow: "device"}, []string{id}, "Application ID"},
		"a wrong issuer":     {&profiles.Profile{Issuer: "http://a.example", ClientID: "x", Flow: "device"}, []string{"https://a.example"}, "plain http"},
		"the cluster": {
			&profiles.Profile{Issuer: "https://a.example", ClientID: "x", Flow: "device", CDF: &profiles.CDF{Project: "p"}},
			[]string{"westeurope-1.cognitedata.com"},
			"CDF cluster",
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a, told := asking(c.answers...)
			if err := a.complete(t.Context(), c.profile); err != nil {
				t.Fatalf("%v: %s", err, told)
			}
			if wrong := c.profile.Validate(); len(wrong) > 0 || !strings.Contains(told.String(), c.asked) || c.asked == "" && told.Len() > 0 {
				t.Errorf("%v: %s", wrong, told)
			}
		})
	}
}
