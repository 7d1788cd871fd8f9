// Package cdflegacy signs in at CDF as it was done before CDF took tokens of identity providers: with an API key, and by
// CDF's own login redirect. CDF has retired both; they work against a server that still speaks them.
package cdflegacy

import (
	"context"
	"encoding/json"
	"net/http"
	"strings"

	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
)

// HeaderAPIKey is the header that an API key goes in, and the token type of what an API key signs in with.
const HeaderAPIKey = "api-key"

// Header is the header that t goes in as it stands: [HeaderAPIKey] for an API key, which must never be sent as a bearer token;
// "" for a token, which goes into Authorization.
func Header(t *oauth.TokenSet) string {
	if t.TokenType == HeaderAPIKey {
		return HeaderAPIKey
	}
	return ""
}

// status asks who the credentials in header are (GET /login/status) and checks that it is somebody, in project when that
// isn't "". The error is an *[oauth.Error].
func status(ctx context.Context, hc *httpclient.Client, base, project string, header http.Header) error {
	resp, err := hc.Do(ctx, httpclient.Call{
		Endpoint: oauth.EndpointCDF, Method: http.MethodGet, URL: strings.TrimRight(base, "/") + "/login/status", Header: header,
	})
	if err != nil {
		return err
	}
	if resp.Status != http.StatusOK {
		return resp.Error("")
	}
	if problem := statusProblem(resp.Body, project); problem != "" {
		return resp.Error(problem)
	}
	return nil
}

// statusProblem says why a login status isn't that of somebody in project, "" when it is.
func statusProblem(body []byte, project string) string {
	var doc struct {
		Data *struct {
			User     string `json:"user"`
			LoggedIn bool   `json:"loggedIn"`
			Project  string `json:"project"`
		} `json:"data"`
	}
	switch err := json.Unmarshal(body, &doc); {
	case err != nil || doc.Data == nil:
		return "not a login status"
	case !doc.Data.LoggedIn:
		return "nobody is signed in with this"
	case project != "" && doc.Data.Project != project:
		return "signed in to another project: " + doc.Data.Project
	}
	return ""
}
