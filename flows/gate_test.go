package flows

import (
	"testing"
	"time"
)

// TestGateTellsWhileSomebodyIsTold: who is told where the browser has to go may wait until exchanges are told that
// bring it back.
func TestGateTellsWhileSomebodyIsTold(t *testing.T) {
	t.Parallel()
	var g gate
	g.pass(func() {
		within := make(chan struct{})
		go g.pass(func() { close(within) })
		select {
		case <-within:
		case <-time.After(10 * time.Second):
			t.Error("nobody else is told for as long as somebody is")
		}
	})
}

func TestGateCloses(t *testing.T) {
	t.Parallel()
	var g gate
	telling, told, heard := make(chan struct{}), make(chan struct{}), false
	go g.pass(func() {
		close(telling)
		<-told
		heard = true
	})
	<-telling
	time.AfterFunc(0, func() { close(told) })
	g.close()
	if !heard {
		t.Error("closed while somebody was still being told")
	}
	g.pass(func() { t.Error("somebody is told after the end") })
}
