package file

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"doorstep/jwtview/safe"
	"doorstep/profiles"
	"doorstep/profiles/secret"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/token"
)

// value reads one value into where its key goes. The type of that place says what may stand there.
func (r *reader) value(p *profile, pair *ast.MappingValueNode, k key, dotted string) {
	v := value{r, pair, p.read.Name, dotted}
	if isNull(r.doc.resolve(pair.Value)) {
		v.wrong("has no value", "write one behind the colon, or leave the key out")
		return
	}
	switch at := k.at(p.read).(type) {
	case *string:
		*at, _ = r.text(pair, v.profile, v.key)
	case *profiles.Provider:
		word, _ := r.text(pair, v.profile, v.key)
		*at = profiles.Provider(word)
	case *extractorType:
		v.extractorType(at)
	case *secret.Ref:
		v.secret(at)
	case *[]string:
		v.list(at)
	case *map[string]string:
		v.texts(at)
	case *time.Duration:
		v.duration(at)
	case **bool:
		v.boolean(at)
	case *int:
		v.integer(at)
	}
}

// value is one value while it is read. No message repeats a value that could be a secret.
type value struct {
	r            *reader
	pair         *ast.MappingValueNode
	profile, key string
}

func (v value) wrong(message, hint string) {
	v.r.fault(v.pair, v.profile, v.key, v.key+" "+message, hint)
}

// text reads a pair's value as one text.
func (r *reader) text(pair *ast.MappingValueNode, profile, key string) (string, bool) {
	text, ok := r.doc.scalar(pair.Value)
	switch {
	case !ok:
		r.fault(pair, profile, key, key+" takes one text", "write it on the same line, behind the colon")
	case text == "":
		r.fault(pair, profile, key, key+" has no value", "write one behind the colon, or leave the key out")
		return "", false
	}
	return text, ok
}

// scalar gives a text, or a number and the like as it is written: an identifier of digits only is still a text.
func (d *document) scalar(n ast.Node) (string, bool) {
	n = d.resolve(n)
	switch at := n.(type) {
	case *ast.StringNode:
		if at.Value == "keyring_" && d.keyring[at.GetToken().Position.Line] {
			return "keyring:", true
		}
		return at.Value, true
	case *ast.LiteralNode:
		if at.Value == nil {
			return "", true
		}
		return at.Value.Value, true
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.InfinityNode, *ast.NanNode:
		return n.GetToken().Value, true
	}
	return "", false
}

var errNoSecret = errors.New("is nothing that names a secret")

// extractorTypes are an extractor's words for a flow.
var extractorTypes = []string{"client-credentials", "client-certificate"}

func (v value) extractorType(at *extractorType) {
	word, ok := v.r.text(v.pair, v.profile, "type")
	if !ok {
		return
	}
	if near := profiles.Nearest(word, extractorTypes); near != word {
		v.r.fault(v.pair, v.profile, v.key, fmt.Sprintf("type %q is not known", word), "write "+strings.Join(extractorTypes, " or "))
		return
	}
	*at = profiles.FlowClientCredentials // with either kind of credential
}

const howSecret = "write ${VARIABLE}, keyring:, file:PATH or command:[PROGRAM, ARGUMENT]"

func (v value) secret(at *secret.Ref) {
	var err error
	if text, ok := v.r.doc.scalar(v.pair.Value); ok {
		if text == "" {
			v.wrong("has no value", howSecret)
			return
		}
		*at, err = secret.Parse(text)
	} else {
		*at, err = v.secretMapping()
	}
	if err != nil {
		v.r.fault(v.pair, v.profile, v.key, v.key+": "+err.Error(), howSecret)
	}
}

// secretMapping reads {command: [PROGRAM, ARGUMENT]} and the like.
func (v value) secretMapping() (secret.Ref, error) {
	pairs, ok := v.r.pairs(v.pair.Value)
	if !ok || len(pairs) != 1 {
		return secret.Ref{}, errNoSecret
	}
	kind, source := secret.Kind(keyText(pairs[0])), pairs[0].Value
	if isNull(v.r.doc.resolve(source)) {
		return secret.Make(kind, []string{""})
	}
	if text, ok := v.r.doc.scalar(source); ok {
		return secret.Make(kind, []string{text})
	}
	args, ok := v.r.scalars(source)
	if !ok {
		return secret.Ref{}, errNoSecret
	}
	return secret.Make(kind, args)
}

