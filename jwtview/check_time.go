package jwtview

import (
	"fmt"
	"strings"
	"time"
)

var timeChecks = []check{
	{"token.exp", "Expiry (exp)", judgedAt(placeExp)},
	{"token.min-ttl", "Time left", judgeTimeLeft},
	{"token.nbf", "Not before (nbf)", judgedAt(placeNbf)},
	{"token.iat", "Issued at (iat)", judgedAt(placeIat)},
	{"token.clock", "Clocks", judgeClock},
	{"token.time-order", "Order of the times", judgeTimeOrder},
	{"token.lifetime", "Lifetime", judgeLifetime},
	{"token.auth-time", "Time of sign-in (auth_time)", judgeAuthTime},
	{"token.password-expiry", "Password's end (pwd_exp)", judgePasswordExpiry},
}

// when tells a time from both sides: as itself, and as seen from now.
func (v *view) when(claim string, t time.Time) string {
	return claim + " " + t.Format(time.RFC3339) + ", " + distance(t.Sub(v.now))
}

// judgedFrom tells the distance first, for a verdict that it decides, and then what it was reckoned from:
// "3m ago (exp 2026-01-02T03:04:05Z; judged as of 2026-01-02T03:07:05Z)".
func (v *view) judgedFrom(claim string, t time.Time) string {
	return fmt.Sprintf("%s (%s %s; judged as of %s)", distance(t.Sub(v.now)), claim, t.Format(time.RFC3339), v.now.Format(time.RFC3339))
}

func judgeExpiry(v *view) outcome {
	if !v.c.has("exp") {
		return v.missing("exp")
	}
	exp, problem := numericDate(v.c["exp"])
	switch {
	case problem != "":
		return failed("token.claims", "exp %s", problem)
	case !v.now.Before(exp.Add(v.o.SkewLeeway)): // at exp it is over (RFC 7519 §4.1.4)
		return failed("expired.not-renewed", "expired %s", v.judgedFrom("exp", exp))
	}
	return passed("%s", v.when("exp", exp))
}

func judgeTimeLeft(v *view) outcome {
	exp, ok := v.c.time("exp")
	left := exp.Sub(v.now)
	if !ok || left <= -v.o.SkewLeeway || left >= v.expect.MinTTL {
		return outcome{}
	}
	return warned("expired.long-process", "%s: less than the %s that should be left", v.when("exp", exp), span(v.expect.MinTTL))
}

func judgeNotBefore(v *view) outcome {
	if !v.c.has("nbf") {
		if v.requiredByProfile("nbf") {
			return failed("token.claims", "nbf is missing, and the profile requires it")
		}
		return skipped("nbf is not there, which is allowed (RFC 7519 §4.1.5): the token is valid from its issue on")
	}
	nbf, problem := numericDate(v.c["nbf"])
	switch {
	case problem != "":
		return failed("token.claims", "nbf %s", problem)
	case v.now.Add(v.o.SkewLeeway).Before(nbf):
		return failed("token.clock", "not valid yet, only %s", v.judgedFrom("nbf", nbf))
	}
	return passed("%s", v.when("nbf", nbf))
}

func judgeIssuedAt(v *view) outcome {
	if !v.c.has("iat") {
		if v.requiredByProfile("iat") {
			return failed("token.claims", "iat is missing, and the profile requires it")
		}
		return skipped("iat is not there: when the token was issued is not known")
	}
	iat, problem := numericDate(v.c["iat"])
	if problem != "" {
		return failed("token.claims", "iat %s", problem)
	}
	return passed("%s", v.when("iat", iat))
}

// clockTolerance is how far iat may lie ahead before it is worth a word; drift below it is ordinary.
const clockTolerance = time.Minute

func judgeClock(v *view) outcome {
	iat, ok := v.c.time("iat")
	if !ok || iat.Sub(v.now) <= clockTolerance+v.o.SkewLeeway {
		return outcome{}
	}
	return passed("issued in the future, so one of the clocks is wrong: %s", v.judgedFrom("iat", iat))
}

func judgeTimeOrder(v *view) outcome {
	exp, hasExp := v.c.time("exp")
	iat, hasIat := v.c.time("iat")
	nbf, hasNbf := v.c.time("nbf")
	switch {
	case hasExp && hasNbf && !nbf.Before(exp):
		return passed("nbf is not before exp: the token is valid at no time")
	case hasExp && hasIat && !iat.Before(exp):
		return passed("iat is not before exp: the token was expired when it was issued")
	}
	return outcome{}
}

func judgeLifetime(v *view) outcome {
	exp, hasExp := v.c.time("exp")
	iat, hasIat := v.c.time("iat")
	if !hasExp || !hasIat || !iat.Before(exp) {
		return outcome{}
	}
	life := exp.Sub(iat)
	if life > 24*time.Hour {
		return passed("%s from issue to expiry, which is long for an access token", span(life))
	}
	return passed("%s from issue to expiry", span(life))
}

func judgeAuthTime(v *view) outcome {
	at, ok := v.c.time("auth_time")
	if !ok {
		return outcome{}
	}
	return passed("the person signed in at %s", strings.TrimPrefix(v.when("", at), " "))
}

func judgePasswordExpiry(v *view) outcome {
	if !v.c.has("pwd_exp") {
		return outcome{}
	}
	at, ok := claimTime(v.c, "pwd_exp")
	if !ok {
		return outcome{}
	}
	return passed("the person's password ends at %s", strings.TrimPrefix(v.when("", at), " "))
}

// distance tells how far a moment is from now: "3h 2m ago", "in 59m 12s", "now".
func distance(d time.Duration) string {
	switch s := span(d.Abs()); {
	case d.Abs() < time.Second:
		return "now"
	case d < 0:
		return s + " ago"
	default:
		return "in " + s
	}
}

// span writes a duration with its two largest units.
func span(d time.Duration) string {
	s := int64(d.Abs() / time.Second)
	switch {
	case s >= 86400:
		return two(s/86400, "d", s%86400/3600, "h")
	case s >= 3600:
		return two(s/3600, "h", s%3600/60, "m")
	case s >= 60:
		return two(s/60, "m", s%60, "s")
	}
	return fmt.Sprintf("%ds", s)
}

func two(a int64, unitA string, b int64, unitB string) string {
	if b == 0 {
		return fmt.Sprintf("%d%s", a, unitA)
	}
	return fmt.Sprintf("%d%s %d%s", a, unitA, b, unitB)
}
