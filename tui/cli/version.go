package cli

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"
)

// versionInfo is what a build knows of itself.
type versionInfo struct {
	Version  string `json:"version"`
	Commit   string `json:"commit,omitempty"`
	Date     string `json:"date,omitempty"` // of the commit
	Go       string `json:"go"`
	Platform string `json:"platform"`
}

// String is the line that people read.
func (v versionInfo) String() string {
	return fmt.Sprintf("doorstep %s (%s, %s)\n", v.Version, v.Go, v.Platform)
}

func versionCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:         "version",
		Short:       "Which doorstep this is",
		Example:     "  doorstep version -o json",
		Args:        cobra.NoArgs,
		Annotations: formats("text", "json"),
		RunE: func(*cobra.Command, []string) error {
			if a.output == "json" {
				return a.json(a.buildInfo())
			}
			_, err := fmt.Fprint(a.Stdout, a.buildInfo())
			return err
		},
	}
}

// version is the release's number, or the module's, or "dev".
func (a *app) version() string { return a.buildInfo().Version }

func (a *app) buildInfo() versionInfo {
	v := versionInfo{Version: a.Version, Go: runtime.Version(), Platform: runtime.GOOS + "/" + runtime.GOARCH}
	info, ok := debug.ReadBuildInfo()
	if ok {
		if v.Version == "" && info.Main.Version != "(devel)" {
			v.Version = info.Main.Version
		}
		for _, s := range info.Settings {
			switch s.Key {
			case "vcs.revision":
				v.Commit = s.Value
			case "vcs.time":
				v.Date = s.Value
			}
		}
	}
	if v.Version == "" {
		v.Version = "dev"
	}
	return v
}
