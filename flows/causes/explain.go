package causes

import (
	"strings"

	"doorstep/profiles"
)

// Match is a cause that a text points to.
type Match struct {
	Cause
	Score float64 `json:"score"` // 0 to 1: how surely the text means it
}

// maxMatches is how many causes are worth naming for one text.
const maxMatches = 6

// Explain finds the causes in whatever a person pastes: an error line, a response's body, a redirect URL, a page,
// a stack trace or a whole log, in any encoding that these come in. The surest comes first; nothing found is an
// empty list and not a guess. The evidence is the line that points to the cause, without secrets. A text that is
// a cause's identifier is answered by that cause, without evidence.
func Explain(text string) []Match {
	if id := strings.TrimSpace(text); Known(id) {
		return []Match{{New(id, Facts{}, ""), 1}}
	}
	folded := fold(text)
	list := []Match{}
	for _, s := range suspects(sharedMatcher().match(folded)) {
		if len(list) == maxMatches {
			break
		}
		evidence := excerpt(text, folded, s)
		f := Facts{Provider: providerAround(folded.text, s)}
		list = append(list, Match{s.build(f, evidence, bareNumber(evidence)), rounded(s.score)})
	}
	return list
}

// rounded gives a score to two decimals: the rest is what arithmetic leaves, and no judgement.
func rounded(score float64) float64 { return float64(percent(score)) / 100 }

// around is how much of the text around a sign may tell which provider it is about, in bytes each way.
const around = 2000

func providerAround(text []byte, s suspect) profiles.Provider {
	if s.provider != "" {
		return s.provider
	}
	return providerIn(text[max(0, s.at-around):min(len(text), s.end+around)])
}

// bareNumber reports evidence that is hardly more than a number: AADSTS50105.
func bareNumber(evidence string) bool { return len(strings.Fields(evidence)) < 4 }
