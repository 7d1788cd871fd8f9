package tui

import (
	"strings"
	"testing"
	"time"
)

// BenchmarkFrame draws each screen with 500 profiles: a frame has to take well under a millisecond.
func BenchmarkFrame(b *testing.B) {
	for _, scene := range scenes {
		if strings.Contains(scene.name, "empty") {
			continue
		}
		for _, s := range sizes[:2] {
			b.Run(scene.name+"-"+s.String(), func(b *testing.B) {
				o := options()
				o.Profiles, o.Color = append(someProfiles(), manyProfiles(500)...), true
				a := scene.stage(b, s, o)
				b.ReportAllocs()
				for b.Loop() {
					_ = a.View()
				}
			})
		}
	}
}

// BenchmarkTick lets a second pass on each screen, which lays claims out anew.
func BenchmarkTick(b *testing.B) {
	for _, scene := range scenes {
		switch scene.name {
		case "list", "device", "claims", "denied", "raw":
		default:
			continue
		}
		b.Run(scene.name, func(b *testing.B) {
			o := options()
			o.Profiles, o.Color = append(someProfiles(), manyProfiles(500)...), true
			a := scene.stage(b, sizes[1], o)
			for b.Loop() {
				a.screen().Update(tickMsg{t0.Add(time.Second)})
			}
		})
	}
}

// BenchmarkFilter types a letter into the filter of 500 profiles, and takes it back.
func BenchmarkFilter(b *testing.B) {
	o := options()
	o.Profiles = manyProfiles(500)
	a := open(b, o, sizes[0])
	press(b, a, "/")
	for b.Loop() {
		a.Update(keyMsg("9"))
		a.Update(keyMsg("backspace"))
	}
}
