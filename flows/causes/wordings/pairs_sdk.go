package wordings

import "slices"

// sdkPairs are what the SDKs of identity providers and the libraries for signing in say, in their authors' words.
func sdkPairs() []Pair {
	return slices.Concat(factorPairs(), renewalPairs(), sdkStepPairs(), sdkTokenPairs(), sdkClaimPairs(), sdkSignaturePairs(), sdkSettingPairs(), sdkEndpointPairs(), sdkRequestPairs(), sdkMorePairs())
}

// sdkBroken is what is said of a step that did not come about.
var sdkBroken = []string{
	"fail", "error", "unable", "could not", "couldn't", "cannot", "can't", "did not work", "didn't work", "doesn't work", "timed out", "timeout", "rejected", "aborted", "unsuccessful", "not successful", "did not complete", "was interrupted",
}

// factorPairs are what is said of the second factor, and of passkeys, which are one.
func factorPairs() []Pair {
	return []Pair{
		{
			[]string{
				"passkey", "passkeys", "webauthn", "web authn", "second factor", "secondary factor", "secondary factors", "authentication factor", "authentication factors", "biometric", "biometrics", "biometric factor", "mfa token", "mfa challenge", "mfa code", "mfa enrollment", "mfa verify", "mfa verification", "mfa setup", "mfa context",
				"mfa info", "mfa session", "mfa login", "otp challenge", "okta verify", "windows hello", "yubikey", "security key", "security key or biometric authenticator", "available factors", "completed factors",
			},
			words(sdkBroken, wrong, unequal, ended, unknown, missing, refused, required, []string{
				"no longer supported", "does not support", "doesn't support", "no available", "not satisfy", "not satisfied", "any enabled", "no valid", "too many failed", "ceremony", "blocked", "no suitable", "pending", "no registered", "not deleted", "abort", "no secondary",
			}),
			"flow.mfa", 0.66, NearOrShort,
		},
		{
			[]string{"mfa", "two-factor", "two factor", "multi-factor", "multi factor", "multifactor", "totp", "mfa factor", "mfa method", "mfa methods"},
			words(wrong, unequal, ended, refused, required, []string{
				"not satisfy", "not satisfied", "any enabled", "no valid", "too many failed", "blocked", "no registered", "not completed", "failed to verify", "verification failed", "failed to complete", "not found", "cannot initiate", "challenge failed", "mfa failed", "is missing", "missing mfa", "authentication failed", "error_totp", "pending credential", "enrollment id",
			}),
			"flow.mfa", 0.66, NearOrShort,
		},
		{
			[]string{"authenticator", "authenticators", "platform authenticator"},
			[]string{
				"enroll", "enrol ", "unable to verify", "failed to verify", "verify error", "could not be verified", "failed to challenge", "unable to process", "no available", "previously registered", "already registered", "previously_registered", "general error", "missing discoverable", "missing user verification",
				"supported pubkey", "supported any of", "invalid authenticator", "authenticator is not supported", "not supported on this", "does not support it", "authenticator supported it",
			},
			"flow.mfa", 0.62, NearOrShort,
		},
		{
			[]string{"discoverable credential", "discoverable credentials", "relying party id", "rp id", "rpid", "public key credential", "attestation response", "attestation or assertion response", "assertion response", "authentication ceremony", "pubkeycredparams", "credential from public key"},
			words(sdkBroken, wrong, unequal, unknown, missing, refused, required, []string{"no available", "not registrable", "not a registrable", "no credential", "not a valid attestation", "abort", "was sent an abort", "blocked"}),
			"flow.mfa", 0.6, NearOrShort,
		},
		{
			[]string{"sms verification code", "otp", "otp code", "verification credential", "recovery code", "backup code", "passcode", "push notification", "duo"},
			words(sdkBroken, wrong, ended, missing, required, unknown[:3], []string{"not enabled", "not available", "is empty", "no verification credential"}),
			"flow.mfa", 0.61, NearSignIn,
		},
		{
			[]string{"biometric verification", "user verification", "a pin", "biometric or pin"},
			[]string{"required to sign in", "required to set up", "required to setup", "is required", "were required", "was not performed", "not performed", "failed"},
			"flow.mfa", 0.62, NearOrShort,
		},
	}
}

