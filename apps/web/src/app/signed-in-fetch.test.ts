import { expect, test } from 'vitest'
import { createIdempotentFetch } from './idempotent-fetch.ts'
import { createSignedInFetch } from './signed-in-fetch.ts'

const url = 'http://127.0.0.1/trpc/projects.create'
const refusal = '{"error":{"data":{"reason":"UNAUTHENTICATED"}}}'

/** A session with one token after the other, and an API that accepts only the last one. */
function createScenario(tokens: (string | null)[], status = 200, body = '{}') {
  const [good] = tokens.slice(-1)
  const noted: string[] = []
  const sent: { bearer: string | null; key: string | null; body: unknown }[] = []
  const session = {
    findToken: async () => tokens[0] ?? null,
    markTokenAccepted: (token: string) => void noted.push(`accepted ${token}`),
    markTokenRefused: (token: string) => {
      noted.push(`refused ${token}`)
      tokens.shift()
    },
  }
  const send: typeof fetch = async (_, init) => {
    const headers = new Headers(init?.headers)
    const bearer = headers.get('authorization')
    sent.push({ bearer, key: headers.get('idempotency-key'), body: init?.body })
    const isGood = bearer === (good === null ? null : `Bearer ${good}`)
    return isGood ? new Response(body, { status }) : new Response(refusal, { status: 401 })
  }
  return { ask: createSignedInFetch(session, send), noted, sent }
}

test('sends no token where nobody signs in', async () => {
  const { ask, noted, sent } = createScenario([null])
  const { status } = await ask(url, { headers: { 'x-other': 'kept' } })
  expect([status, sent[0]?.bearer, noted]).toEqual([200, null, []])
})

test('adds the token and changes nothing else', async () => {
  const { ask, noted, sent } = createScenario(['one'])
  await ask(url, { method: 'POST', body: '{"name":"A"}' })
  expect(sent).toEqual([{ bearer: 'Bearer one', key: null, body: '{"name":"A"}' }])
  expect(noted).toEqual(['accepted one'])
})

test('sends a refused call again, once per new token', async () => {
  const { ask, noted, sent } = createScenario(['old', 'renewed', 'new'])
  expect((await ask(url)).status).toBe(200)
  expect(sent.map(({ bearer }) => bearer)).toEqual(['Bearer old', 'Bearer renewed', 'Bearer new'])
  expect(noted).toEqual(['refused old', 'refused renewed', 'accepted new'])
})

test('keeps the idempotency key when a mutation is sent again after a renewal', async () => {
  const { ask, sent } = createScenario(['old', 'renewed'])
  await createIdempotentFetch(ask)(url, { method: 'POST', body: '{"name":"A"}' })
  expect(sent).toHaveLength(2)
  expect(sent[0]?.key).toMatch(/^[0-9a-f-]{36}$/)
  expect(sent[1]?.key).toBe(sent[0]?.key)
})

const refusedFor = (reason: string) => ({ error: { data: { reason } } })

test.each([
  ['a refusal by a procedure', 409, refusedFor('VERSION_CONFLICT')],
  ['a refusal by a procedure in a batch', 404, [refusedFor('RATE_LIMITED'), refusedFor('PLAN_NOT_FOUND')]],
])('%s proves that the token was accepted, and its body stays readable', async (_, status, body) => {
  const { ask, noted } = createScenario(['one'], status, JSON.stringify(body))
  expect(await (await ask(url)).json()).toEqual(body)
  expect(noted).toEqual(['accepted one'])
})

test.each([
  ['a failing gateway', 502, '<html>Bad gateway</html>'],
  ['a gateway that refuses the call', 403, '<html>Forbidden</html>'],
  ['a gateway that answers in JSON', 404, '{"error":"not found"}'],
  ['rate limiting', 429, JSON.stringify(refusedFor('RATE_LIMITED'))],
  ['rate limiting of a batch', 429, JSON.stringify([refusedFor('RATE_LIMITED'), refusedFor('RATE_LIMITED')])],
  ['a foreign origin', 403, JSON.stringify(refusedFor('FORBIDDEN'))],
  ['unavailable signing keys', 503, JSON.stringify(refusedFor('IDENTITY_UNAVAILABLE'))],
])('%s proves nothing about the token', async (_, status, body) => {
  const { ask, noted } = createScenario(['one'], status, body)
  expect((await ask(url)).status).toBe(status)
  expect(noted).toEqual([])
})
