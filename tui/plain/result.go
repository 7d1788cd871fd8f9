package plain

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"doorstep/flows/causes"
	"doorstep/flows/checklist"
	"doorstep/jwtview"
	"doorstep/jwtview/safe"
	"doorstep/tui/say"
)

// Result tells what a sign-in ended in: the claims, then the checklist.
func (w *Writer) Result(r *checklist.Result) {
	if r.Inspection != nil {
		w.Inspection(r.Inspection)
		w.line("")
	}
	w.Checklist(r.Checklist)
}

// Inspection tells a token: what it is, what is wrong with it, and every claim with its meaning.
func (w *Writer) Inspection(in *jwtview.Inspection) {
	w.line(w.bold("Token: ") + say.Kind(in.Kind) + "; " + say.Signature(in.Signature))
	wrong := say.Unexpected(in)
	if len(wrong) == 0 {
		w.text("  ", w.tint(jwtview.Pass, say.Status(jwtview.Pass, w.o.ASCII)+"  Nothing wrong was found"+unless(in.Signature)))
	}
	for _, f := range wrong {
		w.text("  ", w.tint(f.Status, say.FindingLine(f, w.o.ASCII)))
	}
	w.claims(in)
}

// unless bounds a good verdict by what it doesn't cover.
func unless(s jwtview.Signature) string {
	if s.Status == jwtview.SignatureValid {
		return ""
	}
	return ", but the signature was not checked"
}

func (w *Writer) claims(in *jwtview.Inspection) {
	rows := say.Claims(in, w.o.Now())
	width := 0
	for _, r := range rows {
		width = max(width, utf8.RuneCountInString(r.Name))
	}
	for _, r := range rows {
		w.claim(r, min(width, 20))
	}
}

func (w *Writer) claim(r say.ClaimRow, width int) {
	mark := " "
	if r.Verdict != "" {
		mark = w.tint(r.Verdict, say.Mark(r.Verdict, w.o.ASCII))
	}
	value := r.Value
	switch {
	case r.Time != "":
		value = r.Time
	case value == "":
		value = "(not there)"
	}
	w.line(fmt.Sprintf("  %s %-*s  %s", mark, width, r.Name, value))
	notes := []string{r.Meaning}
	if r.Verdict != jwtview.Pass {
		notes = append(notes, r.Reason)
	}
	for _, s := range notes {
		if s != "" {
			w.text(strings.Repeat(" ", width+6), w.faint(s))
		}
	}
}

// Checklist tells every item, and first of all the diagnosis.
func (w *Writer) Checklist(c checklist.Checklist) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.line(w.bold(safe.Line(c.Profile)+": ") + w.tint(c.Verdict, say.Verdict(c)))
	for i, cause := range c.Diagnosis {
		w.line("")
		if i > 0 { // the verdict is the title of the first
			w.line(w.bold("Then: " + say.CauseTitle(cause)))
		}
		w.indented(say.CauseBlock(cause)[1:])
	}
	for i, s := range c.Steps {
		w.line("")
		w.line(w.bold(say.StepLine(i+1, s, w.o.ASCII)))
		for _, it := range s.Items {
			w.text("  ", w.tint(it.Status, say.ItemLine(it, w.o.ASCII)))
		}
	}
	w.line("")
	w.line(say.Tally(c))
}

// Cause tells a cause: what it is, what points to it, what to do.
func (w *Writer) Cause(c causes.Cause) {
	w.mu.Lock()
	defer w.mu.Unlock()
	block := say.CauseBlock(c)
	block[0] = w.bold(block[0])
	w.indented(block)
}

func (w *Writer) indented(lines []string) {
	for _, l := range lines {
		w.text("  ", l)
	}
}

// Summary tells many checklists in a table: one line each, beside it the cause to act on first, or why it was skipped.
func (w *Writer) Summary(lists []checklist.Checklist) {
	width := 0
	for _, c := range lists {
		width = max(width, utf8.RuneCountInString(safe.Line(c.Profile)))
	}
	for _, c := range lists {
		status, why := say.Status(c.Verdict, w.o.ASCII), say.Untried(c)
		if len(c.Diagnosis) > 0 {
			why = say.CauseTitle(c.Diagnosis[0]) + "  [" + safe.Line(c.Diagnosis[0].ID) + "]"
		}
		if why != "" {
			status, why = fmt.Sprintf("%-10s", status), "  "+why
		}
		w.line(fmt.Sprintf("%-*s  %s", width, safe.Line(c.Profile), w.tint(c.Verdict, status)+why))
	}
}

// tint colours s by a status; the words and marks say the same without.
func (w *Writer) tint(s jwtview.Status, text string) string {
	color, ok := tints[s]
	if !w.o.Color || !ok {
		return text
	}
	return color + text + "\x1b[0m"
}

// tints are the base colours of the terminal's own palette, readable on dark and light.
var tints = map[jwtview.Status]string{
	jwtview.Pass: "\x1b[32m", jwtview.Warn: "\x1b[33m", jwtview.Fail: "\x1b[31m", jwtview.Skip: "\x1b[2m",
}

func (w *Writer) faint(s string) string {
	if !w.o.Color {
		return s
	}
	return "\x1b[2m" + s + "\x1b[0m"
}
