package demo

import (
	"fmt"

	"doorstep/flows/demo/cdf"
	"doorstep/flows/demo/idp"
)

// supportedGroups is how many groups CDF supports for one principal.
const supportedGroups = 20

// cdfScenarios are about what stands in CDF itself.
func cdfScenarios() []scenario {
	return []scenario{
		{
			profile: "wrong-project", title: "The project's name is wrong", cause: "cdf.project",
			about: "Pump station, training",
			write: func(_ *world, p *profile) { p.CDF.Project = "pumpstation" },
		},
		{
			profile: "group-for-other-app", title: "The CDF group counts only for another application", cause: "cdf.group-app-filter",
			about:   "Boiler house, import",
			project: "boiler-house",
			app:     func(a *idp.App) { a.Groups = []string{id("boiler house readers"), id("boiler house importers")} },
			groups: func() []cdf.Group {
				return []cdf.Group{
					{ID: 3001, Name: "Readers", SourceID: id("boiler house readers"), Capabilities: reading()},
					{ID: 3002, Name: "Importers", SourceID: id("boiler house importers"), AppIDs: []string{id("the importer")}, Capabilities: writing()},
				}
			},
			write: needs("timeseries:READ", "timeseries:WRITE"),
		},
		{
			profile: "too-many-cdf-groups", title: "The application is in more groups than CDF supports", cause: "cdf.too-many-groups",
			about:   "Turbine hall, overview",
			project: "turbine-hall",
			app:     func(a *idp.App) { a.Groups = manyGroups(supportedGroups + 1) },
			groups: func() []cdf.Group {
				var all []cdf.Group
				for i, source := range manyGroups(supportedGroups + 1) {
					all = append(all, cdf.Group{ID: int64(4001 + i), Name: fmt.Sprintf("Turbine %d", i+1), SourceID: source, Capabilities: reading()})
				}
				return all
			},
		},
		{
			profile: "cdf-down", title: "CDF is down", cause: "cdf.unavailable",
			about: "Pump station, third cluster",
			write: func(w *world, p *profile) { p.Audience, p.CDF.BaseURL = w.cdfDown, w.cdfDown },
		},
	}
}

// manyGroups gives the ids of n groups.
func manyGroups(n int) []string {
	ids := make([]string, n)
	for i := range ids {
		ids[i] = id(fmt.Sprintf("group %d", i))
	}
	return ids
}
