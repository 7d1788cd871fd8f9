package flows_test

import (
	"testing"

	"doorstep/flows"
	"doorstep/flows/demo"
)

// approving does at the demo's pages, as anna, what a flow asks a person for. Whoever cannot be helped fails the test, and
// is told to failed where that is not nil: the flow would wait for ever.
func approving(t *testing.T, d *demo.Demo, failed func()) func(flows.Event) {
	anna := d.Users[0]
	return func(e flows.Event) {
		var err error
		switch e := e.(type) {
		case flows.DeviceCode:
			err = d.Approve(e.UserCode, anna)
		case flows.AuthorizationURL:
			err = d.Browse(e.URL, anna)
		case flows.Backchannel:
			err = d.AnswerPhone(anna, true)
		}
		if err == nil {
			return
		}
		t.Error(err)
		if failed != nil {
			failed()
		}
	}
}
