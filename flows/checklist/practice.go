package checklist

import (
	"slices"
	"strings"
	"time"

	"doorstep/flows/cdf"
	"doorstep/profiles"
	"doorstep/profiles/secret"
)

// What works today and is asking for trouble, by the guide's best practices. Each is told only where it is certain,
// and is a warning without a cause: nothing is broken.

// exposedSecret reports a secret that stands in a file which other people on this computer can read.
func (r *run) exposedSecret() (advice string, exposed bool) {
	if r.exposedFile == "" || r.profile.ClientSecret.Kind != secret.Literal {
		return "", false
	}
	return "the secret is written out in " + r.exposedFile + ", which other people on this computer can read: " +
		"make the file yours alone (chmod 600), or keep the secret in the keyring or a variable", true
}

// renewalTime is how long before its end a certificate should be replaced.
const renewalTime = 30 * 24 * time.Hour

// endingCertificate tells of a client certificate that has run out or is about to. When a secret runs out, its provider
// alone knows.
func (r *run) endingCertificate() string {
	left := r.certificateEnd.Sub(r.now)
	switch {
	case r.certificateEnd.IsZero() || left > renewalTime:
		return ""
	case left <= 0:
		return "the client certificate ran out " + span(left) + " ago, on " + stamp(r.certificateEnd) + ": make a new one and register it with the provider"
	}
	return "the client certificate runs out in " + span(left) + ", on " + stamp(r.certificateEnd) + ": make a new one and register it with the provider before"
}

// personInAutomation reports a person's own account where no person sits.
func (r *run) personInAutomation() bool {
	f, ok := r.inspection.Finding("token.principal")
	return ok && r.unattended && !r.application() && r.profile.Flow != profiles.FlowClientCredentials && strings.HasPrefix(f.Evidence, "a person")
}

// governing are the actions by which one gives oneself everything else.
var governing = []cdf.Need{
	{ACL: "groups", Action: "CREATE"}, {ACL: "groups", Action: "UPDATE"}, {ACL: "groups", Action: "DELETE"}, {ACL: "projects", Action: "UPDATE"},
}

// tooWide are capabilities to govern the project that an application has and the profile doesn't list as needed. It is
// judged only where the profile lists what it needs.
func (r *run) tooWide() []string {
	needs := r.needs()
	if len(needs) == 0 || !r.application() {
		return nil
	}
	var wide []string
	for _, g := range governing {
		meant := slices.ContainsFunc(needs, func(n cdf.Need) bool { return n.ACL == g.ACL })
		if !meant && covers(r.held(), g) {
			wide = append(wide, g.String())
		}
	}
	return wide
}
