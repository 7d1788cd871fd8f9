package idp

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"net/url"

	"github.com/luikyv/go-oidc/pkg/goidc"
)

// maxForm bounds a request's body, in bytes.
const maxForm = 64 << 10

// exchange is one request to an endpoint of the protocol: what the library's hooks need to know of it and do not
// get, and what went wrong inside, which the library keeps out of its answers.
type exchange struct {
	form   url.Values
	client string            // the client_id that the request presents
	method goidc.AuthnMethod // how the request authenticates
	err    error             // the library's error with its whole chain
}

type exchangeKey struct{}

// of gives the exchange that ctx belongs to; an empty one for a request to a page.
func of(ctx context.Context) *exchange {
	if x, ok := ctx.Value(exchangeKey{}).(*exchange); ok {
		return x
	}
	return &exchange{form: url.Values{}}
}

// begin reads what r presents and hangs it on the request.
func begin(w http.ResponseWriter, r *http.Request) (*exchange, *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, maxForm)
	_ = r.ParseForm() // a body that cannot be read leaves the parameters out, which the endpoints tell
	x := &exchange{form: r.Form, client: r.PostFormValue("client_id"), method: goidc.AuthnMethodNone}
	if r.PostFormValue("client_secret") != "" {
		x.method = goidc.AuthnMethodSecretPost
	}
	if r.PostFormValue("client_assertion") != "" {
		x.method = goidc.AuthnMethodPrivateKeyJWT
	}
	if x.method == goidc.AuthnMethodNone && presenting(r) != r {
		x.method = goidc.AuthnMethodTLS
	}
	r = r.WithContext(context.WithValue(r.Context(), exchangeKey{}, x))
	if id, secret, ok := r.BasicAuth(); ok {
		id, secret = unescape(id), unescape(secret)
		r.Header = r.Header.Clone()
		r.SetBasicAuth(id, secret)
		x.method, x.client = goidc.AuthnMethodSecretBasic, id
	}
	return x, r
}

// family is the method among those that a request alone cannot tell apart.
func family(method goidc.AuthnMethod) goidc.AuthnMethod {
	switch method {
	case goidc.AuthnMethodSelfSignedTLS:
		return goidc.AuthnMethodTLS
	case goidc.AuthnMethodSecretJWT:
		return goidc.AuthnMethodPrivateKeyJWT
	default:
		return method
	}
}

// unescape undoes the form encoding that RFC 6749 §2.3.1 wants around both halves of Basic; a client that leaves it
// out and sends a lone % is taken at its word.
func unescape(s string) string {
	if u, err := url.QueryUnescape(s); err == nil {
		return u
	}
	return s
}

// answer is a response that is held back until it has been completed.
type answer struct {
	header http.Header
	status int
	body   bytes.Buffer
}

func (a *answer) Header() http.Header         { return a.header }
func (a *answer) Write(p []byte) (int, error) { return a.body.Write(p) }
func (a *answer) WriteHeader(status int)      { a.status = status }

// ask runs h and holds its answer back.
func ask(h http.Handler, r *http.Request) *answer {
	a := &answer{header: http.Header{}, status: http.StatusOK}
	h.ServeHTTP(a, r)
	return a
}

// failed reports whether the answer is an error, and which.
func (a *answer) failed() (goidc.Error, bool) {
	if a.status < 400 {
		return goidc.Error{}, false
	}
	var e goidc.Error
	if json.Unmarshal(a.body.Bytes(), &e) != nil || e.Code == "" {
		e = goidc.NewError(goidc.ErrorCodeInvalidRequest, http.StatusText(a.status))
	}
	return e, true
}

// send passes the answer on. None may be kept on the way (RFC 6749 §5.1), which the library leaves to its host.
func (a *answer) send(w http.ResponseWriter) {
	for k, vs := range a.header {
		w.Header()[k] = vs
	}
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(a.status)
	_, _ = w.Write(a.body.Bytes())
}

// reason is the deepest error of a chain in words: the library answers "invalid client" and knows why.
func reason(err error) string {
	for {
		inner := errors.Unwrap(err)
		if inner == nil {
			break
		}
		err = inner
	}
	var e goidc.Error
	switch {
	case err == nil:
		return ""
	case errors.As(err, &e):
		return e.Description
	default:
		return err.Error()
	}
}

func writeJSON(w http.ResponseWriter, status int, v any) {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("Pragma", "no-cache")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(v)
}
