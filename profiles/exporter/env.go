package exporter

import (
	"strings"

	"doorstep/profiles"
)

// assignment is one variable of the Toolkit with its value.
type assignment struct{ name, value string }

// toolkitProviders and toolkitFlows are the Toolkit's words.
var (
	toolkitProviders = map[profiles.Provider]string{profiles.Entra: "entra_id", profiles.Auth0: "auth0", profiles.Cognite: "cdf"}
	toolkitFlows     = map[string]string{
		profiles.FlowClientCredentials: "client_credentials", profiles.FlowDevice: "device_code",
		profiles.FlowPKCE: "interactive", profiles.FlowToken: "token",
	}
)

// toolkit lists the variables that the Toolkit needs, and those that it would derive otherwise.
func (d *draft) toolkit() (required, optional []assignment) {
	e := d.e
	required = []assignment{}
	if c := e.CDF; c != nil {
		required = append(required, assignment{"CDF_CLUSTER", c.Cluster}, assignment{"CDF_PROJECT", c.Project})
		if d.written.CDF.BaseURL != "" {
			optional = append(optional, assignment{"CDF_URL", c.BaseURL})
		}
	}
	provider := toolkitProviders[e.Provider]
	if provider == "" {
		provider = "other"
	}
	required = append(required, assignment{"PROVIDER", provider}, assignment{"LOGIN_FLOW", toolkitFlows[e.Flow]},
		assignment{"IDP_CLIENT_ID", e.ClientID})
	if !e.ClientSecret.IsZero() {
		required = append(required, assignment{"IDP_CLIENT_SECRET", "${" + d.clientSecret() + "}"})
	}
	if !e.AccessToken.IsZero() {
		required = append(required, assignment{"CDF_TOKEN", "${" + d.variable("access-token", e.AccessToken, "CDF_TOKEN") + "}"})
	}
	if tenant := d.entraTenant(); tenant != "" {
		required = append(required, assignment{"IDP_TENANT_ID", tenant})
	} else if e.Provider != profiles.Cognite {
		required = append(required, d.places()...)
	}
	return required, append(optional, assignment{"IDP_SCOPES", strings.Join(e.Scopes, ",")}, assignment{"IDP_AUDIENCE", e.Audience})
}

// places are where to sign in, of which each flow of the Toolkit needs one.
func (d *draft) places() []assignment {
	switch d.e.Flow {
	case profiles.FlowPKCE:
		return []assignment{{"IDP_AUTHORITY_URL", d.written.Authority}, {"IDP_DISCOVERY_URL", strings.TrimRight(d.e.Issuer, "/")}}
	case profiles.FlowDevice:
		return []assignment{{"IDP_DISCOVERY_URL", strings.TrimRight(d.e.Issuer, "/")}}
	}
	return []assignment{{"IDP_TOKEN_URL", d.tokenURL()}}
}

func (d *draft) env() {
	required, optional := d.toolkit()
	d.line("# Required variables")
	d.assign(required, "", envText)
	d.line("# Optional variables")
	d.assign(optional, "", envText)
	if d.e.CDF.Cluster == "" {
		d.warn("the Toolkit wants CDF_CLUSTER, and " + d.e.CDF.BaseURL + " is on no cluster of Cognite's: CDF_URL alone may not do")
	}
	if toolkitFlows[d.e.Flow] == "" {
		d.warn("the Toolkit doesn't know the flow " + d.e.Flow)
	}
}

func (d *draft) shell() {
	required, optional := d.toolkit()
	d.assign(append(required, optional...), "export ", shellText)
}

func (d *draft) assign(all []assignment, before string, quote func(string) string) {
	for _, a := range all {
		if a.value != "" {
			d.line("%s%s=%s", before, a.name, quote(a.value))
		}
	}
}
