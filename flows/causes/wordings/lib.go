package wordings

import "slices"

// libraryTables are the wordings of client libraries, tools and runtimes, by language or kind.
func libraryTables() []Table {
	return []Table{
		{When: Always, Phrases: slices.Concat(
			goPhrases, pythonPhrases, nodePhrases, browserPhrases, javaPhrases, springPhrases, dotNetPhrases, rubyPhrases, phpPhrases, rustPhrases,
			azurePhrases, toolPhrases, proxyPhrases, frameworkPhrases, mobilePhrases,
		)},
		{When: NearOrShort, Phrases: slices.Concat(goShort, pythonShort, nodeShort, browserShort, javaShort, phpShort, proxyShort, frameworkShort)},
		{When: NearSignIn, Phrases: prosePhrases},
		{When: NotElsewhere, Phrases: slices.Concat(runtimeNetworkPhrases, wirePhrases, windowsPhrases, rustNetworkPhrases)},
	}
}

// SignIn are names of libraries, and words of theirs, that show that a text is about signing in.
var SignIn = []string{
	"rperror", "operror", "go-jose", "joserfc", "joseerror", "jose:", "nimbusds", "jws", "jwe:", "jose4j", "openidconnect", "omniauth", "socialite", "next-auth", "[auth][", "authjs",
	"browserauth", "clientauth", "interactionrequired", "keyfunc", "azure.identity", "azureidentity", "oidcclient", "authcallback", "credentialunavailable", "simplejwt", "social_core",
	"appauth", "suspiciousoperation", "tokenerror", "authstate", "token endpoint", "token request", "token response", "oauthbearer", "service principal", "userinfo", "in cdf",
}
