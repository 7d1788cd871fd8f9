package cli

import (
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"doorstep/flows/demo"
	"doorstep/profiles"
)

// feature is something that doorstep does, and the command that shows it against a running demo. In a command ISSUER is
// the demo's.
type feature struct {
	what, command string
	exit          int
	shows         string // a pattern of what the command writes, on stdout or stderr
}

// features are the README's table. They run one after the other, as somebody does who tries the table from the top.
var features = []feature{
	{"Discovery: OpenID Connect and RFC 8414", "discover ISSUER", 0, `✓ pkce`},
	{"Flow `device`: a code for another device (RFC 8628)", "login healthy", 0, `signed in by device`},
	{"Flow `refresh-token`, and renewal by itself", "refresh healthy", 0, `healthy: a new token`},
	{"Flow `pkce`: a browser, with paste-back (RFC 7636, RFC 8252)", "login healthy-browser", 0, `signed in by pkce`},
	{"Flow `client-credentials`", "token healthy-service", 0, `^ey`},
	{"Flow `ciba`: approval on the phone, at ISSUER/phone", "login healthy-phone", 0, `PUMP-7`},
	{"Flow `ciba` in ping mode: the provider tells of the approval", "login healthy-phone-ping -v", 0, `client_notification_token`},
	{"Flow `token-exchange` (RFC 8693)", "token healthy-exchange -o json", 0, `"source": "sign-in"`},
	{"Delegation: a token exchange that says who acts for the person (RFC 8693)", "login healthy-delegation", 0, `act +\{"sub":`},
	{"Flow `implicit`, a legacy one", "login healthy-implicit", 0, `legacy`},
	{"Flow `token`: a token you already have", "check expired-token", 4, `expired\.not-renewed`},
	{"Flow `api-key`, which CDF has retired", "check api-key", 4, `cdf\.api-key`},
	{"Flow `cdf-login`, which CDF has retired", "login legacy-login", 0, `retired its login redirect`},
	{"Client authentication, here `private_key_jwt`", "token healthy-fapi2 -v", 0, `client_assertion_type=\S+jwt-bearer`},
	{"PAR, JAR and JARM (RFC 9126, RFC 9101)", "login healthy-fapi2 --force -v", 0, `/authorize\?client_id=[^&]+&request_uri=`},
	{"The FAPI 2.0 Security Profile: `security: fapi2`", "check healthy-fapi2", 0, `answered 200`},
	{"DPoP (RFC 9449)", "token healthy-dpop -o header", 0, `^Authorization: DPoP ey`},
	{"Mutual TLS (RFC 8705): a certificate in place of a secret, and tokens bound to it", "login healthy-mtls", 0, `(?s)x5t#S256.*/planner/plans answered 200`},
	{"A call to an API, renewed and tried again on a 401", "request healthy-dpop ISSUER/planner/plans", 0, `Pump 7`},
	{"Userinfo", "userinfo healthy-userinfo", 0, `preferred_username +anna`},
	{"Encrypted requests (RFC 9101): nobody on their way reads them", "login healthy-encrypted -v", 0, `&request=eyJ[\w-]+(\.[\w-]+){4}&`},
	{"Encrypted ID tokens, JARM answers and userinfo (RFC 7516)", "userinfo healthy-encrypted", 0, `preferred_username +anna`},
	{"Introspection (RFC 7662), the answer signed (RFC 9701)", "introspect healthy-service -v", 0, `/introspect .*\n.*\n> GET \S+/jwks`},
	{"CDF sessions", "session create healthy-service", 0, `^[A-Z0-9]+\n`},
	{"Revocation (RFC 7009)", "revoke healthy-service", 0, `revoked and forgotten`},
	{"Sign-out, of the browser too, by the ID token (OpenID Connect RP-Initiated Logout)", "logout healthy", 0, `(?s)/logout\?client_id=.*ID token`},
	{"Dynamic client registration (RFC 7591, RFC 7592)", "register ISSUER --name mine", 0, `is registered`},
}

