package cli

import (
	"context"
	"io"
)

// input is stdin for commands that read it: a read ends as soon as ctx does. The one that the system is in cannot be
// taken back; it ends with the process.
func (a *app) input(ctx context.Context) io.Reader {
	r, w := io.Pipe()
	context.AfterFunc(ctx, func() { _ = w.CloseWithError(ctx.Err()) })
	go func() {
		_, err := io.Copy(w, a.Stdin)
		_ = w.CloseWithError(err)
	}()
	return r
}
