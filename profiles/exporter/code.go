package exporter

import (
	"cmp"
	goformat "go/format"
	"strconv"
	"strings"
)

// form is the token request's body beside the client, with names and values in their order.
func (d *draft) form() [][2]string {
	all := [][2]string{{"grant_type", "client_credentials"}}
	if len(d.e.Scopes) > 0 {
		all = append(all, [2]string{"scope", strings.Join(d.e.Scopes, " ")})
	}
	return append(all, d.parameters()...)
}

func (d *draft) javascript() {
	d.line("import { CogniteClient } from '@cognite/sdk';")
	if !d.bySecret() {
		d.line("import { execFile } from 'node:child_process';")
		d.line("import { promisify } from 'node:util';")
	}
	d.line("")
	d.line("async function accessToken() {")
	if d.bySecret() {
		d.jsRequest()
	} else {
		d.line("  const { stdout } = await promisify(execFile)('doorstep', ['token', %s]);", jsonText(d.e.Name))
		d.line("  return stdout.trim();")
	}
	d.line("}")
	d.line("")
	d.line("const client = new CogniteClient({")
	d.line("  appId: 'doorstep',")
	d.line("  project: %s,", jsonText(d.e.CDF.Project))
	d.line("  baseUrl: %s,", jsonText(d.e.CDF.BaseURL))
	d.line("  oidcTokenProvider: accessToken, // getToken before version 10")
	d.line("});")
	d.line("console.log(await client.get('/api/v1/token/inspect').then((answer) => answer.data));")
}

// jsRequest asks the token endpoint.
func (d *draft) jsRequest() {
	d.line("  const body = new URLSearchParams({")
	for _, kv := range d.form() {
		d.line("    %s: %s,", jsonText(kv[0]), jsonText(kv[1]))
	}
	secret := "process.env." + d.clientSecret()
	basic := d.e.ClientAuth == "client_secret_basic"
	if !basic {
		d.line("    client_id: %s,", jsonText(d.e.ClientID))
		d.line("    client_secret: %s,", secret)
	}
	d.line("  });")
	d.line("  const headers = {};")
	if basic {
		d.line("  const client = [%s, %s].map(encodeURIComponent).join(':');", jsonText(d.e.ClientID), secret)
		d.line("  headers.Authorization = `Basic ${Buffer.from(client).toString('base64')}`;")
	}
	d.line("  const answer = await fetch(%s, { method: 'POST', headers, body });", jsonText(d.tokenURL()))
	d.line("  if (!answer.ok) throw new Error(`no token: ${answer.status} ${await answer.text()}`);")
	d.line("  return (await answer.json()).access_token;")
}

func (d *draft) golang() {
	if d.bySecret() {
		d.goClient()
	} else {
		d.goCommand()
	}
	if tidy, err := goformat.Source([]byte(d.b.String())); err == nil {
		d.b.Reset()
		d.b.Write(tidy)
	}
}

// goCommand asks doorstep for the token.
func (d *draft) goCommand() {
	d.block(`
package main

import (
	"fmt"
	"log"
	"net/http"
	"os/exec"
	"strings"
)

func main() {
	token, err := exec.Command("doorstep", "token", ` + strconv.Quote(d.e.Name) + `).Output()
	if err != nil {
		log.Fatal(err)
	}
	req, err := http.NewRequest(http.MethodGet, ` + strconv.Quote(cmp.Or(d.target(), "https://api.example.com/")) + `, nil)
	if err != nil {
		log.Fatal(err)
	}
	req.Header.Set("Authorization", "Bearer "+strings.TrimSpace(string(token)))
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	fmt.Println(resp.Status)
}
`)
}

// goClient is the client credentials grant with golang.org/x/oauth2.
func (d *draft) goClient() {
	style := "oauth2.AuthStyleInParams"
	if d.e.ClientAuth == "client_secret_basic" {
		style = "oauth2.AuthStyleInHeader"
	}
	d.block(`
package main

import (
	"context"
	"fmt"
	"log"
	"net/url"
	"os"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
)

func main() {
	config := clientcredentials.Config{
		ClientID:     ` + strconv.Quote(d.e.ClientID) + `,
		ClientSecret: os.Getenv(` + strconv.Quote(d.clientSecret()) + `),
		TokenURL:     ` + strconv.Quote(d.tokenURL()) + `,
		Scopes:       []string{` + each(d.e.Scopes, strconv.Quote) + `},
		AuthStyle:    ` + style + `,
		EndpointParams: url.Values{
`)
	for _, kv := range d.parameters() {
		d.line("\t\t\t%s: {%s},", strconv.Quote(kv[0]), strconv.Quote(kv[1]))
	}
	d.block(`
		},
	}
	resp, err := config.Client(context.Background()).Get(` + strconv.Quote(cmp.Or(d.target(), "https://api.example.com/")) + `)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	fmt.Println(resp.Status)
}
`)
}
