import { execFile } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { parseBriefMarkdown } from '@plangate/core/brief-text'
import { RunnerFake } from '@plangate/core/runner/fake'
import { startTestServer, type TestServer } from '@plangate/server/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPlangateClient } from '../../src/create-plangate-client.ts'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const consumers = globSync('packages/client/test/exhaustive/consumers/*.ts', { cwd: root })
const sources = ['examples/walk-by-client.ts', ...consumers]

/** An empty folder outside of the workspace, in which somebody installs what we have packed. */
const folder = mkdtempSync(join(tmpdir(), 'plangate-packed-'))
const installed = (path: string) => join(folder, 'node_modules', path)

let node20: string
let server: TestServer

beforeAll(async () => {
  node20 = await findNode20()
  for (const packed of ['packages/client', 'apps/remote'])
    await inShell('npx --yes pnpm@12 pack --pack-destination "$1"', [folder], join(root, packed))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
  const tarballs = globSync('*.tgz', { cwd: folder }).map((name) => `./${name}`)
  expect(tarballs).toHaveLength(2)
  await onNode20(
    `npm install --prefer-offline --no-audit --no-fund @trpc/client@11 typescript@5 @types/node@20 "$@"`,
    tarballs,
  )
  server = await startTestServer({ runner: new RunnerFake() })
})
afterAll(async () => {
  await server?.[Symbol.asyncDispose]()
  rmSync(folder, { recursive: true })
})

/** Runs a line of bash with `$1`, `$2` and so on. */
function inShell(line: string, args: readonly string[] = [], cwd: string = folder) {
  return promisify(execFile)('bash', ['--norc', '-euo', 'pipefail', '-c', line, 'bash', ...args], { cwd })
}

/** As `inShell`, with Node 20 first on the path. */
const onNode20 = (line: string, args: readonly string[] = []) =>
  inShell(`export PATH="$1:$PATH"; shift; ${line}`, [dirname(node20), ...args])

/** The Node 20 of this machine; otherwise that of npm. */
async function findNode20(): Promise<string> {
  const { stdout } = await inShell(
    'for node in $(type -ap node); do if [[ $("$node" --version) == v20.* ]]; then echo "$node"; fi; done',
  )
  const [found] = stdout.split('\n')
  if (found) return found
  const prefix = join(folder, 'node-20')
  mkdirSync(prefix)
  await inShell('npm install --prefer-offline --no-audit --no-fund --prefix "$1" node@20', [prefix])
  return join(prefix, 'node_modules/node/bin/node')
}

/** A project that may be built as soon as its plan is selected. */
async function planProject(): Promise<{ projectId: string; select(): Promise<unknown> }> {
  const plangate = createPlangateClient({ url: server.url })
  const parsed = parseBriefMarkdown(read('packages/core/briefs/physio-clinic.md'))
  if (!parsed.ok) throw new Error('the sample brief cannot be read')
  const { id: projectId } = await plangate.projects.create.mutate({ name: 'Physio' })
  await plangate.briefs.save.mutate({ projectId, brief: parsed.brief })
  await plangate.gates.decide.mutate({ projectId, decision: 'proceed' })
  const { recommendedId: optionId } = await plangate.plans.generate.mutate({ projectId })
  return { projectId, select: () => plangate.plans.select.mutate({ projectId, optionId }) }
}

test('the client installs nothing but tRPC, and its types import nothing else', () => {
  expect(globSync('@{plangate,trpc}/*', { cwd: installed('') }).sort()).toEqual([
    ...['@plangate/client', '@plangate/remote', '@trpc/client', '@trpc/server'],
  ])
  expect(existsSync(installed('zod'))).toBe(false)
  const types = readFileSync(installed('@plangate/client/dist/index.d.ts'), 'utf8')
  const modules = [...types.matchAll(/(?:from |import\()["']([^"']+)["']/g)].map(([, name]) => name)
  expect([...new Set(modules)].sort()).toEqual(['@trpc/client', '@trpc/server'])
})

test('our client and the newest one of tRPC pass the strictest compiler, and walk on Node 20', async () => {
  for (const source of sources) copyFileSync(join(root, source), join(folder, basename(source)))
  const strict = '--strict --exactOptionalPropertyTypes --noUncheckedIndexedAccess --skipLibCheck false'
  await onNode20(`node_modules/.bin/tsc ${strict} --target es2023 --module nodenext --types node *.ts`)
  const run = async (file: string, ...args: string[]) =>
    (await onNode20('node "$@"', [file, server.url, ...args])).stdout
  expect(await run('walk-by-client.js')).toMatch(/^Without a decision: GATE_UNRESOLVED\nPermit 1: .*\n.*: brief\n$/)
  const { projectId } = await planProject()
  expect(await run('stock-client.js', projectId)).toMatch(/^Recommended: \w.*\nWrong field: decision\n$/)
  expect(await run('watch-runs.js', projectId)).toBe('Event 1: 1\n')
})

test('the command runs on Node 20, and exits with the verdict', async () => {
  const { projectId, select } = await planProject()
  const check = () => onNode20('PLANGATE_URL=$1 npx --no -- plangate check "$2"', [server.url, projectId])
  await expect(check()).rejects.toMatchObject({ code: 3, stderr: expect.stringContaining('Do not build.') })
  await select()
  expect(await check()).toMatchObject({ stdout: expect.stringMatching(/^Permit 1: build ".+"\.\n$/), stderr: '' })
  expect(await onNode20('npx --no -- plangate mcp < /dev/null')).toEqual({ stdout: '', stderr: '' })
  const { stdout } = await onNode20('npx --no -- plangate --help')
  expect([...stdout.matchAll(/^ {2}([a-z]+)\b/gm)].map(([, name]) => name)).toEqual([
    'submit',
    'record',
    'check',
    'export',
    'mcp',
    'help',
  ])
})
