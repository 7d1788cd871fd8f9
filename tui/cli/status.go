package cli

import (
	"errors"
	"fmt"
	"text/tabwriter"
	"time"

	"doorstep/flows"
	"doorstep/flows/store"
	"doorstep/jwtview/safe"
	"doorstep/profiles"
	"doorstep/tui/say"

	"github.com/spf13/cobra"
)

// statusJSON is what `status -o json` prints.
type statusJSON struct {
	Store    string          `json:"store"` // how tokens are kept, in words
	Notices  []string        `json:"notices"`
	Profiles []signedInState `json:"profiles"`
}

// signedInState is one profile of it.
type signedInState struct {
	Profile     string     `json:"profile"`
	SignedIn    bool       `json:"signed_in"`
	ExpiresAt   *time.Time `json:"expires_at"`
	Refreshable bool       `json:"refreshable"`
	Scope       string     `json:"scope"`
	Problem     string     `json:"problem,omitempty"`
}

func statusCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "status",
		Short: "Who is signed in where, until when, and how the tokens are kept",
		Long: `Reads what is kept on this machine; asks nobody. doorstep check says whether a token is any good. Exit 1 when tokens
cannot be kept the way that they are meant to.`,
		Example:     `  doorstep status -o json | jq '.profiles[] | select(.signed_in)'`,
		Args:        cobra.NoArgs,
		Annotations: formats("text", "json"),
		RunE: func(*cobra.Command, []string) error {
			f, err := a.profileFile()
			if err != nil {
				return err
			}
			c, err := a.flows()
			if err != nil {
				return err
			}
			unkept := a.unkept()
			st := statusJSON{Store: a.tokens.Describe(), Notices: listed(a.notices), Profiles: []signedInState{}}
			if unkept != nil {
				st.Notices = append(st.Notices, unkept.Error())
			}
			for _, p := range a.expanded(f.Profiles) {
				st.Profiles = append(st.Profiles, a.state(c, p))
			}
			if a.output == "json" {
				return errors.Join(a.json(st), unkept)
			}
			return errors.Join(a.printStatus(st, unkept), unkept)
		},
	}
}

// state says what is kept for p.
func (a *app) state(c *flows.Client, p *profiles.Profile) signedInState {
	st := signedInState{Profile: p.Name}
	t, err := c.Cached(p)
	switch {
	case err != nil:
		st.Problem = err.Error()
	case t != nil:
		st.SignedIn = !t.Expired(a.Now(), 0)
		st.ExpiresAt, st.Scope, st.Refreshable = timeOrNull(t.ExpiresAt), t.Scope, !t.RefreshToken.IsZero()
	}
	return st
}

// unkept tells why tokens cannot be kept the way that the person has chosen. Where doorstep chooses, it has tried already,
// and another try would note its choice.
func (a *app) unkept() error {
	switch a.storeKind() {
	case store.KindKeyring, store.KindFile:
		return a.tokens.Probe()
	}
	return nil
}

func (a *app) printStatus(st statusJSON, unkept error) error {
	w := tabwriter.NewWriter(a.Stdout, 0, 0, 2, ' ', 0)
	for _, p := range st.Profiles {
		fmt.Fprintf(w, "%s\t%s\n", safe.Line(p.Profile), a.stateLine(p))
	}
	if err := w.Flush(); err != nil {
		return err
	}
	how := "Tokens are kept: "
	if unkept != nil {
		how = "Tokens are to be kept, and cannot be: "
	}
	_, err := fmt.Fprintln(a.Stdout, how+safe.Line(st.Store))
	return err
}

// stateLine is a profile's state in words.
func (a *app) stateLine(p signedInState) string {
	switch {
	case p.Problem != "":
		return safe.Line(p.Problem)
	case p.SignedIn && p.ExpiresAt == nil:
		return "signed in; the token doesn't say until when"
	case p.SignedIn:
		return "signed in, the token is good for " + say.Span(p.ExpiresAt.Sub(a.Now())) + a.renewal(p)
	case p.ExpiresAt != nil && p.Refreshable:
		return "the token has expired; the next use renews it"
	case p.ExpiresAt != nil:
		return "the token has expired"
	}
	return "not signed in"
}

func (a *app) renewal(p signedInState) string {
	if p.Refreshable {
		return " and renews itself"
	}
	return ""
}
