package cli

import (
	"errors"
	"slices"
	"strings"
)

// choice is a flag that takes one of a few words.
type choice struct {
	value *string
	among []string
}

func (c choice) String() string {
	if c.value == nil { // as pflag asks it to find out what the zero value is
		return ""
	}
	return *c.value
}

func (c choice) Set(s string) error {
	if !slices.Contains(c.among, s) {
		return errors.New("use one of: " + strings.Join(c.among, ", "))
	}
	*c.value = s
	return nil
}

// Type is what the help calls the value.
func (c choice) Type() string { return strings.Join(c.among, "|") }
