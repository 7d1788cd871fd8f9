package causes

import (
	"bytes"
	"slices"
)

// maxTrace is how long a text is at most whose frames and log line are told from what it says, in bytes each way.
const maxTrace = 3000

// frameMarks begin the lines of a stack trace, in folded form, as Node.js, Java, .NET, Python, Ruby, Go and PHP write them.
var frameMarks = [][]byte{
	[]byte("at "), []byte("file '"), []byte("traceback (most recent call last)"), []byte("from /"), []byte("raise "), []byte("... "), []byte("goroutine "),
	[]byte("stack:"), []byte("stacktrace"), []byte("stack trace"), []byte("--- end of"), []byte("#0 "), []byte("#1 "), []byte("#2 "), []byte("#3 "), []byte("#4 "), []byte("#5 "),
}

// sourceMark begins a frame that is followed by a line of the program.
var sourceMark = []byte("file '")

// withoutFrames leaves out the lines that are frames of a stack trace: they tell where, and not what.
func withoutFrames(lines []byte) []byte {
	var said []byte
	source := false
	for line := range bytes.SplitSeq(lines, []byte("\n")) {
		bare := bytes.TrimLeft(line, " ")
		frame := source && len(bare) < len(line) || slices.ContainsFunc(frameMarks, func(m []byte) bool { return bytes.HasPrefix(bare, m) })
		if source = bytes.HasPrefix(bare, sourceMark); !frame && len(bare) > 0 {
			said = append(append(said, line...), '\n')
		}
	}
	return said
}

// saidBefore is what stands in front of a wording, without frames and without the beginning of a log line.
func saidBefore(before []byte) []byte {
	if len(before) > maxTrace {
		return before
	}
	line := bytes.LastIndexByte(before, '\n') + 1
	return append(withoutFrames(before[:line]), withoutEntry(before[line:])...)
}

// saidBehind is what stands behind a wording, without frames.
func saidBehind(behind []byte) []byte {
	if len(behind) > maxTrace {
		return behind
	}
	line, rest, _ := bytes.Cut(behind, []byte("\n"))
	return append(slices.Clip(line), withoutFrames(rest)...)
}

var (
	// levels are the words by which a log line tells how bad it is, and entryMarks what ends all that it says before
	// the message.
	levels     = [][]byte{[]byte("error"), []byte("warn"), []byte("fatal"), []byte("severe"), []byte("info"), []byte("debug"), []byte("crit")}
	entryMarks = [][]byte{[]byte(" : "), []byte("] "), []byte("msg='"), []byte("'msg':'"), []byte("'message':'"), []byte(" - "), []byte("error: "), []byte("err='"), []byte("error='"), []byte("'error':'")}
)

// shortStory is how long a text is at most in which a line of its own is what its other lines are about, in bytes: "since
// the update I get this".
const shortStory = 400

// onItsLine is what stands around a wording on its line.
func onItsLine(before, behind []byte) (_, _ []byte) {
	behind, _, _ = bytes.Cut(behind, []byte("\n"))
	return before[bytes.LastIndexByte(before, '\n')+1:], behind
}

// withoutEntry cuts off what a log line says in front of its message: time, level, thread and logger. A level alone is
// no log: databases begin so, too.
func withoutEntry(line []byte) []byte {
	if len(line) > bareAround || !containsAny(line, levels) {
		return line
	}
	end := 0
	for _, m := range entryMarks {
		if i := bytes.LastIndex(line, m); i >= 0 {
			end = max(end, i+len(m))
		}
	}
	if !bytes.ContainsAny(line[:end], "0123456789") && !bytes.Contains(line[:end], []byte("level")) {
		return line
	}
	return line[end:]
}
