package demo

import (
	"io"
	"net/http"
	"net/url"
	"testing"

	"doorstep/flows/loopback"
)

// asked has a person asked on their phone, by the application of a scenario.
func asked(t *testing.T, d *Demo, profile, login string, more url.Values) (client url.Values, answer reply) {
	t.Helper()
	w := d.servers.world
	s := scenarioNamed(t, profile)
	client = url.Values{"client_id": {clientID(s)}, "client_secret": {w.secretOf(s)}}
	form := url.Values{"scope": {"openid"}, "login_hint": {login}}
	for _, values := range []url.Values{client, more} {
		for name, value := range values {
			form[name] = value
		}
	}
	return client, post(t, d.Issuer+"/bc-authorize", form)
}

// A person decides whenever they like, right after a poll too.
func TestDecisionBetweenPolls(t *testing.T) {
	t.Parallel()
	d := shared(t)
	client, begun := asked(t, d, "healthy-phone", "alma", nil)
	client.Set("grant_type", "urn:openid:params:grant-type:ciba")
	client.Set("auth_req_id", begun.text("auth_req_id"))
	if early := post(t, d.Issuer+"/token", client); early.text("error") != "authorization_pending" {
		t.Fatalf("the first poll: %s", early.body)
	}
	if err := d.AnswerPhone(d.Users[2], true); err != nil {
		t.Fatal(err)
	}
	if got := post(t, d.Issuer+"/token", client); got.text("access_token") == "" {
		t.Errorf("after the approval: %s", got.body)
	}
}

// The user code is wanted, and only the person's own will do.
func TestUserCode(t *testing.T) {
	t.Parallel()
	d := shared(t)
	for code, want := range map[string]string{"": "missing_user_code", "2468": "invalid_user_code", d.Users[1].Code: ""} {
		more := url.Values{"user_code": {code}}
		if code == "" {
			more = nil
		}
		if _, got := asked(t, d, "healthy-phone-code", d.Users[1].Name, more); got.text("error") != want {
			t.Errorf("with %q: %s", code, got.body)
		}
	}
}

// The client is told of the decision with the proof that it has given, and of nothing else (CIBA Core §10.2).
func TestThePing(t *testing.T) {
	t.Parallel()
	type ping struct{ authorization, body string }
	told := make(chan ping, 1)
	d := shared(t)
	at, err := loopback.Listen(t.Context(), "localhost", d.servers.world.notified)
	if err != nil {
		t.Fatal(err)
	}
	defer loopback.Serve(t.Context(), at, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		told <- ping{r.Header.Get("Authorization"), string(body)}
		w.WriteHeader(http.StatusNoContent)
	}))()
	_, begun := asked(t, d, "healthy-phone-ping", "anna", url.Values{"client_notification_token": {"the-proof"}})
	if err := d.AnswerPhone(d.Users[0], true); err != nil {
		t.Fatal(err)
	}
	want := ping{"Bearer the-proof", `{"auth_req_id":"` + begun.text("auth_req_id") + `"}`}
	if got := <-told; got != want {
		t.Errorf("told %+v, want %+v", got, want)
	}
}
