package cdf

import "net/http"

// resources are what the demo has some data of, with the access control list of each.
var resources = map[string]struct {
	acl   string
	items []map[string]any
}{
	"timeseries": {"timeSeriesAcl", []map[string]any{
		{"id": 1001, "externalId": "pump-1/pressure", "name": "Pump 1 pressure", "unit": "bar", "isString": false, "isStep": false},
		{"id": 1002, "externalId": "pump-1/temperature", "name": "Pump 1 temperature", "unit": "°C", "isString": false, "isStep": false},
	}},
	"assets": {"assetsAcl", []map[string]any{
		{"id": 2001, "externalId": "plant", "name": "Plant", "rootId": 2001},
		{"id": 2002, "externalId": "pump-1", "name": "Pump 1", "parentId": 2001, "rootId": 2001},
	}},
	"events": {"eventsAcl", []map[string]any{
		{"id": 3001, "externalId": "inspection-1", "type": "inspection", "assetIds": []int{2002}},
	}},
}

// read lists a resource's items (GET /projects/{project}/{resource} and POST …/list).
func (c *Cluster) read(w http.ResponseWriter, r *http.Request, p *Project) {
	c.use(w, r, p, "READ", http.StatusOK)
}

// write accepts new items and forgets them (POST /projects/{project}/{resource}): the demo is about who may.
func (c *Cluster) write(w http.ResponseWriter, r *http.Request, p *Project) {
	c.use(w, r, p, "WRITE", http.StatusCreated)
}

func (c *Cluster) use(w http.ResponseWriter, r *http.Request, p *Project, action string, status int) {
	res, ok := resources[r.PathValue("resource")]
	switch {
	case !ok:
		fail(w, http.StatusNotFound, "Not found")
	case !p.allows(callerOf(r.Context()), res.acl, action):
		fail(w, http.StatusForbidden, noAccess)
	case action == "READ":
		answer(w, status, map[string]any{"items": res.items})
	default:
		answer(w, status, map[string]any{"items": []any{}})
	}
}
