package file_test

import (
	"testing"

	"doorstep/profiles"
	"doorstep/profiles/file"
)

func TestAnswer(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]profiles.CDF{
		"https://api.cognitedata.com": {BaseURL: "https://api.cognitedata.com"},
		" api.cognitedata.com ":       {Cluster: "api"},
		"westeurope-1\n":              {Cluster: "westeurope-1"},
	} {
		p := &profiles.Profile{}
		if err := file.Answer(p, "cdf.cluster", text); err != nil || p.CDF == nil || p.CDF.Cluster != want.Cluster || p.CDF.BaseURL != want.BaseURL {
			t.Errorf("%q gives %+v, %v", text, p.CDF, err)
		}
	}
	p := &profiles.Profile{}
	if err := file.Answer(p, "cdf.cluster", " "); err != nil || p.CDF != nil {
		t.Errorf("nothing gives %+v, %v", p.CDF, err)
	}
	if err := file.Answer(p, "client-id", "\t9f03 "); err != nil || p.ClientID != "9f03" {
		t.Errorf("client-id %q, %v", p.ClientID, err)
	}
	if err := file.Answer(p, "no-such-key", "x"); err == nil {
		t.Error("an unknown key is taken")
	}
}

func TestNameProblem(t *testing.T) {
	t.Parallel()
	if file.NameProblem("prod") != "" || file.NameProblem("-x") == "" || file.NameProblem("a b") == "" {
		t.Error("names are judged otherwise than in a file")
	}
}
