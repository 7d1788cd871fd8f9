package checklist

import (
	"errors"
	"fmt"
	"net/http"
	"strings"

	"doorstep/flows"
	"doorstep/flows/causes"
	"doorstep/flows/oauth"
	"doorstep/jwtview"
	"doorstep/jwtview/safe"
)

// class is what is known of a failure whose own words nobody knows: where it came from and what its status is for. It
// gives the failure the cause that is nearest, under a title and with a first step that claim no more than that.
type class struct {
	fits  func(error) bool
	cause string
	title string
	step  string // "" for the server's own, see theirWords
	// instead stands in for the steps of the cause, where those are about the provider; nil where they hold.
	instead []string
}

// classes are in the order in which they are tried; the last one fits everything.
var classes = []class{
	{
		func(err error) bool { _, ok := errors.AsType[*flows.ConfigError](err); return ok }, "request.malformed",
		"The profile cannot be used as it is", "Read which key the message names, and correct it in the profile.", nil,
	},
	{
		func(err error) bool { return at(err) == "" }, "request.malformed",
		"The request could not be made", "Read the message: it comes from this computer, not from the provider. Nothing was refused.", nil,
	},
	{answeredBy(oauth.EndpointDiscovery, 0), "idp.discovery", "The provider's discovery document could not be had", "", nil},
	{answeredBy(oauth.EndpointResource, http.StatusForbidden), "access-denied.api-permission", "The API takes the token, and does not allow this call", "", nil},
	{answeredBy(oauth.EndpointResource, 0), "idp.endpoint", "The API answers something else than what the profile expects", "", apiSteps},
	{ // RFC 6749 §5.2 has this status for client authentication alone
		func(err error) bool { return statusOf(err) == http.StatusUnauthorized }, "flow.client-auth",
		"The provider refuses the client's authentication, for a reason of its own", "", nil,
	},
	{func(error) bool { return true }, "request.malformed", "The provider refuses the request, for a reason of its own", "", nil},
}

func at(err error) oauth.Endpoint {
	if e, ok := errors.AsType[*flows.Error](err); ok {
		return e.Endpoint
	}
	return ""
}

// answeredBy fits an answer of an endpoint; status 0 stands for any.
func answeredBy(endpoint oauth.Endpoint, status int) func(error) bool {
	return func(err error) bool { return at(err) == endpoint && (status == 0 || statusOf(err) == status) }
}

// unknownFailure gives a failure that nothing in the catalogue explains its class's cause, and says that it is no more.
func unknownFailure(r *run, err error, evidence string, items []string) fault {
	for _, c := range classes {
		if !c.fits(err) {
			continue
		}
		f := failing(r, c.cause, evidence, items)
		if f.cause.Title = c.title; c.instead != nil {
			f.cause.Steps = c.instead
		}
		f.cause.Steps = append(first(c, err), f.cause.Steps...)
		return f
	}
	return fault{items: items, status: jwtview.Fail, evidence: evidence}
}

// first are the steps that come before the cause's own: what the server said, and where more of it is to be had.
func first(c class, err error) []string {
	if c.step != "" {
		return []string{c.step}
	}
	e, _ := errors.AsType[*flows.Error](err)
	steps := []string{theirWords(e)}
	if e.URI != "" {
		steps = append(steps, "Read what the server says about it: "+safe.Line(e.URI))
	}
	ask := "Look for these words in the documentation of the provider, or in its log of sign-ins"
	if e.RequestID != "" {
		ask += "; its support finds the request by " + safe.Line(e.RequestID)
	}
	return append(steps, ask+". What follows holds for most errors of this kind.")
}

func theirWords(e *flows.Error) string {
	var said []string
	for _, s := range []string{e.Code, e.Description, e.Snippet} {
		if s != "" {
			said = append(said, safe.Line(s))
		}
	}
	if len(said) == 0 {
		return fmt.Sprintf("The server gave no reason: it answered %d and nothing more.", e.Status)
	}
	return fmt.Sprintf("Read the server's own words, which doorstep does not know: %s (%d).", strings.Join(said, ": "), e.Status)
}

// caused is the fault of the first of the causes that an error has, else of the error's class.
func caused(r *run, list []causes.Cause, err error, items []string) fault {
	if len(list) == 0 {
		return unknownFailure(r, err, describe(err), items)
	}
	return fault{items: items, status: jwtview.Fail, cause: list[0], evidence: describe(err)}
}
