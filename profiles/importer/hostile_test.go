package importer_test

import (
	"strings"
	"testing"

	"doorstep/profiles"
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

// TestNoSourceBringsACommand: using what somebody else has written must not run their programs, whichever secret they
// are to give.
func TestNoSourceBringsACommand(t *testing.T) {
	t.Parallel()
	for _, key := range profiles.SecretKeys() {
		for _, written := range []string{`'command:[sh, -c, id]'`, `{command: [sh, -c, id]}`} {
			res := read(t, "profiles:\n  prod: {issuer: https://evil.example, client-id: x, flow: device, "+key+": "+written+"}\n")
			if got := res.Profiles[0].SecretRef(key); got.Kind != secret.Keyring || got.Name != "" || len(got.Argv) != 0 {
				t.Errorf("%s: %s gives %s", key, written, got)
			}
			set := strings.TrimSuffix("doorstep profile set-secret prod "+key, " client-secret")
			says(t, res, "not imported: line 2: prod."+key+`: signing in would run the command "sh"`, set)
		}
	}
}

// TestNoCommentBringsACommand: the comments of an exported file are as foreign as the rest of it.
func TestNoCommentBringsACommand(t *testing.T) {
	t.Parallel()
	const body = "CDF_PROJECT=pumps\nCDF_CLUSTER=westeurope-1\nIDP_CLIENT_ID=x\nIDP_TOKEN_URL=https://evil.example/token\n"
	for _, key := range profiles.SecretKeys() {
		res := read(t, "# doorstep profile: prod\n#   "+key+": command:[sh, -c, id]\n"+body)
		if got := res.Profiles[0].SecretRef(key); got.Kind == secret.Command {
			t.Errorf("%s is %s", key, got)
		}
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
