package httpclient

import (
	"encoding/base64"
	"encoding/json"
	"html"
	"net/http"
	"net/url"
	"slices"
	"sort"
	"strings"

	"doorstep/flows/oauth"
	"doorstep/profiles/secret"
)

// minPIN is that length for a user code: people's are as short as those of their bank cards, and secret all the same.
const minPIN = 4

// minScrub is the length from which a secret that was sent is looked for in an answer. A shorter one is no secret
// worth the name, and would tear holes into ordinary words.
const minScrub = 6

// scrubber takes the secrets of one request out of whatever comes back: some servers echo what they were sent.
type scrubber struct{ sent *strings.Replacer }

func newScrubber(call Call, header http.Header) *scrubber {
	found := secretMembers(call.JSON)
	add := func(values url.Values) {
		for name, vs := range values {
			if secretParameter(name) {
				found = append(found, worth(name, vs...)...)
			}
		}
	}
	add(call.Form)
	if u, err := url.Parse(call.URL); err == nil {
		add(u.Query())
		if password, ok := u.User.Password(); ok {
			found = append(found, worth("", password)...)
		}
	}
	for name, vs := range header {
		if oauth.SecretName(name) {
			for _, v := range vs {
				found = append(found, worth(name, credentials(v)...)...)
			}
		}
	}
	return &scrubber{sent: replacer(found)}
}

// worth are those of the values of a parameter, a member or a header called name that are long enough to be looked for.
func worth(name string, values ...string) []string {
	least := minScrub
	if strings.EqualFold(name, userCode) {
		least = minPIN
	}
	return slices.DeleteFunc(slices.Clone(values), func(v string) bool { return len(v) < least })
}

// secretMembers are the secrets of a JSON document, at any depth.
func secretMembers(document []byte) []string {
	var v any
	if json.Unmarshal(document, &v) != nil {
		return nil
	}
	var found []string
	var walk func(name string, v any)
	walk = func(name string, v any) {
		switch v := v.(type) {
		case map[string]any:
			for n, member := range v {
				walk(n, member)
			}
		case []any:
			for _, item := range v {
				walk(name, item)
			}
		case string:
			if secretParameter(name) {
				found = append(found, worth(name, v)...)
			}
		}
	}
	walk("", v)
	return found
}

// credentials are the parts of a header's value that are secret: all of it, what follows the scheme, and the
// password of a Basic credential, decoded.
func credentials(value string) []string {
	all := []string{value}
	scheme, rest, ok := strings.Cut(value, " ")
	if !ok {
		return all
	}
	all = append(all, rest)
	if _, password, ok := basic(scheme, rest); ok {
		all = append(all, password)
		if plain, err := url.QueryUnescape(password); err == nil {
			all = append(all, plain)
		}
	}
	return all
}

func basic(scheme, credential string) (user, password string, ok bool) {
	if !strings.EqualFold(scheme, "Basic") {
		return "", "", false
	}
	plain, err := base64.StdEncoding.DecodeString(credential)
	if err != nil {
		return "", "", false
	}
	return strings.Cut(string(plain), ":")
}

// replacer knows each secret in the spellings that formats give it.
func replacer(secrets []string) *strings.Replacer {
	spellings := map[string]bool{}
	for _, s := range secrets {
		quoted, _ := json.Marshal(s)
		for _, v := range []string{
			s, url.QueryEscape(s), url.PathEscape(s), html.EscapeString(s), strings.Trim(string(quoted), `"`),
		} {
			spellings[v] = true
		}
	}
	if len(spellings) == 0 {
		return nil
	}
	ordered := make([]string, 0, len(spellings))
	for s := range spellings {
		ordered = append(ordered, s)
	}
	// The longest first, or a secret that begins another would leave the other's rest.
	sort.Slice(ordered, func(i, j int) bool { return len(ordered[i]) > len(ordered[j]) })
	pairs := make([]string, 0, 2*len(ordered))
	for _, s := range ordered {
		pairs = append(pairs, s, secret.Redacted)
	}
	return strings.NewReplacer(pairs...)
}

func (s *scrubber) text(t string) string {
	if s == nil || s.sent == nil {
		return t
	}
	return s.sent.Replace(t)
}

// error gives err, or its text alone if that shows a secret.
func (s *scrubber) error(err error) error {
	text := err.Error()
	clean := oauth.Redact(s.text(text))
	if clean == text {
		return err
	}
	return scrubbedError(clean)
}

type scrubbedError string

func (e scrubbedError) Error() string { return string(e) }

// userCode is a parameter of OpenID Connect CIBA's (Core §7.1), where it is a person's PIN.
const userCode = "user_code"

// secretParameter adds to [oauth.SecretName] what is secret only on its way out: an authorization code, and the user
// code of OpenID Connect CIBA, which is a person's PIN there.
func secretParameter(name string) bool {
	return oauth.SecretName(name) || strings.EqualFold(name, "code") || strings.EqualFold(name, userCode)
}
