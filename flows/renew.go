package flows

import (
	"context"
	"errors"
	"slices"

	"doorstep/flows/refresh"
	"doorstep/profiles"
)

// spentError says that the refresh token is of no use any more, or that there is none: only the flow can help.
type spentError struct {
	answer error // the provider's, nil when there is no refresh token
}

// Error tells the provider's answer.
func (e *spentError) Error() string {
	if e.answer == nil {
		return "there is no refresh token"
	}
	return "the refresh token cannot be used: " + e.answer.Error()
}

// spentCodes are the answers to a refresh token that a new sign-in gets past (RFC 6749 §5.2; OpenID Connect Core
// §3.1.2.6, which Entra uses at the token endpoint too).
var spentCodes = []string{
	"invalid_grant", "interaction_required", "login_required", "consent_required", "account_selection_required",
}

func renewable(t *TokenSet) bool { return t != nil && !t.RefreshToken.IsZero() }

// renew gives a token that somebody else has put into the store since seen was read, else a refreshed one. It is to
// be called under the lock. The error is a *spentError where only the flow can help.
func (a *asking) renew(ctx context.Context, seen *TokenSet) (*TokenSet, Source, error) {
	if a.o.Force {
		return nil, "", &spentError{}
	}
	now, err := a.c.kept(a.key)
	if err != nil {
		return nil, "", err
	}
	for {
		switch {
		case a.renewed(now, seen):
			return now, FromCache, nil
		case !renewable(now):
			return nil, "", &spentError{}
		}
		t, err := a.refresh(ctx, now)
		if t != nil || !spent(err) {
			return t, FromRefresh, err
		}
		// Somebody without this lock, on another machine that shares the folder, may have been faster.
		before := now
		if now, _ = a.c.kept(a.key); now == nil || now.RefreshToken.Equal(before.RefreshToken) {
			return nil, "", &spentError{err}
		}
	}
}

// renewed reports whether t can be taken instead of renewing it: it is fresh, or it is new and as good as this
// provider's tokens get.
func (a *asking) renewed(t, seen *TokenSet) bool {
	isNew := t != nil && (seen == nil || !t.AccessToken.Equal(seen.AccessToken))
	return a.fresh(t) || isNew && a.good(t, 0)
}

func spent(err error) bool {
	var e *Error
	return errors.As(err, &e) && slices.Contains(spentCodes, e.Code)
}

// refresh renews old and keeps the result. It goes on when ctx ends: the provider may have taken the refresh token
// back already, and its successor is in the answer.
func (a *asking) refresh(ctx context.Context, old *TokenSet) (*TokenSet, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	m, err := a.c.endpoints(ctx, a.p, needToken)
	if err != nil {
		return nil, err
	}
	endpoint, err := a.c.tokenEndpoint(ctx, a.p, m)
	if err != nil {
		return nil, err
	}
	if endpoint.Proof, err = a.c.Proof(old); err != nil {
		return nil, &spentError{err} // the refresh token may be bound to the key, and that is gone
	}
	if err := a.c.o.Store.Probe(); err != nil {
		return nil, err // the successor of this refresh token could not be kept
	}
	t, err := refresh.Grant(context.WithoutCancel(ctx), endpoint, old, nil)
	if err != nil {
		return nil, err
	}
	return t, a.c.o.Store.Put(a.key, t)
}

// renewal is the flow refresh-token: it renews what the store holds, fresh or not.
type renewal struct {
	c *Client
	p *profiles.Profile
}

func newRenewal(_ context.Context, c *Client, e *profiles.Profile, _ TokenOptions) (Flow, error) {
	return renewal{c, e}, nil
}

// Run refreshes the kept token and keeps the result.
func (f renewal) Run(ctx context.Context, emit func(Event)) (*TokenSet, error) {
	t, _, err := f.c.Token(ctx, f.p, TokenOptions{Flow: profiles.FlowRefreshToken, Force: true}, emit)
	return t, err
}
