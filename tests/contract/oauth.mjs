// An agency's system on openid-client: discovery, a token, a request, a revocation.
// Arguments: the folder of the library, the service's address, a client's id and its secret.
import assert from 'node:assert/strict'

const [folder, base, id, secret] = process.argv.slice(2)
const client = await import(`${folder}/node_modules/openid-client/build/index.js`)

// the server of a test has no TLS
const options = { algorithm: 'oauth2', execute: [client.allowInsecureRequests] }
for (const authentication of [client.ClientSecretBasic(secret), client.ClientSecretPost(secret)]) {
  const server = await client.discovery(new URL(base), id, undefined, authentication, options)
  const token = await client.clientCredentialsGrant(server, { scope: 'cases:read' })
  assert.equal(token.token_type, 'bearer')
  assert.ok(token.expires_in > 0)
  const cases = await client.fetchProtectedResource(
    server, token.access_token, new URL(`${base}/v1/cases?limit=1`), 'GET')
  assert.equal(cases.status, 200)
  await client.tokenRevocation(server, token.access_token)
}

const wrong = await client.discovery(new URL(base), id, undefined, client.ClientSecretBasic(`${secret}x`), options)
await assert.rejects(client.clientCredentialsGrant(wrong), (refused) => {
  // the library reports a challenge (WWW-Authenticate) as such, and the body beside it
  assert.equal(refused.status, 401)
  return true
})
console.log('openid-client: passed')
