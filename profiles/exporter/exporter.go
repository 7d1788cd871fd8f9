// Package exporter writes what the next tool needs to sign in as a profile does: configuration and code, never a secret,
// but the variable to keep it in.
package exporter

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"doorstep/jwtview/safe"
	"doorstep/profiles"
	"doorstep/profiles/secret"
)

// ErrUnfit is the cause of an error about a profile that a format cannot hold.
var ErrUnfit = errors.New("the profile doesn't fit the format")

// Options is what the profile alone doesn't say.
type Options struct {
	// TokenURL is the token endpoint that discovery found, for a profile that only has an issuer; may be "".
	TokenURL string
	// Getenv fills ${NAME} in for the formats that have no variables of their own; nil leaves it as it is written.
	Getenv func(name string) (value string, set bool)
}

// Result is the text of a format, and what to know about it.
type Result struct {
	Text      []byte
	Variables []Variable // to be set before the text is used
	Warnings  []string   // what the text cannot do, safe for a terminal
}

// Variable is an environment variable that the text relies on.
type Variable struct {
	Name string
	Key  string // the profile's key whose secret it holds
	From string // in words: where the profile has it from
}

// Export writes the profile in the format called name, or by one of its other names. The error of an unknown format lists
// them; one that matches [ErrUnfit] says what the profile lacks.
func Export(p *profiles.Profile, name string, o Options) (*Result, error) {
	f := find(name)
	if f == nil {
		return nil, unknownFormat(name)
	}
	d := &draft{Result: &Result{}, o: o}
	if !f.variables && o.Getenv != nil {
		filled, missing := p.Expand(o.Getenv)
		for _, m := range missing {
			d.warn(safe.Line(m.Message))
		}
		p = filled
	}
	d.written, d.e = p, p.Effective()
	if f.cdf && d.e.CDF == nil {
		return nil, fmt.Errorf("%w: %s has no cdf: block, and %s is for Cognite Data Fusion only (%s fit)",
			ErrUnfit, p.Name, f.title, strings.Join(general(), ", "))
	}
	if d.tokenURL() == "" && d.e.Flow != profiles.FlowToken && f.needsToken {
		d.warn("the token endpoint stands only in the discovery document of " + d.e.Issuer + ": it is missing here")
	}
	f.write(d)
	d.Text = []byte(d.b.String())
	if f.remainder {
		d.Text = append(d.remainder(p), d.Text...)
	}
	return d.Result, nil
}

func unknownFormat(name string) error {
	var names []string
	for _, f := range formats() {
		names = append(names, f.name)
	}
	if near := profiles.Nearest(name, names); near != "" {
		return fmt.Errorf("there is no format %q: did you mean %q?", name, near)
	}
	return fmt.Errorf("there is no format %q: there are %s", name, strings.Join(names, ", "))
}

// draft is a text while it is written.
type draft struct {
	*Result
	written *profiles.Profile
	e       *profiles.Profile // the written one's effective profile
	o       Options
	b       strings.Builder
}

func (d *draft) warn(message string) { d.Warnings = append(d.Warnings, message) }

// line writes one line.
func (d *draft) line(format string, args ...any) { fmt.Fprintf(&d.b, format+"\n", args...) }

// block writes lines of code as they are.
func (d *draft) block(text string) { d.b.WriteString(strings.TrimPrefix(text, "\n")) }

func (d *draft) tokenURL() string { return cmp.Or(d.e.Endpoints.Token, d.o.TokenURL) }

// variable gives the variable that holds a secret: the profile's own where it has one, else usual.
func (d *draft) variable(key string, ref secret.Ref, usual string) string {
	name := usual
	if ref.Kind == secret.Env {
		name = ref.Name
	}
	if !slices.ContainsFunc(d.Variables, func(v Variable) bool { return v.Name == name }) {
		d.Variables = append(d.Variables, Variable{Name: name, Key: key, From: ref.String()})
	}
	return name
}

// usualVariable is what the Toolkit and the SDKs' examples keep the client secret in.
const usualVariable = "IDP_CLIENT_SECRET"

// clientSecret gives the variable that holds the client secret.
func (d *draft) clientSecret() string {
	return d.variable("client-secret", d.e.ClientSecret, usualVariable)
}

// bySecret reports whether the profile signs in with a client secret and nothing more, as libraries can.
func (d *draft) bySecret() bool {
	plain := d.e.ClientAuth == "client_secret_basic" || d.e.ClientAuth == "client_secret_post"
	return d.e.Flow == profiles.FlowClientCredentials && !d.e.ClientSecret.IsZero() && plain && d.tokenURL() != ""
}

// parameters are what a token request has beside grant, client and scope, in the order of their names.
func (d *draft) parameters() [][2]string {
	all := [][2]string{}
	for name, value := range d.e.ExtraParameters {
		all = append(all, [2]string{name, value})
	}
	for _, kv := range [][2]string{{"audience", d.e.Audience}, {"resource", d.e.Resource}} {
		if _, there := d.e.ExtraParameters[kv[0]]; kv[1] != "" && !there {
			all = append(all, kv)
		}
	}
	slices.SortFunc(all, func(a, b [2]string) int { return strings.Compare(a[0], b[0]) })
	return all
}

// target is a resource to try the token at, "" when the profile names none.
func (d *draft) target() string {
	switch {
	case d.e.CDF != nil && d.e.CDF.BaseURL != "":
		return d.e.CDF.BaseURL + "/api/v1/token/inspect"
	case d.e.ResourceCheck != nil:
		return d.e.ResourceCheck.URL
	}
	return ""
}

// NeedsTokenURL reports whether the format has the token endpoint in it and only discovery can say where that is.
func NeedsTokenURL(p *profiles.Profile, name string) bool {
	f, e := find(name), p.Effective()
	if f == nil || e.Endpoints.Token != "" || e.Issuer == "" {
		return false
	}
	return f.needsToken || e.Flow == profiles.FlowClientCredentials && f.name != "kubectl"
}
