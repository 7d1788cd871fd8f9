package cdflegacy

// StatusProblem is for the fuzz test of login statuses.
var StatusProblem = statusProblem
