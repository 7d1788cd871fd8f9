package wordings

// What can be wrong with a thing, in other languages than English: all languages in one, since their words hardly
// meet by chance. Stems stand for what inflects.
var (
	endedAbroad   = []string{"abgelaufen", "widerrufen", "expiré", "révoqué", "caducado", "caducada", "caducó", "expirado", "expirada", "expirou", "revogado", "revocado", "scaduto", "scaduta", "verlopen", "wygasł", "wygasa", "истек", "просрочен", "отозван", "过期", "過期", "失效", "期限切れ", "期限が切れ", "만료"}
	invalidAbroad = []string{
		"ungültig", "nicht gültig", "falsch", "nicht korrekt", "nicht zulässig", "invalide", "non valide", "n'est pas valide", "incorrect", "no válido", "no válida", "no es válid", "no es correct", "inválido", "inválida", "incorrecto", "incorrecta",
		"non valido", "non valida", "ongeldig", "onjuist", "nieprawidłow", "недействител", "неверн", "недопустим", "некорректн", "无效", "無效", "错误", "不正确", "不合法", "非法", "无法验证", "無効", "不正な", "正しくありません", "잘못", "유효하지",
	}
	unlikeAbroad  = []string{"stimmt nicht", "übereinstimm", "ne correspond pas", "no coincide", "não corresponde", "non corrisponde", "komt niet overeen", "nie pasuje", "не совпада", "не соответств", "不匹配", "不一致", "不符", "一致しません", "일치하지"}
	unknownAbroad = []string{
		"unbekannt", "nicht gefunden", "nicht registriert", "existiert nicht", "inconnu", "introuvable", "non trouvé", "n'existe pas", "no encontrad", "no existe", "desconocid", "no registrad", "não encontrad", "não existe", "não registrad",
		"sconosciut", "non trovat", "onbekend", "nieznan", "nie znaleziono", "nie istnieje", "не найден", "не существует", "неизвестн", "不存在", "未找到", "未注册", "見つかりません", "存在しません", "登録されていません", "찾을 수",
	}
	neededAbroad    = []string{"erforderlich", "benötigt", "requise", "requis", "nécessaire", "se requiere", "requerid", "necesita", "obligator", "necessári", "richiest", "vereist", "wymagan", "требуется", "необходим", "需要", "必须", "必要です", "필요"}
	cancelledAbroad = []string{"abgebrochen", "abgelehnt", "annulé", "refusé", "canceló", "cancelado", "cancelada", "cancelou", "rechazó", "annullato", "geannuleerd", "anulował", "anulowano", "отмен", "отклон", "取消", "拒绝授权", "拒绝了", "キャンセル", "취소"}
)

