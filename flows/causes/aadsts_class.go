package causes

// numberClass is a range of Entra's numbers that are given out for one subject. It is all that is known of a number
// that is not listed, so that any words behind the number say more.
type numberClass struct {
	from, to int // both included
	code     vendorCode
}

// classScore is how sure a number's range alone is.
const classScore = 0.46

var numberClasses = []numberClass{
	{50000, 50999, vendorCode{cause: "flow.user", meaning: "a number of those about accounts and sessions", score: classScore - 0.04}},
	{500000, 502999, vendorCode{cause: "flow.user", meaning: "a number of those about accounts and sessions", score: classScore - 0.04}},
	{120000, 120999, vendorCode{cause: "flow.user", meaning: "a number of those about changing the password", score: classScore}},
	{53000, 53999, vendorCode{cause: "flow.conditional-access", meaning: "a number of those about access policies", score: classScore}},
	{530000, 530999, vendorCode{cause: "flow.conditional-access", meaning: "a number of those about access policies", score: classScore}},
	{65000, 65999, vendorCode{cause: "flow.consent", meaning: "a number of those about consent", score: classScore}},
	{650000, 650999, vendorCode{cause: "flow.consent", meaning: "a number of those about consent", score: classScore}},
	{700000, 700999, vendorCode{cause: "flow.client-auth", meaning: "a number of those about an application's proof of who it is", score: classScore}},
	{7000000, 7000999, vendorCode{cause: "flow.client-auth", meaning: "a number of those about an application's proof of who it is", score: classScore}},
	{90000, 90999, vendorCode{cause: "request.malformed", meaning: "a number of those about malformed requests", score: classScore}},
	{900000, 900999, vendorCode{cause: "request.malformed", meaning: "a number of those about malformed requests", score: classScore}},
	{9000000, 9002999, vendorCode{cause: "request.malformed", meaning: "a number of those about malformed requests", score: classScore}},
}

func findClass(number int) *vendorCode {
	for i := range numberClasses {
		if c := &numberClasses[i]; number >= c.from && number <= c.to {
			return &c.code
		}
	}
	return nil
}
