package causes

// playServices are the status codes of Google Play services that its sign-in answers with in an ApiException.
var playServices = []vendorCode{
	{number: 4, cause: "flow.refresh-token", meaning: "nobody is signed in", score: 0.65},
	{number: 5, cause: "flow.user", meaning: "the account is not valid", score: 0.75},
	{number: 7, cause: "network.refused", meaning: "the network failed", score: 0.75},
	{number: 8, cause: "idp.unavailable", meaning: "an error within Play services", score: 0.6},
	{number: 10, cause: "access-denied.client-id", meaning: "no client is registered for this package name and signing certificate", score: 0.9},
	{number: 12500, cause: "access-denied.client-id", meaning: "the sign-in failed, mostly for a client that is not set up", score: 0.75},
	{number: 12501, cause: "flow.denied", meaning: "the person cancelled", score: 0.9},
	{number: 12502, cause: "flow.denied", meaning: "another sign-in is under way", score: 0.4},
	{number: 15, cause: "network.timeout", meaning: "the time ran out", score: 0.75},
	{number: 16, cause: "flow.denied", meaning: "cancelled", score: 0.75},
}

func findPlayServices(number int) *vendorCode { return byNumber(number, playServices) }
