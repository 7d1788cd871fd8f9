package causes

// curl are the exit codes of curl and the error codes of libcurl (CURLcode) that tell how a connection failed.
var curl = []vendorCode{
	{number: 3, cause: "request.malformed", meaning: "the address is malformed", score: 0.75},
	{number: 5, cause: "network.proxy", meaning: "the proxy's name does not resolve"},
	{number: 6, cause: "network.dns", meaning: "the host's name does not resolve"},
	{number: 7, cause: "network.refused", meaning: "no connection to the host", score: 0.85},
	{number: 16, cause: "network.refused", meaning: "the connection broke", score: 0.7},
	{number: 18, cause: "network.refused", meaning: "the connection broke", score: 0.7},
	{number: 28, cause: "network.timeout", meaning: "the time ran out", score: 0.9},
	{number: 35, cause: "network.tls", meaning: "the TLS handshake failed", score: 0.85},
	{number: 47, cause: "idp.endpoint", meaning: "too many redirects", score: 0.75},
	{number: 51, cause: "network.tls", meaning: "the certificate is not the host's"},
	{number: 52, cause: "network.refused", meaning: "the server answered nothing", score: 0.8},
	{number: 53, cause: "network.tls", meaning: "the TLS engine was not found", score: 0.75},
	{number: 55, cause: "network.refused", meaning: "the connection broke", score: 0.7},
	{number: 56, cause: "network.refused", meaning: "the connection broke", score: 0.7},
	{number: 58, cause: "network.tls", meaning: "the client's certificate cannot be used", score: 0.85},
	{number: 59, cause: "network.tls", meaning: "no cipher in common", score: 0.85},
	{number: 60, cause: "network.tls", meaning: "the certificate is not trusted"},
	{number: 77, cause: "network.tls", meaning: "the file of trusted certificates cannot be read", score: 0.9},
	{number: 83, cause: "network.tls", meaning: "the certificate's issuer is not the one expected"},
	{number: 90, cause: "network.tls", meaning: "the key is not the one pinned"},
	{number: 91, cause: "network.tls", meaning: "the certificate's status is not valid"},
	{number: 92, cause: "network.refused", meaning: "the connection broke", score: 0.75},
	{number: 97, cause: "network.proxy", meaning: "the handshake with the proxy failed"},
	{number: 98, cause: "network.tls", meaning: "the server wants a client's certificate", score: 0.85},
}

func findCurl(number int) *vendorCode { return byNumber(number, curl) }
