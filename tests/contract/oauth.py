"""An agency's system on authlib: discovery, a token, an introspection by the keys, a request, a revocation.

Arguments: the service's address, a client's id and its secret.
"""

import sys

import requests
from authlib.integrations.requests_client import OAuth2Session
from authlib.oauth2.rfc8414 import AuthorizationServerMetadata
from joserfc import jwt
from joserfc.jwk import KeySet

base, client_id, secret = sys.argv[1:]
metadata = requests.get(f"{base}/.well-known/oauth-authorization-server", timeout=10).json()


metadata = AuthorizationServerMetadata(metadata)
for key in AuthorizationServerMetadata.REGISTRY_KEYS:
    # the server of a test has no TLS; and nothing is authorized in a browser, so the list of response types is empty,
    # which RFC 8414 allows and authlib does not
    if key not in ("issuer", "jwks_uri", "response_types_supported"):
        getattr(metadata, f"validate_{key}")()

for method in ["client_secret_basic", "client_secret_post"]:
    assert method in metadata["token_endpoint_auth_methods_supported"], metadata
    session = OAuth2Session(client_id, secret, token_endpoint_auth_method=method)
    token = session.fetch_token(metadata["token_endpoint"], grant_type="client_credentials", scope="cases:read")
    assert token["token_type"].lower() == "bearer" and token["expires_in"] > 0, token
    keys = KeySet.import_key_set(requests.get(metadata["jwks_uri"], timeout=10).json())
    algorithms = [key.alg for key in keys.keys]
    claims = jwt.decode(token["access_token"], keys, algorithms=algorithms).claims
    jwt.JWTClaimsRegistry(iss={"essential": True, "value": metadata["issuer"]}).validate(claims)
    assert session.get(f"{base}/v1/cases?limit=1", timeout=10).status_code == 200
    revoked = session.revoke_token(metadata["revocation_endpoint"], token["access_token"])
    assert revoked.status_code == 200, revoked.text

wrong = OAuth2Session(client_id, secret + "x", token_endpoint_auth_method="client_secret_basic")
try:
    wrong.fetch_token(metadata["token_endpoint"], grant_type="client_credentials")
except Exception as error:  # the library raises by the `error` of RFC 6749
    assert getattr(error, "error", None) == "invalid_client", repr(error)
else:
    raise AssertionError("a wrong secret got a token")
print("authlib: passed")
