package causes

import (
	"net/http"
	"strconv"
	"strings"

	"doorstep/flows/oauth"
	"doorstep/jwtview/safe"
)

// maxEvidence is how long a line of evidence gets, in bytes.
const maxEvidence = 400

// oneLine makes text from outside fit to be shown as evidence: one line, safe for a terminal, of bounded length.
func oneLine(s string) string {
	return safe.Clip(safe.Line(strings.Join(strings.Fields(s), " ")), maxEvidence)
}

// evidenceOf tells what a server said: endpoint, status, code, description, and the ID that its support asks for.
func evidenceOf(e *oauth.Error) string {
	var b strings.Builder
	b.WriteString(string(e.Endpoint) + " endpoint")
	if e.Status != 0 {
		b.WriteString(" answered " + strconv.Itoa(e.Status))
	}
	problem := e.Problem
	if words := http.StatusText(e.Status); words != "" && problem != "" && (e.Status >= http.StatusInternalServerError || e.Status == http.StatusTooManyRequests) {
		problem = words // that it was no JSON matters little then
	}
	for _, s := range []string{e.Code, withoutTrace(e.Description), problem} {
		if s != "" {
			b.WriteString(": " + s)
		}
	}
	if e.Code == "" && len(e.VendorCodes) > 0 {
		b.WriteString(": AADSTS" + strconv.Itoa(e.VendorCodes[0]))
	}
	if e.Err != nil && e.Problem == "" {
		b.WriteString(": " + e.Err.Error())
	}
	text := oneLine(withoutSecrets(b.String()))
	if e.RequestID != "" {
		text += " (request ID " + safe.Clip(safe.Line(e.RequestID), 80) + ")"
	}
	return text
}

// withoutTrace cuts off what Entra puts behind each description: trace ID, correlation ID and time.
func withoutTrace(s string) string {
	for _, mark := range []string{"Trace ID:", "Correlation ID:", "Timestamp:"} {
		s, _, _ = strings.Cut(s, mark)
	}
	return strings.TrimSpace(s)
}
