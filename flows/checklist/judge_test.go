package checklist

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"doorstep/flows"
	"doorstep/flows/causes"
	"doorstep/flows/cdf"
	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
	"doorstep/jwtview"
	"doorstep/profiles"
	"doorstep/profiles/secret"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares with a file of testdata.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	want = bytes.ReplaceAll(want, []byte("\r\n"), []byte("\n"))
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-want +got):\n%s", name, diff)
	}
}

// evidence is what a run with a healthy token and one missing capability has gathered.
func evidence(tb testing.TB) *run {
	tb.Helper()
	written := &profiles.Profile{
		Name: "plant", Provider: profiles.Generic, Issuer: "https://idp.example", ClientID: clientID, Flow: profiles.FlowClientCredentials,
		ClientSecret: secret.Ref{Kind: secret.Literal, Literal: secret.New(clientSecret)}, ClientAuth: "client_secret_post",
		Scopes: []string{"https://westeurope-1.cognitedata.com/.default"}, Audience: "https://westeurope-1.cognitedata.com",
		CDF: &profiles.CDF{Project: "plant", BaseURL: "https://westeurope-1.cognitedata.com", Needs: []string{"timeseries:READ", "assets:WRITE"}},
	}
	read := cdf.Capability{ACL: "timeSeriesAcl", Actions: []string{"READ"}, Scope: cdf.Scope{Kind: "datasetScope", IDs: []string{"7"}}}
	in := cdf.ProjectScope{Projects: []string{"plant"}}
	mine := []cdf.Group{{ID: 1, Name: "Readers", SourceID: "group-1", Capabilities: []cdf.Capability{read}}}
	r := &run{
		profile: written.Effective(), minTTL: 30 * time.Second, started: noon, now: noon.Add(time.Second),
		provider: answer[*flows.Metadata]{asked: true, value: &flows.Metadata{
			Issuer: "https://idp.example", TokenEndpoint: "https://idp.example/token", Discovered: true,
		}},
		tokens: answer[*flows.TokenSet]{asked: true, value: &flows.TokenSet{
			AccessToken: secret.New("an-access-token-that-must-not-show"), TokenType: "Bearer", ObtainedAt: noon, ExpiresAt: noon.Add(time.Hour),
		}},
		source: flows.FromSignIn,
		inspect: answer[*cdf.Inspection]{asked: true, value: &cdf.Inspection{
			Subject: "subject-1", Projects: []cdf.ProjectAccess{{Name: "plant", Groups: []int64{1}}},
			Capabilities: []cdf.ProjectCapability{{Capability: read, In: in}},
		}},
		mine: answer[[]cdf.Group]{asked: true, value: mine},
		all:  answer[[]cdf.Group]{asked: true, value: mine},
		exchanges: []httpclient.Exchange{
			{
				Endpoint: oauth.EndpointToken, Method: "POST", URL: "https://idp.example/token", Status: 200, Started: noon,
				Duration: 80 * time.Millisecond, Date: noon, RequestID: "req-1",
				Form: map[string][]string{"grant_type": {"client_credentials"}, "client_id": {clientID}, "client_secret": {secret.Redacted}},
			},
			{
				Endpoint: oauth.EndpointCDF, Method: "GET", URL: "https://westeurope-1.cognitedata.com/api/v1/token/inspect", Status: 200,
				Started: noon.Add(time.Second), Duration: 40 * time.Millisecond, Date: noon.Add(time.Second), RequestID: "req-2",
			},
		},
	}
	r.inspection = jwtview.Inspect(unsigned(map[string]any{
		"iss": "https://idp.example", "aud": "https://westeurope-1.cognitedata.com", "sub": "subject-1", "azp": clientID,
		"iat": noon.Unix(), "exp": noon.Add(time.Hour).Unix(), "scp": "IDENTITY user_impersonation", "groups": []string{"group-1"},
	}), jwtview.Options{Now: r.now, Expect: Expect(r.profile, r.issuer()), KeysReason: "nothing says where the provider's keys are"})
	return r
}

func TestChecklistJSON(t *testing.T) {
	t.Parallel()
	list := judge(evidence(t))
	list.Duration = 1.25
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(list); err != nil {
		t.Fatal(err)
	}
	golden(t, "checklist.json", b.Bytes())
	if strings.Contains(b.String(), "must-not-show") {
		t.Error("a secret is in the JSON")
	}
}

func TestJudgingIsRepeatable(t *testing.T) {
	t.Parallel()
	r := evidence(t)
	first := jsonOf(judge(r))
	for range 20 {
		if again := jsonOf(judge(r)); again != first {
			t.Fatalf("the same evidence, two verdicts:\n%s\n%s", first, again)
		}
	}
}

