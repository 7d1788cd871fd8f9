package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"
	"unicode"

	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
	"doorstep/jwtview/safe"
	"doorstep/profiles"

	"github.com/spf13/cobra"
)

const (
	// maxShown is how much of an answer is drawn on a terminal, in bytes; a pipe gets all of it.
	maxShown = 10 << 20
	// maxSent is the largest body that is sent, in bytes: it is kept, to be sent again after a renewal.
	maxSent = 100 << 20
	// maxRefusal is how much of a refusal is read to explain it, in bytes.
	maxRefusal = 64 << 10
)

// requestFlags are the flags of `doorstep request`.
type requestFlags struct {
	signIn
	headers []string
	data    string
	include bool
}

func requestCommand(a *app) *cobra.Command {
	var in requestFlags
	cmd := &cobra.Command{
		Use:   "request PROFILE [METHOD] URL",
		Short: "Call an API with the profile's token",
		Long: `Calls a protected resource with the profile's token and prints the answer's body. On a 401 the token is renewed once and the
call made once more. A URL that begins with / is on the profile's CDF cluster. Exit 1 for a status of 400 and above; a 401 or
403 is explained on stderr. With -o json the answer is one document: status, headers, and the body as JSON where it is JSON,
else as text, else as body_base64.`,
		Example: `  doorstep request prod /api/v1/projects
  echo '{"limit": 10}' |
    doorstep request prod /api/v1/projects/my-project/assets/list -d -
  doorstep request api https://api.example.com/me -i`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) < 2 || len(args) > 3 {
				return &usageError{msg: "a profile and a URL are needed", hint: "doorstep request PROFILE [METHOD] URL"}
			}
			return nil
		},
		Annotations:       formats("text", "json"),
		ValidArgsFunction: inPlace(a.completeProfiles, oneOf("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD")),
		RunE: func(cmd *cobra.Command, args []string) error {
			p, err := a.pick(args[:1])
			if err != nil {
				return err
			}
			req, err := a.newRequest(cmd.Context(), p, args[1:], in)
			if err != nil {
				return err
			}
			return a.request(cmd.Context(), p, req, in)
		},
	}
	in.prompts(cmd)
	f := cmd.Flags()
	f.StringArrayVarP(&in.headers, "header", "H", nil, "a header, `NAME: VALUE`; can be given several times")
	f.StringVarP(&in.data, "data", "d", "", "the body: `TEXT`, @FILE, or - (or @-) for stdin; POST unless a method is given")
	f.BoolVarP(&in.include, "include", "i", false, "the answer's status and headers, too")
	return cmd
}

// newRequest makes the request of the command line.
func (a *app) newRequest(ctx context.Context, p *profiles.Profile, args []string, in requestFlags) (*http.Request, error) {
	method, address := http.MethodGet, args[len(args)-1]
	body, err := a.requestBody(ctx, in.data)
	if err != nil {
		return nil, err
	}
	if body != nil {
		method = http.MethodPost
	}
	if len(args) == 2 {
		method = strings.ToUpper(args[0])
	}
	if strings.HasPrefix(address, "/") && !strings.HasPrefix(address, "//") {
		e := p.Effective()
		if e.CDF == nil || e.CDF.BaseURL == "" {
			return nil, &usageError{msg: "the profile " + p.Name + " has no cdf: base-url that " + address + " could be on", hint: "give the whole URL"}
		}
		address = e.CDF.BaseURL + address
	}
	if err := httpclient.CheckURL(address); errors.Is(err, oauth.ErrPlainHTTP) {
		return nil, &usageError{msg: err.Error(), hint: "the token would go over the network for everybody to read"}
	} else if err != nil {
		return nil, &usageError{msg: "not a URL: " + safe.Line(oauth.Redact(address)), hint: "write it as https://host/path"}
	}
	req, err := http.NewRequest(method, address, bytes.NewReader(body)) //nolint:noctx // the context comes with the call
	if err != nil {
		return nil, &usageError{msg: safe.Line(err.Error())}
	}
	return req, setHeaders(req, in.headers, body != nil)
}

// requestBody reads what -d means; nil when there is none.
func (a *app) requestBody(ctx context.Context, data string) ([]byte, error) {
	switch {
	case data == "":
		return nil, nil
	case data == "-", data == "@-": // the latter is how curl has it
		body, err := io.ReadAll(io.LimitReader(a.input(ctx), maxSent+1))
		if err == nil && len(body) > maxSent {
			err = errors.New("the body on stdin is larger than 100 MiB")
		}
		return body, err
	case data[0] == '@':
		body, err := readFile(data[1:], maxSent)
		if err != nil {
			return nil, &usageError{msg: err.Error()}
		}
		return body, nil
	}
	return []byte(data), nil
}

