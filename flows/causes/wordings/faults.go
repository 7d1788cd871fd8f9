package wordings

import (
	"slices"
	"strings"
)

// What can be wrong with a thing.
var (
	wrong    = []string{"invalid", "not valid", "isn't valid", "wrong", "incorrect", "bad", "unexpected", "rejected", "not accepted", "unacceptable", "not correct", "tampered", "not a valid", "illegal", "malformed", "improper", "faulty", "corrupt", "validation error", "failed validation", "not pass validation", "was refused", "please check", "could not be validated", "not acceptable"}
	unequal  = []string{"mismatch", "not match", "doesn't match", "didn't match", "differs", "different", "no match", "not equal", "doesn't equal", "not satisfied", "doesn't contain", "not correspond", "missmatch", "mismatching", "not same as", "not the same", "not identical", "not the one", "not one of", "not intended", "not issued for", "not meant for", "not include", "non-matching", "not matching", "nonmatching", "differ from", "inconsistent with", "disagree", "other than the", "but got", "not the expected", "expected value"}
	unknown  = []string{"unknown", "not found", "does not exist", "doesn't exist", "not registered", "unregistered", "no such", "not recognized", "unrecognized", "not configured", "not trusted", "untrusted", "not on the list", "not in the list", "not in the allow", "not listed", "not defined", "couldn't find", "could not find", "cannot find", "not be found", "cannot be found", "can't be found", "no longer exists", "unresolvable", "not resolvable", "not known", "unable to find", "failed to find", "could not be found", "couldn't be found", "can't find", "nonexistent", "non-existent", "does not know", "doesn't know", "not be located", "could not locate", "unable to locate"}
	ended    = []string{"expired", "revoked", "no longer valid", "has ended", "inactive", "no longer active", "past its", "withdrawn", "ran out", "lifetime exceeded", "blacklisted", "invalidated", "out of date", "lapsed", "not active", "already used", "already been used", "run out", "been terminated", "used up", "no longer usable", "too old", "already redeemed", "been consumed", "already consumed", "not valid anymore"}
	missing  = []string{"missing", "not present", "absent", "not provided", "not included", "not contain", "not have", "doesn't have", "not supplied", "not specified", "must be provided", "lacks", "doesn't contain", "not set", "no registered", "is empty", "is undefined", "not received", "not passed", "not sent", "is null", "is nil", "omitted", "left out", "please provide", "please set", "please specify", "please supply", "needs to be set", "needs to be provided", "should be provided", "should be set", "not receive", "was empty", "must not be empty", "cannot be empty"}
	refused  = []string{"not allowed", "not supported", "unsupported", "not enabled", "disabled", "not permitted", "not authorized", "unauthorized", "not acceptable", "not available", "can't use", "cannot use", "turned off", "switched off", "not whitelisted", "not been whitelisted", "not among", "denied", "is off", "is forbidden", "prohibited", "is suspended", "been suspended", "not activated", "deactivated"}
	failing  = []string{"fail", "verificationfail", "unable", "could not", "couldn't", "cannot", "can't", "error while", "exception while", "exception when", "exception during", "error getting", "error retrieving", "error fetching", "error loading", "error reading", "error verifying", "error parsing", "not succeed", "unsuccessful", "not verified", "did not succeed", "didn't succeed"}
	required = []string{"required", "needed", "is mandatory", "must be set"}
	garbled  = []string{
		"malformed", "not in the form", "could not be decoded", "cannot be decoded", "unable to decode", "error decoding", "failed to decode", "decoding", "decode error",
		"invalid header", "invalid payload", "invalid json", "not valid json", "padding", "must be a string", "base64", "illegal base64", "invalid format", "wrong format", "not a valid jwt",
		"number of segments", "number of parts", "cannot parse", "can't parse", "three parts", "3 parts", "three dot", "top-level json", "unable to parse", "failed to parse", "could not parse",
	}
	oversize = []string{"larger than", "too large", "too big", "too long", "exceeds the max", "exceeds max"}
	untyped  = []string{"must be a string", "must be a number", "must be an integer", "must be a date", "must be numeric", "not a number"}
	gotNo    = []string{"failed to get", "unable to get", "could not get", "couldn't get", "cannot get", "error getting", "failed getting"}
	unable   = []string{"fetch", "error getting", "error loading", "failed to get", "failed to load", "failed to refresh", "download", "retriev", "unable", "could not", "couldn't", "http error", "status code", "404", "timeout", "unavailable", "not available", "not found"}
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
	return list
}

// failedTo is the ways to say that something could not be done.
func failedTo(verbs ...string) []string {
	var list []string
	for _, v := range verbs {
		for _, how := range []string{"failed to ", "unable to ", "could not ", "couldn't ", "cannot ", "can't "} {
			list = append(list, how+v)
		}
		doing := strings.TrimSuffix(v, "e") + "ing"
		list = append(list, "error "+doing, "failed "+doing, "error while "+doing)
	}
	return list
}

// alike adds the short ways to write what is spoken of: a cert for a certificate, SSL for TLS.
func alike(things ...string) []string {
	short := strings.NewReplacer("certificate", "cert", "tls", "ssl")
	other := strings.NewReplacer("tls", "ssl")
	list := things
	for _, t := range things {
		list = append(list, short.Replace(t), other.Replace(t), strings.ReplaceAll(t, "certificate", "cert"))
	}
	slices.Sort(list)
	return slices.Compact(list)
}
