package wordings

import "slices"

// nativePairs are what programs in C, and the tools around them, say in their logs: TLS stacks, mail and VPN servers, Apache's modules,
// and the command lines of the clouds.
func nativePairs() []Pair {
	return slices.Concat(chainPairs(), secureChannelPairs(), nativeTokenPairs(), nativeMethodPairs(), nativePersonPairs(), nativeAccessPairs())
}

// chainPairs are what a client says of the certificate that a server shows it. What is said of certificates that are being loaded, issued or
// revoked is not meant: programs say it that serve.
func chainPairs() []Pair {
	return []Pair{
		{
			[]string{
				"server certificate", "server's certificate", "peer certificate", "peer's certificate", "remote certificate", "certificate chain", "cert chain", "tls certificate", "ssl certificate", "server cert", "peer cert",
				"leaf certificate", "issuer certificate", "certificate signature", "subject alternative name", "subjectaltname", "trust anchor", "certificate common name", "certificate's common name",
				"certificate subject", "certificate issuer", "certificate fingerprint",
			},
			words(unverified, unequal, []string{
				"untrusted", "not trust", "unknown", "unrecognized", "not recognize", "is bad", "is invalid", "not valid", "not be trusted", "cannot be trusted", "can't be trusted", "not acceptable", "failed validation", "failed one or more", "not yet valid", "not yet activated", "not activated", "rejected", "not accepted", "is not a ca", "does not include", "missing from",
				"does not allow", "doesn't allow", "not suitable", "unsuitable", "incomplete", "didn't present", "not received", "not sent", "did not send", "unsolicited", "does not contain the host",
			}),
			"network.tls", 0.6, NotElsewhere,
		},
		{
			[]string{"certificate", "cert"},
			slices.Concat(unverified, []string{
				"not able to verify", "not able to validate", "failed one or more validation", "failed the validation", "not approved for", "not be trusted", "cannot be trusted", "status: revoked", "is not activated", "is not yet activated", "is not yet valid", "is revoked", "was revoked", "has been revoked", "is bad", "bad certificate", "is not trusted", "issuer is unknown", "issuer is not a ca", "has an unknown issuer", "from an unknown issuer",
				"not issued for", "issued for another", "not match the host", "not match host", "not match expected host", "doesn't match expected host", "doesn't match the host", "not match the name", "not match server name", "match the server name",
				"unknown critical extension", "key usage violation", "has no common name", "has been tampered", "pinning", "not match the pin", "hostname mismatch", "name mismatch", "common name mismatch", "chain uses", "revoked via ocsp", "status is revoked",
				"expired or not yet valid", "fails external verification", "self signed", "self-signed", "signer not found", "unsupported critical extension", "unexpected certificate", "weak signature", "insecure algorithm", "insecure signature",
			}),
			"network.tls", 0.58, NotElsewhere,
		},
		{
			[]string{"cert", "tls cert", "ssl cert", "https certificate"},
			[]string{"has expired", "is expired", "expired on", "not yet valid", "not trusted", "untrusted", "self-signed", "self signed", "is revoked", "is invalid", "rejected"},
			"network.tls", 0.58, NotElsewhere,
		},
		{
			[]string{"root ca", "root certificate", "issuing ca", "signing ca", "intermediate ca", "intermediate certificate", "intermediate certificates", "certificate authority", "issuer of the certificate", "issuer of the server", "certificate's issuer", "ca"},
			[]string{
				"not trusted", "untrusted", "isn't trusted", "not in the trust", "not in your trust", "not in trust", "not installed", "not recognized", "is not known", "isn't known", "is unknown", "unknown certificate",
				"did not send", "does not send", "not sent by", "not provide the",
			},
			"network.tls", 0.58, NotElsewhere,
		},
		{
			[]string{"hostname in certificate", "host name in certificate", "host name in the certificate", "hostname in the certificate", "name in the certificate", "names in the certificate", "name on the certificate", "names on the certificate", "certificate whose name", "certificate whose common", "name in the server's certificate", "name in the peer's certificate"},
			[]string{"not match", "doesn't match", "didn't match", "mismatch", "not include", "expected"},
			"network.tls", 0.62, NotElsewhere,
		},
		{
			[]string{"hostname", "host name", "server name", "common name", "subject name", "certificate owner", "owner of the certificate"},
			[]string{"match certificate", "match the certificate", "match server certificate", "match the server's certificate", "match the name in the certificate", "match target host", "match hostname", "mismatch in certificate", "specified in certificate", "listed in the certificate", "covered by the certificate"},
			"network.tls", 0.62, NotElsewhere,
		},
	}
}

