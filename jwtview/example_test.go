package jwtview_test

import (
	"fmt"
	"strings"
	"time"

	"doorstep/jwtview"
)

// The token of RFC 7519 §6.1, which nobody signed.
const unsecured = "eyJhbGciOiJub25lIn0.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ."

func ExampleInspect() {
	in := jwtview.Inspect("Bearer "+unsecured, jwtview.Options{Now: time.Unix(1300819000, 0)})
	fmt.Println(in.Kind, in.Signature.Status)
	for _, f := range in.Findings {
		if f.Status == jwtview.Fail || f.Status == jwtview.Warn {
			fmt.Println(f.Status, f.ID, f.Evidence)
		}
	}
	// Output:
	// jws invalid
	// fail token.signature the token says that it is not signed (alg none)
	// fail token.alg alg is none: the token is not signed, anybody can have written it
	// warn token.aud aud is missing
	// warn token.sub sub is missing
}

func ExampleInspection_Raw() {
	_, payload := jwtview.Inspect(unsecured, jwtview.Options{}).Raw()
	fmt.Println(payload)
	// Output:
	// {
	//   "iss": "joe",
	//   "exp": 1300819380,
	//   "http://example.com/is_root": true
	// }
}

func ExampleFind() {
	text := "12:00:01 GET /api authorization=" + unsecured + " → 401\n12:00:02 retried\n"
	for found, err := range jwtview.Find(strings.NewReader(text)) {
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println("line", found.Line, jwtview.Inspect(found.Token, jwtview.Options{}).String("iss"))
	}
	// Output: line 1 joe
}

func ExampleCompare() {
	a := jwtview.Inspect("eyJhbGciOiJub25lIn0.eyJhdWQiOiJhIiwibmFtZSI6IkFubiJ9.", jwtview.Options{})
	b := jwtview.Inspect("eyJhbGciOiJub25lIn0.eyJhdWQiOiJiIiwibmFtZSI6IkJvYiJ9.", jwtview.Options{})
	for _, d := range jwtview.Compare(a, b) {
		if d.Kind != jwtview.Same {
			fmt.Printf("%s: %s, %s (%s)\n", d.Claim, d.A, d.B, d.Why)
		}
	}
	// Output:
	// aud: a, b (an API takes only tokens that are for itself)
	// name: Ann, Bob ()
}
