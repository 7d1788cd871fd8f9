package wordings

import "strconv"

// resultCode is a code of 32 bits, as Windows and Microsoft's services number errors.
type resultCode struct {
	code  uint32
	cause string
	score float64
}

// resultPhrases writes codes in the ways that programs print them: in hexadecimal, or as a number with or without a sign.
func resultPhrases(codes []resultCode) []Phrase {
	list := make([]Phrase, 0, 4*len(codes))
	for _, c := range codes {
		hex := strconv.FormatUint(uint64(c.code), 16)
		for _, text := range []string{hex, "0x" + hex, strconv.FormatUint(uint64(c.code), 10), strconv.FormatUint(uint64(-c.code), 10)} {
			list = append(list, Phrase{text, c.cause, c.score})
		}
	}
	return list
}

// windowsCodes are the codes of WinINet, WinHTTP, schannel and Windows' certificates.
var windowsCodes = []resultCode{
	{0x80072ee2, "network.timeout", 0.9},
	{0x80072ee5, "request.malformed", 0.6},
	{0x80072ee7, "network.dns", 0.92},
	{0x80072efd, "network.refused", 0.85},
	{0x80072efe, "network.refused", 0.85},
	{0x80072eff, "network.refused", 0.8},
	{0x80072f05, "network.tls", 0.9},
	{0x80072f06, "network.tls", 0.9},
	{0x80072f0c, "network.tls", 0.85},
	{0x80072f0d, "network.tls", 0.9},
	{0x80072f17, "network.tls", 0.88},
	{0x80072f19, "network.tls", 0.85},
	{0x80072f7d, "network.tls", 0.9},
	{0x80072f86, "network.proxy", 0.75},
	{0x80072f89, "network.tls", 0.9},
	{0x80072f8a, "network.tls", 0.9},
	{0x80072f8f, "network.tls", 0.9},
	{0x80072f94, "network.proxy", 0.85},
	{0x80090302, "network.tls", 0.8},
	{0x80090304, "network.tls", 0.5},
	{0x8009030e, "flow.user", 0.6},
	{0x80090322, "network.tls", 0.88},
	{0x80090325, "network.tls", 0.9},
	{0x80090326, "network.tls", 0.88},
	{0x80090327, "network.tls", 0.88},
	{0x80090328, "network.tls", 0.92},
	{0x80090330, "network.tls", 0.75},
	{0x80090331, "network.tls", 0.9},
	{0x80092010, "network.tls", 0.9},
	{0x80092012, "network.tls", 0.9},
	{0x80092013, "network.tls", 0.9},
	{0x800b0101, "network.tls", 0.92},
	{0x800b0109, "network.tls", 0.92},
	{0x800b010a, "network.tls", 0.92},
	{0x800b010c, "network.tls", 0.9},
	{0x800b010f, "network.tls", 0.92},
	{0x800b0110, "network.tls", 0.85},
}

// accountCodes are the codes of Windows' account manager, of personal accounts and of Xbox Live.
var accountCodes = []resultCode{
	{0x80048800, "flow.user", 0.6},
	{0x80048820, "flow.user", 0.5},
	{0x80048821, "flow.user", 0.93},
	{0x80048823, "flow.user", 0.93},
	{0x8004882e, "flow.user", 0.88},
	{0x80048831, "flow.mfa", 0.6},
	{0x80048862, "flow.user", 0.6},
	{0x8004886d, "flow.user", 0.8},
	{0x8015dbfe, "flow.user", 0.9},
	{0x8015dc03, "flow.user", 0.92},
	{0x8015dc05, "flow.user", 0.92},
	{0x8015dc09, "flow.user", 0.95},
	{0x8015dc0a, "flow.user", 0.92},
	{0x8015dc0b, "flow.user", 0.93},
	{0x8015dc0c, "flow.user", 0.93},
	{0x8015dc0d, "flow.user", 0.93},
	{0x8015dc0e, "flow.user", 0.95},
	{0xc00484b2, "flow.user", 0.6},
	{0xcaa10001, "flow.refresh-token", 0.6},
	{0xcaa20002, "flow.consent", 0.5},
	{0xcaa20003, "flow.refresh-token", 0.55},
	{0xcaa20004, "flow.consent", 0.6},
	{0xcaa2000b, "flow.conditional-access", 0.5},
	{0xcaa2000c, "flow.mfa", 0.5},
	{0xcaa20048, "flow.conditional-access", 0.4},
	{0xcaa20064, "flow.user", 0.55},
	{0xcaa30000, "network.refused", 0.45},
	{0xcaa5001c, "flow.refresh-token", 0.45},
	{0xcaa50024, "flow.conditional-access", 0.5},
	{0xcaa5004b, "flow.conditional-access", 0.45},
	{0xcaa50067, "flow.refresh-token", 0.45},
	{0xcaa70004, "network.refused", 0.75},
	{0xcaa70007, "network.dns", 0.8},
	{0xcaa82ee2, "network.timeout", 0.92},
	{0xcaa82ee7, "network.dns", 0.93},
	{0xcaa82efd, "network.refused", 0.88},
	{0xcaa82efe, "network.refused", 0.88},
	{0xcaa82eff, "network.refused", 0.85},
	{0xcaa82f0c, "network.tls", 0.88},
	{0xcaa82f8a, "network.tls", 0.88},
	{0xcaa82f8f, "network.tls", 0.92},
	{0xcaa90006, "flow.user", 0.5},
	{0xcaa90014, "flow.user", 0.8},
	{0xcaa90017, "flow.user", 0.6},
	{0xcaa90018, "flow.user", 0.6},
	{0xcaa9001f, "flow.user", 0.65},
	{0xcaa90022, "flow.user", 0.62},
	{0xcaa9002c, "flow.user", 0.62},
	{0xcaa9004d, "network.refused", 0.55},
	{0xcaa90056, "flow.refresh-token", 0.75},
}

// dataverseCodes are the codes of Dataverse and of Graph's forerunner.
var dataverseCodes = []resultCode{
	{0x80040225, "flow.user", 0.88},
	{0x80041d1d, "flow.user", 0.6},
	{0x80042f09, "flow.user", 0.88},
	{0x80048306, "forbidden.capability", 0.75},
	{0x80048405, "forbidden.capability", 0.6},
	{0x8004d24b, "flow.user", 0.85},
	{0x8005f101, "expired.not-renewed", 0.85},
	{0x80072321, "idp.rate-limited", 0.92},
	{0x80072322, "idp.rate-limited", 0.92},
	{0x80072326, "idp.rate-limited", 0.92},
	{0x80072559, "idp.unavailable", 0.4},
	{0x80072560, "flow.user", 0.85},
	{0x80095ffc, "access-denied.api-permission", 0.9},
}
