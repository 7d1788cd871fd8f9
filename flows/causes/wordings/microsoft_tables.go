package wordings

// microsoftTables are the wordings of Microsoft's servers and libraries beyond Entra's first ones.
func microsoftTables() []Table {
	return []Table{
		{When: Always, Phrases: entraMessages},
		{When: Always, Phrases: entraPeople},
		{When: NotElsewhere, Phrases: wsTrust},
		{When: NotElsewhere, Phrases: officeServer},
		{When: NotElsewhere, Phrases: officeTools},
		{When: Always, Phrases: officeClients},
		{When: Always, Phrases: officeMail},
		{When: NearSignIn, Phrases: officeToolsLoose},
		{When: NotElsewhere, Phrases: brokerPhrases},
		{When: NotElsewhere, Phrases: entraTools},
		{When: NearSignIn, Phrases: entraToolsLoose},
		{When: Always, Phrases: xboxServer},
		{When: NotElsewhere, Phrases: resultPhrases(windowsCodes)},
		{When: NotElsewhere, Phrases: resultPhrases(accountCodes)},
		{When: NearOrShort, Phrases: resultPhrases(dataverseCodes)},
	}
}
