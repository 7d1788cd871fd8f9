package cli

import (
	"doorstep/flows/registration"
	"doorstep/profiles"

	"github.com/spf13/cobra"
)

// pingFlags are for a client that the provider tells of a decision, in place of being polled alone (CIBA Core §4).
type pingFlags struct {
	port int
	at   string
}

func (in *pingFlags) flags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.IntVar(&in.port, "notification-port", 0, "for ciba in ping mode: the `port` of this machine that the provider's pings lead to")
	f.StringVar(&in.at, "notification-endpoint", "", "the `URL` that the provider pings: HTTPS, of a tunnel or a proxy that leads to that port")
}

// apply registers the client for pings, where a port is given, and has its profile listen for them.
func (in *pingFlags) apply(p *profiles.Profile, m *registration.Metadata) error {
	switch {
	case in.port == 0 && in.at == "":
		return nil
	case p.Flow != profiles.FlowCIBA:
		return &usageError{msg: "only a client for ciba is told of decisions, and --flow is " + p.Flow, hint: "use --flow ciba, or leave the notification flags out"}
	case in.at == "":
		return &usageError{msg: "--notification-port needs the address that the provider pings", hint: "name it with --notification-endpoint: HTTPS, of a tunnel or a proxy that leads to that port"}
	case in.port < 1 || in.port > 65535:
		return &usageError{msg: "--notification-port has to say where on this machine the pings arrive", hint: "name the port, of 1 to 65535, that the notification endpoint leads to"}
	}
	m.TokenDelivery, m.NotifiedAt = profiles.CIBAPing, in.at
	p.CIBAMode, p.NotificationPort = profiles.CIBAPing, in.port
	return nil
}
