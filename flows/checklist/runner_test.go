package checklist

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"doorstep/flows"
	"doorstep/jwtview"
	"doorstep/profiles"
	"doorstep/profiles/secret"
)

func TestHealthy(t *testing.T) {
	t.Parallel()
	set := func(change func(*world, *profiles.Profile)) func(*world, *profiles.Profile) { return change }
	tests := map[string]func(*world, *profiles.Profile){
		"as it is":            set(func(*world, *profiles.Profile) {}),
		"no needs":            set(func(_ *world, p *profiles.Profile) { p.CDF.Needs = nil }),
		"no cdf":              set(func(_ *world, p *profiles.Profile) { p.CDF = nil }),
		"no cdf, no audience": set(func(_ *world, p *profiles.Profile) { p.CDF, p.Audience = nil, "" }),
		"no scopes in the token": set(func(w *world, _ *profiles.Profile) {
			w.claims["scp"] = nil
		}),
		"no aud and no sub for another API": set(func(w *world, p *profiles.Profile) {
			p.CDF, p.Audience, w.claims["aud"], w.claims["sub"] = nil, "", nil, nil
		}),
		"opaque token of another API": set(func(w *world, p *profiles.Profile) {
			p.CDF, w.opaque = nil, "an-opaque-token-0123456789"
		}),
		"groups may not be listed": set(func(w *world, _ *profiles.Profile) {
			w.answers[pathAll] = refusedWith(403, "Resource not found. This may also be due to insufficient access rights.")
			w.answers[pathProject] = refusedWith(403, "Resource not found. This may also be due to insufficient access rights.")
		}),
		"own groups don't answer": set(func(w *world, _ *profiles.Profile) {
			w.answers[pathMine] = reply{status: 500, body: "oops"}
		}),
		"token inspection is not allowed": set(func(w *world, _ *profiles.Profile) {
			w.answers[pathInspect] = refusedWith(403, "Resource not found. This may also be due to insufficient access rights.")
			w.claims["scp"] = "DATA.VIEW"
		}),
		"another issuer and audience, which CDF takes": set(func(w *world, _ *profiles.Profile) {
			w.claims["iss"], w.claims["aud"] = "https://sts.example/", "cdf"
		}),
		"keys are gone": set(func(w *world, _ *profiles.Profile) {
			w.answers[pathKeys] = reply{status: 500}
		}),
		"resource answers": set(func(w *world, p *profiles.Profile) {
			p.CDF, p.ResourceCheck = nil, &profiles.ResourceCheck{URL: w.cdf.URL + "/data"}
			w.answers["/data"] = ok("{}")
		}),
		"resource answers as expected": set(func(w *world, p *profiles.Profile) {
			p.CDF, p.ResourceCheck = nil, &profiles.ResourceCheck{URL: w.cdf.URL + "/data", Method: "POST", ExpectStatus: 204}
			w.answers["/data"] = reply{status: 204}
		}),
		"roles in place of groups, narrow capability": set(func(w *world, _ *profiles.Profile) {
			w.claims["groups"], w.claims["roles"] = nil, []string{"group-1"}
			w.answers[pathInspect] = ok(inspection(`{"projectUrlName":"plant","groups":[1]}`,
				`{"timeSeriesAcl":{"actions":["READ"],"scope":{"datasetScope":{"ids":[7]}}},"projectScope":{"allProjects":{}}}`))
		}),
		"members of CDF's own": set(func(w *world, _ *profiles.Profile) {
			w.claims["groups"] = nil
			g := strings.Replace(readers, `"sourceId":"group-1"`, `"members":["client-1"]`, 1)
			w.answers[pathMine], w.answers[pathAll] = ok(groups(g)), ok(groups(g))
		}),
		"clocks a little apart": set(func(w *world, _ *profiles.Profile) { w.skew = -20 * time.Second }),
	}
	for name, change := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			p := w.profile()
			change(w, p)
			res := check(t, p, Options{})
			if got := failures(res); len(got) > 0 || res.Checklist.Verdict == jwtview.Fail {
				t.Errorf("verdict %s, failed:\n%s", res.Checklist.Verdict, strings.Join(got, "\n"))
			}
			if d := diagnosed(res); d != "" {
				t.Errorf("diagnosis %s: %s", d, res.Checklist.Diagnosis[0].Evidence)
			}
			if res.Err != nil || res.Tokens == nil || res.Source != flows.FromSignIn || res.Inspection == nil {
				t.Errorf("result %+v", res)
			}
		})
	}
}

