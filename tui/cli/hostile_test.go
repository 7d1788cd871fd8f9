package cli

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

// hostile are the ways in which a server can answer that no provider should.
var hostile = map[string]http.HandlerFunc{
	"a web page": func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprint(w, "<html><title>Welcome\x1b[31m</title><body>please log in to the hotel</body></html>")
	},
	"half a JSON": func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		fmt.Fprint(w, `{"access_token":"eyJhbGciOi`)
	},
	"10 MB": func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		fmt.Fprint(w, `{"access_token":"`+strings.Repeat("a", 10<<20)+`"}`)
	},
	"an empty body": func(http.ResponseWriter, *http.Request) {},
	"no JSON object": func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		fmt.Fprint(w, `["a", 1]`)
	},
	"control characters": func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(http.StatusBadRequest)
		fmt.Fprint(w, `{"error":"invalid_request","error_uri":"\u001b]0;title\u0007","error_description":"\u001b[2J\u009b31m\u202eevil"}`)
	},
	"nothing": func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() },
	"another host": func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "http://localhost:1/elsewhere", http.StatusTemporaryRedirect)
	},
	"a hung-up line":  func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) },
	"an endless drip": drip,
	"a broken promise": func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Length", "4096")
		fmt.Fprint(w, `{"iss`)
	},
}

// drip sends a byte now and then, so that a time-out on silence alone would never come.
func drip(w http.ResponseWriter, r *http.Request) {
	for {
		select {
		case <-r.Context().Done():
			return
		case <-time.After(20 * time.Millisecond):
			fmt.Fprint(w, " ")
			_ = http.NewResponseController(w).Flush()
		}
	}
}

// hostileProvider answers well everywhere but at the path where.
func hostileProvider(t *testing.T, where string, bad http.HandlerFunc) *httptest.Server {
	t.Helper()
	mux := http.NewServeMux()
	srv := httptest.NewServer(mux)
	t.Cleanup(srv.Close)
	good := map[string]string{
		"/.well-known/openid-configuration": fmt.Sprintf(`{"issuer":%q,"token_endpoint":%q,"device_authorization_endpoint":%q,"jwks_uri":%q}`,
			srv.URL, srv.URL+"/token", srv.URL+"/device", srv.URL+"/jwks"),
		"/token":                `{"access_token":"opaque-but-long-enough-for-a-token","token_type":"Bearer","expires_in":3600}`,
		"/device":               `{"device_code":"d","user_code":"U","verification_uri":"https://idp.example/","expires_in":600,"interval":1}`,
		"/jwks":                 `{"keys":[]}`,
		"/api/v1/token/inspect": `{"subject":"s","projects":[]}`,
	}
	for path, body := range good {
		mux.HandleFunc(path, func(w http.ResponseWriter, r *http.Request) {
			if path == where {
				_, _ = io.Copy(io.Discard, r.Body) // only then does the server see that the client has gone
				bad(w, r)
				return
			}
			w.Header().Set("Content-Type", "application/json")
			fmt.Fprint(w, body)
		})
	}
	return srv
}

func hostileProfile(issuer, flow string) string {
	return fmt.Sprintf("profiles:\n  p:\n    issuer: %s\n    client-id: c\n    client-secret: s3cret\n    flow: %s\n    cdf: {project: x, base-url: %s}\n",
		issuer, flow, issuer)
}

// TestHostileAnswersHaveACause: whatever answers in place of a provider, there is a cause, within the time-out, and
// nothing of it acts on the terminal.
func TestHostileAnswersHaveACause(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ where, flow string }{
		{"/.well-known/openid-configuration", "client-credentials"},
		{"/token", "client-credentials"},
		{"/device", "device"},
		{"/api/v1/token/inspect", "client-credentials"},
	} {
		for how, bad := range hostile {
			t.Run(strings.TrimPrefix(tt.where, "/")+" "+how, func(t *testing.T) {
				t.Parallel()
				srv := hostileProvider(t, tt.where, bad)
				p := placeWith(t, hostileProfile(srv.URL, tt.flow))
				began := time.Now()
				got := p.drive(t.Context(), "check", "p", "-o", "json", "--timeout", "100ms")
				if took := time.Since(began); took > 4*time.Second {
					t.Errorf("took %s", took)
				}
				if got.code != exitFindings {
					t.Errorf("exit code %d, want %d; %s", got.code, exitFindings, got.errOut)
				}
				var doc struct{ Diagnosis []struct{ ID string } }
				if err := json.Unmarshal([]byte(got.out), &doc); err != nil {
					t.Fatal(err)
				}
				if len(doc.Diagnosis) == 0 {
					t.Fatal("no cause is named")
				}
				noEscapes(t, got)
				noEscapes(t, p.drive(t.Context(), "check", "p", "--timeout", "100ms", "-v"))
			})
		}
	}
}

// noEscapes fails when something would act on a terminal.
func noEscapes(t *testing.T, got outcome) {
	t.Helper()
	if i := strings.IndexFunc(got.out+got.errOut, func(r rune) bool { return r < ' ' && r != '\n' || r >= 0x7f && r < 0xa0 || r == '\u202e' }); i >= 0 {
		t.Errorf("a control character is printed: %q", (got.out + got.errOut)[max(0, i-80):i+10])
	}
}
