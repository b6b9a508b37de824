import type { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { RunnerFake } from '@plangate/core/runner/fake'
import type { TokenScope } from '@plangate/core/schemas'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bodyLimitOf } from '../src/http/body-limits.ts'
import { tools } from '../src/mcp/tools.ts'
import { startTestServer, type TestServer } from '../src/testing/start-test-server.ts'
import { connectAgent, connectWithToken, useTool as use } from './agent.ts'
import { Founder } from './founder.ts'
import { signInByHeader } from './identities.ts'
import { inputOf, madeUpIds } from './inputs.ts'
import { accessOf } from './raw-call.ts'

let stack: AsyncDisposableStack
let server: TestServer
let founder: Founder

beforeAll(async () => {
  stack = new AsyncDisposableStack()
  server = stack.use(await startTestServer({ runner: new RunnerFake(), signIn: signInByHeader }))
  founder = await Founder.signUp(server.url)
})
afterAll(() => stack.disposeAsync())

/** Connects an agent, which is closed with the server. */
async function connect(headers: Record<string, string>): Promise<Client> {
  return keep(await connectAgent(server.url, headers))
}

async function connectWith(scope: TokenScope, owner = founder): Promise<Client> {
  return keep(await connectWithToken(server.url, owner, scope))
}

function keep(client: Client): Client {
  stack.defer(() => client.close())
  return client
}

it('agents read the brief, are refused the permit, and get it after a person has decided', async () => {
  const agent = await connectWith('plan')
  const builder = await connectWith('build')
  await founder.saveBrief()
  const { projectId } = founder.ofProject
  expect(await use(agent, 'list_projects', {})).toMatchObject({ answer: [{ id: projectId }] })
  expect(await use(agent, 'read_brief', { projectId })).toEqual({
    answer: await founder.client.briefs.get.query(founder.ofProject),
  })
  expect(await use(builder, 'request_permit', { projectId })).toEqual({
    refused: { reason: 'GATE_UNRESOLVED', details: null },
    words: 'The direction has not been decided yet. Decide it first. (GATE_UNRESOLVED)',
  })
  await founder.choose()
  expect(await use(builder, 'request_permit', { projectId, commit: 'c0ffee' })).toMatchObject({
    answer: { number: 1, commit: 'c0ffee', tokenId: expect.any(String) },
  })
})

it('an agent reads the currency of the project, as the founder has set it', async () => {
  const agent = await connectWith('read')
  const { projectId } = founder.ofProject
  const { assumptions } = await founder.client.assumptions.get.query(founder.ofProject)
  await founder.client.assumptions.save.mutate({ projectId, assumptions: { ...assumptions, currency: 'CHF' } })
  expect(await use(agent, 'read_assumptions', { projectId })).toEqual({
    answer: { version: 1, assumptions: { ...assumptions, currency: 'CHF' } },
  })
  await founder.client.assumptions.save.mutate({ projectId, assumptions })
})

it('an agent reads the plan and its work items, and its feedback leads to the next version', async () => {
  const agent = await connectWith('plan')
  const { projectId } = founder.ofProject
  const plan = await founder.client.plans.get.query(founder.ofProject)
  expect(await use(agent, 'read_plan', { projectId })).toEqual({ answer: plan })
  expect(await use(agent, 'list_work_items', { projectId })).toMatchObject({ answer: { workItems: plan.workItems } })
  const proposed = await use(agent, 'propose_feedback', {
    projectId,
    feedback: 'One engineer only.',
    pinnedOptionIds: [],
  })
  expect(proposed).toMatchObject({ answer: { version: plan.version + 1 } })
  const { selection } = await founder.client.plans.selected.query(founder.ofProject)
  expect(selection.optionId).toBe(plan.selectedOptionId)
})

