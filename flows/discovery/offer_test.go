package discovery_test

import (
	"encoding/json"
	"testing"

	"doorstep/flows/discovery"
	"doorstep/flows/oauth"

	"github.com/google/go-cmp/cmp"
)

func metadata(t *testing.T, document string) *oauth.Metadata {
	t.Helper()
	m := &oauth.Metadata{}
	if err := json.Unmarshal([]byte(document), m); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal([]byte(document), &m.Raw); err != nil {
		t.Fatal(err)
	}
	return m
}

func TestOffers(t *testing.T) {
	t.Parallel()
	const device, credentials = "urn:ietf:params:oauth:grant-type:device_code", "client_credentials"
	tests := map[string]struct {
		document string
		want     map[string]string // the reasons of what is offered, by flow
	}{
		"nothing": {`{}`, map[string]string{}},
		"Entra lists no grants": {
			`{"token_endpoint":"t","device_authorization_endpoint":"d","authorization_endpoint":"a","response_types_supported":["code","id_token"]}`,
			map[string]string{
				"device":             "device_authorization_endpoint is there; the document lists no grants",
				"pkce":               "authorization_endpoint is there; the document lists no grants",
				"client-credentials": "token_endpoint is there; the document lists no grants",
				"refresh-token":      "token_endpoint is there; the document lists no grants",
				"token-exchange":     "token_endpoint is there; the document lists no grants",
			},
		},
		"listed": {
			`{"token_endpoint":"t","device_authorization_endpoint":"d","grant_types_supported":["` + device + `","` + credentials + `"]}`,
			map[string]string{
				"device":             "grant_types_supported has " + device,
				"client-credentials": "grant_types_supported has " + credentials,
			},
		},
		"an endpoint that is not listed as a grant": {
			`{"token_endpoint":"t","device_authorization_endpoint":"d","grant_types_supported":[]}`,
			map[string]string{"device": "there is a device_authorization_endpoint, though grant_types_supported doesn't list the grant"},
		},
		"listed without the endpoint": {`{"grant_types_supported":["` + device + `"]}`, map[string]string{}},
		"how a phone's answer is told of": {
			`{"backchannel_authentication_endpoint":"b","grant_types_supported":["urn:openid:params:grant-type:ciba"],` +
				`"backchannel_token_delivery_modes_supported":["poll","ping"]}`,
			map[string]string{
				"ciba": "grant_types_supported has urn:openid:params:grant-type:ciba; backchannel_token_delivery_modes_supported has poll, ping",
			},
		},
		"response types in another order": {
			`{"authorization_endpoint":"a","response_types_supported":["token id_token"],"grant_types_supported":["implicit","authorization_code"]}`,
			map[string]string{"implicit": "grant_types_supported has implicit"},
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := map[string]string{}
			offers := discovery.Offers(metadata(t, tt.document))
			for _, o := range offers {
				if o.Offered {
					got[o.Name] = o.Reason
				}
				if o.Reason == "" {
					t.Errorf("%s: no reason", o.Name)
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" || len(offers) != 7 {
				t.Errorf("of %d flows (-want +got):\n%s", len(offers), diff)
			}
		})
	}
}

func TestFeatures(t *testing.T) {
	t.Parallel()
	for name, on := range discovery.Features(metadata(t, `{}`)) {
		if on {
			t.Errorf("%s is offered by an empty document", name)
		}
	}
	for feature, document := range map[string]string{
		"pkce_s256":            `{"code_challenge_methods_supported":["plain","S256"]}`,
		"par":                  `{"pushed_authorization_request_endpoint":"p"}`,
		"par_required":         `{"require_pushed_authorization_requests":true}`,
		"jar":                  `{"request_parameter_supported":true}`,
		"jar_encryption":       `{"request_object_encryption_alg_values_supported":["ECDH-ES"]}`,
		"jarm":                 `{"response_modes_supported":["query","fragment.jwt"]}`,
		"encryption":           `{"id_token_encryption_alg_values_supported":["ECDH-ES"]}`,
		"ciba_user_code":       `{"backchannel_user_code_parameter_supported":true}`,
		"dpop":                 `{"dpop_signing_alg_values_supported":["ES256"]}`,
		"mtls":                 `{"tls_client_certificate_bound_access_tokens":true}`,
		"iss_parameter":        `{"authorization_response_iss_parameter_supported":true}`,
		"ciba_ping":            `{"backchannel_token_delivery_modes_supported":["poll","ping"]}`,
		"public_clients":       `{"token_endpoint_auth_methods_supported":["none"]}`,
		"private_keys":         `{"token_endpoint_auth_methods_supported":["private_key_jwt"]}`,
		"end_session":          `{"end_session_endpoint":"e"}`,
		"userinfo":             `{"userinfo_endpoint":"u"}`,
		"introspection":        `{"introspection_endpoint":"i"}`,
		"introspection_signed": `{"introspection_signing_alg_values_supported":["RS256"]}`,
		"revocation":           `{"revocation_endpoint":"r"}`,
		"registration":         `{"registration_endpoint":"r"}`,
	} {
		for name, on := range discovery.Features(metadata(t, document)) {
			if on != (name == feature) {
				t.Errorf("%s: %s is %v", document, name, on)
			}
		}
	}
}

func TestEndpoints(t *testing.T) {
	t.Parallel()
	got := discovery.Endpoints(metadata(t, `{"issuer":"i","token_endpoint":"t","jwks_uri":"k","userinfo_endpoint":""}`))
	if diff := cmp.Diff(map[string]string{"token_endpoint": "t", "jwks_uri": "k"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
