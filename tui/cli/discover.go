package cli

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"

	"doorstep/flows"
	"doorstep/flows/causes"
	"doorstep/flows/discovery"
	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
	"doorstep/jwtview"
	"doorstep/jwtview/safe"
	"doorstep/profiles"
	"doorstep/tui/say"
	"doorstep/tui/term"

	"github.com/spf13/cobra"
)

// discoverJSON is the documented shape of `discover -o json`; suggested and alternatives are additions.
type discoverJSON struct {
	Issuer    string            `json:"issuer"`
	Endpoints map[string]string `json:"endpoints"`
	Flows     []discovery.Offer `json:"flows"`
	Suggested *discovery.Offer  `json:"suggested"`
	Others    []discovery.Offer `json:"alternatives"` // the next best first
	Features  map[string]bool   `json:"features"`
	Findings  []jwtview.Finding `json:"findings"`
}

func discoverCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "discover ISSUER",
		Short: "What an identity provider offers, and which flow suits you here",
		Long: `Reads the discovery document of an issuer (OpenID Connect Discovery, RFC 8414) and says which flows and features the
provider offers, and which flow suits the place that you are in. ISSUER can be a profile's name, too.`,
		Example: `  doorstep discover https://login.microsoftonline.com/common/v2.0
  doorstep discover accounts.google.com -o json | jq .flows`,
		Args:              cobra.ExactArgs(1),
		ValidArgsFunction: inPlace(a.completeProfiles),
		Annotations:       formats("text", "json"),
		RunE:              func(cmd *cobra.Command, args []string) error { return a.discover(cmd.Context(), args[0]) },
	}
}

func (a *app) discover(ctx context.Context, what string) error {
	p, err := a.providerOf(what)
	if err != nil {
		return err
	}
	hc, err := flows.New(flows.Options{HTTP: a.httpOptions(), Now: a.Now}).HTTP(ctx, p)
	if err != nil {
		return err
	}
	issuer := p.Issuer
	m, err := discovery.Fetch(ctx, hc, issuer)
	if m == nil {
		return &explainedError{err: err, causes: causes.FromError(err, causes.Facts{Issuer: issuer})}
	}
	d := discoverJSON{
		Issuer: m.Issuer, Endpoints: discovery.Endpoints(m), Flows: discovery.Offers(m), Features: discovery.Features(m),
		Findings: documentFindings(m, err),
	}
	d.Suggested, d.Others = a.suits(d.Flows)
	if a.output == "json" {
		return a.json(d)
	}
	return a.printDiscovery(d)
}

// providerOf takes an address, with or without its scheme, or the name of a profile.
func (a *app) providerOf(what string) (*profiles.Profile, error) {
	if strings.Contains(what, "://") {
		return &profiles.Profile{Issuer: what}, callable(what)
	}
	p, err := a.pick([]string{what})
	switch {
	case err != nil && strings.ContainsAny(what, "./:"):
		return &profiles.Profile{Issuer: "https://" + what}, nil
	case err != nil:
		return nil, err
	}
	if e := p.Effective(); e.Issuer != "" {
		return e, nil
	}
	return nil, &usageError{msg: "the profile " + p.Name + " has no issuer", hint: "it gives its endpoints itself; name an issuer's URL"}
}

// callable tells a mistyped address, or one in the clear, from one that can be asked.
func callable(address string) error {
	if err := httpclient.CheckURL(address); err != nil {
		return &usageError{msg: err.Error(), hint: "an address begins with https://; http:// works for loopback only"}
	}
	return nil
}

// issuerOf is the issuer of [app.providerOf].
func (a *app) issuerOf(what string) (string, error) {
	p, err := a.providerOf(what)
	if err != nil {
		return "", err
	}
	return p.Issuer, nil
}

// documentFindings judges the document itself; mismatch is what [discovery.Fetch] gave beside it.
func documentFindings(m *oauth.Metadata, mismatch error) []jwtview.Finding {
	findings := []jwtview.Finding{}
	if errors.Is(mismatch, discovery.ErrIssuerMismatch) {
		findings = append(findings, jwtview.Finding{
			ID: "discovery.issuer", Status: jwtview.Warn, Title: "The document names another issuer",
			Evidence: safe.Line(mismatch.Error()), Cause: "idp.discovery",
		})
	}
	if m.JWKSURI == "" {
		findings = append(findings, jwtview.Finding{
			ID: "discovery.jwks", Status: jwtview.Warn, Title: "No keys: signatures cannot be verified", Evidence: "there is no jwks_uri",
		})
	}
	if m.AuthorizationEndpoint != "" && m.CodeChallengeMethods != nil && !slices.Contains(m.CodeChallengeMethods, "S256") {
		findings = append(findings, jwtview.Finding{
			ID: "discovery.pkce", Status: jwtview.Warn, Title: "No PKCE with S256",
			Evidence: "code_challenge_methods_supported has " + safe.Line(strings.Join(m.CodeChallengeMethods, ", ")), Cause: "flow.pkce",
		})
	}
	return findings
}

func (a *app) printDiscovery(d discoverJSON) error {
	ascii := term.ASCII(a.env)
	w := tabwriter.NewWriter(a.Stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintf(w, "Issuer\t%s\n", safe.Line(d.Issuer))
	for _, name := range slices.Sorted(maps.Keys(d.Endpoints)) {
		fmt.Fprintf(w, "%s\t%s\n", name, safe.Line(d.Endpoints[name]))
	}
	fmt.Fprintln(w)
	for _, f := range d.Flows {
		mark := jwtview.Skip
		if f.Offered {
			mark = jwtview.Pass
		}
		fmt.Fprintf(w, "%s %s\t%s\n", say.Mark(mark, ascii), f.Name, safe.Line(f.Reason))
	}
	fmt.Fprintln(w)
	var has []string
	for _, name := range slices.Sorted(maps.Keys(d.Features)) {
		if d.Features[name] {
			has = append(has, name)
		}
	}
	fmt.Fprintf(w, "Also offered\t%s\n", strings.Join(has, ", "))
	if d.Suggested != nil {
		fmt.Fprintf(w, "Suits you here\tflow: %s (%s)\n", d.Suggested.Name, d.Suggested.Reason)
	}
	for _, f := range d.Others {
		fmt.Fprintf(w, "Or\tflow: %s (%s)\n", f.Name, f.Reason)
	}
	for _, f := range d.Findings {
		fmt.Fprintf(w, "%s %s\t%s\n", say.Mark(f.Status, ascii), f.Title, f.Evidence)
	}
	if d.Suggested != nil {
		fmt.Fprintf(w, "Make a profile\tdoorstep profile add NAME --issuer %s --flow %s --client-id ID\n", shellQuote(safe.Line(d.Issuer)), d.Suggested.Name)
	}
	return w.Flush()
}
