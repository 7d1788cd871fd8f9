package ciba

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"encoding/base64"
	"encoding/json"
	"io"
	"net/http"
	"strconv"
	"strings"

	"doorstep/flows/loopback"
	"doorstep/flows/oauth"
	"doorstep/profiles/secret"
)

// maxPing bounds what a ping brings, in bytes: it has nothing in it but the request's identifier.
const maxPing = 8 << 10

// pings takes the provider's word that the person has decided (CIBA Core §10.2). It is no more than a hint to ask at
// once: the polling goes on beside it, so that one that is lost, or that nobody could send, holds up no sign-in.
type pings struct {
	token   secret.Value  // what the provider proves itself with, zero in poll mode
	decided chan struct{} // gets one value for each ping that nobody has taken notice of yet

	asked     chan struct{} // closed once authReqID is known: a fast provider pings before its answer has been read
	authReqID secret.Value
	stop      func()
}

// listen begins to listen for pings, where the client is registered for them. A port that cannot be had costs the pings
// and not the sign-in.
func (f Flow) listen(ctx context.Context, emit func(oauth.Event)) *pings {
	p := &pings{decided: make(chan struct{}, 1), asked: make(chan struct{}), stop: func() {}}
	if f.NotificationPort == 0 {
		return p
	}
	p.token = notificationToken()
	at, err := loopback.Listen(ctx, "localhost", f.NotificationPort)
	if err != nil {
		emit(oauth.Notice{Text: "the provider's pings cannot be listened for on port " + strconv.Itoa(f.NotificationPort) +
			" of this machine, which another program may hold; the sign-in goes on by polling"})
		return p
	}
	p.stop = loopback.Serve(ctx, at, p)
	return p
}

// notificationToken is a bearer token of 256 bits, of which CIBA Core §7.1 wants 128 or more.
func notificationToken() secret.Value {
	b := make([]byte, 32)
	_, _ = rand.Read(b) // never fails
	return secret.New(base64.RawURLEncoding.EncodeToString(b))
}

// of says which request pings have to be about.
func (p *pings) of(authReqID secret.Value) {
	p.authReqID = authReqID
	close(p.asked)
}

// ServeHTTP answers whoever comes, at any path, since what is registered may be the address of a tunnel that leads here.
// Nothing is told to who cannot prove to be the provider.
func (p *pings) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Cache-Control", "no-store")
	switch {
	case !p.proves(r.Header.Get("Authorization")):
		w.Header().Set("WWW-Authenticate", "Bearer")
		w.WriteHeader(http.StatusUnauthorized)
	case r.Method != http.MethodPost:
		w.Header().Set("Allow", http.MethodPost)
		w.WriteHeader(http.StatusMethodNotAllowed)
	case !p.about(r.Context(), identifier(http.MaxBytesReader(w, r.Body, maxPing))):
		w.WriteHeader(http.StatusBadRequest)
	default:
		select {
		case p.decided <- struct{}{}:
		default: // word of it is on its way already
		}
		w.WriteHeader(http.StatusNoContent)
	}
}

// proves reports whether a request's Authorization is the one that the provider was given.
func (p *pings) proves(authorization string) bool {
	scheme, token, _ := strings.Cut(authorization, " ")
	return strings.EqualFold(scheme, "Bearer") && same(strings.TrimSpace(token), p.token.Reveal())
}

// about reports whether authReqID is that of the request that goes on, once that is known.
func (p *pings) about(ctx context.Context, authReqID string) bool {
	select {
	case <-p.asked:
		return authReqID != "" && same(authReqID, p.authReqID.Reveal())
	case <-ctx.Done():
		return false
	}
}

// same compares in a time that tells nothing of where two texts differ.
func same(a, b string) bool { return subtle.ConstantTimeCompare([]byte(a), []byte(b)) == 1 }

// identifier reads the auth_req_id of a ping, "" when there is none.
func identifier(body io.Reader) string {
	var ping struct {
		AuthReqID string `json:"auth_req_id"`
	}
	text, err := io.ReadAll(body)
	if err != nil || json.Unmarshal(text, &ping) != nil {
		return ""
	}
	return ping.AuthReqID
}
