package wordings

import "slices"

// plainAbroadPairs are what applications say in plain words in other languages than English, all languages in one: no
// server was reached, the server has trouble, a session is over.
func plainAbroadPairs() []Pair {
	return slices.Concat(unreachedAbroadPairs(), troubleAbroadPairs(), leaveAbroadPairs())
}

func unreachedAbroadPairs() []Pair {
	return []Pair{
		{
			[]string{"internet", "internetverbindung", "netzwerkverbindung", "netzwerk", "réseau", "connexion internet", "red", "conexión a internet", "conexión de red", "conexão", "rede", "connessione", "netwerkverbinding", "интернет", "сети", "подключени", "网络", "網路", "ネットワーク", "インターネット", "네트워크", "인터넷"},
			[]string{"keine", "überprüfen", "prüfen sie", "vérifiez", "pas de", "aucune", "no hay", "sin conexión", "compruebe", "verifique", "sem conexão", "nessuna", "verificare", "controleer", "нет подключения", "проверьте", "нет соединения", "检查", "检测", "无网络", "网络错误", "网络异常", "不可用", "確認してください", "エラー", "接続できません", "확인"},
			"network.refused", 0.54, NearSignIn,
		},
		{
			[]string{"server", "anmeldeserver", "dienst", "serveur", "servidor", "server di", "сервер", "服务器", "认证服务", "伺服器", "サーバー", "サーバ", "서버"},
			[]string{"nicht erreichbar", "nicht erreicht", "keine verbindung", "impossible de joindre", "injoignable", "inaccessible", "no se puede conectar", "no se pudo contactar", "inalcanzable", "inacessível", "não foi possível conectar", "irraggiungibile", "non raggiungibile", "niet bereikbaar", "недоступен", "не отвечает", "нет связи", "无法连接", "连接不上", "无法访问", "無法連線", "接続できません", "連接失敗", "연결할 수 없"},
			"network.refused", 0.56, NearSignIn,
		},
		{
			[]string{"anmeldung", "anmelden", "verbindung", "connexion", "authentification", "sesión", "autenticación", "login", "autenticação", "accesso", "вход", "авторизац", "登录", "登陆", "登入", "认证", "请求", "ログイン", "認証", "サインイン", "로그인"},
			[]string{"zeitüberschreitung", "zeitlimit", "délai dépassé", "délai expiré", "tiempo de espera", "se agotó", "tempo limite", "tempo scaduto", "timeout scaduto", "время ожидания", "таймаут", "тайм-аут", "超时", "逾時", "タイムアウト", "시간 초과", "시간이 초과"},
			"network.timeout", 0.56, NearOrShort,
		},
		{
			[]string{"proxyserver", "proxy-server", "proxy", "serveur proxy", "servidor proxy", "server proxy", "прокси", "прокси-сервер", "代理", "代理服务器", "プロキシ", "프록시"},
			[]string{"verweiger", "abgelehnt", "refuse", "rechaz", "recus", "rifiut", "weiger", "odrzuc", "отказ", "отклон", "拒绝", "拒絕", "拒否", "거부", "nicht erreichbar", "失败", "失敗", "错误", "ошибк", "erforder", "requise"},
			"network.proxy", 0.7, NearOrShort,
		},
	}
}

func troubleAbroadPairs() []Pair {
	return []Pair{
		{
			[]string{"anmeldedienst", "anmeldeserver", "authentifizierungsdienst", "dienst", "service d'authentification", "service de connexion", "servicio de autenticación", "servicio de inicio de sesión", "serviço de autenticação", "serviço de login", "servizio di autenticazione", "сервис авторизации", "служба", "认证服务", "登录服务", "授权服务器", "認証サービス", "認証サーバー", "ログインサービス"},
			[]string{"nicht verfügbar", "vorübergehend", "gestört", "wartung", "indisponible", "maintenance", "no está disponible", "no disponible", "mantenimiento", "indisponível", "manutenção", "non disponibile", "manutenzione", "недоступ", "техническ", "不可用", "异常", "维护", "利用できません", "メンテナンス", "停止して"},
			"idp.unavailable", 0.62, NearOrShort,
		},
		{
			[]string{"html", "html-seite", "页面"},
			[]string{"statt json", "anstelle von json", "au lieu de json", "en lugar de json", "em vez de json", "invece di json", "вместо json", "而不是json", "而不是 json", "而非json", "json ではなく", "jsonではなく"},
			"idp.endpoint", 0.66, NotElsewhere,
		},
		{
			[]string{"json", "json-antwort", "json 响应", "json响应", "réponse json", "respuesta json", "resposta json", "json-ответ"},
			words(invalidAbroad, []string{"konnte nicht gelesen", "nicht verarbeitet", "解析失败", "解析错误", "无法解析", "解析できません"}),
			"idp.endpoint", 0.55, NearSignIn,
		},
	}
}

func leaveAbroadPairs() []Pair {
	return []Pair{
		{[]string{"sitzung", "session", "sesión", "sessão", "sessione", "sessie", "sesja", "сессия", "сеанс", "会话", "會話", "セッション", "세션"}, slices.Concat(endedAbroad, []string{"истекла", "wygasła", "beendet", "terminée", "finalizad", "finalizó", "encerrad", "終了しました", "已结束", "завершен"}), "flow.refresh-token", 0.6, NearOrShort},
		{
			[]string{"403", "http 403", "status 403"},
			[]string{"keine berechtigung", "nicht berechtigt", "fehlende berechtigung", "pas les autorisations", "pas autorisé", "pas les droits", "no tiene permiso", "sin permiso", "não tem permissão", "sem permissão", "non hai i permessi", "geen toestemming", "geen rechten", "brak uprawnień", "нет прав", "недостаточно прав", "没有权限", "无权限", "无权", "没有访问权限", "権限がありません", "권한이 없"},
			"forbidden.capability", 0.6, Always,
		},
		{
			[]string{"datum und uhrzeit", "date et l'heure", "date et heure", "fecha y hora", "fecha y la hora", "data e hora", "data e ora", "datum en tijd", "дату и время", "дата и время", "系统时间", "日期和时间", "日付と時刻", "날짜와 시간", "날짜 및 시간"},
			[]string{"prüfen", "korrekt", "richtig", "falsch", "vérifi", "correct", "compruebe", "verifique", "incorrect", "corret", "controlla", "controleer", "проверьте", "неверн", "правильн", "检查", "正确", "校准", "確認", "正しい", "확인"},
			"token.clock", 0.6, NearSignIn,
		},
	}
}
