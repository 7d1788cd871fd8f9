package file

import (
	"time"

	"doorstep/profiles"
	"doorstep/profiles/secret"
)

// field is one key that a profile has, with its value.
type field struct {
	key   key
	value any     // string, []string, map[string]string, time.Duration, bool, int or secret.Ref
	block []field // of a nested mapping, which has no value
}

// fieldsOf lists what the profile says, in the order of the table and without what is left out.
func fieldsOf(p *profiles.Profile) []field {
	q := *p // reaching into a block makes it exist, which must not happen to p
	return fieldsAt(&q, profileKeys)
}

func fieldsAt(p *profiles.Profile, keys []key) []field {
	var all []field
	for _, k := range keys {
		if k.alias() {
			continue
		}
		f := field{key: k}
		if k.keys != nil {
			f.block = fieldsAt(p, k.keys)
		} else {
			f.value = valueAt(k.at(p))
		}
		if f.value != nil || len(f.block) > 0 {
			all = append(all, f)
		}
	}
	return all
}

// valueAt gives what a pointer of the table leads to, nil for a zero value.
func valueAt(at any) any {
	switch at := at.(type) {
	case *string:
		return unlessZero(*at)
	case *profiles.Provider:
		return unlessZero(string(*at))
	case *time.Duration:
		return unlessZero(*at)
	case *int:
		return unlessZero(*at)
	case **bool:
		if *at != nil {
			return **at
		}
	case *[]string:
		if len(*at) > 0 {
			return *at
		}
	case *map[string]string:
		if len(*at) > 0 {
			return *at
		}
	case *secret.Ref:
		if !at.IsZero() {
			return *at
		}
	}
	return nil
}

func unlessZero[T comparable](v T) any {
	var zero T
	if v == zero {
		return nil
	}
	return v
}
