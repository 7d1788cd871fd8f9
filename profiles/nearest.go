package profiles

import "strings"

// Nearest gives the word of the list that somebody who wrote word most likely meant, "" when none is near. It
// counts letters added, left out, changed and swapped, forgives upper case and _ for -, and takes the first of two
// that are equally near.
func Nearest(word string, list []string) string {
	word = plain(word)
	best, found := len([]rune(word))/3+2, ""
	for _, candidate := range list {
		if d := distance(word, plain(candidate), best); d < best {
			best, found = d, candidate
		}
	}
	return found
}

func plain(word string) string {
	return strings.NewReplacer("_", "-", " ", "-").Replace(strings.ToLower(word))
}

// distance is the optimal string alignment distance. Words whose lengths alone differ by most get most.
func distance(a, b string, most int) int {
	s, t := []rune(a), []rune(b)
	if len(s)-len(t) >= most || len(t)-len(s) >= most {
		return most
	}
	before, last, row := make([]int, len(t)+1), make([]int, len(t)+1), make([]int, len(t)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(s); i++ {
		row[0] = i
		for j := 1; j <= len(t); j++ {
			cost := 1
			if s[i-1] == t[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && s[i-1] == t[j-2] && s[i-2] == t[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(t)]
}
