package idp

import (
	"errors"
	"fmt"
	"net/http"
	"strings"

	"github.com/google/uuid"
	"github.com/luikyv/go-oidc/pkg/goidc"
)

// aadsts is one of Entra's errors: its number, the OAuth code and the status that it is sent with, and its text.
type aadsts struct {
	number int
	code   string
	status int
	format string
}

// The errors that a tenant sends. Texts begin as Entra's do, which is what people search for.
var (
	errNoTenant     = aadsts{90002, "invalid_request", http.StatusBadRequest, "Tenant '%s' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud."}
	errNoApp        = aadsts{700016, "unauthorized_client", http.StatusBadRequest, "Application with identifier '%s' was not found in the directory '%s'."}
	errSecret       = aadsts{7000215, "invalid_client", http.StatusUnauthorized, "Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '%s'."}
	errClient       = aadsts{70002, "invalid_client", http.StatusUnauthorized, "Error validating credentials."}
	errSecretEnded  = aadsts{7000222, "invalid_client", http.StatusUnauthorized, "The provided client secret keys for app '%s' are expired."}
	errSecretAbsent = aadsts{7000218, "invalid_client", http.StatusUnauthorized, "The request body must contain the following parameter: 'client_assertion' or 'client_secret'."}
	errSecretPublic = aadsts{700025, "invalid_client", http.StatusUnauthorized, "Client is public so neither 'client_assertion' nor 'client_secret' should be presented."}
	errParameter    = aadsts{900144, "invalid_request", http.StatusBadRequest, "The request body must contain the following parameter: '%s'."}
	errOldResource  = aadsts{901002, "invalid_request", http.StatusBadRequest, "The 'resource' request parameter is not supported."}
	errNoResource   = aadsts{500011, "invalid_resource", http.StatusBadRequest, "The resource principal named %s was not found in the tenant named %s."}
	errNotDefault   = aadsts{1002012, "invalid_scope", http.StatusBadRequest, "The provided value for scope %s is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI)."}
	errScope        = aadsts{70011, "invalid_scope", http.StatusBadRequest, "The provided request must include a 'scope' input parameter. The provided value for the input parameter 'scope' is not valid."}
	errNotAssigned  = aadsts{501051, "invalid_grant", http.StatusBadRequest, "Application '%s'(%s) is not assigned to a role for the application '%s'(%s)."}
	errPolicy       = aadsts{53003, "invalid_grant", http.StatusBadRequest, "Access has been blocked by Conditional Access policies. The access policy does not allow token issuance."}
	errGrantType    = aadsts{70003, "unsupported_grant_type", http.StatusBadRequest, "The app requested an unsupported grant type."}
	errNotAllowed   = aadsts{700016, "unauthorized_client", http.StatusBadRequest, "The application is not allowed to use this flow."}
	errPending      = aadsts{70016, "authorization_pending", http.StatusBadRequest, "OAuth 2.0 device flow error. Authorization is pending. Continue polling."}
	errSlowDown     = aadsts{70016, "slow_down", http.StatusBadRequest, "OAuth 2.0 device flow error. Polled before the interval was over."}
	errDeclinedByMe = aadsts{70018, "authorization_declined", http.StatusBadRequest, "OAuth 2.0 device flow error. The end user has declined the authorization request."}
	errCodeEnded    = aadsts{70019, "expired_token", http.StatusBadRequest, "Verification code expired."}
	errGrant        = aadsts{70000, "invalid_grant", http.StatusBadRequest, "Provided grant is invalid or malformed."}
	errRequest      = aadsts{9002313, "invalid_request", http.StatusBadRequest, "Invalid request. Request is malformed or invalid."}
	errServer       = aadsts{90033, "temporarily_unavailable", http.StatusServiceUnavailable, "A transient error has occurred. Please try again."}
)

// byCode gives Entra's error for what the library refused without a finer reason.
var byCode = map[goidc.ErrorCode]aadsts{
	goidc.ErrorCodeAuthPending:          errPending,
	goidc.ErrorCodeSlowDown:             errSlowDown,
	goidc.ErrorCodeAccessDenied:         errDeclinedByMe,
	goidc.ErrorCodeExpiredToken:         errCodeEnded,
	goidc.ErrorCodeInvalidClient:        errClient,
	goidc.ErrorCodeInvalidGrant:         errGrant,
	goidc.ErrorCodeInvalidScope:         errScope,
	goidc.ErrorCodeUnsupportedGrantType: errGrantType,
	goidc.ErrorCodeUnauthorizedClient:   errNotAllowed,
	goidc.ErrorCodeInternalError:        errServer,
	goidc.ErrorCodeInvalidRequest:       errRequest,
}

// entraError is an Entra error filled in.
type entraError struct {
	aadsts
	args []any
}

func (e *entraError) Error() string { return fmt.Sprintf(e.format, e.args...) }

// refuseAsEntra answers with Entra's error for what went wrong.
func (p *Provider) refuseAsEntra(w http.ResponseWriter, x *exchange, e goidc.Error) {
	var known *entraError
	switch {
	case errors.As(x.err, &known):
	case errors.Is(x.err, errWrongSecret):
		known = &entraError{errSecret, []any{x.client}}
	case errors.Is(x.err, errExpiredSecret):
		known = &entraError{errSecretEnded, []any{x.client}}
	default:
		a, ok := byCode[e.Code]
		if !ok {
			a = errRequest
		}
		known = &entraError{aadsts: a}
	}
	p.sendEntra(w, known)
}

// sendEntra writes the error in Entra's shape.
func (p *Provider) sendEntra(w http.ResponseWriter, e *entraError) {
	trace, correlation := uuid.NewString(), uuid.NewString()
	at := p.now().UTC().Format("2006-01-02 15:04:05Z")
	w.Header().Set("X-Ms-Request-Id", trace)
	writeJSON(w, e.status, map[string]any{
		"error": e.code,
		"error_description": strings.Join([]string{
			fmt.Sprintf("AADSTS%d: %s", e.number, e.Error()),
			"Trace ID: " + trace, "Correlation ID: " + correlation, "Timestamp: " + at,
		}, " "),
		"error_codes": []int{e.number}, "timestamp": at, "trace_id": trace, "correlation_id": correlation,
		"error_uri": fmt.Sprintf("%s/error?code=%d", p.base, e.number),
	})
}
