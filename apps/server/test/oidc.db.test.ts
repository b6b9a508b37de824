import { createHmac } from 'node:crypto'
import { migrations } from '@plangate/core/migrations'
import { RunnerFake } from '@plangate/core/runner/fake'
import type { Tables } from '@plangate/core/services'
import { openTestDatabase } from '@plangate/database/testing'
import { EncryptJWT, exportSPKI, importJWK } from 'jose'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest'
import { signInByOidc } from '../src/identity/sign-in-by-oidc.ts'
import { createLogger } from '../src/logging.ts'
import { startTestServer, type TestServer } from '../src/testing/start-test-server.ts'
import { LocalIssuer, newKey, type SigningKey, signToken } from './local-issuer.ts'
import { rawCall } from './raw-call.ts'

const database = await openTestDatabase<Tables>(migrations)
afterAll(() => database.close())

// The clock stands still from the making of a token to its check, however long that takes, and can skip half a minute.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())

const [rsa, ec, ed, stranger, p384] = await Promise.all([
  newKey('RS256'),
  newKey('ES256'),
  newKey('EdDSA'),
  newKey('RS256'),
  newKey('ES384'),
])

const audience = 'https://plangate.example'
const startServer = (issuer: LocalIssuer, clockTolerance?: number) =>
  startTestServer({
    database,
    runner: new RunnerFake(),
    signIn: signInByOidc(
      { kind: 'oidc', issuer: issuer.url, clientId: 'web', audiences: [audience, 'web'] },
      createLogger('silent'),
      clockTolerance,
    ),
  })

const listProjects = { path: 'projects.list', type: 'query' } as const
const ask = (url: string, authorization: string | null) =>
  rawCall(url, listProjects, undefined, authorization === null ? {} : { authorization })
const refusalOf = async (server: TestServer, token: string) => {
  const { status, body } = await ask(server.url, `Bearer ${token}`)
  return { status, body }
}

const now = () => Math.floor(Date.now() / 1_000)
const claimsOf = (issuer: LocalIssuer) => ({
  iss: issuer.url,
  aud: audience,
  sub: 'ann',
  iat: now(),
  exp: now() + 300,
})

