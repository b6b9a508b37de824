import type { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { RunnerFake } from '@plangate/core/runner/fake'
import { TokenScope } from '@plangate/core/schemas'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { startTestServer, type TestServer } from '../src/testing/start-test-server.ts'
import { connectAgent, useTool } from './agent.ts'
import { procedureDoors, resourceDoors, toolDoors } from './doors.ts'
import { Founder } from './founder.ts'
import { signInByHeader } from './identities.ts'
import { inputOf, madeUpIds } from './inputs.ts'
import { procedures, rawCall } from './raw-call.ts'

/** Nobody, a token of somebody else, or one of the owner: for all projects, for this one, or for another. */
const callers = [
  'nobody',
  'an unknown token',
  'a token of a stranger',
  ...TokenScope.options.flatMap((scope) => [
    `a ${scope} token`,
    `a ${scope} token of this project`,
    `a ${scope} token of another project`,
  ]),
]

let stack: AsyncDisposableStack
let server: TestServer
let owner: Founder
const headersBy = new Map<string, Record<string, string>>()
const agents = new Map<string, Client>()

beforeAll(async () => {
  stack = new AsyncDisposableStack()
  server = stack.use(await startTestServer({ runner: new RunnerFake(), signIn: signInByHeader }))
  owner = await Founder.signUp(server.url)
  const { client, ofProject } = owner
  const stranger = await Founder.signUp(server.url)
  const other = await client.projects.create.mutate({ name: 'Another shop' })
  const bearer = async (from: Founder, scope: TokenScope, only: Partial<typeof ofProject> = {}) => {
    const { secret } = await from.client.tokens.create.mutate({ name: 'CI', scope, ...only })
    return { authorization: `Bearer ${secret}` }
  }
  headersBy.set('nobody', {}).set('an unknown token', { authorization: 'Bearer nothing' })
  headersBy.set('a token of a stranger', await bearer(stranger, 'plan'))
  for (const scope of TokenScope.options) {
    headersBy.set(`a ${scope} token`, await bearer(owner, scope))
    headersBy.set(`a ${scope} token of this project`, await bearer(owner, scope, ofProject))
    headersBy.set(`a ${scope} token of another project`, await bearer(owner, scope, { projectId: other.id }))
  }
  await owner.choose()
  for (const [caller, headers] of headersBy) {
    const agent = await connectAgent(server.url, headers)
    stack.defer(() => agent.close())
    agents.set(caller, agent)
  }
})
afterAll(() => stack.disposeAsync())

const headersFor = (caller: string) => headersBy.get(caller) ?? {}
function agentOf(caller: string): Client {
  const agent = agents.get(caller)
  if (agent === undefined) throw new Error(`${caller} is not connected`)
  return agent
}

const Refused = z.object({ error: z.object({ message: z.string(), data: z.object({ reason: z.string() }) }) })

/** Calls the procedure as the caller. Returns its refusal; null when it answers. */
async function refusalBy(procedure: string, input: object, caller: string) {
  const called = procedures.find(({ path }) => path === procedure)
  if (called === undefined) throw new Error(`${procedure} is not a procedure`)
  const { body } = await rawCall(server.url, called, input, headersFor(caller))
  const { success, data } = Refused.safeParse(body)
  return success ? { reason: data.error.data.reason, message: data.error.message } : null
}

/** The refusal that the rules ask for, of something that names the owner's project; null for an answer. */
function expectedFor(caller: string, procedure: string): string | null {
  const needed = procedureDoors[procedure]?.access
  if (caller === 'nobody' || caller === 'an unknown token') return 'UNAUTHENTICATED'
  const scope = TokenScope.options.find((name) => caller.startsWith(`a ${name} token`))
  const held = scope ?? (caller === 'a token of a stranger' ? 'plan' : null)
  if (held !== null && !grants[held].some((access) => access === needed)) return 'FORBIDDEN'
  return /stranger|another project/.test(caller) ? 'PROJECT_NOT_FOUND' : null
}

const grants = {
  read: ['read', 'permits'],
  plan: ['read', 'plan', 'permits'],
  build: ['build', 'permits'],
} as const satisfies Record<TokenScope, readonly string[]>

const inputFor = (procedure: string, projectId: string) => inputOf(procedure, { ...madeUpIds(), projectId }) ?? {}
/** What is kept was made up, so that there is nothing to keep. */
const withoutPins = (input: object) => ('pinnedOptionIds' in input ? { ...input, pinnedOptionIds: [] } : input)

const ofProject = Object.entries(toolDoors).filter(([, procedure]) => procedureDoors[procedure]?.ids.length)

describe.each(ofProject)('the tool %s', (tool, procedure) => {
  const ask = (caller: string, projectId: string) =>
    useTool(agentOf(caller), tool, withoutPins(inputFor(procedure, projectId)))

  it.each(callers)('answers %s as its procedure does', async (caller) => {
    const expected = expectedFor(caller, procedure)
    const refusal = await refusalBy(procedure, withoutPins(inputFor(procedure, owner.project.id)), caller)
    expect(refusal?.reason ?? null).toBe(expected)
    const answer = await ask(caller, owner.project.id)
    if (expected === null) return expect(answer).toHaveProperty('answer')
    expect(answer).toMatchObject({ refused: { reason: expected } })
    expect(answer).toEqual(await ask(caller, uuidv7()))
  })
})

it.each(callers)('the tool list_projects shows %s nothing but their own projects', async (caller) => {
  const answer = await useTool(agentOf(caller), 'list_projects', {})
  const refusal = await refusalBy('projects.list', {}, caller)
  if (refusal !== null) {
    expect(answer).toMatchObject({ refused: { reason: refusal.reason } })
    return expect(['UNAUTHENTICATED', 'FORBIDDEN']).toContain(refusal.reason)
  }
  const own = /stranger/.test(caller) ? ['Corner shop'] : ['Another shop', 'Corner shop']
  const [another, corner] = own
  const only = caller.endsWith('of this project') ? [corner] : caller.endsWith('of another project') ? [another] : own
  expect(answer).toMatchObject({ answer: only.map((name) => ({ name })) })
  if (/stranger/.test(caller)) expect(JSON.stringify(answer)).not.toContain(owner.project.id)
})

describe.each(Object.entries(resourceDoors))('the resource %s', (resource, procedure) => {
  const read = (caller: string, projectId: string) =>
    agentOf(caller).readResource({ uri: `plangate://projects/${projectId}/${resource}` })

  it.each(callers)('answers %s as its procedure does', async (caller) => {
    const expected = expectedFor(caller, procedure)
    const refusal = await refusalBy(procedure, inputFor(procedure, owner.project.id), caller)
    expect(refusal?.reason ?? null).toBe(expected)
    const reading = read(caller, owner.project.id)
    if (refusal === null) return expect(await reading).toMatchObject({ contents: [{ mimeType: 'application/json' }] })
    await expect(reading).rejects.toThrow(refusal.message)
    await expect(read(caller, uuidv7())).rejects.toThrow(refusal.message)
  })
})
