package discovery

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"

	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"

	"github.com/go-jose/go-jose/v4"
)

// maxKeys bounds the work that a key set can make; the largest of the known providers holds about a dozen.
const maxKeys = 500

// Keys reads a JWK Set (RFC 7517 §5). A key that cannot be used, be it of an unknown type or broken, is passed over
// as §5 wants; a set without a single usable key is an error, an *[oauth.Error] like any other. Private and
// symmetric keys have no place in a published set and are passed over too.
func Keys(ctx context.Context, hc *httpclient.Client, jwksURI string) (*jose.JSONWebKeySet, error) {
	resp, err := hc.Do(ctx, httpclient.Call{
		Endpoint: oauth.EndpointJWKS, URL: jwksURI,
		Header: http.Header{"Accept": {"application/jwk-set+json, application/json"}},
	})
	if err != nil {
		return nil, err
	}
	if resp.Status != http.StatusOK {
		return nil, resp.Error("no key set here")
	}
	set, problem := parseKeys(resp.Body)
	if problem != "" {
		return nil, resp.Error(problem)
	}
	return set, nil
}

// ParseKeys reads a JWK Set by the rules of [Keys], from wherever it comes.
func ParseKeys(data []byte) (*jose.JSONWebKeySet, error) {
	set, problem := parseKeys(data)
	if problem != "" {
		return nil, errors.New(problem)
	}
	return set, nil
}

func parseKeys(body []byte) (*jose.JSONWebKeySet, string) {
	raw, problem := oauth.ParseAnswer(http.Header{"Content-Type": {"application/json"}}, body)
	if problem != "" {
		return nil, problem
	}
	var keys []json.RawMessage
	switch err := json.Unmarshal(raw["keys"], &keys); {
	case err != nil:
		return nil, "no list of keys in it"
	case len(keys) > maxKeys:
		return nil, "too many keys"
	}
	set := &jose.JSONWebKeySet{Keys: []jose.JSONWebKey{}}
	for _, k := range keys {
		var key jose.JSONWebKey
		if key.UnmarshalJSON(k) == nil && key.Valid() && key.IsPublic() {
			set.Keys = append(set.Keys, key)
		}
	}
	if len(set.Keys) == 0 {
		return nil, "no usable key in it"
	}
	return set, ""
}
