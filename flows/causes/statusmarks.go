package causes

import "doorstep/flows/causes/wordings"

// statusMark is what clients and servers put before a status: "status code 401", StatusCode = '404', "status":503.
type statusMark struct {
	text   string
	named  bool // the reason may stand for the number: "StatusCode":"InternalServerError"
	when   wordings.Condition
	counts bool // the number behind it may count something: "returned 401 rows"
	not400 bool // it stands before any API's word on a bad argument: "code":400
}

var statusMarks = []statusMark{
	{text: "status", named: true},
	{text: "status code", named: true},
	{text: "statuscode", named: true},
	{text: "responsestatus", named: true},
	{text: "status code is"},
	{text: "status code of"},
	{text: "a status of"}, // a browser's console
	{text: "[status code]"},
	{text: "response code"},
	{text: "response", counts: true},
	{text: "http"},
	{text: "http/1.1"},
	{text: "http/2"},
	{text: "http/2.0"},
	{text: "error"},
	{text: "code", not400: true},
	{text: "success"},
	{text: "returned", counts: true},
	{text: "responded with"},
	{text: "failed", when: wordings.NearSignIn},
	{text: "failed with"},
	{text: "endpoint", when: wordings.NearSignIn},
	{text: "received", counts: true},
	{text: "got", counts: true},
	{text: "unexpected", counts: true},
	{text: "returns", when: wordings.NearSignIn},
	{text: "returning", when: wordings.NearSignIn, counts: true}, // what people write, from here on
	{text: "getting", when: wordings.NearSignIn, counts: true},
	{text: "get", when: wordings.NearSignIn, counts: true},
	{text: "gets", when: wordings.NearSignIn, counts: true},
	{text: "receive", when: wordings.NearSignIn, counts: true},
	{text: "receiving", when: wordings.NearSignIn, counts: true},
	{text: "gives", when: wordings.NearSignIn, counts: true},
	{text: "gives me", when: wordings.NearSignIn, counts: true},
	{text: "throws", when: wordings.NearSignIn, counts: true},
	{text: "throwing", when: wordings.NearSignIn, counts: true},
	{text: "→", when: wordings.NearSignIn},
	{text: "->", when: wordings.NearSignIn},
	{text: "=>", when: wordings.NearSignIn},
	{text: "replied with", when: wordings.NearSignIn},
	{text: "answered", when: wordings.NearSignIn},
	{text: "with", when: wordings.NearSignIn, counts: true},
	{text: "a", when: wordings.NearSignIn, counts: true},
	{text: "/token", when: wordings.NearSignIn}, // a line of an access log without the protocol, from here on
	{text: "/userinfo", when: wordings.NearSignIn},
	{text: "/jwks", when: wordings.NearSignIn},
	{text: "/openid-configuration", when: wordings.NearSignIn},
	{text: "/authorize", when: wordings.NearSignIn},
	{text: "state", when: wordings.NearSignIn},
	{text: "http/1.0'", when: wordings.NearSignIn}, // a line of an access log
	{text: "http/1.1'", when: wordings.NearSignIn},
	{text: "http/2.0'", when: wordings.NearSignIn},
	{text: "fehler zurückgegeben"}, // what .NET says in other languages
	{text: "retourné une erreur"},
	{text: "servidor remoto"},
	{text: "retornou um erro"},
	{text: "errore del server remoto"},
	{text: "fout geretourneerd"},
	{text: "zwrócił błąd"},
	{text: "возвратил ошибку"},
	{text: "返回错误"},
	{text: "エラーを返しました"},
}

// condition is when the status in front of i counts behind the mark.
func (m *statusMark) condition(text []byte, i int) wordings.Condition {
	if m.counts && goesOn(text, i, " ") && wordAt(text, i+1) {
		return wordings.NearSignIn
	}
	return m.when
}
