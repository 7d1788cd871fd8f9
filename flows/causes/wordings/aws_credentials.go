package wordings

// awsCredentialPhrases are what AWS's command line, its libraries and the helpers around them say on the way to credentials.
var awsCredentialPhrases = []Phrase{
	{"failed to get credentials for * credentials missing", "request.malformed", 0.88},
	{"webidentityerr: unable to read file", "request.malformed", 0.9},
	{"assumerolewithwebidentity operation: request arn is invalid", "request.malformed", 0.9},
	{"has no pod identity association", "access-denied.api-permission", 0.82},
	{"untrusted signing certificate", "flow.client-auth", 0.86},
	{"untrusted certificate. insufficient certificate", "flow.client-auth", 0.92},
	{"aws_signing_helper * untrusted", "flow.client-auth", 0.88},
	{"'samlassertion' failed to satisfy constraint * length less than", "token.too-large", 0.86},
	{"your request included an invalid saml response", "token.claims", 0.76},
	{"unable to locate idp authentication form", "idp.endpoint", 0.82},
	{"reached an unknown page within the authentication process", "idp.endpoint", 0.75},
	{"unable to recognize page state", "idp.endpoint", 0.55},
	{"credentials could not be used to assume 'arn:", "forbidden.capability", 0.88},
	{"aws calls for account * but no credentials", "request.malformed", 0.9},
	{"missing credentials in config, if using aws_config_file", "request.malformed", 0.9},
	{"rolesessionname in authnresponse must match", "token.claims", 0.92},
	{"requested durationseconds exceeds the maxsessionduration", "request.malformed", 0.92},
	{"roles may not be assumed by root accounts", "flow.not-allowed", 0.92},
	{"assume role with mfa enabled, but assumeroletokenprovider", "flow.mfa", 0.95},
	{"must provide both mfa serial number and one time pass code", "flow.mfa", 0.95},
	{"unable to validate mfa code", "flow.mfa", 0.92},
	{"(invalidclientexception) when calling the createtoken", "access-denied.client-id", 0.85},
	{"authinvalidgranterror", "flow.code-expired", 0.75},
	{"authuserinforesponsesizeexceeded", "token.too-large", 0.9},
	{"authuserclaimssizeexceeded", "token.too-large", 0.88},
	{"authmissingcodeparam", "request.malformed", 0.75},
	{"authinvalidtokenresponse", "idp.endpoint", 0.75},
	{"authinvaliduserinforesponse", "idp.endpoint", 0.75},
	{"authuserinfoeprequestfailed", "idp.endpoint", 0.72},
	{"(invalidgrantexception) when calling the createtoken", "flow.refresh-token", 0.88},
	{"ec2rolerequesterror: no ec2 instance role found", "request.malformed", 0.85},
	{"no ec2 imds role found", "request.malformed", 0.66},
	{"difference between the request time and the server's time is too large", "token.clock", 0.94},
	{"could not exchange api key and secret for token", "access-denied.client-secret", 0.86},
	{"credential refresh failed, response did not contain", "idp.endpoint", 0.85},
}

// googleCredentialPhrases are what Google's command line says on the way to credentials.
var googleCredentialPhrases = []Phrase{
	{"] not enabled on project [", "access-denied.api-permission", 0.9},
	{"invalid account type for '--audiences'", "request.malformed", 0.88},
	{"invalid account type for '--impersonate", "request.malformed", 0.88},
	{"anonymous caller does not have", "request.malformed", 0.76},
	{"anonymous callers do not have", "request.malformed", 0.76},
}
