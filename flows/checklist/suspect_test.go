package checklist

import (
	"errors"
	"strings"
	"testing"
	"time"

	"doorstep/flows"
	"doorstep/flows/httpclient"
	"doorstep/jwtview"
	"doorstep/profiles"
	"doorstep/profiles/secret"
)

// TestSecretIDFromOutsideTheFile holds that a secret which is none is named wherever it was read from, and not shown.
func TestSecretIDFromOutsideTheFile(t *testing.T) {
	t.Parallel()
	const id = "0b0c1d2e-3f40-4152-8637-48596a7b8c9d"
	secrets := secret.Resolver{
		Getenv:   func(string) (string, bool) { return id, true },
		ReadFile: func(string) ([]byte, error) { return []byte(id + "\n"), nil },
		Keyring:  func(string) (string, error) { return id, nil },
	}
	r := &Runner{Flows: flows.New(flows.Options{HTTP: httpclient.Options{Timeout: 5 * time.Second}, Secrets: secrets})}
	for _, ref := range []secret.Ref{
		{Kind: secret.Env, Name: "CLIENT_SECRET"}, {Kind: secret.File, Name: "/run/secrets/client"}, {Kind: secret.Keyring},
	} {
		w := newWorld(t)
		p := w.profile()
		p.Provider, p.ClientSecret = profiles.Entra, ref
		res := r.Run(t.Context(), p, Options{})
		complete(t, res)
		if d := diagnosed(res); d != "access-denied.client-secret" || !strings.Contains(res.Checklist.Diagnosis[0].Evidence, "secret ID") {
			t.Errorf("%s: diagnosis %s, %+v", ref.Kind, d, res.Checklist.Diagnosis)
		}
		if it := itemOf(t, res, itemClientSecret); it.Status != jwtview.Fail || !strings.Contains(it.Evidence, "secret's value") {
			t.Errorf("%s: item %+v", ref.Kind, it)
		}
		if strings.Contains(jsonOf(res.Checklist), id) {
			t.Errorf("%s: the secret is in the checklist", ref.Kind)
		}
	}
}

// TestSecretIsReadForARefusalOnly holds that judging the secret costs nothing where the provider wasn't even reached.
func TestSecretIsReadForARefusalOnly(t *testing.T) {
	t.Parallel()
	w, read := newWorld(t), 0
	secrets := secret.Resolver{Getenv: func(string) (string, bool) { read++; return "", false }}
	r := &Runner{Flows: flows.New(flows.Options{HTTP: httpclient.Options{Timeout: 5 * time.Second}, Secrets: secrets})}
	p := w.profile()
	p.ClientSecret = secret.Ref{Kind: secret.Env, Name: "CLIENT_SECRET"}
	res := r.Run(t.Context(), p, Options{})
	var config *flows.ConfigError
	if !errors.As(res.Err, &config) || config.Key != "client-secret" || read != 1 {
		t.Errorf("error %v, read %d times", res.Err, read)
	}
}
