package checklist

import (
	"cmp"
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"doorstep/flows"
	"doorstep/flows/httpclient"
	"doorstep/jwtview"
	"doorstep/profiles"
	"doorstep/profiles/secret"

	"github.com/go-jose/go-jose/v4"
	"github.com/go-jose/go-jose/v4/jwt"
)

const (
	clientSecret = "s3cr3t-that-must-not-show"
	clientID     = "client-1"
)

// reply is what a path of the world answers; the zero reply is 404.
type reply struct {
	status int
	body   string
	header map[string]string
}

func ok(body string) reply { return reply{status: http.StatusOK, body: body} }

func refusedWith(status int, message string) reply {
	return reply{status: status, body: fmt.Sprintf(`{"error":{"code":%d,"message":%q}}`, status, message)}
}

// world is an identity provider and a CDF on loopback whose every answer a test can change. It starts healthy.
type world struct {
	idp, cdf *httptest.Server
	key      *ecdsa.PrivateKey
	claims   map[string]any // of the access token; nil leaves a claim out
	opaque   string         // in place of a JWT
	kid      string         // the name of the key in the token, "key-1" when ""
	skew     time.Duration  // what the servers' clocks are ahead by
	answers  map[string]reply
}

const (
	pathDiscovery = "/.well-known/openid-configuration"
	pathToken     = "/token"
	pathKeys      = "/jwks"
	pathInspect   = "/api/v1/token/inspect"
	pathProject   = "/api/v1/projects/plant"
	pathMine      = "/api/v1/projects/plant/groups?all=false"
	pathAll       = "/api/v1/projects/plant/groups?all=true"
)

const readers = `{"id":1,"name":"Readers","sourceId":"group-1","capabilities":[` +
	`{"timeSeriesAcl":{"actions":["READ"],"scope":{"all":{}}}},{"groupsAcl":{"actions":["LIST"],"scope":{"all":{}}}}]}`

func inspection(projects string, capabilities ...string) string {
	return fmt.Sprintf(`{"subject":"subject-1","projects":[%s],"capabilities":[%s]}`, projects, strings.Join(capabilities, ","))
}

func granted(acl, action string) string {
	return fmt.Sprintf(`{%q:{"actions":[%q],"scope":{"all":{}}},"projectScope":{"projects":["plant"]}}`, acl, action)
}

func groups(all ...string) string { return `{"items":[` + strings.Join(all, ",") + `]}` }

func newWorld(t *testing.T) *world {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	w := &world{key: key, answers: healthyAnswers(), claims: healthyClaims()}
	w.idp, w.cdf = httptest.NewServer(http.HandlerFunc(w.serve)), httptest.NewServer(http.HandlerFunc(w.serve))
	t.Cleanup(w.idp.Close)
	t.Cleanup(w.cdf.Close)
	return w
}

// healthyAnswers are those of CDF for a token that has all it needs.
func healthyAnswers() map[string]reply {
	return map[string]reply{
		pathInspect: ok(inspection(`{"projectUrlName":"plant","groups":[1]}`, granted("timeSeriesAcl", "READ"), granted("groupsAcl", "LIST"))),
		pathProject: ok(`{"urlName":"plant","oidcConfiguration":{"accessClaims":[{"claimName":"groups"}],"scopeClaims":[{"claimName":"scp"}]}}`),
		pathMine:    ok(groups(readers)),
		pathAll:     ok(groups(readers)),
	}
}

func healthyClaims() map[string]any {
	return map[string]any{"azp": clientID, "scp": "IDENTITY user_impersonation", "groups": []string{"group-1"}}
}

func (w *world) serve(rw http.ResponseWriter, r *http.Request) {
	rw.Header().Set("Date", time.Now().Add(w.skew).UTC().Format(http.TimeFormat))
	rw.Header().Set("X-Request-Id", "req-"+strings.Trim(r.URL.Path, "/"))
	a, changed := w.answers[r.URL.RequestURI()]
	if !changed {
		a = w.provider(r)
	}
	for name, value := range a.header {
		rw.Header().Set(name, value)
	}
	rw.Header().Set("Content-Type", cmp.Or(a.header["Content-Type"], "application/json"))
	rw.WriteHeader(cmp.Or(a.status, http.StatusNotFound))
	_, _ = rw.Write([]byte(a.body))
}

func (w *world) provider(r *http.Request) reply {
	switch r.URL.Path {
	case pathDiscovery:
		return ok(jsonOf(map[string]any{
			"issuer": w.idp.URL, "token_endpoint": w.idp.URL + pathToken, "jwks_uri": w.idp.URL + pathKeys,
			"authorization_endpoint": w.idp.URL + "/authorize", "device_authorization_endpoint": w.idp.URL + "/device",
		}))
	case pathKeys:
		return ok(jsonOf(jose.JSONWebKeySet{Keys: []jose.JSONWebKey{{Key: w.key.Public(), KeyID: "key-1", Algorithm: "ES256", Use: "sig"}}}))
	case pathToken:
		if _, given, _ := r.BasicAuth(); given != clientSecret {
			return reply{status: http.StatusUnauthorized, body: `{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided."}`}
		}
		return ok(jsonOf(map[string]any{"access_token": w.token(), "token_type": "Bearer", "expires_in": 3600}))
	}
	return reply{}
}

