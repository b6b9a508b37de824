import { RunnerFake } from '@plangate/core/runner/fake'
import { startTestServer, type TestServer } from '@plangate/server/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { RemoteFounder } from '../testing/remote-founder.ts'
import { runHere } from '../testing/run-here.ts'
import { runPlangate } from '../testing/run-plangate.ts'

let server: TestServer
let founder: RemoteFounder
let token: string

beforeAll(async () => {
  server = await startTestServer({ runner: new RunnerFake() })
  founder = await RemoteFounder.signUp(server.url)
  token = await founder.makeToken('build')
})
afterAll(() => server[Symbol.asyncDispose]())

const settings = () => ({ PLANGATE_URL: server.url, PLANGATE_TOKEN: token })
const check = (...options: string[]) => runHere(['check', founder.projectId, ...options], { variables: settings() })

test('refuses until a person has decided and selected, then permits, and refuses after an edit', async () => {
  expect(await check()).toEqual({
    code: 3,
    output: '',
    errors: 'Do not build. The direction has not been decided yet. Decide it first.\n',
  })
  await founder.plan()
  expect(await check()).toMatchObject({ code: 3, errors: expect.stringContaining('No option has been selected.') })
  await founder.select()
  expect(await check()).toEqual({ code: 0, output: expect.stringMatching(/^Permit 1: build ".+"\.\n$/), errors: '' })
  await founder.saveBrief({ risks: [] })
  expect(await check()).toEqual({
    code: 3,
    output: '',
    errors: expect.stringMatching(/^Do not build\. .*\nChanged since the selection: the brief\.\n$/),
  })
})

test('asks for a commit and an environment, and prints the permit as JSON', async () => {
  const other = await RemoteFounder.signUp(server.url)
  await other.plan()
  await other.select()
  const options = ['--commit', 'c0ffee', '--environment', 'production', '--json']
  const { code, output, errors } = await runHere(['check', other.projectId, ...options], { variables: settings() })
  expect({ code, errors }).toEqual({ code: 0, errors: '' })
  expect(JSON.parse(output)).toMatchObject({
    permitted: true,
    permit: { number: 1, projectId: other.projectId, commit: 'c0ffee', environment: 'production' },
  })
})

test('prints a refusal as JSON, and its words on standard error', async () => {
  const { code, output, errors } = await check('--json')
  expect(code).toBe(3)
  expect(JSON.parse(output)).toMatchObject({
    permitted: false,
    reason: 'SELECTION_STALE',
    details: { changed: ['brief'] },
  })
  expect(errors).toContain('Changed since the selection: the brief.')
})

test('in a process of its own, exits with the code of the answer', async () => {
  const run = (env: Record<string, string>) => runPlangate(['check', founder.projectId], { env })
  expect(await run(settings())).toMatchObject({ code: 3, output: '' })
  expect(await run({ PLANGATE_URL: 'http://127.0.0.1:9' })).toEqual({
    code: 4,
    output: '',
    errors:
      'Cannot reach http://127.0.0.1:9 (bad port). Check that Plangate runs there and that PLANGATE_URL is right.\n',
  })
})

const unknown = '01900000-0000-7000-8000-000000000001'

test.each<[string, string, () => Record<string, string>]>([
  ['a project that is not theirs', unknown, settings],
  ['a token that the server does not know', unknown, () => ({ ...settings(), PLANGATE_TOKEN: 'pg_nothing' })],
])('exits with 2 for %s', async (_, project, variables) => {
  const { code, output, errors } = await runHere(['check', project], { variables: variables() })
  expect({ code, output }).toEqual({ code: 2, output: '' })
  expect(errors).toMatch(/^[A-Z].*\.\n$/)
})

test('exits with 2 for a token that may not ask', async () => {
  const variables = { PLANGATE_URL: server.url, PLANGATE_TOKEN: await founder.makeToken('read') }
  expect(await runHere(['check', founder.projectId], { variables })).toMatchObject({ code: 2, output: '' })
})
