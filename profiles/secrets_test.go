package profiles_test

import (
	"reflect"
	"testing"

	"doorstep/profiles"
	"doorstep/profiles/secret"
)

// TestSecretKeys: no secret of a profile is left off the list that importing and exporting go by.
func TestSecretKeys(t *testing.T) {
	t.Parallel()
	var p profiles.Profile
	listed := map[*secret.Ref]string{}
	for _, key := range profiles.SecretKeys() {
		listed[p.SecretRef(key)] = key
	}
	fields := reflect.ValueOf(&p).Elem()
	refs := 0
	for i := range fields.NumField() {
		ref, ok := fields.Field(i).Addr().Interface().(*secret.Ref)
		if !ok {
			continue
		}
		refs++
		if listed[ref] == "" {
			t.Errorf("%s is no key's", fields.Type().Field(i).Name)
		}
	}
	if refs != len(listed) {
		t.Errorf("%d keys for %d secrets", len(listed), refs)
	}
	if p.SecretRef("client-id") != nil {
		t.Error("the client ID is no secret")
	}
}
