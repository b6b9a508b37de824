import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { createPlangateClient } from './create-plangate-client.ts'
import { repeatableMutations } from './links.ts'

const projectId = '01900000-0000-7000-8000-000000000042'

/** A client of an address where `answer` answers, and what it has sent there. */
function clientOf(answer: (request: Request) => Response) {
  const sent: Request[] = []
  const fetch = async (...[input, init]: Parameters<typeof globalThis.fetch>) => {
    const request = new Request(input, init)
    sent.push(request)
    return answer(request)
  }
  return { plangate: createPlangateClient({ url: 'https://plangate.example/at', token: 'secret', fetch }), sent }
}

const answered = () => Response.json({ result: { data: null } })
const keyOf = (request: Request | undefined) => request?.headers.get('idempotency-key')

/** Does not answer the first request. */
function silentOnce(): () => Response {
  let requests = 0
  return () => {
    requests += 1
    if (requests === 1) throw new TypeError('fetch failed')
    return answered()
  }
}

test('sends the token to the address, and follows no redirect', async () => {
  const { plangate, sent } = clientOf(answered)
  await plangate.plans.generate.mutate({ projectId })
  expect(sent.map(({ url, redirect }) => ({ url, redirect }))).toEqual([
    { url: 'https://plangate.example/at/trpc/plans.generate', redirect: 'error' },
  ])
  expect(sent[0]?.headers.get('authorization')).toBe('Bearer secret')
})

test('sends queries that are asked at the same time together, ten at most', async () => {
  const { plangate, sent } = clientOf((request) => {
    const calls = new URL(request.url).pathname.split(',')
    return Response.json(calls.map(() => ({ result: { data: null } })))
  })
  await Promise.all(Array.from({ length: 11 }, () => plangate.plans.get.query({ projectId })))
  expect(sent.map(({ url }) => new URL(url).pathname.split(',').length)).toEqual([10, 1])
})

test('gives each mutation a key of its own, or that of the caller', async () => {
  const { plangate, sent } = clientOf(answered)
  await plangate.plans.generate.mutate({ projectId })
  await plangate.plans.generate.mutate({ projectId })
  await plangate.plans.generate.mutate({ projectId }, { context: { idempotencyKey: 'mine' } })
  await plangate.plans.generate.mutate({ projectId }, { context: { idempotencyKey: undefined } })
  const [first, second, third, fourth] = sent.map(keyOf)
  expect(first).toMatch(/^[0-9a-f-]{36}$/)
  expect(second).toMatch(/^[0-9a-f-]{36}$/)
  expect(second).not.toBe(first)
  expect(third).toBe('mine')
  expect(fourth).toMatch(/^[0-9a-f-]{36}$/)
})

test('sends a mutation without an answer once more, with its key', async () => {
  const { plangate, sent } = clientOf(silentOnce())
  await plangate.plans.generate.mutate({ projectId })
  expect(sent).toHaveLength(2)
  expect(keyOf(sent[1])).toBe(keyOf(sent[0]))
})

test('does not repeat a mutation whose key the server does not keep, or one that is refused', async () => {
  const silent = clientOf(silentOnce())
  await expect(silent.plangate.tokens.create.mutate({ name: 'CI', scope: 'build' })).rejects.toThrow('fetch failed')
  expect(silent.sent).toHaveLength(1)
  const data = { reason: 'GATE_UNRESOLVED', details: null, code: 'CONFLICT', httpStatus: 409, requestId: 'r1' }
  const refused = clientOf(() => Response.json({ error: { message: 'No.', code: -32_009, data } }, { status: 409 }))
  await expect(refused.plangate.plans.generate.mutate({ projectId })).rejects.toThrow('No.')
  expect(refused.sent).toHaveLength(1)
})

test('repeats only mutations whose key the server keeps', () => {
  const Operation = z.object({
    operationId: z.string(),
    parameters: z.array(z.object({ name: z.string() })).default([]),
  })
  const Api = z.object({ paths: z.record(z.string(), z.object({ post: Operation.optional() })) })
  const { paths } = Api.parse(JSON.parse(readFileSync(new URL('../../../docs/openapi.json', import.meta.url), 'utf8')))
  const mutations = Object.values(paths).flatMap(({ post }) => post ?? [])
  const keyed = mutations.filter(({ parameters }) => parameters.some(({ name }) => name === 'Idempotency-Key'))
  expect(repeatableMutations.size).toBeGreaterThan(20)
  expect([...repeatableMutations].filter((path) => !keyed.some(({ operationId }) => operationId === path))).toEqual([])
})
