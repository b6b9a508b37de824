import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ExpectedPermit } from '@plangate/core/permit'
import { expected, forgeries, genuine } from '@plangate/core/permit/testing'
import { afterAll, expect, test } from 'vitest'
import { runHere } from '../testing/run-here.ts'

const directory = mkdtempSync(join(tmpdir(), 'plangate-offline-'))
afterAll(() => rmSync(directory, { recursive: true }))

/** Writes a file, and returns its path. */
function write(name: string, content: string): string {
  const path = join(directory, name)
  writeFileSync(path, content)
  return path
}

/** Nothing listens at the address of the issuer. */
function check(jws: string, { projectId, commit, environment, keys, issuer }: ExpectedPermit, ...options: string[]) {
  const files = ['--offline', write('permit.jwt', `${jws}\n`), '--keys', write('jwks.json', JSON.stringify(keys))]
  const target = [...(commit ? ['--commit', commit] : []), ...(environment ? ['--environment', environment] : [])]
  return runHere(['check', projectId, ...target, ...files, ...options], { variables: { PLANGATE_URL: issuer } })
}

test('permits with a signed permit of this project, commit and environment, and asks no server', async () => {
  expect(await check(genuine, expected)).toEqual({ code: 0, output: 'Permit 3: build "Bookings first".\n', errors: '' })
  const { code, output } = await check(genuine, expected, '--json')
  expect({ code, ...JSON.parse(output) }).toMatchObject({ code: 0, permitted: true, claims: { permit: 3 } })
})

test('accepts none of at least 30 forged permits', async () => {
  expect(forgeries.length).toBeGreaterThanOrEqual(30)
  for (const [name, jws, fault, to] of forgeries) {
    const { code, output, errors } = await check(await jws, { ...expected, ...to }, '--json')
    expect({ name, code, ...JSON.parse(output) }).toEqual({ name, code: 3, permitted: false, fault })
    expect(errors, name).toMatch(/^Do not build\. .+\.\n$/)
  }
})

test.each([
  [['--offline', 'permit.jwt'], '--offline and --keys require each other.'],
  [['--keys', 'jwks.json'], '--offline and --keys require each other.'],
  [['--offline', 'none.jwt', '--keys', 'none.json'], 'Cannot read none.json: the file does not exist.'],
  [['--offline', 'none.jwt', '--keys', 'api-diff.md'], 'Cannot read api-diff.md: it is not a set of keys.'],
  [['--offline', 'a', '--keys', 'b', '--hook', 'claude-code'], '--offline answers no hook.'],
])('exits with 2 for %j', async (options, words) => {
  const { code, output, errors } = await runHere(['check', expected.projectId, ...options])
  expect({ code, output, errors }).toEqual({ code: 2, output: '', errors: `${words}\n` })
})