func setHeaders(req *http.Request, headers []string, hasBody bool) error {
	if hasBody {
		req.Header.Set("Content-Type", "application/json")
	}
	req.Header.Set("Accept", "application/json, */*;q=0.5")
	for _, h := range headers {
		name, value, ok := strings.Cut(h, ":")
		name = strings.TrimSpace(name)
		switch {
		case !ok || name == "":
			return &usageError{msg: "a header without a colon", hint: "write it as NAME: VALUE"}
		case strings.ContainsFunc(name, notInName), strings.ContainsFunc(value, unicode.IsControl):
			return &usageError{msg: "a header with a character that none can have", hint: "write it as NAME: VALUE, on one line"}
		case strings.EqualFold(name, "Authorization"):
			return secretArgument("--header Authorization")
		}
		req.Header.Set(name, strings.TrimSpace(value))
	}
	return nil
}

// notInName tells the characters that the name of a header doesn't have (RFC 9110 §5.6.2).
func notInName(r rune) bool {
	return r <= ' ' || r > '~' || strings.ContainsRune(`"(),/:;<=>?@[\]{}`, r)
}

// request signs in where that is needed, makes the call, and writes the answer.
func (a *app) request(ctx context.Context, p *profiles.Profile, req *http.Request, in requestFlags) error {
	c, err := a.flows()
	if err != nil {
		return err
	}
	if _, err := a.token(ctx, c, p, in.signIn); err != nil { // before the request's own time begins to run
		return a.explained(err, p)
	}
	hc, err := c.HTTP(ctx, p.Effective())
	if err != nil {
		return err
	}
	if req.Header.Get("User-Agent") == "" {
		req.Header.Set("User-Agent", a.httpOptions().UserAgent)
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	// The time-out is for the answer to begin: how long its body takes is up to its size.
	patience := time.AfterFunc(hc.Timeout(), func() { cancel(&httpclient.TimeoutError{After: hc.Timeout()}) })
	client := http.Client{Transport: c.Transport(p, a.traced(hc.RoundTripper())), CheckRedirect: sameHost}
	answer, err := client.Do(req.WithContext(ctx))
	patience.Stop()
	if err != nil {
		if cause := context.Cause(ctx); cause != nil {
			err = cause
		}
		return a.explained(&oauth.Error{Endpoint: oauth.EndpointResource, Method: req.Method, URL: bareURL(req.URL), Err: withoutURL(err)}, p)
	}
	defer answer.Body.Close() //nolint:errcheck // it was only read
	return a.answer(answer, p, in.include)
}

// withoutURL takes off the wrapping that repeats the address, with whatever its query holds.
func withoutURL(err error) error {
	var wrapped *url.Error
	if errors.As(err, &wrapped) {
		return wrapped.Err
	}
	return err
}

func bareURL(u *url.URL) string { return u.Scheme + "://" + u.Host + u.Path }

// answer writes an answer to stdout, and why it is a refusal to stderr.
func (a *app) answer(answer *http.Response, p *profiles.Profile, include bool) error {
	var start bytes.Buffer
	body := io.TeeReader(answer.Body, &startOf{&start, maxRefusal})
	if err := a.writeAnswer(answer, body, include); err != nil {
		return err
	}
	if answer.StatusCode < http.StatusMultipleChoices {
		return nil
	}
	if away, err := answer.Location(); err == nil {
		return fmt.Errorf("the answer, %s, leads to another host: %s; that was not followed, since the token and the body are not meant for it",
			answer.Status, oauth.Redact(bareURL(away)))
	}
	if answer.StatusCode < http.StatusBadRequest {
		return nil
	}
	return &exitError{code: exitFailed, err: a.refused(answer, start.Bytes(), p)}
}

func (a *app) writeAnswer(answer *http.Response, body io.Reader, include bool) error {
	if a.output == "json" {
		return a.answerJSON(answer, body)
	}
	if include {
		fmt.Fprintf(a.Stdout, "%s %s\n", answer.Proto, safe.Line(answer.Status))
		for _, name := range slices.Sorted(maps.Keys(answer.Header)) {
			fmt.Fprintf(a.Stdout, "%s: %s\n", safe.Line(name), safe.Line(strings.Join(answer.Header[name], ", ")))
		}
		fmt.Fprintln(a.Stdout)
	}
	return a.writeBody(body)
}

// writeBody copies a body to a pipe as it is, and to a terminal so that it cannot play tricks there.
func (a *app) writeBody(body io.Reader) error {
	if !a.StdoutTTY {
		_, err := io.Copy(a.Stdout, body)
		return err
	}
	data, err := io.ReadAll(io.LimitReader(body, maxShown))
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(a.Stdout, strings.TrimRight(safe.Block(string(data)), "\n"))
	return err
}
