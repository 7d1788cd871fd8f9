package store

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"
)

// maxName is how much of a profile's name a key shows, maxKey how long a key may be as a file's name.
const (
	maxName = 40
	maxKey  = 120
)

// Key names the tokens of a profile: its name, for people, and a hash of the name and of every parameter that
// changes the token. Two profiles that differ in one parameter never share a key. The result is a file name that is
// safe on every platform, whatever the name holds.
func Key(name string, params ...string) string {
	h := sha256.New()
	for _, s := range append([]string{name}, params...) {
		// The length goes first, so that moving a letter from one parameter to the next gives another key.
		h.Write([]byte(strconv.Itoa(len(s)) + ":" + s))
	}
	return readable(name) + "-" + hex.EncodeToString(h.Sum(nil)[:16])
}

// readable keeps what a file name may hold everywhere. Dots go too: Windows takes "con.x" for a device.
func readable(name string) string {
	s := strings.Map(func(r rune) rune {
		if keyRune(r) {
			return r
		}
		return '_'
	}, name)
	return s[:min(len(s), maxName)]
}

func keyRune(r rune) bool {
	return r == '-' || r == '_' || '0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
}

// fileKey is key where it can be a file's name, and a Key made of it where it cannot.
func fileKey(key string) string {
	if key != "" && len(key) <= maxKey && strings.IndexFunc(key, func(r rune) bool { return !keyRune(r) }) < 0 {
		return key
	}
	return Key(key)
}

// keyName is the readable part of a key.
func keyName(key string) string {
	if i := strings.LastIndexByte(key, '-'); i > 0 {
		return key[:i]
	}
	return key
}
