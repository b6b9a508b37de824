import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { parseBriefMarkdown } from '@plangate/core/brief-text'
import { writeRecord } from '@plangate/core/decision-record'
import { claims, confirmed, expected, forgeries, genuine } from '@plangate/core/permit/testing'
import { RunnerFake } from '@plangate/core/runner/fake'
import type { AppRouter } from '@plangate/server'
import { startTestServer } from '@plangate/server/testing'
import { createTRPCClient, httpLink } from '@trpc/client'
import openapiTS, { astToString } from 'openapi-typescript'
import { describe, expect, it } from 'vitest'
import { verify } from './verify-a-permit.ts'
import { verifyRecord } from './verify-a-record.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const examples = ['plan-a-brief.ts', 'ask-for-a-permit.ts']
const run = (example: string, ...args: string[]) =>
  promisify(execFile)(process.execPath, [`examples/${example}`, ...args], { cwd: root })

describe.each(examples)('%s', (example) => {
  it('is what the README shows', () => {
    const code = readFileSync(new URL(example, import.meta.url), 'utf8')
    expect(readFileSync(`${root}/README.md`, 'utf8')).toContain(
      `<!-- examples/${example} -->\n\n\`\`\`ts\n${code}\`\`\``,
    )
  })
})

it('verifies a permit without the server as the docs show, and refuses every forged one', async () => {
  const code = readFileSync(new URL('verify-a-permit.ts', import.meta.url), 'utf8')
  expect(readFileSync(`${root}/docs/where-builds-happen.md`, 'utf8')).toContain(
    `<!-- examples/verify-a-permit.ts -->\n\n\`\`\`ts\n${code}\`\`\``,
  )
  expect(await verify(genuine, expected.keys, expected.issuer, expected)).toEqual(claims)
  expect(forgeries.length).toBeGreaterThanOrEqual(30)
  for (const [name, jws, , to] of forgeries) {
    const build = { ...expected, ...to }
    await expect(verify(await jws, build.keys, build.issuer, build), name).rejects.toThrow()
  }
})

it('compares a record with a permit as the docs show, and refuses forged permits and records that were altered', async () => {
  const code = readFileSync(new URL('verify-a-record.ts', import.meta.url), 'utf8')
  expect(readFileSync(`${root}/docs/decision-records.md`, 'utf8')).toContain(
    `<!-- examples/verify-a-record.ts -->\n\n\`\`\`ts\n${code}\`\`\``,
  )
  const record = writeRecord({ format: 'json', record: confirmed }).text
  const { keys, issuer } = expected
  await verifyRecord(record, genuine, keys, issuer)
  // The others are genuine permits, for another build or from earlier.
  const forged = forgeries.filter(([, , fault]) => !['expired', 'commit', 'environment', 'malformed'].includes(fault))
  expect(forged.length).toBeGreaterThanOrEqual(20)
  for (const [name, jws, , to] of forged) {
    const { projectId, ...of } = { ...expected, ...to }
    const told = record.replaceAll(confirmed.project.id, projectId)
    await expect(verifyRecord(told, await jws, of.keys, of.issuer), name).rejects.toThrow()
  }
  for (const words of ['Borrow a drill', '"scopeCoverage": ', '"low": ', '"version": 1', '"decision": "pro']) {
    expect(record).toContain(words)
    const altered = record.replaceAll(words, words.replace(/[a-z1]/, '7'))
    await expect(verifyRecord(altered, genuine, keys, issuer), words).rejects.toThrow()
  }
})

it('plans a brief in-process', async () => {
  const { stdout } = await run('plan-a-brief.ts')
  expect(stdout.trim().split('\n')).toHaveLength(3)
  expect(stdout).toMatch(/^.+: \d+-\d+ weeks, \w+ \(\d engineers?, ~[\d,]+ hours\)$/m)
})

it('asks for a permit: refused without a selection, given with one, refused again after an edit', async () => {
  await using server = await startTestServer({ runner: new RunnerFake() })
  const client = createTRPCClient<AppRouter>({ links: [httpLink({ url: `${server.url}/trpc` })] })
  const parsed = parseBriefMarkdown(readFileSync(`${root}/packages/core/briefs/physio-clinic.md`, 'utf8'))
  if (!parsed.ok) throw new Error('the sample brief cannot be read')
  const { id: projectId } = await client.projects.create.mutate({ name: 'Physio' })
  const ask = () => run('ask-for-a-permit.ts', server.url, projectId)
  await expect(ask()).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('Do not build.') })

  await client.briefs.save.mutate({ projectId, brief: parsed.brief })
  const { id: gateId } = await client.gates.open.mutate({ projectId })
  await client.gates.resolve.mutate({ gateId, decision: 'proceed' })
  const { recommendedId, options } = await client.plans.generate.mutate({ projectId })
  await client.plans.select.mutate({ projectId, optionId: recommendedId })
  const chosen = options.find(({ id }) => id === recommendedId)?.name
  await expect(ask()).resolves.toMatchObject({ stdout: `Build "${chosen}".\n` })

  await client.briefs.save.mutate({ projectId, brief: { ...parsed.brief, risks: [] } })
  await expect(ask()).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('Changed: brief') })
})

it('walks from nothing to a permit with a client that is generated from the OpenAPI document', async () => {
  await using server = await startTestServer({ runner: new RunnerFake() })
  const { stdout } = await run('walk-by-openapi.ts', server.url)
  expect(stdout).toMatch(/^Refused: GATE_UNRESOLVED\nPermit 1: build ".+"\.\n$/)
})

it('walks from nothing to a permit, and to its end, with the client as its page shows', async () => {
  const code = readFileSync(new URL('walk-by-client.ts', import.meta.url), 'utf8')
  expect(readFileSync(`${root}/docs/client.md`, 'utf8')).toContain(
    `<!-- examples/walk-by-client.ts -->\n\n\`\`\`ts\n${code}\`\`\``,
  )
  await using server = await startTestServer({ runner: new RunnerFake() })
  const { stdout } = await run('walk-by-client.ts', server.url)
  expect(stdout).toMatch(
    /^Without a decision: GATE_UNRESOLVED\nPermit 1: build ".+"\.\nAfter an edit, changed: brief\n$/,
  )
})

it('has the types that openapi-typescript generates; after a change, run this test with --update', async () => {
  const types = astToString(await openapiTS(readFileSync(`${root}/docs/openapi.json`, 'utf8')))
  await expect(types).toMatchFileSnapshot(`${root}/examples/plangate-api.d.ts`)
})

it('walks from nothing to a permit with the lines for curl in the page about the API', async () => {
  await using server = await startTestServer({ runner: new RunnerFake() })
  const [, lines = ''] = /<!-- curl -->\n\n```sh\n([\s\S]*?)```/.exec(readFileSync(`${root}/docs/api.md`, 'utf8')) ?? []
  const command = `export PLANGATE_URL=${server.url}\n${lines}`
  const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', command])
  expect(stdout).toContain('"authorizedAt"')
})
