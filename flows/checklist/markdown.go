package checklist

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"doorstep/flows/causes"
	"doorstep/flows/httpclient"
	"doorstep/jwtview"
	"doorstep/jwtview/safe"
	"doorstep/profiles"
)

// Markdown writes a report of the run that is fit for a ticket: the verdict, what to do, every item with its evidence,
// the claims that identify the case, and each HTTP exchange with its request id. It holds no token and no secret.
func Markdown(res *Result, p *profiles.Profile) string {
	var b strings.Builder
	c := res.Checklist
	fmt.Fprintf(&b, "# Sign-in report: %s\n\n", inline(c.Profile))
	fmt.Fprintf(&b, "%s Checked at %s, in %s.\n\n", summary(c), c.StartedAt.UTC().Format(time.RFC3339), seconds(c.Duration))
	writeProfile(&b, p.Effective())
	writeDiagnosis(&b, c.Diagnosis)
	writeSteps(&b, c.Steps)
	writeToken(&b, res.Inspection)
	writeExchanges(&b, res.Exchanges)
	return strings.TrimRight(b.String(), "\n") + "\n"
}

func summary(c Checklist) string {
	text := "Verdict: " + string(c.Verdict)
	switch {
	case len(c.Diagnosis) > 0:
		text += ": " + inline(c.Diagnosis[0].Title) + " (" + code(c.Diagnosis[0].ID) + ")"
	case c.Verdict == jwtview.Skip:
		text += ": nothing could be checked"
	}
	return text + "."
}

func seconds(s float64) string { return took(time.Duration(s * float64(time.Second))) }

// took rounds a time to what is worth telling.
func took(d time.Duration) string {
	if d < time.Millisecond {
		return "less than 1ms"
	}
	return d.Round(time.Millisecond).String()
}

// writeProfile tells what the profile says of the case. Secrets are left out altogether, references to them too.
func writeProfile(b *strings.Builder, p *profiles.Profile) {
	rows := [][2]string{
		{"provider", string(p.Provider)},
		{"issuer", p.Issuer},
		{"tenant", p.Tenant},
		{"token URL", p.Endpoints.Token},
		{"client ID", p.ClientID},
		{"client authentication", p.ClientAuth},
		{"flow", p.Flow},
		{"scopes", strings.Join(p.Scopes, " ")},
		{"audience", p.Audience},
		{"resource", p.Resource},
	}
	if p.CDF != nil {
		rows = append(rows, [2]string{"CDF project", p.CDF.Project}, [2]string{"CDF base URL", p.CDF.BaseURL},
			[2]string{"needs", strings.Join(p.CDF.Needs, " ")})
	}
	if p.ResourceCheck != nil {
		rows = append(rows, [2]string{"resource check", p.ResourceCheck.Method + " " + p.ResourceCheck.URL})
	}
	writeTable(b, "Profile", [2]string{"key", "value"}, rows)
}

// writeTable writes the rows that have a value, and nothing when none has.
func writeTable(b *strings.Builder, title string, head [2]string, rows [][2]string) {
	rows = slices.DeleteFunc(rows, func(row [2]string) bool { return row[1] == "" })
	if len(rows) == 0 {
		return
	}
	fmt.Fprintf(b, "## %s\n\n| %s | %s |\n|---|---|\n", title, head[0], head[1])
	for _, row := range rows {
		fmt.Fprintf(b, "| %s | %s |\n", cell(row[0]), cell(code(row[1])))
	}
	b.WriteString("\n")
}

func writeDiagnosis(b *strings.Builder, diagnosis []causes.Cause) {
	for i, c := range diagnosis {
		if i == 0 {
			b.WriteString("## Diagnosis\n\n")
		}
		fmt.Fprintf(b, "### %d. %s\n\n%s\n\n%s, %s. Seen: %s\n\n", i+1, inline(c.Title), inline(c.Meaning), inline(c.Error), code(c.ID), inline(c.Evidence))
		for n, step := range c.Steps {
			fmt.Fprintf(b, "%d. %s\n", n+1, inline(step))
		}
		fmt.Fprintf(b, "\nSource: %s\n\n", inline(c.Source))
	}
}

