package wordings

// cloudPhrases are what OpenStack and the clouds of Oracle, Alibaba, Tencent, Huawei, DigitalOcean and Cloudflare say of
// credentials, and the command lines of hosts.
var cloudPhrases = []Phrase{
	{"the request you have made requires authentication", "flow.user", 0.85},
	{"auth plugin requires parameters which were not given", "request.malformed", 0.88},
	{"authorization failed or requested resource not found", "forbidden.capability", 0.93},
	{"notauthorizedornotfound", "forbidden.capability", 0.9},
	{"specified access key is not found", "access-denied.client-id", 0.93},
	{"specified signature is not matched", "access-denied.client-secret", 0.92},
	{"securitytokenexpired", "expired.not-renewed", 0.95},
	{"invalidsecuritytoken.expired", "expired.not-renewed", 0.95},
	{"authfailure.signatureexpire", "token.clock", 0.94},
	{"authfailure.tokenfailure", "expired.not-renewed", 0.9},
	{"authfailure.secretidnotfound", "access-denied.client-id", 0.94},
	{"authfailure.invalidsecretid", "access-denied.client-id", 0.94},
	{"authfailure.signaturefailure", "access-denied.client-secret", 0.93},
	{"authfailure.unauthorizedoperation", "forbidden.capability", 0.93},
	{"incorrect iam authentication information", "access-denied.client-secret", 0.75},
	{"incorrect iam authentication information: token expires", "expired.not-renewed", 0.93},
	{"'code':10000,'message':'authentication error'", "expired.not-renewed", 0.78},
	{"timed out waiting for authorization code", "flow.code-expired", 0.92},
	{"'message':'unable to authenticate you'", "expired.not-renewed", 0.82},
	{"token is not valid. use 'vercel login'", "flow.refresh-token", 0.88},
	{"token provided to heroku_api_key is invalid", "expired.not-renewed", 0.93},
	{"have you run firebase login", "flow.refresh-token", 0.88},
	{"firebase login --reauth", "flow.refresh-token", 0.9},
	{"an expo user account is required to proceed", "flow.refresh-token", 0.88},
	{"run 'doctl auth init'", "flow.refresh-token", 0.88},
	{"access token by running supabase login", "flow.refresh-token", 0.9},
	{"verify you have provided the correct credentials", "flow.user", 0.85},
	{"is not enrolled with duo", "flow.mfa", 0.93},
	{"'invalid_client','error_description':'failed to verify signature", "access-denied.client-secret", 0.92},
}

// cloudLoose are those of their wordings that others have too.
var cloudLoose = []Phrase{
	{"not logged in. use", "flow.refresh-token", 0.82},
	{"not logged in. run", "flow.refresh-token", 0.82},
	{"not logged in. please", "flow.refresh-token", 0.8},
	{"not logged in, please", "flow.refresh-token", 0.8},
	{"not logged in, run", "flow.refresh-token", 0.82},
}
