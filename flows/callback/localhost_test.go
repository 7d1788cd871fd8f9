package callback_test

import (
	"net"
	"net/http"
	"net/url"
	"testing"

	"doorstep/flows/callback"
)

// sixth reports whether this machine has IPv6 on its loopback.
func sixth() bool {
	l, err := net.Listen("tcp6", "[::1]:0")
	if err == nil {
		_ = l.Close()
	}
	return err == nil
}

// TestLocalhostIsTakenWhole: browsers go to ::1 first for "localhost". Somebody else's program that listens there, on a
// machine of many, would get the code.
func TestLocalhostIsTakenWhole(t *testing.T) {
	t.Parallel()
	for host, wanted := range map[string][]string{
		"localhost": {"127.0.0.1", "::1"}, "127.0.0.1": {"127.0.0.1"}, "[::1]": {"::1"},
	} {
		w := listen(t, callback.Options{RedirectURI: "http://" + host + "/cb"})
		u, err := url.Parse(w.RedirectURI())
		if err != nil || u.Host != host+":"+u.Port() {
			t.Fatalf("%s: %s, %v", host, w.RedirectURI(), err)
		}
		for _, ip := range wanted {
			if ip == "::1" && !sixth() {
				continue
			}
			at := net.JoinHostPort(ip, u.Port())
			if l, err := net.Listen("tcp", at); err == nil {
				_ = l.Close()
				t.Errorf("%s: anybody can listen on %s", host, at)
				continue
			}
			answer, err := http.Get("http://" + at + "/cb?code=x")
			if err != nil || answer.StatusCode != http.StatusBadRequest {
				t.Errorf("%s on %s: %v, %v", host, at, answer, err)
				continue
			}
			_ = answer.Body.Close()
		}
	}
}

// TestAPortThatIsHalfTaken: a squatter on one of the two sends doorstep to the next port, and no browser to the squatter.
func TestAPortThatIsHalfTaken(t *testing.T) {
	t.Parallel()
	squatter, err := net.Listen("tcp6", "[::1]:0")
	if err != nil {
		return // no IPv6 here: nothing to squat on
	}
	defer squatter.Close()
	port := squatter.Addr().(*net.TCPAddr).Port
	w := listen(t, callback.Options{RedirectURI: "http://localhost/cb", Port: port})
	if u, _ := url.Parse(w.RedirectURI()); u.Port() == url.PathEscape(squatter.Addr().String()[len("[::1]:"):]) {
		t.Errorf("%s is the squatter's port, too", w.RedirectURI())
	}
}
