package causes

import "testing"

func TestArrowOfHashReadsAsMember(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		`{"error"=>"invalid_grant"}`:       `{'error':'invalid_grant'}`,
		`'error' => 'invalid_grant',`:      `'error':'invalid_grant',`,
		`"status" =&gt; 401`:               `'status':401`,
		`%{"error" => "login_required"}`:   `%{'error':'login_required'}`,
		`x => x.Audience == "a" => 'b'`:    `x => x.audience == 'a':'b'`,
		`(a, b) => "c"; [error] => 'code'`: `(a, b) => 'c'; [error] => 'code'`,
		`a=b&c=>d`:                         `a=b&c=>d`,
	} {
		if got := string(fold(text).text); got != want {
			t.Errorf("fold(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestHashPrintedByRubyIsRead(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		`Faraday: login failed with {"error"=>"invalid_grant", "error_description"=>"Bad credentials"}`,
		"Array ( 'error' => 'invalid_grant', 'error_description' => 'Bad credentials' )",
	} {
		if got := firstCause(text); got != "flow.user" {
			t.Errorf("%q: got %s, want flow.user %v", text, got, scores(text))
		}
	}
}
