package wordings

import (
	"slices"
	"strings"
)

// What can be wrong with a thing.
var (
	wrong    = []string{"invalid", "not valid", "isn't valid", "wrong", "incorrect", "bad", "unexpected", "rejected", "not accepted", "unacceptable", "not correct", "tampered", "not a valid", "illegal"}
	unequal  = []string{"mismatch", "not match", "doesn't match", "didn't match", "differs", "different", "no match", "not equal", "doesn't equal", "not satisfied", "doesn't contain", "not correspond", "missmatch", "mismatching", "not same as", "not the same", "not identical", "not the one", "not one of", "not intended", "not issued for", "not meant for", "not include", "non-matching", "not matching", "nonmatching"}
	unknown  = []string{"unknown", "not found", "does not exist", "doesn't exist", "not registered", "unregistered", "no such", "not recognized", "unrecognized", "not configured", "not trusted", "untrusted", "not on the list", "not in the list", "not in the allow", "not listed", "not defined", "couldn't find", "could not find", "cannot find", "no longer exists", "unresolvable", "not resolvable"}
	ended    = []string{"expired", "revoked", "no longer valid", "has ended", "inactive", "no longer active", "past its", "withdrawn", "ran out", "lifetime exceeded", "blacklisted", "invalidated", "out of date", "lapsed"}
	missing  = []string{"missing", "not present", "absent", "not provided", "not included", "not contain", "not have", "doesn't have", "not supplied", "not specified", "must be provided", "lacks", "doesn't contain", "not set", "no registered"}
	refused  = []string{"not allowed", "not supported", "unsupported", "not enabled", "disabled", "not permitted", "not authorized", "unauthorized", "not acceptable", "not available", "can't use", "cannot use", "turned off", "switched off", "not whitelisted", "not been whitelisted", "not among", "denied"}
	failing  = []string{"fail", "verificationfail", "unable", "could not", "couldn't", "cannot", "can't", "error while", "not verified"}
	required = []string{"required", "needed", "is mandatory", "must be set"}
	garbled  = []string{
		"malformed", "not in the form", "could not be decoded", "cannot be decoded", "unable to decode", "error decoding", "failed to decode", "decoding", "decode error",
		"invalid header", "invalid payload", "invalid json", "not valid json", "padding", "must be a string", "base64", "illegal base64", "invalid format", "wrong format", "not a valid jwt",
		"number of segments", "number of parts", "cannot parse", "can't parse", "three parts", "3 parts", "three dot", "top-level json", "unable to parse", "failed to parse", "could not parse",
	}
	oversize = []string{"larger than", "too large", "too big", "too long", "exceeds the max", "exceeds max"}
	untyped  = []string{"must be a string", "must be a number", "must be an integer", "must be a date", "must be numeric", "not a number"}
	unable   = []string{"fetch", "retriev", "unable", "could not", "couldn't", "http error", "status code", "404", "timeout", "unavailable", "not available", "not found"}
)

// words joins sets, and adds the other ways to say what one says with "not".
func words(sets ...[]string) []string {
	var list []string
	for _, w := range slices.Concat(sets...) {
		list = append(list, w)
		if what, ok := strings.CutPrefix(w, "not "); ok {
			list = append(list, "isn't "+what, "wasn't "+what, "aren't "+what, "doesn't "+what, "didn't "+what, "not been "+what)
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}
