package cli

import (
	"context"
	"fmt"
	"maps"
	"net/url"
	"path/filepath"
	"slices"
	"strings"

	"doorstep/flows/ciba"
	"doorstep/flows/device"
	"doorstep/flows/oauth"
	"doorstep/flows/registration"
	"doorstep/flows/tokenexchange"
	"doorstep/jwtview/safe"
	"doorstep/profiles"
	"doorstep/profiles/file"
	"doorstep/profiles/secret"

	"github.com/spf13/cobra"
)

// registered is what a client has to be registered with for a flow.
type registered struct {
	grants   []string
	redirect string
	response string // its response type, "" where there is none
	auth     oauth.AuthMethod
	delivery string // of CIBA
}

// loopbackRedirect works with any port (RFC 8252 §7.3).
const loopbackRedirect = "http://127.0.0.1/callback"

// registrations are the flows that a client can be registered for.
var registrations = map[string]registered{
	profiles.FlowDevice: {grants: []string{device.GrantType, "refresh_token"}, auth: oauth.AuthNone},
	profiles.FlowPKCE: {
		grants: []string{"authorization_code", "refresh_token"}, redirect: loopbackRedirect, response: "code", auth: oauth.AuthNone,
	},
	profiles.FlowClientCredentials: {grants: []string{"client_credentials"}, auth: oauth.AuthSecretBasic},
	profiles.FlowCIBA:              {grants: []string{ciba.GrantType, "refresh_token"}, auth: oauth.AuthSecretBasic, delivery: "poll"},
	profiles.FlowTokenExchange:     {grants: []string{tokenexchange.GrantType}, auth: oauth.AuthSecretBasic},
}

// registerFlags are the flags of register.
type registerFlags struct {
	name, flow, clientName, auth, redirect string
	scopes                                 []string
	initial                                bool
	pings                                  pingFlags
}

func registerCommand(a *app) *cobra.Command {
	var in registerFlags
	cmd := &cobra.Command{
		Use:   "register ISSUER",
		Short: "Register a client at a provider, and keep it as a profile",
		Long: `Registers a client at a provider that offers that (RFC 7591) and writes a profile for it. A client secret and the token
that manages the registration go into the OS keyring, or into files that only you can read; they are never shown.`,
		Example: `  doorstep register https://id.example.com --name example
  doorstep register id.example.com --flow client-credentials --scope reports.read
  doorstep register id.example.com --flow ciba --notification-port 8089 \
    --notification-endpoint https://me.tunnel.example.com/
  pass show initial | doorstep register id.example.com --initial-access-token`,
		Args:              cobra.ExactArgs(1),
		ValidArgsFunction: cobra.NoFileCompletions,
		Annotations:       formats("text", "json"),
		RunE:              func(cmd *cobra.Command, args []string) error { return a.register(cmd.Context(), args[0], in) },
	}
	f := cmd.Flags()
	f.StringVar(&in.name, "name", "", "the profile's `name` (default: the issuer's host)")
	f.StringVar(&in.flow, "flow", profiles.FlowDevice, "the `flow` that the client is for: "+strings.Join(registrable(), ", "))
	f.StringVar(&in.clientName, "client-name", "doorstep", "the `name` by which the provider calls the client on its pages")
	f.StringVar(&in.auth, "client-auth", "", "the `method` of client authentication (default: none for people, client_secret_basic else)")
	f.StringVar(&in.redirect, "redirect-uri", "", "the redirect `URI` for pkce (default: "+loopbackRedirect+")")
	f.StringSliceVar(&in.scopes, "scope", nil, "a `scope` that the client may ask for; repeat it for more")
	f.BoolVar(&in.initial, "initial-access-token", false, "read the provider's initial access token from stdin, or ask for it")
	in.pings.flags(cmd)
	_ = cmd.RegisterFlagCompletionFunc("flow", oneOf(registrable()...))
	cmd.AddCommand(registerShowCommand(a), registerUpdateCommand(a), registerDeleteCommand(a))
	return cmd
}

func registrable() []string { return slices.Sorted(maps.Keys(registrations)) }

// register makes a client and its profile. That the profile can be written is made sure of first: a client that nobody
// has the secret of helps nobody.
func (a *app) register(ctx context.Context, what string, in registerFlags) error {
	p, m, err := a.newClient(what, in)
	if err != nil {
		return err
	}
	f, err := a.profilesSoFar()
	if err != nil {
		return err
	}
	if slices.Contains(f.Names(), p.Name) {
		return &usageError{msg: "there is a profile " + p.Name + " in " + f.Path + " already", hint: "choose another with --name"}
	}
	var initial secret.Value
	if in.initial {
		token, err := a.readSecret(ctx, "initial access token: ")
		if err != nil {
			return err
		}
		initial = secret.New(token)
	}
	c, err := a.flows()
	if err != nil {
		return err
	}
	made, err := c.Register(ctx, p, m, initial)
	if err != nil {
		return a.explained(err, p)
	}
	return a.keepClient(ctx, p, made, f.Path)
}

