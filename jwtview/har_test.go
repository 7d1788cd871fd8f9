package jwtview

import (
	"encoding/base64"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
)

// har wraps entries as a browser does.
func har(entries ...string) string {
	return `{"log":{"version":"1.2","creator":{"name":"WebInspector","version":"537.36"},"pages":[{"id":"page_1","title":"` + strings.Repeat("p", 100) + `"}],"entries":[` + strings.Join(entries, ",") + `],"comment":"end"}}`
}

// entry is one request; request and response are further members of each.
func entry(method, url string, status int, request, response string) string {
	u := string(must(json.Marshal(url)))
	return `{"startedDateTime":"2026-03-01T12:00:00Z","time":1,"request":{"method":"` + method + `","url":` + u + `,"httpVersion":"h2"` + request + `},"response":{"status":` + string(must(json.Marshal(status))) + `,"statusText":""` + response + `},"cache":{},"timings":{}}`
}

func header(name, value string) string {
	return `,"headers":[{"name":"Accept","value":"*/*"},{"name":"` + name + `","value":"` + value + `"}]`
}

func body(text string) string {
	return `,"content":{"size":1,"mimeType":"application/json","text":` + string(must(json.Marshal(text))) + `}`
}

func TestFindHAR(t *testing.T) {
	t.Parallel()
	const cdf, idp = "https://westeurope-1.cognitedata.com/api/v1/token/inspect", "https://login.example/oauth2/token"
	base64Body := `,"content":{"encoding":"base64","text":"` + base64.StdEncoding.EncodeToString([]byte(`{"id_token":"`+tokenB+`"}`)) + `"}`
	for _, c := range []struct {
		name    string
		entries []string
		want    []Found
	}{
		{"no tokens", []string{entry("GET", cdf, 200, "", body("{}"))}, nil},
		{"no entries", nil, nil},
		{"the request's header, twice", []string{
			entry("GET", cdf+"?x=1", 401, header("Authorization", "Bearer "+tokenA), ""),
			entry("POST", cdf, 200, header("authorization", "bearer "+tokenA), ""),
		}, []Found{{Token: tokenA, Seen: []Sighting{{"GET", cdf, "request header Authorization", 401}, {"POST", cdf, "request header authorization", 200}}}}},
		{"an opaque token", []string{entry("GET", cdf, 403, header("Authorization", "Bearer "+opaque), "")}, []Found{{Token: opaque, Seen: []Sighting{{"GET", cdf, "request header Authorization", 403}}}}},
		{
			"a token response and its use",
			[]string{
				entry("POST", idp, 200, "", body(`{"access_token":"`+opaque+`","id_token":"`+tokenB+`"}`)),
				entry("GET", cdf, 200, header("Authorization", "Bearer "+opaque), ""),
			},
			[]Found{
				{Token: tokenB, Seen: []Sighting{{"POST", idp, "response body", 200}}},
				{Token: opaque, Seen: []Sighting{{"POST", idp, "response body", 200}, {"GET", cdf, "request header Authorization", 200}}},
			},
		},
		{"a body in base64", []string{entry("POST", idp, 200, "", base64Body)}, []Found{{Token: tokenB, Seen: []Sighting{{"POST", idp, "response body", 200}}}}},
		{"a form", []string{entry("POST", idp, 400, `,"postData":{"mimeType":"application/x-www-form-urlencoded","text":"client_assertion=`+tokenA+`&grant_type=x"}`, "")}, []Found{{Token: tokenA, Seen: []Sighting{{"POST", idp, "request body", 400}}}}},
		{"a form in parts", []string{entry("POST", idp, 400, `,"postData":{"params":[{"name":"access_token","value":"`+opaque+`"},{"name":"assertion","value":"`+tokenA+`"}]}`, "")}, []Found{
			{Token: opaque, Seen: []Sighting{{"POST", idp, "request body access_token", 400}}},
			{Token: tokenA, Seen: []Sighting{{"POST", idp, "request body assertion", 400}}},
		}},
		{"query and fragment", []string{entry("GET", "https://user:pw@app.example/cb?id_token_hint="+tokenB+"#access_token="+opaque+"&x=1", 0, "", "")}, []Found{
			{Token: tokenB, Seen: []Sighting{{"GET", "https://app.example/cb", "request query", 0}}},
			{Token: opaque, Seen: []Sighting{{"GET", "https://app.example/cb", "request fragment", 0}}},
		}},
		{"a WebSocket", []string{entry("GET", "wss://app.example/live", 101, "", "")[:len(entry("GET", "wss://app.example/live", 101, "", ""))-1] +
			`,"_webSocketMessages":[7,{"type":"send","data":"{\"Authorization\":\"Bearer ` + tokenA + `\"}"}]}`}, []Found{
			{Token: tokenA, Seen: []Sighting{{"GET", "wss://app.example/live", "WebSocket message", 101}}},
		}},
		{"the path", []string{entry("GET", "https://app.example/verify/"+tokenA+"/now", 200, "", "")}, []Found{{Token: tokenA, Seen: []Sighting{{"GET", "https://app.example/verify/…/now", "request path", 200}}}}},
		{"a redirect", []string{entry("GET", "https://idp.example/auth", 302, "", header("Location", "https://app.example/#id_token="+tokenB)+`,"redirectURL":"https://app.example/#id_token=`+tokenB+`"`)}, []Found{
			{Token: tokenB, Seen: []Sighting{{"GET", "https://idp.example/auth", "response header Location", 302}, {"GET", "https://idp.example/auth", "redirect fragment", 302}}},
		}},
		{"cookies", []string{entry("GET", cdf, 200, `,"cookies":[{"name":"session","value":"`+tokenA+`"}]`, `,"cookies":[{"name":"access_token","value":"`+opaque+`"}]`)}, []Found{
			{Token: tokenA, Seen: []Sighting{{"GET", cdf, "request cookie session", 200}}},
			{Token: opaque, Seen: []Sighting{{"GET", cdf, "response cookie access_token", 200}}},
		}},
		{"members of a wrong type", []string{`{"request":{"method":"GET","url":"https://a.example/","headers":"none","postData":null},"response":{"status":"200"}}`, entry("GET", cdf, 200, header("Authorization", "Bearer "+tokenA), "")}, []Found{{Token: tokenA, Seen: []Sighting{{"GET", cdf, "request header Authorization", 200}}}}},
		{"unprintable things", []string{entry(`G\u001bET`, "https://a.example/\u202e", 200, header(`X\u0007`, tokenA), "")}, []Found{{Token: tokenA, Seen: []Sighting{{`G\x1bET`, "https://a.example/%E2%80%AE", `request header X\x07`, 200}}}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			got, err := FindHAR(strings.NewReader(har(c.entries...)))
			if d := cmp.Diff(c.want, got); d != "" || err != nil {
				t.Errorf("%v %s", err, d)
			}
			// Find tells a HAR file from lines by itself.
			var again []Found
			for f, err := range Find(iotest.HalfReader(strings.NewReader("\ufeff" + har(c.entries...)))) {
				if err != nil {
					t.Error(err)
				}
				again = append(again, f)
			}
			if d := cmp.Diff(got, again); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestSightingsHideSecrets(t *testing.T) {
	t.Parallel()
	got, err := FindHAR(strings.NewReader(har(entry("GET", "https://u:hunter2@a.example/p?code=hunter2#"+tokenA, 200, "", ""))))
	if err != nil || len(got) != 1 {
		t.Fatal(got, err)
	}
	if s := got[0].Seen[0].String(); s != "GET https://a.example/p → 200 (request fragment)" {
		t.Error(s)
	}
	if s := (Sighting{Method: "GET", URL: "https://a.example", Place: "request query"}).String(); s != "GET https://a.example → no answer (request query)" {
		t.Error(s)
	}
	if s := addressOf("http://[::1"); s != "(an address that is no URL)" {
		t.Error(s)
	}
}

func TestBrokenHAR(t *testing.T) {
	t.Parallel()
	good := entry("GET", "https://a.example/", 200, header("Authorization", "Bearer "+tokenA), "")
	for name, c := range map[string]struct {
		text  string
		found int
		says  string
	}{
		"no JSON":         {"hello", 0, "not a HAR file"},
		"empty":           {"", 0, "not a HAR file"},
		"another JSON":    {`{"logs":[]}`, 0, "it has no entries"},
		"log a list":      {`{"log":[]}`, 0, "it has no entries"},
		"no entries":      {`{"log":{"version":"1.2"}}`, 0, "it has no entries"},
		"entries no list": {`{"log":{"entries":{}}}`, 0, "it has no entries"},
		"cut off":         {har(good, good)[:len(har(good))], 1, "breaks off at entry 2"},
		"cut off early":   {`{"log":{"version":`, 0, "not a HAR file"},
	} {
		got, err := FindHAR(strings.NewReader(c.text))
		if err == nil || !strings.Contains(err.Error(), c.says) || len(got) != c.found {
			t.Errorf("%s: %d found, %v", name, len(got), err)
		}
	}
	n, last := 0, error(nil)
	for f, err := range Find(strings.NewReader(har(good, good)[:len(har(good))])) {
		if err == nil && f.Token == tokenA {
			n++
		}
		last = err
	}
	if n != 1 || last == nil {
		t.Errorf("%d, %v", n, last)
	}
}

func TestHARBounds(t *testing.T) {
	t.Parallel()
	huge := io.MultiReader(strings.NewReader(`{"log":{"entries":[{"request":{"url":"`), &endless{line: strings.Repeat("a", 1<<10), left: 65}, strings.NewReader(`"}}]}}`))
	if _, err := findHAR(huge, 64<<10); !errors.Is(err, errEntryTooLarge) {
		t.Errorf("%v", err)
	}
	one := entry("GET", "https://a.example/", 200, header("Authorization", "Bearer "+tokenA), "")
	got, err := FindHAR(strings.NewReader(har(one + strings.Repeat(","+one, 2*harSeenLimit))))
	if err != nil || len(got) != 1 || len(got[0].Seen) != harSeenLimit {
		t.Errorf("%v, %d", err, len(got[0].Seen))
	}
	h := harReader{places: map[string]int{}}
	for i := range harTokenLimit + 5 {
		h.add(string(rune(i)), Sighting{})
	}
	if len(h.found) != harTokenLimit {
		t.Errorf("%d tokens", len(h.found))
	}
}

func TestHARIsReadEntryByEntry(t *testing.T) {
	t.Parallel()
	const limit = 1 << 18
	one := entry("GET", "https://a.example/", 200, header("Authorization", "Bearer "+tokenA), body(strings.Repeat("x", 1<<16))) + ","
	r := io.MultiReader(strings.NewReader(`{"log":{"entries":[`), &endless{line: one, left: 50}, strings.NewReader("null]}}"))
	if got, err := findHAR(r, limit); err != nil || len(got) != 1 {
		t.Errorf("%d, %v: the file is larger than the bound of an entry", len(got), err)
	}
}
