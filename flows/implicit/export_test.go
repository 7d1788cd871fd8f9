package implicit

import "net/url"

// CheckAnswer is for the fuzz test of answers.
func (f Flow) CheckAnswer(q url.Values) error { return f.check(q) }
