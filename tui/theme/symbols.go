package theme

import "github.com/charmbracelet/lipgloss"

// Symbols are what is drawn beside words. None of them tells anything alone.
type Symbols struct {
	Cursor         string          // where text is typed, one cell
	More           string          // in a field, where there is text that it has no room for, one cell
	Dots           string          // behind what is going on
	Pointer        string          // before the line that a key acts on, one cell
	Previous, Next string          // around a value that can be changed, one cell each
	Rule           string          // one cell of a line across the screen
	Frame          lipgloss.Border // around what is to be compared
}

// symbols are those of a terminal: all ASCII where only that can be drawn.
func symbols(ascii bool) Symbols {
	if ascii {
		return Symbols{Cursor: "_", More: "~", Dots: "...", Pointer: ">", Previous: "<", Next: ">", Rule: "-", Frame: lipgloss.ASCIIBorder()}
	}
	return Symbols{Cursor: "▏", More: "…", Dots: "…", Pointer: "▸", Previous: "‹", Next: "›", Rule: "─", Frame: lipgloss.NormalBorder()}
}
