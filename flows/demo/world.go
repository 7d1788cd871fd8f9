package demo

import (
	"time"

	"doorstep/flows/demo/cdf"
	"doorstep/flows/demo/idp"

	"github.com/go-jose/go-jose/v4"
	"github.com/google/uuid"
	"github.com/luikyv/go-oidc/pkg/goidc"
	"golang.org/x/oauth2"
)

// world is where the scenarios play: who is who, and where everything is.
type world struct {
	base, mtls               string // of the provider, the second where it asks for certificates
	cdf, otherCDF            string // base URLs of the clusters
	site, cdfDown, untrusted string // base URLs of what is broken
	now                      func() time.Time
	salt                     []byte          // of the applications' secrets
	key                      jose.JSONWebKey // of the applications that sign in their own name, which share it
	keyFile                  string          // where their profiles find it
	certificates             *certificates
	certificateFile          string // the application's
	authorityFile            string
	played                   []scenario
	decryption               jose.JSONWebKey // of the application for which the provider encrypts
	decryptionFile           string
	notified                 int // the port of the application that is told of decisions on a phone
	root, tenant             *idp.Provider
}

// tenantID is the directory of the provider that looks like Entra.
const tenantID = "3f0c6a5e-5d0b-4c0f-9d1e-7a2b8c4d6e10"

// The CDF projects: one trusts the root provider, one the tenant.
const (
	project       = "pump-station"
	tenantProject = "refinery"
)

// planner is an API beside CDF.
const planner = "api://maintenance-planner"

// restricted is CDF under the name for which an Entra tenant wants each application assigned.
const restricted = "api://cognite-data-fusion"

// The provider's groups, by the id that tokens carry and CDF's groups have as their source id.
const (
	readers   = "b7c9a5a4-99c2-4785-bed3-5e6ad9a78603"
	operators = "5f2d6c1e-0b7a-4f0e-8a53-2d9c1b6e7f41"
	admins    = "0d4e8b72-6c3f-4a95-b1d8-93e7f5a20c6b"
)

// people are who can sign in. Their passwords are shown on the page: there is nothing to protect.
func people() []idp.User {
	return []idp.User{
		{ID: id("anna"), Login: "anna", Password: "doorstep", Code: "2468", Name: "Anna Operator", Email: "anna@example.com", Description: "reads and writes", Groups: []string{readers, operators}},
		{ID: id("rune"), Login: "rune", Password: "doorstep", Code: "1357", Name: "Rune Reader", Email: "rune@example.com", Description: "reads only", Groups: []string{readers}},
		{ID: id("alma"), Login: "alma", Password: "doorstep", Code: "9753", Name: "Alma Admin", Email: "alma@example.com", Description: "administers projects and groups", Groups: []string{admins}},
		{ID: id("gustav"), Login: "gustav", Password: "doorstep", Code: "8642", Name: "Gustav Guest", Email: "gustav@example.com", Description: "is in no CDF group"},
	}
}

// id is a GUID for a name, the same in every demo.
func id(name string) string {
	return uuid.NewSHA1(uuid.NameSpaceURL, []byte("doorstep demo "+name)).String()
}

// terminal is the application that people sign in to.
func terminal() idp.App {
	return idp.App{
		ID: terminalID(), Name: "doorstep", Public: true,
		Grants: []goidc.GrantType{goidc.GrantDeviceCode, goidc.GrantAuthorizationCode, goidc.GrantRefreshToken},
	}
}

func terminalID() string { return id("terminal") }

func (w *world) directory() idp.Directory {
	d := w.directoryOf(false)
	d.Apps = append(d.Apps, idp.App{
		ID: loginID(), Name: "Cognite Data Fusion", Secret: w.secretOf(scenario{profile: "the login redirect"}),
		Grants: []goidc.GrantType{goidc.GrantAuthorizationCode}, Redirects: []string{w.cdf + cdf.LoginCallback},
	})
	return d
}

// loginID is CDF itself, as the application that people signed in to by its login redirect.
func loginID() string { return id("the login redirect") }

