package httpclient_test

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"doorstep/flows/httpclient"
)

// A document arrives as it is, and its secrets show up nowhere, at whatever depth they were and though the server
// echoes them.
func TestJSON(t *testing.T) {
	t.Parallel()
	const document = `{"items":[{"clientId":"visible","clientSecret":"marker-one"}],"software_statement":{"api_keys":["x"]},"password":["marker-two"]}`
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		if string(body) != document || r.Method != http.MethodPost || r.Header.Get("Content-Type") != "application/json" {
			t.Errorf("got %s %v %s", r.Method, r.Header, body)
		}
		w.WriteHeader(http.StatusBadRequest)
		_, _ = fmt.Fprint(w, "no good: marker-one marker-two")
	}))
	t.Cleanup(server.Close)
	var trace httpclient.Exchange
	hc, err := httpclient.New(httpclient.Options{Trace: func(x httpclient.Exchange) { trace = x }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(hc.CloseIdle)
	answer, err := hc.Do(t.Context(), httpclient.Call{URL: server.URL, JSON: []byte(document)})
	if err != nil {
		t.Fatal(err)
	}
	if shown := fmt.Sprintf("%+v %s %+v", trace, trace.Curl(), answer.Error("")); strings.Contains(shown, "marker") || !strings.Contains(shown, "visible") {
		t.Errorf("shown: %s", shown)
	}
}