func jsonOf(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return string(b)
}

// token makes an access token with the world's claims over the usual ones.
func (w *world) token() string {
	if w.opaque != "" {
		return w.opaque
	}
	now := time.Now().Add(w.skew).Unix()
	claims := map[string]any{"iss": w.idp.URL, "aud": w.cdf.URL, "sub": "subject-1", "iat": now, "nbf": now, "exp": now + 3600}
	maps.Copy(claims, w.claims)
	maps.DeleteFunc(claims, func(_ string, v any) bool { return v == nil })
	signer, err := jose.NewSigner(jose.SigningKey{Algorithm: jose.ES256, Key: jose.JSONWebKey{Key: w.key, KeyID: cmp.Or(w.kid, "key-1")}},
		(&jose.SignerOptions{}).WithType("at+jwt"))
	if err != nil {
		panic(err)
	}
	token, err := jwt.Signed(signer).Claims(claims).Serialize()
	if err != nil {
		panic(err)
	}
	return token
}

// profile is one that works in a healthy world.
func (w *world) profile() *profiles.Profile {
	return &profiles.Profile{
		Name: "plant", Provider: profiles.Generic, Issuer: w.idp.URL, ClientID: clientID, Flow: profiles.FlowClientCredentials,
		ClientSecret: secret.Ref{Kind: secret.Literal, Literal: secret.New(clientSecret)}, ClientAuth: "client_secret_basic",
		Scopes: []string{w.cdf.URL + "/.default"}, Audience: w.cdf.URL,
		CDF: &profiles.CDF{Project: "plant", BaseURL: w.cdf.URL, Needs: []string{"timeseries:READ"}},
	}
}

// runner makes a runner of its own for a test.
func runner(t *testing.T) *Runner {
	t.Helper()
	return &Runner{Flows: flows.New(flows.Options{HTTP: httpclient.Options{Timeout: 5 * time.Second}})}
}

func check(t *testing.T, p *profiles.Profile, o Options) *Result {
	t.Helper()
	res := runner(t).Run(t.Context(), p, o)
	complete(t, res)
	return res
}

// documented are the items in the documented order.
var documented = []string{
	"idp-credentials.client-id", "idp-credentials.client-secret", "idp-credentials.tenant", "idp-credentials.token-url",
	"token-acquisition.request",
	"token-inspection.claims", "token-inspection.signature", "token-inspection.clock", "token-inspection.valid",
	"token-inspection.project", "token-inspection.principal", "token-inspection.groups",
	"cdf-configuration.principal-exists", "cdf-configuration.client-id", "cdf-configuration.group-membership",
	"cdf-configuration.capabilities", "cdf-configuration.capability-scope",
	"scope-and-audience.audience", "scope-and-audience.format", "scope-and-audience.permissions", "scope-and-audience.full-access",
}

// complete checks what holds for every result: all items in their order, each with a verdict and a reason.
func complete(t *testing.T, res *Result) {
	t.Helper()
	var ids []string
	for _, s := range res.Checklist.Steps {
		for _, it := range s.Items {
			ids = append(ids, it.ID)
			if it.Status == "" || it.Title == "" || it.Evidence == "" {
				t.Errorf("item without status, title or evidence: %+v", it)
			}
			if it.Cause != "" && it.Status != jwtview.Fail && it.Status != jwtview.Warn {
				t.Errorf("item with a cause that did not fail: %+v", it)
			}
		}
	}
	if strings.Join(ids, " ") != strings.Join(documented, " ") {
		t.Errorf("items\n %v\nwant\n %v", ids, documented)
	}
	if res.Checklist.Verdict == jwtview.Fail && len(res.Checklist.Diagnosis) == 0 {
		t.Errorf("a failure without a cause: %v", failures(res))
	}
	if res.Checklist.Diagnosis == nil {
		t.Error("the diagnosis is nil, which is null in JSON")
	}
	if all := jsonOf(res.Checklist) + fmt.Sprint(res.Exchanges); strings.Contains(all, clientSecret) {
		t.Error("the client secret is in the result")
	}
}

func itemOf(t *testing.T, res *Result, id string) Item {
	t.Helper()
	for _, s := range res.Checklist.Steps {
		for _, it := range s.Items {
			if it.ID == id {
				return it
			}
		}
	}
	t.Fatalf("no item %s", id)
	return Item{}
}

func diagnosed(res *Result) string {
	var ids []string
	for _, c := range res.Checklist.Diagnosis {
		ids = append(ids, c.ID)
	}
	return strings.Join(ids, " ")
}

func failures(res *Result) []string {
	var all []string
	for _, s := range res.Checklist.Steps {
		for _, it := range s.Items {
			if it.Status == jwtview.Fail {
				all = append(all, it.ID+": "+it.Evidence)
			}
		}
	}
	return all
}

func cancelled() context.Context {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	return ctx
}
