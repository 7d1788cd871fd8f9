package cli

import (
	"net/http"
	"net/url"
	"strings"

	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
)

// proxyVariables are those that name the proxy for a scheme, the first that is set counts.
var proxyVariables = map[string][]string{"https": {"HTTPS_PROXY", "https_proxy"}, "http": {"HTTP_PROXY", "http_proxy"}}

// proxy is nil where the environment's proxies are what they should be. net/http passes over one that it cannot read, or
// looks for a host that nobody meant: here the requests that it is for fail, and say so.
func (a *app) proxy() func(*http.Request) (*url.URL, error) {
	broken := map[string]string{}
	for scheme, names := range proxyVariables {
		if name := a.firstSet(names); name != "" && !proxyAddress(a.env(name)) {
			broken[scheme] = name
		}
	}
	if len(broken) == 0 {
		return nil
	}
	return func(r *http.Request) (*url.URL, error) {
		host := r.URL.Hostname()
		if name := broken[r.URL.Scheme]; name != "" && !httpclient.Loopback(host) && !a.withoutProxy(host) {
			return nil, &oauth.ProxyError{Variable: name}
		}
		return http.ProxyFromEnvironment(r)
	}
}

func (a *app) firstSet(names []string) string {
	for _, name := range names {
		if a.env(name) != "" {
			return name
		}
	}
	return ""
}

// proxyAddress reports whether text is the address of a proxy, with or without a scheme. net/http puts a scheme in front of
// whatever it cannot read and takes what comes out, such as the host http of http://http://.
func proxyAddress(text string) bool {
	if !strings.Contains(text, "://") {
		text = "http://" + text
	}
	u, err := url.Parse(text)
	if err != nil || u.Hostname() == "" {
		return false
	}
	switch u.Scheme {
	case "http", "https", "socks5", "socks5h":
		return true
	}
	return false
}

// withoutProxy reports whether NO_PROXY takes a host out: by its name, or by a domain that it is in.
func (a *app) withoutProxy(host string) bool {
	for _, entry := range strings.Split(a.env(a.firstSet([]string{"NO_PROXY", "no_proxy"})), ",") {
		domain := strings.TrimLeft(strings.TrimSpace(entry), "*.")
		if strings.TrimSpace(entry) == "*" || domain != "" && (host == domain || strings.HasSuffix(host, "."+domain)) {
			return true
		}
	}
	return false
}
