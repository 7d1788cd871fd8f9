package interop

import (
	"context"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/zitadel/oidc/v3/pkg/oidc"
	"github.com/zitadel/oidc/v3/pkg/op"
)

func TestMain(m *testing.M) {
	slog.SetDefault(slog.New(slog.DiscardHandler)) // zitadel's provider tells of every request
	m.Run()
}

// provider is zitadel's OpenID provider on loopback, with the two pages that it leaves to its host.
type provider struct {
	*httptest.Server
	storage *storage
}

func newProvider(t *testing.T) *provider {
	t.Helper()
	p := &provider{storage: newStorage()}
	mux := http.NewServeMux()
	p.Server = httptest.NewServer(mux)
	t.Cleanup(p.Close)
	made, err := op.NewProvider(&op.Config{
		CryptoKey: [32]byte{1}, CodeMethodS256: true, AuthMethodPost: true, AuthMethodPrivateKeyJWT: true,
		GrantTypeRefreshToken: true,
		DeviceAuthorization: op.DeviceAuthorizationConfig{
			Lifetime: time.Minute, PollInterval: time.Second, UserFormPath: "/device-page", UserCode: op.UserCodeBase20,
		},
	}, p.storage, op.StaticIssuer(p.URL), op.WithAllowInsecure())
	if err != nil {
		t.Fatal(err)
	}
	mux.HandleFunc("GET /device-page", p.devicePage)
	mux.HandleFunc("GET /sign-in", p.signInPage(made))
	mux.Handle("/", op.RegisterLegacyServer(keyedServer{op.NewLegacyServer(made, *op.DefaultEndpoints)}, op.AuthorizeCallbackHandler(made)))
	return p
}

// devicePage approves at once, and declines what asks for that.
func (p *provider) devicePage(w http.ResponseWriter, r *http.Request) {
	subject := "ada"
	if r.FormValue("decline") != "" {
		subject = ""
	}
	if !p.storage.decide(r.FormValue("user_code"), subject) {
		http.Error(w, "no such code", http.StatusNotFound)
	}
}

// signInPage signs Ada in at once.
func (p *provider) signInPage(made op.OpenIDProvider) http.HandlerFunc {
	back := op.AuthCallbackURL(made)
	return func(w http.ResponseWriter, r *http.Request) {
		id := r.FormValue("id")
		if !p.storage.signIn(id, "ada") {
			http.Error(w, "no such sign-in", http.StatusNotFound)
			return
		}
		http.Redirect(w, r, back(op.ContextWithIssuer(r.Context(), p.URL), id), http.StatusFound)
	}
}

// keyedServer lets a client authenticate with a key for its own credentials too, which zitadel's own server looks
// for a secret for.
type keyedServer struct{ *op.LegacyServer }

func (s keyedServer) VerifyClient(ctx context.Context, r *op.Request[op.ClientCredentials]) (op.Client, error) {
	if exchanger, ok := s.Provider().(op.JWTAuthorizationGrantExchanger); ok && r.Data.ClientAssertionType == oidc.ClientAssertionTypeJWTAssertion {
		return op.AuthorizePrivateJWTKey(ctx, r.Data.ClientAssertion, exchanger)
	}
	return s.LegacyServer.VerifyClient(ctx, r)
}
