package importer

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

func isJSON(data []byte) bool { return bytes.HasPrefix(bytes.TrimSpace(data), []byte("{")) }

func readJSON(f format, source string, data []byte, name string) (*Result, error) {
	w := jsonWalk{data: data, dec: json.NewDecoder(bytes.NewReader(data))}
	w.dec.UseNumber()
	_, err := w.dec.Token() // the brace that it begins with
	if err == nil {
		err = w.object("", 1)
	}
	if err == nil {
		if _, more := w.dec.Token(); !errors.Is(more, io.EOF) {
			err = errNotJSON
		}
	}
	if err != nil { // whose text can be part of a value
		return nil, fmt.Errorf("%s:%d: this is not JSON: check quotes, commas and braces", source, w.line())
	}
	d := newDraft(f.name, name)
	d.takeSDK(w.all)
	return d.done()
}

var errNotJSON = errors.New("not JSON")

// jsonWalk lists the keys of a JSON object with their lines.
type jsonWalk struct {
	data []byte
	dec  *json.Decoder
	all  []setting

	counted, breaks int // the line breaks up to an offset
}

func (w *jsonWalk) line() int {
	offset := min(int(w.dec.InputOffset()), len(w.data))
	w.breaks += bytes.Count(w.data[w.counted:offset], []byte("\n"))
	w.counted = offset
	return 1 + w.breaks
}

const maxJSONDepth = 50

// maxSettings bounds what is no settings any more.
const maxSettings = 2_000

// object reads what follows an opening brace.
func (w *jsonWalk) object(prefix string, depth int) error {
	if depth > maxJSONDepth {
		return errNotJSON
	}
	for w.dec.More() && len(w.all) <= maxSettings {
		token, err := w.dec.Token()
		if err != nil {
			return err
		}
		key, _ := token.(string) // the decoder lets nothing else stand there
		s := setting{key: prefix + key, line: w.line()}
		if err := w.value(s, depth); err != nil {
			return err
		}
	}
	if len(w.all) > maxSettings {
		return errNotJSON
	}
	_, err := w.dec.Token()
	return err
}

func (w *jsonWalk) value(s setting, depth int) error {
	token, err := w.dec.Token()
	if err != nil {
		return err
	}
	switch token {
	case json.Delim('{'):
		s.block = true
		w.all = append(w.all, s)
		return w.object(s.key+".", depth+1)
	case json.Delim('['):
		return w.list(s)
	case nil:
		w.all = append(w.all, s)
		return nil
	}
	s.texts = []string{fmt.Sprint(token)}
	w.all = append(w.all, s)
	return nil
}

// list reads a list of texts; anything else in it makes it one that cannot be taken over.
func (w *jsonWalk) list(s setting) error {
	for depth := 1; depth > 0; {
		token, err := w.dec.Token()
		if err != nil {
			return err
		}
		switch t := token.(type) {
		case json.Delim:
			if depth++; t == ']' || t == '}' {
				depth -= 2
			}
			if depth > 0 {
				s.problem = "its value is not one text or a list of texts"
			}
		default:
			s.texts = append(s.texts, fmt.Sprint(t))
		}
	}
	w.all = append(w.all, s)
	return nil
}
