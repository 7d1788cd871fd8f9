package discovery

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strings"

	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
)

// read gives the document; on an issuer mismatch with an error beside it.
func read(resp *httpclient.Response, want expected) (*oauth.Metadata, error) {
	if resp.Status != http.StatusOK {
		return nil, resp.Error("no discovery document here")
	}
	raw, problem := oauth.ParseAnswer(http.Header{"Content-Type": {"application/json"}}, resp.Body)
	if problem != "" {
		return nil, resp.Error(problem)
	}
	m := &oauth.Metadata{Discovered: true, Raw: raw}
	if err := json.Unmarshal(bytes.TrimPrefix(resp.Body, []byte("\xef\xbb\xbf")), m); err != nil {
		return nil, resp.Error(typeProblem(err))
	}
	if problem := endpointProblem(m, strings.HasPrefix(resp.URL(), "https:")); problem != nil {
		e := resp.Error(problem.Error())
		if errors.Is(problem, oauth.ErrPlainHTTP) {
			e.Err = oauth.ErrPlainHTTP
		}
		return nil, e
	}
	if problem := issuerProblem(m.Issuer, want); problem != "" {
		e := resp.Error(problem)
		e.Err, e.Snippet = ErrIssuerMismatch, ""
		return m, e
	}
	return m, nil
}

func typeProblem(err error) string {
	var wrong *json.UnmarshalTypeError
	if errors.As(err, &wrong) && wrong.Field != "" {
		return fmt.Sprintf("%s is a %s, which it must not be", wrong.Field, wrong.Value)
	}
	return "not JSON"
}

// endpointProblem finds the first endpoint that must not be called. What has come by TLS doesn't lead away from it, to
// this machine either: another's program may listen there.
func endpointProblem(m *oauth.Metadata, byTLS bool) error {
	for _, e := range endpoints(m) {
		if e.url == "" {
			continue
		}
		if err := httpclient.CheckURL(e.url); err != nil {
			return fmt.Errorf("its %s: %w", e.name, err)
		}
		if byTLS && !strings.HasPrefix(strings.ToLower(e.url), "https:") {
			return fmt.Errorf("its %s: %w, and on loopback too once the document has come by https", e.name, oauth.ErrPlainHTTP)
		}
	}
	return nil
}

// endpoint is an endpoint of a document by its registered name.
type endpoint struct{ name, url string }

// endpoints are those of a document that doorstep may call, aliases for clients with a certificate included.
func endpoints(m *oauth.Metadata) []endpoint {
	var all []endpoint
	for _, e := range m.Endpoints() {
		all = append(all, endpoint{e.Name, *e.URL})
	}
	aliases := m.Aliases()
	for _, name := range slices.Sorted(maps.Keys(aliases)) {
		all = append(all, endpoint{"mtls_endpoint_aliases." + name, aliases[name]})
	}
	return all
}

// issuerProblem compares as RFC 8414 §3.3 wants, character by character, and says what kind of difference it is.
func issuerProblem(got string, want expected) string {
	switch {
	case got == want.issuer, want.read && got == want.issuer+"/":
		return ""
	case got == "":
		return "names no issuer"
	case strings.TrimRight(got, "/") == strings.TrimRight(want.issuer, "/"):
		return "names another issuer: " + got + " (only a slash at the end differs)"
	case strings.Contains(got, "{tenantid}"):
		return "names another issuer: " + got + " (a template of Entra's: each tenant's own id takes the place of {tenantid})"
	}
	return "names another issuer: " + got
}
