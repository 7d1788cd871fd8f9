package causes

import (
	"bytes"
	"net/http"
)

// loginReach is how far from a login's words its status may stand, in bytes, on the same line.
const loginReach = 80

// loginWords are what programs call a request that carries a user's name and password, or its URL.
var loginWords = [][]byte{[]byte("logging in"), []byte("log in"), []byte("login"), []byte("signing in"), []byte("sign in"), []byte("signin"), []byte("sign-in"), []byte("sso error")}

// refusedLogin are what the refusal of a login is due to.
var refusedLogin = []string{"flow.user", "access-denied.client-secret"}

// ofLogin reports a refusal that the words in front of it, or the URL behind it, tell to be that of a login.
func (t *toldStatus) ofLogin(around *surroundings, start, end int) bool {
	if t.status != http.StatusUnauthorized {
		return false
	}
	before, behind := around.text[max(0, start-loginReach):end], around.text[end:min(len(around.text), end+loginReach)]
	before, behind = onItsLine(before, behind)
	_, url, _ := bytes.Cut(behind, []byte("://"))
	return containsAny(before, loginWords) || containsAny(url, loginWords)
}
