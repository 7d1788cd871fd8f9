package causes

import "doorstep/profiles"

// forbiddenCauses are the guide's four reasons for a token that CDF accepts and that still opens nothing.
var forbiddenCauses = []entry{
	{
		id:     "forbidden.no-group",
		title:  "The principal is not a member of any CDF group",
		family: famForbidden,
		meaning: "CDF accepts the token, but no group of the project matches it: neither a group's source ID nor its " +
			"members name this principal.",
		steps: []string{
			"Open CDF > Manage access > Groups in project {project|PROJECT} and add the principal[ {token-sub}] to the groups that it needs.",
			"If the groups follow the provider, make the group's source ID equal to a group that the token lists[; the project's groups have {source-ids}].",
			"Check that the token carries groups at all: see {at-groups}.",
			"Check that those groups have the capabilities that are needed.",
			"Wait a few minutes and sign in again, since a token keeps the groups that it was made with: {login-command}.",
		},
		by: []variant{
			{profiles.Entra, []string{
				"Make the principal[ {token-sub}] a member of an Entra group; for an application add its service principal (Enterprise applications > Object ID), not the app registration's object.",
				"Open CDF > Manage access > Groups in project {project|PROJECT} and set a group's source ID to that Entra group's Object ID[; the project's groups have {source-ids}].",
				"Open {at-groups} and have the groups claim added to access tokens.",
				"Or add the CDF service account straight to a CDF group's members.",
				"Wait a few minutes and sign in again, since a token keeps the groups that it was made with: {login-command}.",
			}},
			{profiles.Cognite, []string{
				"Open CDF > Manage access > Groups in project {project|PROJECT} and add the service account or user[ {token-sub}] to a group's members.",
				"Check that the group has the capabilities that are needed.",
				"Wait a few minutes and try again: {login-command}.",
			}},
		},
		source: guide,
	},
	{
		id:     "forbidden.capability",
		title:  "The CDF groups lack a capability that the operation needs",
		family: famForbidden,
		meaning: "The principal is in CDF groups, but none of them allows this action on this resource. CDF answers the same " +
			"for a resource that does not exist.",
		steps: []string{
			"Find out which capability the operation needs[: here {missing} is missing].",
			"Open CDF > Manage access > Groups in project {project|PROJECT} and add it to a group of the principal[, such as {group}].",
			"Look at the capability's scope: all resources, or only certain data sets, spaces or IDs that leave this one out.",
			"Check that the resource exists: CDF says the same for one that is not there.",
			"Wait a few minutes for the change to take effect, then run doorstep check {profile|PROFILE}.",
		},
		source: guide,
	},
	{
		id:     "forbidden.scope",
		title:  "The token's scope filters out the capability",
		family: famForbidden,
		meaning: "The groups would allow the operation, but the token was asked for with a narrower scope: access is what " +
			"both the scopes and the groups' capabilities allow.",
		steps: []string{
			"Ask for full access: set scopes {in-profile} to {base-url|https://CLUSTER.cognitedata.com}/user_impersonation, or /.default with Entra.",
			"[The token has the scope {token-scope}; compare it with what the operation needs.]",
			"If you use single scopes such as DATA.VIEW, add the one for this operation (DATA.CHANGE to write, ADMIN for access management).",
			"Write scopes exactly as they are defined: they are case-sensitive.",
			"Sign in again, since a cached token keeps its scope: {login-command}.",
		},
		source: guide,
	},
	{
		id:     "forbidden.service-account",
		title:  "The CDF service account has another client ID than the application",
		family: famForbidden,
		meaning: "The token's client and the client ID that the CDF service account was made with differ, so CDF does not " +
			"see the one in the other.",
		steps: []string{
			"Open CDF > Manage access > Service accounts and compare the client ID[: it has {account}, the token says {token-client}].",
			"Delete the service account with the wrong client ID and create it again with {token-client|the client ID of the application}.",
			"Add the new service account to the groups that the old one was in.",
			"If instead the profile is wrong, correct client-id[ {client-id}] {in-profile}.",
		},
		by: []variant{
			{profiles.Entra, []string{
				"Open CDF > Manage access > Service accounts and compare the client ID[: it has {account}, the token says {token-client}].",
				"Use the Application (client) ID from {at-app}; an Object ID looks alike and does not match.",
				"Delete the service account with the wrong client ID, create it again with {token-client|the right one}, and add it to its groups.",
				"If instead the profile is wrong, correct client-id[ {client-id}] {in-profile}.",
			}},
		},
		source: guide,
	},
}
