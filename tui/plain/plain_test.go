package plain

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"doorstep/flows"
	"doorstep/flows/causes"
	"doorstep/flows/checklist"
	"doorstep/jwtview"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files anew")

var noon = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)

// told gives what write tells on a Writer with o, the clock at noon unless o has one.
func told(o Options, write func(*Writer)) string {
	var b bytes.Buffer
	if o.Now == nil {
		o.Now = func() time.Time { return noon }
	}
	write(New(&b, o))
	return b.String()
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s: -want +got, or write it anew with -update:\n%s", name, diff)
	}
}

func deviceCode() flows.DeviceCode {
	return flows.DeviceCode{
		UserCode: "WDJB-MJHT", VerificationURI: "https://idp.example/device",
		VerificationURIComplete: "https://idp.example/device?user_code=WDJB-MJHT", ExpiresAt: noon.Add(10 * time.Minute), Interval: 5 * time.Second,
	}
}

func TestDeviceCode(t *testing.T) {
	t.Parallel()
	bare := deviceCode()
	bare.VerificationURIComplete = ""
	for name, tt := range map[string]struct {
		o Options
		e flows.DeviceCode
	}{
		"device-pipe":     {Options{QR: QRAuto}, deviceCode()},
		"device-terminal": {Options{QR: QRAuto, Terminal: true, Width: 80, Height: 24}, deviceCode()},
		"device-narrow":   {Options{QR: QRAuto, Terminal: true, Width: 40, Height: 12}, deviceCode()},
		"device-never":    {Options{QR: QRNever, Terminal: true, Width: 80, Height: 24}, bare},
		"device-always":   {Options{QR: QRAlways, ASCII: true, Hints: []string{"ada / lovelace"}}, bare},
	} {
		golden(t, name, told(tt.o, func(w *Writer) { w.Event(tt.e) }))
	}
}

// TestAddressIsWholeOnALineOfItsOwn: it is to be selected with a mouse, on a terminal of any width.
func TestAddressIsWholeOnALineOfItsOwn(t *testing.T) {
	t.Parallel()
	long := "https://idp.example/" + strings.Repeat("device/", 30)
	for _, e := range []flows.Event{
		flows.DeviceCode{UserCode: "A", VerificationURI: long},
		flows.AuthorizationURL{URL: long},
		flows.AuthorizationURL{URL: long, Again: true},
	} {
		got := told(Options{Terminal: true, Width: 40, Height: 12, Color: true}, func(w *Writer) { w.Event(e) })
		if !strings.Contains(got, "\n"+long+"\n") {
			t.Errorf("%T: the address is not whole on a line of its own:\n%s", e, got)
		}
		if page, ok := e.(flows.AuthorizationURL); ok && page.Again != strings.Contains(got, "has run out") {
			t.Errorf("again is %v, and it says\n%s", page.Again, got)
		}
	}
}

// TestWaitTellsChangesAndHeartbeats: a log of a long wait stays readable, and shows that the wait goes on.
func TestWaitTellsChangesAndHeartbeats(t *testing.T) {
	t.Parallel()
	now := noon
	got := told(Options{Now: func() time.Time { return now }}, func(w *Writer) {
		for range 13 { // a minute of polls
			w.Event(flows.Pending{NextPollIn: 5 * time.Second})
			now = now.Add(5 * time.Second)
		}
		w.Event(flows.Retrying{Failures: 1, NextPollIn: 5 * time.Second, Err: errors.New("connection \x1b[31mreset")})
		w.Event(flows.SlowDown{Interval: 10 * time.Second})
		w.Event(flows.Pending{NextPollIn: 10 * time.Second})
		w.Event(flows.SignedIn{ExpiresAt: now.Add(time.Hour), Scope: "openid", Refreshable: true})
	})
	golden(t, "wait", got)
}