func TestFaults(t *testing.T) {
	t.Parallel()
	writers := `{"id":2,"name":"Writers","members":["client-2"],"capabilities":[{"timeSeriesAcl":{"actions":["WRITE"],"scope":{"all":{}}}}]}`
	write := func(p *profiles.Profile) { p.CDF.Needs = []string{"timeseries:READ", "timeseries:WRITE"} }
	tests := map[string]struct {
		change func(*world, *profiles.Profile)
		cause  string
		item   string // that fails with the cause
	}{
		"wrong secret": {func(_ *world, p *profiles.Profile) {
			p.ClientSecret.Literal = secret.New("another")
		}, "access-denied.client-secret", itemClientSecret},
		"nobody listens": {func(w *world, _ *profiles.Profile) { w.idp.Close() }, "network.refused", itemTokenURL},
		"expired": {func(w *world, _ *profiles.Profile) {
			w.claims["exp"], w.claims["iat"], w.claims["nbf"] = time.Now().Add(-time.Hour).Unix(), time.Now().Add(-2*time.Hour).Unix(), nil
			w.answers[pathInspect] = refusedWith(401, "Unauthorized")
		}, "expired.not-renewed", itemValid},
		"life shorter than min-ttl": {func(_ *world, p *profiles.Profile) { p.MinTTL = 2 * time.Hour }, "expired.long-process", itemValid},
		"audience": {func(w *world, _ *profiles.Profile) {
			w.claims["aud"] = "https://graph.example"
			w.answers[pathInspect] = refusedWith(401, "The audience is invalid")
		}, "invalid-token.audience", itemAudience},
		"issuer": {func(w *world, _ *profiles.Profile) {
			w.claims["iss"] = "https://someone.example"
			w.answers[pathInspect] = refusedWith(401, "Unauthorized")
		}, "token.issuer", itemClaims},
		"signature": {func(w *world, _ *profiles.Profile) {
			w.answers[pathKeys] = ok(`{"keys":[{"kty":"EC","crv":"P-256","kid":"key-2","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}]}`)
			w.answers[pathInspect] = refusedWith(401, "Unauthorized")
		}, "token.signature", "token-inspection.signature"},
		"id token": {func(w *world, _ *profiles.Profile) {
			w.claims["token_use"], w.claims["aud"] = "id", clientID
			w.answers[pathInspect] = refusedWith(401, "Unauthorized")
		}, "token.type", itemClaims},
		"opaque for CDF": {func(w *world, _ *profiles.Profile) {
			w.opaque = "an-opaque-token-0123456789"
			w.answers[pathInspect] = refusedWith(401, "Unauthorized")
		}, "token.opaque", itemClaims},
		"no group at all": {func(w *world, _ *profiles.Profile) {
			w.answers[pathInspect] = ok(inspection(""))
			w.answers[pathMine], w.answers[pathAll] = refusedWith(401, "Unauthorized"), refusedWith(401, "Unauthorized")
		}, "forbidden.no-group", itemMember},
		"nothing wrong with the token and yet no access": {func(w *world, _ *profiles.Profile) {
			w.answers[pathInspect] = refusedWith(401, "Unauthorized")
		}, "forbidden.no-group", itemMember},
		"too many groups for a token": {func(w *world, _ *profiles.Profile) {
			w.claims["groups"], w.claims["_claim_names"] = nil, map[string]string{"groups": "src1"}
			w.answers[pathInspect] = ok(inspection(""))
			w.answers[pathMine], w.answers[pathAll] = refusedWith(401, "Unauthorized"), refusedWith(401, "Unauthorized")
		}, "token.groups-overage", itemMember},
		"too many groups, which CDF asks the provider for": {func(w *world, _ *profiles.Profile) {
			w.claims["groups"], w.claims["_claim_names"] = nil, map[string]string{"groups": "src1"}
			w.answers[pathInspect] = ok(inspection(""))
			w.answers[pathProject] = ok(`{"urlName":"plant","oidcConfiguration":{"isGroupCallbackEnabled":true}}`)
			w.answers[pathMine], w.answers[pathAll] = refusedWith(401, "Unauthorized"), refusedWith(401, "Unauthorized")
		}, "forbidden.no-group", itemMember},
		"another project": {func(w *world, _ *profiles.Profile) {
			w.answers[pathInspect] = ok(inspection(`{"projectUrlName":"plants","groups":[1]}`))
			w.answers[pathMine] = refusedWith(401, "Unauthorized")
		}, "cdf.project", itemProject},
		"capability": {func(_ *world, p *profiles.Profile) { write(p) }, "forbidden.capability", itemNeeds},
		"capability of another account": {func(w *world, p *profiles.Profile) {
			write(p)
			w.answers[pathAll] = ok(groups(readers, writers))
		}, "forbidden.service-account", "cdf-configuration.client-id"},
		"capability for other applications": {func(w *world, p *profiles.Profile) {
			write(p)
			filtered := strings.Replace(writers, `"members":["client-2"]`, `"sourceId":"group-1","attributes":{"token":{"appIds":["app-9"]}}`, 1)
			w.answers[pathAll] = ok(groups(readers, filtered))
		}, "cdf.group-app-filter", itemMember},
		"capability of a group that one isn't in": {func(w *world, p *profiles.Profile) {
			write(p)
			w.answers[pathAll] = ok(groups(readers, strings.Replace(writers, `"members":["client-2"]`, `"sourceId":"group-9"`, 1)))
		}, "forbidden.capability", itemNeeds},
		"capability by a claim that the project doesn't look at": {func(w *world, p *profiles.Profile) {
			write(p)
			w.claims["roles"] = []string{"role-9"}
			w.answers[pathAll] = ok(groups(readers, strings.Replace(writers, `"members":["client-2"]`, `"sourceId":"role-9"`, 1)))
		}, "forbidden.no-group", itemMember},
		"scope": {func(w *world, p *profiles.Profile) {
			write(p)
			w.claims["scp"] = "IDENTITY DATA.VIEW"
			w.answers[pathMine] = ok(groups(readers, writers))
		}, "forbidden.scope", itemPermissions},
		"scope without token inspection": {func(w *world, p *profiles.Profile) {
			write(p)
			w.claims["scp"] = "DATA.VIEW"
			w.answers[pathInspect] = refusedWith(403, "Resource not found. This may also be due to insufficient access rights.")
			w.answers[pathMine] = ok(groups(readers, writers))
		}, "forbidden.scope", itemPermissions},
		"scope that opens nothing": {func(w *world, _ *profiles.Profile) {
			w.claims["scp"] = "DATA.VIEW"
			for _, path := range []string{pathInspect, pathMine, pathAll, pathProject} {
				w.answers[path] = refusedWith(403, "Forbidden")
			}
		}, "forbidden.scope", itemPermissions},
		"CDF is down": {func(w *world, _ *profiles.Profile) {
			w.answers[pathInspect] = reply{status: 503, body: "<h1>Service Unavailable</h1>"}
		}, "cdf.unavailable", itemValid},
		"something else than CDF": {func(w *world, _ *profiles.Profile) {
			w.answers[pathInspect] = reply{status: 200, body: "<html>sign in</html>", header: map[string]string{"Content-Type": "text/html"}}
		}, "cdf.unavailable", itemValid},
		"a proxy refuses": {func(w *world, _ *profiles.Profile) {
			w.answers[pathInspect] = reply{status: 403, body: "<html>blocked</html>"}
		}, "cdf.unavailable", itemValid},
		"CDF doesn't listen": {func(w *world, _ *profiles.Profile) { w.cdf.Close() }, "network.refused", itemValid},
		"clock": {func(w *world, _ *profiles.Profile) {
			w.skew = 3 * time.Hour
			w.answers[pathInspect] = refusedWith(401, "Unauthorized")
		}, "token.clock", "token-inspection.clock"},
		"wrong scope for the resource": {func(w *world, p *profiles.Profile) {
			p.CDF, p.ResourceCheck = nil, &profiles.ResourceCheck{URL: w.cdf.URL + "/data"}
			w.answers["/data"] = reply{status: 403, header: map[string]string{"WWW-Authenticate": `Bearer error="insufficient_scope", scope="data.read"`}}
		}, "request.scope", itemPermissions},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			p := w.profile()
			tt.change(w, p)
			res := check(t, p, Options{})
			got, _, _ := strings.Cut(diagnosed(res), " ")
			if got != tt.cause || res.Checklist.Verdict != jwtview.Fail {
				t.Errorf("diagnosis %q, want %s first; verdict %s, failed:\n%s", diagnosed(res), tt.cause, res.Checklist.Verdict, strings.Join(failures(res), "\n"))
			}
			if it := itemOf(t, res, tt.item); it.Status != jwtview.Fail || it.Cause != tt.cause {
				t.Errorf("item %+v", it)
			}
			if n := len(res.Checklist.Diagnosis); n > 2 {
				t.Errorf("%d causes for one fault: %s", n, diagnosed(res))
			}
		})
	}
}

