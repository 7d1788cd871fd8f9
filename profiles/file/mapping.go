package file

import (
	"fmt"
	"strings"

	"doorstep/profiles"

	"github.com/goccy/go-yaml/ast"
)

// mapping reads the keys of a profile, or of a block in it that prefix names: "cdf.".
func (r *reader) mapping(p *profile, at *ast.MappingValueNode, known []key, prefix string) {
	name, block := p.read.Name, strings.TrimSuffix(prefix, ".")
	pairs, ok := r.pairs(at.Value)
	if !ok {
		what := fmt.Sprintf("profile %q has no keys", name)
		if block != "" {
			what = block + " has no keys"
		}
		r.fault(at, name, block, what, "write its keys below it, indented, as \"key: value\"")
		return
	}
	seen := make(map[string]int, len(pairs))
	for _, pair := range pairs {
		word := keyText(pair)
		k := findKey(known, word)
		switch {
		case r.twice(seen, pair, name, prefix+word, prefix+word):
		case k == nil:
			r.fault(pair, name, prefix+word, fmt.Sprintf("unknown key %q", word), keyHint(known, block, word))
		default:
			r.key(p, pair, *k, prefix)
		}
	}
}

func (r *reader) key(p *profile, pair *ast.MappingValueNode, k key, prefix string) {
	dotted := prefix + k.name
	if k.alias() {
		dotted = k.means
	}
	if first, again := p.keys[dotted]; again {
		line, _ := position(first)
		r.fault(pair, p.read.Name, dotted, fmt.Sprintf("%s says the same as %s on line %d", k.name, keyText(first), line), "leave one of them out")
		return
	}
	p.keys[dotted] = pair
	if k.at != nil && k.keys != nil {
		k.at(p.read) // so that a block without keys is there, and what it lacks is told
	}
	if k.keys != nil {
		r.mapping(p, pair, k.keys, prefix+k.name+".")
		return
	}
	r.value(p, pair, k, dotted)
}

func findKey(known []key, word string) *key {
	for i := range known {
		if known[i].name == word {
			return &known[i]
		}
	}
	return nil
}

// keyHint says what to write instead of a key that isn't known in block, "" for the profile itself.
func keyHint(known []key, block, word string) string {
	if home, found := homeOf(word, block); found {
		return home
	}
	names := make([]string, len(known))
	for i, k := range known {
		names[i] = k.name
	}
	if near := profiles.Nearest(word, names); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	if block == "" {
		return "leave it out"
	}
	return block + " has " + strings.Join(names, ", ")
}

// homeOf finds the block that a key belongs to, when it stands in the wrong one.
func homeOf(word, block string) (hint string, found bool) {
	all := profileKeys
	if block != "" && findKey(all, word) != nil {
		return fmt.Sprintf("it belongs to the profile: put it beside %s:, not below", block), true
	}
	for _, k := range all {
		if !k.alias() && k.name != block && findKey(k.keys, word) != nil {
			return fmt.Sprintf("put it below %s:", k.name), true
		}
	}
	return "", false
}

// pairs gives the keys and values of a mapping, with those that "<<" merges in (YAML merge keys) behind its own.
func (r *reader) pairs(n ast.Node) ([]*ast.MappingValueNode, bool) {
	own, merged, ok := r.split(n)
	if !ok {
		return nil, false
	}
	if len(merged) == 0 {
		return own, true
	}
	there := map[string]bool{}
	for _, pair := range own {
		there[keyText(pair)] = true
	}
	for _, source := range merged {
		pairs, _, ok := r.split(source) // one level: a chain of merges is more than a profile file needs
		if !ok {
			r.fault(source, "", "<<", "<< takes the name of a mapping", "write <<: *NAME, and &NAME at the mapping")
		}
		for _, pair := range pairs {
			if !there[keyText(pair)] {
				there[keyText(pair)] = true
				own = append(own, pair)
			}
		}
	}
	return own, true
}

// split gives a mapping's own pairs and the mappings to merge in.
func (r *reader) split(n ast.Node) (own []*ast.MappingValueNode, merged []ast.Node, ok bool) {
	var all []*ast.MappingValueNode
	switch m := r.doc.resolve(n).(type) {
	case *ast.MappingNode:
		all = m.Values
	case *ast.MappingValueNode:
		all = []*ast.MappingValueNode{m}
	default:
		return nil, nil, false
	}
	for _, pair := range all {
		if _, isMerge := pair.Key.(*ast.MergeKeyNode); !isMerge {
			own = append(own, pair)
			continue
		}
		if list, ok := r.doc.resolve(pair.Value).(*ast.SequenceNode); ok {
			merged = append(merged, list.Values...)
		} else {
			merged = append(merged, pair.Value)
		}
	}
	return own, merged, true
}

// keyText is a key as it means, without quotes.
func keyText(pair *ast.MappingValueNode) string {
	if pair.Key == nil || pair.Key.GetToken() == nil {
		return ""
	}
	return pair.Key.GetToken().Value
}

// resolve follows aliases, anchors and the tag !!str to what they stand for, nil when that is nothing.
func (d *document) resolve(n ast.Node) ast.Node {
	const most = 20 // an alias can stand for itself
	for range most {
		switch at := n.(type) {
		case *ast.AnchorNode:
			n = at.Value
		case *ast.AliasNode:
			n = d.anchors[at.Value.GetToken().Value]
		case *ast.TagNode:
			if at.GetToken().Value != "!!str" {
				return at
			}
			n = at.Value
		default:
			return n
		}
	}
	return nil
}

func isNull(n ast.Node) bool {
	_, null := n.(*ast.NullNode)
	return null || n == nil
}
