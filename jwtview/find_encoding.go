package jwtview

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"unicode/utf16"
	"unicode/utf8"
)

// plainText gives r as UTF-8 without a byte order mark. Windows PowerShell writes UTF-16 when it redirects a command's
// output to a file, which no token survives.
func plainText(r io.Reader) io.Reader {
	br := bufio.NewReader(r)
	mark, _ := br.Peek(3)
	switch {
	case bytes.HasPrefix(mark, []byte("\xef\xbb\xbf")):
		_, _ = br.Discard(3)
	case bytes.HasPrefix(mark, []byte("\xff\xfe")):
		_, _ = br.Discard(2)
		return &utf16Reader{in: br, order: binary.LittleEndian}
	case bytes.HasPrefix(mark, []byte("\xfe\xff")):
		_, _ = br.Discard(2)
		return &utf16Reader{in: br, order: binary.BigEndian}
	}
	return br
}

// utf16Reader turns UTF-16 into UTF-8.
type utf16Reader struct {
	in    *bufio.Reader
	order binary.ByteOrder
	out   []byte // what was read and not given yet
	err   error
}

func (u *utf16Reader) Read(p []byte) (int, error) {
	for len(u.out) == 0 && u.err == nil {
		u.fill()
	}
	n := copy(p, u.out)
	u.out = u.out[n:]
	if n > 0 {
		return n, nil
	}
	return 0, u.err
}

func (u *utf16Reader) fill() {
	for len(u.out) < 4096 && u.err == nil {
		var r rune
		if r, u.err = u.unit(); u.err != nil {
			break
		}
		if utf16.IsSurrogate(r) {
			low, err := u.unit()
			if r, u.err = utf16.DecodeRune(r, low), err; err != nil {
				r = utf8.RuneError
			}
		}
		u.out = utf8.AppendRune(u.out, r)
	}
}

func (u *utf16Reader) unit() (rune, error) {
	var b [2]byte
	if _, err := io.ReadFull(u.in, b[:]); err != nil {
		if errors.Is(err, io.ErrUnexpectedEOF) {
			err = io.EOF
		}
		return 0, err
	}
	return rune(u.order.Uint16(b[:])), nil
}