// TestQuietTellsOfNoSignInThatAskedNobody: a token for a script is not worth a line, an approval is.
func TestQuietTellsOfNoSignInThatAskedNobody(t *testing.T) {
	t.Parallel()
	in := flows.SignedIn{ExpiresAt: noon.Add(time.Hour)}
	if got := told(Options{Quiet: true}, func(w *Writer) { w.Event(in) }); got != "" {
		t.Errorf("told %q", got)
	}
	if got := told(Options{Quiet: true}, func(w *Writer) { w.Event(deviceCode()); w.Event(in) }); !strings.Contains(got, "signed in") {
		t.Errorf("told %q", got)
	}
	if got := told(Options{}, func(w *Writer) { w.Event(in) }); !strings.Contains(got, "signed in") {
		t.Errorf("told %q", got)
	}
}

func aCause() causes.Cause {
	return causes.Cause{
		ID: "access-denied.client-secret", Error: "Access denied", Title: "The client secret is wrong or has expired",
		Meaning:  "The provider knows the client but does not accept its secret.",
		Evidence: "AADSTS7000215: Invalid client secret provided, whose words go on for longer than the terminal is wide", Source: "guide",
		Steps: []string{"Open the app's page and look at the secret's date, which is in the column Expires of the table.", "Try again."},
	}
}

func aChecklist() checklist.Checklist {
	return checklist.Checklist{
		Profile: "prod", Verdict: jwtview.Fail, Diagnosis: []causes.Cause{aCause(), aCause()},
		Steps: []checklist.Step{
			{Title: "Verify IdP credentials", Status: jwtview.Fail, Items: []checklist.Item{
				{Title: "Client ID is correct", Status: jwtview.Pass, Evidence: "the provider took it"},
				{Title: "Client secret is valid", Status: jwtview.Fail, Evidence: "invalid_client\x1b[2J"},
			}},
			{Title: "Inspect the token", Status: jwtview.Skip, Items: []checklist.Item{{Title: "Claims", Status: jwtview.Skip, Evidence: "there is no token"}}},
		},
	}
}

func TestChecklist(t *testing.T) {
	t.Parallel()
	for name, o := range map[string]Options{
		"checklist-pipe": {}, "checklist-ascii": {ASCII: true}, "checklist-narrow": {Terminal: true, Width: 40},
		"checklist-color": {Terminal: true, Width: 80, Color: true},
	} {
		golden(t, name, told(o, func(w *Writer) { w.Checklist(aChecklist()) }))
	}
}

func TestSummary(t *testing.T) {
	t.Parallel()
	fine := checklist.Checklist{Profile: "a-longer-name", Verdict: jwtview.Pass}
	untried := checklist.Checklist{Profile: "for-people", Verdict: jwtview.Skip, Steps: []checklist.Step{{Items: []checklist.Item{
		{ID: "token-acquisition.request", Status: jwtview.Skip, Evidence: "not signed in: run doorstep login for-people first"},
	}}}}
	golden(t, "summary", told(Options{}, func(w *Writer) { w.Summary([]checklist.Checklist{aChecklist(), fine, untried}) }))
}

func TestInspection(t *testing.T) {
	t.Parallel()
	for name, token := range map[string]string{
		// {"alg":"RS256","kid":"k"} and {"iss":"https://idp.example","aud":"api","sub":"me","exp":1772370000,"scp":"a b","odd":"\u001b[31m"}
		"token-fine":   "eyJhbGciOiJSUzI1NiIsImtpZCI6ImsifQ.eyJpc3MiOiJodHRwczovL2lkcC5leGFtcGxlIiwiYXVkIjoiYXBpIiwic3ViIjoibWUiLCJleHAiOjE3NzIzNzAwMDAsInNjcCI6ImEgYiIsIm9kZCI6Ilx1MDAxYlszMW0ifQ.AAAA",
		"token-none":   "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.",
		"token-opaque": "ya29.a0AfH6SMBx-opaque-token-of-some-length",
		"token-parts":  "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0",
	} {
		in := jwtview.Inspect(token, jwtview.Options{Now: noon, KeysReason: "no keys"})
		golden(t, name, told(Options{}, func(w *Writer) { w.Inspection(in) }))
	}
}

func TestResultWithoutAToken(t *testing.T) {
	t.Parallel()
	got := told(Options{}, func(w *Writer) { w.Result(&checklist.Result{Checklist: aChecklist()}) })
	if !strings.HasPrefix(got, "prod: ") {
		t.Errorf("begins with %q", got[:20])
	}
}
