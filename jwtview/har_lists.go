package jwtview

import (
	"bytes"
	"encoding/json"
	"errors"
)

type harPair struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// harPairs is a list of them.
type harPairs []harPair

// UnmarshalJSON implements [json.Unmarshaler].
func (p *harPairs) UnmarshalJSON(data []byte) (err error) {
	*p, err = harList[harPair](data)
	return err
}

type harMessage struct {
	Data string `json:"data"`
}

// harMessages is a list of them.
type harMessages []harMessage

// UnmarshalJSON implements [json.Unmarshaler].
func (m *harMessages) UnmarshalJSON(data []byte) (err error) {
	*m, err = harList[harMessage](data)
	return err
}

// harList reads a list, the first [harPairLimit] of it: of empty members a file could hold very many. One that is of
// another type is passed over.
func harList[T any](data []byte) (list []T, err error) {
	dec := json.NewDecoder(bytes.NewReader(data))
	if open, err := dec.Token(); err != nil || open != json.Delim('[') {
		return nil, nil //nolint:nilerr // no list: nothing to find in it
	}
	for dec.More() && len(list) < harPairLimit {
		var one T
		var mistyped *json.UnmarshalTypeError
		if err := dec.Decode(&one); err != nil && !errors.As(err, &mistyped) {
			return list, err
		}
		list = append(list, one)
	}
	return list, nil
}
