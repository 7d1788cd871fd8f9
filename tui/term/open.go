package term

import (
	"os"
	"runtime"
)

// Open opens the terminal that this process was started at, which is there when stdin is a pipe, too. The error says that
// there is none.
func Open() (*os.File, error) {
	if runtime.GOOS == "windows" {
		return os.OpenFile("CONIN$", os.O_RDWR, 0)
	}
	return os.OpenFile("/dev/tty", os.O_RDONLY, 0)
}