func writeSteps(b *strings.Builder, steps []Step) {
	b.WriteString("## Checklist\n\n")
	for i, s := range steps {
		fmt.Fprintf(b, "### %d. %s: %s\n\n| item | status | evidence |\n|---|---|---|\n", i+1, inline(s.Title), s.Status)
		for _, it := range s.Items {
			text := inline(it.Evidence)
			if it.Cause != "" {
				text = code(it.Cause) + ": " + text
			}
			fmt.Fprintf(b, "| %s | %s | %s |\n", cell(inline(it.Title)), it.Status, cell(text))
		}
		b.WriteString("\n")
	}
}

// reportedClaims identify the case for whoever reads the report. What tells about the person beyond that is left out.
var reportedClaims = []string{
	"iss", "aud", "sub", "oid", "tid", "client_id", "azp", "appid", "cid", "scp", "scope", "roles", "groups",
	"cognito:groups", "iat", "nbf", "exp", "ver", "idtyp", "token_use", "jti", "uti",
}

func writeToken(b *strings.Builder, in *jwtview.Inspection) {
	if in == nil || in.Kind != jwtview.JWS {
		return
	}
	rows := [][2]string{{"alg", in.HeaderString("alg")}, {"kid", in.HeaderString("kid")}, {"typ", in.HeaderString("typ")}}
	for _, name := range reportedClaims {
		value := shortened(in.Strings(name))
		if at, ok := in.Time(name); ok {
			value = stamp(at)
		}
		rows = append(rows, [2]string{name, value})
	}
	writeTable(b, "Token", [2]string{"claim", "value"}, rows)
}

// What is shown of one claim: the lists of groups of those who are in very many make a report too long for a ticket.
const (
	mostValues   = 20
	longestClaim = 2000 // bytes
)

func shortened(values []string) string {
	more := ""
	if n := len(values) - mostValues; n > 0 {
		values, more = values[:mostValues], fmt.Sprintf(" … and %d more", n)
	}
	return safe.Clip(strings.Join(values, " "), longestClaim) + more
}

func writeExchanges(b *strings.Builder, all []httpclient.Exchange) {
	if len(all) == 0 {
		return
	}
	b.WriteString("## HTTP exchanges\n\n| request | answer | time | at | request id |\n|---|---|---|---|---|\n")
	for _, x := range all {
		fmt.Fprintf(b, "| %s | %s | %s | %s | %s |\n", cell(code(x.Method+" "+x.URL)), cell(answered(x)),
			took(x.Duration), stamp(x.Started), cell(code(x.RequestID)))
	}
	b.WriteString("\n")
}

func answered(x httpclient.Exchange) string {
	if x.Status == 0 && x.Err != nil {
		return inline(x.Err.Error())
	}
	return strconv.Itoa(x.Status)
}

// marks are what Markdown and the HTML within it would act on. An underscore within a word is not: identifiers stay
// as they are, so that they can be found and copied.
var marks = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "[", `\[`, "]", `\]`, "<", "&lt;")

// inline makes text from outside plain text of one line.
func inline(s string) string { return marks.Replace(safe.Line(s)) }

// code makes text from outside a code span, which is shown as it is. One that has backticks needs a longer fence.
func code(s string) string {
	if s == "" {
		return ""
	}
	s, fence := safe.Line(s), "`"
	for strings.Contains(s, fence) {
		fence += "`"
	}
	if len(fence) > 1 {
		return fence + " " + s + " " + fence
	}
	return fence + s + fence
}

// cell keeps a pipe from ending a table's cell.
func cell(s string) string { return strings.ReplaceAll(s, "|", `\|`) }
