package pages

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// luminance is WCAG 2.2's relative luminance of a colour such as #1b1f2a or #fff.
func luminance(t *testing.T, hex string) float64 {
	t.Helper()
	hex = strings.TrimPrefix(hex, "#")
	if len(hex) == 3 {
		hex = string([]byte{hex[0], hex[0], hex[1], hex[1], hex[2], hex[2]})
	}
	var l float64
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		n, err := strconv.ParseUint(hex[2*i:2*i+2], 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		c := float64(n) / 255
		if c <= 0.04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		l += weight * c
	}
	return l
}

// TestContrast: text on its ground keeps WCAG's 4.5 to 1, borders and marks 3 to 1, by day and by night.
func TestContrast(t *testing.T) {
	t.Parallel()
	css, err := files.ReadFile("html/style.css")
	if err != nil {
		t.Fatal(err)
	}
	themes := regexp.MustCompile(`:root \{[^}]*\}`).FindAllString(string(css), -1)
	if len(themes) != 2 {
		t.Fatalf("%d themes, want a light and a dark one", len(themes))
	}
	variable := regexp.MustCompile(`--([a-z-]+): (#[0-9a-f]+)`)
	for i, theme := range themes {
		colour := map[string]string{}
		for _, m := range variable.FindAllStringSubmatch(theme, -1) {
			colour[m[1]] = m[2]
		}
		for _, c := range []struct {
			front, ground string
			least         float64
		}{
			{"ink", "card", 4.5},
			{"ink", "ground", 4.5},
			{"ink", "well", 4.5},
			{"ink", "bad-well", 4.5},
			{"soft", "card", 4.5},
			{"soft", "ground", 4.5},
			{"soft", "well", 4.5},
			{"on-accent", "accent", 4.5},
			{"accent", "card", 4.5},
			{"soft", "card", 3},
			{"bad", "card", 3},
			{"good", "card", 3},
			{"wait", "card", 3},
		} {
			a, b := luminance(t, colour[c.front]), luminance(t, colour[c.ground])
			if ratio := (max(a, b) + 0.05) / (min(a, b) + 0.05); ratio < c.least {
				t.Errorf("theme %d: %s on %s has %.2f to 1, want %.1f", i, c.front, c.ground, ratio, c.least)
			}
		}
	}
}
