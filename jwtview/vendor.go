package jwtview

import (
	"net/url"
	"strings"
)

// vendor is who issued a token, as far as its issuer's URL tells. A provider under a domain of its own stays unknown.
type vendor string

const (
	unknownVendor vendor = ""
	entraV1       vendor = "Microsoft Entra ID (v1)"
	entraV2       vendor = "Microsoft Entra ID (v2)"
	cognito       vendor = "Amazon Cognito"
	okta          vendor = "Okta"
	auth0         vendor = "Auth0"
	google        vendor = "Google"
	keycloak      vendor = "Keycloak"
	adfs          vendor = "AD FS"
	cognite       vendor = "Cognite"
)

func (v vendor) entra() bool { return v == entraV1 || v == entraV2 }

// vendorHosts are the hosts of issuers, or the endings of them where they start with a dot.
var vendorHosts = []struct {
	host   string
	vendor vendor
}{
	{"sts.windows.net", entraV1},
	{"sts.microsoftonline.us", entraV1},
	{"sts.chinacloudapi.cn", entraV1},
	{"login.microsoftonline.com", entraV2},
	{"login.microsoftonline.us", entraV2},
	{"login.partner.microsoftonline.cn", entraV2},
	{"login.chinacloudapi.cn", entraV2},
	{".b2clogin.com", entraV2},
	{".ciamlogin.com", entraV2},
	{"accounts.google.com", google},
	{"auth.cognite.com", cognite},
	{".auth0.com", auth0},
	{".okta.com", okta},
	{".oktapreview.com", okta},
	{".okta-emea.com", okta},
	{".okta-gov.com", okta},
}

func vendorOf(issuer string) vendor {
	if issuer == "accounts.google.com" { // Google's one issuer that is no URL
		return google
	}
	u, err := url.Parse(issuer)
	if err != nil {
		return unknownVendor
	}
	host := strings.ToLower(u.Hostname())
	for _, k := range vendorHosts {
		if host == k.host || k.host[0] == '.' && strings.HasSuffix(host, k.host) {
			return k.vendor
		}
	}
	switch {
	case strings.HasPrefix(host, "cognito-idp."):
		return cognito
	case strings.Contains(u.Path, "/realms/"):
		return keycloak
	case strings.HasPrefix(u.Path, "/adfs"):
		return adfs
	}
	return unknownVendor
}

// isGUID tells whether s has the form 8-4-4-4-12 of hexadecimal digits.
func isGUID(s string) bool {
	if len(s) != 36 {
		return false
	}
	for i := range len(s) {
		if dash := i == 8 || i == 13 || i == 18 || i == 23; dash != (s[i] == '-') || !dash && !isHex(s[i]) {
			return false
		}
	}
	return true
}

func isHex(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F'
}

// tenantIn gives the GUID in an issuer's path, "" where there is none.
func tenantIn(issuer string) string {
	for part := range strings.SplitSeq(issuer, "/") {
		if isGUID(part) {
			return part
		}
	}
	return ""
}

// clusterIn gives the cluster of a Cognite Data Fusion URL, "" for any other text.
func clusterIn(audience string) string {
	u, err := url.Parse(audience)
	if err != nil {
		return ""
	}
	rest, ok := strings.CutSuffix(strings.ToLower(u.Hostname()), ".cognitedata.com")
	if !ok {
		return ""
	}
	return rest[strings.LastIndexByte(rest, '.')+1:]
}
