package idp

import (
	"context"
	"crypto/subtle"
	"net/http"
	"slices"
	"time"

	"github.com/luikyv/go-oidc/pkg/goidc"
	"github.com/luikyv/go-oidc/pkg/provider"
)

const (
	// phonePath is the page that stands for a person's phone: what waits there for a decision was asked for by OpenID
	// Connect CIBA.
	phonePath = "/phone"
	// backchannelLife is how long such a request waits, in seconds.
	backchannelLife = 120
)

// pingTimeout is how long telling a client may take: the page on the phone waits for it.
const pingTimeout = 2 * time.Second

// ciba has people asked on their phones. A client polls for their decision, or is told of it too.
func (p *Provider) ciba() []provider.Option {
	pings := &http.Client{
		Timeout: pingTimeout, Transport: &http.Transport{DisableKeepAlives: true},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }, // CIBA Core §10.2
	}
	return []provider.Option{
		provider.WithCIBAGrant(p.store, goidc.CIBADeliveryModePoll, goidc.CIBADeliveryModePing),
		provider.WithCIBAHTTPClientFunc(func(context.Context) *http.Client { return pings }),
		provider.WithCIBAUserCode(),
		provider.WithCIBAPollingInterval(int(Interval.Seconds())),
		provider.WithCIBALifetime(backchannelLife),
		provider.WithCIBASessionHandler(p.beginBackchannel),
	}
}

// beginBackchannel refuses to ask a person whom the directory doesn't know, or who hasn't told their user code where that
// is wanted.
func (p *Provider) beginBackchannel(ctx context.Context, as *goidc.AuthnSession, c *goidc.Client) error {
	user, ok := p.dir.user(func(u User) bool { return u.Login == as.LoginHint })
	told := of(ctx).form.Get("user_code")
	switch {
	case !ok:
		return goidc.NewError(goidc.ErrorCodeUnknownUserID, "no person is called "+as.LoginHint+" here")
	case c.CIBAUserCodeIsEnabled && told == "":
		return goidc.NewError(goidc.ErrorCodeMissingUserCode, "the person's user code is wanted")
	case c.CIBAUserCodeIsEnabled && subtle.ConstantTimeCompare([]byte(told), []byte(user.Code)) != 1:
		return goidc.NewError(goidc.ErrorCodeInvalidUserCode, "that is not the user code of "+as.LoginHint)
	}
	as.Status = goidc.StatusPending
	return nil
}

// SessionByAuthReqID gives the request that a client polls for, and refuses a poll that comes before the interval is
// over (OpenID Connect CIBA Core §11). The phone asks for it as well, and that is no poll.
func (s *store) SessionByAuthReqID(ctx context.Context, id string) (*goidc.AuthnSession, error) {
	as, err := s.session(func(as *goidc.AuthnSession) bool { return as.AuthReqID == id })
	polled := of(ctx).form.Has("grant_type")
	if err == nil && polled && s.stateOf(as) == codePending && s.polls.tooSoon(as.ID) {
		return nil, goidc.NewError(goidc.ErrorCodeSlowDown, "polled before the interval was over; wait five seconds longer from now on")
	}
	return as, err
}

// GrantByAuthReqID gives the grant behind a request that was approved.
func (s *store) GrantByAuthReqID(_ context.Context, id string) (*goidc.Grant, error) {
	return s.grant(func(g *goidc.Grant) bool { return g.AuthReqID == id })
}

// waiting gives the oldest request that asks the person called login.
func (s *store) waiting(login string) (*goidc.AuthnSession, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var found []*goidc.AuthnSession
	for _, as := range s.sessions {
		if as.AuthReqID != "" && as.LoginHint == login && s.stateOf(as) == codePending {
			found = append(found, cloneSession(as))
		}
	}
	slices.SortFunc(found, func(a, b *goidc.AuthnSession) int { return a.CreatedAt - b.CreatedAt })
	if len(found) == 0 {
		return nil, false
	}
	return found[0], true
}

// phone is the page: it shows whoever signs in there what asks them, and takes their decision.
func (p *Provider) phone(w http.ResponseWriter, r *http.Request) {
	v := visitOf(r.Context())
	user, signedIn := p.present(v)
	action := actionOf(r)
	here := &goidc.AuthnSession{AuthReqID: phonePath}
	switch {
	case action == "sign-in":
		p.signIn(w, r, here, &goidc.Client{ID: "your phone"})
		return
	case action == "switch":
		v.signOut(w)
		http.Redirect(w, r, phonePath, http.StatusSeeOther)
		return
	case !signedIn:
		p.pages.SignIn(w, p.signInPage(here, &goidc.Client{ID: "your phone"}, v))
		return
	}
	as, ok := p.store.waiting(user.Login)
	if !ok {
		p.pages.Problem(w, http.StatusOK, "Nothing asks for you", "No sign-in waits for "+user.Name+". Start one in the terminal, then reload this page.")
		return
	}
	p.answerPhone(w, r, as, user, action)
}

func (p *Provider) answerPhone(w http.ResponseWriter, r *http.Request, as *goidc.AuthnSession, user User, action string) {
	ctx := r.Context()
	switch action {
	case "approve":
		as.Subject, as.Username, as.GrantedScopes, as.GrantedResources = user.ID, user.Login, as.Scopes, as.Resources
		if p.store.SaveSession(ctx, as) != nil || p.failed(p.op.GrantCIBARequest(ctx, as.AuthReqID), as.ID) {
			p.pages.Used(w)
			return
		}
		p.store.settle(as.ID)
		p.pages.Done(w)
	case "decline":
		if p.failed(p.op.DenyCIBARequest(ctx, as.AuthReqID, goidc.NewError(goidc.ErrorCodeAccessDenied, "the person declined")), as.ID) {
			p.pages.Used(w)
			return
		}
		p.pages.Declined(w)
	default:
		c, err := p.op.Client(ctx, as.ClientID)
		if err != nil {
			p.pages.Used(w)
			return
		}
		page := p.consent(as, c, user, visitOf(ctx))
		page.Code = as.BindingMessage
		p.pages.Consent(w, page)
	}
}

// failed reports whether err kept a decision from being noted. That its client could not be told of it did not: it polls.
func (p *Provider) failed(err error, session string) bool {
	as, gone := p.store.session(func(as *goidc.AuthnSession) bool { return as.ID == session })
	return err != nil && (gone != nil || p.store.stateOf(as) != codeDecided)
}

// settle notes that a request has been approved, so that it asks nobody any more.
func (s *store) settle(id string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if as := s.sessions[id]; as != nil {
		as.Status = goidc.StatusSuccess
	}
}
