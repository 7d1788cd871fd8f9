package wordings

// wayPhrases are what phones, browsers, proxies and gateways say of the way to a server.
var wayPhrases = []Phrase{
	{"chain validation failed", "network.tls", 0.85}, // Android, from here on
	{"could not validate certificate: ", "network.tls", 0.85},
	{"no trusted certificate found", "network.tls", 0.9},
	{"its validity interval is out-of-date", "network.tls", 0.88},
	{"cleartext http traffic to", "network.tls", 0.85},
	{"cleartext communication to", "network.tls", 0.85},
	{"software caused connection abort", "network.refused", 0.78},
	{"err_insecure_response", "network.tls", 0.9}, // Chromium, from here on
	{"err_cert_authority_invalid", "network.tls", 0.94},
	{"err_cert_common_name_invalid", "network.tls", 0.94},
	{"err_cert_date_invalid", "network.tls", 0.93},
	{"err_cert_revoked", "network.tls", 0.93},
	{"err_certificate_transparency_required", "network.tls", 0.9},
	{"err_proxy_certificate_invalid", "network.proxy", 0.93},
	{"err_proxy_auth_unsupported", "network.proxy", 0.94},
	{"err_unexpected_proxy_auth", "network.proxy", 0.94},
	{"err_socks_connection_failed", "network.proxy", 0.94},
	{"dns_probe_possible", "network.dns", 0.9},
	{"dns_probe_finished_bad_config", "network.dns", 0.93},
	{"dns_probe_finished_no_internet", "network.refused", 0.85},
	{"ssl_error_bad_cert_domain", "network.tls", 0.94}, // Firefox, from here on
	{"sec_error_expired_certificate", "network.tls", 0.94},
	{"ns_error_unknown_host", "network.dns", 0.93},
	{"ns_error_net_timeout", "network.timeout", 0.93},
	{"ns_error_connection_refused", "network.refused", 0.93},
	{"ns_error_proxy_connection_refused", "network.proxy", 0.94},
	{"networkerror when attempting to fetch", "network.refused", 0.7},
	{"is the computer able to access the url", "network.refused", 0.85}, // Bun
	{"host not found in upstream", "network.dns", 0.9},                  // nginx, from here on
	{"no resolver defined to resolve", "network.dns", 0.9},
	{"host or domain name not found", "network.dns", 0.85},
	{"upstream ssl certificate verify error", "network.tls", 0.93},
	{"upstream ssl certificate does not match", "network.tls", 0.94},
	{"ssl_do_handshake() failed", "network.tls", 0.85},
	{"future not completed", "network.timeout", 0.75},         // Dart
	{"qnetworkreply::hostnotfounderror", "network.dns", 0.94}, // Qt, from here on
	{"qnetworkreply::sslhandshakefailederror", "network.tls", 0.94},
	{"qnetworkreply::connectionrefusederror", "network.refused", 0.94},
	{"qnetworkreply::timeouterror", "network.timeout", 0.93},
	{"qnetworkreply::proxyauthenticationrequirederror", "network.proxy", 0.94},
	{"winhttpexception: 12007", "network.dns", 0.93}, // Windows, from here on
	{"winhttpexception: 12002", "network.timeout", 0.93},
	{"winhttpexception: 12029", "network.refused", 0.9},
	{"winhttpexception: 12175", "network.tls", 0.93},
	{"error_internet_invalid_ca", "network.tls", 0.93},
}

// wayLoose are those that other programs have too.
var wayLoose = []Phrase{
	{"error: timed out", "network.timeout", 0.6},
	{"failed: timed out", "network.timeout", 0.6},
	{"：timed out", "network.timeout", 0.6},
	{"urlopen error timed out", "network.timeout", 0.85},
	{"socket.timeout", "network.timeout", 0.7},
	{"request took too long", "network.timeout", 0.72},
	{"response took too long", "network.timeout", 0.72},
	{"not connected to the internet", "network.refused", 0.78},
	{"no network connection", "network.refused", 0.75},
	{"you appear to be offline", "network.refused", 0.75},
	{"you are offline", "network.refused", 0.7},
	{"you're offline", "network.refused", 0.7},
	{"typeerror: load failed", "network.refused", 0.65}, // Safari
	{"refresh failed", "flow.refresh-token", 0.52},
	{"polling too", "idp.rate-limited", 0.55},
	{"polled too", "idp.rate-limited", 0.55},
}

