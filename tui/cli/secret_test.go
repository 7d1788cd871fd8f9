package cli

import (
	"cmp"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// markers are the secrets of the test: each is where one of its kind is in life, and may come out nowhere.
const (
	markClient  = "MARKER-client-secret-value"
	markAccess  = "MARKER-access-token-value"
	markRefresh = "MARKER-refresh-token-value"
	markID      = "MARKERidtokenvalue"
	markDevice  = "MARKER-device-code-value"
	markStatic  = "MARKER-static-token-value"
)

var allMarkers = []string{markClient, markAccess, markRefresh, markID, markDevice, markStatic}

// gossip is a provider that repeats in its errors whatever it was sent, and gives the markers for tokens.
func gossip(t *testing.T) *httptest.Server {
	t.Helper()
	mux := http.NewServeMux()
	srv := httptest.NewServer(mux)
	t.Cleanup(srv.Close)
	mux.HandleFunc("/.well-known/openid-configuration", func(w http.ResponseWriter, _ *http.Request) {
		doc := map[string]any{"issuer": srv.URL}
		for _, name := range []string{"token", "device_authorization", "revocation", "introspection", "userinfo", "end_session"} {
			doc[name+"_endpoint"] = srv.URL + "/" + name
		}
		_ = json.NewEncoder(w).Encode(doc)
	})
	mux.HandleFunc("/device_authorization", func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprintf(w, `{"device_code":%q,"user_code":"ABCD","verification_uri":"https://idp.example/","expires_in":60,"interval":1}`, markDevice)
	})
	mux.HandleFunc("/token", func(w http.ResponseWriter, r *http.Request) {
		_ = r.ParseForm()
		if r.Form.Get("scope") == "refuse" {
			repeatBack(w, r)
			return
		}
		claims := fmt.Sprintf(`{"iss":%q,"aud":"c","sub":"x","exp":4000000000}`, srv.URL)
		id := "eyJhbGciOiJSUzI1NiJ9." + base64.RawURLEncoding.EncodeToString([]byte(claims)) + "." + markID
		fmt.Fprintf(w, `{"access_token":%q,"refresh_token":%q,"id_token":%q,"token_type":"Bearer","expires_in":3600}`, markAccess, markRefresh, id)
	})
	for _, path := range []string{"/revocation", "/introspection", "/userinfo", "/api/", "/"} {
		mux.HandleFunc(path, repeatBack)
	}
	return srv
}

// repeatBack refuses a request in its own words: parameters, Authorization header, and a Basic one decoded.
func repeatBack(w http.ResponseWriter, r *http.Request) {
	_ = r.ParseForm()
	auth := r.Header.Get("Authorization")
	user, password, _ := r.BasicAuth()
	w.Header().Set("X-Request-Id", auth)
	w.WriteHeader(http.StatusBadRequest)
	_ = json.NewEncoder(w).Encode(map[string]string{
		"error": "invalid_request", "error_description": fmt.Sprintf("got %s and %s with %s:%s", r.Form.Encode(), auth, user, password),
	})
}