// newClient says what to register, and the profile that is to come of it.
func (a *app) newClient(what string, in registerFlags) (*profiles.Profile, registration.Metadata, error) {
	var m registration.Metadata
	issuer, err := a.issuerOf(what)
	if err != nil {
		return nil, m, err
	}
	r, ok := registrations[in.flow]
	if !ok {
		return nil, m, &usageError{msg: "--flow " + in.flow + ": no client can be registered for that", hint: "use one of: " + strings.Join(registrable(), ", ")}
	}
	m = registration.Metadata{
		Name: in.clientName, GrantTypes: r.grants, AuthMethod: r.auth, Scope: strings.Join(in.scopes, " "),
		TokenDelivery: r.delivery,
	}
	if r.auth == oauth.AuthNone {
		m.ApplicationType = "native" // on people's machines (OpenID Connect Registration §2)
	}
	if in.auth != "" {
		m.AuthMethod = oauth.AuthMethod(in.auth)
	}
	p := &profiles.Profile{Name: in.name, Issuer: issuer, Flow: in.flow, Scopes: in.scopes, ClientAuth: in.auth}
	if r.response != "" {
		m.ResponseTypes, m.RedirectURIs = []string{r.response}, []string{r.redirect}
		if in.redirect != "" {
			m.RedirectURIs, p.RedirectURI = []string{in.redirect}, in.redirect
		}
	}
	if u, err := url.Parse(issuer); p.Name == "" && err == nil {
		p.Name = u.Hostname()
	}
	return p, m, in.pings.apply(p, &m)
}

// keepClient writes the profile of a client that has just been made, its secrets elsewhere. Where that fails the client
// is deleted again, as far as the provider lets it.
func (a *app) keepClient(ctx context.Context, p *profiles.Profile, made *registration.Client, path string) (err error) {
	var undo []func()
	defer func() {
		if err == nil {
			return
		}
		a.disown(ctx, p, made)
		for _, forget := range undo {
			forget()
		}
	}()
	p.ClientID, p.RegistrationURI = made.ID, made.URI
	if made.AuthMethod != "" {
		p.ClientAuth = string(made.AuthMethod)
	}
	var kept []string
	for _, s := range []struct {
		key   string
		value secret.Value
		ref   *secret.Ref
	}{
		{"client-secret", made.Secret, &p.ClientSecret},
		{"registration-access-token", made.Token, &p.RegistrationToken},
	} {
		if s.value.IsZero() {
			continue
		}
		ref, where, forget, err := a.keepSecret(p.Name, s.key, s.value, filepath.Dir(path))
		if err != nil {
			return err
		}
		*s.ref, undo, kept = ref, append(undo, forget), append(kept, "its "+s.key+" is "+where)
	}
	if err := file.Add(ctx, path, p); err != nil {
		return err
	}
	return a.tellRegistered(p, made, path, kept)
}

// disown deletes a client that could not be kept, and says so when it is still there.
func (a *app) disown(ctx context.Context, p *profiles.Profile, made *registration.Client) {
	ctx = context.WithoutCancel(ctx)
	hc, err := a.client.HTTP(ctx, p)
	if err == nil && made.URI != "" {
		m := registration.Managed{HTTP: hc, URI: made.URI, Token: made.Token}
		if m.Delete(ctx) == nil {
			return
		}
	}
	fmt.Fprintln(a.Stderr, "doorstep: the client "+safe.Line(made.ID)+" is registered and could not be kept: ask the provider to delete it")
}

func (a *app) tellRegistered(p *profiles.Profile, made *registration.Client, path string, kept []string) error {
	if a.output == "json" {
		return a.json(map[string]any{
			"profile": p.Name, "file": path, "client_id": made.ID, "client_secret_expires_at": timeOrNull(made.SecretExpiresAt),
			"registration_client_uri": made.URI,
		})
	}
	fmt.Fprintln(a.Stdout, safe.Line(made.ID)+" is registered: the profile "+safe.Line(p.Name)+" in "+safe.Line(path))
	for _, k := range kept {
		fmt.Fprintln(a.Stderr, safe.Line(k))
	}
	if !made.SecretExpiresAt.IsZero() {
		fmt.Fprintln(a.Stderr, "the client secret expires on "+made.SecretExpiresAt.UTC().Format("2006-01-02"))
	}
	return a.done("next: doorstep login " + p.Name)
}