// unverified is what is said of a certificate that is not taken for good.
var unverified = []string{
	"not be verified", "cannot verify", "can't verify", "could not verify", "couldn't verify", "unable to verify", "failed to verify", "error verifying", "verification failed", "verification fail", "verification error", "failed verification", "verify failed", "verify error",
	"not verified", "failure verifying", "failed verifying", "unverified", "not be validated", "unable to validate", "could not validate", "cannot validate", "failed to validate", "failed validating", "validation failed", "validation failure", "validation_fail", "verification_fail",
	"status verification failed", "verification was unsuccessful", "verify_failed", "validation-failed", "error in the certificate verification", "is not verified",
}

// secureChannelPairs are what is said of TLS itself where two fail to agree on it.
func secureChannelPairs() []Pair {
	return []Pair{
		{
			[]string{"tls handshake", "ssl handshake", "handshake with", "tls negotiation", "ssl negotiation", "tls connection", "ssl connection", "tls session", "tls connect", "ssl connect", "tls tunnel", "secure connection"},
			[]string{
				"failed to start", "could not", "couldn't", "unable to", "handshake error", "finished with error", "connect error", "was aborted", "was terminated", "closed unexpectedly", "was non-properly terminated", "not be established", "failed in connecting", "negotiation failed",
				"fatal error", "fatal alert", "not properly terminated", "error performing", "failed to perform", "not be negotiated",
			},
			"network.tls", 0.6, NotElsewhere,
		},
		{
			[]string{"during tls", "during ssl", "during the tls", "during the ssl", "while negotiating tls", "while negotiating ssl"},
			[]string{"eof", "closed", "reset", "disconnect", "hung up", "failed", "error", "aborted", "terminated", "dropped"},
			"network.tls", 0.62, NotElsewhere,
		},
		{
			[]string{"identity of the server", "identity of the peer", "identity of server", "peer's identity", "server's identity", "server identity", "peer identity", "authenticity of the server"},
			words(unverified, []string{"not be established", "not be confirmed"}),
			"network.tls", 0.58, NotElsewhere,
		},
		{
			[]string{"tls version", "ssl version", "tls protocol version", "cipher suite", "cipher suites", "ciphersuite", "ciphersuites", "tls cipher", "ssl cipher", "tls v1", "tlsv1", "tls 1.", "ssl protocol"},
			[]string{
				"in common", "no shared", "no common", "not be negotiated", "is not accepted", "does not accept", "doesn't accept", "wrong version", "unsupported protocol", "not agree", "unexpected tls version", "unknown ssl version", "wrong ssl version", "does not support", "doesn't support", "did not support",
				"disabled in client", "not supported by the server", "not supported by server", "version mismatch", "too old", "disabled on the server",
			},
			"network.tls", 0.6, NotElsewhere,
		},
		{
			[]string{"tls packet", "tls record", "tls extension", "tls handshake packet", "handshake packet", "tls finished", "tls message", "ssl record", "handshake message"},
			[]string{"unexpected", "illegal", "invalid length", "error decoding", "bad record", "malformed", "error was encountered", "has failed", "not recognize"},
			"network.tls", 0.62, NotElsewhere,
		},
		{
			[]string{"tls", "starttls", "ssl"},
			[]string{"could not start", "couldn't start", "unable to start", "upgrade failed", "failed to negotiate", "could not negotiate", "cannot negotiate", "handshaking failed", "error connecting", "connection error", "connect error", "validation error", "protocol error", "session error", "could not be established", "not established"},
			"network.tls", 0.6, NotElsewhere,
		},
	}
}

