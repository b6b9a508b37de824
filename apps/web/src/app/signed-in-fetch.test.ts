import { expect, test } from 'vitest'
import { createKeyedFetch } from './keyed-fetch.ts'
import { createSignedInFetch } from './signed-in-fetch.ts'

const url = 'http://127.0.0.1/trpc/projects.create'
const refusal = '{"error":{"data":{"reason":"UNAUTHENTICATED"}}}'

/** A session that has one token after the other, and an API that takes the last of them. */
function scene(tokens: (string | null)[], status = 200) {
  const [good] = tokens.slice(-1)
  const noted: string[] = []
  const sent: { bearer: string | null; key: string | null; body: unknown }[] = []
  const session = {
    findToken: async () => tokens[0] ?? null,
    noteAccepted: (token: string) => void noted.push(`accepted ${token}`),
    noteRefused: (token: string) => {
      noted.push(`refused ${token}`)
      tokens.shift()
    },
  }
  const send: typeof fetch = async (_, init) => {
    const headers = new Headers(init?.headers)
    const bearer = headers.get('authorization')
    sent.push({ bearer, key: headers.get('idempotency-key'), body: init?.body })
    const isGood = bearer === (good === null ? null : `Bearer ${good}`)
    return isGood ? new Response('{}', { status }) : new Response(refusal, { status: 401 })
  }
  return { ask: createSignedInFetch(session, send), noted, sent }
}

test('where nobody signs in, nothing is shown', async () => {
  const { ask, noted, sent } = scene([null])
  const { status } = await ask(url, { headers: { 'x-other': 'kept' } })
  expect([status, sent[0]?.bearer, noted]).toEqual([200, null, []])
})

test('the token goes with the call, which is otherwise as it was', async () => {
  const { ask, noted, sent } = scene(['one'])
  await ask(url, { method: 'POST', body: '{"name":"A"}' })
  expect(sent).toEqual([{ bearer: 'Bearer one', key: null, body: '{"name":"A"}' }])
  expect(noted).toEqual(['accepted one'])
})

test('a call that is refused is sent again, once for each token that there is instead', async () => {
  const { ask, noted, sent } = scene(['old', 'renewed', 'new'])
  expect((await ask(url)).status).toBe(200)
  expect(sent.map(({ bearer }) => bearer)).toEqual(['Bearer old', 'Bearer renewed', 'Bearer new'])
  expect(noted).toEqual(['refused old', 'refused renewed', 'accepted new'])
})

test('a change that is sent again after a renewal has the same key', async () => {
  const { ask, sent } = scene(['old', 'renewed'])
  await createKeyedFetch(ask)(url, { method: 'POST', body: '{"name":"A"}' })
  expect(sent).toHaveLength(2)
  expect(sent[0]?.key).toMatch(/^[0-9a-f-]{36}$/)
  expect(sent[1]?.key).toBe(sent[0]?.key)
})

test('what a gateway says tells nothing of the token', async () => {
  const { ask, noted } = scene(['one'], 502)
  expect((await ask(url)).status).toBe(502)
  expect(noted).toEqual([])
})
