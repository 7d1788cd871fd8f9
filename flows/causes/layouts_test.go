package causes

import "testing"

func TestMembersOfAnObjectReadTheSameHoweverItIsPrinted(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		`{"errors":[{"resource":"Application","field":"client_id","code":"invalid"}]}`,
		`{'errors': [{'resource': 'Application', 'field': 'client_id', 'code': 'invalid'}]}`,
		"{\n  \"errors\": [\n    {\n      \"resource\": \"Application\",\n      \"field\": \"client_id\",\n      \"code\": \"invalid\"\n    }\n  ]\n}",
	} {
		list := Explain(text)
		if len(list) == 0 || list[0].ID != "access-denied.client-id" {
			t.Errorf("Explain(%q) = %v, want access-denied.client-id first", text, list)
		}
	}
}
