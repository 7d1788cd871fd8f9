// Package clientauth says at an endpoint who the client is (RFC 6749 §2.3, OpenID Connect Core §9).
//
// A method is one function in one file and its line in the table of methods.
package clientauth

import (
	"fmt"
	"net/http"
	"net/url"
	"sort"
	"strings"
	"time"

	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
)

// method adds a client's credentials to a call, whose Form and Header are there to be written to. now dates what
// is signed.
type method func(c oauth.Client, call *httpclient.Call, now time.Time) error

var methods = map[oauth.AuthMethod]method{
	oauth.AuthNone:          none,
	oauth.AuthSecretBasic:   secretBasic,
	oauth.AuthSecretPost:    secretPost,
	oauth.AuthSecretJWT:     secretJWT,
	oauth.AuthPrivateKeyJWT: privateKeyJWT,
	oauth.AuthTLSClientAuth: mutualTLS,
	oauth.AuthSelfSignedTLS: mutualTLS,
}

// Supported lists the methods that [Apply] knows, sorted.
func Supported() []oauth.AuthMethod {
	all := make([]oauth.AuthMethod, 0, len(methods))
	for m := range methods {
		all = append(all, m)
	}
	sort.Slice(all, func(i, j int) bool { return all[i] < all[j] })
	return all
}

// Method gives the method that c uses: its own, else what fits what it has. That is client_secret_basic for a
// secret, which every server has to know (RFC 6749 §2.3.1), private_key_jwt for a key, or none.
func Method(c oauth.Client) oauth.AuthMethod {
	switch {
	case c.Method != "":
		return c.Method
	case !c.Key.IsZero():
		return oauth.AuthPrivateKeyJWT
	case !c.Secret.IsZero():
		return oauth.AuthSecretBasic
	}
	return oauth.AuthNone
}

// Apply adds c's credentials to call, in its own copy of form and header. The error is an [*Error]. What is signed is
// good for one request: it is made anew for each.
func Apply(c oauth.Client, call *httpclient.Call, now time.Time) error {
	name := Method(c)
	apply := methods[name]
	if apply == nil {
		return &Error{Method: name, Problem: "is not one of the supported ways of client authentication: " + supported()}
	}
	call.Form, call.Header = cloneForm(call.Form), call.Header.Clone()
	if call.Header == nil {
		call.Header = http.Header{}
	}
	return apply(c, call, now)
}

// Error is a way of client authentication that cannot be used as configured.
type Error struct {
	Method  oauth.AuthMethod
	Problem string
}

// Error tells the method and what is wrong with it.
func (e *Error) Error() string {
	return fmt.Sprintf("client authentication %s %s", e.Method, e.Problem)
}

func supported() string {
	var names []string
	for _, m := range Supported() {
		names = append(names, string(m))
	}
	return strings.Join(names, ", ")
}

func cloneForm(form url.Values) url.Values {
	out := url.Values{}
	for k, vs := range form {
		out[k] = append([]string(nil), vs...)
	}
	return out
}
