package jwtview

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"doorstep/jwtview/safe"
)

// Sighting is a request of a HAR file that carried a token. All of it is safe to show.
type Sighting struct {
	Method string `json:"method"`
	URL    string `json:"url"`    // without query, fragment and user information, which may hold secrets
	Place  string `json:"place"`  // "request header Authorization", "response body", …
	Status int    `json:"status"` // of the response; 0 where none came
}

// String tells the sighting on one line.
func (s Sighting) String() string {
	answer := "no answer"
	if s.Status != 0 {
		answer = strconv.Itoa(s.Status)
	}
	return fmt.Sprintf("%s %s → %s (%s)", s.Method, s.URL, answer, s.Place)
}

// Bounds of what is kept of one HAR file, which comes from anywhere.
const (
	harEntryLimit = 64 << 20 // bytes of one request with its response
	harTokenLimit = 4096     // tokens
	harSeenLimit  = 32       // requests that are told of each token
	harPairLimit  = 10_000   // headers, cookies or parameters in one list
)

// FindHAR gives the tokens in a HAR file (HTTP Archive 1.2, what a browser's developer tools save), each once and in the
// order in which they appear, with the requests that carried them. The file is read entry by entry, so that only
// the tokens and one entry are in memory. What was found comes even with an error.
func FindHAR(r io.Reader) ([]Found, error) { return findHAR(r, harEntryLimit) }

// findHAR takes entries of limit bytes.
func findHAR(r io.Reader, limit int) ([]Found, error) {
	h := harReader{budget: budget{r: plainText(r), left: limit, limit: limit}, places: map[string]int{}}
	h.dec = json.NewDecoder(&h.budget)
	if err := h.enter("log", "entries"); err != nil {
		return nil, fmt.Errorf("not a HAR file: %w", err)
	}
	for n := 1; h.dec.More(); n++ {
		h.left = h.limit
		var e harEntry
		var mistyped *json.UnmarshalTypeError
		if err := h.dec.Decode(&e); err != nil && !errors.As(err, &mistyped) {
			return h.found, fmt.Errorf("the HAR file breaks off at entry %d: %w", n, err)
		}
		h.entry(&e)
	}
	return h.found, nil
}

// isHAR tells a HAR file by how it starts.
func isHAR(head []byte) bool {
	rest, ok := bytes.CutPrefix(bytes.TrimSpace(head), []byte("{"))
	return ok && bytes.HasPrefix(bytes.TrimSpace(rest), []byte(`"log"`))
}

type harReader struct {
	budget
	dec    *json.Decoder
	found  []Found
	places map[string]int // of a token in found
}

// budget ends a reader that gives more than is left of it.
type budget struct {
	r     io.Reader
	left  int
	limit int // what left begins with for each entry
}

var errEntryTooLarge = errors.New("it is larger than 64 MiB")

func (b *budget) Read(p []byte) (int, error) {
	if b.left <= 0 {
		return 0, errEntryTooLarge
	}
	n, err := b.r.Read(p[:min(len(p), b.left)])
	b.left -= n
	return n, err
}

var errNoMember = errors.New("it has no entries")

// enter goes down to the array that the path of member names leads to.
func (h *harReader) enter(path ...string) error {
	for _, name := range path {
		if err := h.expect('{'); err != nil {
			return err
		}
		if err := h.member(name); err != nil {
			return err
		}
	}
	return h.expect('[')
}

func (h *harReader) expect(want json.Delim) error {
	got, err := h.dec.Token()
	if err != nil {
		return err
	}
	if got != want {
		return errNoMember
	}
	return nil
}

// member skips to the value of an object's member.
func (h *harReader) member(name string) error {
	for h.dec.More() {
		key, err := h.dec.Token()
		if err != nil || key == name {
			return err
		}
		h.left = h.limit
		var skip json.RawMessage
		if err := h.dec.Decode(&skip); err != nil {
			return err
		}
	}
	return errNoMember
}

