package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"time"

	"doorstep/jwtview"
	"doorstep/jwtview/safe"
	"doorstep/tui/plain"
)

// inspectOutput tells inspections as they come, or all at the end where the format is one document.
type inspectOutput interface {
	add(found jwtview.Found, in *jwtview.Inspection) error
	end() error
}

// inspectOutput gives the output for the format that was asked for; now is the time as of which is judged.
func (a *app) inspectOutput(now time.Time) inspectOutput {
	switch a.output {
	case "json":
		return &inspectDocument{a: a}
	case "jsonl":
		return inspectLines{a: a}
	}
	o := a.resultOptions()
	o.Now = func() time.Time { return now }
	return &inspectText{a: a, w: plain.New(a.Stdout, o)}
}

// inspectDocument is -o json: the inspection, or a list of them when there are several.
type inspectDocument struct {
	a   *app
	all []json.RawMessage
}

func (d *inspectDocument) add(found jwtview.Found, in *jwtview.Inspection) error {
	one, err := inspectionJSON(found, in)
	d.all = append(d.all, one)
	return err
}

func (d *inspectDocument) end() error {
	if len(d.all) == 1 {
		return d.a.json(d.all[0])
	}
	return d.a.json(map[string]any{"tokens": d.all})
}

// inspectLines is -o jsonl: one inspection a line, as soon as it is there.
type inspectLines struct{ a *app }

func (l inspectLines) add(found jwtview.Found, in *jwtview.Inspection) error {
	one, err := inspectionJSON(found, in)
	if err != nil {
		return err
	}
	return writeLine(l.a.Stdout, one)
}

func (inspectLines) end() error { return nil }

// inspectionJSON is the documented object; for a token out of a HAR file with the requests that carried it.
func inspectionJSON(found jwtview.Found, in *jwtview.Inspection) (json.RawMessage, error) {
	one, err := json.Marshal(in)
	if err != nil || len(found.Seen) == 0 {
		return one, err
	}
	seen, err := json.Marshal(found.Seen)
	if err != nil {
		return nil, err
	}
	return append(append(append(bytes.TrimSuffix(one, []byte("}")), `,"seen":`...), seen...), '}'), nil
}

// inspectText is for people.
type inspectText struct {
	a     *app
	w     *plain.Writer
	count int
	first func() // the first token is told only when it is known whether it is the only one
}

func (t *inspectText) add(found jwtview.Found, in *jwtview.Inspection) error {
	t.count++
	if t.count == 1 {
		t.first = func() { t.tell(1, found, in) }
		return nil
	}
	if t.first != nil {
		t.first()
		t.first = nil
	}
	t.tell(t.count, found, in)
	return nil
}

func (t *inspectText) end() error {
	if t.first != nil {
		t.count = 0
		t.first()
	}
	return nil
}

// tell writes one token, under a heading of its own where there are several.
func (t *inspectText) tell(n int, found jwtview.Found, in *jwtview.Inspection) {
	if n > 1 {
		fmt.Fprintln(t.a.Stdout)
	}
	if t.count > 0 || len(found.Seen) > 0 {
		heading := fmt.Sprintf("--- token %d", n)
		if found.Line > 0 {
			heading += fmt.Sprintf(", line %d", found.Line)
		}
		fmt.Fprintln(t.a.Stdout, heading)
	}
	for _, s := range found.Seen {
		fmt.Fprintln(t.a.Stdout, "  "+safe.Line(s.String()))
	}
	t.w.Inspection(in)
}
