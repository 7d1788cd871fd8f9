package wordings

// nativePersonPhrases are what Kerberos, RADIUS, VPNs, Shiro and LDAP say where a name and a password don't fit.
var nativePersonPhrases = []Phrase{
	{"received control message: auth_failed", "flow.user", 0.85},
	{"control message: auth_failed", "flow.user", 0.82},
	{"auth_failed,session", "expired.not-renewed", 0.86},
	{"(auth failed, ", "flow.user", 0.7},
	{"auth failed, 1 attempts", "flow.user", 0.7},
	{"preauthentication failed", "flow.user", 0.82},
	{"pre-authentication information was invalid", "flow.user", 0.85},
	{"password incorrect while getting initial credentials", "flow.user", 0.93},
	{"client's credentials have been revoked", "flow.user", 0.9},
	{"client not found in kerberos database", "flow.user", 0.88},
	{"kinit: client * not found in kerberos database", "flow.user", 0.93},
	{"client '* not found in kerberos database", "flow.user", 0.9},
	{"server not found in kerberos database", "access-denied.api-permission", 0.7},
	{"server * not found in kerberos database", "access-denied.api-permission", 0.7},
	{"clock skew too great", "token.clock", 0.95},
	{"cannot find kdc for realm", "access-denied.tenant", 0.8},
	{"cannot find kdc for requested realm", "access-denied.tenant", 0.8},
	{"cannot contact any kdc", "network.refused", 0.8},
	{"cannot resolve network address for kdc", "network.dns", 0.9},
	{"ticket expired", "expired.not-renewed", 0.8},
	{"krb5krb_ap_err_tkt_expired", "expired.not-renewed", 0.9},
	{"ticket not yet valid", "token.clock", 0.9},
	{"no kerberos credentials available", "request.malformed", 0.75},
	{"failed to find any kerberos tgt", "request.malformed", 0.7},
	{"failed to find any kerberos credential", "request.malformed", 0.7},
	{"acceptsecuritycontext error, data 525", "flow.user", 0.95},
	{"acceptsecuritycontext error, data 52e", "flow.user", 0.95},
	{"acceptsecuritycontext error, data 530", "flow.user", 0.95},
	{"acceptsecuritycontext error, data 531", "flow.user", 0.95},
	{"acceptsecuritycontext error, data 532", "flow.user", 0.95},
	{"acceptsecuritycontext error, data 533", "flow.user", 0.95},
	{"acceptsecuritycontext error, data 701", "flow.user", 0.95},
	{"acceptsecuritycontext error, data 773", "flow.user", 0.95},
	{"acceptsecuritycontext error, data 775", "flow.user", 0.95},
	{"rejected our login", "flow.user", 0.7},
	{"rejected your login", "flow.user", 0.65},
	{"ms-chap2-response is incorrect", "flow.user", 0.88},
	{"ms-chap-response is incorrect", "flow.user", 0.88},
	{"incorrectcredentialsexception", "flow.user", 0.88},
	{"unknownaccountexception", "flow.user", 0.88},
	{"lockedaccountexception", "flow.user", 0.92},
	{"disabledaccountexception", "flow.user", 0.92},
	{"excessiveattemptsexception", "flow.user", 0.88},
	{"expiredcredentialsexception", "flow.user", 0.85},
	{"unable to find account data for the submitted authenticationtoken", "flow.user", 0.9},
	{"submitted credentials for token", "flow.user", 0.8},
	{"subject does not have permission", "forbidden.capability", 0.9},
	{"subject does not have role", "forbidden.capability", 0.9},
	{"notonorafter in condition", "expired.not-renewed", 0.85},
	{"notbefore in condition", "token.clock", 0.85},
	{"notonorafter in subjectconfirmationdata", "flow.code-expired", 0.85},
	{"invalid audience in condition", "invalid-token.audience", 0.93},
	{"arn:aws:sts * is not authorized to perform", "forbidden.capability", 0.85},
	{"arn:aws:iam * is not authorized to perform", "forbidden.capability", 0.85},
	{"is not authorized to perform: ", "forbidden.capability", 0.75},
	{"partial credentials found in", "request.malformed", 0.8},
	{"introspection failed: token is not active", "expired.not-renewed", 0.93},
	{"introspection failed: no username returned", "token.claims", 0.9},
	{"couldn't find mech", "flow.client-auth", 0.75},
	{"xoauth2 authentication failed: no mechanism available", "flow.client-auth", 0.9},
	{"authentication failed: no mechanism available", "flow.client-auth", 0.85},
	{"no worthy mechs found", "flow.client-auth", 0.85},
	{"introspection failed: missing value", "idp.endpoint", 0.7},
}

// refusalNames are refusals that the names of errors end in: GOA_ERROR_AUTHENTICATION_FAILED, STATUS_PROXY_UNAUTHORIZED. They leave open why.
var refusalNames = []Phrase{
	{"authentication_failed", "access-denied.client-secret", 0.36},
	{"authentication_failure", "access-denied.client-secret", 0.36},
	{"authentication-failed", "access-denied.client-secret", 0.36},
	{"auth_failed", "access-denied.client-secret", 0.36},
	{"login_failed", "flow.user", 0.36},
	{"login_denied", "flow.user", 0.36},
	{"status_unauthorized", "expired.not-renewed", 0.36},
	{"proxy_unauthorized", "network.proxy", 0.85},
	{"proxy_authentication_required", "network.proxy", 0.9},
}

// unauthenticatedPhrases are what programs say that signed in for a person at a server of their own, and failed.
func unauthenticatedPhrases() []Phrase {
	var list []Phrase
	for _, failed := range []string{"unable to ", "failed to ", "failure to ", "could not ", "couldn't ", "cannot ", "can't ", "not able to "} {
		for _, step := range []string{"authenticate as", "authenticate to", "authenticate on", "authenticate against", "authenticate using password", "authenticate using oauth2", "log in as", "log on as", "login as"} {
			list = append(list, Phrase{failed + step, "flow.user", 0.48})
		}
	}
	return list
}
