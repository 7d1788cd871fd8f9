package jwtview

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"doorstep/jwtview/safe"
)

// claimDoc is what a claim means to a person.
type claimDoc struct {
	meaning string
	isTime  bool
	values  map[string]string // what single values mean, where the claim is an enumeration
}

// valueLimit is how many bytes of a claim's value are shown; the Raw tab and the JSON have the rest.
const valueLimit = 600

func (v *view) describe() []Claim {
	if v.c == nil {
		return nil
	}
	out := make([]Claim, 0, len(v.t.claims)+len(guideClaims))
	var done [guideCount]string
	for i, g := range guideClaims {
		done[i] = v.sentName(g)
		out = append(out, v.describeRequired(i, done[i]))
	}
	for i, m := range v.t.claims {
		if contains(done[:], m.name) || repeated(v.t.claims[:i], m.name) {
			continue
		}
		out = append(out, v.describeOne(m.name, v.c[m.name]))
	}
	return out
}

func contains(list []string, s string) bool {
	for _, have := range list {
		if have == s {
			return true
		}
	}
	return false
}

func repeated(before []member, name string) bool {
	for _, m := range before {
		if m.name == name {
			return true
		}
	}
	return false
}

// sentName is the name under which the token has a required claim: its own, or an alias.
func (v *view) sentName(g guideClaim) string {
	if !v.c.has(g.name) {
		for _, alias := range g.aliases {
			if v.c.has(alias) {
				return alias
			}
		}
	}
	return g.name
}

func (v *view) describeRequired(place int, sent string) Claim {
	c := v.describeOne(sent, v.c[sent])
	o := v.judged[place]
	c.Required, c.Status = true, o.status
	if o.status != Pass {
		c.Reason = tell(o.evidence)
	}
	return c
}

func (v *view) describeOne(name string, raw json.RawMessage) Claim {
	doc, known := docOf(name)
	c := Claim{Name: tell(name), Meaning: doc.meaning}
	if len(raw) == 0 {
		return c
	}
	c.Value = showValue(raw)
	if known && doc.isTime {
		c.Time, _ = claimTime(v.c, name)
	}
	if what := doc.values[c.Value]; what != "" {
		c.Meaning += ": " + what
	}
	return c
}

func docOf(name string) (claimDoc, bool) {
	for _, table := range []map[string]claimDoc{registeredClaims, microsoftClaims, vendorClaims} {
		if doc, ok := table[name]; ok {
			return doc, true
		}
	}
	return claimDoc{}, false
}

// showValue writes a claim's value for a person: text as it is, lists with their count where they are long, objects
// as compact JSON.
func showValue(raw json.RawMessage) string {
	switch raw[0] {
	case '"':
		return safe.Clip(safe.Line(text(raw)), valueLimit)
	case '[':
		return showList(raw)
	case '{':
		return safe.Clip(safe.Line(compactJSON(raw)), valueLimit)
	}
	return safe.Clip(string(raw), valueLimit)
}

// longList is the number of elements above which a list says how many it has.
const longList = 10

func showList(raw json.RawMessage) string {
	s := scanner{b: raw}
	all := s.array()
	shown := make([]string, 0, min(len(all), longList))
	for _, m := range all {
		if len(shown) == longList {
			break
		}
		element := text(m.raw)
		if m.raw[0] != '"' {
			element = compactJSON(m.raw)
		}
		shown = append(shown, safe.Clip(safe.Line(element), 200))
	}
	joined := strings.Join(shown, ", ")
	if len(all) > longList {
		return safe.Clip(fmt.Sprintf("%d values: %s", len(all), joined), valueLimit-20) + ", …"
	}
	return safe.Clip(joined, valueLimit)
}

// claimTime reads a time in any of the forms that issuers send: seconds since 1970, the same as text, RFC 3339 (AD FS),
// and Entra's pwd_exp, which counts from iat.
func claimTime(c fields, name string) (time.Time, bool) {
	raw := c[name]
	if typeOf(raw) == "a string" {
		if t, err := time.Parse(time.RFC3339, text(raw)); err == nil {
			return t.UTC(), true
		}
		raw = json.RawMessage(text(raw))
	}
	t, problem := numericDate(raw)
	if problem != "" || typeOf(raw) != "a number" {
		return time.Time{}, false
	}
	if name == "pwd_exp" && t.Unix() < offsetsBelow {
		iat, ok := c.time("iat")
		return iat.Add(time.Duration(t.Unix()) * time.Second), ok
	}
	return t, true
}

// offsetsBelow tells an offset from a date: thirty years in seconds, and no token is from before the year 2000.
const offsetsBelow = 946684800
