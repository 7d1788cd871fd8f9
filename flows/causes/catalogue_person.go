package causes

import "doorstep/profiles"

// flowPersonCauses are refusals that have to do with the person who signs in.
var flowPersonCauses = []entry{
	{
		id:      "flow.denied",
		title:   "The sign-in was declined",
		family:  famUnfinish,
		meaning: "Someone chose Cancel or No on the provider's page, or a rule of the provider said no in their place.",
		steps: []string{
			"Start again and approve the request on the page: {login-command}.",
			"Check that the page shows the application and the code that you expect; if not, declining was right.",
			"If nobody declined, a rule or policy of the provider did: see {at-logs}.",
		},
		source: "RFC 8628 §3.5, RFC 6749 §4.1.2.1",
	},
	{
		id:      "flow.code-expired",
		title:   "The code ran out, is wrong or was used before",
		family:  famUnfinish,
		meaning: "Device codes live for minutes and authorization codes for seconds, and each works once.",
		steps: []string{
			"Start again and enter the new code before it runs out: {login-command}.",
			"Type the code as it is shown; look-alikes such as 0 and O are often mixed up.",
			"If the code was an authorization code, send it once only: a reload, a proxy or a retry uses it up.",
		},
		source: "RFC 8628 §3.5, RFC 6749 §4.1.2",
	},
	{
		id:      "flow.mfa",
		title:   "A second factor is needed",
		family:  famSignIn,
		meaning: "The provider wants the person to prove themselves once more, and this request gave no chance to do so.",
		steps: []string{
			"Sign in again in a browser and complete the second factor: {login-command}.",
			"If none is set up yet, register one in the account's security settings first.",
			"For a program without a person use flow: client-credentials: a password grant cannot do a second factor.",
		},
		by: []variant{
			{profiles.Entra, []string{
				"Sign in again in a browser and complete the second factor: {login-command}.",
				"If none is set up yet, register one at https://aka.ms/mfasetup.",
				"For a program without a person use flow: client-credentials, not a person's password.",
				"If it is asked for each time, ask the administrator about the sign-in frequency in Conditional Access.",
			}},
		},
		source: "OpenID Connect Core §3.1.2.6, Microsoft Entra authentication and authorization error codes",
	},
	{
		id:      "flow.conditional-access",
		title:   "A policy forbids this device, place or flow",
		family:  famSignIn,
		meaning: "The password was right, but a policy of the organisation does not let this sign-in through.",
		steps: []string{
			"Look up which policy said no: {at-logs}; give the administrator the request ID and time of the error.",
			"Sign in from a managed device, an allowed network or another flow, as the policy wants.",
			"Ask the administrator for an exception if the policy should not apply here.",
		},
		by: []variant{
			{profiles.Entra, []string{
				"Open {at-logs}, find this sign-in by its correlation ID and read the Conditional Access tab: it names the policy.",
				"[{?by-device}Use a browser flow (flow: pkce) in place of the device flow: many policies block device codes, which cannot prove the device.]",
				"[{?a-person}Sign in from a managed, compliant device and an allowed network.]",
				"[{?as-service}Run it from a network that the policy allows: policies for workload identities judge applications by place and by risk.]",
				"Ask the administrator to leave this application or account out of the policy, if that is right.",
			}},
			{profiles.Okta, []string{
				"Open {at-logs} and find the policy evaluation of this sign-in.",
				"Check Security > API > (authorization server) > Access Policies: some rule has to match client, user, grant and scopes.",
				"Check the app's sign-on policy and network zones.",
			}},
		},
		last:   "[{?a-person}Or sign in with a browser, which this provider offers too: doorstep login {profile} --flow {browser-flow}.]",
		next:   "[{?a-person}{browser-flow}]",
		source: "Microsoft Entra authentication and authorization error codes",
	},
	{
		id:      "flow.user",
		title:   "The person's account is in the way",
		family:  famSignIn,
		meaning: "The account does not exist here, is disabled or locked, is not assigned to the application, or the password is wrong.",
		steps: []string{
			"Check that you signed in with the account you meant[: {login-hint}]; a private window avoids a remembered one.",
			"Look the account up at {at-users}: it has to exist here, be enabled and not locked.",
			"If the application wants assignment, have the account or one of its groups assigned to it.",
			"For a wrong or expired password reset it, and wait out a lock before the next try.",
		},
		by: []variant{
			{profiles.Entra, []string{
				"Check that you signed in with the account you meant[: {login-hint}]; a private window avoids a remembered one.",
				"If the account is from another tenant, have it invited as a guest to {tenant|your tenant}, or sign in with a member account.",
				"Assign the account or one of its groups under Enterprise applications > (application) > Users and groups.",
				"Look the account up at {at-users}: it has to be enabled; a locked one unlocks by itself after a while.",
				"For a wrong or expired password use https://aka.ms/sspr.",
			}},
			{profiles.Keycloak, []string{
				"Check user name and password by signing in at the realm's account console.",
				"Open {at-users}: the user has to be enabled, with no required action left and no temporary lock.",
				"For a password grant a temporary password counts as not fully set up: have the user set it first.",
			}},
		},
		source: "RFC 6749 §5.2, Microsoft Entra authentication and authorization error codes",
	},
	{
		id:      "flow.refresh-token",
		title:   "The refresh token no longer works",
		family:  famExpired,
		meaning: "It is expired, was revoked or replaced, or was given to another client.",
		steps: []string{
			"Sign in again: {login-command}.",
			"Keep the newest refresh token: many providers replace it at each use and revoke the whole chain when an old one comes back.",
			"Do not share one token cache between programs or machines that renew at the same time.",
			"Check that client ID and scopes are those of the first sign-in[: {client-id}].",
			"Look at the lifetimes at the provider: idle time, absolute time, a changed password or a sign-out all end it.",
		},
		by: []variant{
			{profiles.Entra, []string{
				"Sign in again: {login-command}.",
				"Expect this after 90 days without use, after a password change or a revocation, and after 24 hours for single-page applications.",
				"If it happens daily, ask the administrator about the sign-in frequency in Conditional Access.",
				"Keep the newest refresh token and do not share one cache between programs.",
			}},
			{profiles.Google, []string{
				"Sign in again: {login-command}.",
				"Publish the app: while it is in testing, Google ends refresh tokens after seven days.",
				"Expect this after a password change, six months without use, a revocation, or more than 100 tokens for one account and client.",
			}},
			{profiles.Keycloak, []string{
				"Sign in again: {login-command}.",
				"Ask for the scope offline_access if the token should outlive the session; raise SSO Session Idle and Max otherwise.",
				"If Revoke Refresh Token is on, use each one once.",
				"Check that the issuer is the same host as at sign-in: a token from another host name is invalid.",
			}},
		},
		source: "RFC 6749 §6, RFC 9700 §4.14",
	},
}
