package wordings

import "slices"

// libraryTables are the wordings of client libraries, tools and runtimes, by language or kind.
func libraryTables() []Table {
	return append(sdkTables(), []Table{
		{When: Always, Phrases: slices.Concat(
			goPhrases, pythonPhrases, nodePhrases, browserPhrases, javaPhrases, springPhrases, dotNetPhrases, rubyPhrases, phpPhrases, rustPhrases,
			azurePhrases, toolPhrases, proxyPhrases, frameworkPhrases, mobilePhrases, signInLibraryPhrases, nodeSignInPhrases, webSignInPhrases, pythonSignInPhrases, samlPhrases, oauth1Phrases, applePhrases(), libraryPlainPhrases,
		)},
		{When: NearOrShort, Phrases: slices.Concat(goShort, pythonShort, nodeShort, browserShort, javaShort, phpShort, proxyShort, frameworkShort, signInLibraryLoose)},
		{When: NearSignIn, Phrases: slices.Concat(prosePhrases, decodedPhrases(), framePhrases, webSignInLoose)},
		{When: NotElsewhere, Phrases: slices.Concat(runtimeNetworkPhrases, wirePhrases, windowsPhrases, rustNetworkPhrases)},
	}...)
}

// SignIn are names of libraries, and words of theirs, that show that a text is about signing in.
var SignIn = []string{
	"connect-pnponline", "connect-mggraph", "connect-exchangeonline", "connect-azaccount", "connect-azuread", "connect-msolservice", "connect-sposervice", "connect-microsoftteams", "certificatecredential", "secretcredential", "identitycredential", "tokencredential", "assertioncredential", "acquire a token", "obtain a token",
	"rperror", "operror", "go-jose", "joserfc", "joseerror", "jose:", "nimbusds", "jws", "jwe:", "jose4j", "openidconnect", "omniauth", "socialite", "next-auth", "[auth][", "authjs",
	"browserauth", "clientauth", "interactionrequired", "keyfunc", "azure.identity", "azureidentity", "oidcclient", "authcallback", "credentialunavailable", "simplejwt", "social_core",
	"appauth", "suspiciousoperation", "tokenerror", "authstate", "token endpoint", "token request", "token response", "oauthbearer", "service principal", "userinfo", "in cdf", "xboxlive", "minecraftservices", "wstrust", "ws-trust", "microsoft.identity", "connect-mggraph", "connect-azaccount", "connect-exchangeonline", "connect-pnponline", "rs256", "hs256", "es256", "ps256",
	"/auth/", "=auth/", "auth.go:", "auth.ts:", "auth.js:", "auth.py", "auth.rb:", "auth.php", ".auth:", " auth: ", "authprovider", "/callback?", "&state=", "?state=", "[auth]", "[auth:", "(auth)", "auth::", "auth.service", "auth-service", "auth_service", "authservice", "authcontroller", "auth.controller", "auth_controller", "authhandler", "auth_handler",
	"auth.middleware", "auth_middleware", "authmiddleware", "logger=auth", "component=auth", "module=auth", "'logger':'auth", "'component':'auth", "'module':'auth", // what logs call the part that signs in
	"better auth", "better-auth", "social_django", "passport-", "oauth2client", "oauth-client", "oauth_token", "oauth_problem", "auth error", "authsession", "trustedorigins", "nextauth", "allauth", "unauthorized", "authsdkerror", "autherror", "oauthexception", "silhouette", "unable to logon", "failed to logon", "logon failed", "onloggedon",
}
