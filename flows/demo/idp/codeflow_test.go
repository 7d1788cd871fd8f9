package idp

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"regexp"
	"strings"
	"testing"
)

// visitor is a browser that stops at the redirect to the application.
type visitor struct {
	*http.Client
	page string
}

func newVisitor(t *testing.T) *visitor {
	t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	return &visitor{Client: &http.Client{Jar: jar, CheckRedirect: func(r *http.Request, _ []*http.Request) error {
		if r.URL.Path == "/callback" {
			return http.ErrUseLastResponse
		}
		return nil
	}}}
}

func (v *visitor) read(t *testing.T, resp *http.Response, err error) *http.Response {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	v.page = string(body)
	return resp
}

// submit sends the page's form; set overrides its hidden fields.
func (v *visitor) submit(t *testing.T, base string, set url.Values) *http.Response {
	t.Helper()
	action := regexp.MustCompile(`method="post" action="([^"]*)"`).FindStringSubmatch(v.page)
	token := regexp.MustCompile(`name="csrf" value="([^"]*)"`).FindStringSubmatch(v.page)
	if action == nil || token == nil {
		t.Fatalf("no form in %s", v.page)
	}
	form := url.Values{"csrf": {token[1]}}
	for key, values := range set {
		form[key] = values
	}
	resp, err := v.PostForm(base+action[1], form)
	return v.read(t, resp, err)
}

// TestAuthorizationCode goes through the code flow with PKCE, at an application that registered itself (RFC 7591).
func TestAuthorizationCode(t *testing.T) {
	t.Parallel()
	p := host(t, "")
	const callback = "http://127.0.0.1/callback"
	metadata, _ := json.Marshal(map[string]any{
		"client_name": "Registered", "application_type": "native", "redirect_uris": []string{callback}, "grant_types": []string{"authorization_code"},
		"response_types": []string{"code"}, "token_endpoint_auth_method": "none", "scope": "openid read",
	})
	resp, err := http.Post(p.base+"/register", "application/json", bytes.NewReader(metadata))
	if err != nil {
		t.Fatal(err)
	}
	var registered struct {
		ID string `json:"client_id"`
	}
	err = json.NewDecoder(resp.Body).Decode(&registered)
	resp.Body.Close()
	if err != nil || registered.ID == "" {
		t.Fatalf("registering: %d %v", resp.StatusCode, err)
	}

	verifier := strings.Repeat("verifier", 6)
	sum := sha256.Sum256([]byte(verifier))
	query := url.Values{
		"client_id": {registered.ID}, "redirect_uri": {callback}, "response_type": {"code"}, "scope": {"openid read"}, "state": {"st"},
		"code_challenge": {base64.RawURLEncoding.EncodeToString(sum[:])}, "code_challenge_method": {"S256"},
	}
	v := newVisitor(t)
	page, err := v.Get(p.base + "/authorize?" + query.Encode())
	v.read(t, page, err)
	v.submit(t, p.base, url.Values{"action": {"sign-in"}, "user": {"ADA"}, "password": {"pw"}})
	if strings.Contains(v.page, "<b>Lovelace") || !strings.Contains(v.page, "Ada &lt;b&gt;Lovelace") {
		t.Errorf("the person's name is markup: %s", v.page)
	}
	back, err := v.submit(t, p.base, url.Values{"action": {"approve"}}).Location()
	if err != nil {
		t.Fatalf("%v: %s", err, v.page)
	}
	answer := back.Query()
	if answer.Get("state") != "st" || answer.Get("iss") != p.Issuer() || answer.Get("code") == "" {
		t.Fatalf("sent back to %s", back)
	}
	redeem := url.Values{
		"grant_type": {"authorization_code"}, "client_id": {registered.ID}, "code": {answer.Get("code")},
		"redirect_uri": {callback}, "code_verifier": {verifier},
	}
	tokens := request(t, p.TokenURL(), redeem, "", "")
	if claims := payload(t, tokens.text("access_token")); claims["sub"] != "u1" || claims["scp"] != "read" || claims["aud"] != apiID {
		t.Errorf("the token says %v", claims)
	}
	if again := request(t, p.TokenURL(), redeem, "", ""); again.text("error") != "invalid_grant" {
		t.Errorf("a code that was used already gives %v", again.doc)
	}
}

// TestForms shows who may not send one.
func TestForms(t *testing.T) {
	t.Parallel()
	p := host(t, "")
	code := request(t, p.base+"/device_authorization", url.Values{"client_id": {"cli"}, "scope": {"read"}}, "", "")
	open := func() *visitor {
		v := newVisitor(t)
		page, err := v.Get(code.text("verification_uri_complete"))
		v.read(t, page, err)
		return v
	}
	v := open()
	if got := v.submit(t, p.base, url.Values{"csrf": {"guessed"}, "action": {"sign-in"}, "user": {"ada"}, "password": {"pw"}}); got.StatusCode != http.StatusForbidden {
		t.Errorf("a form with another token: %d", got.StatusCode)
	}
	v = open()
	if got := v.submit(t, p.base, url.Values{"action": {"approve"}}); !strings.Contains(v.page, "Sign in") || got.StatusCode != http.StatusOK {
		t.Errorf("approving without signing in: %d %s", got.StatusCode, v.page)
	}
	v = open()
	before := v.cookie(t, p)
	v.submit(t, p.base, url.Values{"action": {"sign-in"}, "user": {"ada"}, "password": {"pw"}})
	if v.cookie(t, p) == before {
		t.Error("the cookie from before the sign-in is that of the signed-in person")
	}
	v.submit(t, p.base, url.Values{"action": {"switch"}})
	if !strings.Contains(v.page, "<h1>Sign in</h1>") {
		t.Errorf("switching accounts shows %s", v.page)
	}
	if got := request(t, p.TokenURL(), url.Values{
		"client_id": {"cli"}, "grant_type": {"urn:ietf:params:oauth:grant-type:device_code"}, "device_code": {code.text("device_code")},
	}, "", ""); got.text("error") != "authorization_pending" {
		t.Errorf("nobody has decided, and the answer is %v", got.doc)
	}
}

func (v *visitor) cookie(t *testing.T, p *Provider) string {
	t.Helper()
	base, err := url.Parse(p.base)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range v.Jar.Cookies(base) {
		if c.Name == p.people.cookie {
			return c.Value
		}
	}
	return ""
}

func TestCrossSiteForm(t *testing.T) {
	t.Parallel()
	p := host(t, "")
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, p.base+"/device/x", strings.NewReader("action=approve"))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	req.Header.Set("Sec-Fetch-Site", "cross-site")
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	if resp.StatusCode != http.StatusForbidden {
		t.Errorf("got %d", resp.StatusCode)
	}
}
