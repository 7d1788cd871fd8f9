package causes

import "slices"

// libraryTables are the wordings of client libraries, tools and runtimes, by language or kind.
func libraryTables() []phraseTable {
	return []phraseTable{
		{when: always, phrases: slices.Concat(
			goPhrases, pythonPhrases, nodePhrases, browserPhrases, javaPhrases, springPhrases, dotNetPhrases, rubyPhrases, phpPhrases, rustPhrases,
			azurePhrases, toolPhrases, proxyPhrases, frameworkPhrases, mobilePhrases,
		)},
		{when: nearOrShort, phrases: slices.Concat(goShort, pythonShort, nodeShort, browserShort, javaShort, phpShort, proxyShort, frameworkShort)},
		{when: nearSignIn, phrases: prosePhrases},
		{when: notElsewhere, phrases: slices.Concat(runtimeNetworkPhrases, wirePhrases, windowsPhrases, rustNetworkPhrases)},
	}
}

// librarySignInWords are names of libraries, and words of theirs, that show that a text is about signing in.
var librarySignInWords = []string{
	"rperror", "operror", "go-jose", "joserfc", "joseerror", "jose:", "nimbusds", "jws", "jwe:", "jose4j", "openidconnect", "omniauth", "socialite", "next-auth", "[auth][", "authjs",
	"browserauth", "clientauth", "interactionrequired", "keyfunc", "azure.identity", "azureidentity", "oidcclient", "authcallback", "credentialunavailable", "simplejwt", "social_core",
	"appauth", "suspiciousoperation", "tokenerror", "authstate", "token endpoint", "token request", "token response", "oauthbearer", "service principal", "userinfo", "in cdf",
}
