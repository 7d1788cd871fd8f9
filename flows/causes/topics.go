package causes

import (
	"bytes"
	"slices"

	"doorstep/flows/causes/wordings"

	"doorstep/profiles"
)

// topic is something that the text around a wording may be about.
type topic uint16

const (
	signIn    topic = 1 << iota // signing in, or tokens
	provider                    // an identity provider or CDF
	elsewhere                   // a database, a mail server and the like
)

// topicList is words that show a topic.
type topicList struct {
	about topic
	words []string
}

// spelled are the words, and where they show that a text is about signing in, the identifiers made of them too.
func (l topicList) spelled() []string {
	if l.about&signIn == 0 {
		return l.words
	}
	var all []string
	for _, w := range l.words {
		all = append(all, spellings(w)...)
	}
	return all
}

func topicLists() []topicList {
	lists := []topicList{{signIn, signInWords}, {signIn, wordings.SignIn}, {signIn, wordings.SignInAbroad}, {signIn, wordings.SignInDynamic}, {signIn, wordings.SignInProducts}, {signIn | provider, wordings.TokenCallers}, {signIn | provider, wordings.RegistrySignIn}, {provider, providerWords}, {elsewhere, elsewhereWords}, {elsewhere, wordings.OfOtherTokens}, {elsewhere, wordings.OfOtherKeys}, {elsewhere, wordings.OfEverydayMatters}}
	return slices.Concat(lists, askedWords, grantWords, issuerWords)
}

// topicWords finds the words that tell a topic.
type topicWords struct {
	words *automaton
	of    []topic // by word
	long  []int   // how long each word is
	whole []bool  // whether it has to begin a word
}

func newTopicWords() topicWords {
	at := map[string]int{}
	var t topicWords
	var all []string
	for _, list := range topicLists() {
		about := list.about
		if about&(askedToken|askedUserinfo) != 0 {
			about |= signIn // nobody else asks for these
		}
		for _, w := range list.spelled() {
			if _, ok := at[w]; !ok {
				at[w] = len(all)
				all, t.of, t.long, t.whole = append(all, w), append(t.of, 0), append(t.long, len(w)), append(t.whole, slices.Contains(wholeWords, w))
			}
			t.of[at[w]] |= about
		}
	}
	t.words = newAutomaton(all)
	return t
}

// wholeWords are short words of signing in that other words have within: central, associated, processor.
var wholeWords = []string{"entra", "sso", "idp", "adal"}

// surroundings is a text and what its parts are about.
type surroundings struct {
	folded
	topics *topicWords
	blocks []topic // by blockSize bytes; nil as long as nobody has asked
}

// blockSize is how exactly a topic is placed, in bytes.
const blockSize = 32

// neighbourhood is how much of the text around a wording is asked what it is about, in bytes each way.
const neighbourhood = 300

// near reports that the text around speaks of the topic. The text is read once, at the first question: a log that
// says much that could be meant would be asked again and again.
func (s *surroundings) near(start, end int, about topic) bool {
	s.read()
	last := min(len(s.blocks)-1, (end+neighbourhood-1)/blockSize)
	for i := max(0, start-neighbourhood) / blockSize; i <= last; i++ {
		if s.blocks[i]&about != 0 {
			return true
		}
	}
	return false
}

// ofSignIn reports that the text around is about signing in.
func (s *surroundings) ofSignIn(start, end int) bool {
	return s.near(start, end, signIn) && !s.ofElsewhere(start, end)
}

// ofElsewhere reports that the text around is about something else, and about no provider.
func (s *surroundings) ofElsewhere(start, end int) bool {
	return s.near(start, end, elsewhere) && !s.near(start, end, provider)
}

func (s *surroundings) read() {
	if s.blocks != nil {
		return
	}
	s.blocks = make([]topic, len(s.text)/blockSize+1)
	s.topics.words.scan(s.text, func(word, end int) {
		start := end - s.topics.long[word]
		if s.isSigning(end) || s.topics.whole[word] && !s.beginsWord(start) && !s.beginsPart(start) {
			return
		}
		about := s.topics.of[word]
		if about&elsewhere != 0 && !s.beginsWord(start) {
			about &^= elsewhere // what looks like it within a token
		}
		s.blocks[(end-1)/blockSize] |= about
	})
}

// signing is what signs a document, which "signin" begins as well.
var signing = []byte("signing")

// isSigning reports that the word that ends there is only the beginning of "signing".
func (s *surroundings) isSigning(end int) bool {
	return goesOn(s.text, end, "g") && bytes.HasSuffix(s.text[:end+1], signing)
}

// bareRest is how many letters and digits a short wording may have around it: {"message":"Forbidden"}. The names of
// members and parameters are not counted.
const bareRest = 10

// bareAround and bareDetail are how much may stand around a bare wording in all, and how long the details may be
// that stand behind it, in bytes.
const (
	bareAround = 160
	bareDetail = 200
)

