// Package cdf asks Cognite Data Fusion what it makes of a token: token inspection, the project's expectations and
// the groups. It is liberal about fields that it doesn't know (CDF adds capabilities often) and strict about shape,
// so that a proxy's login page is never taken for CDF.
package cdf

import (
	"context"
	"encoding/json"
	"net/http"
	"net/url"
	"strings"

	"doorstep/flows/dpop"
	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
	"doorstep/profiles/secret"
)

// Limits of answers. A project can hold thousands of groups with dozens of capabilities each; the other answers are small.
const (
	maxAnswer = 1 << 20
	maxGroups = 16 << 20
)

// Client calls one cluster with one token. Every error is an *[oauth.Error] with Endpoint [oauth.EndpointCDF], whose
// Description and Code are those of CDF's error envelope.
type Client struct {
	HTTP    *httpclient.Client
	BaseURL string // scheme and host, a trailing slash is ignored
	Token   secret.Value
	Proof   *dpop.Prover // where the token is bound to a key; nil sends it as a bearer token
	Header  string       // that the token goes in as it stands, in place of Authorization; "" for that
}

// Inspect asks what the token grants, in every project (GET /api/v1/token/inspect). It needs the scope IDENTITY and
// the capabilities projects:LIST and groups:LIST.
func (c Client) Inspect(ctx context.Context) (*Inspection, error) {
	return get(ctx, c, "/api/v1/token/inspect", maxAnswer, parseInspection)
}

// Project asks what the project expects of a token (GET /api/v1/projects/{project}). It needs projects:READ.
func (c Client) Project(ctx context.Context, project string) (*Project, error) {
	return get(ctx, c, projectPath(project), maxAnswer, parseProject)
}

// Groups asks for the groups that the token's principal is in, or with all for every group of the project, which
// needs groups:LIST (GET /api/v1/projects/{project}/groups).
func (c Client) Groups(ctx context.Context, project string, all bool) ([]Group, error) {
	path := projectPath(project) + "/groups?all=false"
	if all {
		path = projectPath(project) + "/groups?all=true"
	}
	return get(ctx, c, path, maxGroups, parseGroups)
}

func projectPath(project string) string { return "/api/v1/projects/" + url.PathEscape(project) }

func get[T any](ctx context.Context, c Client, path string, limit int64, parse func([]byte) (T, error)) (T, error) {
	return do(ctx, c, path, httpclient.Call{Method: http.MethodGet, MaxBody: limit}, parse)
}

// do is a function and not a method because methods have no type parameters.
func do[T any](ctx context.Context, c Client, path string, call httpclient.Call, parse func([]byte) (T, error)) (T, error) {
	var none T
	call.Endpoint, call.URL = oauth.EndpointCDF, strings.TrimRight(c.BaseURL, "/")+path
	call.Header = http.Header{"Accept": {"application/json"}}
	answer, err := c.send(ctx, call)
	if err != nil {
		return none, err
	}
	if answer.Status != http.StatusOK && answer.Status != http.StatusCreated {
		return none, c.refusal(answer)
	}
	v, err := parse(answer.Body)
	if err != nil {
		return none, answer.Error(err.Error())
	}
	return v, nil
}

func (c Client) send(ctx context.Context, call httpclient.Call) (*httpclient.Response, error) {
	if c.Header == "" {
		return c.Proof.Send(ctx, c.HTTP, call, c.Token)
	}
	call.Header.Set(c.Header, c.Token.Reveal())
	return c.HTTP.Do(ctx, call)
}

// decode reads a JSON object into v and tells what is wrong with an answer that is none.
func decode(data []byte, v any) error {
	if !json.Valid(data) {
		return errNotJSON
	}
	if err := json.Unmarshal(data, v); err != nil {
		return shapeError("not the documented JSON")
	}
	return nil
}
