package cli

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"doorstep/flows/checklist"
	"doorstep/jwtview"
	"doorstep/profiles"
	"doorstep/profiles/file"
	"doorstep/profiles/secret"
	"doorstep/tui/plain"

	"github.com/spf13/cobra"
)

// addFlag gives one key of a new profile.
type addFlag struct {
	name, key, usage string
	among            func() []string // the words that it takes, nil for any
}

// addFlags are the ordinary keys; a profile with others is edited.
var addFlags = []addFlag{
	{"description", "description", "what the profile is for, a `text`", nil},
	{"provider", "provider", "the identity provider's `name`: " + strings.Join(profiles.Providers(), ", "), profiles.Providers},
	{"tenant", "tenant", "the directory's `ID`, domain, realm or user pool", nil},
	{"issuer", "issuer", "the provider's issuer `URL`", nil},
	{"authority", "authority", "the provider's address, a `URL`", nil},
	{"token-url", "token-url", "the token endpoint, a `URL`", nil},
	{"client-id", "client-id", "the application's (client) `ID`", nil},
	{"client-auth", "client-auth", "the `method` of client authentication: " + strings.Join(profiles.ClientAuths(), ", "), profiles.ClientAuths},
	{"flow", "flow", "the flow's `name`: " + strings.Join(profiles.Flows(), ", "), profiles.Flows},
	{"audience", "audience", "the `audience` to ask for", nil},
	{"resource", "resource", "the `resource` to ask for (RFC 8707)", nil},
	{"redirect-uri", "redirect-uri", "the redirect `URI` as it is registered", nil},
	{"client-key", "client-key", "the `file` with the client's private key", nil},
	{"client-certificate", "client-certificate", "the `file` with the client's certificate", nil},
	{"min-ttl", "min-ttl", "the `duration` for which a token must still be good, such as 30s", nil},
	{"cdf-project", "cdf.project", "the CDF project's `name`", nil},
	{"cluster", "cdf.cluster", "the CDF cluster's `name`, such as westeurope-1", nil},
	{"base-url", "cdf.base-url", "the CDF cluster's `URL`", nil},
}

// addLists are the keys that hold several words.
var addLists = []addFlag{
	{"scopes", "scopes", "the `scopes` to ask for, with commas between; repeat it for more", nil},
	{"needs", "cdf.needs", "the `capabilities` that the checklist looks for, such as timeseries:READ", nil},
}

// addInput is what the flags of add say.
type addInput struct {
	signIn
	texts      map[string]*string
	lists      map[string]*[]string
	secretFrom string
	check      bool
}

func profileAddCommand(a *app) *cobra.Command {
	in := addInput{texts: map[string]*string{}, lists: map[string]*[]string{}}
	cmd := &cobra.Command{
		Use:   "add [NAME]",
		Short: "Make a profile, and check it before it is saved",
		Long: `Makes a profile of the flags. On a terminal it asks for the name and for what the provider needs and the flags don't
say, and tells where that is found. A client secret is typed there without showing, or given by reference, never as a flag's value.

With --check it signs in and runs the checklist first, and saves only what works (exit 4 otherwise).`,
		Example: `  doorstep profile add prod
  doorstep profile add prod --provider entra --tenant contoso.com \
    --client-id 9f039f43-2d5a-4a7b-9c1e-5f0d8b6a7c21 --flow device \
    --cdf-project my-project --cluster westeurope-1 --check
  doorstep profile add nightly --issuer https://id.example.com \
    --client-id nightly --client-secret-from '${IDP_CLIENT_SECRET}'`,
		Args:              cobra.MaximumNArgs(1),
		ValidArgsFunction: cobra.NoFileCompletions,
		Annotations:       formats("text", "json"),
		RunE: func(cmd *cobra.Command, args []string) error {
			name, err := a.newName(cmd.Context(), args)
			if err != nil {
				return err
			}
			p, err := in.profile(name)
			if err != nil {
				return err
			}
			return a.add(cmd.Context(), p, in.check, in.signIn)
		},
	}
	in.flags(cmd)
	return cmd
}

func (in *addInput) flags(cmd *cobra.Command) {
	f := cmd.Flags()
	for _, k := range addFlags {
		in.texts[k.key] = f.String(k.name, "", k.usage)
		if k.among != nil {
			_ = cmd.RegisterFlagCompletionFunc(k.name, oneOf(k.among()...))
		}
	}
	for _, k := range addLists {
		in.lists[k.key] = f.StringSlice(k.name, nil, k.usage)
	}
	f.StringVar(&in.secretFrom, "client-secret-from", "", "the client secret's `reference`: '${VARIABLE}', keyring:, file:PATH or 'command:[…]'")
	in.prompts(cmd)
	f.BoolVar(&in.check, "check", false, "sign in and run the checklist before it is saved")
}

