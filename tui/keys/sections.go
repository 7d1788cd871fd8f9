package keys

import (
	"slices"
	"strings"

	"github.com/charmbracelet/bubbles/key"
)

// Place is where keys work, as the help page heads them.
type Place string

// The places with keys of their own.
const (
	Everywhere Place = "Everywhere"
	Moving     Place = "Moving"
	Typing     Place = "Typing"

	InProfiles Place = "Profiles"
	InFilter   Place = "Filtering the profiles"
	InSetup    Place = "New profile"
	InDevice   Place = "Signing in with a code"
	InBrowser  Place = "Signing in with a browser"
	InQuestion Place = "Signing in with a user code"
	InExplain  Place = "Explaining an error"
	InResult   Place = "Result"
)

// Section is the keys of one place.
type Section struct {
	Place Place
	Keys  []key.Binding
}

// Sections gives every key, in the order of the README.
func Sections() []Section {
	return []Section{
		{Everywhere, []key.Binding{Help, Back, Interrupt, Suspend}},
		{Moving, []key.Binding{Up, Down, PageUp, PageDown, Home, End}},
		{InProfiles, []key.Binding{SignIn, Check, Anew, New, Why, Filter}},
		{InFilter, []key.Binding{FilterDone, FilterClear}},
		{InSetup, []key.Binding{NextField, PrevField, NextValue, PrevValue, Usual, MoreDown, MoreUp, Accept, TrySave, Leave}},
		{InDevice, []key.Binding{CopyCode, CopyURL, Open, ShowQR, InvertQR, NewCode, Details, Cancel}},
		{InBrowser, []key.Binding{Open, CopyURL, Paste, PasteSend, PasteStop, WholeURL, Cancel}},
		{InQuestion, []key.Binding{PasteSend, EraseAll, Withdraw}},
		{InExplain, []key.Binding{NewLine, ScrollUp, ScrollDown, ScrollPgUp, ScrollPgDn, EraseWord, EraseAll, Leave}},
		{Typing, []key.Binding{CursorLeft, CursorRight, CursorHome, CursorEnd, Erase, EraseNext, EraseWord, EraseAll}},
		{InResult, []key.Binding{NextTab, PrevTab, Claims, Checklist, Raw, Unfold, OtherFlow, Anew, Again, Report}},
	}
}

// From gives every key, those of here first: who asks for help is in the middle of something.
func From(here Place) []Section {
	all := Sections()
	if i := slices.IndexFunc(all, func(s Section) bool { return s.Place == here }); i > 0 {
		at := all[i]
		all = slices.Insert(slices.Delete(all, i, i+1), 0, at)
	}
	return all
}

// Names lists the keys of a binding as people read them: "k / up".
func Names(b key.Binding) string {
	var names []string
	for _, k := range b.Keys() {
		if k == " " {
			continue // Bubble Tea v1's name for what v2 and people call space
		}
		names = append(names, k)
	}
	return strings.Join(names, " / ")
}

// Table is every key as a Markdown table, for the README.
func Table() string {
	var b strings.Builder
	b.WriteString("| where | key | does |\n|---|---|---|\n")
	for _, s := range Sections() {
		for _, k := range s.Keys {
			b.WriteString("| " + string(s.Place) + " | `" + strings.ReplaceAll(Names(k), " / ", "` `") + "` | " + k.Help().Desc + " |\n")
		}
	}
	return b.String()
}
