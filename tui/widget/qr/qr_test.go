package qr

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"
	"rsc.io/qr"
)

const (
	short = "https://github.com/login/device"
	long  = "https://login.example.com/realms/production/device?user_code=WDJB-MJHT"
)

var looks = []Options{
	{Color: true, Quiet: QuietStandard},
	{Color: true, Quiet: QuietLeast},
	{Quiet: QuietStandard},
	{Quiet: QuietLeast},
	{ASCII: true, Color: true, Quiet: QuietStandard},
	{ASCII: true, Quiet: QuietLeast},
}

// TestDrawnModules reads every drawing back, module by module, and compares it with the encoder's own matrix.
func TestDrawnModules(t *testing.T) {
	t.Parallel()
	for _, text := range []string{short, long, "https://microsoft.com/devicelogin", "1", strings.Repeat("x", 800)} {
		for _, o := range looks {
			t.Run(fmt.Sprintf("%.20s/%+v", text, o), func(t *testing.T) {
				t.Parallel()
				c, err := Draw(text, o)
				if err != nil {
					t.Fatal(err)
				}
				level, _, err := level(text)
				if err != nil {
					t.Fatal(err)
				}
				want, err := qr.Encode(text, level)
				if err != nil {
					t.Fatal(err)
				}
				if d := cmp.Diff(matrix(want, o.Quiet), reread(c, o, want.Size+2*o.Quiet)); d != "" {
					t.Errorf("drawing differs from the code (-want +got):\n%s", d)
				}
			})
		}
	}
}

// matrix is the code with its margin, a line a row, # for dark.
func matrix(c *qr.Code, quiet int) []string {
	var rows []string
	for y := -quiet; y < c.Size+quiet; y++ {
		var b strings.Builder
		for x := -quiet; x < c.Size+quiet; x++ {
			b.WriteString(dark(c.Black(x, y)))
		}
		rows = append(rows, b.String())
	}
	return rows
}

func dark(yes bool) string {
	if yes {
		return "#"
	}
	return "."
}

// reread is what a camera sees of a drawing: the ink that each cell shows, in the way that o draws.
func reread(c Code, o Options, rows int) []string {
	var out []string
	for _, l := range c.Lines {
		cells := []rune(ansi.Strip(l))
		var top, bottom strings.Builder
		for i := 0; i < len(cells); i++ {
			if o.ASCII {
				top.WriteString(dark((cells[i] == '#') == o.Color))
				i++
				continue
			}
			up, down := strings.ContainsRune("█▀", cells[i]), strings.ContainsRune("█▄", cells[i])
			top.WriteString(dark(up == o.Color))
			bottom.WriteString(dark(down == o.Color))
		}
		out = append(out, top.String())
		if !o.ASCII {
			out = append(out, bottom.String())
		}
	}
	return out[:min(rows, len(out))]
}

func TestGeometry(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		text          string
		o             Options
		width, height int
	}{
		{short, Options{Quiet: 4}, 33, 17},
		{short, Options{Quiet: 2}, 29, 15},
		{"https://microsoft.com/devicelogin", Options{Quiet: 4}, 37, 19},
		{long, Options{Quiet: 4}, 41, 21},
		{long, Options{Quiet: 2}, 37, 19},
		{long, Options{Quiet: 3}, 41, 21},
		{long, Options{Quiet: 0}, 37, 19}, // never less than the least that scans
		{short, Options{Quiet: 2, ASCII: true}, 58, 29},
	} {
		c, err := Draw(tt.text, tt.o)
		if err != nil {
			t.Fatal(err)
		}
		if c.Width != tt.width || len(c.Lines) != tt.height {
			t.Errorf("%.20s %+v: %dx%d, want %dx%d", tt.text, tt.o, c.Width, len(c.Lines), tt.width, tt.height)
		}
		for _, l := range c.Lines {
			if w := ansi.StringWidth(l); w != c.Width {
				t.Errorf("%.20s %+v: a line of %d cells, want %d", tt.text, tt.o, w, c.Width)
			}
		}
	}
}

