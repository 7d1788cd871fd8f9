// Package flows gets tokens: it picks the flow that a profile names, runs it, keeps the tokens and renews them.
//
// It is also what a Go program imports to sign in. The way there has three steps:
//
//   - a profile, made by hand as a [profiles.Profile] or read with package profiles/file;
//   - a [Client], which [New] makes of [Options]; one is enough for all profiles of a program;
//   - what the program needs of it: [Client.Transport] for an http.Client whose requests carry the token and renew it,
//     [Client.TokenSource] for a library that takes an [oauth2.TokenSource], or [Client.Token] for the token itself, which is
//     the one that can ask a person to sign in: what they are to do comes as [Event] values.
//
// What goes wrong is an error value: a [*ConfigError] for a profile to be mended, [ErrLoginNeeded] where only a person can
// help, else an [*Error] with what the server answered. Package flows/causes names the cause of each.
package flows

import (
	"context"

	"doorstep/flows/oauth"
)

// The words that every flow shares; package oauth describes their fields.
type (
	// TokenSet is what a token endpoint grants.
	TokenSet = oauth.TokenSet
	// Event is something that a flow tells while it runs; the types that follow are all there are.
	Event = oauth.Event
	// DeviceCode is what a person needs to approve a sign-in on another device.
	DeviceCode = oauth.DeviceCode
	// AuthorizationURL is where a browser has to go for a person to sign in.
	AuthorizationURL = oauth.AuthorizationURL
	// Backchannel says that a person has been asked on a device that the provider knows.
	Backchannel = oauth.Backchannel
	// Notice tells something about the flow that the person should know.
	Notice = oauth.Notice
	// AnswerRefused says that something came back that is no answer to this sign-in.
	AnswerRefused = oauth.AnswerRefused
	// Pending says that the person has not decided yet.
	Pending = oauth.Pending
	// SlowDown says that the server wants to be asked less often.
	SlowDown = oauth.SlowDown
	// Retrying says that a poll failed and that polling goes on.
	Retrying = oauth.Retrying
	// SignedIn ends a flow that got a token.
	SignedIn = oauth.SignedIn
	// Error is an answer that is not what was asked for, or no answer at all.
	Error = oauth.Error
	// Metadata is what an authorization server says of itself.
	Metadata = oauth.Metadata
)

// Flow is one way to get a token, ready to run.
type Flow interface {
	// Run gets the token, telling emit what happens. It returns as soon as ctx ends, in the middle of a request too.
	// emit may be nil.
	Run(ctx context.Context, emit func(Event)) (*TokenSet, error)
}