// renewalPairs are what is said where a token is renewed, and of people whose session is over.
func renewalPairs() []Pair {
	return []Pair{
		{
			[]string{
				"silent refresh", "silent renew", "silent renewal", "silent sign-in", "silent signin", "silent login", "silent authentication", "signin silent", "acquire token silent", "silent token", "silently authenticate", "token silently", "tokens silently", "silently retrieving", "token refresh", "token renewal",
				"refreshing session", "refresh session", "session refresh", "refreshed session", "running refresh", "auto refresh", "auto-refresh", "automatic refresh", "auto token refresh", "refreshing token", "refreshing tokens", "refresh tokens", "refreshing the new access", "renew token",
				"refresh the token", "backend refresh", "refreshing mrrt", "refresh tokens async", "silent login async", "force refresh session", "exchange refresh token",
			},
			sdkBroken, "flow.refresh-token", 0.62, NearOrShort,
		},
		{
			[]string{"token refresh", "token renewal", "reauthentication", "re-authentication", "full reauth", "reauth", "re-auth", "a new login", "fresh login", "interactive login", "signing in again", "logging in again"},
			[]string{"is required", "required", "is needed", "needed", "necessary", "may be needed"},
			"flow.refresh-token", 0.56, NearOrShort,
		},
		{[]string{"refresh token", "refresh_token"}, []string{"is required", "must be provided", "is needed", "must be present", "not issued to this client", "silent not active"}, "flow.refresh-token", 0.62, NearOrShort},
		{
			[]string{"user", "end-user", "end user", "subject", "you"},
			[]string{
				"not logged in", "not currently logged in", "isn't logged in", "aren't logged in", "not signed in", "isn't signed in", "aren't signed in", "no longer signed", "no longer logged in", "not logged in anymore", "not yet logged in", "without being logged in",
				"probably not logged in", "not currently signed in",
			},
			"flow.refresh-token", 0.52, NearOrShort,
		},
		{
			[]string{"session", "login session", "auth session", "sign-in session", "user session"},
			[]string{"does not exist anymore", "doesn't exist anymore", "no longer exists", "no active", "no session is", "no session currently", "retrieve a new session", "session expired and could not", "missing session", "not active", "could not be refreshed", "cannot be refreshed", "must have an active", "has been terminated", "was invalidated"},
			"flow.refresh-token", 0.5, NearSignIn,
		},
	}
}

// sdkStepPairs are what is said of the browser's part, of what it brings back, and of the person before it.
func sdkStepPairs() []Pair {
	return []Pair{
		{
			[]string{"popup", "pop-up", "popup window", "login popup", "sign-in popup", "auth popup"},
			[]string{"blocked", "unable to open", "could not be opened", "couldn't be opened", "cannot be opened", "failed to open", "could not open", "not open a popup", "blocker"},
			"flow.denied", 0.66, NearSignIn,
		},
		{
			[]string{"sign in", "sign-in", "signin", "login", "authentication", "authorization", "passkey", "passkey creation", "signature request", "consent", "sign in with redirect", "device code polling", "credential"},
			[]string{"was cancelled", "was canceled", "been cancelled", "been canceled", "polling cancelled", "polling canceled", "rejected by the user", "chosen to reject", "you have rejected", "consent denied", "not approved", "push rejected", "did not provide credentials", "cancelled or no credential"},
			"flow.denied", 0.67, NearOrShort,
		},
		{
			[]string{"callback", "callback uri", "callback url", "redirect url", "redirect uri", "return url", "redirect back"},
			[]string{"missing state", "missing code", "missing the code", "missing the state", "missing the required code", "missing the required state", "no state", "without state", "lacks state", "state parameter is missing", "code parameter is missing", "missing the state query"},
			"flow.code-expired", 0.69, NotElsewhere,
		},
		{
			[]string{
				"state in url", "state in the url", "state in redirect uri", "state in the redirect", "returned state", "cached state", "oauth state", "state token", "state package", "proxy state", "sign-in session", "auth state", "anti-csrf token", "anti csrf", "anti csrf token", "xsrf token",
				"cross-site request", "cross-site navigation", "csrf protection", "nonce cookie", "cookie nonce", "nonce claim", "expected nonce", "nonce value", "saml sso session", "login link", "magic link", "expected state", "c_nonce", "proof nonce",
			},
			words(wrong, unequal, ended, unknown, missing, failing, required, []string{"blocked", "no oauth state", "does not exist", "already used", "not in cookies", "not be parsed"}), "flow.code-expired", 0.63, NearOrShort,
		},
		{
			[]string{"sign in", "sign-in", "login", "signing in", "authentication", "authentication period", "sign-in attempt", "login attempt"},
			[]string{"took longer than", "attempt timed out", "you have timed out", "session timed out before"},
			"flow.code-expired", 0.6, NearOrShort,
		},
		{
			[]string{"authorization code", "auth code", "code for grant"},
			[]string{"must be passed", "please check", "failed to validate", "failed to redeem", "could not be redeemed", "no authorization code", "missing authorization code"},
			"flow.code-expired", 0.5, NearOrShort,
		},
		{
			[]string{"credential", "credentials", "auth credential", "login credentials", "authentication information", "user credentials"},
			[]string{"is incorrect", "are incorrect", "incorrect,", "already in use", "already associated", "wrong credential", "invalid credential", "credential is invalid", "mismatching", "not correspond to the", "wrong", "supplied credential", "supplied credentials", "invalid authentication"},
			"flow.user", 0.5, NearSignIn,
		},
		{
			[]string{"user email", "your email", "email domain", "sign-in user", "hosted domain", "user's domain", "email address domain"},
			[]string{"not from an allowed", "not in an allowed", "not satisfy the", "not an allowed domain", "domain mismatch", "not belong to an allowed", "does not match the required"},
			"flow.user", 0.62, NearOrShort,
		},
		{
			[]string{"cannot sign in", "cannot sign up", "can't sign in", "unable to sign in", "unable to join", "cannot log in", "can't log in"},
			[]string{"security reasons", "authentication policy", "contact your admin", "contact support", "contact your administrator"},
			"flow.user", 0.56, NearOrShort,
		},
	}
}
