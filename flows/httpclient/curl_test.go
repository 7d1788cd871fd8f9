package httpclient_test

import (
	"net/http"
	"net/url"
	"testing"

	"doorstep/flows/httpclient"
)

func TestCurl(t *testing.T) {
	t.Parallel()
	const head = "curl --silent --show-error --include "
	tests := map[string]struct {
		x    httpclient.Exchange
		want string
	}{
		"get": {
			httpclient.Exchange{Method: "GET", URL: "https://idp.example/.well-known/openid-configuration"},
			head + "https://idp.example/.well-known/openid-configuration",
		},
		"post": {
			httpclient.Exchange{
				Method: "POST", URL: "https://idp.example/token",
				Header: http.Header{"Content-Type": {"application/x-www-form-urlencoded"}, "User-Agent": {"doorstep"}, "Accept": {"application/json"}},
				Form:   url.Values{"grant_type": {"client_credentials"}, "client_secret": {"[redacted]"}, "scope": {"a b"}},
			},
			head + `--header 'Accept: application/json' --data-urlencode client_secret="$CLIENT_SECRET" --data-urlencode grant_type=client_credentials --data-urlencode 'scope=a b' https://idp.example/token`,
		},
		"basic": {
			httpclient.Exchange{Method: "POST", URL: "https://idp.example/token", Header: http.Header{"Authorization": {"Basic me:[redacted]"}}, Form: url.Values{"a": {"1"}}},
			head + `--user me:"$CLIENT_SECRET" --data-urlencode a=1 https://idp.example/token`,
		},
		"bearer": {
			httpclient.Exchange{Method: "GET", URL: "https://cdf.example/x", Header: http.Header{"Authorization": {"Bearer [redacted]"}}},
			head + `--header 'Authorization: Bearer '"$ACCESS_TOKEN" https://cdf.example/x`,
		},
		"json": {
			httpclient.Exchange{Method: "POST", URL: "https://cdf.example/x", Header: http.Header{"Content-Type": {"application/json"}}, JSON: `{"it's":"[redacted]"}`},
			head + `--header 'Content-Type: application/json' --data '{"it'\''s":"'"$SECRET"'"}' https://cdf.example/x`,
		},
		"another method, quotes": {
			httpclient.Exchange{Method: "DELETE", URL: "https://cdf.example/it's?a=$HOME&code=[redacted]"},
			head + `--request DELETE 'https://cdf.example/it'\''s?''a=$HOME''&'code="$CODE"`,
		},
		"a header that is secret": {
			httpclient.Exchange{Method: "GET", URL: "https://cdf.example/", Header: http.Header{"X-Api-Key": {"[redacted]"}}},
			head + `--header 'X-Api-Key: '"$X_API_KEY" https://cdf.example/`,
		},
		"mutual TLS": {
			httpclient.Exchange{
				Method: "GET", URL: "https://idp.example/", Files: httpclient.Files{CA: "/etc/my ca.pem", Certificate: "app.crt", Key: "app.key"},
			},
			head + `--cacert '/etc/my ca.pem' --cert app.crt --key app.key https://idp.example/`,
		},
		"mutual TLS with a PKCS #12 file": {
			httpclient.Exchange{Method: "GET", URL: "https://idp.example/", Files: httpclient.Files{Certificate: "app.p12"}},
			head + `--cert-type P12 --cert app.p12 https://idp.example/`,
		},
		"a parameter that no variable can be called": {
			httpclient.Exchange{Method: "POST", URL: "https://cdf.example/", Form: url.Values{"2-token": {"[redacted]"}}},
			head + `--data-urlencode 2-token="$SECRET_2_TOKEN" https://cdf.example/`,
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got := tt.x.Curl(); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}
