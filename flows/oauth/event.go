package oauth

import "time"

// Event is something that a flow tells while it runs, for a front end to show. The set is closed: a switch over
// it names every type of this file.
//
//sumtype:decl
type Event interface{ event() }

// DeviceCode is the answer of the device authorization endpoint (RFC 8628 §3.2): what the person needs to approve.
type DeviceCode struct {
	UserCode                string
	VerificationURI         string
	VerificationURIComplete string // "" when the provider sends none, as Entra does
	ExpiresAt               time.Time
	Interval                time.Duration
	Message                 string // the provider's own wording, "" when it sends none
}

// AuthorizationURL is where a browser has to go for the person to sign in (RFC 6749 §4.1.1).
type AuthorizationURL struct {
	URL         string
	RedirectURI string // where the browser comes back to; what stands in its address bar then can be pasted
	// ExpiresAt is until when the browser has to have gone there; zero when that doesn't end (RFC 9126 §2.2).
	ExpiresAt time.Time
	// Again says that it takes the place of one that has run out. Whoever went there in time just goes on: the answer to
	// either is taken.
	Again bool
}

// Backchannel is the answer of the backchannel authentication endpoint (OpenID Connect CIBA Core §7.3): the person has
// been asked on a device that the provider knows.
type Backchannel struct {
	ExpiresAt      time.Time
	Interval       time.Duration
	BindingMessage string // what the device shows too, so that the person knows which sign-in asks; "" when none was sent
}

// Notice tells something about the flow that the person should know before it goes on, such as that it is a legacy one.
type Notice struct {
	Text string // in words for people
}

// AnswerRefused says that something came back that is no answer to this sign-in, and that waiting goes on.
type AnswerRefused struct {
	Problem string // in words for people
}

// Pending says that the person has not decided yet and when the next poll is due (RFC 8628 §3.5).
type Pending struct{ NextPollIn time.Duration }

// SlowDown says that the server asked for a longer interval, which holds from now on (RFC 8628 §3.5).
type SlowDown struct{ Interval time.Duration }

// Retrying says that a poll failed for a reason that may pass (no answer, a reset, a 5xx, a 429), and that polling goes on.
type Retrying struct {
	Failures   int // in a row
	NextPollIn time.Duration
	Err        error // what went wrong, without secrets
}

// SignedIn ends a flow that got a token. It carries no token.
type SignedIn struct {
	ExpiresAt   time.Time
	Scope       string
	Refreshable bool
}

func (DeviceCode) event()       {}
func (AuthorizationURL) event() {}
func (Backchannel) event()      {}
func (Notice) event()           {}
func (AnswerRefused) event()    {}
func (Pending) event()          {}
func (SlowDown) event()         {}
func (Retrying) event()         {}
func (SignedIn) event()         {}

// SignedInWith tells of t what a front end may show.
func SignedInWith(t *TokenSet) SignedIn {
	return SignedIn{ExpiresAt: t.ExpiresAt, Scope: t.Scope, Refreshable: !t.RefreshToken.IsZero()}
}
