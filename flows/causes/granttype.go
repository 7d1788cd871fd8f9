package causes

import "bytes"

// grantTypes are the values of grant_type, and what the refusal of such a grant means.
var grantTypes = map[string]string{
	"authorization_code": "flow.code-expired",
	"refresh_token":      "flow.refresh-token",
	"password":           "flow.user",
}

// grantType is the parameter that tells which grant was made.
var grantType = []byte("grant_type")

// placeGrant lets words about a refused grant mean the one that the request in the text was made with.
func (s *surroundings) placeGrant(h *hit, granted string) {
	if granted == "" || h.vendor != nil || !isGrantCause(h.cause) || !bytes.Contains(s.text[h.start:h.end], []byte("grant")) {
		return
	}
	h.cause = granted
}

func isGrantCause(cause string) bool {
	for _, c := range grantTypes {
		if c == cause {
			return true
		}
	}
	return false
}

// toldGrant gives the cause of the grant type that the text has as a parameter, "" where it has several or none.
func (s *surroundings) toldGrant() string {
	told := ""
	for at := 0; ; {
		n := bytes.Index(s.text[at:], grantType)
		if n < 0 {
			return told
		}
		at += n + len(grantType)
		rest := bytes.TrimLeft(s.text[at:min(len(s.text), at+40)], "=:' ")
		end := bytes.IndexFunc(rest, func(r rune) bool { return (r < 'a' || r > 'z') && r != '_' })
		if end <= 0 {
			continue
		}
		cause := grantTypes[string(rest[:end])]
		if told != "" && cause != told || cause == "" && end > 4 {
			return ""
		}
		told = cause
	}
}
