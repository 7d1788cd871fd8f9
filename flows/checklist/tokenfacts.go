package checklist

import (
	"strings"

	"doorstep/flows/causes"
	"doorstep/jwtview"
)

// TokenFacts are what an access token says of itself, for the causes of what becomes of a call with it. A token that cannot
// be read says nothing.
func TokenFacts(accessToken string) causes.TokenFacts {
	t, err := jwtview.Decode(accessToken)
	if err != nil {
		return causes.TokenFacts{}
	}
	f := factsOf(t.Inspect(jwtview.Options{}))
	f.Size = t.Size
	return f
}

func factsOf(in *jwtview.Inspection) causes.TokenFacts {
	if in.Kind != jwtview.JWS {
		return causes.TokenFacts{}
	}
	f := causes.TokenFacts{
		Issuer: in.String("iss"), Audience: strings.Join(in.Strings("aud"), " "), ClientID: clientOf(in),
		Tenant: in.String("tid"), Subject: in.String("sub"), Scope: strings.Join(scopesOf(in), " "),
		KeyID: in.HeaderString("kid"), Algorithm: in.HeaderString("alg"), Version: in.String("ver"),
	}
	f.ExpiresAt, _ = in.Time("exp")
	return f
}

// clientOf is the application that a token was given to, under whichever of the names that providers use.
func clientOf(in *jwtview.Inspection) string {
	for _, claim := range clientClaims {
		if id := in.String(claim); id != "" {
			return id
		}
	}
	return ""
}

// scopesOf are the scopes that a token carries, without the resource in front of them.
func scopesOf(in *jwtview.Inspection) []string {
	if words := in.Words("scp"); len(words) > 0 {
		return words
	}
	return in.Words("scope")
}
