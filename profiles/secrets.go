package profiles

import "doorstep/profiles/secret"

// secretFields is every key whose value is a secret, in the order of the file: the one list that importing, exporting
// and keeping secrets goes by, so that none of them overlooks a key.
var secretFields = []struct {
	key string
	at  func(*Profile) *secret.Ref
}{
	{"client-secret", func(p *Profile) *secret.Ref { return &p.ClientSecret }},
	{"client-certificate-password", func(p *Profile) *secret.Ref { return &p.CertificatePassword }},
	{"api-key", func(p *Profile) *secret.Ref { return &p.APIKey }},
	{"access-token", func(p *Profile) *secret.Ref { return &p.AccessToken }},
	{"registration-access-token", func(p *Profile) *secret.Ref { return &p.RegistrationToken }},
}

// SecretKeys gives the keys of a profile whose values are secrets.
func SecretKeys() []string {
	keys := make([]string, len(secretFields))
	for i, f := range secretFields {
		keys[i] = f.key
	}
	return keys
}

// SecretRef gives where the profile has the reference to the secret of a key, to read or to set it; nil for a key whose
// value is no secret.
func (p *Profile) SecretRef(key string) *secret.Ref {
	for _, f := range secretFields {
		if f.key == key {
			return f.at(p)
		}
	}
	return nil
}

// OwnEntry is the keyring entry that "keyring:" without a name means: the profile's name for its client secret,
// and name/key for the secret of another key.
func OwnEntry(profile, key string) string {
	if key == "client-secret" {
		return profile
	}
	return profile + "/" + key
}

func (p *Profile) deriveSecrets() {
	for _, f := range secretFields {
		if ref := f.at(p); ref.Kind == secret.Keyring {
			or(&ref.Name, OwnEntry(p.Name, f.key))
		}
	}
}
