package introspection

import (
	"context"
	"encoding/json"

	"doorstep/flows/httpclient"
)

// MembersOf is for the fuzz test of answers.
func (e Endpoint) MembersOf(ctx context.Context, resp *httpclient.Response) (map[string]json.RawMessage, string, error) {
	return e.members(ctx, resp)
}

// Said is for the fuzz test of what was signed.
func (e Endpoint) Said(payload []byte, typ string) (map[string]json.RawMessage, string) {
	return e.said(payload, typ)
}
