package causes

import "slices"

// listGap is how far apart codes stand at most that are listed, in bytes, and shortList how many make a list.
const (
	listGap   = 8
	shortList = 4
)

// withoutLists leaves out what is found within a list of codes, as programs name those that they know: "expected one
// of 'invalid_grant', 'invalid_client'". Such a list tells of none of them.
func withoutLists(hits []hit) []hit {
	lists := listsOfCodes(hits)
	if len(lists) == 0 {
		return hits
	}
	return slices.DeleteFunc(slices.Clone(hits), func(h hit) bool {
		return slices.ContainsFunc(lists, func(l span) bool { return l.start <= h.start && h.end <= l.end })
	})
}

func listsOfCodes(hits []hit) []span {
	var lists []span
	var run span
	var codes []*oauthCode
	for _, h := range hits {
		if h.code == nil {
			continue
		}
		if len(codes) == 0 || h.start > run.end+listGap {
			run.start, codes = h.start, nil
		}
		run.end = h.end
		if !slices.Contains(codes, h.code) {
			codes = append(codes, h.code)
		}
		if len(codes) >= shortList {
			lists = append(lists, run)
		}
	}
	return lists
}