describe('a token', () => {
  let issuer: LocalIssuer
  let server: TestServer
  beforeAll(async () => {
    issuer = await LocalIssuer.start(rsa, ec, ed, p384)
    server = await startServer(issuer)
  })
  afterAll(async () => {
    await server[Symbol.asyncDispose]()
    await issuer[Symbol.asyncDispose]()
  })

  /** Signs changed claims correctly; claims that are undefined are left out. */
  const withClaims = (changes: object) => signToken(rsa, { ...claimsOf(issuer), ...changes })

  const accepted: Record<string, () => Promise<string>> = {
    'signed by RS256': () => withClaims({}),
    'signed by ES256': () => signToken(ec, claimsOf(issuer)),
    'without a type': () => signToken(rsa, claimsOf(issuer), { typ: undefined }),
    'with the most common type': () => signToken(rsa, claimsOf(issuer), { typ: 'JWT' }),
    'signed by EdDSA': () => signToken(ed, claimsOf(issuer)),
    'for several audiences, including ours': () => withClaims({ aud: ['https://other.example', audience] }),
    'without an audience, issued to our web app': () => withClaims({ aud: undefined, azp: 'web' }),
    'by a provider whose clock is 28 seconds behind': () => withClaims({ exp: now() - 28 }),
    'by a provider whose clock is 29 seconds ahead': () => withClaims({ iat: now() + 29, nbf: now() + 29 }),
  }

  it.each(Object.entries(accepted))('%s is accepted', async (_, make) => {
    expect(await refusalOf(server, await make())).toEqual({ status: 200, body: { result: { data: [] } } })
  })

  const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const hmacWith = (secret: string, header: object) => {
    const signed = `${base64(header)}.${base64(claimsOf(issuer))}`
    return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`
  }
  const publicPem = async () => exportSPKI(await importPublic(rsa))
  const parts = async () => (await withClaims({})).split('.')

  const forged: Record<string, () => Promise<string>> = {
    'with alg none': async () => `${base64({ alg: 'none' })}.${base64(claimsOf(issuer))}.`,
    'with alg None and a signature': async () =>
      `${base64({ alg: 'None', kid: rsa.kid })}.${base64(claimsOf(issuer))}.${(await parts())[2]}`,
    'that is an ID token': () => withClaims({ at_hash: 'MTIzNDU2Nzg5MDEyMzQ1Ng' }),
    'that is a logout token': () => signToken(rsa, claimsOf(issuer), { typ: 'logout+jwt' }),
    'with a logout event': () => withClaims({ events: {} }),
    'without its signature': async () => (await parts()).slice(0, 2).join('.'),
    'with an empty signature': async () => `${(await parts()).slice(0, 2).join('.')}.`,
    'with HS256 by the public key as PEM': async () => hmacWith(await publicPem(), { alg: 'HS256', kid: rsa.kid }),
    'with HS256 by the public key as JWK': async () =>
      hmacWith(JSON.stringify(rsa.publicJwk), { alg: 'HS256', kid: rsa.kid }),
    'with HS256 by the modulus': async () => hmacWith(rsa.publicJwk.n ?? '', { alg: 'HS256', kid: rsa.kid }),
    'with ES384 by a key of the issuer': () => signToken(p384, claimsOf(issuer)),
    'with PS256 in the header for an RS256 key': async () => {
      const [, payload, signature] = await parts()
      return `${base64({ alg: 'PS256', kid: rsa.kid })}.${payload}.${signature}`
    },
    'by another key under a known id': () => signToken({ ...stranger, kid: rsa.kid }, claimsOf(issuer)),
    'by a key of another kind under a known id': () => signToken({ ...ec, kid: rsa.kid }, claimsOf(issuer)),
    'by an unknown key': () => signToken(stranger, claimsOf(issuer)),
    'with its key in the header': () => signToken(stranger, claimsOf(issuer), { jwk: stranger.publicJwk }),
    'with the URL of its key': () => signToken(stranger, claimsOf(issuer), { jku: `${issuer.url}/elsewhere` }),
    'with the URL of its certificate': () => signToken(stranger, claimsOf(issuer), { x5u: `${issuer.url}/keys` }),
    'whose key id is a path': () => signToken({ ...stranger, kid: '../../../../dev/null' }, claimsOf(issuer)),
    'whose key id is SQL': () => signToken({ ...stranger, kid: "' or '1'='1" }, claimsOf(issuer)),
    'with a critical extension': () => signToken(rsa, claimsOf(issuer), { crit: ['odd'], odd: 1 }),
    'with a replaced payload': async () => {
      const [header, , signature] = await parts()
      return `${header}.${base64({ ...claimsOf(issuer), sub: 'bob' })}.${signature}`
    },
    'with a replaced header': async () => {
      const [, payload, signature] = await parts()
      return `${base64({ alg: 'RS256', kid: rsa.kid, typ: 'JWT', x: 1 })}.${payload}.${signature}`
    },
    'that is truncated': async () => (await withClaims({})).slice(0, -8),
    'that is encrypted, in five parts': async () =>
      new EncryptJWT(claimsOf(issuer))
        .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM', kid: rsa.kid })
        .encrypt(await importJWK({ ...rsa.publicJwk, alg: 'RSA-OAEP-256' }, 'RSA-OAEP-256')),
    'that has expired': () => withClaims({ exp: now() - 31 }),
    'that expired long ago': () => withClaims({ iat: 1, exp: 2 }),
    'that is not valid yet': () => withClaims({ nbf: now() + 60 }),
    'from the future': () => withClaims({ iat: now() + 60 }),
    'by a provider whose clock is further ahead': () => withClaims({ iat: now() + 34 }),
    'without exp': () => withClaims({ exp: undefined }),
    'without iat': () => withClaims({ iat: undefined }),
    'without sub': () => withClaims({ sub: undefined }),
    'whose sub is empty': () => withClaims({ sub: '' }),
    'whose sub cannot be stored': () => withClaims({ sub: 'ann\0' }),
    'whose sub is too long': () => withClaims({ sub: 'a'.repeat(256) }),
    'whose exp is not a number': () => withClaims({ exp: '9999999999' }),
    'whose sub is a number': () => withClaims({ sub: 7 }),
    'of another issuer': () => withClaims({ iss: 'https://id.example' }),
    'whose issuer begins like ours': () => withClaims({ iss: `${issuer.url}.evil.example` }),
    'whose issuer has an extra slash': () => withClaims({ iss: `${issuer.url}/` }),
    'without issuer': () => withClaims({ iss: undefined }),
    'for another audience': () => withClaims({ aud: 'https://other.example' }),
    'for another audience, issued to our web app': () => withClaims({ aud: 'https://other.example', azp: 'web' }),
    'without an audience, issued to another app': () => withClaims({ aud: undefined, azp: 'other' }),
    'without an audience and an application': () => withClaims({ aud: undefined }),
    'with an empty list of audiences': () => withClaims({ aud: [] }),
    'of 9,000 characters': () => withClaims({ more: 'x'.repeat(6_700) }),
    'of text only': async () => 'Bearer',
    'of dots only': async () => '..',
    'that is JSON null thrice': async () => [null, null, null].map(base64).join('.'),
    'that looks like an API token': async () => `plangate_${'A'.repeat(43)}`,
    'that begins like an API token': async () => `plangate_${(await parts())[0]}`,
  }

  it.each(Object.entries(forged))('%s is refused', async (_, make) => {
    expect(await refusalOf(server, await make())).toMatchObject({
      status: 401,
      body: { error: { data: { reason: 'UNAUTHENTICATED', details: null } } },
    })
  })

  it('is tried in at least 26 forged forms', () => {
    expect(Object.keys(forged).length).toBeGreaterThanOrEqual(26)
  })

  it.each(['Basic YTpi', 'Bearer', 'Bearer ', 'Token abc', ''])(
    'is refused without the Bearer scheme: %j',
    async (value) => {
      expect(await ask(server.url, value)).toMatchObject({ status: 401 })
    },
  )

  it('is requested with every 401, which says whether the token was invalid', async () => {
    const challenge = async (headers: Record<string, string>) => {
      const response = await fetch(`${server.url}/trpc/projects.list`, { headers })
      return [response.status, response.headers.get('www-authenticate')]
    }
    expect(await challenge({})).toEqual([401, 'Bearer'])
    expect(await challenge({ authorization: 'Bearer x' })).toEqual([401, 'Bearer error="invalid_token"'])
    expect(await challenge({ authorization: `Bearer ${await withClaims({})}` })).toEqual([200, null])
  })

  it('creates one user for 50 simultaneous first requests', async () => {
    const token = await withClaims({ sub: 'newcomer' })
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask(server.url, `Bearer ${token}`)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    const rows = database.db.selectFrom('users').select('issuer').where('subject', '=', 'newcomer')
    expect(await rows.execute()).toEqual([{ issuer: issuer.url }])
  })
})

async function importPublic({ publicJwk, alg }: SigningKey) {
  const key = await importJWK(publicJwk, alg)
  if (key instanceof Uint8Array) throw new Error('A public key is not a secret.')
  return key
}

describe('the clock of the issuer', () => {
  it.each([
    { tolerance: undefined, ahead: 29, status: 200 },
    { tolerance: undefined, ahead: 30, status: 200 },
    { tolerance: undefined, ahead: 31, status: 401 },
    { tolerance: 0, ahead: 0, status: 200 },
    { tolerance: 0, ahead: 1, status: 401 },
    { tolerance: 90, ahead: 90, status: 200 },
  ])('may be ahead by the tolerance and no more: $tolerance, $ahead', async ({ tolerance, ahead, status }) => {
    await using issuer = await LocalIssuer.start(rsa)
    await using server = await startServer(issuer, tolerance)
    const token = await signToken(rsa, { ...claimsOf(issuer), iat: now() + ahead })
    expect(await ask(server.url, `Bearer ${token}`)).toMatchObject({ status })
  })
})

describe('the keys of the issuer', () => {
  let stack: AsyncDisposableStack
  let issuer: LocalIssuer
  let server: TestServer

  beforeEach(async () => {
    stack = new AsyncDisposableStack()
    issuer = stack.use(await LocalIssuer.start(rsa))
    server = stack.use(await startServer(issuer))
  })
  afterEach(() => stack.disposeAsync())

  const pass = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1_000)
  const statusOf = async (key: SigningKey) => (await refusalOf(server, await signToken(key, claimsOf(issuer)))).status

  const many = { sampled: 50, exhaustive: 500 }[inject('extent')]

  it(`are fetched at most once in 30 seconds for ${many} made-up key ids`, async () => {
    const flood = () =>
      Promise.all(Array.from({ length: many }, (_, index) => statusOf({ ...stranger, kid: `made-up-${index}` })))
    expect(new Set(await flood())).toEqual(new Set([401]))
    expect(issuer.fetched).toEqual({ discovery: 1, keys: 1 })
    pass(29)
    await flood()
    expect(issuer.fetched).toEqual({ discovery: 1, keys: 1 })
    pass(2)
    await flood()
    expect(issuer.fetched).toEqual({ discovery: 2, keys: 2 })
  })

  it('are up to date after 30 seconds at the latest, even among made-up key ids', async () => {
    expect(await statusOf(rsa)).toBe(200)
    issuer.publish(ec)
    expect(await statusOf(ec)).toBe(401)
    expect(await statusOf(stranger)).toBe(401)
    pass(30)
    expect(await statusOf(ec)).toBe(200)
    expect(await statusOf(rsa)).toBe(401)
  })

  it('stay valid while the issuer is down', async () => {
    expect(await statusOf(rsa)).toBe(200)
    issuer.isDown = true
    pass(3_600)
    expect(await statusOf(rsa)).toBe(200)
    expect(await statusOf(stranger)).toBe(401)
  })

  it('cannot be fetched while the issuer is down: 503 until it is back', async () => {
    issuer.isDown = true
    const answer = await refusalOf(server, await signToken(rsa, claimsOf(issuer)))
    expect(answer).toMatchObject({ status: 503, body: { error: { data: { reason: 'IDENTITY_UNAVAILABLE' } } } })
    issuer.isDown = false
    expect(await statusOf(rsa)).toBe(503)
    expect(issuer.fetched.discovery).toBe(0)
    pass(2)
    expect(await statusOf(rsa)).toBe(200)
  })

  it('are not taken from the discovery document of another issuer', async () => {
    issuer.claimedIssuer = 'https://id.example'
    expect(await statusOf(rsa)).toBe(503)
    expect(issuer.fetched.keys).toBe(0)
  })

  it('are not fetched for tokens with an unsupported algorithm', async () => {
    expect(await statusOf(p384)).toBe(401)
    expect(issuer.fetched).toEqual({ discovery: 0, keys: 0 })
  })
})
