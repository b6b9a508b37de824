import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contentHash } from '@plangate/core/content-hash'
import { writeRecord } from '@plangate/core/decision-record'
import type { ExpectedPermit } from '@plangate/core/permit'
import { claims, confirmed, expected, forgeries, genuine } from '@plangate/core/permit/testing'
import type { DecisionRecord } from '@plangate/core/schemas'
import { afterAll, expect, test } from 'vitest'
import { runHere } from '../../testing/run-here.ts'

const directory = mkdtempSync(join(tmpdir(), 'plangate-verify-'))
afterAll(() => rmSync(directory, { recursive: true }))

function write(name: string, content: string): string {
  const path = join(directory, name)
  writeFileSync(path, content)
  return path
}

const formats = ['json', 'madr'] as const
type Format = (typeof formats)[number]
const toText = (record: DecisionRecord, format: Format) => writeRecord({ format, record }).text

/** Compares a record with a permit. Nothing listens at the address of the issuer. */
function compare(record: string, jws: string, { keys, issuer }: Pick<ExpectedPermit, 'keys' | 'issuer'> = expected) {
  const permit = ['--permit', write('permit.jwt', `${jws}\n`), '--keys', write('jwks.json', JSON.stringify(keys))]
  return runHere(['export', '--verify', write('record', record), ...permit], { variables: { PLANGATE_URL: issuer } })
}

test.each(formats)(
  'finds that a record in %s has the hashes of a signed permit, and asks no server',
  async (format) => {
    expect(await compare(toText(confirmed, format), genuine)).toEqual({
      code: 0,
      output: expect.stringMatching(
        /^Permit 3 was given on the hashes in this record, for commit c1, to production\. Signed at .+Z\.\n$/,
      ),
      errors: '',
    })
  },
)

test('takes a permit whose signature has expired: it still shows what it was given on', async () => {
  const [, jws = ''] = forgeries.find(([, , fault]) => fault === 'expired') ?? []
  expect(await compare(toText(confirmed, 'json'), await jws)).toMatchObject({ code: 0, errors: '' })
})

/** Permits that are genuine, and only not for one build or not now. */
const ofBuilds = ['expired', 'commit', 'environment']
const forged = forgeries.filter(([, , fault]) => !ofBuilds.includes(fault))

test.each(formats)('accepts none of at least 30 forged permits for a record in %s', async (format) => {
  expect(forged.length).toBeGreaterThanOrEqual(30)
  for (const [name, jws, , { projectId = confirmed.project.id, ...to } = {}] of forged) {
    const record = toText(confirmed, format).replaceAll(confirmed.project.id, projectId)
    const { code, output, errors } = await compare(record, await jws, { ...expected, ...to })
    expect({ name, code, output }).toEqual({ name, code: 3, output: '' })
    expect(errors, name).toMatch(/^(This|None) .+\.\n$/)
  }
})

/** A record that gives the hashes that it names, of a choice at no gate. */
function writtenAtNoGate(): DecisionRecord {
  const { selection: current } = confirmed
  if (current === null) throw new Error('an option is selected')
  const basis = { ...current.selection.basis, gate: null }
  return {
    ...confirmed,
    selection: { ...current, selection: { ...current.selection, basis, contentHash: contentHash(basis) } },
  }
}

test.each(formats)('refuses a record in %s of another decision, and one that was altered', async (format) => {
  const other = toText(writtenAtNoGate(), format)
  const errors = 'This permit was not given on what this record says.\n'
  expect(await compare(other, genuine)).toEqual({ code: 3, output: '', errors })
  const altered = toText(confirmed, format).replaceAll(claims.contentHash, '0'.repeat(64))
  expect(await compare(altered, genuine)).toMatchObject({ code: 3, errors: expect.stringContaining('altered') })
})

test.each([
  [['--permit', 'permit.jwt'], '--permit and --keys require each other.'],
  [['--keys', 'jwks.json'], '--permit and --keys require each other.'],
  [['--permit', 'none.jwt', '--keys', 'none.json'], 'Cannot read none.json: the file does not exist.'],
])('exits with 2 for %j', async (options, words) => {
  const record = write('record', toText(confirmed, 'json'))
  const { code, output, errors } = await runHere(['export', '--verify', record, ...options])
  expect({ code, output, errors }).toEqual({ code: 2, output: '', errors: `${words}\n` })
})
