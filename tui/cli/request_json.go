package cli

import (
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"strings"
	"unicode/utf8"
)

// answerJSON is what `request -o json` prints.
type answerJSON struct {
	Status  int               `json:"status"`
	Headers map[string]string `json:"headers"`
	Body    any               `json:"body"`                  // as it is where it is JSON, else its text; null for none
	Base64  []byte            `json:"body_base64,omitempty"` // a body that is neither
}

// answerJSON writes an answer as one document.
func (a *app) answerJSON(answer *http.Response, body io.Reader) error {
	data, err := io.ReadAll(io.LimitReader(body, maxSent+1))
	switch {
	case err != nil:
		return err
	case len(data) > maxSent:
		return errors.New("the answer is larger than 100 MiB, which is too much for one document: leave -o json out")
	}
	doc := answerJSON{Status: answer.StatusCode, Headers: map[string]string{}}
	for name, values := range answer.Header {
		doc.Headers[name] = strings.Join(values, ", ")
	}
	switch {
	case len(data) == 0:
	case json.Valid(data):
		doc.Body = json.RawMessage(data)
	case utf8.Valid(data):
		doc.Body = string(data)
	default:
		doc.Base64 = data
	}
	return a.json(doc)
}
