package term

import (
	"net"
	"net/url"
	"regexp"
	"strings"
	"sync"
)

// plainName is what a user or a network interface may be called here: it becomes part of a command that a person runs.
var plainName = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[A-Za-z0-9_][A-Za-z0-9._-]*$`)
})

// Tunnel gives the command that lets a browser on the person's own machine come back to a listener on this one's
// loopback; "" when this isn't over SSH, or nothing listens there.
func Tunnel(env Env, redirectURI string) string {
	u, err := url.Parse(redirectURI)
	conn := strings.Fields(env("SSH_CONNECTION")) // client's address and port, server's address and port
	if err != nil || u.Port() == "" || !loopback(u.Hostname()) || len(conn) != 4 {
		return ""
	}
	target := conn[2]
	if address, zone, _ := strings.Cut(target, "%"); net.ParseIP(address) == nil || zone != "" && !plainName().MatchString(zone) {
		return ""
	}
	for _, user := range []string{env("USER"), env("LOGNAME")} {
		if plainName().MatchString(user) {
			target = user + "@" + target
			break
		}
	}
	line := "ssh -L " + u.Port() + ":127.0.0.1:" + u.Port() + " "
	if port := conn[3]; port != "22" && strings.Trim(port, "0123456789") == "" {
		line += "-p " + port + " "
	}
	return line + target
}

func loopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}
