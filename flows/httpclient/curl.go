package httpclient

import (
	"net/http"
	"sort"
	"strings"

	"doorstep/profiles/secret"
)

// Curl gives a line that repeats the request in a POSIX shell. Each secret is a variable of the shell, named
// after the parameter ($CLIENT_SECRET), to be set before.
func (x Exchange) Curl() string {
	args := []string{"curl", "--silent", "--show-error", "--include"}
	args = append(args, x.Files.curl()...)
	sends := len(x.Form) > 0 || x.JSON != ""
	if plain := !sends && x.Method == http.MethodGet || sends && x.Method == http.MethodPost; !plain {
		args = append(args, "--request", quote(x.Method, ""))
	}
	for _, name := range sortedKeys(x.Header) {
		for _, v := range x.Header[name] {
			args = append(args, curlHeader(name, v)...)
		}
	}
	for _, name := range sortedKeys(x.Form) {
		for _, v := range x.Form[name] {
			args = append(args, "--data-urlencode", quote(name+"="+v, name))
		}
	}
	if x.JSON != "" {
		args = append(args, "--data", quote(x.JSON, "secret"))
	}
	return strings.Join(append(args, curlURL(x.URL)), " ")
}

// curl gives the options that make curl connect in the same way.
func (f Files) curl() (args []string) {
	if f.CA != "" {
		args = append(args, "--cacert", quote(f.CA, ""))
	}
	if strings.HasSuffix(f.Certificate, ".p12") || strings.HasSuffix(f.Certificate, ".pfx") {
		args = append(args, "--cert-type", "P12")
	}
	if f.Certificate != "" {
		args = append(args, "--cert", quote(f.Certificate, ""))
	}
	if f.Key != "" {
		args = append(args, "--key", quote(f.Key, ""))
	}
	return args
}

func curlHeader(name, value string) []string {
	switch {
	case name == "Content-Type" && value == "application/x-www-form-urlencoded", name == "User-Agent":
		return nil // curl's own will do
	case name == "Authorization":
		if user, ok := strings.CutPrefix(value, "Basic "); ok {
			return []string{"--user", quote(user, "client_secret")}
		}
		return []string{"--header", quote(name+": "+value, "access_token")}
	}
	return []string{"--header", quote(name+": "+value, name)}
}

// curlURL gives each redacted parameter of the query the variable of its own name.
func curlURL(raw string) string {
	address, query, ok := strings.Cut(raw, "?")
	if !ok {
		return quote(raw, "token")
	}
	pairs := strings.Split(query, "&")
	for i, pair := range pairs {
		name, _, _ := strings.Cut(pair, "=")
		pairs[i] = quote(pair, name)
	}
	return quote(address+"?", "token") + strings.Join(pairs, quote("&", ""))
}

// quote makes s one word of the shell, with the variable called after name where a secret was.
func quote(s, name string) string {
	parts := strings.Split(s, secret.Redacted)
	for i, p := range parts {
		parts[i] = single(p)
	}
	word := strings.Join(parts, `"$`+variable(name)+`"`)
	if word == "" {
		return "''"
	}
	return word
}

// single quotes what a shell might read as anything but itself.
func single(s string) string {
	harmless := func(r rune) bool {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("_-./:=%,+", r)
	}
	if strings.TrimFunc(s, harmless) == "" {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}

func variable(name string) string {
	v := strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z':
			return r - 'a' + 'A'
		case r >= 'A' && r <= 'Z', r >= '0' && r <= '9':
			return r
		}
		return '_'
	}, name)
	if v == "" || v[0] >= '0' && v[0] <= '9' {
		return "SECRET_" + v
	}
	return v
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}
