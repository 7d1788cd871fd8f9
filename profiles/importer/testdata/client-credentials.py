import os

from cognite.client import ClientConfig, CogniteClient
from cognite.client.credentials import OAuthClientCredentials

TENANT_ID = "3f0c6a5e-58a7-4a3b-9d4e-3a1f6f2b7c11"
CDF_CLUSTER = "westeurope-1"  # Europe
base_url = f"https://{CDF_CLUSTER}.cognitedata.com"

credentials = OAuthClientCredentials(
    token_url=f"https://login.microsoftonline.com/{TENANT_ID}/oauth2/v2.0/token",
    client_id="9f039f43-" "1c44-4b1f-8f5a-2a6f1c0d9e77",
    client_secret=os.environ["IDP_CLIENT_SECRET"],
    scopes=[base_url + "/.default"],
    tenant_hint="pumps",
    token_expiry_leeway_seconds=60,
)
client = CogniteClient(
    ClientConfig(client_name="pumps", project=os.getenv("CDF_PROJECT", "pumps"), base_url=base_url, credentials=credentials, wait=sleep(3))
)
print(client.iam.token.inspect())
