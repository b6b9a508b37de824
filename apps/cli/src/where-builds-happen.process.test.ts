import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { RunnerFake } from '@plangate/core/runner/fake'
import { startTestServer, type TestServer } from '@plangate/server/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { RemoteFounder } from './testing/remote-founder.ts'
import { runHere } from './testing/run-here.ts'
import { Shell } from './testing/run-in-shell.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const issuer = 'https://plangate.example'
const signing = { keysSecret: 'a secret of more than 32 characters', issuer, lifeSeconds: 900 }
const shell = new Shell()
const { directory } = shell

let server: TestServer
/** One who has not decided yet, and one whose project may be built. */
let undecided: RemoteFounder
let decided: RemoteFounder
let settings: Record<string, string>

beforeAll(async () => {
  server = await startTestServer({ runner: new RunnerFake(), signing })
  undecided = await RemoteFounder.signUp(server.url)
  decided = await RemoteFounder.signUp(server.url)
  await decided.plan()
  await decided.select()
  settings = { PLANGATE_URL: server.url, PLANGATE_TOKEN: await decided.makeToken('build') }
})
afterAll(async () => {
  await server[Symbol.asyncDispose]()
  shell[Symbol.dispose]()
})

const hook = ({ projectId }: RemoteFounder) =>
  runHere(['check', projectId, '--hook', 'claude-code', '--strict'], {
    input: read('apps/cli/src/check/testing/pre-tool-use.json'),
    variables: settings,
  })

test('a hook of Claude Code denies a tool call without a permit, and leaves it to the agent with one', async () => {
  const { code, output, errors } = await hook(undecided)
  expect({ code, errors }).toEqual({ code: 0, errors: '' })
  expect(JSON.parse(output)).toEqual(JSON.parse(read('apps/cli/src/check/testing/pre-tool-use-denied.json')))
  expect(await hook(decided)).toEqual({ code: 0, output: '', errors: '' })
})

test('the settings for Claude Code in the docs are JSON, and run the command of the test', () => {
  const [, written = ''] = /```json\n([\s\S]*?)```/.exec(read('docs/where-builds-happen.md')) ?? []
  const [{ hooks }] = JSON.parse(written).hooks.PreToolUse
  expect(hooks[0].command).toBe('plangate check <project> --hook claude-code --strict')
})

test('the pre-push hook in the docs stops a push without a permit, and lets others and deletions pass', async () => {
  const [, script = ''] = /```sh\n(#!\/bin\/sh\n[\s\S]*?)```/.exec(read('docs/where-builds-happen.md')) ?? []
  const work = join(directory, 'work')
  const git = (args: string, project: RemoteFounder) =>
    shell.run(
      'git',
      args.split(' '),
      { ...settings, HOME: directory, PLANGATE_PROJECT: project.projectId },
      args.startsWith('init') ? directory : work,
    )
  await git('init -q --bare remote', decided)
  await git('init -q -b main work', decided)
  writeFileSync(join(work, '.git/hooks/pre-push'), script, { mode: 0o755 })
  await git('-c user.name=Ann -c user.email=ann@example.com commit -q --allow-empty -m Start', decided)
  const push = 'push -q ../remote HEAD:main HEAD:side'
  expect(await git(push, undecided)).toMatchObject({ code: 1, errors: expect.stringContaining('Do not build.') })
  expect(await git(push, decided)).toMatchObject({ code: 0, output: expect.stringContaining('Permit ') })
  expect(await git('push -q ../remote :side', undecided)).toMatchObject({ code: 0, output: '' })
})

test('the lines in the docs check a signed permit without the server', async () => {
  const [, lines = ''] = /```sh\n(curl [\s\S]*?)```/.exec(read('docs/where-builds-happen.md')) ?? []
  const here = lines.replaceAll('<project>', decided.projectId).replaceAll('$(git rev-parse HEAD)', 'c0ffee')
  const [fetchKeys = '', ask = '', check = ''] = here.trim().split('\n')
  const run = (command: string, more: object = {}) => shell.run('sh', ['-ec', command], { ...settings, ...more })
  expect(await run(`${fetchKeys}\n${ask}`)).toEqual({ code: 0, output: '', errors: '' })
  expect(await run(check, { PLANGATE_URL: issuer })).toMatchObject({ code: 0, errors: '' })
  expect(await run(check.replaceAll('c0ffee', 'dead'), { PLANGATE_URL: issuer })).toMatchObject({ code: 3, output: '' })
})

test('the script of the action exits with the code of the check, and runs nothing that is in an input', async () => {
  const run = (project: string, more: object = {}) =>
    shell.run(join(root, 'actions/check/check.sh'), [], {
      ...settings,
      PROJECT: project,
      COMMIT: 'c1',
      ENVIRONMENT: '',
      ...more,
    })
  expect(await run(undecided.projectId)).toMatchObject({ code: 3, output: '' })
  expect(await run(decided.projectId, { ENVIRONMENT: '$(exit 0) two' })).toMatchObject({ code: 0, errors: '' })
  expect(await run('--help')).toMatchObject({ code: 2, output: '' })
  const passed = [...read('actions/check/action.yml').matchAll(/^ {8}([A-Z_]+): \$\{\{ inputs\.(\w+) \}\}$/gm)]
  expect(passed.map(([, name]) => name)).toEqual(['PLANGATE_URL', 'PLANGATE_TOKEN', 'PROJECT', 'COMMIT', 'ENVIRONMENT'])
})