func TestNoLogin(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	p := w.profile()
	p.Flow, p.ClientSecret, p.ClientAuth = profiles.FlowDevice, secret.Ref{}, ""
	res := check(t, p, Options{NoLogin: true})
	it := itemOf(t, res, itemRequest)
	if it.Status != jwtview.Skip || !strings.Contains(it.Evidence, "not signed in: run doorstep login plant first") {
		t.Errorf("item %+v", it)
	}
	if d := diagnosed(res); d != "" || !errors.Is(res.Err, flows.ErrLoginNeeded) || res.Tokens != nil {
		t.Errorf("diagnosis %q, error %v, tokens %v", d, res.Err, res.Tokens)
	}
	if got := failures(res); len(got) > 0 || res.Checklist.Verdict != jwtview.Skip {
		t.Errorf("verdict %s, failed: %s", res.Checklist.Verdict, got)
	}
}

func TestGivenToken(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.answers[pathToken] = reply{status: 500}
	res := check(t, w.profile(), Options{Token: secret.New(w.token())})
	if len(failures(res)) > 0 || res.Err != nil || res.Source != "" {
		t.Errorf("failed %v, error %v, source %q", failures(res), res.Err, res.Source)
	}
	if it := itemOf(t, res, itemRequest); it.Status != jwtview.Skip || !strings.Contains(it.Evidence, "handed in") {
		t.Errorf("item %+v", it)
	}
	w.answers[pathInspect] = refusedWith(401, "Unauthorized")
	res = check(t, w.profile(), Options{Token: secret.New("not a token")})
	if res.Checklist.Verdict != jwtview.Fail {
		t.Error("a text that is no token passed")
	}
}

