package flows

import "doorstep/profiles"

func yes(b *bool) bool { return b != nil && *b }

func no(b *bool) bool { return b != nil && !*b }

// withoutPromises refuses what a profile asks for to be safer and its flow cannot do: to leave it out silently would be
// a downgrade.
func (w way) withoutPromises(e *profiles.Profile) error {
	if yes(e.DPoP) && w.unbound {
		return &ConfigError{
			Profile: e.Name, Key: "dpop",
			Problem: "is true, and the tokens of the flow " + e.Flow + " cannot be bound to a key of doorstep's: leave it out to accept that",
		}
	}
	for _, asked := range []struct {
		key   string
		value *bool
	}{{"par", e.PAR}, {"jar-encryption", e.JAREncryption}, {"jar", e.JAR}, {"jarm", e.JARM}} {
		if yes(asked.value) && w.unguarded {
			return &ConfigError{
				Profile: e.Name, Key: asked.key,
				Problem: "is true, and only the flow pkce can do that: use it, or leave this out to accept a request that is less safe",
			}
		}
	}
	return nil
}