// harEntry is what is read of an entry: wherever a token may be.
type harEntry struct {
	Request struct {
		Method   string   `json:"method"`
		URL      string   `json:"url"`
		Headers  harPairs `json:"headers"`
		Cookies  harPairs `json:"cookies"`
		PostData struct {
			Text   string   `json:"text"`
			Params harPairs `json:"params"`
		} `json:"postData"`
	} `json:"request"`
	Response struct {
		Status   int      `json:"status"`
		Headers  harPairs `json:"headers"`
		Cookies  harPairs `json:"cookies"`
		Redirect string   `json:"redirectURL"`
		Content  struct {
			Text     string `json:"text"`
			Encoding string `json:"encoding"`
		} `json:"content"`
	} `json:"response"`
	// What went over a WebSocket, as browsers add it to the standard's members.
	Messages harMessages `json:"_webSocketMessages"`
}

func (h *harReader) entry(e *harEntry) {
	at := Sighting{Method: tell(e.Request.Method), URL: addressOf(e.Request.URL), Status: e.Response.Status}
	h.url(at, "request", e.Request.URL)
	h.pairs(at, "request header", e.Request.Headers)
	h.pairs(at, "request cookie", e.Request.Cookies)
	h.text(at, "request body", e.Request.PostData.Text)
	h.pairs(at, "request body", e.Request.PostData.Params)
	h.pairs(at, "response header", e.Response.Headers)
	h.pairs(at, "response cookie", e.Response.Cookies)
	h.url(at, "redirect", e.Response.Redirect)
	body := e.Response.Content.Text
	if e.Response.Content.Encoding == "base64" {
		if b, err := base64.StdEncoding.DecodeString(body); err == nil {
			body = string(b)
		}
	}
	h.text(at, "response body", body)
	for _, m := range e.Messages {
		h.text(at, "WebSocket message", m.Data)
	}
}

func (h *harReader) url(at Sighting, place, address string) {
	address, fragment, _ := strings.Cut(address, "#")
	path, query, _ := strings.Cut(address, "?")
	h.text(at, place+" path", path)
	h.text(at, place+" query", query)
	h.text(at, place+" fragment", fragment)
}

// pairs looks at each value with its name before it: by the name access_token a token is known that shows no form.
func (h *harReader) pairs(at Sighting, place string, pairs harPairs) {
	for _, p := range pairs {
		where := place + " " + tell(safe.Clip(p.Name, 80))
		if strings.EqualFold(p.Name, "access_token") {
			h.text(at, where, p.Name+"="+p.Value)
			continue
		}
		h.text(at, where, p.Value)
	}
}

func (h *harReader) text(at Sighting, place, text string) {
	at.Place = place
	for _, token := range tokensIn(text) {
		h.add(token, at)
	}
}

func (h *harReader) add(token string, at Sighting) {
	i, known := h.places[token]
	if !known {
		if len(h.found) == harTokenLimit {
			return
		}
		i = len(h.found)
		h.places[token] = i
		h.found = append(h.found, Found{Token: token})
	}
	if len(h.found[i].Seen) < harSeenLimit {
		h.found[i].Seen = append(h.found[i].Seen, at)
	}
}

// addressOf is a URL without whatever of it may be secret: user information, query, fragment, and tokens in its path.
func addressOf(raw string) string {
	u, err := url.Parse(raw)
	if err != nil {
		return "(an address that is no URL)"
	}
	address := (&url.URL{Scheme: u.Scheme, Host: u.Host, Path: u.Path}).String()
	if found := tokensIn(address); len(found) > 0 {
		address = tokenless(address, found)
	}
	return safe.Line(safe.Clip(address, evidenceLimit))
}

// tokenless takes tokens out of an address, the longest first: one may begin another. All at once, since there may be many.
func tokenless(address string, tokens []string) string {
	slices.SortFunc(tokens, func(a, b string) int { return len(b) - len(a) })
	var pairs []string
	for _, token := range tokens {
		pairs = append(pairs, token, "…")
	}
	return strings.NewReplacer(pairs...).Replace(address)
}
