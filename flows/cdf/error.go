package cdf

import (
	"encoding/json"
	"errors"
	"strconv"
	"strings"

	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
	"doorstep/profiles/secret"
)

// errNotJSON and shapeError end up in [oauth.Error].Problem, which is how an answer of something else than CDF shows.
var errNotJSON = errors.New("not JSON")

type shapeError string

func (e shapeError) Error() string { return string(e) }

// refusal makes the error of an answer with another status than 200.
func (c Client) refusal(answer *httpclient.Response) *oauth.Error {
	code, message, ok := parseEnvelope(answer.Body)
	if !ok {
		return answer.Error("not an error of CDF")
	}
	e := answer.Error("")
	// The envelope's code repeats the status; only one that doesn't says more.
	if code == strconv.Itoa(answer.Status) {
		code = ""
	}
	e.Code, e.Description, e.Snippet = c.scrub(code), c.scrub(message), ""
	return e
}

// scrub takes out of a text of the server's what it may echo of the request.
func (c Client) scrub(s string) string {
	if !c.Token.IsZero() {
		s = strings.ReplaceAll(s, c.Token.Reveal(), secret.Redacted)
	}
	return oauth.Redact(s)
}

// parseEnvelope reads CDF's error: wrapped ({"error":{"code":401,"message":"…"}}), bare as the organization's
// endpoints send it, or with a string for an error as Functions does.
func parseEnvelope(body []byte) (code, message string, ok bool) {
	type envelope struct {
		Code    json.Number `json:"code"`
		Message string      `json:"message"`
	}
	var doc struct {
		envelope
		Error json.RawMessage `json:"error"`
	}
	if json.Unmarshal(body, &doc) != nil {
		return "", "", false
	}
	var inner envelope
	var word string
	switch {
	case len(doc.Error) == 0:
		inner = doc.envelope
	case json.Unmarshal(doc.Error, &word) == nil:
		return word, doc.Message, word != ""
	case json.Unmarshal(doc.Error, &inner) != nil:
		return "", "", false
	}
	return inner.Code.String(), inner.Message, inner.Code != "" || inner.Message != ""
}
