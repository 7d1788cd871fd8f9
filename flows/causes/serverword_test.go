package causes

import "testing"

func TestServersWordBeatsTheStep(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"oauth: {\"error\":\"invalid_client\",\"error_description\":\"user not assigned to client\"}\noauth: refresh token failed": "flow.user",
		"oauth: user not assigned to client\noauth: refresh token failed":                                                          "flow.refresh-token",
	} {
		if got := firstCause(text); got != want {
			t.Errorf("%q: got %s, want %s %v", text, got, want, scores(text))
		}
	}
}

func TestRefusedRefreshBeatsTheExpiredToken(t *testing.T) {
	t.Parallel()
	const text = "api: The access token expired\ntoken: {\"error\":\"invalid_grant\",\"error_description\":\"invalid refresh_token\"}"
	if got := firstCause(text); got != "flow.refresh-token" {
		t.Errorf("got %s, want flow.refresh-token %v", got, scores(text))
	}
}
