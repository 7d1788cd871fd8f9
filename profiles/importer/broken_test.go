package importer_test

import (
	"errors"
	"strings"
	"testing"

	"doorstep/profiles/file"
	"doorstep/profiles/importer"
)

// TestBrokenYAMLNamesItsLine: a mistake that keeps a file from being recognized is what is told, without what is in it.
func TestBrokenYAMLNamesItsLine(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"logger:\n  level: x\n\tcognite: y\nidp:\n  secret: hunter2\n": "config.yml:3: the line is indented with a tab",
		"profiles\n  a:\n    client-id: x\n":                           "config.yml:",
		"a:\n  tenant: y\n  secret: \"hunter2\n  client_id: x\n":       "config.yml:3: a quoted text has no end",
	} {
		_, err := importer.Read("config.yml", []byte(text), "")
		if _, ok := errors.AsType[*file.Error](err); !ok || !strings.HasPrefix(err.Error(), want) || strings.Contains(err.Error(), "hunter2") {
			t.Errorf("%q gives %v, want %s", text, err, want)
		}
	}
	for _, text := range []string{
		"one:\n  two: three\n", "Nothing to see: here.\n", "see \"this:\nnote: a\n[b\n", "",
	} {
		if _, err := importer.Read("text", []byte(text), ""); !errors.Is(err, importer.ErrUnknown) {
			t.Errorf("%q gives %v, want %v", text, err, importer.ErrUnknown)
		}
	}
}
