package demo

import (
	"context"
	"errors"
	"fmt"
	"html"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"
)

// decideTimeout is for all the pages of one decision.
const decideTimeout = 10 * time.Second

// maxPage bounds a page, in bytes.
const maxPage = 1 << 20

// Approve signs user in at the provider's pages with the user code and approves, as a person does in a browser. The
// error tells what the page said that was in the way.
func (d *Demo) Approve(userCode string, user User) error { return d.decide(userCode, user, "approve") }

// Decline is [Demo.Approve] with the other button.
func (d *Demo) Decline(userCode string, user User) error { return d.decide(userCode, user, "decline") }

// Authorize goes to an authorization URL, signs user in there and approves, as a person does in a browser. It gives
// the address that the browser is sent back to, and doesn't go there.
func (d *Demo) Authorize(page string, user User) (back string, err error) {
	b, err := d.visit(page, user, "approve")
	if err != nil {
		return "", err
	}
	if b.back == "" {
		return "", errors.New("the page leads nowhere: it says " + b.title())
	}
	return b.back, nil
}

// AnswerPhone signs user in at the page that stands for their phone and approves, or declines, what has asked there for
// the longest. Callers take turns: two who look at a phone at once see the same request.
func (d *Demo) AnswerPhone(user User, approve bool) error {
	d.phone.Lock()
	defer d.phone.Unlock()
	action := "decline"
	if approve {
		action = "approve"
	}
	_, err := d.visit(d.Issuer+"/phone", user, action)
	return err
}

func (d *Demo) decide(userCode string, user User, action string) error {
	w := d.servers.world
	p := w.root
	if w.tenant.Knows(userCode) {
		p = w.tenant
	}
	_, err := d.visit(p.VerificationURI()+"?"+url.Values{"user_code": {userCode}}.Encode(), user, action)
	return err
}

// visit opens a page that asks user to sign in and to decide.
func (d *Demo) visit(page string, user User, action string) (*browser, error) {
	ctx, cancel := context.WithTimeout(context.Background(), decideTimeout)
	defer cancel()
	w := d.servers.world
	b, err := newBrowser(w.base, w.cdf)
	if err != nil {
		return nil, err
	}
	defer b.http.CloseIdleConnections()
	if err := b.open(ctx, page); err != nil {
		return nil, err
	}
	return b, b.decide(ctx, user, action)
}

func (b *browser) decide(ctx context.Context, user User, action string) error {
	if err := b.submit(ctx, url.Values{"action": {"sign-in"}, "user": {user.Name}, "password": {user.Password}}); err != nil {
		return fmt.Errorf("signing in as %s: %w", user.Name, err)
	}
	if err := b.submit(ctx, url.Values{"action": {action}}); err != nil {
		return fmt.Errorf("the decision: %w", err)
	}
	return nil
}

// browser reads pages and sends their forms.
type browser struct {
	http *http.Client
	at   *url.URL // of the page that is shown
	page string
	back string // where a page has sent it that is none of the provider's, "" for nowhere
}

// newBrowser makes one that follows redirects among the origins, and notes the first that leads elsewhere.
func newBrowser(origins ...string) (*browser, error) {
	jar, err := cookiejar.New(nil)
	if err != nil {
		return nil, fmt.Errorf("making a cookie jar: %w", err)
	}
	b := &browser{}
	b.http = &http.Client{Jar: jar, Transport: &http.Transport{}, CheckRedirect: func(r *http.Request, _ []*http.Request) error {
		if slices.Contains(origins, r.URL.Scheme+"://"+r.URL.Host) {
			return nil
		}
		b.back = r.URL.String()
		return http.ErrUseLastResponse
	}}
	return b, nil
}

func (b *browser) open(ctx context.Context, page string) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, page, http.NoBody)
	if err != nil {
		return fmt.Errorf("opening the page: %w", err)
	}
	if err := b.load(req); err != nil {
		return fmt.Errorf("opening the page: %w", err)
	}
	return nil
}

var (
	formAction = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`<form method="post" action="([^"]*)"`)
	})
	formToken = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`name="csrf" value="([^"]*)"`)
	})
	heading = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`<h1[^>]*>([^<]*)</h1>`)
	})
)

// submit sends the page's first form with the values.
func (b *browser) submit(ctx context.Context, values url.Values) error {
	action, token := find(formAction(), b.page), find(formToken(), b.page)
	to, err := b.at.Parse(action)
	if err != nil || action == "" {
		return errors.New("the page has no form: it says " + b.title())
	}
	values.Set("csrf", token)
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, to.String(), strings.NewReader(values.Encode()))
	if err != nil {
		return err
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	return b.load(req)
}

// load gets a page and follows where it leads; a page that says no is an error with the page's heading.
func (b *browser) load(req *http.Request) error {
	resp, err := b.http.Do(req)
	if err != nil {
		return err
	}
	defer func() { _ = resp.Body.Close() }()
	body, err := io.ReadAll(io.LimitReader(resp.Body, maxPage))
	if err != nil {
		return fmt.Errorf("reading a page: %w", err)
	}
	b.at, b.page = resp.Request.URL, string(body)
	if resp.StatusCode != http.StatusOK && b.back == "" {
		return fmt.Errorf("the page says %s (%s)", b.title(), resp.Status)
	}
	return nil
}

func (b *browser) title() string { return find(heading(), b.page) }

func find(in *regexp.Regexp, page string) string {
	m := in.FindStringSubmatch(page)
	if m == nil {
		return ""
	}
	return html.UnescapeString(m[1])
}
