package importer

import (
	"bytes"
	"errors"
	"regexp"
	"sync"

	"doorstep/profiles/file"
)

// keyed is a line that begins with a key, as most lines of YAML do.
var keyed = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[ \t]*(?:- )?["']?[A-Za-z_][A-Za-z0-9_.-]*["']?:(?:[ \t]|$)`)
})

// brokenYAML tells where YAML that was not recognized has a mistake, which is likely to be why. It is nil for YAML without
// one, and for what is no YAML.
func brokenYAML(source string, data []byte) error {
	if !mostlyKeys(data) {
		return nil
	}
	_, err := file.Entries(source, data)
	if broken, ok := errors.AsType[*file.Error](err); ok && len(broken.Problems) > 0 && broken.Problems[0].Line > 0 {
		return broken
	}
	return nil
}

// mostlyKeys reports text of which more than half of the lines, and not just one, begin with a key.
func mostlyKeys(data []byte) bool {
	keys, lines := 0, 0
	for line := range bytes.Lines(data) {
		line = bytes.TrimRight(line, "\n")
		if text := bytes.TrimSpace(line); len(text) == 0 || text[0] == '#' {
			continue
		}
		lines++
		if keyed().Match(line) {
			keys++
		}
	}
	return keys > 1 && 2*keys > lines
}