// TestFeatures runs the README's table from its top to its end, with a person who does what the lines ask.
func TestFeatures(t *testing.T) { //nolint:tparallel // later rows need what earlier ones have got
	t.Parallel()
	d := startDemoServers(t)
	home := t.TempDir()
	at := place{env: map[string]string{
		"HOME": home, "XDG_STATE_HOME": home, "DOORSTEP_CONFIG": d.Config, "DOORSTEP_STORE": "file", "NO_COLOR": "1", "LANG": "C.UTF-8",
	}}
	for _, f := range features {
		t.Run(f.command, func(t *testing.T) {
			anna := &reader{t: t, d: d, done: map[string]bool{}}
			var out syncBuffer
			code := Main(t.Context(), Process{
				Args: strings.Fields(strings.ReplaceAll(f.command, "ISSUER", d.Issuer)), Stdin: strings.NewReader(""),
				Stdout: &out, Stderr: anna, StderrTTY: true, Now: time.Now,
				Getenv: func(name string) (string, bool) { v, ok := at.env[name]; return v, ok },
			})
			anna.busy.Wait()
			told := anna.told.String()
			if code != f.exit {
				t.Errorf("exit code %d, %d was due; stderr: %s", code, f.exit, told)
			}
			if shows := regexp.MustCompile("(?m)" + f.shows); !shows.MatchString(out.String()) && !shows.MatchString(told) {
				t.Errorf("no %s in\n%s\nor in\n%s", f.shows, out.String(), told)
			}
		})
	}
}

// reader is a person at the terminal: reads what is written there, opens the addresses, answers the phone.
type reader struct {
	t    *testing.T
	d    *demo.Demo
	told syncBuffer
	mu   sync.Mutex // of what follows: an exchange is told beside the events
	rest string     // the beginning of a line
	done map[string]bool
	busy sync.WaitGroup
}

func (r *reader) Write(p []byte) (int, error) {
	_, _ = r.told.Write(p)
	r.mu.Lock()
	defer r.mu.Unlock()
	r.rest += string(p)
	for {
		line, rest, whole := strings.Cut(r.rest, "\n")
		if !whole {
			return len(p), nil
		}
		r.rest = rest
		r.line(line)
	}
}

// line does what a line asks for, once, and beside the command that waits for it.
func (r *reader) line(line string) {
	address := strings.HasPrefix(line, "http://")
	if r.done[line] || !address && !strings.Contains(line, "on your own device") {
		return
	}
	r.done[line] = true
	r.busy.Go(func() {
		var err error
		if address {
			err = r.open(line)
		} else {
			err = r.d.AnswerPhone(r.d.Users[0], true)
		}
		if err != nil {
			r.t.Errorf("at %q: %v", line, err)
		}
	})
}

func (r *reader) open(page string) error {
	u, err := url.Parse(page)
	if err != nil {
		return err
	}
	if u.Path == "/logout" {
		resp, err := http.Get(page)
		if err != nil {
			return err
		}
		return resp.Body.Close()
	}
	if code := u.Query().Get("user_code"); code != "" {
		return r.d.Approve(code, r.d.Users[0])
	}
	return r.d.Browse(page, r.d.Users[0])
}

// TestFeaturesNameEveryFlow: nothing that a profile can ask for is missing from the table.
func TestFeaturesNameEveryFlow(t *testing.T) {
	t.Parallel()
	for _, flow := range profiles.Flows() {
		if !slices.ContainsFunc(features, func(f feature) bool { return strings.Contains(f.what, "`"+flow+"`") }) {
			t.Errorf("no row for the flow %s", flow)
		}
	}
}

// TestReadmeFeatures: the README's table is the one that the tests run.
func TestReadmeFeatures(t *testing.T) {
	t.Parallel()
	var table strings.Builder
	table.WriteString("| what | try it against `doorstep demo serve` |\n|---|---|\n")
	for _, f := range features {
		table.WriteString("| " + f.what + " | `doorstep " + f.command + "` |\n")
	}
	holdReadme(t, "features", "features", table.String(), "TestReadmeFeatures", *updateReadme)
}