// waysAbroad are the words of Apple's and Microsoft's systems for the same in other languages than English.
var waysAbroad = []Phrase{
	// German.
	{"internetverbindung scheint offline zu sein", "network.refused", 0.85},
	{"verbindung zum server konnte nicht hergestellt werden", "network.refused", 0.7},
	{"keine verbindung zum server hergestellt", "network.refused", 0.7},
	{"netzwerkverbindung wurde unterbrochen", "network.refused", 0.75},
	{"angegebene host ist unbekannt", "network.dns", 0.94},
	{"ist ein ssl-fehler aufgetreten", "network.tls", 0.85},

	// French.
	{"connexion internet semble interrompue", "network.refused", 0.85},
	{"connexion internet semble être désactivée", "network.refused", 0.85},
	{"impossible de se connecter au serveur", "network.refused", 0.7},
	{"connexion réseau a été perdue", "network.refused", 0.75},
	{"trouver un serveur ayant le nom d'hôte", "network.dns", 0.93},
	{"délai d'attente de la demande", "network.timeout", 0.85},
	{"une erreur ssl s'est produite", "network.tls", 0.85},

	// Spanish, Portuguese, Italian and Dutch.
	{"conexión a internet está desactivada", "network.refused", 0.85},
	{"no se ha podido conectar con el servidor", "network.refused", 0.7},
	{"no se pudo conectar con el servidor", "network.refused", 0.7},
	{"conexión de red se ha perdido", "network.refused", 0.75},
	{"se ha perdido la conexión de red", "network.refused", 0.75},
	{"servidor con el nombre de host especificado", "network.dns", 0.92},
	{"este host no se conoce", "network.dns", 0.94},
	{"se ha producido un error de ssl", "network.tls", 0.85},
	{"conexão à internet parece estar desativada", "network.refused", 0.85},
	{"não foi possível conectar ao servidor", "network.refused", 0.7},
	{"conexão de rede foi perdida", "network.refused", 0.75},
	{"servidor com o nome de host especificado", "network.dns", 0.92},
	{"tempo limite da solicitação", "network.timeout", 0.85},
	{"connessione internet sembra essere", "network.refused", 0.85},
	{"connettersi al server", "network.refused", 0.7},
	{"trovare un server con il nome host", "network.dns", 0.92},
	{"internetverbinding is offline", "network.refused", 0.85},
	{"kan geen verbinding maken met de server", "network.refused", 0.7},
	{"host is onbekend", "network.dns", 0.9},

	// Czech, Swedish, Turkish and Hungarian.
	{"cílový počítač jej aktivně odmítl", "network.refused", 0.95},
	{"hostitel není znám", "network.dns", 0.93},
	{"vzdálený certifikát je", "network.tls", 0.92},
	{"måldatorn aktivt nekade", "network.refused", 0.95},
	{"okänd värd", "network.dns", 0.9},
	{"fjärrcertifikatet är ogiltigt", "network.tls", 0.94},
	{"böyle bir ana bilgisayar bilinmiyor", "network.dns", 0.94},
	{"uzak sertifika", "network.tls", 0.88},
	{"nincs ilyen ismert gazdagép", "network.dns", 0.93},
	{"célszámítógép már visszautasította", "network.refused", 0.93},

	// Russian.
	{"соединение с интернетом прервано", "network.refused", 0.85},
	{"не удалось подключиться к серверу", "network.refused", 0.7},
	{"не удается подключиться к серверу", "network.refused", 0.7},
	{"сетевое соединение потеряно", "network.refused", 0.75},
	{"найти сервер с указанным именем", "network.dns", 0.92},
	{"превышен лимит времени", "network.timeout", 0.85},
	{"произошла ошибка ssl", "network.tls", 0.85},

	// Chinese, Japanese and Korean.
	{"已断开与互联网的连接", "network.refused", 0.85},
	{"互联网连接似乎", "network.refused", 0.85},
	{"未能连接到服务器", "network.refused", 0.7},
	{"无法连接到服务器", "network.refused", 0.7},
	{"无法连接服务器", "network.refused", 0.7},
	{"网络连接已中断", "network.refused", 0.75},
	{"使用指定主机名的服务器", "network.dns", 0.92},
	{"找不到主机", "network.dns", 0.8},
	{"主机名解析失败", "network.dns", 0.9},
	{"网络超时", "network.timeout", 0.8},
	{"网络请求超时", "network.timeout", 0.88},
	{"响应超时", "network.timeout", 0.8},
	{"发生了ssl错误", "network.tls", 0.85},
	{"发生 ssl 错误", "network.tls", 0.85},
	{"代理服务器拒绝", "network.proxy", 0.93},
	{"代理连接失败", "network.proxy", 0.88},
	{"需要代理认证", "network.proxy", 0.9},
	{"オフラインのようです", "network.refused", 0.85},
	{"サーバに接続できません", "network.refused", 0.7},
	{"サーバーに接続できません", "network.refused", 0.7},
	{"ネットワーク接続が切れました", "network.refused", 0.75},
	{"指定したホスト名のサーバ", "network.dns", 0.92},
	{"リクエストがタイムアウト", "network.timeout", 0.88},
	{"ssl エラーが", "network.tls", 0.8},
	{"서버에 연결할 수 없습니다", "network.refused", 0.7},
	{"인터넷 연결이 오프라인", "network.refused", 0.85},
	{"요청한 시간이 초과", "network.timeout", 0.85},
	{"알려진 호스트가 없습니다", "network.dns", 0.93},
}

// troubleAbroad are servers' words for their own faults and for too many requests, in other languages.
var troubleAbroad = []Phrase{
	{"服务器内部错误", "idp.unavailable", 0.55},
	{"内部服务器错误", "idp.unavailable", 0.55},
	{"服务不可用", "idp.unavailable", 0.7},
	{"服务暂时不可用", "idp.unavailable", 0.72},
	{"服务器繁忙", "idp.unavailable", 0.62},
	{"系统繁忙", "idp.unavailable", 0.6},
	{"伺服器內部錯誤", "idp.unavailable", 0.55},
	{"erro interno do servidor", "idp.unavailable", 0.55},
	{"serviço indisponível", "idp.unavailable", 0.7},
	{"errore interno del server", "idp.unavailable", 0.55},
	{"servizio non disponibile", "idp.unavailable", 0.7},
	{"внутренняя ошибка сервера", "idp.unavailable", 0.55},
	{"сервис недоступен", "idp.unavailable", 0.7},
	{"сервис временно недоступен", "idp.unavailable", 0.72},
	{"サーバー内部エラー", "idp.unavailable", 0.55},
	{"内部サーバーエラー", "idp.unavailable", 0.55},
	{"サーバーエラーが発生", "idp.unavailable", 0.5},
	{"서버 내부 오류", "idp.unavailable", 0.55},
	{"wewnętrzny błąd serwera", "idp.unavailable", 0.55},
	{"sunucu hatası", "idp.unavailable", 0.5},
}
