package cdf

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"
)

// maySession is a group that gives actions on sessions.
func maySession(actions ...string) Group {
	return Group{ID: 1, SourceID: "source-1", Capabilities: []Capability{Can("sessionsAcl", actions...)}}
}

func TestCreateSession(t *testing.T) {
	t.Parallel()
	w := newWorld(t, maySession("CREATE"))
	token := w.token(t, nil)
	const sessions = "/projects/plant/sessions"
	for _, c := range []struct {
		body   string
		status int
		kind   string
	}{
		{`{"items":[{"clientId":"application-1","clientSecret":"right"}]}`, 200, "CLIENT_CREDENTIALS"},
		{`{"items":[{"tokenExchange":true}]}`, 200, "TOKEN_EXCHANGE"},
		{`{"items":[{"oneshotTokenExchange":true}]}`, 200, "ONESHOT_TOKEN_EXCHANGE"},
		{`{"items":[{"clientId":"application-1","clientSecret":"wrong"}]}`, 403, ""},
		{`{"items":[{"clientId":"application-1"}]}`, 400, ""},
		{`{"items":[{"tokenExchange":true,"oneshotTokenExchange":true}]}`, 400, ""},
		{`{"items":[{"tokenExchange":false}]}`, 400, ""},
		{`{"items":[]}`, 400, ""},
		{`{"items":[{"tokenExchange":true},{"tokenExchange":true}]}`, 400, ""},
		{`{"items"`, 400, ""},
	} {
		status, body := w.send(t, http.MethodPost, sessions, token, c.body)
		if status != c.status {
			t.Errorf("%s: %d %s, want %d", c.body, status, body, c.status)
			continue
		}
		var got struct {
			Items []struct {
				ID                            int64
				Type, Status, Nonce, ClientID string
			}
		}
		if err := json.Unmarshal([]byte(body), &got); err != nil {
			t.Fatal(err)
		}
		if status != http.StatusOK {
			continue
		}
		s := got.Items[0]
		if s.ID == 0 || s.Type != c.kind || s.Status != "READY" || s.Nonce == "" || (s.ClientID == app) != strings.Contains(c.body, app) {
			t.Errorf("%s: %+v", c.body, s)
		}
	}
	without := newWorld(t, maySession("LIST"))
	if status, body := without.send(t, http.MethodPost, sessions, without.token(t, nil), `{"items":[{"tokenExchange":true}]}`); status != http.StatusForbidden {
		t.Errorf("without the capability: %d %s", status, body)
	}
}
