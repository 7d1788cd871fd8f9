package wordings

// symptomPairs are what was found said of things by looking for a symptom, whichever the product.
func symptomPairs() []Pair {
	return []Pair{
		{
			[]string{"scope requirement", "scope requirements", "scopes requirement", "scopes requirements"},
			[]string{"not meet", "doesn't meet", "not met", "unmet", "not satisfied", "not fulfilled", "not satisfy", "fail"},
			"forbidden.scope", 0.7, NearSignIn,
		},
		{
			[]string{"cookie", "cookies", "set-cookie", "id tokens", "access tokens"},
			[]string{"exceeding the browser", "exceeds the browser", "exceed the browser", "exceeding 4096", "exceeds 4096", "larger than 4096", "bigger than 4096", "over 4096", "4096 bytes", "4096-byte", "4 kb", "4kb"},
			"token.too-large", 0.64, NearSignIn,
		},
		{
			[]string{"刷新 token", "token 刷新", "刷新token", "token刷新", "刷新令牌", "令牌刷新", "刷新访问令牌", "トークンの更新", "トークン更新", "토큰 갱신"},
			[]string{"失败", "失敗", "错误", "异常", "エラー", "실패"},
			"flow.refresh-token", 0.68, NotElsewhere,
		},
		{
			[]string{"用户", "账号", "账户", "帐号", "帐户", "帳號", "使用者", "アカウント", "계정"},
			[]string{"锁定", "禁用", "停用", "冻结", "已注销", "鎖定", "凍結", "ロックされ", "無効", "잠겼", "비활성"},
			"flow.user", 0.64, NearOrShort,
		},
		{
			[]string{"code", "授权码", "授权 code", "授權碼", "認可コード", "인증 코드"},
			[]string{"被使用", "已使用", "使用过", "已失效", "已过期", "已過期", "使用済み", "有効期限切れ", "만료"},
			"flow.code-expired", 0.6, NearOrShort,
		},
		{
			[]string{"certificate fingerprint", "certificate fingerprints", "certificate thumbprint", "certificate thumbprints", "fingerprints", "cert thumbprint", "x5t#s256"},
			words(unequal, []string{"is not the one"}),
			"flow.client-auth", 0.66, NearSignIn,
		},
		{
			[]string{"creditentials", "credentails", "crediantials", "credientials", "credencials"}, //nolint:misspell // so written in the wild
			[]string{"invalid", "wrong", "incorrect", "bad", "not valid"},
			"flow.user", 0.5, NotElsewhere,
		},
		{
			[]string{"nbf claim", "iat claim", "nbf validation", "iat validation"},
			[]string{"clock", "drift", "always fails", "in the future", "too early"},
			"token.clock", 0.68, NotElsewhere,
		},
		{
			[]string{"{account", "docker_auth", "pull,push repository", "push,pull repository", "pull repository"},
			[]string{"not match any rule", "didn't match any rule", "no matching rule", "denied by rule"},
			"forbidden.capability", 0.7, Always,
		},
	}
}
