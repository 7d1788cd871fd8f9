package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"text/tabwriter"

	"doorstep/flows/registration"
	"doorstep/jwtview/safe"
	"doorstep/profiles"
	"doorstep/profiles/secret"

	"github.com/spf13/cobra"
	"github.com/zalando/go-keyring"
)

func registerShowCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:               "show [PROFILE]",
		Short:             "What a profile's client is registered with",
		Example:           "  doorstep register show example",
		Args:              cobra.MaximumNArgs(1),
		ValidArgsFunction: inPlace(a.completeProfiles),
		Annotations:       formats("text", "json"),
		RunE:              func(cmd *cobra.Command, args []string) error { return a.showRegistration(cmd.Context(), args) },
	}
}

func (a *app) showRegistration(ctx context.Context, args []string) error {
	p, c, err := a.pickClient(args)
	if err != nil {
		return err
	}
	now, err := c.Registered(ctx, p)
	if err != nil {
		return a.explained(err, p)
	}
	if err := a.renewed(ctx, p, now); err != nil {
		return err
	}
	return a.printRegistration(now)
}

func (a *app) printRegistration(now *registration.Client) error {
	if a.output == "json" {
		return a.json(map[string]any{
			"client_id": now.ID, "client_name": now.Name, "application_type": now.ApplicationType, "grant_types": listed(now.GrantTypes),
			"response_types": listed(now.ResponseTypes), "redirect_uris": listed(now.RedirectURIs), "scope": now.Scope,
			"token_endpoint_auth_method": now.AuthMethod, "backchannel_token_delivery_mode": now.TokenDelivery,
			"backchannel_client_notification_endpoint": now.NotifiedAt, "client_secret_expires_at": timeOrNull(now.SecretExpiresAt),
		})
	}
	w := tabwriter.NewWriter(a.Stdout, 0, 0, 2, ' ', 0)
	for _, row := range [][2]string{
		{"client ID", now.ID},
		{"name", now.Name},
		{"type", now.ApplicationType},
		{"grant types", strings.Join(now.GrantTypes, " ")},
		{"response types", strings.Join(now.ResponseTypes, " ")},
		{"redirect URIs", strings.Join(now.RedirectURIs, " ")},
		{"scope", now.Scope},
		{"client authentication", string(now.AuthMethod)},
		{"told of decisions by", now.TokenDelivery},
		{"notification endpoint", now.NotifiedAt},
	} {
		if row[1] != "" {
			fmt.Fprintf(w, "%s\t%s\n", row[0], safe.Line(row[1]))
		}
	}
	return w.Flush()
}

// renewed puts the secrets that came with an answer where the old ones are, which may hold no longer.
func (a *app) renewed(ctx context.Context, p *profiles.Profile, now *registration.Client) error {
	e := p.Effective()
	for _, s := range []struct {
		key   string
		ref   secret.Ref
		value secret.Value
	}{
		{"client-secret", e.ClientSecret, now.Secret},
		{"registration-access-token", e.RegistrationToken, now.Token},
	} {
		old, err := a.resolver().Resolve(ctx, s.ref)
		if s.value.IsZero() || err == nil && old.Equal(s.value) {
			continue
		}
		if err := replaceSecret(s.ref, s.value); err != nil {
			return fmt.Errorf("the provider has given another %s, which cannot be kept: %w", s.key, err)
		}
		fmt.Fprintln(a.Stderr, "the provider has given another "+s.key+"; it is kept in place of the old one")
	}
	return nil
}

// replaceSecret writes to where ref points.
func replaceSecret(ref secret.Ref, value secret.Value) error {
	switch ref.Kind {
	case secret.Keyring:
		return keyring.Set(keyringService, ref.Name, value.Reveal())
	case secret.File:
		return os.WriteFile(ref.Name, []byte(value.Reveal()+"\n"), 0o600)
	case secret.None, secret.Literal, secret.Env, secret.Command:
	}
	return errors.New("the profile has it from elsewhere: " + ref.String())
}

func registerDeleteCommand(a *app) *cobra.Command {
	var yes bool
	cmd := &cobra.Command{
		Use:   "delete PROFILE",
		Short: "End the registration of a profile's client, and take the profile out of the file",
		Args:  cobra.ExactArgs(1), ValidArgsFunction: inPlace(a.completeProfiles), Example: "  doorstep register delete example --yes",
		RunE: func(cmd *cobra.Command, args []string) error {
			p, err := a.pick(args)
			if err != nil {
				return err
			}
			if err := a.confirm(cmd.Context(), "delete the client "+p.ClientID+" at its provider, and the profile "+p.Name+"?", yes); err != nil {
				return err
			}
			return a.deleteRegistration(cmd.Context(), p)
		},
	}
	cmd.Flags().BoolVarP(&yes, "yes", "y", false, "don't ask")
	return cmd
}

// deleteRegistration ends the registration first: a profile can be written anew, a client that nobody can manage stays.
func (a *app) deleteRegistration(ctx context.Context, p *profiles.Profile) error {
	c, err := a.flows()
	if err != nil {
		return err
	}
	if err := c.Unregister(ctx, p); err != nil {
		return a.explained(err, p)
	}
	e := p.Effective()
	for _, ref := range []secret.Ref{e.ClientSecret, e.RegistrationToken} {
		a.forgetSecret(ref)
	}
	return a.remove(ctx, p, false)
}

// forgetSecret takes out of the keyring, or deletes as a file, what [app.keepSecret] has kept. A secret that is elsewhere
// is somebody's own.
func (a *app) forgetSecret(ref secret.Ref) {
	if ref.Kind == secret.Keyring {
		_ = keyring.Delete(keyringService, ref.Name)
		return
	}
	path, err := a.configPath()
	if err != nil || ref.Kind != secret.File {
		return
	}
	if ours, err := secretsBeside(filepath.Dir(path)); err == nil && filepath.Dir(ref.Name) == ours {
		_ = os.Remove(ref.Name)
	}
}
