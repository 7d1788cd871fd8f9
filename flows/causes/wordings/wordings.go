// Package wordings is what providers, libraries, tools and runtimes say when a sign-in fails, as data: phrases that
// give a cause away, and pairs of what is spoken of and what is said to be wrong with it. Causes are named by their
// identifiers; package causes reads the tables, and only it. To teach doorstep a wording, add a line to the table of who
// says it, and the text that taught it to the corpus of package causes.
package wordings

import "slices"

// Phrase is one wording that gives a cause away, in folded form: lower case, ' for every quote, one blank between
// words. " * " stands for whatever is between the two parts, within the same few lines.
type Phrase struct {
	Text  string
	Cause string  // identifier
	Score float64 // how surely it means the cause, 0 to 1
}

// Condition says when a wording counts.
type Condition int

// The conditions, from the one that asks for nothing on.
const (
	Always       Condition = iota
	NearSignIn             // other programs say so too: only where the text around speaks of signing in
	NearOrShort            // there, or where the text is one short message: what a person pastes who asks about just that
	Bare                   // only where the text is hardly more than the wording
	NotElsewhere           // not where the text around speaks of a database, a mail server and the like
	Ending                 // only where the text is hardly more than the wording, and its sentence ends with it
)

// Table is phrases of one kind and when they count.
type Table struct {
	When    Condition
	Phrases []Phrase
	Within  bool // they are names, which identifiers end in
}

// Tables are all phrases, by who says them.
func Tables() []Table {
	return slices.Concat(generalTables(), libraryTables(), webTables(), serverTables(), microsoftTables(), commandLineTables(), commandLineProductTables(), dynamicTables(), productTables(), nativeTables(), pluginTables(), pastedTables(), cloudTables(), goServerTables(), selfHostedTables(), azureTables(), symptomTables(), identityProductTables())
}

func generalTables() []Table {
	return []Table{
		{When: Always, Phrases: entraPhrases},
		{When: Always, Phrases: auth0Phrases},
		{When: Always, Phrases: oktaPhrases},
		{When: Always, Phrases: keycloakPhrases},
		{When: Always, Phrases: cognitoPhrases},
		{When: Always, Phrases: googlePhrases},
		{When: Always, Phrases: gitHubPhrases},
		{When: Always, Phrases: adfsPhrases},
		{When: Always, Phrases: pingPhrases},
		{When: Always, Phrases: cdfPhrases},
		{When: Always, Phrases: protocolPhrases},
		{When: Always, Phrases: tokenPhrases},
		{When: Always, Phrases: refusalPhrases},
		{When: NearSignIn, Phrases: loosePhrases},
		{When: Always, Phrases: applicationPhrases},
		{When: NearSignIn, Phrases: applicationLoose},
		{When: NearOrShort, Phrases: slices.Concat(shortPhrases, everydayShort)},
		{When: Bare, Phrases: barePhrases},
		{When: Always, Phrases: toldPhrases},
		{When: NearSignIn, Phrases: toldLoose},
		{When: NotElsewhere, Phrases: slices.Concat(toldPlain, everydayPhrases)},
		{When: NotElsewhere, Phrases: networkPhrases},
	}
}

// Pair gives a cause away by what is spoken of and what is said to be wrong with it, in whatever words and order
// between: "redirect_uri 'x' is not registered", "invalid redirect URI". It catches the wordings that no phrase
// has, and is less sure than a phrase.
type Pair struct {
	About  []string // what is spoken of
	Faults []string // what is wrong with it
	Cause  string
	Score  float64
	When   Condition
}
