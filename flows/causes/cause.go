// Package causes is the catalogue: every reason for a shut door that doorstep can name, as data, with what it
// means and the steps that fix it, and the matcher that finds the reason for an error.
//
// Three ways lead in: [New] words a cause that the caller has found by itself, [FromError] finds the causes of an
// error value, and [Explain] finds them in whatever a person pastes. All three read the same tables, so adding
// a cause is one entry in a catalogue file, and teaching one a new wording is one line in package wordings.
package causes

// Cause is one reason, filled in for the case at hand. Its JSON is the documented CAUSE object.
type Cause struct {
	ID       string   `json:"id"`
	Title    string   `json:"title"`
	Error    string   `json:"error"`    // the symptom's family as the guide names it: "Access denied"
	Meaning  string   `json:"meaning"`  // what it is, for who has never met it; a sentence or two
	Steps    []string `json:"steps"`    // what to do, in order
	Evidence string   `json:"evidence"` // what was seen here that points to it; no secret
	Source   string   `json:"source"`   // where the knowledge comes from
	// NextFlow is the flow that the provider offers in place of one that it blocks, "" where none can help.
	NextFlow string `json:"next_flow,omitempty"`
}
