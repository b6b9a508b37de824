import { RunnerFake } from '@plangate/core/runner/fake'
import { startTestServer, type TestServer } from '@plangate/server/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { RemoteFounder } from '../testing/remote-founder.ts'
import { runHere } from '../testing/run-here.ts'
import { runPlangate } from '../testing/run-plangate.ts'

let server: TestServer
let founder: RemoteFounder
let settings: Record<string, string>
/** What `plangate plan --json` prints. */
let printed: string

beforeAll(async () => {
  server = await startTestServer({ runner: new RunnerFake() })
  founder = await RemoteFounder.signUp(server.url)
  await founder.proceed()
  settings = { PLANGATE_URL: server.url, PLANGATE_TOKEN: await founder.makeToken('plan') }
  printed = (await runHere(['plan', 'neighbourhood-shop.md', '--json'])).output
})
afterAll(() => server[Symbol.asyncDispose]())

const submit = (input: string, ...options: string[]) =>
  runHere(['submit', founder.projectId, '-', ...options], { input, variables: settings })

test('stores what "plangate plan --json" prints, with the same numbers, and names the token and the agent', async () => {
  const { code, output, errors } = await submit(printed, '--base-version', '0', '--author', 'Codex', '--json')
  expect({ code, errors }).toEqual({ code: 0, errors: '' })
  const [stored, planned] = [JSON.parse(output), JSON.parse(printed)]
  expect(stored).toMatchObject({ version: 1, author: { kind: 'app', tokenName: 'plan', agent: 'Codex' } })
  const named = (options: { name: string; workItemIds: string[] }[]) =>
    options.map(({ name, workItemIds }) => ({ name, workItemIds }))
  expect(named(stored.options)).toEqual(named(planned.options))
})

test('stores a draft by itself, and says which version it is', async () => {
  const { draft } = JSON.parse(printed)
  expect(await submit(JSON.stringify(draft))).toEqual({
    code: 0,
    output: expect.stringMatching(/^Stored as version 2\. Recommended: ".+"\.\n$/),
    errors: '',
  })
})

test('names the version that was edited', async () => {
  const { output } = await submit(printed, '--edited-from', '1', '--json')
  expect(JSON.parse(output)).toMatchObject({ version: 3, author: { kind: 'app', tokenName: 'plan', editedFrom: 1 } })
  const { code, errors } = await submit(printed, '--edited-from', '9')
  expect(code).toBe(3)
  expect(errors).toContain('newer version')
})

describe('a draft that is refused', () => {
  const change = (more: object) => JSON.stringify({ ...JSON.parse(printed).draft, ...more })

  test('exits with 1, with every issue and its path in the draft', async () => {
    expect(await submit(change({ recommendedKey: '?', weeks: 3 }))).toEqual({
      code: 1,
      output: '',
      errors: 'draft: Unrecognized key: "weeks"\nrecommendedKey: names no option\n',
    })
    const [first, ...others] = JSON.parse(printed).draft.options
    const broken = change({ recommendedKey: '?', options: [{ ...first, workItemIds: ['nothing'] }, ...others] })
    expect(await submit(broken)).toEqual({
      code: 1,
      output: '',
      errors: 'options.0.workItemIds: "nothing" is not a work item\nrecommendedKey: names no option\n',
    })
  })

  test('is printed as JSON with its details', async () => {
    const { code, output } = await submit(change({ recommendedKey: '?' }), '--json')
    expect(code).toBe(1)
    expect(JSON.parse(output)).toMatchObject({
      reason: 'INVALID_INPUT',
      details: { issues: [{ path: 'draft.recommendedKey', message: 'names no option' }] },
    })
  })
})

describe('exits with 3', () => {
  test('for a draft that was made from another version', async () => {
    const { code, errors } = await submit(printed, '--base-version', '1')
    expect(code).toBe(3)
    expect(errors).toContain('newer version')
  })

  test('for a project whose direction is not decided', async () => {
    const undecided = await RemoteFounder.signUp(server.url)
    const sent = await runHere(['submit', undecided.projectId, '-'], { input: printed, variables: settings })
    expect(sent).toMatchObject({ code: 3, output: '', errors: expect.stringContaining('direction') })
  })
})

test.each<[string, string[], string, string]>([
  ['a file that does not exist', ['none.json'], '', 'Cannot read none.json: the file does not exist.'],
  ['what is not JSON', ['-'], '{', 'Cannot read -: it is not JSON.'],
  ['a version that is not a number', ['-', '--base-version', 'one'], '', 'Write the number of a version.'],
  ['an edited version that is not a number', ['-', '--edited-from', 'v1'], '', 'Write the number of a version.'],
])('exits with 2 for %s', async (_, args, input, words) => {
  const { code, output, errors } = await runHere(['submit', founder.projectId, ...args], { input, variables: settings })
  expect({ code, output }).toEqual({ code: 2, output: '' })
  expect(errors).toContain(words)
})

test('exits with 2 for a token that may not, and with 4 when no server can be reached', async () => {
  const send = (variables: Record<string, string>) =>
    runHere(['submit', founder.projectId, '-'], { input: printed, variables })
  const reading = { ...settings, PLANGATE_TOKEN: await founder.makeToken('read') }
  expect(await send(reading)).toMatchObject({ code: 2, output: '' })
  expect(await send({ PLANGATE_URL: 'http://127.0.0.1:9' })).toMatchObject({ code: 4, output: '' })
})

test('in a process of its own, reads a file of the user', async () => {
  const { code, errors } = await runPlangate(['submit', founder.projectId, 'api-diff.md'], { env: settings })
  expect({ code, errors }).toEqual({ code: 2, errors: 'Cannot read api-diff.md: it is not JSON.\n' })
})
