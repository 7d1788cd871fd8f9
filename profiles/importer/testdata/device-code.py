client = CogniteClient(ClientConfig(
    client_name='pumps', project='pumps', base_url='https://westeurope-1.cognitedata.com',
    credentials=OAuthDeviceCode(
        authority_url=None, oauth_discovery_url="https://pumps.auth0.com/oauth",
        client_id="q8w7e6r5", scopes=["IDENTITY", "user_impersonation"], audience="https://pumps.fusion.cognite.com/pumps",
        mem_cache_only=True,
    ),
))
other = OAuthClientCredentials.default_for_entra_id("t", "c", "marker-S3cr3t-of-the-import", "westeurope-1")