it('has a resource for the brief, the plan, the selection and the permits, and reading them changes nothing', async () => {
  const agent = await connectWith('read')
  const { resourceTemplates } = await agent.listResourceTemplates()
  expect(resourceTemplates.map(({ name }) => name)).toEqual(['brief', 'plan', 'selection', 'permit'])
  const before = await founder.client.projects.audit.query(founder.ofProject)
  for (const { uriTemplate } of resourceTemplates) {
    const { contents } = await agent.readResource({ uri: uriTemplate.replace('{projectId}', founder.project.id) })
    expect(contents).toMatchObject([{ mimeType: 'application/json', text: expect.stringMatching(/^[{[]/) }])
  }
  expect(await founder.client.projects.audit.query(founder.ofProject)).toEqual(before)
  await expect(agent.readResource({ uri: 'plangate://projects/x/secrets' })).rejects.toThrow('no such resource')
})

describe.each(tools)('$name', ({ name, procedure, annotations }) => {
  const inputFor = (projectId: string) => inputOf(procedure, { ...madeUpIds(), projectId }) ?? {}
  const answerTo = (client: Client) => use(client, name, inputFor(founder.project.id))

  it('is a procedure that needs no decision, and says whether it only reads', () => {
    expect(['read', 'plan', 'build']).toContain(accessOf(procedure))
    expect(annotations.readOnlyHint).toBe(accessOf(procedure) === 'read')
  })

  it('refuses nobody, a token that is not known, and a token that may only read, like the procedure', async () => {
    const refused = { refused: { reason: 'UNAUTHENTICATED' } }
    expect(await answerTo(await connect({}))).toMatchObject(refused)
    expect(await answerTo(await connect({ authorization: 'Bearer nothing' }))).toMatchObject(refused)
    if (accessOf(procedure) !== 'read')
      expect(await answerTo(await connectWith('read'))).toMatchObject({ refused: { reason: 'FORBIDDEN' } })
  })

  it('answers a stranger as if the project did not exist', async () => {
    const stranger = await Founder.signUp(server.url)
    const client = await connectWith(procedure === 'builds.authorize' ? 'build' : 'plan', stranger)
    const ask = (projectId: string) => use(client, name, inputFor(projectId))
    if (name === 'list_projects') expect(JSON.stringify(await use(client, name, {}))).not.toContain(founder.project.id)
    else expect(await ask(founder.project.id)).toEqual(await ask(uuidv7()))
  })
})

const post = (body: string, more: object = {}) =>
  fetch(`${server.url}/mcp`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...more },
    body,
  })

it('takes one message at a time: a small batch would have a huge answer', async () => {
  const list = { jsonrpc: '2.0', id: 1, method: 'tools/list' }
  const answer = await post(JSON.stringify([list, { ...list, id: 2 }]))
  expect({ status: answer.status, body: await answer.json() }).toEqual({
    status: 400,
    body: { jsonrpc: '2.0', id: null, error: { code: -32600, message: 'Send one message at a time.' } },
  })
})

it('says nothing of the inside when a call fails', async () => {
  const deep = `${'['.repeat(30_000)}${']'.repeat(30_000)}`
  const params = `{"name":"read_brief","arguments":{"projectId":${deep}}}`
  const answer = await post(`{"jsonrpc":"2.0","id":1,"method":"tools/call","params":${params}}`)
  expect(await answer.json()).toMatchObject({
    error: { message: expect.stringMatching(/Something went wrong on our side\.$/) },
  })
})

it('refuses a page of another origin, a stream, and a body that is too large', async () => {
  const message = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'list_projects', arguments: {} } }
  const foreign = await post(JSON.stringify(message), { origin: 'https://evil.example' })
  expect(await foreign.json()).toMatchObject({ result: { structuredContent: { reason: 'FORBIDDEN' } } })
  expect((await post(JSON.stringify({ ...message, more: 'x'.repeat(100_000) }))).status).toBe(401)
  const { secret } = await founder.client.tokens.create.mutate({ name: 'CI', scope: 'read' })
  const authorization = `Bearer ${secret}`
  expect((await post('x'.repeat(bodyLimitOf('plans.submit') + 1), { authorization })).status).toBe(413)
  expect((await fetch(`${server.url}/mcp`)).status).toBe(405)
})

it('knows no tool that decides, selects or opens the gate again', async () => {
  const agent = await connectWith('plan')
  expect((await agent.listTools()).tools.map(({ name }) => name)).toEqual(tools.map(({ name }) => name))
  await expect(agent.callTool({ name: 'gates.resolve', arguments: {} })).rejects.toThrow('no tool')
})