// abroadPairs are what is said in other languages of the things of the protocol.
func abroadPairs() []Pair {
	token := []string{"token", "tokens", "jwt", "jeton", "zugriffstoken", "tokena", "tokenu", "токен", "令牌", "トークン", "토큰"}
	return []Pair{
		{[]string{"refresh token", "refresh_token", "refresh-token", "aktualisierungstoken", "jeton d'actualisation", "token de actualización", "刷新令牌", "更新トークン"}, words(endedAbroad, invalidAbroad, unknownAbroad), "flow.refresh-token", 0.66, NotElsewhere},
		{token, endedAbroad, "expired.not-renewed", 0.6, NotElsewhere},
		{[]string{"登录", "登陆", "登入", "sesión", "sessão", "anmeldung"}, endedAbroad, "expired.not-renewed", 0.56, NearOrShort},
		{token, []string{"malformad", "mal formé", "fehlerhaft", "nicht wohlgeformt", "malformato", "格式错误", "格式不正确", "形式が正しくありません"}, "token.opaque", 0.6, NearOrShort},
		{[]string{"signatur", "signature", "firma", "assinatura", "подпис", "签名", "署名", "서명"}, invalidAbroad, "token.signature", 0.58, NearSignIn},
		{[]string{"client secret", "client_secret", "geheimer clientschlüssel", "secret client", "clé secrète client", "secreto de cliente", "segredo do cliente", "客户端密钥", "クライアント シークレット"}, words(endedAbroad, invalidAbroad), "access-denied.client-secret", 0.7, NotElsewhere},
		{[]string{"client_id", "client id", "client-id", "clientid", "clientkennung", "appid", "der client", "le client", "el cliente", "o cliente", "客户端"}, words(invalidAbroad, unknownAbroad), "access-denied.client-id", 0.68, NearOrShort},
		{[]string{"client_id", "clientid", "clientkennung", "appid"}, words(invalidAbroad, unknownAbroad), "access-denied.client-id", 0.68, NotElsewhere},
		{[]string{"redirect_uri", "redirect uri", "redirect-uri", "umleitungs-uri", "weiterleitungs-uri", "uri de redirection", "uri de redirección", "uri de redirecionamento", "重定向", "回调地址", "回调域名", "リダイレクト uri"}, words(invalidAbroad, unlikeAbroad, unknownAbroad), "flow.redirect-uri", 0.68, NotElsewhere},
		{[]string{"scope", "scopes", "スコープ"}, words(invalidAbroad, unknownAbroad), "request.scope", 0.62, NearOrShort},
		{
			[]string{"授权码", "autorisierungscode", "code d'autorisation", "código de autorización", "código de autorização", "kod autoryzacji", "код авторизации", "認可コード", "認証コード", "gerätecode", "código de dispositivo", "code d'appareil"},
			words(endedAbroad, invalidAbroad, unknownAbroad), "flow.code-expired", 0.68, NotElsewhere,
		},
		{[]string{"der code", "le code", "el código", "o código", "код"}, endedAbroad, "flow.code-expired", 0.58, NearSignIn},
		{[]string{"issuer", "aussteller", "émetteur", "emisor", "emissor", "颁发者", "発行者"}, words(invalidAbroad, unlikeAbroad), "token.issuer", 0.6, NearOrShort},
		{[]string{"audience", "zielgruppe", "audiencia", "受众", "対象ユーザー"}, words(invalidAbroad, unlikeAbroad), "invalid-token.audience", 0.62, NearOrShort},
	}
}

// abroadPersonPairs are what is said in other languages of the person.
func abroadPersonPairs() []Pair {
	return []Pair{
		{
			[]string{"konto", "benutzerkonto", "benutzer", "compte", "cuenta", "usuario", "conta", "usuário", "account utente", "użytkownik", "учетная запись", "пользователь", "账户", "账号", "用户", "アカウント", "계정"},
			[]string{"gesperrt", "deaktiviert", "désactivé", "verrouillé", "bloquead", "deshabilitad", "desativad", "bloccato", "disattivato", "zablokowan", "заблокирован", "отключен", "被禁用", "已禁用", "被锁定", "已锁定", "ロックされ", "無効になって", "잠겨"},
			"flow.user", 0.66, NearOrShort,
		},
		{
			[]string{"kennwort", "passwort", "mot de passe", "contraseña", "senha", "wachtwoord", "hasło", "парол", "密码", "パスワード", "비밀번호"},
			words(invalidAbroad, endedAbroad), "flow.user", 0.62, NearSignIn,
		},
		{
			[]string{"administrator", "administrateur", "administrador", "amministratore", "beheerder", "администратор", "管理员", "管理者"},
			[]string{"genehmigung", "zustimmung", "approbation", "consentement", "aprobación", "aprovação", "consentimiento", "approvazione", "goedkeuring", "zgoda", "одобрени", "批准", "同意", "承認"},
			"flow.consent", 0.68, NearOrShort,
		},
		{
			[]string{"multi-faktor", "multifaktor", "mehrstufige authentifizierung", "zwei-faktor", "zweistufige", "multifacteur", "authentification forte", "deux facteurs", "multifactor", "multifator", "dos factor", "dois fatores", "due fattori", "многофакторн", "двухфакторн", "多重身份验证", "多因素", "双因素", "多要素認証"},
			neededAbroad, "flow.mfa", 0.66, NotElsewhere,
		},
		{
			[]string{"anmeldung", "anmeldevorgang", "autorisierung", "connexion", "authentification", "inicio de sesión", "autorización", "autorização", "login", "logowanie", "авторизац", "вход", "登录", "授权", "ログイン", "サインイン", "로그인"},
			cancelledAbroad, "flow.denied", 0.62, NearOrShort,
		},
	}
}
