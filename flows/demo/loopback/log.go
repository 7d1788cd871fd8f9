package loopback

import (
	"io"
	"log"
)

// quiet drops the server's own log: a client that hangs up in the middle of a handshake is what some of the demo's
// scenarios are about, and standard error belongs to the program.
func quiet() *log.Logger { return log.New(io.Discard, "", 0) }
