package secret_test

import (
	"bytes"
	"encoding/gob"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"log"
	"log/slog"
	"strings"
	"testing"
	"text/template"

	"doorstep/profiles/secret"

	"github.com/goccy/go-yaml"
	"github.com/google/go-cmp/cmp"
)

const hunter = "hunter2-Q8Q~value"

// holders are the ways in which a Value gets into something that is printed.
func holders() map[string]any {
	v := secret.New(hunter)
	type inner struct{ Secret secret.Value }
	type unexported struct{ secret secret.Value }
	return map[string]any{
		"value":               v,
		"pointer":             &v,
		"field":               inner{v},
		"pointer to field":    &inner{v},
		"unexported field":    unexported{v},
		"pointer unexported":  &unexported{v},
		"slice":               []secret.Value{v},
		"map value":           map[string]secret.Value{"secret": v},
		"map key":             map[secret.Value]string{v: "x"},
		"interface":           []any{v, &v},
		"nested":              struct{ In []inner }{[]inner{{v}}},
		"ref":                 secret.Ref{Kind: secret.Literal, Literal: v},
		"ref pointer":         &secret.Ref{Kind: secret.Literal, Literal: v},
		"ref in an unseen":    struct{ ref secret.Ref }{secret.Ref{Kind: secret.Literal, Literal: v}},
		"ref without a kind":  secret.Ref{Literal: v},
		"error":               fmt.Errorf("cannot use %v", v),
		"joined error":        errors.Join(fmt.Errorf("with %s", v), fmt.Errorf("and %q", []secret.Value{v})),
		"error of a resolver": &secret.Error{Source: fmt.Sprint(v), Problem: "is empty"},
	}
}

// shows reports whether out has the secret in it, as text, in hexadecimal or as numbers.
func shows(out string) bool {
	out = strings.ToLower(out)
	for _, form := range []string{
		hunter, fmt.Sprintf("%x", hunter), fmt.Sprintf("%d", []byte(hunter)), fmt.Sprintf("%#v", []byte(hunter)),
		fmt.Sprintf("%U", []rune(hunter)), "hunter2",
	} {
		if strings.Contains(out, strings.ToLower(form)) {
			return true
		}
	}
	return false
}

func TestNoVerbPrintsASecret(t *testing.T) {
	t.Parallel()
	verbs := []string{
		"%v", "%+v", "%#v", "%s", "%q", "%+q", "%#q", "%x", "%X", "% x", "%#x", "%d", "%o", "%b", "%c", "%U", "%e", "%g", "%t", "%p", "%T", "%w",
		"%10v", "%-40s", "%.3s", "%08d",
	}
	for name, h := range holders() {
		for _, verb := range verbs {
			if out := fmt.Sprintf(verb, h); shows(out) {
				t.Errorf("%s of a %s prints the secret: %s", verb, name, out)
			}
		}
		if out := fmt.Sprint(h) + fmt.Sprintln(h); shows(out) {
			t.Errorf("Sprint of a %s prints the secret: %s", name, out)
		}
	}
}

func TestNoEncodingHoldsASecret(t *testing.T) {
	t.Parallel()
	encodings := map[string]func(any) ([]byte, error){
		"JSON":          json.Marshal,
		"indented JSON": func(v any) ([]byte, error) { return json.MarshalIndent(v, "", " ") },
		"YAML":          yaml.Marshal,
		"XML":           xml.Marshal,
		"gob": func(v any) ([]byte, error) {
			var b bytes.Buffer
			err := gob.NewEncoder(&b).Encode(v)
			return b.Bytes(), err
		},
		"template": func(v any) ([]byte, error) {
			var b bytes.Buffer
			err := template.Must(template.New("").Parse(`{{.}} {{printf "%x %q" . .}}`)).Execute(&b, v)
			return b.Bytes(), err
		},
		"diff": func(v any) (out []byte, err error) {
			defer func() { // cmp refuses unexported fields with a panic, which must not show them either
				if r := recover(); r != nil {
					out = []byte(fmt.Sprint(r))
				}
			}()
			return []byte(cmp.Diff(v, "x")), nil
		},
	}
	for name, h := range holders() {
		for encoding, encode := range encodings {
			out, err := encode(h) // some cannot encode some: then the error must not show it
			if shows(string(out)) || err != nil && shows(err.Error()) {
				t.Errorf("%s of a %s holds the secret: %s %v", encoding, name, out, err)
			}
		}
	}
}

func TestNoLogHoldsASecret(t *testing.T) {
	t.Parallel()
	for name, h := range holders() {
		var b bytes.Buffer
		for _, handler := range []slog.Handler{slog.NewTextHandler(&b, nil), slog.NewJSONHandler(&b, nil)} {
			l := slog.New(handler)
			l.Info("signed in", "with", h, slog.Group("group", "secret", h), slog.Any("any", []any{h}))
			l.With("with", h).WithGroup("in").Error("failed", "err", fmt.Errorf("with %v", h))
		}
		log.New(&b, "", 0).Println("signed in", h)
		if b.Len() == 0 || shows(b.String()) {
			t.Errorf("a log of a %s holds the secret: %s", name, &b)
		}
	}
}

func TestNoPanicShowsASecret(t *testing.T) {
	t.Parallel()
	for name, h := range holders() {
		func() {
			defer func() {
				if out := fmt.Sprintf("panic: %v %+v %#v", recover(), h, h); shows(out) {
					t.Errorf("a panic with a %s shows the secret: %s", name, out)
				}
			}()
			panic(h)
		}()
	}
}

func TestRedactedIsWhatIsShown(t *testing.T) {
	t.Parallel()
	v := secret.New(hunter)
	text, err := v.MarshalText()
	for how, got := range map[string]string{
		"String": v.String(), "GoString": v.GoString(), "%v": fmt.Sprintf("%v", v), "%x": fmt.Sprintf("%x", v),
		"MarshalText": string(text), "LogValue": v.LogValue().String(), "of none": secret.Value{}.String(),
	} {
		if got != secret.Redacted {
			t.Errorf("%s gives %q", how, got)
		}
	}
	if out, jerr := json.Marshal(v); err != nil || jerr != nil || string(out) != `"[redacted]"` {
		t.Errorf("JSON %s, %v %v", out, err, jerr)
	}
}

func TestValueHoldsWhatItWasGiven(t *testing.T) {
	t.Parallel()
	for _, s := range []string{"a", " a ", "a\n", "é", "\x00", strings.Repeat("x", 10_000)} {
		if v := secret.New(s); v.Reveal() != s || v.IsZero() {
			t.Errorf("New(%q) holds %q", s, v.Reveal())
		}
	}
	if v := secret.New(""); !v.IsZero() || v.Reveal() != "" || v != (secret.Value{}) {
		t.Error("an empty secret is not none")
	}
}

func TestEqual(t *testing.T) {
	t.Parallel()
	a, b, c := secret.New("same"), secret.New("same"), secret.New("other")
	if !a.Equal(b) || a.Equal(c) || a.Equal(secret.Value{}) || !secret.New("").Equal(secret.Value{}) {
		t.Error("Equal compares something else than the secrets")
	}
}
