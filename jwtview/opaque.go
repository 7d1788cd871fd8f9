package jwtview

import "strings"

// opaqueKind is a form of token that can be told by its first characters although it has no structure to read.
type opaqueKind struct {
	prefix string
	name   string
	usable bool // as an access token
}

// Vendors publish these prefixes so that secret scanners find them.
var opaqueKinds = []opaqueKind{
	{"ya29.", "a Google access token", true},
	{"1//", "a Google refresh token", false},
	{"4/0", "a Google authorization code", false},
	{"gho_", "a GitHub OAuth access token", true},
	{"ghu_", "a GitHub user access token", true},
	{"ghs_", "a GitHub installation access token", true},
	{"ghp_", "a GitHub personal access token", true},
	{"ghr_", "a GitHub refresh token", false},
	{"github_pat_", "a GitHub fine-grained personal access token", true},
	{"glpat-", "a GitLab personal access token", true},
	{"xoxb-", "a Slack bot token", true},
	{"xoxp-", "a Slack user token", true},
	{"0.A", "a Microsoft Entra refresh token or authorization code", false},
	{"1.A", "a Microsoft Entra refresh token or authorization code", false},
	{"M.C5", "a Microsoft account refresh token or authorization code", false},
	{"M.R3", "a Microsoft account refresh token or authorization code", false},
	{"EwA", "a Microsoft account access token", true},
	{"PHNhbWw", "a SAML assertion in base64", false},
	{"PD94bWw", "an XML document in base64", false},
	{"v4.public.", "a PASETO token", true},
	{"v4.local.", "an encrypted PASETO token", true},
}

func opaqueName(s string) string {
	if k, ok := opaqueOf(s); ok {
		return k.name
	}
	return ""
}

func opaqueOf(s string) (opaqueKind, bool) {
	for _, k := range opaqueKinds {
		if strings.HasPrefix(s, k.prefix) && len(s) >= shortestOpaque && !strings.ContainsAny(s, " \t\n<>\"") {
			return k, true
		}
	}
	return opaqueKind{}, false
}
