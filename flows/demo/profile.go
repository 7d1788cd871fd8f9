package demo

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/goccy/go-yaml"
)

// profile is an entry of the profile file, as a user would write it.
type profile struct {
	Description   string            `yaml:"description,omitempty"`
	Provider      string            `yaml:"provider,omitempty"`
	Issuer        string            `yaml:"issuer,omitempty"`
	Authority     string            `yaml:"authority,omitempty"`
	Tenant        string            `yaml:"tenant,omitempty"`
	ClientID      string            `yaml:"client-id,omitempty"`
	ClientSecret  string            `yaml:"client-secret,omitempty"`
	ClientAuth    string            `yaml:"client-auth,omitempty"`
	APIKey        string            `yaml:"api-key,omitempty"`
	AccessToken   string            `yaml:"access-token,omitempty"`
	Flow          string            `yaml:"flow,omitempty"`
	Scopes        []string          `yaml:"scopes,omitempty"`
	Audience      string            `yaml:"audience,omitempty"`
	Resource      string            `yaml:"resource,omitempty"`
	PAR           bool              `yaml:"par,omitempty"`
	DPoP          bool              `yaml:"dpop,omitempty"`
	Security      string            `yaml:"security,omitempty"`
	JAR           bool              `yaml:"jar,omitempty"`
	JAREncryption bool              `yaml:"jar-encryption,omitempty"`
	JARM          bool              `yaml:"jarm,omitempty"`
	ClientKey     string            `yaml:"client-key,omitempty"`
	Certificate   string            `yaml:"client-certificate,omitempty"`
	CAFile        string            `yaml:"ca-file,omitempty"`
	DecryptionKey string            `yaml:"decryption-key,omitempty"`
	RequestKey    string            `yaml:"request-signing-key,omitempty"`
	LoginHint     string            `yaml:"login-hint,omitempty"`
	CIBAMode      string            `yaml:"ciba-mode,omitempty"`
	NotifiedAt    int               `yaml:"notification-port,omitempty"`
	Extra         map[string]string `yaml:"extra-parameters,omitempty"`
	Subject       string            `yaml:"subject-profile,omitempty"`
	Actor         string            `yaml:"actor-profile,omitempty"`
	MinTTL        string            `yaml:"min-ttl,omitempty"`
	Timeout       string            `yaml:"timeout,omitempty"`
	CDF           *cdfBlock         `yaml:"cdf,omitempty"`
	ResourceCheck map[string]string `yaml:"resource-check,omitempty"`
}

type cdfBlock struct {
	Project string   `yaml:"project"`
	BaseURL string   `yaml:"base-url"`
	Needs   []string `yaml:"needs,flow,omitempty"`
}

// profileFile is the profile file.
type profileFile struct {
	Default  string        `yaml:"default"`
	Profiles yaml.MapSlice `yaml:"profiles"`
}

const header = "# The profiles of a running doorstep demo. They work as long as it runs; secrets and tokens in here open nothing else.\n"

// writeProfiles writes the profile file into dir and gives its path.
func (w *world) writeProfiles(dir string) (string, error) {
	if err := w.writeKeys(dir); err != nil {
		return "", err
	}
	f := profileFile{Default: w.played[0].profile}
	for _, s := range w.played {
		p, err := w.profileOf(s)
		if err != nil {
			return "", fmt.Errorf("the demo's profile %s: %w", s.profile, err)
		}
		f.Profiles = append(f.Profiles, yaml.MapItem{Key: s.profile, Value: p})
	}
	text, err := yaml.MarshalWithOptions(f, yaml.IndentSequence(true))
	if err != nil {
		return "", fmt.Errorf("writing the demo's profiles: %w", err)
	}
	path := filepath.Join(dir, "profiles.yaml")
	if err := writeOwn(path, append([]byte(header), text...), isProfiles); err != nil {
		return "", fmt.Errorf("writing the demo's profiles: %w", err)
	}
	return path, nil
}

// writeOwn writes a file for its owner alone, in place of one that a demo has written before, which isOwn tells:
// somebody's own files stay as they are.
func writeOwn(path string, text []byte, isOwn func(old []byte) bool) error {
	old, err := os.ReadFile(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return err
	case !isOwn(old):
		return fmt.Errorf("%s is there already and is no demo's: choose another folder", path)
	default:
		if err := os.Remove(path); err != nil {
			return err
		}
	}
	return os.WriteFile(path, text, 0o600)
}

func isProfiles(old []byte) bool { return bytes.HasPrefix(old, []byte(header)) }

// profileOf makes the scenario's profile: that of a healthy sign-in, and what the scenario writes differently.
func (w *world) profileOf(s scenario) (*profile, error) {
	p := &profile{Description: s.about, CDF: &cdfBlock{Project: w.projectNameOf(s), BaseURL: w.cdf, Needs: []string{"timeseries:READ"}}}
	if s.entra {
		p.Provider, p.Authority, p.Tenant = "entra", w.base, tenantID
	} else {
		p.Issuer = w.root.Issuer()
	}
	if err := w.credentials(s, p); err != nil {
		return nil, err
	}
	if s.write != nil {
		s.write(w, p)
	}
	return p, nil
}

func (w *world) projectNameOf(s scenario) string {
	switch {
	case s.project != "":
		return s.project
	case s.entra:
		return tenantProject
	default:
		return project
	}
}

// credentials are what the profile signs in with, and what it asks for. With Entra doorstep knows what to ask for.
func (w *world) credentials(s scenario, p *profile) (err error) {
	switch {
	case s.token != nil:
		p.Flow = "token"
		p.AccessToken, err = s.token(w.providerOf(s), clientID(s))
		return err
	case s.person:
		p.ClientID, p.Flow = terminalID(), "device"
		if s.app != nil {
			p.ClientID, p.Flow = clientID(s), "pkce"
		}
		p.Scopes = []string{"openid", "profile", "offline_access", "IDENTITY", "user_impersonation"}
	default:
		p.ClientID, p.ClientSecret, p.Flow = clientID(s), w.secretOf(s), "client-credentials"
		p.Scopes = []string{"IDENTITY", "user_impersonation"}
	}
	p.Audience = w.cdf
	if s.entra {
		p.Scopes, p.Audience = nil, ""
	}
	return nil
}
