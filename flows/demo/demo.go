// Package demo runs an OpenID provider and a Cognite Data Fusion of its own on loopback: what `doorstep demo`
// shows, what support people train on, and what the tests run against.
//
// Everything in it is real but small: the provider signs its tokens, CDF verifies them with the provider's keys, and
// people decide on pages. What goes wrong is wrong there or in a profile; nothing tells doorstep the answer.
package demo

import (
	"context"
	"sync"
	"time"

	"doorstep/flows/demo/faults"
)

// Options say where the demo lives.
type Options struct {
	Dir  string // gets profiles.yaml; must exist
	Port int    // of the provider, any free one when 0

	// Exercises adds profiles whose fault shows only when somebody signs in.
	Exercises bool

	// CodeLifetime is how long device codes live, 15 minutes when 0. Whole seconds.
	CodeLifetime time.Duration

	Now func() time.Time // the servers' clock, time.Now when nil
}

// played are the scenarios that there will be.
func (o Options) played() []scenario {
	if !o.Exercises {
		return scenarios()
	}
	return append(scenarios(), exercises()...)
}

// Scenario is a profile of the demo and the cause that the checklist must name first for it.
type Scenario struct {
	Profile string `json:"profile"`
	Title   string `json:"title"`
	Cause   string `json:"cause"` // "" for a healthy one
}

// User is a person who can sign in at the demo's pages.
type User struct {
	Name, Password, Description string
	Code                        string // the user code, which some applications want before they may ask on the phone
}

// Fault is a misbehaviour of the running provider, see [Demo.Break].
type Fault = faults.Fault

// Demo is a running demo. Its JSON is the line of `doorstep demo serve`.
type Demo struct {
	Issuer    string     `json:"issuer"`
	CDF       string     `json:"cdf"`
	Config    string     `json:"config"`
	Scenarios []Scenario `json:"scenarios"`
	Exercises []Scenario `json:"exercises,omitempty"` // what the checklist names is what signing in comes to
	Users     []User     `json:"-"`

	servers *servers
	phone   sync.Mutex // held by who looks at it
	unwatch func() bool
}

// Start starts the servers and writes the profiles. They run until ctx ends or Close.
func Start(ctx context.Context, o Options) (*Demo, error) {
	s, err := serve(ctx, o)
	if err != nil {
		return nil, err
	}
	config, err := s.world.writeProfiles(o.Dir)
	if err != nil {
		s.close()
		return nil, err
	}
	d := &Demo{Issuer: s.world.root.Issuer(), CDF: s.world.cdf, Config: config, servers: s}
	d.Scenarios = listed(scenarios())
	if o.Exercises {
		d.Exercises = listed(exercises())
	}
	for _, u := range people() {
		d.Users = append(d.Users, User{Name: u.Login, Password: u.Password, Description: u.Description, Code: u.Code})
	}
	d.unwatch = context.AfterFunc(ctx, s.close)
	return d, nil
}

func listed(all []scenario) []Scenario {
	list := make([]Scenario, len(all))
	for i, s := range all {
		list[i] = Scenario{Profile: s.profile, Title: s.title, Cause: s.cause}
	}
	return list
}

// Close stops the servers and waits for them. Calling it again does nothing.
func (d *Demo) Close() error {
	d.unwatch()
	d.servers.close()
	return nil
}

// Break makes the provider misbehave: as often as f says, or until [Demo.Restore] when it doesn't say. The zero Fault
// hangs up on everybody, as a provider that has just gone down.
func (d *Demo) Break(f Fault) { d.servers.provider.Break(f) }

// BreakCDF does to CDF what [Demo.Break] does to the provider.
func (d *Demo) BreakCDF(f Fault) { d.servers.cdf.Break(f) }

// Restore ends every fault of provider and CDF.
func (d *Demo) Restore() {
	d.servers.provider.Restore()
	d.servers.cdf.Restore()
}
