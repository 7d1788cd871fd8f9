package importer

import (
	"regexp"
	"sync"
)

// format is one kind of source: how it is recognized, and how it is read.
type format struct {
	name, title string
	looks       func(data []byte) bool // nil for the environment, which is no file
	read        func(f format, source string, data []byte, name string) (*Result, error)
}

// formats is every kind of source, those first that no other can be taken for.
func formats() []format {
	return []format{
		{name: "json", title: "credential settings of an SDK as JSON", looks: isJSON, read: readJSON},
		{name: "python", title: "a call of the Python SDK", looks: pythonCall().Match, read: readPython},
		{name: "doorstep", title: "doorstep's own profile file", looks: ownFile().Match, read: readOwn},
		{name: "extractor", title: "an extractor's configuration (python, .NET)", looks: classicExtractor().Match, read: readExtractor},
		{name: "extractor-new", title: "an extractor's configuration in the new schema", looks: newExtractor().Match, read: readNewExtractor},
		{name: "sdk-yaml", title: "a configuration of the Python SDK as YAML", looks: sdkYAML().Match, read: readSDKYAML},
		{name: "env", title: "the Cognite Toolkit's .env", looks: dotEnv().Match, read: readEnv},
		{name: "environment", title: "the environment itself (IDP_…, COGNITE_…, CDF_…)"},
	}
}

var (
	ownFile = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?m)^profiles:`)
	})
	classicExtractor = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?m)^(?:cognite:|\s*idp-authentication:)`)
	})
	newExtractor = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?m)^authentication:`)
	})
	sdkYAML = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?m)^credentials:`)
	})
	dotEnv = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?m)^[ \t]*(?:export[ \t]+|set[ \t]+|\$env:)?[A-Z][A-Z0-9_]*[ \t]*=`)
	})
)
