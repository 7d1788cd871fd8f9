package file

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"doorstep/profiles"
	"doorstep/profiles/secret"
)

// Set gives one key of a profile its value, without any file: a dotted key such as "client-id", "cdf.project" or
// "extra-parameters.audience", and the value as text: the words of a list with spaces between them, a duration as 30s
// or in seconds, a secret as its reference. A value of "" takes the key out. The error is a [Problem]'s text for an
// unknown key or a value of the wrong type, and never repeats a value; what fits the type is left to
// [profiles.Profile.Validate].
func Set(p *profiles.Profile, key, value string) error {
	if name, ok := strings.CutPrefix(key, "extra-parameters."); ok {
		return setExtra(p, name, value)
	}
	k, block, problem := lookUp(key)
	if problem != nil {
		return errors.New(problem.String())
	}
	if value == "" && (block == "cdf" && p.CDF == nil || block == "resource-check" && p.ResourceCheck == nil) {
		return nil // reaching into a block would make it exist
	}
	if err := assign(k.at(p), value); err != nil {
		return fmt.Errorf("%s %w", key, err)
	}
	return nil
}

func setExtra(p *profiles.Profile, name, value string) error {
	switch {
	case name == "":
		return errors.New("extra-parameters needs the parameter's name")
	case value == "":
		delete(p.ExtraParameters, name)
		return nil
	case p.ExtraParameters == nil:
		p.ExtraParameters = map[string]string{}
	}
	p.ExtraParameters[name] = value
	return nil
}

// assign puts a text into the place that a pointer of the table leads to.
func assign(at any, value string) error {
	switch at := at.(type) {
	case *string:
		*at = value
	case *profiles.Provider:
		*at = profiles.Provider(value)
	case *[]string:
		*at = nil
		if value != "" {
			*at = strings.Fields(value)
		}
	case *secret.Ref:
		ref, err := secret.Parse(value)
		if err != nil {
			return fmt.Errorf("is no reference to a secret: %w", err)
		}
		*at = ref
	case *time.Duration:
		return assignDuration(at, value)
	case **bool:
		return assignBool(at, value)
	case *int:
		n, err := strconv.Atoi(value)
		if err != nil && value != "" {
			return errors.New("takes a number: write it in digits")
		}
		*at = n
	}
	return nil
}

func assignDuration(at *time.Duration, value string) error {
	if value == "" {
		*at = 0
		return nil
	}
	if seconds, err := strconv.Atoi(value); err == nil && seconds >= 0 && seconds <= int(maxDuration/time.Second) {
		*at = time.Duration(seconds) * time.Second
		return nil
	}
	d, err := time.ParseDuration(value)
	if err != nil || d > maxDuration {
		return errors.New("is no duration: write a number and its unit, such as 30s or 5m")
	}
	*at = d
	return nil
}

func assignBool(at **bool, value string) error {
	switch value {
	case "":
		*at = nil
	case "true", "false":
		yes := value == "true"
		*at = &yes
	default:
		return errors.New("takes true or false")
	}
	return nil
}
