package cdflegacy_test

import (
	"bytes"
	"testing"

	"doorstep/flows/cdflegacy"
)

// Nobody is taken for signed in whose status doesn't say so, and names the project.
func FuzzStatus(f *testing.F) {
	f.Add([]byte(`{"data":{"user":"anna","loggedIn":true,"project":"pumps"}}`))
	f.Add([]byte(`{"data":{"loggedIn":"true"}}`))
	f.Add([]byte(`{"data":null}`))
	f.Add([]byte(`<html>`))
	f.Fuzz(func(t *testing.T, body []byte) {
		problem := cdflegacy.StatusProblem(body, "pumps")
		if problem == "" && (!bytes.Contains(body, []byte("true")) || !bytes.Contains(bytes.ToLower(body), []byte("loggedin")) && !bytes.Contains(body, []byte(`\u`))) {
			t.Errorf("somebody is signed in by %s", body)
		}
	})
}
