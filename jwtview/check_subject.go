package jwtview

var subjectChecks = []check{
	{"token.sub", "Subject (sub)", judgedAt(placeSub)},
	{"token.oid", "Object in the directory (oid)", judgeObjectID},
}

func judgeSubject(v *view) outcome {
	raw, ok := v.c["sub"]
	sub := text(raw)
	switch {
	case ok && typeOf(raw) != "a string":
		return failed("token.claims", "sub is %s, not a string", typeOf(raw))
	case sub == "":
		return v.missing("sub")
	}
	return passed("%s", sub)
}

func judgeObjectID(v *view) outcome {
	oid := v.c.str("oid")
	switch {
	case oid == "":
		return outcome{}
	case v.app:
		return passed("%s: the service principal's object id, which is what has to be in a group (not the application's object id)", oid)
	}
	return passed("%s", oid)
}
