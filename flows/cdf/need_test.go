package cdf

import "testing"

func TestParseNeed(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"timeseries:READ":     "timeseries:READ",
		"timeSeriesAcl:read":  "timeseries:READ",
		" time-series : List": "timeseries:LIST",
		"3D:create":           "threed:CREATE",
		"data_sets:OWNER":     "datasets:OWNER",
		"transformation:RUN":  "transformations:RUN",
	} {
		got, err := ParseNeed(in)
		if err != nil || got.String() != want {
			t.Errorf("ParseNeed(%q) = %v, %v; want %s", in, got, err, want)
		}
	}
	for _, in := range []string{"", "timeseries", ":READ", "timeseries:", " : "} {
		if got, err := ParseNeed(in); err == nil {
			t.Errorf("ParseNeed(%q) = %v, want an error", in, got)
		}
	}
}

func TestCovers(t *testing.T) {
	t.Parallel()
	held := Capability{ACL: "timeSeriesAcl", Actions: []string{"READ"}, Scope: Scope{Kind: "datasetScope", IDs: []string{"7"}}}
	tests := []struct {
		held Capability
		need string
		want bool
	}{
		{held, "timeseries:READ", true},
		{held, "timeseries:WRITE", false},
		{held, "timeseriessubscriptions:READ", false},
		{Capability{ACL: "threedAcl", Actions: []string{"CREATE"}}, "3d:create", true},
		{Capability{}, "timeseries:READ", false},
	}
	for _, tt := range tests {
		need, err := ParseNeed(tt.need)
		if err != nil {
			t.Fatal(err)
		}
		if got := tt.held.Covers(need); got != tt.want {
			t.Errorf("%v covers %v = %v, want %v", tt.held, need, got, tt.want)
		}
	}
}