// value is what the key's flag says.
func (in *addInput) value(key string) string {
	if text := in.texts[key]; text != nil {
		return *text
	}
	return strings.Join(*in.lists[key], " ")
}

// profile is what the flags say.
func (in *addInput) profile(name string) (*profiles.Profile, error) {
	if said := file.NameProblem(name); said != "" {
		return nil, &usageError{msg: said, hint: nameHint}
	}
	p := &profiles.Profile{Name: name}
	for _, k := range slices.Concat(addFlags, addLists) {
		value := in.value(k.key)
		if value == "" {
			continue
		}
		if err := file.Answer(p, k.key, value); err != nil {
			return nil, &usageError{msg: "--" + k.name + ": " + err.Error()}
		}
	}
	if in.secretFrom == "" {
		return p, nil
	}
	ref, err := secret.Parse(in.secretFrom)
	switch {
	case err != nil:
		return nil, &usageError{msg: "--client-secret-from: " + err.Error()}
	case ref.Kind == secret.Literal:
		return nil, secretArgument("--client-secret-from")
	}
	p.ClientSecret = ref
	return p, nil
}

// add completes the profile where somebody can be asked, checks it where that is wanted, and saves it.
func (a *app) add(ctx context.Context, p *profiles.Profile, check bool, in signIn) error {
	f, err := a.profilesSoFar()
	if err != nil {
		return err
	}
	if slices.Contains(f.Names(), p.Name) {
		return &usageError{
			msg:  "there is a profile " + p.Name + " in " + f.Path + " already",
			hint: "choose another name, or change that one: doorstep profile edit " + p.Name,
		}
	}
	if a.StdinTTY {
		if err := a.complete(ctx, p); err != nil {
			return err
		}
	}
	if wrong := p.Validate(); len(wrong) > 0 {
		return unfinished(p.Name, wrong)
	}
	if check {
		if err := a.checkNew(ctx, p, in); err != nil {
			return err
		}
	}
	saved, note, err := a.saveNew(ctx, p)
	if err != nil {
		return err
	}
	if a.output == "json" {
		return a.json(file.JSON(saved))
	}
	if err := a.done(note); err != nil {
		return err
	}
	return a.done("next: doorstep login " + p.Name)
}

// unfinished says what keeps a profile from working, and which flag gives it.
func unfinished(name string, wrong []profiles.Problem) error {
	var said []string
	for _, w := range wrong {
		flag := flagOf(w.Key)
		if flag != "" {
			flag = " (--" + flag + ")"
		}
		said = append(said, w.Message+flag)
	}
	return &usageError{msg: "the profile " + name + " would not work:\n  " + strings.Join(said, "\n  ")}
}

// flagOf is the flag that gives a key, "" for one that has none.
func flagOf(key string) string {
	for _, k := range slices.Concat(addFlags, addLists) {
		if k.key == key {
			return k.name
		}
	}
	if key == "client-secret" {
		return "client-secret-from"
	}
	return ""
}

// checkNew signs in with a profile that isn't saved yet and runs the checklist. What fails is shown, and is an error.
func (a *app) checkNew(ctx context.Context, p *profiles.Profile, in signIn) error {
	e, problems := p.Expand(a.Getenv)
	if len(problems) > 0 {
		return &usageError{msg: problems[0].Message, hint: "set it, or leave --check out"}
	}
	r, err := a.runner()
	if err != nil {
		return err
	}
	emit, answers, leave := a.attend(ctx, in, false, plain.New(a.Stderr, a.plainOptions(in)).Event)
	res := r.Run(ctx, e, checklist.Options{Emit: emit, Pasted: answers})
	leave()
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if res.Checklist.Verdict != jwtview.Fail && res.Err == nil {
		return nil
	}
	plain.New(a.Stderr, a.plainOptions(signIn{})).Checklist(res.Checklist)
	if a.StdinTTY {
		if answer, err := a.question(ctx, "Save it anyway? [y/N] "); err != nil || agreed(answer) {
			return err
		}
	}
	fmt.Fprintln(a.Stderr, "doorstep: "+p.Name+" is not saved, since its checklist has failures")
	return &exitError{code: exitFindings}
}
