package wordings

// consolePhrases are what the consoles of clusters, hypervisors, mail servers and virtual private networks say.
var consolePhrases = []Phrase{
	{"email id or oauth2 username is required", "token.claims", 0.88}, // pgAdmin
	{"not map any federated user properties", "flow.user", 0.85},      // OpenStack
	{"not authorized for any projects or domains", "flow.user", 0.85}, // OpenStack
	{"vim.fault.nopermission", "forbidden.capability", 0.88},          // vSphere, from here on
	{"permission to perform this operation was denied", "forbidden.capability", 0.75},
	{"vim.fault.notauthenticated", "flow.refresh-token", 0.75},
	{"vim.fault.invalidlogin", "flow.user", 0.88},
	{"time synchronization issue", "token.clock", 0.75},
	{"urn:oasis:names:tc:saml * certificate is not trusted", "token.signature", 0.93},
	{"authorized to perform login", "flow.user", 0.8}, // oVirt
	{"too fast authentication tries", "idp.rate-limited", 0.85},
	{"not contain group information", "token.claims", 0.85}, // Splunk, from here on
	{"no valid splunk role", "flow.user", 0.85},
	{"call not properly authenticated", "expired.not-renewed", 0.8},
	{"unknown signer of saml response", "token.signature", 0.88},
	{"saml assertion using the idp's certificate", "token.signature", 0.85},
	{"account.auth_failed", "flow.user", 0.88}, // Zimbra, from here on
	{"account.no_such_account", "flow.user", 0.88},
	{"service.perm_denied", "forbidden.capability", 0.75},
	{"' might not have worked", "flow.user", 0.75}, // SOGo
	{"'msg':'tokenrequired'", "flow.mfa", 0.85},    // MeshCentral, from here on
	{"'cause':'noauth','msg':'noauth'", "flow.user", 0.75},
	{"auth_failed,ldap invalid credentials", "flow.user", 0.85},
	{"password_auth_disabled", "flow.not-allowed", 0.88}, // Zulip, from here on
	{"rate_limit_hit", "idp.rate-limited", 0.85},
	{"usage exceeded rate limit", "idp.rate-limited", 0.85},
	{"unable to verify your data submission", "flow.code-expired", 0.8}, // Yii
	{"accountexpiredexception", "flow.user", 0.88},                      // Symfony and Spring, from here on
	{"user account has expired", "flow.user", 0.85},
	{"unable to load a valid user", "flow.user", 0.88},
	{"'two_factor_complete':false", "flow.mfa", 0.92},
	{"2fa provider-specific endpoint", "flow.mfa", 0.9},                 // Magento
	{"does not exist, or the password", "flow.user", 0.85},              // PrestaShop
	{"guest provider cannot be used outside", "flow.not-allowed", 0.85}, // Backstage
	{"dashboard_security_access_error", "forbidden.capability", 0.9},    // Superset, from here on
	{"datasource_security_access_error", "forbidden.capability", 0.9},
	{"table_security_access_error", "forbidden.capability", 0.9},
	{"database_security_access_error", "forbidden.capability", 0.9},
	{"'reason':'api key is expired", "expired.not-renewed", 0.85}, // Elasticsearch, from here on
	{"unable to find apikey with id", "access-denied.client-secret", 0.8},
	{"license is non-compliant for [security", "flow.not-allowed", 0.8},
	{"'messageid':'api-key.expired", "expired.not-renewed", 0.88}, // Grafana, from here on
	{"'messageid':'api-key.invalid", "access-denied.client-secret", 0.85},
}
