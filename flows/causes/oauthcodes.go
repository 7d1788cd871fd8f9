package causes

import (
	"slices"

	"doorstep/flows/oauth"
)

// oauthCode is what an error code of the protocol means when nothing else is known.
type oauthCode struct {
	code  string
	cause string          // "" for a code that is no failure, or says nothing of the reason
	also  string          // the next likely one
	proof string          // what it means where the client proves who it is by an assertion or a certificate; "" for the same
	at    []endpointCause // where another endpoint means another thing by it
	score float64         // how well the code alone tells the cause
	final bool            // the code says it all: no text refines it
	plain bool            // also an everyday word in logs: in a text it counts only near signs of a sign-in
	grant bool            // refuses a grant, so that words about an expired token next to it mean that grant
}

type endpointCause struct {
	endpoint oauth.Endpoint
	cause    string
}

// oauthCodes are the registered codes (IANA "OAuth Extensions Error") and the vendors' own that are met in the wild.
var oauthCodes = []oauthCode{
	// RFC 6749 §5.2 and §4.1.2.1.
	{code: "invalid_client", cause: "access-denied.client-secret", also: "access-denied.client-id", proof: "flow.client-auth", score: 0.68, at: []endpointCause{
		{oauth.EndpointAuthorization, "access-denied.client-id"}, // no secret is sent there
	}},
	{code: "unauthorized_client", cause: "flow.not-allowed", also: "access-denied.client-id", score: 0.7},
	{code: "unsupported_grant_type", cause: "flow.not-allowed", score: 0.8},
	{code: "unsupported_response_type", cause: "flow.not-allowed", score: 0.8},
	{code: "invalid_grant", cause: "flow.refresh-token", also: "flow.code-expired", score: 0.6, grant: true},
	{code: "invalid_scope", cause: "request.scope", score: 0.8},
	{code: "invalid_request", cause: "request.malformed", score: 0.55},
	{code: "access_denied", cause: "flow.denied", score: 0.6, plain: true, at: []endpointCause{
		{oauth.EndpointUserinfo, "request.scope"}, // nobody is asked there: the token lacks openid
	}},
	{code: "server_error", cause: "idp.unavailable", score: 0.55, plain: true},
	{code: "temporarily_unavailable", cause: "idp.unavailable", score: 0.6, plain: true},

	// RFC 8628 §3.5: device grant, and what vendors call the same.
	{code: "authorization_pending"},
	{code: "slow_down", at: []endpointCause{{oauth.EndpointDevice, "idp.rate-limited"}}},
	{code: "expired_token", cause: "flow.code-expired", score: 0.8, final: true},
	{code: "token_expired", cause: "expired.not-renewed", score: 0.5, plain: true, at: []endpointCause{
		{oauth.EndpointToken, "flow.code-expired"}, {oauth.EndpointDevice, "flow.code-expired"},
	}},
	{code: "authorization_declined", cause: "flow.denied", score: 0.85, final: true},
	{code: "bad_verification_code", cause: "flow.code-expired", score: 0.8},
	{code: "code_expired", cause: "flow.code-expired", score: 0.7},
	{code: "incorrect_client_credentials", cause: "access-denied.client-secret", also: "access-denied.client-id", score: 0.9},
	{code: "incorrect_device_code", cause: "flow.code-expired", score: 0.9},
	{code: "device_flow_disabled", cause: "flow.not-allowed", score: 0.95},
	{code: "redirect_uri_mismatch", cause: "flow.redirect-uri", score: 0.95},
	{code: "redirect_mismatch", cause: "flow.redirect-uri", score: 0.9},
	{code: "application_suspended", cause: "access-denied.client-id", score: 0.8},
	{code: "bad_refresh_token", cause: "flow.refresh-token", score: 0.9},
	{code: "unverified_user_email", cause: "flow.user", score: 0.8},

	// RFC 6750 §3.1: resources.
	{code: "invalid_token", cause: "invalid-token.audience", also: "expired.not-renewed", score: 0.5, at: []endpointCause{
		{oauth.EndpointToken, "token.type"},
	}},
	{code: "insufficient_scope", cause: "forbidden.scope", score: 0.8},

	// RFC 7591 §3.2.2: registration.
	{code: "invalid_redirect_uri", cause: "flow.redirect-uri", score: 0.85},
	{code: "invalid_client_metadata", cause: "request.malformed", score: 0.7},
	{code: "invalid_software_statement", cause: "request.malformed", score: 0.7},
	{code: "unapproved_software_statement", cause: "flow.not-allowed", score: 0.7},

	// RFC 8707, RFC 9126 and RFC 9101, RFC 9449, RFC 9396, RFC 9470.
	{code: "invalid_target", cause: "invalid-token.audience", score: 0.8},
	{code: "invalid_resource", cause: "access-denied.api-permission", score: 0.75},
	{code: "invalid_request_uri", cause: "request.malformed", score: 0.7},
	{code: "invalid_request_object", cause: "request.malformed", score: 0.75},
	{code: "request_not_supported", cause: "request.malformed", score: 0.7},
	{code: "request_uri_not_supported", cause: "request.malformed", score: 0.7},
	{code: "registration_not_supported", cause: "request.malformed", score: 0.6},
	{code: "invalid_authorization_details", cause: "request.malformed", score: 0.7},
	{code: "use_dpop_nonce", cause: "flow.dpop", score: 0.95},
	{code: "invalid_dpop_proof", cause: "flow.dpop", score: 0.95},
	{code: "insufficient_user_authentication", cause: "flow.mfa", score: 0.85},
	{code: "unmet_authentication_requirements", cause: "flow.mfa", score: 0.85},

	// CIBA Core §13.
	{code: "unknown_user_id", cause: "flow.user", score: 0.9},
	{code: "missing_user_code", cause: "flow.user", score: 0.8},
	{code: "invalid_user_code", cause: "flow.user", score: 0.8},
	{code: "invalid_binding_message", cause: "request.malformed", score: 0.9},
	{code: "expired_login_hint_token", cause: "flow.user", score: 0.8},
	{code: "transaction_failed", cause: "flow.denied", score: 0.5, plain: true},

	// OpenID Connect Core §3.1.2.6.
	{code: "interaction_required", cause: "flow.mfa", also: "flow.consent", score: 0.6},
	{code: "login_required"},
	{code: "consent_required", cause: "flow.consent", score: 0.9},
	{code: "account_selection_required", cause: "flow.user", score: 0.7},

	// Vendors' own.
	{code: "mfa_required", cause: "flow.mfa", score: 0.95},
	{code: "admin_policy_enforced", cause: "flow.conditional-access", score: 0.9},
	{code: "org_internal", cause: "flow.user", score: 0.85},
	{code: "disallowed_useragent", cause: "flow.conditional-access", score: 0.8},
	{code: "deleted_client", cause: "access-denied.client-id", score: 0.95},
	{code: "disabled_client", cause: "access-denied.client-id", score: 0.9},
	{code: "invalid_client_id", cause: "access-denied.client-id", score: 0.85},
	{code: "inactive_user", cause: "flow.user", score: 0.8},
	{code: "invalid_client_credentials", cause: "access-denied.client-secret", score: 0.85},
	{code: "client_not_found", cause: "access-denied.client-id", score: 0.85},
	{code: "client_disabled", cause: "access-denied.client-id", score: 0.85},
	{code: "user_not_found", cause: "flow.user", score: 0.62, plain: true},
	{code: "user_disabled", cause: "flow.user", score: 0.7, plain: true},
	{code: "user_temporarily_disabled", cause: "flow.user", score: 0.8},
	{code: "invalid_user_credentials", cause: "flow.user", score: 0.85},
	{code: "expired_code", cause: "flow.code-expired", score: 0.8},
	{code: "invalid_code", cause: "flow.code-expired", score: 0.6, plain: true},
	{code: "pkce_verification_failed", cause: "flow.pkce", score: 0.95},
	{code: "code_challenge_required", cause: "flow.pkce", score: 0.9},
	{code: "too_many_requests", cause: "idp.rate-limited", score: 0.7, plain: true},
	{code: "rate_limited", cause: "idp.rate-limited", score: 0.6, plain: true},
	{code: "too_many_attempts", cause: "flow.user", score: 0.6, plain: true},
	{code: "invalid_audience", cause: "invalid-token.audience", score: 0.75},
	{code: "invalid_issuer", cause: "token.issuer", score: 0.75},
	{code: "invalid_signature", cause: "token.signature", score: 0.6, plain: true},
	{code: "insecure_transport", cause: "idp.endpoint", score: 0.75},
	{code: "missing_code", cause: "flow.code-expired", score: 0.65},
	{code: "invalid_state", cause: "flow.code-expired", score: 0.6, plain: true},
	{code: "mismatching_redirect_uri", cause: "flow.redirect-uri", score: 0.9},
	{code: "missing_redirect_uri", cause: "flow.redirect-uri", score: 0.85},
	{code: "token_inactive", cause: "expired.not-renewed", score: 0.8},
	{code: "token_claim", cause: "token.claims", score: 0.7},
	{code: "scope_not_granted", cause: "forbidden.scope", score: 0.85},
	{code: "unsupported_token_type", cause: "request.malformed", score: 0.6},
	{code: "unsupported_challenge_method", cause: "flow.pkce", score: 0.9},
}

func findOAuthCode(code string) *oauthCode {
	for i := range oauthCodes {
		if oauthCodes[i].code == code {
			return &oauthCodes[i]
		}
	}
	return nil
}

// causeAt gives the cause of the code as the answer to a request, and the next likely one.
func (c *oauthCode) causeAt(e *oauth.Error) (cause, also string) {
	for _, a := range c.at {
		if a.endpoint == e.Endpoint {
			return a.cause, ""
		}
	}
	switch {
	case c.grant && slices.Contains(codeGrants, e.GrantType):
		return c.also, ""
	case c.grant && e.GrantType == "refresh_token":
		return c.cause, ""
	default:
		return c.cause, c.also
	}
}

// other gives what the code may mean besides the cause.
func (c *oauthCode) other(cause string) string {
	if cause == c.also {
		return c.cause
	}
	return c.also
}

// codeGrants are the grants that spend a code, so that no refresh token can be what is refused.
var codeGrants = []string{"authorization_code", "urn:ietf:params:oauth:grant-type:device_code", "urn:openid:params:grant-type:ciba"}
