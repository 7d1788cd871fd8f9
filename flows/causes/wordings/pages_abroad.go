package wordings

// pageAbroadPhrases are what the pages of Keycloak and of Google say in the languages of the people in front of them.
var pageAbroadPhrases = []Phrase{
	{"la page a expiré", "flow.code-expired", 0.85}, // the page has expired
	{"la página ha expirado", "flow.code-expired", 0.85},
	{"la página ha caducado", "flow.code-expired", 0.85},
	{"a página expirou", "flow.code-expired", 0.85},
	{"la pagina è scaduta", "flow.code-expired", 0.85},
	{"die seite ist abgelaufen", "flow.code-expired", 0.85},
	{"die seite ist nicht mehr gültig", "flow.code-expired", 0.82},
	{"deze pagina is verlopen", "flow.code-expired", 0.85},
	{"pagina is verlopen", "flow.code-expired", 0.85},
	{"strona wygasła", "flow.code-expired", 0.85},
	{"sidan har löpt ut", "flow.code-expired", 0.82},
	{"siden er udløbet", "flow.code-expired", 0.82},
	{"sayfanın süresi doldu", "flow.code-expired", 0.82},
	{"страница устарела", "flow.code-expired", 0.85},
	{"срок действия страницы ист", "flow.code-expired", 0.85},
	{"ページの有効期限が切れ", "flow.code-expired", 0.85},
	{"页面已过期", "flow.code-expired", 0.82},
	{"页面已经过期", "flow.code-expired", 0.82},

	{"cookie no encontrad", "flow.code-expired", 0.9}, // cookie not found
	{"cookie non trouvé", "flow.code-expired", 0.9},
	{"cookie introuvable", "flow.code-expired", 0.9},
	{"cookie nicht gefunden", "flow.code-expired", 0.9},
	{"cookie non trovat", "flow.code-expired", 0.9},
	{"cookie não encontrad", "flow.code-expired", 0.9},
	{"cookie niet gevonden", "flow.code-expired", 0.9},
	{"cookie не найден", "flow.code-expired", 0.9},
	{"куки не найден", "flow.code-expired", 0.9},
	{"cookieが見つかりません", "flow.code-expired", 0.9},
	{"クッキーが見つかりません", "flow.code-expired", 0.9},
	{"未找到cookie", "flow.code-expired", 0.9},
	{"找不到cookie", "flow.code-expired", 0.9},

	{"désolés * client introuvable", "access-denied.client-id", 0.88}, // client not found
	{"désolé * client introuvable", "access-denied.client-id", 0.88},
	{"未找到客户端", "access-denied.client-id", 0.82},

	{"account disabilitato", "flow.user", 0.9}, // account disabled
	{"conta desabilitada", "flow.user", 0.88},
	{"conta desativada", "flow.user", 0.88},
	{"cuenta está deshabilitada", "flow.user", 0.9},
	{"benutzerkonto ist deaktiviert", "flow.user", 0.92},
	{"account is gedeactiveerd", "flow.user", 0.9},
	{"account is uitgeschakeld", "flow.user", 0.9},
	{"konto jest wyłączone", "flow.user", 0.9},
	{"учетная запись заблокирована", "flow.user", 0.92},
	{"учётная запись заблокирована", "flow.user", 0.92},
	{"アカウントは無効", "flow.user", 0.9},
	{"アカウントが無効", "flow.user", 0.9},
	{"账户被禁用", "flow.user", 0.9},
	{"帐户已被禁用", "flow.user", 0.9},
	{"账户已被禁用", "flow.user", 0.9},

	{"proceso de verificación de google", "flow.consent", 0.92}, // Google has not checked the app
	{"processo de verificação do google", "flow.consent", 0.92},
	{"procedura di verifica di google", "flow.consent", 0.92},
	{"processo di verifica di google", "flow.consent", 0.92},
	{"procédure de validation de google", "flow.consent", 0.92},
	{"processus de validation de google", "flow.consent", 0.92},
	{"google-überprüfung", "flow.consent", 0.9},
	{"überprüfungsprozess von google", "flow.consent", 0.9},
	{"verificatieproces van google", "flow.consent", 0.9},
	{"procesu weryfikacji google", "flow.consent", 0.9},
	{"проверки google", "flow.consent", 0.7},
	{"google の審査プロセス", "flow.consent", 0.9},
	{"google 验证流程", "flow.consent", 0.9},
	{"google 驗證程序", "flow.consent", 0.9},

	{"session cookie length is greater than 4096", "token.too-large", 0.9}, // Quarkus
	{"quarkus.oidc-client.auth-server-url' property must be", "idp.discovery", 0.8},
	{"http 404 not found * tokenmanager.granttoken", "access-denied.tenant", 0.85}, // Keycloak's client for administrators
}
