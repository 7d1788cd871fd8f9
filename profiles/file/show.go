package file

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"doorstep/profiles"
	"doorstep/profiles/secret"
)

// Field is one key of a profile as it is shown to people: dotted, in the file's spelling, the value on one line. A secret
// is shown as where it comes from.
type Field struct{ Key, Text string }

// Fields lists what the profile says, in the file's order.
func Fields(p *profiles.Profile) []Field { return showAll(nil, "", fieldsOf(p)) }

// DerivedFields lists what follows from the profile without being written in it: what [profiles.Profile.Effective] adds.
func DerivedFields(p *profiles.Profile) []Field {
	written := map[string]bool{}
	for _, f := range Fields(p) {
		written[f.Key] = true
	}
	return slices.DeleteFunc(Fields(p.Effective()), func(f Field) bool { return written[f.Key] })
}

// Derived is [DerivedFields] as JSON has them: keys in snake_case, nested keys with a dot.
func Derived(p *profiles.Profile) map[string]json.RawMessage {
	written, all := map[string]bool{}, map[string]json.RawMessage{}
	for _, f := range Fields(p) {
		written[f.Key] = true
	}
	var walk func(prefix string, fields []field)
	walk = func(prefix string, fields []field) {
		for _, f := range fields {
			if f.value == nil {
				walk(prefix+f.key.name+".", f.block)
			} else if !written[prefix+f.key.name] {
				all[strings.ReplaceAll(prefix+f.key.name, "-", "_")] = jsonValue(f.value)
			}
		}
	}
	walk("", fieldsOf(p.Effective()))
	return all
}

func showAll(all []Field, prefix string, fields []field) []Field {
	for _, f := range fields {
		if f.value == nil {
			all = showAll(all, prefix+f.key.name+".", f.block)
			continue
		}
		all = append(all, Field{Key: prefix + f.key.name, Text: showOne(f.value)})
	}
	return all
}

func showOne(value any) string {
	switch v := value.(type) {
	case []string:
		return strings.Join(v, " ")
	case map[string]string:
		var pairs []string
		for _, name := range slices.Sorted(maps.Keys(v)) {
			pairs = append(pairs, name+"="+v[name])
		}
		return strings.Join(pairs, " ")
	case time.Duration:
		return v.String()
	case secret.Ref:
		return shown(v)
	}
	return fmt.Sprint(value)
}
