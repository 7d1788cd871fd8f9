package causes

import (
	"strings"
	"testing"
)

// What a program wraps its messages in is no part of them: what is known by itself is known there, too.
func TestExplainSeesThroughFramesAndLogLines(t *testing.T) {
	t.Parallel()
	wraps := map[string][2]string{
		"Node.js":     {"", "\n    at Object.<anonymous> (/app/index.js:10:5)\n    at processTicksAndRejections (node:internal/process/task_queues:96:5)"},
		"Python":      {"Traceback (most recent call last):\n  File \"/app/main.py\", line 12, in run\n    raise err\n", ""},
		"Java":        {"2024-03-05 10:11:12.123 ERROR 1 --- [nio-8080-exec-1] c.e.app.Main : ", "\n\tat com.example.app.Main.run(Main.java:42)"},
		"Go":          {`time="2024-03-05T10:11:12Z" level=error msg="`, `"`},
		"lines apart": {"Since the last update I get this:\n\n", "\n\nVersion 1.2.3"},
	}
	const most = 0.03 // what a wrapping may change: some wordings count only where nothing else is said
	for name, w := range wraps {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			lines, changed := corpusLines(t, "libraries.txt"), 0
			for _, line := range lines {
				_, text, _ := strings.Cut(line, "\t")
				if alone := firstCause(text); firstCause(w[0]+text+w[1]) != alone {
					changed++
				}
			}
			t.Logf("%d of %d are told otherwise", changed, len(lines))
			if float64(changed) > most*float64(len(lines)) {
				t.Errorf("%d of %d are told otherwise in such a wrapping", changed, len(lines))
			}
		})
	}
}
