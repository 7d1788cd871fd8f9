package causes

import "strings"

// arrow turns the arrow behind a quoted key into the colon of a JSON member: Ruby, PHP, Perl and Elixir print
// {"error"=>"invalid_grant"} and 'error' => 'invalid_grant'. Any other equals sign stays.
func (f *folder) arrow(s string) int {
	n := len(f.text)
	size := arrowSize(s)
	switch {
	case size == 0:
	case n > 0 && f.text[n-1] == '\'':
		f.put(':')
		return size
	case n > 1 && f.text[n-1] == ' ' && f.text[n-2] == '\'':
		f.text[n-1] = ':'
		return size
	}
	f.put('=')
	return 1
}

// arrowSize measures the arrow that s begins with, which a page writes with an entity.
func arrowSize(s string) int {
	for _, a := range []string{"=>", "=&gt;"} {
		if strings.HasPrefix(s, a) {
			return len(a)
		}
	}
	return 0
}
