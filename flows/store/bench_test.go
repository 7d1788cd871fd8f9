package store

import "testing"

func BenchmarkGet(b *testing.B) {
	dir := b.TempDir()
	for name, s := range map[string]Store{"file": File(dir), "sealed": Sealed(dir, &chain{}), "memory": Memory()} {
		b.Run(name, func(b *testing.B) {
			if err := s.Put("k", sample()); err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				if _, err := s.Get("k"); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
