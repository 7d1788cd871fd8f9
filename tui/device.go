package tui

import (
	"net/url"

	"doorstep/flows"
	"doorstep/flows/checklist"
	"doorstep/jwtview/safe"
	"doorstep/profiles"
	"doorstep/tui/keys"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// device is the screen of a device code: where to go, what to enter, and what the poll is doing meanwhile.
type device struct {
	kit     *kit
	w, h    int
	profile *profiles.Profile
	options checklist.Options // to start the same again
	code    flows.DeviceCode

	poll     poll
	renewing bool    // a new code has been asked for
	result   *result // set once the code is over
	early    bool    // it was over although there was time left

	largeQR bool
	invert  bool    // draw the QR code for a light ground; where there are colours it is right on any
	drawn   drawing // of the QR code, for the size
}

func newDevice(k *kit, p *profiles.Profile, o checklist.Options, c flows.DeviceCode) *device {
	d := &device{kit: k, profile: p, options: o}
	d.setCode(c)
	return d
}

// setCode shows a code, the first or a new one.
func (d *device) setCode(c flows.DeviceCode) {
	d.code = flows.DeviceCode{
		UserCode: safe.Line(c.UserCode), VerificationURI: safe.Line(c.VerificationURI),
		VerificationURIComplete: safe.Line(c.VerificationURIComplete),
		ExpiresAt:               c.ExpiresAt, Interval: c.Interval, Message: safe.Line(c.Message),
	}
	d.poll, d.renewing, d.result = poll{next: d.kit.now.Add(c.Interval)}, false, nil
	d.draw()
}

// best is the URL that saves typing, if the provider sent one (RFC 8628 §3.3.1).
func (d *device) best() string {
	if d.code.VerificationURIComplete != "" {
		return d.code.VerificationURIComplete
	}
	return d.code.VerificationURI
}

// expired reports whether r ended because nobody approved in time.
func (d *device) expired(r *checklist.Result) bool {
	if r.Tokens != nil || d.renewing {
		return false
	}
	if causes := r.Checklist.Diagnosis; len(causes) > 0 {
		return causes[0].ID == "flow.code-expired"
	}
	return !d.code.ExpiresAt.IsZero() && !d.code.ExpiresAt.After(d.kit.now)
}

// over says that the code is, and keeps what the run found. Who polls hears of an end in time within one interval.
func (d *device) over(r *result) {
	d.result, d.largeQR = r, false
	d.early = d.code.ExpiresAt.Sub(d.kit.now) > d.code.Interval
}

// SetSize implements screen.
func (d *device) SetSize(w, h int) {
	d.w, d.h = w, h
	d.draw()
}

// Title implements screen.
func (d *device) Title() string {
	host := d.code.VerificationURI
	if u, err := url.Parse(host); err == nil && u.Host != "" {
		host = u.Host
	}
	return dot(safe.Line(d.profile.Name), "sign in at "+host, safe.Line(d.profile.ClientID))
}

// Place implements screen.
func (*device) Place() keys.Place { return keys.InDevice }

// Keys implements screen.
func (d *device) Keys() []key.Binding {
	open, code, link := keys.Open, keys.CopyCode, keys.CopyURL
	open.SetEnabled(d.kit.OpenBrowser != nil)
	code.SetEnabled(d.kit.Copy != nil)
	link.SetEnabled(d.kit.Copy != nil)
	invert := keys.InvertQR
	invert.SetEnabled(d.invertible())
	switch {
	case d.result != nil:
		return []key.Binding{keys.NewCode, keys.Details, keys.Back}
	case d.largeQR:
		return []key.Binding{code, link, open, invert, keys.NewCode, keys.Back}
	default:
		return []key.Binding{code, link, open, keys.ShowQR, invert, keys.NewCode, keys.Cancel}
	}
}

// Update implements screen.
func (d *device) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case eventMsg:
		d.poll.onEvent(msg.event, msg.at)
	case tea.KeyMsg:
		return d.onKey(msg)
	}
	return nil
}

func (d *device) onKey(msg tea.KeyMsg) tea.Cmd {
	switch {
	case keys.Match(msg, keys.NewCode):
		return d.renew()
	case d.result != nil && keys.Match(msg, keys.Details):
		return d.kit.nav.show(d.result)
	case keys.Match(msg, keys.InvertQR) && d.invertible():
		d.invert = !d.invert
		d.draw()
	case d.largeQR && keys.Match(msg, keys.ShowQR, keys.Back):
		d.largeQR = false
		d.draw()
	case keys.Match(msg, keys.Cancel):
		return d.kit.nav.back()
	case d.result != nil:
	case keys.Match(msg, keys.ShowQR):
		d.largeQR = true
		d.draw()
	case keys.Match(msg, keys.CopyCode):
		return d.kit.copy("The code", d.code.UserCode)
	case keys.Match(msg, keys.CopyURL):
		return d.kit.copy("The URL", d.best())
	case keys.Match(msg, keys.Open):
		return d.kit.open(d.best())
	}
	return nil
}

// renew asks for a new code in place; the old one stays on the screen until it comes.
func (d *device) renew() tea.Cmd {
	d.renewing, d.result = true, nil
	return d.kit.nav.run(d.profile, d.options)
}
