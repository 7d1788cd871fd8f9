// Package interop holds doorstep's flows against providers that share no code with the embedded one: zitadel's OpenID
// provider, and a hand-made one with the habits of those that are out there. It has tests only, in a module of its own.
package interop
