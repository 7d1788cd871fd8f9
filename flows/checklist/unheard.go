package checklist

import (
	"fmt"
	"slices"

	"doorstep/profiles"
)

// unheardOf tells of a need whose name no group's capability has, while one has a name that is nearly the same.
func (r *run) unheardOf() string {
	var known []string
	for _, g := range slices.Concat(r.mine.value, r.all.value) {
		for _, c := range g.Capabilities {
			known = append(known, c.List())
		}
	}
	for _, n := range r.lacking() {
		near := profiles.Nearest(n.ACL, known)
		if near != "" && !slices.Contains(known, n.ACL) && slip(n.ACL, near) {
			return fmt.Sprintf("; no group has a capability called %s: %s may be meant in the needs", n.ACL, near)
		}
	}
	return ""
}

// slip reports that one name is the other with a slip of the pen. CDF's own names are near one another too, datasets and
// assets, or extraction pipelines and runs, and whoever writes one of them means it.
func slip(a, b string) bool {
	const same, apart = 3, 2
	return len(a) > same && len(b) > same && a[:same] == b[:same] && max(len(a), len(b))-min(len(a), len(b)) <= apart
}
