package importer

import (
	"fmt"
	"regexp"
	"strings"
	"sync"

	"doorstep/profiles"
)

// pyShape is one way to call the Python SDK.
type pyShape struct {
	name       string   // as the call ends
	flow       string   // "" for a call that says nothing about signing in
	positional []string // what arguments without a name are
	custom     bool     // further arguments go to the token endpoint as they are
}

// pyShapes are the calls that say how to sign in and to what (cognite.client.credentials, cognite.client).
var pyShapes = []pyShape{
	{"OAuthClientCredentials", profiles.FlowClientCredentials, []string{"token_url", "client_id", "client_secret", "scopes"}, true},
	{"OAuthClientCredentials.default_for_entra_id", profiles.FlowClientCredentials, []string{"tenant_id", "client_id", "client_secret", "cdf_cluster"}, true},
	{"OAuthClientCredentials.default_for_azure_ad", profiles.FlowClientCredentials, []string{"tenant_id", "client_id", "client_secret", "cdf_cluster"}, true},
	{"OAuthDeviceCode", profiles.FlowDevice, []string{"authority_url", "client_id", "scopes"}, true},
	{"OAuthDeviceCode.default_for_entra_id", profiles.FlowDevice, []string{"tenant_id", "client_id", "cdf_cluster"}, true},
	{"OAuthDeviceCode.default_for_azure_ad", profiles.FlowDevice, []string{"tenant_id", "client_id", "cdf_cluster"}, true},
	{"OAuthInteractive", profiles.FlowPKCE, []string{"authority_url", "client_id", "scopes", "redirect_port"}, false},
	{"OAuthInteractive.default_for_entra_id", profiles.FlowPKCE, []string{"tenant_id", "client_id", "cdf_cluster"}, false},
	{"OAuthInteractive.default_for_azure_ad", profiles.FlowPKCE, []string{"tenant_id", "client_id", "cdf_cluster"}, false},
	{"OAuthClientCertificate", profiles.FlowClientCredentials, []string{"authority_url", "client_id", "cert_thumbprint", "certificate", "scopes"}, false},
	{"Token", profiles.FlowToken, []string{"token"}, false},
	{"APIKey", profiles.FlowAPIKey, []string{"api_key"}, false},
	{"ClientConfig", "", []string{"client_name", "project", "credentials"}, false},
	{"ClientConfig.default", "", []string{"project", "cdf_cluster", "credentials"}, false},
	{"CogniteClient.default", "", []string{"project", "cdf_cluster", "credentials"}, false},
	{"CogniteClient.default_oauth_client_credentials", profiles.FlowClientCredentials, []string{"project", "cdf_cluster", "tenant_id", "client_id", "client_secret"}, false},
	{"CogniteClient.default_oauth_interactive", profiles.FlowPKCE, []string{"project", "cdf_cluster", "tenant_id", "client_id"}, false},
}

// pythonCall recognizes such a call.
var pythonCall = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\b(?:OAuth(?:ClientCredentials|DeviceCode|Interactive|ClientCertificate)|ClientConfig|CogniteClient|` +
		`credentials\.Token|APIKey)(?:\.default\w*)?\s*\(`)
})

func shapeOf(name string) *pyShape {
	for i := range pyShapes {
		if known := pyShapes[i].name; name == known || strings.HasSuffix(name, "."+known) {
			return &pyShapes[i]
		}
	}
	return nil
}

func readPython(f format, source string, data []byte, name string) (*Result, error) {
	r := pyReader{tokens: pyTokens(string(data)), variables: map[string]pyValue{}}
	r.statements()
	d := newDraft(f.name, name)
	rules := append([]rule{{from: "credentials"}}, sdkRules...)
	var settings []setting
	found := false
	for _, c := range r.calls {
		shape := shapeOf(c.name)
		if shape == nil {
			continue
		}
		found = true
		call := setting{key: c.name, line: c.line}
		if shape.flow != "" && d.profile.Flow != "" {
			d.leave(call, "a second way to sign in: import it by itself")
			continue
		}
		d.assume("flow", shape.flow)
		settings = append(settings, d.arguments(c, *shape)...)
		rules = append(rules, customRules(c, *shape)...)
	}
	if !found {
		return nil, fmt.Errorf("%s has no call that says how to sign in", source)
	}
	d.take(settings, rules)
	finishSDK(d)
	d.remainder(data)
	return d.done()
}

// arguments makes settings of a call's arguments.
func (d *draft) arguments(c pyCall, shape pyShape) []setting {
	var all []setting
	for i, a := range c.args {
		s := setting{key: a.name, texts: a.value.texts, line: a.line}
		if a.name == "" {
			if i >= len(shape.positional) {
				d.leave(setting{key: c.name, line: a.line}, "an argument too many")
				continue
			}
			s.key = shape.positional[i]
		}
		if !a.value.known {
			s.problem = "its value is worked out by the program: write it into the profile"
		}
		all = append(all, s)
	}
	return all
}

// customRules carry a call's further arguments over to the token request.
func customRules(c pyCall, shape pyShape) []rule {
	var all []rule
	for _, a := range c.args {
		if shape.custom && a.name != "" && a.name != "credentials" && findRule(sdkRules, a.name) == nil {
			all = append(all, rule{from: a.name, to: "extra-parameters." + a.name})
		}
	}
	return all
}
