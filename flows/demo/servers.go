package demo

import (
	"context"
	"crypto/rand"
	"errors"
	"net/http"
	"sync"
	"time"

	"doorstep/flows/demo/cdf"
	"doorstep/flows/demo/faults"
	"doorstep/flows/demo/idp"
	"doorstep/flows/demo/loopback"
	"doorstep/flows/demo/pages"
	"doorstep/flows/demo/plans"
	"doorstep/flows/oauth"

	"github.com/go-jose/go-jose/v4"
)

// servers are what runs: the provider with its tenant, the two CDF clusters, and the broken ones.
type servers struct {
	world         *world
	provider, cdf faults.Breaker
	keys          *http.Client // with which the clusters fetch the provider's keys
	running       []*loopback.Server
	once          sync.Once
}

// ports are taken before anything is served: what each server says of itself and of the others has their URLs in it.
type ports struct {
	provider, mtls, cdf, otherCDF, site, cdfDown, untrusted *loopback.Listener
}

func listen(ctx context.Context, port int) (*ports, error) {
	var p ports
	for _, l := range []struct {
		at   **loopback.Listener
		port int
	}{{&p.provider, port}, {&p.mtls, 0}, {&p.cdf, 0}, {&p.otherCDF, 0}, {&p.site, 0}, {&p.cdfDown, 0}, {&p.untrusted, 0}} {
		ln, err := loopback.Listen(ctx, l.port)
		if err != nil {
			p.close()
			return nil, err
		}
		*l.at = ln
	}
	return &p, nil
}

func (p *ports) close() {
	for _, ln := range []*loopback.Listener{p.provider, p.mtls, p.cdf, p.otherCDF, p.site, p.cdfDown, p.untrusted} {
		if ln != nil {
			_ = ln.Close()
		}
	}
}

// serve starts everything.
func serve(ctx context.Context, o Options) (*servers, error) {
	p, err := listen(ctx, o.Port)
	if err != nil {
		return nil, err
	}
	w, err := build(ctx, p, o)
	if err != nil {
		p.close()
		return nil, err
	}
	s := &servers{world: w, keys: &http.Client{Transport: &http.Transport{}, Timeout: keysTimeout}}
	providers, site := s.provider.Wrap(w.providers()), faults.Site(w.site)
	for _, server := range []struct {
		ln *loopback.Listener
		h  http.Handler
	}{
		{p.provider, providers},
		{p.mtls, providers},
		{p.cdf, s.cdf.Wrap(cdf.New(w.cdf, w.projects(), s.keys, w.now))},
		{p.otherCDF, cdf.New(w.otherCDF, w.otherProjects(), s.keys, w.now)},
		{p.site, site},
		{p.cdfDown, faults.Down()},
		{p.untrusted, site},
	} {
		s.running = append(s.running, loopback.Serve(server.ln, server.h))
	}
	return s, nil
}

// build makes what is served at the ports, those with TLS given their certificates.
func build(ctx context.Context, p *ports, o Options) (*world, error) {
	now := oauth.Clock(o.Now)
	foreign, err := faults.SelfSigned(now())
	if err != nil {
		return nil, err
	}
	own, err := newCertificates(now())
	if err != nil {
		return nil, err
	}
	p.untrusted, p.mtls = p.untrusted.TLS(foreign), p.mtls.MutualTLS(own.server)
	w := &world{
		base: p.provider.URL(), mtls: p.mtls.URL(), cdf: p.cdf.URL(), otherCDF: p.otherCDF.URL(), site: p.site.URL(),
		played: o.played(), cdfDown: p.cdfDown.URL(), untrusted: p.untrusted.URL(), now: now, salt: []byte(rand.Text()), certificates: own,
	}
	if w.key, err = newKey("sig", string(jose.ES256)); err != nil {
		return nil, err
	}
	if w.decryption, err = newKey("enc", string(jose.ECDH_ES)); err != nil {
		return nil, err
	}
	if err := w.findNotified(ctx); err != nil {
		return nil, err
	}
	return w, w.found(o.CodeLifetime)
}

const keysTimeout = 5 * time.Second

// found sets up the provider and its tenant, side by side: making the keys is what takes long.
func (w *world) found(codeLifetime time.Duration) error {
	render, err := pages.New()
	if err != nil {
		return err
	}
	var wait sync.WaitGroup
	var errs [2]error
	wait.Go(func() {
		w.root, errs[0] = idp.New(idp.Config{
			Base: w.base, MutualTLS: idp.MutualTLS{Base: w.mtls, Authority: w.certificates.pool()},
			Directory: w.directory(), Pages: render, CodeLifetime: codeLifetime, Now: w.now,
		})
	})
	wait.Go(func() {
		w.tenant, errs[1] = idp.New(idp.Config{
			Base: w.base, Tenant: tenantID, Directory: w.tenantDirectory(), Pages: render, CodeLifetime: codeLifetime, Now: w.now,
		})
	})
	wait.Wait()
	return errors.Join(errs[:]...)
}

// providers serves the root provider, the tenant under its path, and Entra's answer for every other tenant.
func (w *world) providers() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("/", w.root)
	mux.Handle(plans.Path, plans.New(plans.Config{
		Base: w.base, Audience: planner, Issuer: w.root.Issuer(), Key: w.root.PublicKey(), Now: w.now,
	}))
	unknown := idp.UnknownTenant(w.base, w.now)
	for _, part := range []string{"/oauth2/", "/v2.0/", "/discovery/"} {
		mux.Handle("/"+tenantID+part, w.tenant)
		mux.Handle("/{tenant}"+part, unknown)
	}
	return mux
}

func (s *servers) close() {
	s.once.Do(func() {
		var wait sync.WaitGroup
		for _, srv := range s.running {
			wait.Go(func() { _ = srv.Close() })
		}
		wait.Wait()
		s.keys.CloseIdleConnections()
	})
}
