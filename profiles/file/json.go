package file

import (
	"bytes"
	"encoding/json"
	"strings"
	"time"

	"doorstep/profiles"
	"doorstep/profiles/secret"
)

// hidden stands for a secret that is written out in the file.
const hidden = "(literal, hidden)"

// JSON gives the profile for showing, as one JSON object: its name and its keys in snake_case, in the file's order,
// durations in seconds. Of a secret it has the reference, such as ${IDP_CLIENT_SECRET}: never one that the profile
// holds itself, and of a command only the program.
func JSON(p *profiles.Profile) json.RawMessage {
	var b bytes.Buffer
	b.WriteString(`{"name":` + doubleQuoted(p.Name))
	for _, f := range fieldsOf(p) {
		b.WriteByte(',')
		writeJSON(&b, f)
	}
	b.WriteByte('}')
	return b.Bytes()
}

func writeJSON(b *bytes.Buffer, f field) {
	b.WriteString(doubleQuoted(strings.ReplaceAll(f.key.name, "-", "_")) + ":")
	if f.value != nil {
		b.Write(jsonValue(f.value))
		return
	}
	b.WriteByte('{')
	for i, nested := range f.block {
		if i > 0 {
			b.WriteByte(',')
		}
		writeJSON(b, nested)
	}
	b.WriteByte('}')
}

func jsonValue(value any) []byte {
	switch v := value.(type) {
	case time.Duration:
		value = v.Seconds()
	case secret.Ref:
		value = shown(v)
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	_ = e.Encode(value) // texts, numbers, and lists and maps of texts always encode
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}

// shown is a reference as it can be seen by anybody.
func shown(r secret.Ref) string {
	switch {
	case r.Kind == secret.Literal:
		return hidden
	case r.Kind == secret.Command && len(r.Argv) > 1:
		return "command:[" + doubleQuoted(r.Argv[0]) + ", …]"
	}
	return r.Text()
}
