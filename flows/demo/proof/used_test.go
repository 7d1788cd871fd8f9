package proof

import (
	"strconv"
	"testing"
	"time"
)

// An identifier counts once, and is forgotten when nothing that has it can be taken any more.
func TestUsed(t *testing.T) {
	t.Parallel()
	now := time.Unix(1_900_000_000, 0)
	u := NewUsed(func() time.Time { return now }, time.Minute)
	for i := range 10 {
		if id := strconv.Itoa(i); !u.First(id) || u.First(id) {
			t.Errorf("%s is not new once", id)
		}
	}
	now = now.Add(time.Minute)
	if u.First("1") {
		t.Error("it was forgotten too early")
	}
	now = now.Add(time.Nanosecond)
	if !u.First("1") || len(u.until) != 1 {
		t.Errorf("%d are remembered", len(u.until))
	}
}
