import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { RunnerFake } from '@plangate/core/runner/fake'
import { startTestServer, type TestServer } from '@plangate/server/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { RemoteFounder } from '../../src/testing/remote-founder.ts'
import { outcomeOf } from '../../src/testing/run-plangate.ts'

const require = createRequire(import.meta.url)
/** The inspector of the protocol's authors, which has a client of its own. It calls nothing but the server. */
const inspector = join(
  require.resolve('@modelcontextprotocol/inspector/package.json'),
  '../clients/launcher/build/index.js',
)
const plangate = fileURLToPath(new URL('../../src/main.ts', import.meta.url))
const home = mkdtempSync(join(tmpdir(), 'plangate-inspector-'))

let server: TestServer
let founder: RemoteFounder
let token: string

beforeAll(async () => {
  server = await startTestServer({ runner: new RunnerFake() })
  founder = await RemoteFounder.signUp(server.url)
  await founder.plan()
  token = await founder.makeToken('build')
})
afterAll(async () => {
  await server[Symbol.asyncDispose]()
  rmSync(home, { recursive: true })
})

/** How the inspector reaches the server. */
const ways: [name: string, () => string[]][] = [
  [
    'over streamable HTTP',
    () => [`${server.url}/mcp`, '--transport', 'http', '--header', `Authorization: Bearer ${token}`],
  ],
  [
    'through plangate mcp, on standard input and output',
    () => [process.execPath, plangate, 'mcp', '-e', `PLANGATE_URL=${server.url}`, '-e', `PLANGATE_TOKEN=${token}`],
  ],
]

async function inspect(way: () => string[], ...method: string[]): Promise<object> {
  // Its own patience is 15 seconds, which a loaded machine needs to start `plangate`.
  const args = [inspector, '--cli', ...way(), '--connect-timeout', '120000', '--method', ...method]
  const { output, errors } = await outcomeOf(spawn(process.execPath, args, { env: { HOME: home } }))
  if (output === '') throw new Error(`the inspector answers nothing: ${errors}`)
  return JSON.parse(output)
}

const named = (...names: string[]) => names.map((name) => expect.objectContaining({ name }))

describe.each(ways)('%s', (_, way) => {
  test('the inspector lists the tools, the resources and the prompt', async () => {
    const reading = ['list_projects', 'read_brief', 'read_assumptions', 'read_plan', 'list_work_items']
    const tools = named(...reading, 'submit_plan', 'propose_feedback', 'record_actuals', 'request_permit')
    expect(await inspect(way, 'tools/list')).toEqual({ tools })
    const resourceTemplates = named('brief', 'plan', 'selection', 'permit')
    expect(await inspect(way, 'resources/templates/list')).toEqual({ resourceTemplates })
    expect(await inspect(way, 'prompts/list')).toEqual({ prompts: named('write_plan') })
  })
})

test('the inspector is refused the permit by a tool, and gets it after a person has selected', async () => {
  const request = (way: () => string[]) =>
    inspect(way, 'tools/call', '--tool-name', 'request_permit', '--tool-arg', `projectId=${founder.projectId}`)
  const refused = { isError: true, structuredContent: { reason: 'PLAN_NOT_SELECTED' } }
  for (const [, way] of ways) expect(await request(way)).toMatchObject(refused)
  await founder.select()
  const given = { content: [{ text: expect.stringContaining('"tokenId":"') }] }
  for (const [, way] of ways) expect(await request(way)).toMatchObject(given)
})
