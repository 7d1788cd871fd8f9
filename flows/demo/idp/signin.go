package idp

import (
	"crypto/subtle"
	"errors"
	"net/http"
	"slices"
	"strings"

	"doorstep/flows/demo/pages"

	"github.com/luikyv/go-oidc/pkg/goidc"
)

var (
	errDeclined = errors.New("the person declined")
	errNoPKCE   = goidc.NewError(goidc.ErrorCodeInvalidRequest, "code_challenge is required")
)

// begin notes what the request asks for and the library does not keep.
func (p *Provider) begin(r *http.Request, as *goidc.AuthnSession, c *goidc.Client) bool {
	asked := askedAudience(of(r.Context()))
	if asked == "" {
		asked = askedAudience(&exchange{form: r.URL.Query()})
	}
	as.Store[audienceKey] = asked
	if q := r.URL.Query(); r.URL.Path == p.prefix+"/authorize" && !q.Has("request_uri") {
		as.Store[unsealedKey] = p.unsealed(c.ID, q.Get("request"))
	}
	return true
}

// decide leads a person through signing in and deciding. The library calls it for every request to the session's pages.
func (p *Provider) decide(w http.ResponseWriter, r *http.Request, as *goidc.AuthnSession, c *goidc.Client) (goidc.Status, error) {
	if as.ResponseType.Contains(goidc.ResponseTypeCode) && as.CodeChallenge == "" {
		// The library would want it of every response type, and the implicit grant has no code to guard.
		return goidc.StatusFailure, errNoPKCE
	}
	if as.Store[unsealedKey] == true {
		return goidc.StatusFailure, errUnsealed
	}
	v := visitOf(r.Context())
	user, signedIn := p.present(v)
	switch action := actionOf(r); {
	case action == "sign-in":
		p.signIn(w, r, as, c)
	case action == "switch":
		v.signOut(w)
		http.Redirect(w, r, p.formAction(as), http.StatusSeeOther)
	case action == "decline" && signedIn:
		return goidc.StatusFailure, errDeclined
	case action == "approve" && signedIn:
		as.Subject, as.Username, as.GrantedScopes = user.ID, user.Login, as.Scopes
		as.GrantedResources = as.Resources
		return goidc.StatusSuccess, nil
	case signedIn:
		p.pages.Consent(w, p.consent(as, c, user, v))
	default:
		p.pages.SignIn(w, p.signInPage(as, c, v))
	}
	return goidc.StatusPending, nil
}

// present is who is signed in at the browser.
func (p *Provider) present(v visit) (user User, signedIn bool) {
	here := v.get().user
	return p.dir.user(func(u User) bool { return u.ID == here })
}

// actionOf is the button of a page that was pressed, "" for a page that is looked at.
func actionOf(r *http.Request) string {
	if r.Method != http.MethodPost {
		return ""
	}
	return r.PostFormValue("action")
}

func (p *Provider) signIn(w http.ResponseWriter, r *http.Request, as *goidc.AuthnSession, c *goidc.Client) {
	v := visitOf(r.Context())
	login, password := r.PostFormValue("user"), r.PostFormValue("password")
	user, ok := p.dir.user(func(u User) bool { return strings.EqualFold(u.Login, strings.TrimSpace(login)) })
	if !ok || subtle.ConstantTimeCompare([]byte(user.Password), []byte(password)) != 1 {
		page := p.signInPage(as, c, v)
		page.Login, page.Failed = login, true
		p.pages.SignIn(w, page)
		return
	}
	v.signIn(w, user.ID)
	http.Redirect(w, r, p.formAction(as), http.StatusSeeOther)
}

func (p *Provider) signInPage(as *goidc.AuthnSession, c *goidc.Client, v visit) pages.SignIn {
	page := pages.SignIn{Action: p.formAction(as), CSRF: v.get().csrf, App: appName(c), Code: grouped(as.UserCode), Login: as.LoginHint}
	for _, u := range p.dir.Users {
		page.Users = append(page.Users, pages.User{Login: u.Login, Name: u.Name, Password: u.Password, Description: u.Description})
	}
	return page
}

func (p *Provider) consent(as *goidc.AuthnSession, c *goidc.Client, u User, v visit) pages.Consent {
	return pages.Consent{
		Action: p.formAction(as), CSRF: v.get().csrf, App: appName(c), Code: grouped(as.UserCode),
		Name: u.Name, Login: u.Login, Scopes: scopeWords(as.Scopes),
	}
}

// formAction is where the session's forms are sent to.
func (p *Provider) formAction(as *goidc.AuthnSession) string {
	if as.DeviceCode != "" {
		return p.prefix + "/device/" + as.ID
	}
	if as.AuthReqID != "" {
		return phonePath
	}
	return p.prefix + "/authorize/" + as.ID
}

func appName(c *goidc.Client) string {
	if c.Name != "" {
		return c.Name
	}
	return c.ID
}

// scopeWords tell people what they allow.
func scopeWords(scopes string) []string {
	words := map[string]string{
		"openid": "Know who you are", "profile": "See your name", "email": "See your e-mail address",
		"offline_access":     "Stay signed in when you are away",
		"user_impersonation": "Use Cognite Data Fusion as you", ".default": "Use Cognite Data Fusion as you",
		"IDENTITY":  "See which projects and groups you have",
		"DATA.VIEW": "Read data", "DATA.CHANGE": "Change data", "ADMIN": "Manage projects and groups",
		"COMPUTE.VIEW": "See functions and transformations", "COMPUTE.CHANGE": "Change functions and transformations",
	}
	var out []string
	for s := range strings.FieldsSeq(scopes) {
		w, ok := words[s[strings.LastIndex(s, "/")+1:]]
		if !ok {
			w = s
		}
		if !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return out
}

// promptCode is the page for a code that is missing, wrong, or no longer of use.
func (p *Provider) promptCode(w http.ResponseWriter, r *http.Request) error {
	typed := r.URL.Query().Get("user_code")
	switch p.store.state(typed) {
	case codeExpired:
		p.pages.Expired(w)
	case codeDecided:
		p.pages.Used(w)
	case codePending, codeUnknown:
		p.pages.EnterCode(w, pages.EnterCode{Action: p.prefix + "/device", Typed: typed})
	}
	return nil
}

func (p *Provider) confirm(w http.ResponseWriter, _ *http.Request) error {
	p.pages.Done(w)
	return nil
}

// renderError shows what went wrong on a page.
func (p *Provider) renderError(w http.ResponseWriter, _ *http.Request, err error) error {
	switch why := reason(err); {
	case errors.Is(err, errDeclined):
		p.pages.Declined(w)
	case errors.Is(err, goidc.ErrNotFound), errors.Is(err, errDecided), strings.Contains(why, "not found"), strings.Contains(why, "expired"):
		p.pages.Used(w)
	default:
		p.pages.Problem(w, http.StatusBadRequest, "This sign-in cannot go on", "The request is not right: "+why+".")
	}
	return nil
}

func (p *Provider) welcome(w http.ResponseWriter, _ *http.Request) {
	p.pages.EnterCode(w, pages.EnterCode{Action: p.prefix + "/device"})
}
