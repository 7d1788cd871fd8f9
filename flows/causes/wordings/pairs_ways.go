package wordings

import "slices"

// wayPairs are what is said of the way to a server and of the clocks at both ends, also in other languages.
func wayPairs() []Pair {
	return slices.Concat(certificatePairs(), waitingPairs())
}

// untrustedAbroad is what is said of a certificate that nobody vouches for.
var untrustedAbroad = []string{
	"vertrauenswürdig", "non fiable", "pas fiable", "pas approuvé", "no es de confianza", "não é confiável", "non attendibile", "non è attendibile", "niet vertrouwd", "niezaufany",
	"доверенн", "ненадежн", "不受信任", "不可信", "不被信任", "信頼されて", "信頼できない", "신뢰할 수 없",
}

func certificatePairs() []Pair {
	return []Pair{
		{
			[]string{"ssl-zertifikat", "ssl zertifikat", "tls-zertifikat", "serverzertifikat", "certificat ssl", "certificat tls", "certificat du serveur", "certificado ssl", "certificado tls", "certificado del servidor", "certificado do servidor", "ssl-certifica", "certyfikat ssl", "ssl-сертификат", "сертификат ssl", "сертификат сервера", "ssl证书", "ssl 证书", "tls证书", "服务器证书", "ssl憑證", "ssl証明書", "ssl 証明書", "サーバー証明書", "ssl 인증서"},
			words(invalidAbroad, endedAbroad, untrustedAbroad, []string{"ungultig", "prüfung", "no valido", "invalido"}), "network.tls", 0.7, NotElsewhere,
		},
		{
			[]string{"zertifikat", "certifica", "certyfikat", "сертификат", "证书", "憑證", "証明書", "인증서"},
			words(invalidAbroad, endedAbroad, untrustedAbroad), "network.tls", 0.58, NearSignIn,
		},
		{
			[]string{"ssl certificate", "tls certificate", "server certificate", "server's certificate", "https certificate", "root certificate", "certificate chain", "certificate of the server", "certificate authority"},
			[]string{"could not be verified", "cannot be verified", "can't be verified", "not be validated", "couldn't be verified", "is invalid", "not valid", "is revoked", "been revoked", "not accepted", "was rejected", "not recognized", "not installed", "out of date", "wrong host", "another host", "different host", "does not match", "doesn't match", "issued by an unknown", "unknown issuer"},
			"network.tls", 0.7, NotElsewhere,
		},
	}
}

func waitingPairs() []Pair {
	return []Pair{
		{
			[]string{"socks5 proxy", "socks proxy", "socks4 proxy", "socks5", "socks server", "proxychains", "http_proxy", "https_proxy", "corporate proxy", "company proxy", "outbound proxy", "upstream proxy"},
			[]string{"fail", "refused", "rejected", "unreachable", "authentication", "not reachable", "denied", "blocked", "not set", "could not connect", "unable to connect"},
			"network.proxy", 0.7, NotElsewhere,
		},
		{
			[]string{"intentos", "tentatives", "tentativas", "tentativi", "pogingen", "prób", "versuche", "anmeldeversuche", "попыток", "запросов", "requisições", "richieste", "verzoeken", "żądań", "尝试", "操作", "请求次数", "試行", "リクエスト", "요청이", "시도"},
			[]string{"demasiados", "trop de", "muitas", "troppi", "troppe", "te veel", "zbyt wiele", "zu viele", "слишком много", "过多", "过于频繁", "太频繁", "次数过多", "超过限制", "多すぎ", "너무 많"},
			"idp.rate-limited", 0.62, NearSignIn,
		},
		{
			[]string{"systemzeit", "systemuhr", "uhrzeit", "horloge", "heure système", "reloj del sistema", "hora del sistema", "relógio", "orologio", "systeemtijd", "czas systemowy", "системное время", "часы", "系统时间", "本地时间", "服务器时间", "时钟", "システム時刻", "時刻", "시스템 시간"},
			words(invalidAbroad, unlikeAbroad, []string{"geht falsch", "weicht ab", "nicht synchron", "décalée", "desincroniz", "dessincroniz", "не синхрон", "расходится", "不同步", "偏差", "不准", "校准", "ずれて", "同期され"}),
			"token.clock", 0.64, NearOrShort,
		},
		{
			[]string{"team name", "team domain", "organization name", "organisation name", "org slug", "workspace name", "workspace url", "account url", "instance url", "tenant name", "tenant url", "tenant domain", "realm name", "sign-in url", "login domain", "okta domain", "auth0 domain", "subdomain"},
			[]string{"is correct", "incorrect", "wrong", "not found", "does not exist", "doesn't exist", "unknown", "invalid", "check your", "misspelled", "mistyped", "could not be found"},
			"access-denied.tenant", 0.57, NearSignIn,
		},
	}
}
