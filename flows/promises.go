package flows

import (
	"slices"

	"doorstep/profiles"
)

func yes(b *bool) bool { return b != nil && *b }

func no(b *bool) bool { return b != nil && !*b }

// withoutPromises refuses what a profile asks for to be safer and its flow cannot do: to leave it out silently would be
// a downgrade.
func withoutPromises(e *profiles.Profile) error {
	if yes(e.DPoP) && slices.Contains(withoutEndpoint, e.Flow) {
		return &ConfigError{
			Profile: e.Name, Key: "dpop",
			Problem: "is true, and the tokens of the flow " + e.Flow + " cannot be bound to a key of doorstep's: leave it out to accept that",
		}
	}
	if e.Flow == profiles.FlowPKCE {
		return nil
	}
	for _, asked := range []struct {
		key   string
		value *bool
	}{{"par", e.PAR}, {"jar", e.JAR}, {"jarm", e.JARM}} {
		if yes(asked.value) && slices.Contains(withRequest, e.Flow) {
			return &ConfigError{
				Profile: e.Name, Key: asked.key,
				Problem: "is true, and only the flow pkce can do that: use it, or leave this out to accept a request that is less safe",
			}
		}
	}
	return nil
}

// withoutEndpoint are the flows whose tokens don't come from a token endpoint, where they could be bound to a key.
var withoutEndpoint = []string{profiles.FlowToken, profiles.FlowImplicit, profiles.FlowAPIKey, profiles.FlowCDFLogin}

// withRequest are the flows beside pkce that make an authorization request.
var withRequest = []string{profiles.FlowCIBA, profiles.FlowImplicit}
