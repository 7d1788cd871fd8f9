creds = OAuthClientCredentials.default_for_entra_id(
    "3f0c6a5e-58a7-4a3b-9d4e-3a1f6f2b7c11", "9f039f43-1c44-4b1f-8f5a-2a6f1c0d9e77", "marker-S3cr3t-of-the-import",
    cdf_cluster="westeurope-1",
)
client = CogniteClient.default(project="pumps", cdf_cluster="westeurope-1", credentials=creds)
