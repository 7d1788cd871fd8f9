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
	keys    *jose.JSONWebKeySet // for every token, from --jwks
	issuer  string              // whose keys are for every token, from --issuer
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
	j := &judge{a: a, issuer: in.issuer, known: map[string]keySource{}}
	if in.jwks != "" && in.issuer != "" {
		return nil, &usageError{msg: "both --jwks and --issuer", hint: "each says where the keys come from; give one"}
	}
	var err error
	if j.now, err = a.asOf(in.now); err != nil {
		return nil, err
	}
	if in.jwks != "" {
		if j.keys, err = a.keySet(ctx, in.jwks); err != nil {
			return nil, err
		}
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
	o := jwtview.Options{Now: j.now, Keys: j.keys, NoDescribed: j.a.output != "text"}
	t, err := jwtview.Decode(found.Token)
	source := keySource{keys: j.keys}
	if j.keys == nil {
		iss := ""
		if err == nil {
			iss = t.String("iss")
		}
		source = j.source(ctx, iss)
		o.Keys, o.KeysReason = source.keys, source.reason
	}
	if j.profile != nil {
		o.Expect = checklist.Expect(j.profile, source.issuer)
	}
	return t.Inspect(o)
}

// source gives the keys for a token of issuer iss. Keys are fetched from nowhere but where the person's flags and
// profiles point: never from where merely a token says.
func (j *judge) source(ctx context.Context, iss string) keySource {
	if known, ok := j.known[iss]; ok {
		return known
	}
	s := j.find(ctx, iss)
	j.known[iss] = s
	return s
}

func (j *judge) find(ctx context.Context, iss string) keySource {
	switch {
	case j.issuer != "":
		return j.fetch(ctx, &profiles.Profile{Issuer: j.issuer})
	case j.profile != nil:
		return j.fetch(ctx, j.profile)
	}
	for _, p := range j.trusted {
		if iss != "" && expects(p, iss) {
			return j.fetch(ctx, p)
		}
	}
	return keySource{reason: "no keys: the token's issuer is not that of a profile; name where they are with --issuer or --jwks"}
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

func (j *judge) fetch(ctx context.Context, p *profiles.Profile) keySource {
	c := flows.New(flows.Options{HTTP: j.a.httpOptions(), Now: j.a.Now})
	m, err := c.Provider(ctx, p)
	if m == nil {
		return keySource{reason: "no keys: " + err.Error()}
	}
	if m.JWKSURI == "" {
		return keySource{issuer: m.Issuer, reason: "no keys: the provider's document has no jwks_uri"}
	}
	keys, err := c.Keys(ctx, p, m.JWKSURI)
	if err != nil {
		return keySource{issuer: m.Issuer, reason: "no keys: " + err.Error()}
	}
	return keySource{keys: keys, issuer: m.Issuer}
}