func (r *reader) scalars(n ast.Node) ([]string, bool) {
	list, ok := r.doc.resolve(n).(*ast.SequenceNode)
	if !ok {
		return nil, false
	}
	all := make([]string, 0, len(list.Values))
	for _, entry := range list.Values {
		text, ok := r.doc.scalar(entry)
		if !ok {
			text, ok = r.doc.glued(entry)
		}
		if !ok {
			return nil, false
		}
		all = append(all, text)
	}
	return all, true
}

// glued gives a text with a colon in it, such as timeseries:READ or a URL, which the parser takes for a mapping where the
// list stands in braces. YAML wants a space behind the colon of a mapping (YAML 1.2 §7.4.2), and here is none.
func (d *document) glued(n ast.Node) (string, bool) {
	if m, ok := n.(*ast.MappingNode); ok && !m.IsFlowStyle && len(m.Values) == 1 {
		n = m.Values[0]
	}
	pair, ok := n.(*ast.MappingValueNode)
	if !ok || pair.Value == nil {
		return "", false
	}
	key, isText := pair.Key.(*ast.StringNode)
	value, plain := d.scalar(pair.Value)
	if !plain {
		value, plain = d.glued(pair.Value)
	}
	begin := first(pair.Value).Position.Offset
	if !isText || !plain || begin != pair.Start.Position.Offset+1 {
		return "", false
	}
	return key.Value + ":" + value, true
}

// first gives the first token of a value: a mapping's own is the colon behind its key.
func first(n ast.Node) *token.Token {
	switch at := n.(type) {
	case *ast.MappingNode:
		if len(at.Values) > 0 {
			return first(at.Values[0])
		}
	case *ast.MappingValueNode:
		return first(at.Key)
	}
	return n.GetToken()
}

// list reads a list of texts, or one text with spaces between the words, as some extractors write scopes.
func (v value) list(at *[]string) {
	all, ok := v.r.scalars(v.pair.Value)
	if text, single := v.r.doc.scalar(v.pair.Value); single {
		all, ok = strings.Fields(text), true
	}
	if !ok {
		v.wrong("takes a list", "write [FIRST, SECOND], or each on a line of its own with - in front")
	}
	if len(all) > 0 {
		*at = all
	}
}

func (v value) texts(at *map[string]string) {
	pairs, ok := v.r.pairs(v.pair.Value)
	if !ok {
		v.wrong("takes names and values", "write each on a line of its own, as \"name: value\"")
		return
	}
	seen := map[string]int{}
	if len(pairs) > 0 {
		*at = map[string]string{}
	}
	for _, pair := range pairs {
		name := keyText(pair)
		if v.r.twice(seen, pair, v.profile, v.key, v.key+"."+name) {
			continue
		}
		if isNull(v.r.doc.resolve(pair.Value)) {
			(*at)[name] = ""
			continue
		}
		text, ok := v.r.doc.scalar(pair.Value)
		if !ok {
			v.r.fault(pair, v.profile, v.key, v.key+"."+safe.Line(name)+" takes one text", "")
		}
		(*at)[name] = text
	}
}

func (v value) duration(at *time.Duration) {
	text, _ := v.r.doc.scalar(v.pair.Value)
	if seconds, err := strconv.Atoi(text); err == nil && seconds <= int(maxDuration/time.Second) && seconds >= 0 {
		*at = time.Duration(seconds) * time.Second // as extractors write it
		return
	}
	d, err := time.ParseDuration(text)
	if err != nil || d > maxDuration {
		v.wrong("is no duration", "write a number and its unit, such as 30s or 5m")
		return
	}
	*at = d
}

const maxDuration = 10 * 365 * 24 * time.Hour

func (v value) boolean(at **bool) {
	b, ok := v.r.doc.resolve(v.pair.Value).(*ast.BoolNode)
	if !ok {
		v.wrong("takes true or false", "write one of them, without quotes")
		return
	}
	*at = &b.Value
}

func (v value) integer(at *int) {
	text, _ := v.r.doc.scalar(v.pair.Value)
	n, err := strconv.Atoi(text)
	if err != nil {
		v.wrong("takes a number", "write it in digits")
		return
	}
	*at = n
}