// nativeTokenPairs are what is said of tokens and of the keys that they are checked with.
func nativeTokenPairs() []Pair {
	return []Pair{
		{
			[]string{"jwk parsing", "jwk_parse", "parse jwk", "parsing jwk", "parsing of jwk", "decoding jwk", "jwk_import", "import jwk", "importing jwk", "jwk import", "public jwk", "private jwk", "jwk from", "from jwk", "from a jwk", "from the jwk", "load jwk", "jwk_get_kid", "jwk_to_json", "jwk json", "jwk is", "jwk cannot", "secret into jwk"},
			[]string{"fail", "error", "could not", "cannot", "unable", "invalid", "missing", "denied", "no kty", "not an rsa", "not an ec", "not a valid"},
			"token.signature", 0.56, NotElsewhere,
		},
		{
			[]string{"jwks endpoint", "jwks url", "jwks from", "get jwks", "get the jwks", "jwks request", "request for jwks", "jwks file", "jwks data", "jwks document", "metadata url", "metadata for the idp", "configuration_url"},
			words(failing, garbled, []string{"error", "not return", "parse error", "invalid", "not a string"}),
			"idp.discovery", 0.58, NearOrShort,
		},
		{
			[]string{"kid", "'kid'", "key id", "signing algorithm"},
			[]string{"is empty", "failed to load", "failed to read", "unable to infer", "cannot be inferred", "could not determine", "cannot determine", "not be determined", "field is missing", "no key type"},
			"token.signature", 0.62, NearOrShort,
		},
		{
			[]string{"verifying jwt", "verifying the jwt", "jwt verify", "jws_verify", "jws verify", "jws verification", "jwt_verify", "verification key", "verifying the signature"},
			words(failing, []string{"error", "no successful", "not supply", "did not supply", "any verification"}),
			"token.signature", 0.6, NotElsewhere,
		},
		{
			[]string{"parsing jwt", "parsing the jwt", "parsing of jwt", "jwt_decode", "jwt decode", "jwt_parse", "jwt parse", "jws_import", "jws import", "parsing id_token", "parsing of id_token", "parsing of the id_token", "parsing access token", "serialized jws", "serialized jwt", "into jws"},
			words(failing, []string{"error", "not look like", "convert"}),
			"token.opaque", 0.55, NotElsewhere,
		},
		{
			[]string{"jwe_decrypt", "jwe decrypt", "decrypt jwe", "decrypting jwe", "decrypt the jwe", "decryption of jwe", "jwe_import", "jwe import", "import jwe", "decrypting jwt", "decrypting the jwt", "encrypted jwt", "encrypted id_token", "encrypted id token", "encrypted token"},
			[]string{"fail", "error", "could not", "cannot", "unable", "couldn't"},
			"token.encrypted", 0.6, NotElsewhere,
		},
		{
			[]string{"access token", "access_token", "accesstoken", "temporary credentials", "oauth token", "sso token", "auth token", "session token", "security token"},
			[]string{
				"not be refreshed", "not be renewed", "failed to refresh", "unable to refresh", "could not refresh", "couldn't refresh", "cannot refresh", "can't refresh", "failed to renew", "could not renew", "unable to renew", "refresh failed",
				"refreshing failed", "error refreshing", "error while refreshing", "renewal failed", "refresh period", "nothing to refresh",
			},
			"flow.refresh-token", 0.58, NotElsewhere,
		},
		{
			[]string{"credentials", "session credentials", "temporary credentials", "cached credentials", "sso session"},
			[]string{"are expired", "have expired", "is expired", "has expired", "still expired", "they are expired", "no longer valid", "are stale", "timed out and"},
			"expired.not-renewed", 0.54, NotElsewhere,
		},
		{
			[]string{"source token", "bearer token", "oauth_token", "oauth_verifier", "oauth_token_secret"},
			[]string{"not found", "no source token", "missing", "not present", "could not find", "not in reply"},
			"request.malformed", 0.52, NotElsewhere,
		},
	}
}

