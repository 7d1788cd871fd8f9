package file_test

import (
	"fmt"
	"strings"
	"testing"

	"doorstep/profiles"
	"doorstep/profiles/file"
)

// healthy is a profile without problems, to which a test adds its mistake on line 5.
const healthy = "profiles:\n  p:\n    client-id: app\n    issuer: https://idp.example.com\n"

func TestParseNamesTheMistake(t *testing.T) {
	t.Parallel()
	tests := map[string]struct{ text, want string }{
		"unknown key":          {healthy + "    colour: red\n", `5: unknown key "colour" (leave it out)`},
		"snake case":           {healthy + "    client_secret: ${S}\n", `5: unknown key "client_secret" (did you mean "client-secret"?)`},
		"camel case":           {healthy + "    tokenUrl: https://x.example\n", `5: unknown key "tokenUrl" (did you mean "token-url"?)`},
		"misspelt":             {healthy + "    tennant: x\n", `5: unknown key "tennant" (did you mean "tenant"?)`},
		"key of a block":       {healthy + "    project: x\n", `5: unknown key "project" (put it below cdf:)`},
		"key of the profile":   {healthy + "    cdf:\n      project: p\n      cluster: c-1\n      scopes: [a]\n", `8: unknown key "scopes" (it belongs to the profile: put it beside cdf:, not below)`},
		"misspelt in a block":  {healthy + "    cdf: {project: p, cluster: c-1, need: [a]}\n", `5: unknown key "need" (did you mean "needs"?)`},
		"strange in a block":   {healthy + "    resource-check: {url: 'https://x.example', wobble: 1}\n", `5: unknown key "wobble" (resource-check has url, method, expect-status)`},
		"profile key on top":   {"client-id: x\n", `1: unknown key "client-id" (it belongs to a profile: put it under profiles: and the profile's name)`},
		"misspelt on top":      {"profile: {}\n", `1: unknown key "profile" (did you mean "profiles"?)`},
		"strange on top":       {"zzzzzzzzzzz: {}\n", `1: unknown key "zzzzzzzzzzz" (the file has default and profiles; a profile goes below profiles:)`},
		"control characters":   {healthy + "    \"a\\e[31m\": x\n", `5: unknown key "a\x1b[31m" (leave it out)`},
		"tab":                  {"profiles:\n  p:\n\t  client-id: x\n", `3: the line is indented with a tab, which YAML forbids (use spaces)`},
		"duplicate key":        {healthy + "    client-id: x\n", `5: client-id is there twice, first on line 3 (leave one of them out)`},
		"duplicate block key":  {healthy + "    cdf:\n      project: p\n      project: q\n      cluster: c\n", `7: cdf.project is there twice, first on line 6 (leave one of them out)`},
		"duplicate parameter":  {healthy + "    extra-parameters:\n      a: 1\n      a: 2\n", `7: extra-parameters.a is there twice, first on line 6 (leave one of them out)`},
		"duplicate name":       {healthy + "  p:\n    client-id: x\n", `5: profile p is there twice, first on line 2 (leave one of them out)`},
		"two defaults":         {"default: p\ndefault: p\n" + healthy, `2: default is there twice, first on line 1 (leave one of them out)`},
		"two names of a key":   {healthy + "    secret: ${A}\n    client-secret: ${B}\n", `6: client-secret says the same as secret on line 5 (leave one of them out)`},
		"block and own key":    {healthy + "    idp-authentication: {client-id: x}\n", `5: client-id says the same as client-id on line 3 (leave one of them out)`},
		"default nobody has":   {"default: q\n" + healthy, `1: there is no profile "q" (did you mean "p"?)`},
		"default far off":      {"default: something\n" + healthy, `1: there is no profile "something" (name one of the profiles, or leave default out)`},
		"missing client-id":    {"profiles:\n  p:\n    issuer: https://idp.example.com\n", `2: client-id is missing: write the application's (client) ID as its registration shows it`},
		"missing issuer":       {"profiles:\n  p:\n    client-id: x\n", `2: issuer is missing: write the provider's issuer URL, or a tenant, an authority or a token-url`},
		"missing in a block":   {healthy + "    cdf:\n      cluster: c\n", `5: cdf.project is missing: write the project's name as it stands in the URL of Cognite Data Fusion`},
		"missing secret":       {healthy + "    flow: client-credentials\n", `2: client-secret is missing, and the flow client-credentials needs one: write ${VARIABLE}, keyring:, file:PATH or command:[…]`},
		"no value":             {"profiles:\n  p:\n    client-id:\n    issuer: https://idp.example.com\n", `3: client-id has no value (write one behind the colon, or leave the key out)`},
		"empty value":          {healthy + "    tenant: ''\n", `5: tenant has no value (write one behind the colon, or leave the key out)`},
		"empty secret":         {healthy + "    client-secret: ''\n", `5: client-secret has no value (write ${VARIABLE}, keyring:, file:PATH or command:[PROGRAM, ARGUMENT])`},
		"list for a text":      {healthy + "    tenant: [a]\n", `5: tenant takes one text (write it on the same line, behind the colon)`},
		"mapping for a list":   {healthy + "    scopes: {a: b}\n", `5: scopes takes a list (write [FIRST, SECOND], or each on a line of its own with - in front)`},
		"list in a list":       {healthy + "    scopes: [[a]]\n", `5: scopes takes a list (write [FIRST, SECOND], or each on a line of its own with - in front)`},
		"text for a switch":    {healthy + "    par: yes\n", `5: par takes true or false (write one of them, without quotes)`},
		"text for a number":    {healthy + "    redirect-port: http\n", `5: redirect-port takes a number (write it in digits)`},
		"number out of range":  {healthy + "    redirect-port: 70000\n", `5: redirect-port 70000 is no port: write 1 to 65535, or leave it out`},
		"no duration":          {healthy + "    min-ttl: soon\n", `5: min-ttl is no duration (write a number and its unit, such as 30s or 5m)`},
		"negative duration":    {healthy + "    min-ttl: -5s\n", `5: min-ttl is negative: write how long a token must still be good for, such as 30s`},
		"duration too long":    {healthy + "    min-ttl: 2540400h10m10s\n", `5: min-ttl is no duration (write a number and its unit, such as 30s or 5m)`},
		"text for a mapping":   {healthy + "    extra-parameters: a\n", `5: extra-parameters takes names and values (write each on a line of its own, as "name: value")`},
		"list for a parameter": {healthy + "    extra-parameters: {a: [b]}\n", `5: extra-parameters.a takes one text`},
		"wrong flow":           {healthy + "    flow: devise\n", `5: flow "devise" is not known: did you mean "device"?`},
		"wrong provider":       {healthy + "    provider: azure\n", `5: provider "azure" is not known: write one of ` + strings.Join(profiles.Providers(), ", ")},
		"wrong extractor type": {"profiles:\n  p:\n    idp-authentication: {type: basic, client-id: a, tenant: b}\n", `3: type "basic" is not known (write client-credentials or client-certificate)`},
		"part of a variable":   {healthy + "    client-secret: pre${S}\n", `5: client-secret: a variable stands alone: write ${NAME} (letters, digits and _) with nothing around it, or use command:[…] to put a secret together (write ${VARIABLE}, keyring:, file:PATH or command:[PROGRAM, ARGUMENT])`},
		"profile without keys": {"profiles:\n  p:\n", `2: profile "p" has no keys (write its keys below it, indented, as "key: value")`},
		"block without keys":   {healthy + "    cdf:\n", `5: cdf has no keys (write its keys below it, indented, as "key: value")`},
		"profiles as a list":   {"profiles:\n- p\n", `1: profiles is not a mapping (write each profile's name, a colon, and its keys below it)`},
		"a list":               {"- p\n", `1: the file is not a mapping (write profiles: and the profiles below it)`},
		"a name with a space":  {"profiles:\n  my prod: {client-id: a, issuer: 'https://x.example'}\n", `2: "my prod" is no name for a profile (letters, digits and _ . - @ + :, without spaces, and no - in front)`},
		"a name like a flag":   {"profiles:\n  -p: {client-id: a, issuer: 'https://x.example'}\n", `2: "-p" is no name for a profile (letters, digits and _ . - @ + :, without spaces, and no - in front)`},
		"a long name":          {"profiles:\n  " + strings.Repeat("p", 101) + ": {client-id: a}\n", `2: the profile's name is longer than 100 characters (letters, digits and _ . - @ + :, without spaces, and no - in front)`},
		"two documents":        {healthy + "---\nprofiles: {}\n", `6: a second YAML document begins here (keep all profiles in one document, without ---)`},
		"open quotes":          {healthy + "    tenant: \"x\n", `5: a quoted text has no end (close the quotes)`},
		"open brackets":        {healthy + "    scopes: [a\n", `5: a list has no end (close it with ])`},
		"a colon in a value":   {healthy + "    description: note: this\n", `5: a value on this line has a colon in it (put quotes around the value; a secret's source has no space behind the colon: keyring:NAME, file:PATH, command:[…])`},
		"wrong indentation":    {healthy + "   tenant: x\n", `5: this line is indented otherwise than the ones it belongs to (indent the keys of one profile alike)`},
		"an undefined alias":   {healthy + "    tenant: *nobody\n", `5: tenant has no value (write one behind the colon, or leave the key out)`},
		"a merge of a text":    {healthy + "    <<: x\n", `5: << takes the name of a mapping (write <<: *NAME, and &NAME at the mapping)`},
		"not UTF-8":            {healthy + "    tenant: \xff\n", `5: the line is not UTF-8 text (save the file as UTF-8)`},
		"a NUL":                {healthy + "    tenant: a\x00b\n", `5: the line has a NUL byte in it`},
		"a long line":          {healthy + "    tenant: " + strings.Repeat("x", 70_000) + "\n", `5: this is too much in one place for a profile file (at most 5,000 lines of one indentation, 64,000 characters a line, 100 levels)`},
		"deep nesting":         {healthy + "    tenant: " + strings.Repeat("[", 200) + "\n", `5: this is too much in one place for a profile file (at most 5,000 lines of one indentation, 64,000 characters a line, 100 levels)`},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := file.Parse("p.yaml", []byte(tt.text))
			if got, want := fmt.Sprint(err), "p.yaml:"+tt.want; got != want {
				t.Errorf("got:\n%s\nwant:\n%s", got, want)
			}
		})
	}
}

