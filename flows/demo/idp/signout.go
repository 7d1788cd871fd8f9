package idp

import (
	"errors"
	"net/http"

	"doorstep/flows/demo/pages"

	"github.com/go-jose/go-jose/v4"
	"github.com/go-jose/go-jose/v4/jwt"
)

// logoutPath is the end session endpoint (OpenID Connect RP-Initiated Logout §2).
const logoutPath = "/logout"

var (
	errNoHint      = errors.New("it is no signed token")
	errForeignHint = errors.New("it is not one of this provider's")
	errOthersHint  = errors.New("it is for another application than the client_id")
)

// signOut is the page where a person ends their browser's session. It asks first, since whoever has the address could have
// sent them there; but for an address that proves, with an ID token, that it comes from an application of theirs.
func (p *Provider) signOut(w http.ResponseWriter, r *http.Request) {
	v := visitOf(r.Context())
	user, signedIn := p.present(v)
	client, hint := r.URL.Query().Get("client_id"), r.URL.Query().Get("id_token_hint")
	hinted, err := p.hinted(hint, client)
	switch {
	case err != nil:
		p.pages.Problem(w, http.StatusBadRequest, "You are not signed out", "The id_token_hint of the address is refused: "+err.Error()+".")
	case signedIn && (actionOf(r) == "sign-out" || hinted == user.ID):
		v.signOut(w)
		p.pages.SignedOut(w)
	case signedIn:
		page := pages.SignOut{Action: logoutPath, CSRF: v.get().csrf, Name: user.Name, Login: user.Login}
		if app, known := p.dir.app(client); known {
			page.App = app.Name
		}
		p.pages.SignOut(w, page)
	default:
		p.pages.SignedOut(w)
	}
}

// hinted is whom an ID token of this provider's for the client is about, however old it is (§2); "" where there is none.
func (p *Provider) hinted(hint, client string) (subject string, err error) {
	if hint == "" {
		return "", nil
	}
	token, err := jwt.ParseSigned(hint, []jose.SignatureAlgorithm{algorithm})
	if err != nil {
		return "", errNoHint
	}
	var c jwt.Claims
	switch err := token.Claims(p.key.Public().Key, &c); {
	case err != nil || c.Issuer != p.Issuer():
		return "", errForeignHint
	case client != "" && !c.Audience.Contains(client):
		return "", errOthersHint
	}
	return c.Subject, nil
}