func TestCatalogueHasEveryCause(t *testing.T) {
	t.Parallel()
	var named []string
	for _, k := range keyItems {
		named = append(named, k.cause)
	}
	for cause := range causeItems {
		named = append(named, cause)
	}
	for _, f := range tokenFaults {
		named = append(append(named, f.cause), f.explains...)
	}
	for _, l := range lacks {
		named = append(named, l.cause)
	}
	for _, c := range challenges {
		named = append(named, c.cause)
	}
	for _, cause := range append(named, credentials...) {
		if cause != "" && !causes.Known(cause) {
			t.Errorf("no cause is called %s", cause)
		}
	}
}

func TestTablesNameItems(t *testing.T) {
	t.Parallel()
	var named []string
	for _, k := range keyItems {
		named = append(named, k.item)
	}
	for _, item := range causeItems {
		named = append(named, item)
	}
	for _, f := range tokenFaults {
		named = append(named, f.item)
	}
	for _, l := range lacks {
		named = append(named, l.item)
	}
	for _, c := range challenges {
		named = append(named, c.item)
	}
	for _, item := range named {
		if !slices.Contains(documented, item) {
			t.Errorf("no item is called %s", item)
		}
	}
}

func TestFailuresComeBeforeWarnings(t *testing.T) {
	t.Parallel()
	c := func(id string) causes.Cause { return causes.Cause{ID: id} }
	list := ranked([]fault{
		{status: jwtview.Warn, cause: c("warned")},
		{status: jwtview.Fail, cause: c("first")},
		{status: jwtview.Fail},
		{status: jwtview.Fail, cause: c("second")},
		{status: jwtview.Fail, cause: c("first")},
		{status: jwtview.Warn, cause: c("second")},
	})
	var ids []string
	for _, c := range list {
		ids = append(ids, c.ID)
	}
	if diff := cmp.Diff([]string{"first", "second", "warned"}, ids); diff != "" {
		t.Error(diff)
	}
	if ranked(nil) == nil {
		t.Error("no faults give nil, which is null in JSON")
	}
}

func TestWorst(t *testing.T) {
	t.Parallel()
	for want, all := range map[jwtview.Status][]jwtview.Status{
		jwtview.Fail: {jwtview.Pass, jwtview.Fail, jwtview.Warn},
		jwtview.Warn: {jwtview.Skip, jwtview.Pass, jwtview.Warn},
		jwtview.Pass: {jwtview.Skip, jwtview.Pass},
		jwtview.Skip: {jwtview.Skip},
	} {
		if got := worst(all); got != want {
			t.Errorf("worst(%v) = %s", all, got)
		}
	}
}

func TestSuspicionsDecideWhereTheProviderDoesNot(t *testing.T) {
	t.Parallel()
	r := evidence(t)
	r.tokens = answer[*flows.TokenSet]{asked: true, err: &flows.Error{
		Endpoint: oauth.EndpointToken, Method: "POST", URL: "https://idp.example/token", Status: 401, Code: "invalid_client",
	}}
	r.inspection = nil
	r.suspicions = []profiles.Suspicion{{Key: "client-id", Message: "it has a space at its end", Cause: "access-denied.client-id"}}
	if list := judge(r); list.Diagnosis[0].ID != "access-denied.client-id" || !strings.Contains(list.Diagnosis[0].Evidence, "a space") {
		t.Errorf("diagnosis %+v", list.Diagnosis)
	}
	r.suspicions = nil
	r.provider.value.TokenAuthMethods = []string{"client_secret_basic"}
	if list := judge(r); list.Diagnosis[0].ID != "flow.client-auth" {
		t.Errorf("diagnosis %+v", list.Diagnosis)
	}
	r.tokens.err = &flows.Error{
		Endpoint: oauth.EndpointToken, Status: 401, Code: "invalid_client", Description: "AADSTS7000215: Invalid client secret provided.",
	}
	if list := judge(r); list.Diagnosis[0].ID != "access-denied.client-secret" {
		t.Errorf("diagnosis %+v", list.Diagnosis)
	}
}

func TestATokenThatCouldNotBeKept(t *testing.T) {
	t.Parallel()
	r := evidence(t)
	r.unkept = errors.New("the disk is full")
	v := judgeRequest(r)
	if v.status != jwtview.Warn || !strings.Contains(v.evidence, "disk is full") {
		t.Errorf("verdict %+v", v)
	}
}

func BenchmarkJudge(b *testing.B) {
	r := evidence(b)
	b.ReportAllocs()
	for b.Loop() {
		judge(r)
	}
}