func TestParseRefusesALargeFile(t *testing.T) {
	t.Parallel()
	_, err := file.Parse("p.yaml", []byte(healthy+strings.Repeat("# ballast\n", 110_000)))
	if got, want := fmt.Sprint(err), "p.yaml: the file is larger than 1 MiB (a profile file holds profiles, some lines each)"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// No error about a secret may repeat it: the error can end up in a ticket.
func TestNoErrorRepeatsASecret(t *testing.T) {
	t.Parallel()
	const hunter = "hunter2Q8Q"
	for _, text := range []string{
		healthy + "    client-secret: pre${X}" + hunter + "\n",
		healthy + "    client-secret: [" + hunter + ", " + hunter + "]\n",
		healthy + "    client-secret: {" + hunter + ": " + hunter + "}\n",
		healthy + "    client-secret: {env: \"" + hunter + "!\"}\n",
		healthy + "    client-secret: command:" + hunter + "\n",
		healthy + "    client-secret: command:[" + hunter + "\n",
		healthy + "    client-secret: \"" + hunter + "\n",
		healthy + "    client-secret: a: " + hunter + "\n",
		healthy + "    client-secret: @" + hunter + "\n",
		healthy + "    client-secret: " + hunter + "\n    client-secret: " + hunter + "\n",
		healthy + "    client-secret: " + hunter + "\n    nobody: x\n",
		healthy + "    client-secrets: " + hunter + "\n",
		healthy + "    extra-parameters: {client_secret: " + hunter + "}\n",
		healthy + "    token-url: https://me:" + hunter + "@idp.example.com/\n",
	} {
		_, err := file.Parse("p.yaml", []byte(text))
		if err == nil {
			t.Errorf("no error for %q", text)
		} else if strings.Contains(err.Error(), hunter) {
			t.Errorf("%q gives an error with the secret in it: %v", text, err)
		}
	}
}
