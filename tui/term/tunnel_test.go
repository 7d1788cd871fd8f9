package term

import "testing"

func TestTunnel(t *testing.T) {
	t.Parallel()
	const redirect = "http://127.0.0.1:41831/callback"
	for _, tt := range []struct {
		env      []string
		redirect string
		want     string
	}{
		{nil, redirect, ""},
		{[]string{"SSH_CONNECTION=10.0.0.5 50000 10.0.0.9 22", "USER=ada"}, redirect, "ssh -L 41831:127.0.0.1:41831 ada@10.0.0.9"},
		{[]string{"SSH_CONNECTION=10.0.0.5 50000 10.0.0.9 2222", "LOGNAME=ada"}, redirect, "ssh -L 41831:127.0.0.1:41831 -p 2222 ada@10.0.0.9"},
		{[]string{"SSH_CONNECTION=fe80::1%eth0 50000 fe80::2%eth0 22", "USER=ada"}, "http://localhost:53000", "ssh -L 53000:127.0.0.1:53000 ada@fe80::2%eth0"},
		{[]string{"SSH_CONNECTION=10.0.0.5 50000 10.0.0.9 22", "USER=a;rm -rf ~"}, redirect, "ssh -L 41831:127.0.0.1:41831 10.0.0.9"},
		{[]string{"SSH_CONNECTION=10.0.0.5 50000 $(id) 22"}, redirect, ""},
		{[]string{"SSH_CONNECTION=10.0.0.5 50000 10.0.0.9%$(id) 22"}, redirect, ""},
		{[]string{"SSH_CONNECTION=nonsense"}, redirect, ""},
		{[]string{"SSH_CONNECTION=10.0.0.5 50000 10.0.0.9 22"}, "https://app.example.com/callback", ""},
		{[]string{"SSH_CONNECTION=10.0.0.5 50000 10.0.0.9 22"}, "http://127.0.0.1/callback", ""},
		{[]string{"SSH_CONNECTION=10.0.0.5 50000 10.0.0.9 22"}, "\x1b", ""},
	} {
		if got := Tunnel(env(tt.env...), tt.redirect); got != tt.want {
			t.Errorf("Tunnel(%q, %q) = %q, want %q", tt.env, tt.redirect, got, tt.want)
		}
	}
}