// loginRedirect is how CDF sends people to the root provider.
func (w *world) loginRedirect() *oauth2.Config {
	return &oauth2.Config{
		ClientID: loginID(), ClientSecret: w.secretOf(scenario{profile: "the login redirect"}),
		Endpoint: oauth2.Endpoint{
			AuthURL: w.root.Issuer() + "/authorize", TokenURL: w.root.TokenURL(), AuthStyle: oauth2.AuthStyleInParams,
		},
		RedirectURL: w.cdf + cdf.LoginCallback, Scopes: []string{"openid", "profile", "IDENTITY", "user_impersonation"},
	}
}

func (w *world) tenantDirectory() idp.Directory { return w.directoryOf(true) }

// directoryOf makes a provider's directory: people, APIs, and the applications of its scenarios.
func (w *world) directoryOf(entra bool) idp.Directory {
	d := idp.Directory{Users: people(), Apps: []idp.App{terminal()}, APIs: []idp.API{
		{ID: w.cdf, Name: "Cognite Data Fusion", Scopes: cdf.Scopes()},
		{ID: w.otherCDF, Name: "Cognite Data Fusion, second cluster", Scopes: cdf.Scopes()},
		{ID: w.cdfDown, Name: "Cognite Data Fusion, third cluster", Scopes: cdf.Scopes()},
		{ID: w.cdf + "/", Name: "Cognite Data Fusion, registered with a slash", Scopes: cdf.Scopes()},
		{ID: planner, Name: "Maintenance planner", Scopes: []string{"plans.read"}},
		{ID: restricted, Name: "Cognite Data Fusion, by assignment", Scopes: cdf.Scopes(), AssignmentRequired: true},
	}}
	for _, s := range w.played {
		if s.entra == entra && (!s.person || s.app != nil) {
			d.Apps = append(d.Apps, w.application(s))
		}
	}
	return d
}

// reading and writing are what the usual CDF groups allow.
func reading() []cdf.Capability {
	return []cdf.Capability{
		cdf.Can("projectsAcl", "LIST", "READ"), cdf.Can("groupsAcl", "LIST", "READ"),
		cdf.Can("timeSeriesAcl", "READ"), cdf.Can("assetsAcl", "READ"), cdf.Can("eventsAcl", "READ"),
	}
}

func writing() []cdf.Capability {
	return []cdf.Capability{
		cdf.Can("timeSeriesAcl", "WRITE"), cdf.Can("assetsAcl", "WRITE"), cdf.Can("eventsAcl", "WRITE"),
		cdf.Can("sessionsAcl", "CREATE"),
	}
}

// usualGroups are a project's groups.
func usualGroups() []cdf.Group {
	return []cdf.Group{
		{ID: 1001, Name: "Readers", SourceID: readers, Capabilities: reading()},
		{ID: 1002, Name: "Operators", SourceID: operators, Capabilities: writing()},
		{ID: 1003, Name: "Administrators", SourceID: admins, Capabilities: []cdf.Capability{
			cdf.Can("projectsAcl", "LIST", "READ", "UPDATE"), cdf.Can("groupsAcl", "LIST", "READ", "CREATE", "UPDATE", "DELETE"),
		}},
	}
}

// projects are those of the first cluster: one for each provider, and those that scenarios have for themselves.
func (w *world) projects() []cdf.Project {
	all := []cdf.Project{w.projectOf(w.root, project, usualGroups()), w.projectOf(w.tenant, tenantProject, usualGroups())}
	all[0].Login = w.loginRedirect()
	for _, s := range w.played {
		if s.groups != nil {
			all = append(all, w.projectOf(w.providerOf(s), s.project, s.groups()))
		}
	}
	return all
}

// otherProjects are those of the second cluster.
func (w *world) otherProjects() []cdf.Project {
	return []cdf.Project{w.projectOf(w.root, project, usualGroups())}
}

func (w *world) projectOf(p *idp.Provider, name string, groups []cdf.Group) cdf.Project {
	return cdf.Project{
		URLName: name, Name: name, Organization: "doorstep-demo",
		Issuer: p.Issuer(), JWKSURL: p.JWKSURL(), TokenURL: p.TokenURL(), Groups: groups,
	}
}

func (w *world) providerOf(s scenario) *idp.Provider {
	if s.entra {
		return w.tenant
	}
	return w.root
}
