// Package quiet keeps the terminal library from asking the terminal for its colours when the program starts:
// Bubble Tea v1 does so on import, which stalls a command that draws nothing on a terminal nobody answers for.
//
// main imports it for its effect alone. Go initialises packages in the order of their import paths where their
// imports allow, so the module's name must sort before github.com/charmbracelet.
package quiet

import "github.com/charmbracelet/lipgloss"

func init() { //nolint:gochecknoinits // only an init can come before Bubble Tea's own
	lipgloss.SetHasDarkBackground(true)
}