// nativeMethodPairs are what is said of the ways to authenticate.
func nativeMethodPairs() []Pair {
	return []Pair{
		{
			[]string{"authentication method", "authentication methods", "authentication mechanism", "authentication mechanisms", "authentication scheme", "authentication schemes", "sasl mechanism"},
			words(refused, []string{"not support", "unsupported", "no suitable", "no acceptable", "no available", "no usable", "no supported", "not offer", "not advertise", "not announce", "no authent", "run out of", "ran out of", "none of the", "no mutually", "cannot find", "could not find"}),
			"flow.client-auth", 0.56, NearSignIn,
		},
		{
			[]string{"oauth2 authentication", "oauth authentication", "xoauth2", "oauthbearer", "basic authentication", "plaintext authentication", "password authentication"},
			words(refused, []string{"not support", "disabled", "no longer", "must use"}),
			"flow.client-auth", 0.56, NearOrShort,
		},
		{
			[]string{"client_secret_basic", "client_secret_post", "client_secret_jwt", "private_key_jwt", "tls_client_auth"},
			words([]string{"not accept", "not allow", "not support", "not permit", "not offer", "rejects", "refuses"}),
			"flow.client-auth", 0.62, NotElsewhere,
		},
		{
			[]string{"proxy authentication", "proxy-authenticate", "proxy-authorization", "socks proxy", "socks_", "socks5", "socks username", "proxy_authentication", "required by proxy", "proxy_unauthorized", "proxy-unauthorized"},
			words(failing, refused, required, wrong, []string{"unauthorized", "refused", "not provided", "not recognize", "no credentials"}),
			"network.proxy", 0.64, NotElsewhere,
		},
		{
			[]string{"proxy", "http proxy", "https proxy", "web proxy", "proxy server", "socks proxy", "socks5 server", "socks server"},
			[]string{"requires authentication", "requires authorization", "requires a login", "requires credentials", "requires a password", "demands auth", "asks for credentials", "wants credentials", "needs authentication", "needs credentials", "asked for cred", "asked for a pass", "asked for auth", "asked for ntlm", "wants a password", "wants a login", "rejected the user", "rejected the credentials", "refused the user", "refused the credentials", "authentication failed", "did not accept the credentials"},
			"network.proxy", 0.66, NotElsewhere,
		},
	}
}

// nativePersonPairs are what is said where a name and a password don't fit.
func nativePersonPairs() []Pair {
	return []Pair{
		{
			[]string{"credentials", "username or password", "user name or password", "account, password"},
			[]string{"are wrong", "are invalid", "are incorrect", "not correct", "provided credentials are", "credentials failed", "were rejected", "not recognized", "were not accepted", "wrong credentials", "credentials were wrong"},
			"flow.user", 0.5, NotElsewhere,
		},
	}
}

// nativeAccessPairs are what the clouds say to a caller without the right.
func nativeAccessPairs() []Pair {
	return []Pair{
		{
			[]string{
				"authorized to invoke", "authorized to make", "authorized to use", "authorized to request", "authorized to call", "authorized to perform", "authorized to access", "authorized to do", "authorized to view",
				"authorization to access", "authorization to perform", "allowed to perform", "permissions for this action", "minimum required permissions", "required permissions", "sufficient access",
			},
			[]string{"not", "aren't", "isn't", "wasn't", "don't have", "doesn't have", "no", "lack"},
			"forbidden.capability", 0.52, NotElsewhere,
		},
		{
			[]string{"credentials", "caller", "principal", "service account", "service principal", "managed identity", "operation"},
			[]string{
				"lack the permission", "lacks the permission", "lack permission", "lacks permission", "lack the required", "lacks the required", "lacks the role", "without the required permission", "without the permission", "not have the required permission", "not have the permission",
				"not have permission", "have no permission", "has no permission", "not authorized for this", "not permitted to",
			},
			"forbidden.capability", 0.52, NotElsewhere,
		},
	}
}