func TestStaticToken(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	p := &profiles.Profile{
		Name: "static", CDF: w.profile().CDF, AccessToken: secret.Ref{Kind: secret.Literal, Literal: secret.New(w.token())},
	}
	res := check(t, p, Options{})
	if len(failures(res)) > 0 || diagnosed(res) != "" {
		t.Errorf("failed %v, diagnosis %q", failures(res), diagnosed(res))
	}
	for _, id := range []string{itemClientID, itemClientSecret, itemTokenURL, itemRequest} {
		if it := itemOf(t, res, id); it.Status != jwtview.Skip {
			t.Errorf("item %+v", it)
		}
	}
}

func TestRequestIsShown(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	for name, ref := range map[string]string{"taken": clientSecret, "refused": "another-one"} {
		p := w.profile()
		p.ClientSecret.Literal = secret.New(ref)
		it := itemOf(t, check(t, p, Options{}), itemRequest)
		if !strings.Contains(it.Evidence, "curl ") || !strings.Contains(it.Evidence, w.idp.URL+pathToken) || strings.Contains(it.Evidence, ref) {
			t.Errorf("%s: evidence %s", name, it.Evidence)
		}
	}
}

func TestWithoutCDF(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	p := w.profile()
	p.CDF = nil
	res := check(t, p, Options{})
	for _, s := range res.Checklist.Steps {
		for _, it := range s.Items {
			if s.ID == "cdf-configuration" && (it.Status != jwtview.Skip || !strings.Contains(it.Evidence, "no cdf: block")) {
				t.Errorf("item %+v", it)
			}
		}
	}
}

