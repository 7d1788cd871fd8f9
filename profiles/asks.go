package profiles

import (
	"cmp"
	"slices"
	"strings"
)

// Ask is one field that a new profile needs, or may have: what to ask a person for, and where the person finds it.
type Ask struct {
	Key      string   // the file's spelling, dotted: "cdf.project"
	Title    string   // what the provider's console calls it
	Where    string   // the page that shows it
	Example  string   // what one looks like
	Optional bool     // the profile works without it
	Secret   bool     // must not show while it is typed
	Usual    []string // values to offer; others are as good
	Also     []string // more keys that the answer may end up under, and whose problems are this field's
}

// ProviderAsk is a provider that a new profile can be for.
type ProviderAsk struct {
	Name  Provider
	Title string
}

// FlowAsk is a flow that a new profile can have.
type FlowAsk struct {
	Name  string
	Title string
	Needs string // what the registration at the provider has to have for it
}

// AskProviders gives the providers to choose from, the likeliest first.
func AskProviders() []ProviderAsk {
	all := make([]ProviderAsk, len(asked))
	for i, a := range asked {
		all[i] = ProviderAsk{a.name, a.title}
	}
	return all
}

// AskFlows gives the flows to choose from at a provider, and what each needs there; there is at least one.
func AskFlows(provider Provider) []FlowAsk {
	a := askedOf(provider)
	service := FlowAsk{FlowClientCredentials, "an application by itself, with a secret", cmp.Or(a.service,
		"The registration is for a confidential application and allows the client credentials grant.")}
	if a.servicesOnly {
		return []FlowAsk{service}
	}
	return []FlowAsk{
		{FlowPKCE, "a person, in a browser on this machine", cmp.Or(a.pkce,
			"The registration is for a native or desktop application and has the redirect URI http://127.0.0.1/callback.")},
		{FlowDevice, "a person, on any device, with a code", cmp.Or(a.device,
			"The registration is for a native or public application and allows the device authorization grant.")},
		service,
	}
}

// Asks gives the fields that a profile of the provider needs for the flow, in the order to ask for them. The two of
// CDF are optional only together: without both, the profile is for another API.
func Asks(provider Provider, flow string) []Ask {
	a := askedOf(provider)
	list := slices.Clone(a.place)
	list = append(list, Ask{
		Key: "client-id", Title: cmp.Or(a.clientID.Title, "Client ID"), Where: cmp.Or(a.clientID.Where, "the application's registration at the provider"),
		Example: cmp.Or(a.clientID.Example, "9f039f43-2d5a-4a7b-9c1e-5f0d8b6a7c21"),
	})
	if flow == FlowClientCredentials || a.alwaysSecret {
		list = append(list, Ask{
			Key: "client-secret", Title: "Client secret", Where: cmp.Or(a.secret, "the application's registration at the provider"),
			Example: "the secret itself, or ${VARIABLE}, file:PATH, command:[pass, show, prod]", Secret: true,
		})
	}
	return append(append(list, cdfAsks...), a.scope...)
}

var cdfAsks = []Ask{
	{
		Key: "cdf.project", Title: "CDF project", Optional: true, Example: "my-project",
		Where: "the address of Cognite Data Fusion when you are in the project: fusion.cognite.com/my-project; empty when the token isn't for CDF",
	},
	{
		Key: "cdf.cluster", Title: "CDF cluster", Optional: true, Example: "westeurope-1, or a URL such as https://westeurope-1.cognitedata.com",
		Where: "the address of Cognite Data Fusion: cluster=westeurope-1.cognitedata.com; empty when the token isn't for CDF",
		Usual: []string{"westeurope-1", "api", "az-eastus-1", "az-tyo-gp-001", "az-power-no-northeurope", "asia-northeast1-1", "gc-dsm-gp-001"},
		Also:  []string{"cdf.base-url", "cdf"},
	},
}

// KeysOf gives the keys to look at for a cause, the likeliest first: those whose values can lead to it. None for a
// cause that nothing in a profile decides.
func KeysOf(cause string) []string {
	var list []string
	for _, k := range keyCauses {
		if k.cause == cause {
			list = append(list, k.key)
		}
	}
	for _, k := range causeKeys {
		if cause == k.cause || strings.HasSuffix(k.cause, ".") && strings.HasPrefix(cause, k.cause) {
			list = append(list, k.keys...)
		}
	}
	return list
}

// causeKeys are the causes that a mistake under a key is only one of the reasons for, so that it is no suspicion; with a
// dot at its end, all that begin so.
var causeKeys = []struct {
	cause string
	keys  []string
}{
	{"flow.not-allowed", []string{"flow"}},
	{"flow.public-client", []string{"flow"}},
	{"network.", []string{"issuer", "authority", "tenant", "cdf.cluster"}},
}
