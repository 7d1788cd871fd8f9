package causes

import (
	"bytes"
	"slices"
	"strings"
)

// detailMarks begin what is no more of a wording: "issuer does not match: expected x, got y".
var detailMarks = [][]byte{
	[]byte(":"), []byte(";"), []byte(" ("), []byte(", expected"), []byte(", got"), []byte(", but"), []byte(", must"), []byte(". "), []byte(" - "),
}

// startsDetails reports details behind a wording, short enough to belong to it.
func startsDetails(rest []byte) bool {
	return len(rest) <= bareDetail && slices.ContainsFunc(detailMarks, func(mark []byte) bool { return bytes.HasPrefix(rest, mark) })
}

// rpcDetail is what a gRPC error has between its status and the message: "rpc error: code = Unauthenticated desc = ".
var rpcDetail = []byte(" desc = ")

// withoutClass cuts the name of an error's class off that stands before a wording: "jwt.exceptions.DecodeError: ". The
// name of a package at the very front of the text is one as well: "go-jose/go-jose: ".
func withoutClass(before []byte) []byte {
	near := before[max(0, len(before)-bareAround-len(rpcDetail)):] // what is farther away is too far from the wording anyhow
	if i := bytes.LastIndex(near, rpcDetail); i >= 0 {
		before = near[i+len(rpcDetail):]
	}
	rest, ok := bytes.CutSuffix(before, []byte(": "))
	if ok && !bytes.ContainsAny(rest, " \n") {
		return nil
	}
	if !ok || !bytes.HasSuffix(rest, []byte("error")) && !bytes.HasSuffix(rest, []byte("exception")) {
		return before
	}
	end := len(rest)
	for end > 0 && (isWord(rest[end-1]) || strings.IndexByte(`.:$/\`, rest[end-1]) >= 0) {
		end--
	}
	return rest[:end]
}
