package cli

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"time"

	"doorstep/jwtview"
	"doorstep/jwtview/safe"
	"doorstep/tui/plain"
)

// inspectOutput tells inspections as they come, or all at the end where the format is one document.
type inspectOutput interface {
	add(found jwtview.Found, in *jwtview.Inspection) error
	flush() error // whatever was added and can be told is told
	end() error
}

// prompted is an input that may keep one waiting: before each read, what was told up to there is flushed, so that
// whoever writes one token at a time sees each answer, and a file of a million costs no system call for each.
type prompted struct {
	io.Reader
	out inspectOutput
}

func (p prompted) Read(b []byte) (int, error) {
	if err := p.out.flush(); err != nil {
		return 0, err
	}
	return p.Reader.Read(b)
}

// inspectOutput gives the output for the format that was asked for; now is the time as of which is judged.
func (a *app) inspectOutput(now time.Time) inspectOutput {
	switch a.output {
	case "json":
		return &inspectDocument{a: a}
	case "jsonl":
		return &inspectLines{w: bufio.NewWriterSize(a.Stdout, 64<<10)}
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
	one, err := appendInspection(nil, found, in)
	d.all = append(d.all, one)
	return err
}

func (d *inspectDocument) flush() error { return nil }

func (d *inspectDocument) end() error {
	if len(d.all) == 1 {
		return d.a.json(d.all[0])
	}
	return d.a.json(map[string]any{"tokens": d.all})
}

// inspectLines is -o jsonl: one inspection a line.
type inspectLines struct {
	w    *bufio.Writer
	line []byte
}

func (l *inspectLines) add(found jwtview.Found, in *jwtview.Inspection) (err error) {
	if l.line, err = appendInspection(l.line[:0], found, in); err != nil {
		return err
	}
	l.line = append(l.line, '\n')
	_, err = l.w.Write(l.line)
	return err
}

func (l *inspectLines) flush() error { return l.w.Flush() }

func (l *inspectLines) end() error { return l.w.Flush() }

// appendInspection writes the documented object; for a token out of a HAR file with the requests that carried it.
func appendInspection(b []byte, found jwtview.Found, in *jwtview.Inspection) ([]byte, error) {
	b = in.AppendJSON(b)
	if len(found.Seen) == 0 {
		return b, nil
	}
	seen, err := json.Marshal(found.Seen)
	if err != nil {
		return nil, err
	}
	b = append(b[:len(b)-len("}")], `,"seen":`...)
	return append(append(b, visible(seen)...), '}'), nil
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

func (t *inspectText) flush() error { return nil }

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
