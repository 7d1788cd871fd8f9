package exporter

import (
	"strings"

	"doorstep/profiles"
)

func (d *draft) python() {
	call := d.pyCredentials()
	class, _, _ := strings.Cut(call, "(")
	for _, module := range []string{"os", "subprocess"} {
		if strings.Contains(call, module+".") {
			d.line("import %s", module)
		}
	}
	d.line("")
	d.line("from cognite.client import ClientConfig, CogniteClient")
	d.line("from cognite.client.credentials import %s", class)
	d.line("")
	d.line("credentials = %s", call)
	d.line("client = CogniteClient(")
	d.line("    ClientConfig(")
	d.line("        client_name=\"doorstep\",")
	d.line("        project=%s,", pyText(d.e.CDF.Project))
	d.line("        base_url=%s,", pyText(d.e.CDF.BaseURL))
	d.line("        credentials=credentials,")
	d.line("    )")
	d.line(")")
	d.line("print(client.iam.token.inspect())")
}

// pyCredentials is the call that makes the credentials. A flow that the SDK doesn't have signs in with doorstep.
func (d *draft) pyCredentials() string {
	var args []string
	add := func(name, value string) { args = append(args, "    "+name+"="+value+",\n") }
	var class string
	switch {
	case d.bySecret():
		class = "OAuthClientCredentials"
		add("token_url", pyText(d.tokenURL()))
		add("client_id", pyText(d.e.ClientID))
		add("client_secret", `os.environ["`+d.clientSecret()+`"]`)
	case d.e.Flow == profiles.FlowDevice && d.e.Issuer != "" && d.e.ClientSecret.IsZero():
		class = "OAuthDeviceCode"
		d.pyPlace(add)
		add("client_id", pyText(d.e.ClientID))
	case d.e.Flow == profiles.FlowPKCE && d.entraTenant() != "":
		class = "OAuthInteractive"
		d.pyPlace(add)
		add("client_id", pyText(d.e.ClientID))
	case d.e.Flow == profiles.FlowToken:
		return `Token(lambda: os.environ["` + d.variable("access-token", d.e.AccessToken, "CDF_TOKEN") + `"])`
	default:
		return "Token(lambda: subprocess.check_output([" + each([]string{"doorstep", "token", d.e.Name}, pyText) + "], text=True).strip())"
	}
	if len(d.e.Scopes) > 0 {
		add("scopes", "["+each(d.e.Scopes, pyText)+"]")
	} else {
		add("scopes", "None")
	}
	if class != "OAuthInteractive" {
		for _, kv := range d.parameters() {
			add(kv[0], pyText(kv[1]))
		}
	}
	return class + "(\n" + strings.Join(args, "") + ")"
}

// pyPlace says where a person signs in: at Entra ID, or where the discovery document does.
func (d *draft) pyPlace(add func(name, value string)) {
	if tenant := d.entraTenant(); tenant != "" {
		add("authority_url", pyText(entraHost+tenant))
		return
	}
	add("authority_url", "None")
	add("oauth_discovery_url", pyText(strings.TrimRight(d.e.Issuer, "/")))
}
