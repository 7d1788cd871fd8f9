package causes

// ofToken is how sure words about an issuer are that can be meant of a token's only.
const ofToken = 0.92

// issuerWords tell whose issuer is spoken of: a provider's description of itself names one, and so does a token.
var issuerWords = []topicList{
	{inDocument, []string{
		"well-known", "well known", "openid-configuration", "openid configuration", "openidconfig", "discovery", "discovered", "discover", "metadata", "document says", "configuration document", "oidc config",
	}},
	{inToken, []string{"token", "jwt", "claim", "'iss'", " iss ", "iss="}},
}

// placeIssuer lets words about an issuer mean the one of the provider's description, where the nearest words speak of
// that and of no token.
func (s *surroundings) placeIssuer(h *hit) {
	const both = inDocument | inToken
	if h.cause != "token.issuer" || h.vendor != nil || h.score >= ofToken {
		return
	}
	about := s.within(h.start, h.end) & both
	if about == 0 {
		about = s.nearest(h.start, h.end, both)
	}
	if about == inDocument {
		h.cause = "idp.discovery"
	}
}

// within gives what a part of the text itself is about.
func (s *surroundings) within(start, end int) topic {
	s.read()
	var about topic
	for _, b := range s.blocks[start/blockSize : min(len(s.blocks), end/blockSize+1)] {
		about |= b
	}
	return about
}