func TestColorsAreExplicit(t *testing.T) {
	t.Parallel()
	for _, ascii := range []bool{false, true} {
		c, err := Draw(short, Options{Color: true, ASCII: ascii})
		if err != nil {
			t.Fatal(err)
		}
		for _, l := range c.Lines {
			if !strings.HasPrefix(l, blackOnWhite) || !strings.HasSuffix(l, reset) {
				t.Errorf("ascii %v: line without colours of its own: %q", ascii, l)
			}
		}
		bare, _ := Draw(short, Options{ASCII: ascii})
		if s := strings.Join(bare.Lines, ""); strings.Contains(s, "\x1b") {
			t.Errorf("ascii %v: escape sequences without colour", ascii)
		}
	}
}

// TestBare: without colour the other ground takes the other modules, and ASCII is reversed where it may be.
func TestBare(t *testing.T) {
	t.Parallel()
	for _, ascii := range []bool{false, true} {
		dark, err := Draw(short, Options{ASCII: ascii})
		if err != nil {
			t.Fatal(err)
		}
		light, _ := Draw(short, Options{ASCII: ascii, Invert: true})
		if n := len(dark.Lines); n != len(light.Lines) || dark.Width != light.Width || light.Lines[0] != strings.Repeat(" ", light.Width) {
			t.Errorf("ascii %v: not the same code the other way round:\n%s", ascii, strings.Join(light.Lines, "\n"))
		}
	}
	c, _ := Draw(short, Options{ASCII: true, Reverse: true})
	hash, _ := Draw(short, Options{ASCII: true})
	for i, l := range c.Lines {
		if ansi.StringWidth(l) != c.Width || strings.NewReplacer("#", " ").Replace(hash.Lines[i]) != ansi.Strip(l) || !strings.Contains(l, "\x1b[7m") {
			t.Errorf("line %d is not reversed: %q", i, l)
		}
	}
}

func TestASCIIIsASCII(t *testing.T) {
	t.Parallel()
	c, err := Draw(long, Options{ASCII: true, Color: true})
	if err != nil {
		t.Fatal(err)
	}
	if s := regexp.MustCompile(`[^\x00-\x7f]`).FindString(strings.Join(c.Lines, "")); s != "" {
		t.Errorf("%q is not ASCII", s)
	}
}

// TestLevel: the better level is taken where it costs nothing, and only there.
func TestLevel(t *testing.T) {
	t.Parallel()
	for n := 1; n < 200; n++ {
		text := strings.Repeat("a", n)
		l, err := qr.Encode(text, qr.L)
		if err != nil {
			t.Fatal(err)
		}
		m, err := qr.Encode(text, qr.M)
		if err != nil {
			t.Fatal(err)
		}
		got, size, err := level(text)
		if err != nil || size != l.Size || (got == qr.M) != (m.Size == l.Size) {
			t.Errorf("%d characters: level %d of size %d, L has %d, M %d", n, got, size, l.Size, m.Size)
		}
	}
}

func TestTooLong(t *testing.T) {
	t.Parallel()
	if _, err := Draw(strings.Repeat("x", 5000), Options{}); err == nil {
		t.Error("5000 bytes cannot be a QR code")
	}
	if _, ok := Fits(strings.Repeat("x", 5000), Options{}, 500, 500); ok {
		t.Error("what cannot be drawn cannot fit")
	}
}

func TestFits(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		w, h, width int // width 0: does not fit
	}{{41, 21, 41}, {40, 21, 37}, {41, 20, 37}, {37, 19, 37}, {36, 19, 0}, {37, 18, 0}, {0, 0, 0}, {-1, -1, 0}} {
		c, ok := Fits(long, Options{}, tt.w, tt.h)
		if ok != (tt.width > 0) || c.Width != tt.width {
			t.Errorf("in %dx%d: width %d, %v; want %d", tt.w, tt.h, c.Width, ok, tt.width)
		}
	}
}
