package exporter

// curl writes the requests so that no secret and no token is in any process's arguments.
func (d *draft) curl() {
	if d.bySecret() {
		d.curlToken()
	} else {
		d.line("token=$(doorstep token %s)", shellWord(d.e.Name))
	}
	if target := d.target(); target != "" {
		d.line(`printf 'Authorization: Bearer %%s\n' "$token" |`)
		d.line("  curl --fail-with-body --silent --show-error --header @- %s", shellWord(target))
	}
}

// curlToken asks the token endpoint. The secret goes through a pipe.
func (d *draft) curlToken() {
	secret := d.clientSecret()
	if d.e.ClientAuth == "client_secret_basic" {
		d.line(`token=$(printf '%%s:%%s' %s "$%s" | base64 | tr -d '\n' | sed 's/^/Authorization: Basic /' |`, shellWord(d.e.ClientID), secret)
		d.line("  curl --fail-with-body --silent --show-error --header @- \\")
	} else {
		d.line(`token=$(printf '%%s' "$%s" |`, secret)
		d.line("  curl --fail-with-body --silent --show-error --data-urlencode client_secret@- \\")
		d.line("    --data-urlencode %s \\", shellWord("client_id="+d.e.ClientID))
	}
	for _, kv := range d.form() {
		d.line("    --data-urlencode %s \\", shellWord(kv[0]+"="+kv[1]))
	}
	d.line("    %s | jq -r .access_token)", shellWord(d.tokenURL()))
}

// kubectl writes a user whose tokens doorstep gives (client.authentication.k8s.io/v1).
func (d *draft) kubectl() {
	d.line("apiVersion: v1")
	d.line("kind: Config")
	d.line("users:")
	d.line("  - name: %s", yamlText(d.e.Name))
	d.line("    user:")
	d.line("      exec:")
	d.line("        apiVersion: client.authentication.k8s.io/v1")
	d.line("        command: doorstep")
	d.line("        args: [token, %s, -o, exec-credential]", jsonText(d.e.Name))
	d.line("        interactiveMode: IfAvailable")
	d.line("        installHint: doorstep signs you in; put it on your PATH")
}
