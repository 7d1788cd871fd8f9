package userinfo_test

import (
	"encoding/json"
	"testing"

	"doorstep/flows/userinfo"
)

// Whatever a provider sends, it is about the person who has signed in, or it is nothing.
func FuzzParse(f *testing.F) {
	f.Add([]byte(`{"sub":"anna","name":"Anna"}`))
	f.Add([]byte(`{"sub":"rune","sub":"anna"}`))
	f.Add([]byte(`{"sub":["anna"]}`))
	f.Add([]byte(`null`))
	f.Fuzz(func(t *testing.T, body []byte) {
		members, problem := userinfo.Parse(body, "anna")
		if (members == nil) != (problem != "") {
			t.Errorf("%s, %q", members, problem)
		}
		var sub string
		if members != nil && (json.Unmarshal(members["sub"], &sub) != nil || sub != "anna") {
			t.Errorf("taken for anna: %s", body)
		}
	})
}
