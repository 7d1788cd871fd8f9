package causes

import (
	"testing"

	"doorstep/flows/causes/wordings"
)

func TestPairsFitIntoTheirSets(t *testing.T) {
	t.Parallel()
	if n := len(wordings.Pairs()); n > maxPairs {
		t.Errorf("%d pairs, room for %d", n, maxPairs)
	}
}
