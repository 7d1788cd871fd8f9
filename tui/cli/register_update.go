package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"doorstep/jwtview/safe"

	"github.com/spf13/cobra"
)

// registrationChanges are the flags of register update: what a registration can be changed in, by the registered names of
// RFC 7591 §2.
type registrationChanges struct {
	clientName, notifiedAt string
	redirects, scopes      []string
}

func registerUpdateCommand(a *app) *cobra.Command {
	var in registrationChanges
	cmd := &cobra.Command{
		Use:   "update PROFILE",
		Short: "Change what a profile's client is registered with",
		Long: `Changes the registration of a client that register has made (RFC 7592); what no flag names stays as it is. The profile
stays as it is too: doorstep profile edit PROFILE changes what it asks for.`,
		Example:           "  doorstep register update example --scope openid --scope reports.read",
		Args:              cobra.ExactArgs(1),
		ValidArgsFunction: inPlace(a.completeProfiles),
		Annotations:       formats("text", "json"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.updateRegistration(cmd.Context(), args, in.of(cmd))
		},
	}
	f := cmd.Flags()
	f.StringVar(&in.clientName, "client-name", "", "the `name` by which the provider calls the client on its pages")
	f.StringSliceVar(&in.scopes, "scope", nil, "a `scope` that the client may ask for; repeat it for more")
	f.StringSliceVar(&in.redirects, "redirect-uri", nil, "a redirect `URI`; repeat it for more")
	f.StringVar(&in.notifiedAt, "notification-endpoint", "", "the `URL` that the provider pings (CIBA)")
	return cmd
}

// of gives what the flags on the command line change, what is emptied by them included.
func (in *registrationChanges) of(cmd *cobra.Command) map[string]any {
	changes := map[string]any{}
	for flag, c := range map[string]struct {
		name  string
		value any
	}{
		"client-name":           {"client_name", in.clientName},
		"scope":                 {"scope", strings.Join(in.scopes, " ")},
		"redirect-uri":          {"redirect_uris", in.redirects},
		"notification-endpoint": {"backchannel_client_notification_endpoint", in.notifiedAt},
	} {
		if cmd.Flags().Changed(flag) {
			changes[c.name] = c.value
		}
	}
	return changes
}

func (a *app) updateRegistration(ctx context.Context, args []string, changes map[string]any) error {
	if len(changes) == 0 {
		return &usageError{msg: "nothing to change", hint: "say what with --client-name, --scope, --redirect-uri or --notification-endpoint"}
	}
	p, c, err := a.pickClient(args)
	if err != nil {
		return err
	}
	now, err := c.ChangeRegistration(ctx, p, changes)
	if now != nil { // of a change that failed too: what was read before may have brought another token
		if lost := a.renewed(ctx, p, now); lost != nil {
			return errors.Join(err, lost)
		}
	}
	if err != nil {
		return a.explained(err, p)
	}
	fmt.Fprintln(a.Stderr, "the registration of "+safe.Line(p.Name)+" is changed")
	return a.printRegistration(now)
}
