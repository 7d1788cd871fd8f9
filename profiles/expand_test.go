package profiles_test

import (
	"testing"

	"doorstep/profiles"

	"github.com/google/go-cmp/cmp"
)

func TestExpand(t *testing.T) {
	t.Parallel()
	getenv := func(name string) (string, bool) {
		v, ok := map[string]string{"TENANT": tenant, "HOST": "idp.example.com", "EMPTY": "", "ODD": "${HOST}"}[name]
		return v, ok
	}
	p := &profiles.Profile{
		Tenant: "${TENANT}", TokenURL: "https://${HOST}/${TENANT}/token", Scopes: []string{"https://${HOST}/.default", "openid"}, ClientSecret: env("HOST"),
		ExtraParameters: map[string]string{"a": "${HOST}", "b": "plain"}, CDF: &profiles.CDF{Project: "${EMPTY}", Cluster: "${NONE}-${NONE}"},
		Audience: "$HOST ${} ${odd name", LoginHint: "${ODD}", Description: "${HOST}",
	}
	before := *p
	e, problems := p.Expand(getenv)
	got := map[string]string{
		"tenant": e.Tenant, "token-url": e.TokenURL, "scope": e.Scopes[0], "parameter": e.ExtraParameters["a"], "plain": e.ExtraParameters["b"],
		"project": e.CDF.Project, "cluster": e.CDF.Cluster, "audience": e.Audience, "once only": e.LoginHint, "description": e.Description,
	}
	want := map[string]string{
		"tenant": tenant, "token-url": "https://idp.example.com/" + tenant + "/token", "scope": "https://idp.example.com/.default", "parameter": "idp.example.com",
		"plain": "plain", "project": "${EMPTY}", "cluster": "${NONE}-${NONE}", "audience": "$HOST ${} ${odd name", "once only": "${HOST}", "description": "${HOST}",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	wrong := []profiles.Problem{
		{Key: "audience", Message: "audience has ${} in it, which names no variable: write ${NAME}"},
		{Key: "cdf.project", Message: "cdf.project needs the environment variable EMPTY, which is not set"},
		{Key: "cdf.cluster", Message: "cdf.cluster needs the environment variable NONE, which is not set"},
	}
	if diff := cmp.Diff(wrong, problems); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if p.Tenant != before.Tenant || p.Scopes[0] != "https://${HOST}/.default" || p.ExtraParameters["a"] != "${HOST}" || p.CDF.Project != "${EMPTY}" {
		t.Errorf("the profile itself was changed: %+v", p)
	}
	if e.ClientSecret.Name != "HOST" {
		t.Errorf("the secret's reference became %+v", e.ClientSecret)
	}
}
