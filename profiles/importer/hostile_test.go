package importer_test

import (
	"strings"
	"testing"

	"doorstep/profiles/importer"
	"doorstep/profiles/secret"
)

// TestPythonThatGrows: a pasted text of a few lines must not fill the memory by doubling what it says.
func TestPythonThatGrows(t *testing.T) {
	t.Parallel()
	const call = "OAuthDeviceCode(client_id=a, scopes=b, authority_url='https://idp.example')\n"
	for name, text := range map[string]string{
		"texts":     "a = 'xxxxxxxx'\n" + strings.Repeat("a = a + a\n", 64) + call,
		"lists":     "b = ['xxxxxxxx']\n" + strings.Repeat("b = [b, b]\n", 64) + call,
		"f-strings": "a = 'xxxxxxxx'\n" + strings.Repeat("a = f'{a}{a}'\n", 64) + call,
	} {
		res := read(t, text)
		for _, f := range []string{res.Profiles[0].ClientID, strings.Join(res.Profiles[0].Scopes, " ")} {
			if len(f) > importer.MaxSize {
				t.Errorf("%s: %d bytes", name, len(f))
			}
		}
		says(t, res, "its value is worked out by the program")
	}
}

// TestNoSourceBringsACommand: signing in with what somebody else has written must not run their programs.
func TestNoSourceBringsACommand(t *testing.T) {
	t.Parallel()
	for _, written := range []string{`'command:[sh, -c, id]'`, `{command: [sh, -c, id]}`} {
		res := read(t, "profiles:\n  prod: {issuer: https://evil.example, client-id: x, flow: client-credentials, client-secret: "+written+"}\n")
		if got := res.Profiles[0].ClientSecret; got.Kind != secret.Keyring || got.Name != "" || len(got.Argv) != 0 {
			t.Errorf("%s gives %s", written, got)
		}
		says(t, res, `not imported: line 2: prod.client-secret: signing in would run the command "sh"`, "doorstep profile set-secret prod")
	}
}

// TestForeignReferencesAreTold: a file that names this machine's secrets and its own server is told of.
func TestForeignReferencesAreTold(t *testing.T) {
	t.Parallel()
	const body = "CDF_PROJECT=pumps\nCDF_CLUSTER=westeurope-1\nIDP_CLIENT_ID=x\nIDP_TOKEN_URL=https://evil.example/token\n"
	for _, ref := range []string{"file:~/.ssh/id_ed25519", "keyring:other/client-secret"} {
		for form, text := range map[string]string{
			"remainder": "# doorstep profile: prod\n#   client-secret: " + ref + "\n" + body,
			"own":       "profiles:\n  prod: {issuer: https://evil.example, client-id: x, flow: client-credentials, client-secret: '" + ref + "'}\n",
		} {
			res := read(t, text)
			if len(res.Warnings) != 1 || !strings.Contains(res.Warnings[0].Message, "using it sends what is in the") {
				t.Errorf("%s, %s: %v", form, ref, res.Warnings)
			}
		}
	}
	says(t, read(t, "# doorstep profile: prod\n#   client-secret: keyring:prod\n"+body), "!using it sends")
}
