package jwtview

import (
	"crypto/sha256"
	"regexp"
	"strings"
	"sync"
)

// tokensIn finds the tokens within any text, each once, in the order in which they stand there.
func tokensIn(text string) []string {
	out := distinct{}
	out.embedded(text)
	out.introduced(text)
	return out.all
}

// distinct keeps each text once, in the order in which they come. Large files can have very many.
type distinct struct {
	all  []string
	seen map[string]bool
}

func (d *distinct) add(s string) {
	if d.seen == nil {
		d.seen = map[string]bool{}
	}
	if !d.seen[s] {
		d.seen[s] = true
		d.all = append(d.all, s)
	}
}

// embedded finds the signed and the encrypted tokens within text, by their form alone.
func embedded(text string) []string {
	out := distinct{}
	out.embedded(text)
	return out.all
}

func (d *distinct) embedded(text string) {
	for i := 0; i < len(text); {
		next := strings.IndexByte(text[i:], 'e')
		if next < 0 {
			break
		}
		i += next
		if !startsObject(text[i:]) || !atBoundary(text, i) {
			i++
			continue
		}
		end := i
		for end < len(text) && (text[end] == '.' || isBase64URL(rune(text[end]))) {
			end++
		}
		if token := trimFullStop(text[i:end]); isCompact(token) {
			d.add(token)
		}
		i = end
	}
}

// atBoundary tells whether a token can begin at i: what is before is no part of it. The hexadecimal digits of
// a percent-escape (%3D, an encoded =) look as if they were.
func atBoundary(text string, i int) bool {
	if i == 0 || text[i-1] != '.' && !isBase64URL(rune(text[i-1])) {
		return true
	}
	return i >= 3 && text[i-3] == '%' && isHex(text[i-2]) && isHex(text[i-1])
}

// trimFullStop drops the dot that ends a sentence. A token that isn't signed ends in a dot of its own.
func trimFullStop(word string) string {
	if n := strings.Count(word, "."); n == 3 || n == 5 {
		return strings.TrimSuffix(word, ".")
	}
	return word
}

// isCompact tells whether text has the form of RFC 7515 §7.1 or RFC 7516 §7.1 and a header that says so.
func isCompact(text string) bool {
	dots := strings.Count(text, ".")
	if dots != 2 && dots != 4 || len(text) > MaxSize {
		return false
	}
	seg, err := decodeSegment("", text[:strings.IndexByte(text, '.')])
	if err != nil {
		return false
	}
	ms, err := members(seg.bytes)
	if err != nil {
		return false
	}
	h := fieldsOf(ms)
	return h.has("alg") && (dots == 2 || h.has("enc"))
}

// introductions are what stands before a token whose form doesn't tell it: a request's header (RFC 6750 §2.1,
// RFC 9449 §7.1), a parameter or a member of a response (RFC 6749 §5.1).
var introductions = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)(?:\b(?:bearer|dpop)(?:\s+|%20|\+)|\baccess_token(?:["']?\s*[=:]\s*["']?|%3D))([a-z0-9._~+/-]{20,}=*)`)
})

func (d *distinct) introduced(text string) {
	if !strings.Contains(text, "earer") && !strings.Contains(text, "access_token") && !strings.Contains(text, "EARER") && !strings.Contains(text, "DPoP ") {
		return
	}
	for _, m := range introductions().FindAllStringSubmatch(text, -1) {
		token := strings.TrimRight(m[1], ".")
		if !startsObject(token) && strings.ContainsAny(token, "0123456789") {
			d.add(token)
		}
	}
}

// recent remembers the last tokens by their digests, so that memory stays bounded however long a log is.
type recent struct {
	seen map[[16]byte]struct{}
	ring [][16]byte
	next int
}

const remembered = 1 << 16

// add tells whether the token is new.
func (r *recent) add(token string) bool {
	digest := sha256.Sum256([]byte(token))
	key := [16]byte(digest[:16])
	if _, known := r.seen[key]; known {
		return false
	}
	if r.seen == nil {
		r.seen = make(map[[16]byte]struct{})
	}
	if len(r.ring) < remembered {
		r.ring = append(r.ring, key)
	} else {
		delete(r.seen, r.ring[r.next])
		r.ring[r.next] = key
		r.next = (r.next + 1) % remembered
	}
	r.seen[key] = struct{}{}
	return true
}
