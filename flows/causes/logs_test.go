package causes

import "testing"

// A log names the part of the program that signs in, be the message itself ever so short.
func TestLogOfThePartThatSignsIn(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"E0502 10:11:12.123456       1 auth.go:55] account is suspended",
		`time=2026-05-02T10:11:12Z level=error msg="account is suspended" caller=auth/handler.go:123 user=anonymous remote=10.0.0.4 duration=5ms`,
		"web-1  | 2026-05-02T10:11:12.000Z [ERROR] [auth] account is suspended\nweb-1  | 2026-05-02T10:11:12.001Z [INFO] bye",
		`10.0.0.3 - - [02/May/2026:10:11:12 +0000] "GET /cb?code=abc&state=xyz HTTP/1.1" 500 1234` + "\nERROR account is suspended",
		"May 02 10:11:12 web01 myapp[1234]: auth: account is suspended\nMay 02 10:11:12 web01 myapp[1234]: stopped, see above",
	} {
		if got := firstCause(text); got != "flow.user" {
			t.Errorf("%q: got %q %v", text, got, scores(text))
		}
	}
	if got := firstCause("E0502 10:11:12.123456       1 print.go:55] account is suspended, says the letter of the bank that lies in tray 2 of the printer"); got != "nothing" {
		t.Errorf("a printer: got %q", got)
	}
}
