package cli

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"doorstep/jwtview/safe"
	"doorstep/profiles"
	"doorstep/profiles/file"
	"doorstep/profiles/secret"
	"doorstep/tui/term"
)

// complete asks for what the profile needs and doesn't say. With nothing given at all it asks for what it may have, too.
func (a *app) complete(ctx context.Context, p *profiles.Profile) error {
	given := len(file.Fields(p)) > 0
	if given && len(p.Validate()) == 0 {
		return nil
	}
	if err := a.askProvider(ctx, p); err != nil {
		return err
	}
	if err := a.askFlow(ctx, p); err != nil {
		return err
	}
	e := p.Effective()
	for _, ask := range profiles.Asks(e.Provider, e.Flow) {
		idle := ask.Optional && given || ask.Key == "cdf.cluster" && p.CDF == nil || isSet(p, ask)
		if idle && problemOf(p, ask) == "" {
			continue
		}
		if err := a.askField(ctx, p, ask); err != nil {
			return err
		}
	}
	return nil
}

// nameHint is what a profile's name can be made of.
const nameHint = "letters, digits and _ . - @ + :, without spaces, and no - in front"

// newName is the name that a new profile is given, asked for where there is none and somebody can be asked.
func (a *app) newName(ctx context.Context, args []string) (string, error) {
	if len(args) > 0 {
		return args[0], nil
	}
	if !a.StdinTTY {
		return "", &usageError{msg: "a profile needs a name", hint: "doorstep profile add NAME"}
	}
	for {
		answer, err := term.ReadLine(ctx, a.Stdin, a.Stderr, "Name of the profile: ")
		if err != nil {
			return "", err
		}
		answer = strings.TrimSpace(answer)
		said := file.NameProblem(answer)
		if said == "" {
			return answer, nil
		}
		fmt.Fprintln(a.Stderr, "  "+said+": "+nameHint)
	}
}

// askProvider asks for the provider, unless the profile says where to sign in.
func (a *app) askProvider(ctx context.Context, p *profiles.Profile) error {
	if p.Provider != "" || p.Issuer != "" || p.Authority != "" || p.TokenURL != "" || p.Tenant != "" {
		return nil
	}
	var names, titles []string
	for _, ask := range profiles.AskProviders() {
		names, titles = append(names, string(ask.Name)), append(titles, ask.Title)
	}
	name, err := a.pickOne(ctx, "Identity provider", names, titles)
	p.Provider = profiles.Provider(name)
	return err
}

// askFlow asks how to sign in, unless the profile's credentials speak for themselves.
func (a *app) askFlow(ctx context.Context, p *profiles.Profile) error {
	if p.Flow != "" || !p.ClientSecret.IsZero() || p.ClientKey != "" || p.ClientCertificate != "" {
		return nil
	}
	asks := profiles.AskFlows(p.Effective().Provider)
	if len(asks) == 1 {
		p.Flow = asks[0].Name
		return nil
	}
	slices.SortStableFunc(asks, func(x, y profiles.FlowAsk) int { return a.suitability(x.Name) - a.suitability(y.Name) })
	var names, titles []string
	for _, ask := range asks {
		names, titles = append(names, ask.Name), append(titles, ask.Title+". "+ask.Needs)
	}
	name, err := a.pickOne(ctx, "How to sign in", names, titles)
	p.Flow = name
	return err
}

// pickOne asks for one of a few words, by its number or itself; the first is the usual one.
func (a *app) pickOne(ctx context.Context, title string, names, titles []string) (string, error) {
	fmt.Fprintln(a.Stderr, title+":")
	for i, name := range names {
		fmt.Fprintf(a.Stderr, "  %d  %-18s %s\n", i+1, name, titles[i])
	}
	for {
		answer, err := term.ReadLine(ctx, a.Stdin, a.Stderr, "Number or name ["+names[0]+"]: ")
		if err != nil {
			return "", err
		}
		answer = strings.TrimSpace(answer)
		n, err := strconv.Atoi(answer)
		switch {
		case answer == "":
			return names[0], nil
		case err == nil && n >= 1 && n <= len(names):
			return names[n-1], nil
		case slices.Contains(names, answer):
			return answer, nil
		}
		fmt.Fprintln(a.Stderr, "  That is none of them.")
	}
}

// isSet reports whether the profile has what is asked for.
func isSet(p *profiles.Profile, ask profiles.Ask) bool {
	return slices.ContainsFunc(file.Fields(p), func(f file.Field) bool {
		return f.Key == ask.Key || slices.Contains(ask.Also, f.Key)
	})
}

// problemOf is what is wrong with what was asked for, "" when nothing is.
func problemOf(p *profiles.Profile, ask profiles.Ask) string {
	for _, w := range p.Validate() {
		if w.Key == ask.Key || slices.Contains(ask.Also, w.Key) {
			return w.Message
		}
	}
	return ""
}

// askField asks until the answer is one that can be, and has one that looks wrong confirmed by giving it again.
func (a *app) askField(ctx context.Context, p *profiles.Profile, ask profiles.Ask) error {
	if said := problemOf(p, ask); said != "" && isSet(p, ask) {
		fmt.Fprintln(a.Stderr, "  "+safe.Line(said))
	}
	fmt.Fprintf(a.Stderr, "%s, from %s\n  for example %s\n", ask.Title, ask.Where, ask.Example)
	doubted := ""
	for {
		answer, err := a.readAnswer(ctx, ask)
		if err != nil {
			return err
		}
		if answer == "" {
			if ask.Optional && problemOf(p, ask) == "" {
				return nil
			}
			fmt.Fprintln(a.Stderr, "  It is needed.")
			continue
		}
		said := tryAnswer(p, ask, answer)
		if said == "" && answer != doubted {
			said = suspicionOf(p, ask)
			doubted = answer
			if said != "" {
				said += "; give it again to keep it"
			}
		}
		if said == "" {
			return nil
		}
		fmt.Fprintln(a.Stderr, "  "+safe.Line(said))
	}
}

func (a *app) readAnswer(ctx context.Context, ask profiles.Ask) (string, error) {
	read := term.ReadLine
	if ask.Secret {
		read = term.ReadSecret
	}
	answer, err := read(ctx, a.Stdin, a.Stderr, ask.Title+": ")
	return strings.TrimSpace(answer), err
}

// tryAnswer gives the profile the answer and tells what is wrong with it.
func tryAnswer(p *profiles.Profile, ask profiles.Ask, answer string) string {
	if ask.Secret {
		if _, err := secret.Parse(answer); err != nil {
			return err.Error()
		}
	}
	if err := file.Answer(p, ask.Key, answer); err != nil {
		return err.Error()
	}
	if ask.Key == "cdf.project" { // whose block lacks the cluster still
		for _, w := range p.Validate() {
			if w.Key == ask.Key {
				return w.Message
			}
		}
		return ""
	}
	return problemOf(p, ask)
}

// suspicionOf is what looks wrong about the answer, "" when nothing does.
func suspicionOf(p *profiles.Profile, ask profiles.Ask) string {
	for _, s := range p.Suspect(secret.Value{}) {
		if s.Key == ask.Key || slices.Contains(ask.Also, s.Key) {
			return s.Message
		}
	}
	return ""
}
