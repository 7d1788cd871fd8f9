package cli

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"time"

	"doorstep/flows"
	"doorstep/flows/cdflegacy"
	"doorstep/profiles"

	"github.com/spf13/cobra"
)

func tokenCommand(a *app) *cobra.Command {
	var (
		o  flows.TokenOptions
		in signIn
	)
	cmd := &cobra.Command{
		Use:   "token [PROFILE]",
		Short: "Print an access token and nothing else",
		Long: `Prints an access token: the cached one while it has --min-ttl left, else a refreshed one, else a new one by signing in.
What the sign-in has to say goes to stderr, so that the token alone is on stdout.`,
		Example: `  curl -H "$(doorstep token -o header)" https://api.example.com/
  doorstep token --no-login || echo "sign in first"`,
		Args:              cobra.MaximumNArgs(1),
		ValidArgsFunction: inPlace(a.completeProfiles),
		Annotations:       formats("text", "json", "header", "env", "exec-credential"),
		RunE: func(cmd *cobra.Command, args []string) error {
			p, t, source, err := a.tokenOf(cmd.Context(), args, in, o)
			if err != nil {
				return err
			}
			if !t.ProofKey.IsZero() && a.output != "json" {
				fmt.Fprintln(a.Stderr, boundNote)
			}
			return writeToken(a.Stdout, a.output, p, t, source, a.env("KUBERNETES_EXEC_INFO"))
		},
	}
	in.add(cmd)
	cmd.Flags().DurationVar(&o.MinTTL, "min-ttl", 0, "renew a token that has less left (default 30s, or the profile's min-ttl)")
	cmd.Flags().BoolVar(&o.NoLogin, "no-login", false, "fail (exit 3) instead of asking a person to sign in")
	return cmd
}

// boundNote is for whoever wants to use a DPoP-bound token elsewhere.
const boundNote = "note: this token is bound to a key (DPoP): each request needs a proof beside it. `doorstep request` makes them."

// tokenJSON is the documented shape of `token -o json`.
type tokenJSON struct {
	AccessToken string     `json:"access_token"`
	TokenType   string     `json:"token_type"`
	ExpiresAt   *time.Time `json:"expires_at"`
	Scope       string     `json:"scope"`
	IDToken     *string    `json:"id_token"` // null where there is none
	Source      string     `json:"source"`
}

// writeToken writes t in the format that was asked for: one of the few places that reveal a token.
func writeToken(w io.Writer, format string, p *profiles.Profile, t *flows.TokenSet, source flows.Source, execInfo string) error {
	token := t.AccessToken.Reveal()
	var err error
	switch format {
	case "json":
		doc := tokenJSON{AccessToken: token, TokenType: t.TokenType, ExpiresAt: timeOrNull(t.ExpiresAt), Scope: t.Scope, Source: string(source)}
		if id := t.IDToken.Reveal(); id != "" {
			doc.IDToken = &id
		}
		err = writeJSON(w, doc)
	case "header":
		if t.TokenType == cdflegacy.HeaderAPIKey {
			_, err = fmt.Fprintf(w, "%s: %s\n", t.TokenType, token)
			break
		}
		_, err = fmt.Fprintf(w, "Authorization: %s %s\n", headerScheme(t.TokenType), token)
	case "env":
		for _, kv := range tokenEnv(p, token) {
			name, value, _ := strings.Cut(kv, "=")
			if _, err = fmt.Fprintf(w, "export %s=%s\n", name, shellQuote(value)); err != nil {
				break
			}
		}
	case "exec-credential":
		err = writeJSON(w, execCredential(token, t.ExpiresAt, execInfo))
	default:
		_, err = fmt.Fprintln(w, token)
	}
	return err
}

// headerScheme is the scheme of the Authorization header for a token type; servers compare "Bearer" without regard
// to case, but proxies in front of them have been seen not to.
func headerScheme(tokenType string) string {
	if tokenType == "" || strings.EqualFold(tokenType, "bearer") {
		return "Bearer"
	}
	return tokenType
}

// tokenEnv is the environment that a program finds the token in; for CDF under the names that its tools read.
func tokenEnv(p *profiles.Profile, token string) []string {
	env := []string{"DOORSTEP_ACCESS_TOKEN=" + token}
	if p.CDF == nil {
		return env
	}
	e := p.Effective()
	env = append(env, "CDF_TOKEN="+token)
	for _, kv := range [][2]string{{"CDF_CLUSTER", e.CDF.Cluster}, {"CDF_PROJECT", e.CDF.Project}, {"CDF_URL", e.CDF.BaseURL}} {
		if kv[1] != "" {
			env = append(env, kv[0]+"="+kv[1])
		}
	}
	return env
}

// shellQuote quotes s for a POSIX shell where it needs it.
func shellQuote(s string) string {
	if strings.IndexFunc(s, func(r rune) bool {
		return !strings.ContainsRune("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_./:~=", r)
	}) < 0 && s != "" {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}

// execCredential is what kubectl expects of a credential plugin, in the version that it asks for in info.
func execCredential(token string, expires time.Time, info string) any {
	type status struct {
		Token               string     `json:"token"`
		ExpirationTimestamp *time.Time `json:"expirationTimestamp,omitempty"`
	}
	type credential struct {
		APIVersion string `json:"apiVersion"`
		Kind       string `json:"kind"`
		Status     status `json:"status"`
	}
	const v1, v1beta1 = "client.authentication.k8s.io/v1", "client.authentication.k8s.io/v1beta1"
	c := credential{Kind: "ExecCredential", Status: status{token, timeOrNull(expires)}}
	_ = json.Unmarshal([]byte(info), &struct {
		APIVersion *string `json:"apiVersion"`
	}{&c.APIVersion}) // an unreadable one is as good as none
	if c.APIVersion != v1beta1 {
		c.APIVersion = v1
	}
	return c
}
