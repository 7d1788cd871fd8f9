// Package checklist runs the guide's debugging checklist: five steps, every item always listed, each with a
// verdict, its evidence and, where it failed, the cause.
package checklist

import (
	"time"

	"doorstep/flows/causes"
	"doorstep/jwtview"
)

// Checklist is the outcome for one profile. Its JSON is the documented CHECKLIST.
type Checklist struct {
	Profile   string         `json:"profile"`
	Verdict   jwtview.Status `json:"verdict"`
	StartedAt time.Time      `json:"started_at"` // UTC
	Duration  float64        `json:"duration"`   // seconds
	Diagnosis []causes.Cause `json:"diagnosis"`  // the first is the one to act on first; never nil
	Steps     []Step         `json:"steps"`
}

// Step is one of the guide's five, in the guide's order.
type Step struct {
	ID     string         `json:"id"`
	Title  string         `json:"title"`
	Status jwtview.Status `json:"status"`
	Items  []Item         `json:"items"`
}

// Item is one thing to check.
type Item struct {
	ID       string         `json:"id"`
	Title    string         `json:"title"`
	Status   jwtview.Status `json:"status"`
	Evidence string         `json:"evidence"`        // what was seen; for a skip, why it could not be judged
	Cause    string         `json:"cause,omitempty"` // identifier of the cause, on a fail (or a warn that has one)
}
