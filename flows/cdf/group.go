package cdf

import (
	"encoding/json"
	"fmt"
)

// Group is a CDF group. Its members come either from the identity provider, by SourceID, or from CDF itself, by Members.
type Group struct {
	ID           int64
	Name         string
	SourceID     string // matched with the token's access claims; "" when CDF manages the members
	Deleted      bool
	Capabilities []Capability
	AppIDs       []string // the group counts only for tokens of these applications; empty: for all
	Members      Members
}

// Members are a group's members where CDF manages them.
type Members struct {
	AllUsers   bool     // "allUserAccounts": every user account of the organization
	Principals []string // principal ids
}

// UnmarshalJSON implements json.Unmarshaler: a list of principals or the word allUserAccounts.
func (m *Members) UnmarshalJSON(data []byte) error {
	*m = Members{}
	var word string
	if json.Unmarshal(data, &word) == nil {
		m.AllUsers = word == "allUserAccounts"
		return nil
	}
	if err := json.Unmarshal(data, &m.Principals); err != nil {
		return fmt.Errorf("a group's members: %w", err)
	}
	return nil
}

// UnmarshalJSON implements json.Unmarshaler for a group as CDF sends it.
func (g *Group) UnmarshalJSON(data []byte) error {
	var doc struct {
		ID           int64        `json:"id"`
		Name         string       `json:"name"`
		SourceID     string       `json:"sourceId"`
		IsDeleted    bool         `json:"isDeleted"`
		Capabilities []Capability `json:"capabilities"`
		Members      Members      `json:"members"`
		Attributes   struct {
			Token struct {
				AppIDs []string `json:"appIds"`
			} `json:"token"`
		} `json:"attributes"`
	}
	if err := json.Unmarshal(data, &doc); err != nil {
		return fmt.Errorf("a group: %w", err)
	}
	*g = Group{
		ID: doc.ID, Name: doc.Name, SourceID: doc.SourceID, Deleted: doc.IsDeleted, Capabilities: doc.Capabilities,
		AppIDs: doc.Attributes.Token.AppIDs, Members: doc.Members,
	}
	return nil
}

// parseGroups leaves deleted groups out: they grant nothing.
func parseGroups(data []byte) ([]Group, error) {
	var doc struct {
		Items *[]Group `json:"items"`
	}
	if err := decode(data, &doc); err != nil {
		return nil, err
	}
	if doc.Items == nil {
		return nil, shapeError("no items in it")
	}
	groups := make([]Group, 0, len(*doc.Items))
	for _, g := range *doc.Items {
		if !g.Deleted {
			groups = append(groups, g)
		}
	}
	return groups, nil
}
