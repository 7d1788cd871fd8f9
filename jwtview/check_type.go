package jwtview

var typeChecks = []check{
	{"token.type", "Kind of token", judgeType},
	{"token.principal", "For a person or an application", judgePrincipal},
	{"token.sign-in", "How the person signed in (amr, acr)", judgeSignIn},
	{"token.guest", "Home of the account (idp)", judgeGuest},
	{"token.actor", "Acting for another (act)", judgeActor},
	{"token.continuous-access", "Continuous access evaluation (xms_cc)", judgeContinuousAccess},
	{"token.id", "Identifier for support (jti, uti)", judgeTokenID},
}

func judgeType(v *view) outcome {
	switch {
	case v.use == unknownUse:
		return passed("nothing says whether this is an access token or an ID token")
	case v.expect.AccessToken && v.use != accessToken:
		return failed("token.type", "%s, and an access token is wanted: %s", v.use, v.useWhy)
	}
	return passed("%s: %s", v.use, v.useWhy)
}

func judgePrincipal(v *view) outcome {
	if v.app {
		return passed("an application by itself: %s", v.appWhy)
	}
	if name, who := v.c.firstOf("upn", "preferred_username", "unique_name", "username", "cognito:username", "email", "name"); who != "" {
		return passed("a person: %s %s", name, who)
	}
	return outcome{}
}

func judgeSignIn(v *view) outcome {
	amr := v.c.words("amr")
	acr := v.c.str("acr")
	switch {
	case len(amr) > 0 && acr != "":
		return passed("methods %s; class %s", list(amr), acr)
	case len(amr) > 0:
		return passed("methods %s", list(amr))
	case acr != "":
		return passed("class %s", acr)
	}
	return outcome{}
}

func judgeGuest(v *view) outcome {
	idp := v.c.str("idp")
	if idp == "" || idp == v.c.str("iss") || !v.vendor.entra() {
		return outcome{}
	}
	if tid := tenantIn(idp); tid != "" && tid == v.c.str("tid") {
		return outcome{}
	}
	return passed("a guest: the account is of %s", idp)
}

func judgeActor(v *view) outcome {
	if !v.c.has("act") {
		return outcome{}
	}
	return passed("the token was got for somebody else (token exchange, RFC 8693 §4.1): act names who acts")
}

func judgeContinuousAccess(v *view) outcome {
	for _, capability := range v.c.words("xms_cc") {
		if capability == "cp1" || capability == "CP1" {
			return passed("the client can answer claims challenges: the token may live a day and be revoked sooner")
		}
	}
	return outcome{}
}

func judgeTokenID(v *view) outcome {
	if name, id := v.c.firstOf("jti", "uti"); id != "" {
		return passed("%s %s", name, id)
	}
	return outcome{}
}
