package polling

import "time"

const (
	// slowDownStep is what each slow_down adds, for good (RFC 8628 §3.5).
	slowDownStep = 5 * time.Second
	// maxBackoff is the longest pause after failures: at most a minute after the network is back, so is the sign-in.
	maxBackoff = time.Minute
	// lastLead is how long before the expiry the last poll starts, so that its answer still arrives in time.
	lastLead = 3 * time.Second
	// driftPercent lengthens the pauses once the server has complained: a client that kept the interval and is
	// told to slow down has a clock that runs fast, as monotonic clocks of WSL and other virtual machines do by
	// 5 to 30 percent. Before that it would only make everyone wait longer.
	driftPercent = 20
)

// schedule says when to poll. It knows no clock and does no waiting.
type schedule struct {
	interval time.Duration // the server's, with what slow_down added
	slowed   bool          // a slow_down has come
	failures int           // in a row
	deadline time.Time     // wall clock: the grant's life goes on while a laptop sleeps
	life     time.Duration
	final    bool // the pause that has been given out ends with the last poll
}

// step is the shortest pause that the server allows.
func (s *schedule) step() time.Duration {
	if s.slowed {
		return s.interval + s.interval*driftPercent/100
	}
	return s.interval
}

// slowDown takes in a slow_down; asked is the interval that the server named along with it, or 0.
func (s *schedule) slowDown(asked time.Duration) {
	s.interval = max(s.interval+slowDownStep, asked)
	s.slowed = true
	s.failures = 0
}

// pause is how long to wait from now: the interval, or after failures twice as long each time, or what the server
// asked for if that is longer. The last poll comes just before the expiry, so that an approval in the last
// moment counts: where after this pause no other would fit before it, this one is stretched up to there. That keeps
// the interval too, which one more poll at the end would not. After the last poll, or where the interval allows none
// before the grant expires, the expiry itself is waited for.
func (s *schedule) pause(now time.Time, retryAfter time.Duration) time.Duration {
	life := max(s.deadline.Sub(now), 0)
	if s.final {
		return life
	}
	p := max(s.backoff(), retryAfter)
	if last := s.last().Sub(now); p+s.step() > last {
		s.final = true
		return min(max(last, s.step()), life)
	}
	return p
}

// cutShort takes in that the pause which was given out was not waited for: it didn't lead up to the last poll.
func (s *schedule) cutShort() { s.final = false }

func (s *schedule) backoff() time.Duration {
	p := s.step()
	for range s.failures {
		if p >= maxBackoff {
			return max(maxBackoff, s.step())
		}
		p *= 2
	}
	return min(p, max(maxBackoff, s.step()))
}

// last is when the last poll is due. A grant that lives for seconds leaves it a tenth of them.
func (s *schedule) last() time.Time { return s.deadline.Add(-s.lead()) }

func (s *schedule) lead() time.Duration { return min(lastLead, s.life/10) }

// limit is how long a poll that starts now may take: it must not eat up the grant's life by hanging, so it leaves time
// for the last poll. It is never cut short under ten seconds for that: an answer given up may hold the tokens.
func (s *schedule) limit(now time.Time) time.Duration {
	const patience = 10 * time.Second
	return min(max(s.last().Sub(now), patience), s.deadline.Sub(now))
}

// over reports whether nothing is left to poll for.
func (s *schedule) over(now time.Time) bool { return !now.Before(s.deadline) }
