package profiles

import (
	"regexp"
	"sync"
)

// placeholderShapes is what examples write in place of a value. Each has to be unmistakable: a false alarm costs more
// trust than a missed one saves time.
var placeholderShapes = sync.OnceValue(func() []*regexp.Regexp {
	return []*regexp.Regexp{
		regexp.MustCompile(`\$\{[^{}]*\}`),       // ${UNSET}
		regexp.MustCompile(`\$\([A-Za-z_]\w*\)`), // $(VARIABLE)
		regexp.MustCompile(`^%[A-Za-z_]\w*%$`),
		regexp.MustCompile(`<[^<>]+>`),                         // <tenant>
		regexp.MustCompile(`\{\{?[^{}]*[G-Zg-z_ ][^{}]*\}?\}`), // {tenantid}; a GUID in braces is another mistake
		regexp.MustCompile(`(?i)\byour[-_ ]?(?:idp|azure|entra|app(?:lication)?|client|tenant|directory|object|cluster|project|domain|` +
			`realm|organi[sz]ation|org|audience|scope|secret|issuer|region|user[-_ ]?pool|pool|authority|token)` +
			`(?:[-_ ]?(?:id|name|secret|value|url|domain|key|here))*\b`),
		regexp.MustCompile(`(?i)^(?:change[-_ ]?(?:me|this|it)|replace[-_ ]?(?:me|this|it)|todo|tbd|fixme|placeholder|insert[-_ ].*[-_ ]here)$`),
		regexp.MustCompile(`(?i)^x{3,}$|\bx{8}-x{4}-x{4}-x{4}-x{12}\b`),
		regexp.MustCompile(`\b0{8}-0{4}-0{4}-0{4}-0{12}\b`),
		regexp.MustCompile(`…|\.\.\.`),
	}
})

// placeholderIn gives the part of a value that only stands for one, "" when there is none.
func placeholderIn(v string) string {
	for _, shape := range placeholderShapes() {
		if found := shape.FindString(v); found != "" {
			return found
		}
	}
	return ""
}
