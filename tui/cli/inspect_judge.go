package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"doorstep/flows"
	"doorstep/flows/checklist"
	"doorstep/flows/discovery"
	"doorstep/flows/httpclient"
	"doorstep/jwtview"
	"doorstep/jwtview/safe"
	"doorstep/profiles"

	"github.com/go-jose/go-jose/v4"
)

// maxKeySet is the largest JWKS file that is read, in bytes.
const maxKeySet = 1 << 20

// judge is what tokens are judged by: the time, the keys, and what a profile expects.
type judge struct {
	a       *app
	now     time.Time
	given   *keySource          // for every token, from --jwks or --issuer
	profile *profiles.Profile   // what to expect, from --profile
	trusted []*profiles.Profile // those whose issuers' keys may be fetched
	known   map[string]keySource
}

// keySource is an issuer's keys, or why there are none.
type keySource struct {
	keys   *jose.JSONWebKeySet
	issuer string // as the provider names itself
	reason string
}

func (a *app) judge(ctx context.Context, in inspectFlags) (*judge, error) {
	j := &judge{a: a, known: map[string]keySource{}}
	if in.jwks != "" && in.issuer != "" {
		return nil, &usageError{msg: "both --jwks and --issuer", hint: "each says where the keys come from; give one"}
	}
	var err error
	if j.now, err = a.asOf(in.now); err != nil {
		return nil, err
	}
	if j.given, err = j.named(ctx, in); err != nil {
		return nil, err
	}
	if a.profile != "" {
		if j.profile, err = a.pick([]string{a.profile}); err != nil {
			return nil, err
		}
		return j, nil
	}
	f, err := a.profileFile()
	var absent *usageError
	switch {
	case err == nil:
		j.trusted = a.expanded(f.Profiles)
	case !errors.As(err, &absent): // a token can be read without a profile
		fmt.Fprintln(a.Stderr, "doorstep: the profiles are left out of this: "+safe.Block(err.Error()))
	}
	return j, nil
}

// named gives the keys that --jwks or --issuer names, nil for neither. That they cannot be had is an error: who names them
// wants the signature checked.
func (j *judge) named(ctx context.Context, in inspectFlags) (*keySource, error) {
	switch {
	case in.jwks != "":
		keys, err := j.a.keySet(ctx, in.jwks)
		return &keySource{keys: keys}, err
	case in.issuer != "":
		p, err := j.a.providerOf(in.issuer)
		if err != nil {
			return nil, err
		}
		s, err := j.fetch(ctx, p)
		if err != nil {
			return nil, j.a.explained(err, p)
		}
		return &s, nil
	}
	return nil, nil
}

// asOf reads --now: RFC 3339, or seconds since 1970 as in a token.
func (a *app) asOf(s string) (time.Time, error) {
	if s == "" {
		return a.Now(), nil
	}
	if t, err := time.Parse(time.RFC3339, s); err == nil {
		return t, nil
	}
	if n, err := time.ParseDuration(s + "s"); err == nil && strings.Trim(s, "0123456789") == "" {
		return time.Unix(int64(n/time.Second), 0), nil
	}
	return time.Time{}, &usageError{msg: "--now " + s + " is no time", hint: "write it as 2026-01-31T12:00:00Z, or as seconds since 1970"}
}

// keySet reads a JWKS from a file or a URL.
func (a *app) keySet(ctx context.Context, from string) (*jose.JSONWebKeySet, error) {
	if strings.HasPrefix(from, "https://") || strings.HasPrefix(from, "http://") {
		if err := callable(from); err != nil {
			return nil, err
		}
		hc, err := httpclient.New(a.httpOptions())
		if err != nil {
			return nil, &usageError{msg: err.Error()}
		}
		keys, err := discovery.Keys(ctx, hc, from)
		if err != nil {
			return nil, a.explained(err, &profiles.Profile{})
		}
		return keys, nil
	}
	data, err := readFile(from, maxKeySet)
	if err != nil {
		return nil, &usageError{msg: "--jwks: " + err.Error()}
	}
	keys, err := discovery.ParseKeys(data)
	if err != nil {
		return nil, &usageError{msg: "--jwks " + from + ": " + err.Error(), hint: `a JWKS is {"keys": [...]} (RFC 7517 §5)`}
	}
	return keys, nil
}

// inspect judges one token.
func (j *judge) inspect(ctx context.Context, found jwtview.Found) *jwtview.Inspection {
	t, err := jwtview.Decode(found.Token)
	iss := ""
	if err == nil {
		iss = t.String("iss")
	}
	source := j.source(ctx, iss)
	o := jwtview.Options{Now: j.now, Keys: source.keys, KeysReason: source.reason, NoDescribed: j.a.output != "text"}
	if j.profile != nil {
		o.Expect = checklist.Expect(j.profile, source.issuer)
	}
	return t.Inspect(o)
}

// source gives the keys for a token of issuer iss. Keys are fetched from nowhere but where the person's flags and
// profiles point: never from where merely a token says.
func (j *judge) source(ctx context.Context, iss string) keySource {
	if j.given != nil {
		return *j.given
	}
	if known, ok := j.known[iss]; ok {
		return known
	}
	s, err := j.find(ctx, iss)
	if err != nil {
		s.reason = "no keys: " + err.Error()
	}
	j.known[iss] = s
	return s
}

func (j *judge) find(ctx context.Context, iss string) (keySource, error) {
	if j.profile != nil {
		return j.fetch(ctx, j.profile)
	}
	for _, p := range j.trusted {
		if iss != "" && expects(p, iss) {
			return j.fetch(ctx, p)
		}
	}
	return keySource{}, errors.New("the token's issuer is not that of a profile; name where they are with --issuer or --jwks")
}

// expects reports whether tokens of p can have the issuer iss.
func expects(p *profiles.Profile, iss string) bool {
	for _, known := range p.Expected("").Issuers {
		if strings.TrimRight(known, "/") == strings.TrimRight(iss, "/") {
			return true
		}
	}
	return false
}

func (j *judge) fetch(ctx context.Context, p *profiles.Profile) (keySource, error) {
	c := flows.New(flows.Options{HTTP: j.a.httpOptions(), Now: j.a.Now})
	m, err := c.Provider(ctx, p)
	if m == nil {
		return keySource{}, err
	}
	if m.JWKSURI == "" {
		return keySource{issuer: m.Issuer}, errors.New("the provider's document has no jwks_uri")
	}
	keys, err := c.Keys(ctx, p, m.JWKSURI)
	return keySource{keys: keys, issuer: m.Issuer}, err
}
