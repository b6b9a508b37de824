import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OfflinePlanner } from '@plangate/runners/offline'
import { startTestServer, type TestServer } from '@plangate/server/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { RemoteFounder } from '../../testing/remote-founder.ts'
import { runHere } from '../../testing/run-here.ts'
import { Shell } from '../../testing/run-in-shell.ts'

const issuer = 'https://plangate.example'
const signing = { keysSecret: 'a secret of more than 32 characters', issuer, lifeSeconds: 900 }
const directory = mkdtempSync(join(tmpdir(), 'plangate-export-'))
let server: TestServer
let founder: RemoteFounder
let settings: Record<string, string>

beforeAll(async () => {
  server = await startTestServer({ runner: new OfflinePlanner(), signing })
  founder = await RemoteFounder.signUp(server.url)
  settings = { PLANGATE_URL: server.url, PLANGATE_TOKEN: await founder.makeToken('read') }
})
afterAll(async () => {
  await server[Symbol.asyncDispose]()
  rmSync(directory, { recursive: true })
})

const run = (...args: string[]) => runHere(['export', ...args], { variables: settings })
const write = (format: string) => run(founder.projectId, '--format', format)

/** Writes a file, and returns its path. */
function save(name: string, text: string): string {
  const path = join(directory, name)
  writeFileSync(path, text)
  return path
}

/** A record without what differs in every run: ids, hashes and moments. */
function withoutChance(record: string): string {
  return record
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '<id>')
    .replaceAll(/\b[0-9a-f]{64}\b/g, '<hash>')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<moment>')
    .replaceAll(/^date: .*$/gm, 'date: <day>')
}

test('writes what is decided so far, and the records in the docs after a choice; a permit verifies them', async () => {
  await founder.proceed()
  expect(await write('madr')).toMatchObject({
    code: 3,
    output: '',
    errors: expect.stringContaining('Generate a plan first'),
  })
  await founder.decide('plans.generate')
  expect(await write('tasks')).toMatchObject({ code: 3, output: '' })
  const proposed = await write('madr')
  expect(proposed).toMatchObject({ code: 0, output: expect.stringMatching(/^---\nstatus: "proposed"\n/), errors: '' })
  expect(await run('--verify', save('proposed.md', proposed.output))).toMatchObject({ code: 3, output: '' })

  await founder.select()
  const [madr, json] = [await write('madr'), await write('json')]
  const files = [save('record.md', madr.output), save('record.json', json.output)]
  for (const file of files) {
    const errors = 'No permit was given for the hashes in this record. Ask for a permit, or export the record again.\n'
    expect(await run('--verify', file)).toEqual({ code: 3, output: '', errors })
  }
  await founder.decide('builds.authorize')
  for (const file of files) {
    const output = 'Permit 1 was given on the hashes in this record, and is valid.\n'
    expect(await run('--verify', file)).toEqual({ code: 0, output, errors: '' })
  }
  const examples = '../../../../../docs/decision-record-examples'
  await expect(withoutChance((await write('madr')).output)).toMatchFileSnapshot(`${examples}/decision-record.txt`)
  await expect(withoutChance((await write('tasks')).output)).toMatchFileSnapshot(`${examples}/tasks.txt`)
  await expect((await write('csv')).output).toMatchFileSnapshot(`${examples}/work-items.csv`)

  await founder.saveBrief({ risks: [] })
  for (const file of files) {
    const output = expect.stringMatching(
      /^Permit 1 was given on the hashes in this record\. It ended at .+Z \(brief\)\.\n$/,
    )
    expect(await run('--verify', file)).toEqual({ code: 0, output, errors: '' })
  }
  expect((await write('madr')).output).toMatch(/^---\nstatus: "deprecated"\n/)
  const altered = save('altered.json', json.output.replace(/"scopeCoverage": \d+/g, '"scopeCoverage": 1'))
  expect(await run('--verify', altered)).toMatchObject({ code: 3, errors: expect.stringContaining('altered') })
})

test.each<[string[], string]>([
  [[], 'Name a project and a format, or a file to verify.'],
  [['corner-shop'], 'Write the id of a project.'],
  [['01900000-0000-7000-8000-000000000001'], 'Name a project and a format, or a file to verify.'],
  [['01900000-0000-7000-8000-000000000001', '--format', 'pdf'], 'Allowed choices are madr, json, csv, tasks.'],
  [['--format', 'madr', '--verify', 'a'], '--verify takes no project and no format.'],
  [['--verify', 'none.md'], 'Cannot read none.md: the file does not exist.'],
  [['--verify', 'api-diff.md'], 'Cannot read api-diff.md: it is not a decision record.'],
  [['01900000-0000-7000-8000-000000000001', '--format', 'madr'], 'project'],
])('exits with 2 for %j', async (args, words) => {
  const { code, output, errors } = await run(...args)
  expect({ code, output }).toEqual({ code: 2, output: '' })
  expect(errors).toContain(words)
})

test('exits with 2 for a token that may not read, and with 4 when no server can be reached', async () => {
  const ask = (variables: Record<string, string>) =>
    runHere(['export', founder.projectId, '--format', 'csv'], { variables })
  expect(await ask({ ...settings, PLANGATE_TOKEN: await founder.makeToken('build') })).toMatchObject({ code: 2 })
  expect(await ask({ PLANGATE_URL: 'http://127.0.0.1:9' })).toMatchObject({ code: 4, output: '' })
})

test('the lines in the docs write a record, ask for it over HTTP, and verify it with and without the server', async () => {
  const other = await RemoteFounder.signUp(server.url)
  await other.plan()
  await other.select()
  const { jws } = z.object({ jws: z.string() }).parse(await other.decide('builds.authorize'))
  const page = readFileSync(new URL('../../../../../docs/decision-records.md', import.meta.url), 'utf8')
  const [write = '', ask = '', verify = '', compare = ''] = [...page.matchAll(/```sh\n([\s\S]*?)```/g)].map(
    ([, lines]) => lines ?? '',
  )
  using shell = new Shell()
  const runLines = (lines: string, more: object = {}) =>
    shell.run('sh', ['-ec', lines.replaceAll('<project>', other.projectId)], { ...settings, ...more })
  expect(await runLines(write)).toEqual({ code: 0, output: '', errors: '' })
  const asked = await runLines(ask)
  const written = readFileSync(join(shell.directory, 'decision-record.md'), 'utf8')
  expect(JSON.parse(asked.output).result.data).toEqual({
    name: 'decision-record.md',
    mediaType: 'text/markdown',
    text: written,
  })
  expect(await runLines(verify)).toMatchObject({ code: 0, output: expect.stringMatching(/^Permit 1 was given/) })
  shell.write('permit.jwt', jws)
  shell.write('jwks.json', await (await fetch(`${server.url}/.well-known/jwks.json`)).text())
  expect(await runLines(compare, { PLANGATE_URL: issuer })).toMatchObject({
    code: 0,
    output: expect.stringMatching(/^Permit 1 was given on the hashes in this record\. Signed at /),
    errors: '',
  })
})
