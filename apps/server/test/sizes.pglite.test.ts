import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import { migrations } from '@plangate/core/migrations'
import { RunnerFake } from '@plangate/core/runner/fake'
import { Brief, BriefSection, countCharacters, maxBriefLength, maxNeeds, maxPoints } from '@plangate/core/schemas'
import type { Tables } from '@plangate/core/services'
import { openTestDatabase } from '@plangate/database/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { bodyLimitOf } from '../src/http/body-limits.ts'
import { startTestServer, type TestServer } from '../src/testing/start-test-server.ts'
import { Founder } from './founder.ts'
import { authenticateByHeader, headersOf } from './identities.ts'
import { inputSchemaOf, procedures } from './raw-call.ts'

let stack: AsyncDisposableStack
let server: TestServer
let founder: Founder

beforeAll(async () => {
  stack = new AsyncDisposableStack()
  const database = stack.use(await openTestDatabase<Tables>(migrations))
  server = stack.use(await startTestServer({ database, runner: new RunnerFake(), authenticate: authenticateByHeader }))
  founder = await Founder.signUp(server.url)
})

afterAll(() => stack.disposeAsync())

const json = { 'content-type': 'application/json' }

/** A brief with as many points and needs as it may have, and almost as many characters. */
function longestBrief(letter: string): Brief {
  const textOf = (length: number) => (id: number) => String(id).padEnd(length, letter)
  const [line, point, prose] = [textOf(30), textOf(150), textOf(8_000)] as const
  const points = Array.from({ length: maxPoints }, (_, id) => point(id))
  return Brief.parse({
    ...Object.fromEntries(BriefSection.options.map((section, id) => [section, prose(id)])),
    keyConstraints: points,
    assumptions: points,
    risks: points,
    confidence: Object.fromEntries(BriefSection.options.map((section) => [section, 'needs_depth'])),
    needs: Array.from({ length: maxNeeds }, (_, id) => ({ id: line(id), text: point(id), priority: 'should' })),
    outOfScope: points,
    targets: { weeks: 519.5, launchBy: '2027-05-01', budget: 999_999_999, engineers: 10, currency: 'USD' },
    notes: textOf(84_000)(0),
  })
}

const escaped = (written: string) =>
  written.replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)

describe.each(['x', 'я', '中', '\u0001'])('a brief at its limits, written with %j', (letter) => {
  it.each([
    ['as it is', (written: string) => written],
    ['with escapes', escaped],
  ])('fits through the door %s', async (_, write) => {
    const brief = longestBrief(letter)
    expect(countCharacters(brief)).toBeLessThanOrEqual(maxBriefLength)
    expect(countCharacters(brief)).toBeGreaterThan(0.99 * maxBriefLength)
    const answer = await fetch(`${server.url}/trpc/briefs.save`, {
      method: 'POST',
      headers: { ...json, ...headersOf(founder.userId) },
      body: write(JSON.stringify({ ...founder.ofProject, brief })),
    })
    expect(answer.status).toBe(200)
    expect((await founder.client.briefs.get.query(founder.ofProject)).brief).toEqual(brief)
  })
})

const Schema = z.looseObject({
  type: z.string().optional(),
  format: z.string().optional(),
  pattern: z.string().optional(),
  enum: z.array(z.string()).optional(),
  maxLength: z.number().optional(),
  maxItems: z.number().optional(),
  items: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
})

/** The longest JSON that a schema accepts, in bytes. Numbers take 24 at most. */
function longestJson(json: unknown, bytesPerCharacter: number): number {
  const { type, format, pattern, enum: names, maxLength, maxItems, items, properties } = Schema.parse(json)
  if (names) return 2 + Math.max(...names.map((name) => bytesPerCharacter * name.length))
  if (type === 'string') {
    const length = maxLength ?? fixedLengths[format ?? ''] ?? (Number(/\{0,(\d+)\}/.exec(pattern ?? '')?.[1]) || 0) + 1
    if (length === 1) throw new Error(`a text without a limit: ${JSON.stringify(json)}`)
    return 2 + bytesPerCharacter * length
  }
  if (type === 'array') {
    if (maxItems === undefined) throw new Error('a list without a limit')
    return 2 + maxItems * (1 + longestJson(items, bytesPerCharacter))
  }
  const fields = Object.entries(properties ?? {})
  return 24 + fields.reduce((sum, [key, value]) => sum + key.length + 4 + longestJson(value, bytesPerCharacter), 0)
}

const fixedLengths: Readonly<Record<string, number>> = { uuid: 36, date: 10 }

/** In bytes, when every character takes six. The texts of a brief have a limit together, which JSON Schema cannot say. */
function longestInput(path: string): number {
  const json = z.toJSONSchema(inputSchemaOf(path), { io: 'input' })
  return path === 'briefs.save' ? longestJson(json, 0) + 6 * (maxBriefLength + 36) : longestJson(json, 6)
}

const mutations = procedures.filter(({ type }) => type === 'mutation').map(({ path }) => path)

it.each(mutations)('every input that %s accepts fits through its door', (path) => {
  expect(longestInput(path)).toBeLessThanOrEqual(bodyLimitOf(path))
})

/** Announces a body and sends none of it. Returns the answer, or null when the server waits for the body. */
const announce = (path: string, headers: Record<string, string>) =>
  new Promise<unknown>((resolve, reject) => {
    const { port } = new URL(server.url)
    const call = request({ path: `/trpc/${path}`, port, method: 'POST', headers: { ...json, ...headers } })
    call.on('response', async (response) => {
      resolve(JSON.parse(await text(response)))
      call.destroy()
    })
    call.on('error', reject)
    call.flushHeaders()
  })

const unauthenticated = { error: { data: { reason: 'UNAUTHENTICATED', httpStatus: 401 } } }

describe('a caller who is not identified', () => {
  it.each([
    ['is large', { 'content-length': '65537' }],
    ['may be large', { 'transfer-encoding': 'chunked' }],
  ])('is refused before a body is read that %s', async (_, headers) => {
    expect(await announce('briefs.save', headers)).toMatchObject(unauthenticated)
  })

  it('may send 64 kB', async () => {
    const body = '{"name":"x"}'.padEnd(65_536)
    const answer = await fetch(`${server.url}/trpc/projects.create`, { method: 'POST', headers: json, body })
    expect(await answer.json()).toMatchObject(unauthenticated)
  })
})

it('refuses a body that cannot fit before it is read', async () => {
  const headers = { ...headersOf(founder.userId), 'content-length': '1865537' }
  expect(await announce('briefs.save', headers)).toMatchObject({
    error: { data: { reason: 'PAYLOAD_TOO_LARGE', details: { limit: 1_865_536 } } },
  })
})
