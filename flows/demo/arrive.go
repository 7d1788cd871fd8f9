package demo

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
)

// Browse does all that a person and a browser do with an authorization URL: [Demo.Authorize], and then the way back to
// whoever waits for it.
func (d *Demo) Browse(page string, user User) error {
	back, err := d.Authorize(page, user)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(context.Background(), decideTimeout)
	defer cancel()
	at, fragment, relayed := strings.Cut(back, "#")
	if err := load(ctx, http.MethodGet, at, nil); err != nil || !relayed {
		return err
	}
	// What stands behind the "#" a browser keeps to itself: it is the page there that reads and posts it.
	return load(ctx, http.MethodPost, at, url.Values{"fragment": {fragment}})
}

func load(ctx context.Context, method, address string, form url.Values) error {
	req, err := http.NewRequestWithContext(ctx, method, address, strings.NewReader(form.Encode()))
	if err != nil {
		return fmt.Errorf("going back: %w", err)
	}
	if form != nil {
		req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	client := &http.Client{Transport: &http.Transport{DisableKeepAlives: true}}
	resp, err := client.Do(req)
	if err != nil {
		return fmt.Errorf("going back: %w", err)
	}
	defer func() { _ = resp.Body.Close() }()
	_, err = io.Copy(io.Discard, io.LimitReader(resp.Body, maxPage))
	return err
}
