package idp

import (
	"net/http"

	"doorstep/flows/demo/pages"
)

// logoutPath is the end session endpoint (OpenID Connect RP-Initiated Logout §2).
const logoutPath = "/logout"

// signOut is the page where a person ends their browser's session. It asks first: whoever has the address could have sent
// them there.
func (p *Provider) signOut(w http.ResponseWriter, r *http.Request) {
	v := visitOf(r.Context())
	user, signedIn := p.present(v)
	switch {
	case signedIn && actionOf(r) == "sign-out":
		v.signOut(w)
		p.pages.SignedOut(w)
	case signedIn:
		page := pages.SignOut{Action: logoutPath, CSRF: v.get().csrf, Name: user.Name, Login: user.Login}
		if app, known := p.dir.app(r.URL.Query().Get("client_id")); known {
			page.App = app.Name
		}
		p.pages.SignOut(w, page)
	default:
		p.pages.SignedOut(w)
	}
}