// secretProfiles has a secret in every place that one can come from.
func secretProfiles(t *testing.T, issuer string) string {
	t.Helper()
	kept := filepath.Join(t.TempDir(), "kept")
	if err := os.WriteFile(kept, []byte(markClient+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	b.WriteString("profiles:\n")
	for name, source := range map[string]string{
		"literal": markClient, "environment": "${MARKED}", "file": "file:" + kept, "command": "command: [printf, " + markClient + "]",
	} {
		if !strings.HasPrefix(source, "command") {
			source = "client-secret: " + source
		} else {
			source = "client-secret: {" + source + "}"
		}
		auth := map[string]string{"literal": "basic", "file": "basic"}[name]
		auth = "client_secret_" + cmp.Or(auth, "post")
		for suffix, scope := range map[string]string{"": "ok", "-refused": "refuse"} {
			fmt.Fprintf(&b, "  %s%s:\n    issuer: %s\n    client-id: c\n    %s\n    client-auth: %s\n    flow: client-credentials\n    scopes: [%s]\n    cdf: {project: x, base-url: %s}\n",
				name, suffix, issuer, source, auth, scope, issuer)
		}
	}
	fmt.Fprintf(&b, "  device:\n    issuer: %s\n    client-id: c\n    client-secret: %s\n    flow: device\n", issuer, markClient)
	fmt.Fprintf(&b, "  static:\n    issuer: %s\n    access-token: %s\n    flow: token\n    cdf: {project: x, base-url: %s}\n", issuer, markStatic, issuer)
	return b.String()
}

// TestNoSecretInAnyOutput: whatever is done with a profile, and whatever the provider says back, no secret comes out
// but what was asked for by name.
func TestNoSecretInAnyOutput(t *testing.T) {
	t.Parallel()
	srv := gossip(t)
	p := placeWith(t, secretProfiles(t, srv.URL))
	p.env["MARKED"] = markClient
	list := p.drive(t.Context(), "profile", "list", "-o", "json")
	var doc struct{ Profiles []struct{ Name string } }
	if err := json.Unmarshal([]byte(list.out), &doc); err != nil || len(doc.Profiles) == 0 {
		t.Fatalf("%v: %s%s", err, list.out, list.errOut)
	}
	for _, profile := range doc.Profiles {
		t.Run(profile.Name, func(t *testing.T) {
			t.Parallel()
			signsIn := !strings.HasSuffix(profile.Name, "-refused")
			if got := p.drive(t.Context(), "token", profile.Name); (got.code == exitDone) != signsIn {
				t.Fatalf("exit code %d: the test tests nothing; %s", got.code, got.errOut)
			}
			for _, command := range everyCommand {
				args := append([]string{"-v"}, strings.Fields(strings.ReplaceAll(command, "NAME", profile.Name))...)
				got := p.drive(t.Context(), args...)
				if args[1] == "request" {
					got.out = "" // the answer itself, which was asked for
				}
				noMarker(t, args, got)
			}
		})
	}
}

// everyCommand is what can be done with a profile, but for showing its token.
var everyCommand = []string{
	"check NAME", "check NAME -o json", "check NAME -o markdown", "login NAME", "login NAME -o json", "refresh NAME", "userinfo NAME",
	"introspect NAME -o json", "request NAME /api/v1/x -i", "diff NAME static", "profile show NAME", "profile show NAME -o json", "discover NAME",
	"status", "status -o json", "exec NAME -- /no/such/program", "session create NAME", "check NAME static -o json", "revoke NAME", "logout NAME",
}

// TestNoSecretOfWhatIsPipedIn: what comes on stdin is judged, and its signature and its opaque text are not repeated.
func TestNoSecretOfWhatIsPipedIn(t *testing.T) {
	t.Parallel()
	p := placeWith(t, "profiles:\n  p:\n    issuer: http://127.0.0.1:1\n    client-id: c\n    client-secret: "+markClient+"\n")
	jwt := "eyJhbGciOiJSUzI1NiJ9." + base64.RawURLEncoding.EncodeToString([]byte(`{"sub":"x"}`)) + "." + markID
	for _, stdin := range []string{jwt, markAccess, "Bearer " + jwt, `{"access_token":"` + markAccess + `"}`, "client_secret=" + markClient + "&error=invalid_client"} {
		for _, args := range [][]string{
			{"inspect"},
			{"inspect", "-o", "json"},
			{"inspect", "--profile", "p"},
			{"check", "p", "--token", "-"},
			{"check", "p", "--token", "-", "-o", "markdown"},
			{"explain"},
			{"explain", "-o", "json"},
			{"diff", "-", jwt},
			{"-v", "check", "p", "--token", "-"},
			{"login", "p", "--client-secret", markClient},
			{"token", "--access-token=" + markAccess},
			{"profile", "set-secret", "p", markClient},
			{"request", "p", "https://api.example/", "-H", "Authorization: Bearer " + markAccess},
			{"check", "p", "--token", markAccess},
		} {
			noMarker(t, args[:1], p.with(stdin).drive(t.Context(), args...))
		}
	}
}

func noMarker(t *testing.T, args []string, got outcome) {
	t.Helper()
	for _, stream := range []string{got.out, got.errOut} {
		for _, m := range allMarkers {
			if i := strings.Index(stream, m); i >= 0 {
				t.Errorf("doorstep %s tells %s: …%s…", strings.Join(args, " "), m, stream[max(0, i-120):i+len(m)])
			}
			encoded := base64.StdEncoding.EncodeToString([]byte("c:" + m))
			if strings.Contains(stream, encoded) {
				t.Errorf("doorstep %s tells %s in a Basic header", strings.Join(args, " "), m)
			}
		}
	}
}
