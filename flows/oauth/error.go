package oauth

import (
	"fmt"
	"strings"
	"time"

	"doorstep/jwtview/safe"
)

// Endpoint says which part of a provider or of CDF an error came from.
type Endpoint string

// The endpoints that an [Error] can name.
const (
	EndpointDiscovery     Endpoint = "discovery"
	EndpointJWKS          Endpoint = "jwks"
	EndpointDevice        Endpoint = "device_authorization"
	EndpointAuthorization Endpoint = "authorization"
	EndpointBackchannel   Endpoint = "backchannel_authentication"
	EndpointToken         Endpoint = "token"
	EndpointCDF           Endpoint = "cdf"
	EndpointResource      Endpoint = "resource"

	EndpointRevocation    Endpoint = "revocation"
	EndpointIntrospection Endpoint = "introspection"
	EndpointUserinfo      Endpoint = "userinfo"
	EndpointRegistration  Endpoint = "registration"
	EndpointPAR           Endpoint = "pushed_authorization_request"
)

// Error is an answer that is not what was asked for, or no answer at all. Exactly what is known is filled in;
// package causes makes a cause with steps of it. It never holds a secret or a token.
type Error struct {
	Endpoint    Endpoint
	Method, URL string // of the request, the URL without query and userinfo
	GrantType   string // grant_type of a token request: what an invalid_grant refuses; "" elsewhere

	// An OAuth error response (RFC 6749 §5.2), empty when the body was none.
	Code        string // the error field: "invalid_client"
	Description string // error_description, as sent
	URI         string // error_uri
	VendorCodes []int  // Entra's error_codes

	Status     int           // HTTP status, 0 when there was no answer; the proxy's when Err is a [ProxyError]
	Location   string        // where a redirect that was not followed pointed, without query
	RetryAfter time.Duration // from Retry-After, 0 when absent
	Interval   time.Duration // the new interval that some servers send along with slow_down, 0 when absent
	RequestID  string        // x-request-id, x-ms-request-id, trace id: what a provider's support asks for
	Snippet    string        // the start of a body that is no OAuth error, at most 200 bytes, on one line

	// Problem says in a few words what is wrong with an answer that arrived but cannot be used
	// ("not JSON", "larger than 1 MiB", "no access_token"); "" otherwise.
	Problem string

	Err error // the transport's error when there was no answer, else what Problem is an instance of
}

// Error tells endpoint, status, code and description in one line that is safe for a terminal.
func (e *Error) Error() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s endpoint", e.Endpoint)
	if e.Status != 0 {
		fmt.Fprintf(&b, " answered %d", e.Status)
	}
	for _, s := range []string{e.Code, e.Description, e.Problem} {
		if s != "" {
			b.WriteString(": " + safe.Line(s))
		}
	}
	head, _, _ := strings.Cut(e.Problem, ":")
	if e.Err != nil && !strings.Contains(e.Problem, e.Err.Error()) && (head == "" || !strings.HasSuffix(e.Err.Error(), head)) {
		b.WriteString(": " + safe.Line(e.Err.Error()))
	}
	return b.String()
}

// Unwrap gives the transport's error.
func (e *Error) Unwrap() error { return e.Err }