func TestConsequencesAreSkippedAndNamed(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	p := w.profile()
	p.ClientSecret.Literal = secret.New("another")
	res := check(t, p, Options{})
	for _, id := range documented[5:] {
		it := itemOf(t, res, id)
		if it.Status != jwtview.Skip || !strings.HasPrefix(it.Evidence, "not judged: there is no token (Test token acquisition failed)") {
			t.Errorf("item %+v", it)
		}
	}
	if res.Err == nil || res.Inspection != nil {
		t.Errorf("error %v, inspection %v", res.Err, res.Inspection)
	}
}

func TestProgress(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	var told []string
	res := check(t, w.profile(), Options{Progress: func(s Step) { told = append(told, s.ID+" "+string(s.Status)) }})
	var want []string
	for _, s := range res.Checklist.Steps {
		want = append(want, s.ID+" "+string(s.Status))
	}
	if fmt.Sprint(told) != fmt.Sprint(want) {
		t.Errorf("told %v, want %v", told, want)
	}
}

func TestInterrupted(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	res := runner(t).Run(cancelled(), w.profile(), Options{})
	complete(t, res)
	if !errors.Is(res.Err, context.Canceled) || diagnosed(res) != "" || len(failures(res)) > 0 {
		t.Errorf("error %v, diagnosis %q, failed %v", res.Err, diagnosed(res), failures(res))
	}
	if it := itemOf(t, res, itemRequest); it.Evidence != interrupted {
		t.Errorf("item %+v", it)
	}
}

func TestInterruptedInTheMiddle(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	ctx, cancel := context.WithCancel(t.Context())
	w.cdf.Config.Handler = http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		cancel()
		<-r.Context().Done()
	})
	res := runner(t).Run(ctx, w.profile(), Options{})
	complete(t, res)
	if !errors.Is(res.Err, context.Canceled) || res.Tokens == nil || diagnosed(res) != "" {
		t.Errorf("error %v, tokens %v, diagnosis %q", res.Err, res.Tokens, diagnosed(res))
	}
	if it := itemOf(t, res, itemValid); it.Status != jwtview.Skip || it.Evidence != interrupted {
		t.Errorf("item %+v", it)
	}
}

func TestUnusableProfiles(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		profile profiles.Profile
		item    string
	}{
		"empty":        {profiles.Profile{Name: "p"}, itemClientID},
		"no issuer":    {profiles.Profile{Name: "p", ClientID: "c", Flow: profiles.FlowDevice}, itemTokenURL},
		"unknown flow": {profiles.Profile{Name: "p", ClientID: "c", Issuer: "https://idp.invalid", Flow: "devise"}, itemRequest},
		"api key": {profiles.Profile{
			Name: "p", APIKey: secret.Ref{Kind: secret.Literal, Literal: secret.New("k")}, CDF: &profiles.CDF{Project: "x1", Cluster: "c"},
		}, itemRequest},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			res := check(t, &tt.profile, Options{NoLogin: true})
			if it := itemOf(t, res, tt.item); it.Status != jwtview.Fail || res.Checklist.Verdict != jwtview.Fail {
				t.Errorf("item %+v, failed %v", it, failures(res))
			}
		})
	}
}
