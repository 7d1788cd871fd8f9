package causes

import "testing"

func TestExplainARefusedLogin(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ text, want string }{
		{"requests.exceptions.HTTPError: 401 Client Error: Unauthorized for url: https://sso.example.com/sso/signin?id=widget", "flow.user"},
		{"Login to the portal: AxiosError: Request failed with status code 401", "flow.user"},
		{"Logging in as ann\nGET /api/items: Request failed with status code 401", "invalid-token.audience"},
		{"Login to the portal: Request failed with status code 403", "forbidden.capability"},
		{"requests.exceptions.HTTPError: 401 Client Error: Unauthorized for url: https://api.example.com/items", "invalid-token.audience"},
	} {
		if got := firstCause(tt.text); got != tt.want {
			t.Errorf("got %s, want %s for %s %v", got, tt.want, tt.text, scores(tt.text))
		}
	}
}
