package par

// Parse is for the fuzz test of answers.
var Parse = parse
