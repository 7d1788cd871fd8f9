package cdf

import "time"

// Project is what CDF says of a project.
type Project struct {
	Name         string // the urlName
	Organization string
	OIDC         *OIDC // nil when CDF doesn't say
}

// OIDC is what a project expects of a token.
type OIDC struct {
	Issuer        string
	Audience      string
	JWKSURL       string
	TokenURL      string
	Skew          time.Duration // how far clocks may differ
	AccessClaims  []string      // claims whose values are matched with the groups' SourceID
	ScopeClaims   []string      // claims that are used as scopes
	GroupCallback bool          // CDF itself asks Entra for the groups of a token with too many
}

// claim is how CDF writes the name of one.
type claim struct {
	Name string `json:"claimName"`
}

func names(claims []claim) (all []string) {
	for _, c := range claims {
		all = append(all, c.Name)
	}
	return all
}

func parseProject(data []byte) (*Project, error) {
	var doc struct {
		URLName      string `json:"urlName"`
		Organization string `json:"organization"`
		OIDC         *struct {
			Issuer        string  `json:"issuer"`
			Audience      string  `json:"audience"`
			JWKSURL       string  `json:"jwksUrl"`
			TokenURL      string  `json:"tokenUrl"`
			SkewMs        float64 `json:"skewMs"`
			AccessClaims  []claim `json:"accessClaims"`
			ScopeClaims   []claim `json:"scopeClaims"`
			GroupCallback bool    `json:"isGroupCallbackEnabled"`
		} `json:"oidcConfiguration"`
	}
	if err := decode(data, &doc); err != nil {
		return nil, err
	}
	if doc.URLName == "" {
		return nil, shapeError("no urlName in it")
	}
	p := &Project{Name: doc.URLName, Organization: doc.Organization}
	if o := doc.OIDC; o != nil {
		p.OIDC = &OIDC{
			Issuer: o.Issuer, Audience: o.Audience, JWKSURL: o.JWKSURL, TokenURL: o.TokenURL,
			Skew:         time.Duration(o.SkewMs) * time.Millisecond,
			AccessClaims: names(o.AccessClaims), ScopeClaims: names(o.ScopeClaims), GroupCallback: o.GroupCallback,
		}
	}
	return p, nil
}
