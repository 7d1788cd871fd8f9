package registration

// Parse reads a registration.
var Parse = parse
