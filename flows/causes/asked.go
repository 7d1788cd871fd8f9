package causes

import (
	"cmp"

	"doorstep/flows/oauth"
)

// What a text tells was asked of a provider, and which grant was made there.
const (
	askedToken topic = 1 << (iota + 3)
	askedDiscovery
	askedUserinfo
	askedAPI
	askedPage
	byCode
	byRefresh
	byPassword
	byAssertion
	byProof // whatever the grant, the client proves who it is by an assertion or a certificate
	inDocument
	inToken
)

// askedWords tell what was asked: its URL, or how programs call the request.
var askedWords = []topicList{
	{askedToken, []string{
		"/token", "/access_token", "token request", "request token", "requesting token", "request a token", "token endpoint", "token exchange", "tokenrequest", "token_request", "token response", "tokenresponse",
		"oauth token", "response contained an 'error'", "redeem", "code exchange", "exchange code", "exchanging code", "exchange the code", "exchanging the code", "token with code", "token with the code", "code for a token", "code for token", "code for an access token", "code for access token", "exchange authorization code", "refresh request", "refreshing token", "to refresh token", "refreshing access token", "token refresh",
		"refresh the token", "refreshing the token", "get token", "get_token", "gettoken", "granttoken", "getting token", "get access token", "get an access token", "obtain token", "obtain access token", "obtain an access token", "obtaining token",
		"fetch token", "fetch_token", "fetchtoken", "fetching token", "fetch access token", "fetch auth token", "fetch oauth token", "acquire token", "acquiring token", "retrieve token", "retrieving token", "retrieve access token",
		"retrieving access token", "cannot fetch token", "keycloak token", "auth token", "refresh access token", "refresh the access token", "getaccesstoken", "get_access_token", "receive token", "receive access token", "receive an access token", "receiving access token", "cieve access token", "requesting jwt token", "authorize device", "authorizing device", "request jwt token", "accesstokenresponse", "oauthproblemexception", "validateauthorizationcode", "/login/oauth", "/oauth2/v2.0", "refresh_token(", "refreshtoken(", "refresh_access_token", "refreshaccesstoken", "client-oauth2", "simple-oauth2", "access token failure", "token introspection",
		"oauthenticator", "exchange_code", "exchangecode", "fetch_access_token", "_token_request", "ensure_token_valid", "renew_access_token", "generate_tokens", "gettokenfromcode", "get_token_from_code", "authorizationcodegrant", // what the frames of a stack tell
	}},
	{askedDiscovery, []string{
		".well-known", "openid-configuration", "provider config", "query provider", "get provider", "discovery", "discover", "provider metadata", "openid configuration", "jwks", "/certs", "/keys", "oidc provider", "openid connect provider", "issuer metadata", "authorization server config", "authorization server metadata", "fetch keys", "openidconfiguration",
	}},
	{askedUserinfo, []string{"userinfo", "user info", "user_info", "user-info"}},
	{askedPage, []string{"&response_type=", "?response_type=", "/authorize?", "code_challenge_method="}},
	{askedAPI, []string{"/admin/", "/api/", "//api.", "graph.microsoft.com", "management.azure.com"}},
}

// grantWords tell which grant was made. One that names several, as the protocol's own description of invalid_grant
// does, tells none.
var grantWords = []topicList{
	{byCode, []string{
		"grant_type=authorization_code", "'grant_type':'authorization_code'", "grant_type: authorization_code", "redeem", "authorization code", "authorization_code", "auth code", "code exchange", "exchange code", "exchanging code", "exchange authorization code",
		"callback", "fetching access token", "&code=", "?code=", "code to token", "code for token", "socialite", "omniauth", "passport", "next-auth", "getaccesstokenresponse", "validateauthorizationcode", "sign in with apple", "completing login", "code_verifier", "access_token_response", "device_code", "token exchange failed", "verification code", "enter the code", "paste the code", "flowexchangeerror", "step2_exchange", "error retrieving access token", "exchange oauth2 token", "league/oauth2-client", "client::oauth2->get", "oauth_exchanger", "oauth2.0_access_token", "handling auth response", "authorizationcode.gettoken", "/authorized", "authorized code", "access grant", "access_grant",
	}},
	{byRefresh, []string{"refresh", "problem in node"}}, // a workflow of n8n runs on tokens that it keeps
	{byPassword, []string{
		"grant_type=password", "'grant_type':'password'", "resource owner password", "ropc", "password grant", "password credentials", "password=", "username=", "passwordgrant", "-d password", "usernamepassword", "username-password", "password_grant", "withpassword(", "with_password(", "passwordasync(", "getaccesstoken('password'", "grant_type: password", "grant_type: 'password'", "scriptauthorizer", "user login", "unable to login", "authentication failure",
	}},
	{byAssertion, []string{"jwt-bearer", "service account", "service_account", "serviceaccount", "jwt grant", "jwt bearer"}},
	{byProof, []string{"client_assertion", "clientassertion", "client assertion", "private_key_jwt", "client_secret_jwt", "tls_client_auth"}},
}

// grantCauses are what the refusal of a grant means, by the grant.
var grantCauses = []struct {
	grant topic
	cause string
}{
	{byCode, "flow.code-expired"},
	{byRefresh, "flow.refresh-token"},
	{byPassword, "flow.user"},
	{byAssertion, "flow.client-auth"},
}

// asked gives the endpoint that the words nearest to a status are about, "" where none are near.
func (s *surroundings) asked(start, end int) oauth.Endpoint {
	switch about := s.nearest(start, end, askedToken|askedDiscovery|askedUserinfo|askedAPI|askedPage); {
	case about&askedDiscovery != 0:
		return oauth.EndpointDiscovery
	case about&askedUserinfo != 0:
		return oauth.EndpointUserinfo
	case about&askedToken != 0:
		return oauth.EndpointToken
	case about&askedPage != 0:
		return oauth.EndpointAuthorization
	case about&askedAPI != 0:
		return oauth.EndpointResource
	}
	return ""
}

// codeCause gives the cause of a code of the protocol, which depends on the grant that it refuses, or on what was asked.
func (s *surroundings) codeCause(c *oauthCode, start, end int) string {
	if c.grant {
		return cmp.Or(s.refusedGrant(start, end), c.cause)
	}
	if c.proof != "" && s.near(start, end, byProof) {
		return c.proof
	}
	for _, a := range c.at {
		if a.endpoint == oauth.EndpointAuthorization && s.asked(start, end) == a.endpoint {
			return a.cause
		}
	}
	return c.cause
}

// refusedGrant gives the cause of a refused grant where the text around tells of one grant only, "" elsewhere.
func (s *surroundings) refusedGrant(start, end int) string {
	found := ""
	for _, g := range grantCauses {
		if !s.near(start, end, g.grant) {
			continue
		}
		if found != "" {
			return ""
		}
		found = g.cause
	}
	return found
}

// nearest gives those of the topics that are nearest, within toldReach, both sides at once.
func (s *surroundings) nearest(start, end int, about topic) topic {
	s.read()
	first, last := start/blockSize, min(len(s.blocks)-1, end/blockSize)
	for n := range toldReach / blockSize {
		found := s.blocks[max(0, first-n)] | s.blocks[min(len(s.blocks)-1, last+n)]
		if found&about != 0 {
			return found & about
		}
	}
	return 0
}
