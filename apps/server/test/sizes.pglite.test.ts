import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import { migrations } from '@plangate/core/migrations'
import { RunnerFake } from '@plangate/core/runner/fake'
import { Brief, BriefSection, countCharacters, maxBriefLength } from '@plangate/core/schemas'
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

/** A brief with every field at its limit. */
function longestBrief(letter: string): Brief {
  const textOf = (length: number) => (id: number) => String(id).padEnd(length, letter)
  const [line, point, prose] = [textOf(200), textOf(1_000), textOf(8_000)] as const
  const points = Array.from({ length: 40 }, (_, id) => point(id))
  return Brief.parse({
    ...Object.fromEntries(BriefSection.options.map((section, id) => [section, prose(id)])),
    keyConstraints: points,
    assumptions: points,
    risks: points,
    confidence: Object.fromEntries(BriefSection.options.map((section) => [section, 'needs_depth'])),
    needs: Array.from({ length: 60 }, (_, id) => ({ id: line(id), text: point(id), priority: 'should' })),
    targets: { weeks: 519.5, budget: 999_999_999 },
  })
}

const escaped = (written: string) =>
  written.replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)

describe.each(['x', 'я', '中', '\u0001'])('a brief with every field at its limit, written with %j', (letter) => {
  it.each([
    ['as it is', (written: string) => written],
    ['with escapes', escaped],
  ])('fits through the door %s', async (_, write) => {
    const brief = longestBrief(letter)
    expect(countCharacters(brief)).toBeLessThanOrEqual(maxBriefLength)
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
  const: z.union([z.string(), z.boolean()]).optional(),
  enum: z.array(z.string()).optional(),
  maxLength: z.number().optional(),
  maxItems: z.number().optional(),
  items: z.unknown().optional(),
  prefixItems: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  /** UTF-16 code units of all texts together. */
  maxCharacters: z.number().optional(),
})
type Schema = z.infer<typeof Schema>

/** Lengths that JSON Schema states as a format or a pattern. */
const knownLengths: Readonly<Record<string, number>> = {
  uuid: 36,
  date: 10,
  '^[A-Z]{3}$': 3,
  '^plangate_share_[\\w-]{43}$': 58,
}

/** What JSON spends at most on a UTF-16 code unit. */
const escapedBytes = 6

/** The longest JSON that a schema accepts, in bytes. Numbers take 24 at most. */
function longestJson(json: unknown, bytesPerCharacter = escapedBytes): number {
  const schema = Schema.parse(json)
  const inside = (part: unknown) => longestJson(part, bytesPerCharacter)
  const { maxCharacters, maxItems, items, prefixItems, oneOf, properties } = schema
  // The texts have a limit together, and everything else comes on top.
  if (maxCharacters !== undefined && bytesPerCharacter > 0)
    return bytesPerCharacter * maxCharacters + longestJson(json, 0)
  if (oneOf) return Math.max(...oneOf.map(inside))
  const length = longestText(schema)
  if (length !== null) return 2 + bytesPerCharacter * length
  if (prefixItems) return 2 + prefixItems.reduce<number>((sum, item) => sum + 1 + inside(item), 0)
  if (schema.type === 'array') {
    if (maxItems === undefined) throw new Error('a list without a limit')
    return 2 + maxItems * (1 + inside(items))
  }
  const fields = Object.entries(properties ?? {})
  return 24 + fields.reduce((sum, [key, value]) => sum + key.length + 4 + inside(value), 0)
}

/** In UTF-16 code units; null when it is not a text. */
function longestText({ type, format, pattern = '', const: name, enum: names, maxLength }: Schema): number | null {
  if (typeof name === 'string') return name.length
  if (names) return Math.max(...names.map((each) => each.length))
  if (type !== 'string') return null
  const bound = /\{\d,(\d+)\}/.exec(pattern)?.[1]
  const length = maxLength ?? knownLengths[format ?? pattern] ?? (bound === undefined ? null : Number(bound) + 1)
  if (length === null) throw new Error(`a text without a limit: ${JSON.stringify({ format, pattern })}`)
  return length
}

const mutations = procedures.filter(({ type }) => type === 'mutation').map(({ path }) => path)

it.each(mutations)('every input that %s accepts fits through its door', (path) => {
  expect(longestJson(z.toJSONSchema(inputSchemaOf(path), { io: 'input' }))).toBeLessThanOrEqual(bodyLimitOf(path))
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
  const headers = { ...headersOf(founder.userId), 'content-length': '6465537' }
  expect(await announce('briefs.save', headers)).toMatchObject({
    error: { data: { reason: 'PAYLOAD_TOO_LARGE', details: { limit: 6_465_536 } } },
  })
})
