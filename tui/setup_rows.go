package tui

import (
	"slices"
	"strconv"
	"strings"

	"doorstep/jwtview"
	"doorstep/jwtview/safe"
	"doorstep/profiles"
	"doorstep/profiles/file"
	"doorstep/profiles/secret"
	"doorstep/tui/widget/field"
)

// rowKind is how a row is answered.
type rowKind int

const (
	fieldRow rowKind = iota
	choiceRow
	actionRow
)

// The keys of the rows that [profiles.Asks] doesn't ask.
const (
	providerKey = "provider"
	flowKey     = "flow"
	nameKey     = "name"
	actionKey   = "action"
)

// row is one line of the form.
type row struct {
	kind  rowKind
	ask   profiles.Ask
	field *field.Field   // of a fieldRow
	turn  func(step int) // of a choiceRow
	do    action         // of an actionRow
}

// owns reports whether a key's problems are told at the row.
func (r row) owns(key string) bool { return r.ask.Key == key || slices.Contains(r.ask.Also, key) }

// remark is what there is to say of an answer.
type remark struct {
	status jwtview.Status
	text   string
	absent bool // about an answer that isn't there
}

// build makes the rows that the provider and the flow need. What was typed into others is kept for when they are back.
func (s *setup) build() {
	rows := []row{{kind: choiceRow, ask: profiles.Ask{Key: providerKey, Title: "Provider"}, turn: s.turnProvider}}
	for _, ask := range profiles.Asks(s.provider, s.flow) {
		if ask.Key == "client-id" {
			rows = append(rows, row{kind: choiceRow, ask: profiles.Ask{Key: flowKey, Title: "Flow", Also: []string{"client-auth", "redirect-uri", "endpoints"}}, turn: s.turnFlow})
		}
		rows = append(rows, s.fieldRow(ask))
	}
	rows = append(rows, s.fieldRow(profiles.Ask{
		Key: nameKey, Title: "Name", Where: "yours to choose: what you call the profile, as in doorstep login NAME", Example: "prod",
	}))
	s.rows = append(rows, s.actions()...)
	s.suggestName()
}

func (s *setup) fieldRow(ask profiles.Ask) row {
	f := s.fields[ask.Key]
	if f == nil {
		f = &field.Field{}
		s.fields[ask.Key] = f
	}
	f.Masked, f.Words = ask.Secret, ask.Key == "scopes"
	return row{kind: fieldRow, ask: ask, field: f}
}

// suggestName calls the profile after its project, else its provider, as long as the person has not named it.
func (s *setup) suggestName() {
	if s.named {
		return
	}
	name := strings.TrimSpace(s.fields["cdf.project"].Value())
	if name == "" || file.NameProblem(name) != "" {
		name = string(s.provider)
	}
	free := name
	for i := 2; s.taken(free); i++ {
		free = name + "-" + strconv.Itoa(i)
	}
	s.fields[nameKey].Set(free)
}

func (s *setup) taken(name string) bool {
	return slices.ContainsFunc(s.kit.Profiles, func(p *profiles.Profile) bool { return p.Name == name })
}

func (s *setup) turnProvider(step int) {
	all := profiles.AskProviders()
	i := slices.IndexFunc(all, func(a profiles.ProviderAsk) bool { return a.Name == s.provider })
	s.provider = all[(i+step+len(all))%len(all)].Name
	s.offers, s.blame = nil, nil
	s.chosen = s.chosen && s.has(s.flow)
	if !s.chosen {
		s.flow = s.suggested().Flow
	}
}

// turnFlow goes on to the next flow that the provider offers.
func (s *setup) turnFlow(step int) {
	all := profiles.AskFlows(s.provider)
	i := slices.IndexFunc(all, func(a profiles.FlowAsk) bool { return a.Name == s.flow })
	for range all {
		i = (i + step + len(all)) % len(all)
		if offered, _ := s.offered(all[i].Name); offered {
			s.flow, s.chosen, s.blame = all[i].Name, true, nil
			return
		}
	}
}

// judge makes the profile of the answers and tells what is wrong with it.
func (s *setup) judge() {
	p := &profiles.Profile{Provider: s.provider, Flow: s.flow, Name: strings.TrimSpace(s.fields[nameKey].Value())}
	s.profile, s.remarks = p, map[string]remark{}
	for _, r := range s.rows {
		if r.kind != fieldRow || r.ask.Key == nameKey {
			continue
		}
		if err := file.Answer(p, r.ask.Key, r.field.Value()); err != nil {
			s.remark(r.ask.Key, jwtview.Fail, err.Error())
		}
	}
	for _, found := range p.Validate() {
		s.remark(found.Key, jwtview.Fail, found.Message)
	}
	for _, found := range p.Suspect(secret.Value{}) {
		s.remark(found.Key, jwtview.Warn, found.Message)
	}
	switch problem := file.NameProblem(p.Name); {
	case p.Name == "":
		s.remark(nameKey, jwtview.Fail, "the profile needs a name")
	case problem != "":
		s.remark(nameKey, jwtview.Fail, problem)
	case s.taken(p.Name):
		s.remark(nameKey, jwtview.Fail, "there is a profile of this name already")
	}
	if offered, reason := s.offered(s.flow); !offered {
		s.remark(flowKey, jwtview.Fail, "the provider doesn't offer it: "+reason)
	}
}

// remark keeps the first and gravest of what there is to say of a row.
func (s *setup) remark(key string, status jwtview.Status, text string) {
	i := slices.IndexFunc(s.rows, func(r row) bool { return r.owns(key) })
	if i < 0 {
		i = slices.IndexFunc(s.rows, func(r row) bool { return strings.HasPrefix(key, r.ask.Key+".") || r.owns(beforeDot(key)) })
	}
	if i < 0 {
		i = slices.IndexFunc(s.rows, func(r row) bool { return r.ask.Key == actionKey })
	}
	r := s.rows[i]
	if _, there := s.remarks[r.ask.Key]; !there {
		s.remarks[r.ask.Key] = remark{status, safe.Line(text), r.kind == fieldRow && strings.TrimSpace(r.field.Value()) == ""}
	}
}

func beforeDot(key string) string {
	first, _, _ := strings.Cut(key, ".")
	return first
}

// told gives the remark of a row that the person should see by now: that something is missing is no news to whoever
// is about to write it.
func (s *setup) told(r row) (remark, bool) {
	said, ok := s.remarks[r.ask.Key]
	due := s.asked || s.left[r.ask.Key] && !r.ask.Optional
	if said.absent && !due {
		return remark{}, false
	}
	return said, ok
}
