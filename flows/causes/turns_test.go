package causes

import (
	"strings"
	"testing"
)

// turns are the ways in which programs say one thing of whatever % is.
var turns = map[string][]string{
	"wrong": {
		"invalid %", "% is invalid", "% is not valid", "the % is wrong", "incorrect %", "bad %", "% rejected", "unexpected %", "% was rejected by the server",
		"the provided % was not accepted", "provided % is not correct", "% supplied is invalid", "your % is invalid", "an invalid % was supplied", "received invalid %",
		"got an unexpected %", "% validation error", "% isn't valid", "% not accepted", "%: invalid", "% 'abc' is invalid", "% (abc-1) is not valid",
		"the % in the request is invalid", "% seems to be invalid", "% is not acceptable", "server rejected the %", "% was refused", "% failed validation",
		"% did not pass validation", "% looks wrong", "please check your %", "could not validate %", "% could not be validated",
	},
	"missing": {
		"missing %", "% is missing", "no % found", "no % provided", "% not found", "% is required", "% was not provided", "% must be provided", "% is empty",
		"% cannot be empty", "% is not set", "% not specified", "you must specify a %", "% is undefined", "% is null", "could not find %", "unable to find %",
		"failed to get %", "without a %", "% not configured", "% has not been set", "% required", "% wasn't provided", "% isn't set", "no % given", "% needs to be set",
		"please provide a %", "please set %", "% not set", "% absent", "% was empty", "% was not found", "did not receive %", "% not present", "requires a %",
		"% must not be empty", "% must be set", "% should be provided", "% is mandatory", "% was not supplied", "% was not specified", "% is not defined", "% not defined",
		"% wasn't found", "% cannot be null", "% was null", "% missing from request", "request has no %", "request does not contain %", "request lacks %",
	},
	"ended": {
		"% expired", "% has expired", "% is expired", "expired %", "% is no longer valid", "% was revoked", "% has been revoked", "% not found or expired",
		"invalid or expired %", "% already used", "your % has expired", "the % you provided has expired", "% is too old", "% lifetime has ended", "% has lapsed",
		"% invalid or expired", "% is invalid or has expired", "% expired or revoked", "% has been invalidated", "% no longer valid", "% is not valid anymore",
		"% has been consumed",
	},
	"unknown": {
		"unknown %", "% not found", "% does not exist", "no such %", "unrecognized %", "% is not registered", "% not recognized", "could not find %", "% could not be found",
		"% is not known", "couldn't find the %", "% 'abc' not found", "% abc does not exist", "% abc is unknown", "no % with id abc", "% abc is not registered",
		"% was not recognized", "% could not be located", "% cannot be found", "we couldn't find the %", "% not known to the server", "unregistered %",
	},
	"unequal": {
		"% mismatch", "% does not match", "% doesn't match", "% did not match", "mismatched %", "% do not match", "wrong %", "unexpected %: got a, want b", "% differs",
		"% not equal to expected value", "% does not match the expected one", "% mismatch: expected a, got b", "% is different", "% from request does not match",
		"expected % a but got b", "% not matching", "% is not the expected one", "% doesn't equal expected", "% and expected value differ", "% a is not equal to b",
	},
	"refused": {
		"% not supported", "unsupported %", "% is not allowed", "% not enabled", "% is disabled", "% is not permitted", "% not allowed for this client", "does not support %",
		"% is not implemented", "% not available", "% not supported by server", "server does not support %", "% unavailable", "% isn't supported", "% isn't allowed",
		"% isn't enabled for this client", "cannot use %", "% has been disabled", "% not permitted", "client may not use %", "client is not allowed to use %",
		"% must be enabled first",
	},
	"unread": {
		"failed to parse %", "could not parse %", "error parsing %", "unable to decode %", "% is malformed", "malformed %", "% decode error", "failed to decode %",
		"invalid % format", "% could not be parsed", "cannot decode %", "error decoding %", "% has wrong format", "failed to unmarshal %", "unable to parse %",
	},
	"unfetched": {
		"failed to fetch %", "could not retrieve %", "error fetching %", "unable to load %", "failed to get %", "failed to load %", "cannot download %", "error retrieving %",
		"% request failed", "failed to refresh %", "failed to parse %", "unable to parse %", "error getting %", "could not fetch %", "% not available",
		"% could not be retrieved", "problem fetching %", "failed fetching %", "% fetch failed", "% retrieval failed", "% download failed", "% could not be loaded",
		"% could not be fetched", "% lookup failed", "can't get %", "can't fetch %", "% unavailable", "% is unavailable", "% is not reachable", "% is empty",
		"% is not valid json", "malformed %", "% is malformed", "% returned 404", "% returned status 500", "got status 404 for %", "unable to read %", "failed to decode %",
		"error decoding %", "unexpected %",
	},
	"failing": {
		"failed to %", "% failed", "could not %", "error while trying to %", "unable to %", "cannot %",
	},
}

// Whatever a program says of a thing, and in whatever turn, names the same cause.
func TestTurnsOfPhrase(t *testing.T) {
	t.Parallel()
	for _, said := range []struct {
		cause  string
		things []string
		turns  string
	}{
		{"access-denied.client-id", []string{"client id", "client_id", "clientId"}, "wrong unknown missing"},
		{"access-denied.client-secret", []string{"client secret", "client_secret", "clientSecret"}, "wrong ended"},
		{"flow.redirect-uri", []string{"redirect uri", "redirect_uri", "redirectUri", "callback url"}, "wrong missing unequal unknown"},
		{"flow.code-expired", []string{"authorization code", "auth code", "device code"}, "wrong ended"},
		{"flow.pkce", []string{"code verifier", "code_verifier", "codeVerifier"}, "wrong missing unequal"},
		{"flow.refresh-token", []string{"refresh token", "refresh_token", "refreshToken"}, "wrong missing ended unknown"},
		{"flow.client-auth", []string{"client assertion", "client_assertion"}, "wrong ended"},
		{"flow.dpop", []string{"DPoP proof"}, "wrong missing ended"},
		{"flow.mfa", []string{"totp code", "2fa code", "authenticator code"}, "wrong ended"},
		{"flow.not-allowed", []string{"implicit flow", "device flow", "grant type", "response_type"}, "refused"},
		{"token.signature", []string{"token signature", "id token signature"}, "wrong"},
		{"token.opaque", []string{"jwt", "id token", "access token", "jwt payload"}, "unread"},
		{"expired.not-renewed", []string{"access token", "access_token", "accessToken", "jwt"}, "ended"},
		{"idp.discovery", []string{"discovery document", "openid configuration", "jwks", "provider metadata"}, "unfetched"},
		{"flow.refresh-token", []string{"refresh token", "renew token", "refresh the session"}, "failing"},
	} {
		for _, thing := range said.things {
			for _, of := range strings.Fields(said.turns) {
				for _, turn := range turns[of] {
					text := strings.ReplaceAll(turn, "%", thing)
					if got := firstCause(text); got != said.cause {
						t.Errorf("%q: got %s, want %s", text, got, said.cause)
					}
				}
			}
		}
	}
}
