package exporter

import (
	"strings"

	"doorstep/profiles"
	"doorstep/profiles/secret"
)

// extractorVariable is what extractors' examples keep the client secret in.
const extractorVariable = "COGNITE_CLIENT_SECRET"

// entraHost is the authority that extractors take for granted.
const entraHost = "https://login.microsoftonline.com/"

func (d *draft) extractor() {
	d.line("version: 1")
	d.line("cognite:")
	d.yaml("  ", "project", d.e.CDF.Project)
	d.yaml("  ", "host", d.e.CDF.BaseURL)
	d.line("  idp-authentication:")
	d.yaml("    ", "client-id", d.e.ClientID)
	d.extractorSecret("    ", "secret")
	if tenant := d.entraTenant(); tenant != "" {
		d.yaml("    ", "tenant", tenant)
	} else {
		d.yaml("    ", "token-url", d.tokenURL())
	}
	d.extractorRest("    ")
	if d.e.ClientCertificate != "" {
		d.line("    certificate:")
		d.certificate("      ")
	}
	d.extractorLimits()
}

func (d *draft) newExtractor() {
	d.yaml("", "project", d.e.CDF.Project)
	d.yaml("", "base-url", d.e.CDF.BaseURL)
	d.line("authentication:")
	kind := "client-credentials"
	if d.e.ClientCertificate != "" {
		kind = "client-certificate"
	}
	d.yaml("  ", "type", kind)
	d.yaml("  ", "client-id", d.e.ClientID)
	d.extractorSecret("  ", "client-secret")
	d.yaml("  ", "token-url", d.tokenURL())
	d.extractorRest("  ")
	if d.e.ClientCertificate != "" {
		d.certificate("  ")
	}
	d.extractorLimits()
}

// yaml writes a key with its value, nothing when there is none.
func (d *draft) yaml(indent, key, value string) {
	if value != "" {
		d.line("%s%s: %s", indent, key, yamlText(value))
	}
}

func (d *draft) extractorSecret(indent, key string) {
	if !d.e.ClientSecret.IsZero() {
		d.line("%s%s: ${%s}", indent, key, d.variable("client-secret", d.e.ClientSecret, extractorVariable))
	}
}

func (d *draft) extractorRest(indent string) {
	if len(d.e.Scopes) > 0 {
		d.line("%sscopes:", indent)
		for _, scope := range d.e.Scopes {
			d.line("%s  - %s", indent, yamlText(scope))
		}
	}
	d.yaml(indent, "audience", d.e.Audience)
	d.yaml(indent, "resource", d.e.Resource)
	if d.e.MinTTL > 0 {
		d.line("%smin-ttl: %d", indent, int(d.e.MinTTL.Seconds()))
	}
}

func (d *draft) certificate(indent string) {
	d.yaml(indent, "path", d.e.ClientCertificate)
	if !d.e.CertificatePassword.IsZero() {
		name := d.variable("client-certificate-password", d.e.CertificatePassword, "COGNITE_CERTIFICATE_PASSWORD")
		d.line("%spassword: ${%s}", indent, name)
	}
	if strings.HasPrefix(d.e.Authority, "https://") {
		d.yaml(indent, "authority-url", d.e.Authority)
	}
}

// entraTenant gives the tenant from which an extractor derives the same token endpoint, "" when it would not.
func (d *draft) entraTenant() string {
	t := d.e.Tenant
	if d.e.Provider == profiles.Entra && t != "" && d.tokenURL() == entraHost+t+"/oauth2/v2.0/token" {
		return t
	}
	return ""
}

// extractorLimits says what an extractor cannot do as the profile does.
func (d *draft) extractorLimits() {
	if d.e.Flow != profiles.FlowClientCredentials {
		d.warn("extractors sign in with client credentials, and " + d.e.Name + " by the flow " + d.e.Flow +
			": give the extractor an application with a secret of its own")
	}
	if d.e.ClientSecret.Kind == secret.None && d.e.ClientCertificate == "" && d.e.ClientKey != "" {
		d.warn("extractors know a client secret and a certificate, and " + d.e.Name + " signs in with client-key")
	}
}
