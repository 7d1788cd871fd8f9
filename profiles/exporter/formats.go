package exporter

import "slices"

// format is one kind of text.
type format struct {
	name, title string
	aliases     []string
	cdf         bool // for Cognite Data Fusion only
	needsToken  bool // has the token endpoint in it
	variables   bool // fills ${NAME} in by itself
	remainder   bool // begins with comments that importing reads back
	write       func(*draft)
}

// formats is every kind of text, in the order of the help.
func formats() []format {
	return []format{
		{
			name: "extractor", title: "an extractor's configuration (cognite:, idp-authentication:)",
			cdf: true, needsToken: true, variables: true, remainder: true, write: (*draft).extractor,
		},
		{
			name: "extractor-new", title: "an extractor's configuration in the new schema (authentication:)",
			cdf: true, needsToken: true, variables: true, remainder: true, write: (*draft).newExtractor,
		},
		{
			name: "env", title: "the Cognite Toolkit's .env", aliases: []string{".env", "dotenv", "toolkit"},
			cdf: true, variables: true, remainder: true, write: (*draft).env,
		},
		{
			name: "shell", title: "export lines for a shell", aliases: []string{"sh", "export"},
			variables: true, remainder: true, write: (*draft).shell,
		},
		{name: "python", title: "a call of Cognite's Python SDK", aliases: []string{"py"}, cdf: true, write: (*draft).python},
		{name: "javascript", title: "a call of Cognite's JavaScript SDK", aliases: []string{"js"}, cdf: true, write: (*draft).javascript},
		{name: "go", title: "a Go program", aliases: []string{"golang"}, write: (*draft).golang},
		{name: "curl", title: "the requests with curl", write: (*draft).curl},
		{name: "kubectl", title: "a user of kubectl's configuration (exec-credential)", aliases: []string{"exec-credential", "kubeconfig"}, write: (*draft).kubectl},
	}
}

func find(name string) *format {
	for _, f := range formats() {
		if f.name == name || slices.Contains(f.aliases, name) {
			return &f
		}
	}
	return nil
}

// general names the formats that need no CDF.
func general() []string {
	var names []string
	for _, f := range formats() {
		if !f.cdf {
			names = append(names, f.name)
		}
	}
	return names
}

// Format is one of the formats, for help texts and completion.
type Format struct{ Name, Title string }

// Formats lists what can be exported.
func Formats() []Format {
	var all []Format
	for _, f := range formats() {
		all = append(all, Format{f.name, f.title})
	}
	return all
}
