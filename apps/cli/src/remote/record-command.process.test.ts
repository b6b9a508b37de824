import { RunnerFake } from '@plangate/core/runner/fake'
import { startTestServer, type TestServer } from '@plangate/server/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { RemoteFounder } from '../testing/remote-founder.ts'
import { runHere } from '../testing/run-here.ts'
import { runPlangate } from '../testing/run-plangate.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ runner: new RunnerFake() })
})
afterAll(() => server[Symbol.asyncDispose]())

interface Recorder {
  founder: RemoteFounder
  settings: Record<string, string>
  /** Runs `plangate record <project>`. */
  record(args: string[], input?: string): ReturnType<typeof runHere>
}

/** A founder who has selected an option, and a token that may record. */
async function chosen(): Promise<Recorder> {
  const founder = await RemoteFounder.signUp(server.url)
  await founder.plan()
  await founder.select()
  const settings = { PLANGATE_URL: server.url, PLANGATE_TOKEN: await founder.makeToken('plan') }
  const record = (args: string[], input = '') =>
    runHere(['record', founder.projectId, ...args], { input, variables: settings })
  return { founder, settings, record }
}

describe('records', () => {
  test('hours of items, named one by one or in a file as the web exports it', async () => {
    const { founder, record } = await chosen()
    const [first = '', second = ''] = await founder.selectedItems()
    expect(await record(['--open', `${first}=3`, '--done', `${second}=12.5`])).toEqual({
      code: 0,
      output: 'Stored as record 1. The plan is running.\n',
      errors: '',
    })
    const file = `item,title,state,hours\r\n${first},Anything,done,4\r\n`
    const { code, output } = await record(['-', '--on', '2026-01-05', '--json'], file)
    expect(code).toBe(0)
    const items = [{ workItemId: first, state: 'done', hours: 4 }]
    expect(JSON.parse(output)).toMatchObject({ number: 2, on: '2026-01-05', items, tokenId: expect.any(String) })
  })

  test('totals, which finish the plan, and says when a review is due', async () => {
    const { record } = await chosen()
    expect(await record(['--hours', '0.5', '--weeks', '0.1'])).toMatchObject({
      code: 0,
      output: 'Stored as record 1. The plan is finished.\n',
    })
    expect(await record(['--cost', '9000000', '--weeks', '0.1'])).toMatchObject({
      code: 0,
      output: 'Stored as record 2. The plan is finished. The P80 of its hours is passed; builds wait for a review.\n',
    })
  })
})

describe('exits with 1', () => {
  test('for items that were not selected, which it names, and for what cannot be a record', async () => {
    const { record } = await chosen()
    expect(await record(['--done', 'magic=3'])).toEqual({
      code: 1,
      output: '',
      errors: 'magic: is not an item of what was selected\n',
    })
    expect(await record(['--weeks', '3'])).toMatchObject({ code: 1, errors: 'totals: needs either hours or cost\n' })
    const { code, output } = await record(['--hours', '3', '--on', '2999-01-01', '--json'])
    expect(code).toBe(1)
    expect(JSON.parse(output)).toMatchObject({ details: { issues: [{ path: 'on', message: 'is in the future' }] } })
  })

  test('for a file with wrong rows, each with its line', async () => {
    const { record } = await chosen()
    expect(await record(['-'], 'item,state,hours\nSign in,done,3\nmagic,finished,3\n')).toEqual({
      code: 1,
      output: '',
      errors: 'line 2: The item has to be an id such as sign-in.\nline 3: The state has to be open, done or dropped.\n',
    })
  })
})

test('exits with 3 while nothing is selected', async () => {
  const { settings } = await chosen()
  const undecided = await RemoteFounder.signUp(server.url)
  const sent = await runHere(['record', undecided.projectId, '--hours', '3'], { variables: settings })
  expect(sent).toMatchObject({ code: 3, output: '' })
})

describe('exits with 2', () => {
  test.each<[string, string[], string]>([
    ['nothing to record', [], 'Name a file, an item or a total'],
    ['an item without hours', ['--done', 'sign-in'], 'such as sign-in=12.5.'],
    ['a day that is none', ['--hours', '3', '--on', 'today'], 'Write a day as 2026-12-07.'],
    ['an amount that is none', ['--hours', 'many'], 'Write a number'],
    ['a file that does not exist', ['none.csv'], 'Cannot read none.csv: the file does not exist.'],
  ])('for %s', async (_, args, words) => {
    const project = '0199b0a0-0000-7000-8000-000000000000'
    const { code, output, errors } = await runHere(['record', project, ...args])
    expect({ code, output }).toEqual({ code: 2, output: '' })
    expect(errors).toContain(words)
  })

  test('for a token that may not, and with 4 when no server can be reached', async () => {
    const { founder, settings } = await chosen()
    const send = (variables: Record<string, string>) =>
      runHere(['record', founder.projectId, '--hours', '3'], { variables })
    expect(await send({ ...settings, PLANGATE_TOKEN: await founder.makeToken('read') })).toMatchObject({ code: 2 })
    expect(await send({ PLANGATE_URL: 'http://127.0.0.1:9' })).toMatchObject({ code: 4, output: '' })
  })
})

test('in a process of its own, records and ends', async () => {
  const { founder, settings } = await chosen()
  const { code, output } = await runPlangate(['record', founder.projectId, '--hours', '3'], { env: settings })
  expect({ code, output }).toMatchObject({ code: 0, output: expect.stringMatching(/^Stored as record 1\./) })
})