// isBare reports a text that is hardly more than the wording: what a person pastes who asks about just that. The
// longer a phrase is, in bytes, the more may stand around it, since it can hardly mean something else. Details
// behind it are none of it: "issuer does not match: expected x, got y".
func (s *surroundings) isBare(start, end, length int) bool {
	before, behind := saidBefore(s.text[:start]), saidBehind(s.text[end:])
	if len(s.text) <= shortStory {
		before, behind = onItsLine(before, behind)
	}
	before = withoutClass(before)
	if isShare(behind) {
		return false
	}
	if startsDetails(behind) {
		behind = nil
	}
	if len(before)+len(behind) > bareAround {
		return false
	}
	return lettersOf(before)+lettersOf(behind) <= max(bareRest, length) && !s.near(start, end, elsewhere)
}

// endsSentence reports that no word follows what ends at i, but a stop, details or nothing: "failed to fetch" is a
// browser's whole message, and "failed to fetch the token" says nothing of the network.
func (s *surroundings) endsSentence(i int) bool {
	rest := bytes.TrimLeft(s.text[i:], " '")
	return len(rest) == 0 || !isWord(rest[0])
}

// shortText is how long a message is at most that says nothing but what is wrong, in bytes.
const shortText = 180

// shortLines is how many lines such a message breaks into more than one: its heading, a blank line.
const shortLines = 2

// hints are words that by themselves prove nothing. In a message of one line they tell well enough what it is about.
var hints = [][]byte{
	[]byte("token"), []byte("oauth"), []byte("sign in"), []byte("sign-in"), []byte("login"), []byte("this client"), []byte("the client "), []byte("for client"), []byte("this app"),
	[]byte("authorization"), []byte("this api"), []byte("this account"), []byte("the verifier"), []byte("password grant"), []byte("implicit grant"), []byte("mfa "), []byte("one-time"), []byte("tenant id"), []byte("tenantid"), []byte(".default"), []byte("jwks"), []byte("jwt"), []byte("(403)"), []byte("(401)"), []byte("the application"), []byte("oauth client"), []byte("registered client"), []byte("identity provider"), []byte("your device"), []byte("user name"), []byte("username"), []byte("user account"), []byte("your account"), []byte("oidc"), []byte("logged in"), []byte("signed in"), []byte("your administrator"), []byte("site administrator"), []byte("scope '"), []byte("redirect_uri"), []byte("redirect uri"), []byte("user info"), []byte("sso "), []byte("single sign"), []byte("existing account"), []byte("existing user"), []byte("with this email"), []byte("with that email"),
	[]byte("expected issuer"), []byte("issuer claim"), []byte("issueruri"), []byte("issuer uri"), []byte("issuer http"), []byte("issuer url"), []byte("expected audience"), []byte("audience claim"), []byte("nonce claim"), []byte("nonce cookie"), []byte("dpop"), []byte("webauthn"), []byte("passkey"), []byte("authenticator"), []byte("redirecturl"), []byte("redirect_url"), []byte("callbackurl"), []byte("userpool"), []byte("user pool"), []byte("jwe "), []byte("jwk"), []byte("mfa_"), []byte("mfa-"), []byte("samlresponse"), []byte("client id"), []byte("well-known"), []byte("key set"), []byte("auth server"), []byte("2fa"), []byte("otp code"), []byte("device code"), []byte("user code"), []byte("auth code"), []byte("reply url"), []byte("alg header"), []byte("code challenge"), []byte("http 401"), []byte("status':401"), []byte("status 401"), []byte("code 401"), []byte("statuscode':401"), []byte("status: 401"), []byte("email claim"), []byte("groups claim"), []byte("sub claim"), []byte("claim sub"), []byte("claim email"), []byte("signing algorithm"),
}

// isShort reports a text that is one message, and hardly about something else.
func (s *surroundings) isShort() bool {
	if len(s.text) > maxTrace {
		return false
	}
	said := bytes.TrimRight(withoutFrames(s.text), "\n")
	if len(said) > shortText || bytes.Count(said, []byte("\n")) > shortLines || s.near(0, len(s.text), elsewhere) {
		return false
	}
	return containsAny(said, hints)
}

// lettersOf counts letters and digits, without those of names.
func lettersOf(text []byte) int {
	count, since := 0, 0
	for i, c := range text {
		if !isWord(c) || c == '_' {
			continue
		}
		count++
		if wordAt(text, i+1) {
			continue
		}
		if isName(text, i+1) {
			count = since
		}
		since = count
	}
	return count
}

// providerIn tells which provider a folded text is about, "" when none or several show.
func providerIn(text []byte) profiles.Provider {
	var found profiles.Provider
	for _, s := range providerSigns {
		if found == s.provider || !bytes.Contains(text, []byte(s.word)) {
			continue
		}
		if found != "" {
			return ""
		}
		found = s.provider
	}
	return found
}
