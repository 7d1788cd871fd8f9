package oauth

import "time"

// Clock gives now, or the real clock when now is nil: the one place where a flow comes by it.
func Clock(now func() time.Time) func() time.Time {
	if now == nil {
		return time.Now //nolint:forbidigo // the default of every injected clock
	}
	return now
}
