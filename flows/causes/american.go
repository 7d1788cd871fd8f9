package causes

import "bytes"

// britishStems are the stems of signing in that half of the English-speaking world writes with an s.
var britishStems = [][]byte{[]byte("authoris"), []byte("recognis")}

// american writes unauthorised and recognised with a z, so that no table has to hold both: everything stays where it is.
func (f folded) american() folded {
	for _, stem := range britishStems {
		for at := 0; ; {
			i := bytes.Index(f.text[at:], stem)
			if i < 0 {
				break
			}
			at += i + len(stem)
			f.text[at-1] = 'z'
		}
	}
	return f
}
